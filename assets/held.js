// The same as `files.js` for a page that holds the files of its release itself. `script/tools/single.mjs` fills in
// what is held: documents as text, everything else as bytes.
import { held } from "fingerpost:held";

// The page's policy lets nothing become HTML but what stands in here.
const policy = self.trustedTypes?.createPolicy("fingerpost-held", { createHTML: (name) => held[name] });

const known = (name) => {
  if (!Object.hasOwn(held, name)) throw new Error(`${name} is not held`);
};

export async function bytes(name) {
  known(name);
  return held[name].slice().buffer;
}

export async function page(name) {
  known(name);
  return new DOMParser().parseFromString(policy?.createHTML(name) ?? held[name], "text/html");
}
