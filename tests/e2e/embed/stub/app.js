// Stands in the place of the glue and the app: says on demand what the app would say, and notes what it hears.
//
// `?hold` in the address: starts only when told. `?break`: does not start. `?result`: has a result at once.

const root = document.getElementById("fingerpost");
const query = new URLSearchParams(location.search);
const say = (type, detail) => root.dispatchEvent(new CustomEvent(`fingerpost:${type}`, { detail }));

let go;
const held = new Promise((resolve) => (go = resolve));

self.stub = {
  go,
  heard: [],
  answer: (detail) => say("answer", detail),
  /** Makes the app so tall. */
  stand: (height) => (root.style.height = `${height}px`),
  result: (detail) => say("result", detail),
};

root.addEventListener("fingerpost:set", ({ detail }) => self.stub.heard.push(detail));

export default async () => {
  if (query.has("break")) throw new Error("on purpose");
  if (query.has("hold")) await held;
  root.replaceChildren("The app");
  say("ready", {});
  if (query.has("result")) say("result", { alternative: "flask" });
  self.stub.up = true;
};
