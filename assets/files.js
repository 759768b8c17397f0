// The files of this release that are fetched when they are used, by the names that the app knows them under.
// A page that holds them itself has `held.js` in the place of this.

const address = (name) => new URL(`data/${name}`, import.meta.url);

/** The content of a file. */
export async function bytes(name) {
  const answer = await fetch(address(name));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** A file as a document, so that no text is ever parsed into the page. */
export function page(name) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address(name));
    request.responseType = "document";
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`${name}: ${request.status}`)));
    request.onerror = () => reject(new Error(`${name} cannot be had`));
    request.send();
  });
}
