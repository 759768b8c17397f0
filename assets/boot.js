// Starts the widget, and until it is there notes what the reader presses, so that nothing is lost.
// No words and no decisions in here: the page holds the sentences, `takeover.rs` replays the presses.

import { offer } from "./host.js";

const names = document.querySelector("script[data-wasm]").dataset;
const root = document.getElementById("fingerpost");
const text = document.getElementById("fingerpost-text");

function note(event) {
  const button = event.target.closest("[data-early]");
  if (button) root.dataset.pressed = button.dataset.early;
  else if (event.detail > 0 && event.target.closest("label")) root.dataset.pressed = "pick";
}

function fail(error) {
  console.error(error);
  text.hidden = false;
  text.querySelector("details").open = true;
  text.querySelector("[data-failed]").hidden = false;
}

root.addEventListener("click", note);
// Later than its code where a language or a pack has to be fetched first.
const arrived = () => {
  text.hidden = true;
  root.removeEventListener("click", note);
};
root.addEventListener("fingerpost:ready", arrived, { once: true });
addEventListener("error", (event) => {
  // The instance is dead after this; what is on the screen stays.
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
});

// In a frame: the way to the page around. The start does not wait for it, so a result may be there first.
if (self !== top) {
  let result;
  root.addEventListener("fingerpost:result", ({ detail }) => (result = detail));
  import("./embed/frame.js").then(({ connect }) => connect(root, result)).catch(console.error);
}

try {
  const app = await import(new URL(names.js, document.baseURI).href);
  await app.default({ module_or_path: new URL(names.wasm, document.baseURI) });
  const query = new URLSearchParams(location.search);
  const place = self === top ? "page" : "frame";
  // In a frame the theme is the bridge's: another may have been set since.
  const options = (name) => (place === "frame" && name === "theme" ? null : query.get(name));
  offer((host) => app.mount(root, host), { root, place, options });
} catch (error) {
  fail(error);
  // The text is what the page is about now; nothing can be pressed.
  const widget = root.firstElementChild;
  widget.replaceChildren(widget.querySelector("h1"), ...text.childNodes);
}

// On a page of its own only: in a frame it would fetch everything for readers who may never ask for it.
// A page that holds everything itself is made without this.
SERVED: if (self === top && "serviceWorker" in navigator) {
  // The one address that the page's policy lets become code, where the browser knows of such policies.
  const policy = self.trustedTypes?.createPolicy("fingerpost", { createScriptURL: () => "sw.js" });
  const worker = policy?.createScriptURL("") ?? "sw.js";
  navigator.serviceWorker.register(worker).catch((error) => console.info(`Not kept for offline use: ${error}`));
}
