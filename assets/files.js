// The files of this release that are fetched when they are used. The single-file build puts them in the place of
// this module.

const at = (name) => new URL(`data/${name}`, import.meta.url);

/** The bytes of a file; rejected where it cannot be had. */
export async function bytes(name) {
  const answer = await fetch(at(name));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** A file as a document, so that no text is ever parsed into the page; rejected where it cannot be had. */
export function page(name) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", at(name));
    request.responseType = "document";
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`${name}: ${request.status}`)));
    request.onerror = () => reject(new Error(`${name} cannot be had`));
    request.send();
  });
}
