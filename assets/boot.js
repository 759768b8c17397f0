// Starts the widget, and until it is there notes what the reader presses, so that nothing is lost.
// No words and no decisions in here: the page holds the sentences, `takeover.rs` replays the presses.

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
addEventListener("error", (event) => {
  // The instance is dead after this; what is on the screen stays.
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
});

// In a frame: the way to the page around. The start does not wait for it, so a result may be there first.
if (self !== top) {
  let result;
  root.addEventListener("fingerpost:result", ({ detail }) => (result = detail));
  import("./frame.js").then(({ connect }) => connect(root, result)).catch(console.error);
}

const reading = () => import("./reading.js");
let said;

/** Says why in the console, where the reader is told without the reasons. */
const refused = (done, answer) => (error) => {
  console.info(String(error));
  done(answer);
};

/** What the widget is offered: see `src/web/host.rs`. */
const host = {
  options: location.search,
  fetch(name, done) {
    import("./files.js")
      .then(({ bytes }) => bytes(name))
      .then((bytes) => done(new Uint8Array(bytes)), refused(done));
  },
  copy(text, done) {
    // Missing outside a secure context.
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("There is no clipboard."));
    copying.then(() => done(true), refused(done, false));
  },
  read(place, name, language, direction, words, done) {
    said = { language, direction, words: words.split("\n") };
    reading()
      .then(({ read }) => read(place, name, said))
      .then(() => done(true), refused(done, false));
  },
  fit(place, first, whom) {
    reading().then(({ fit }) => fit(place, { first: first.split(" "), whom: whom.split(" ") }, said));
  },
};

try {
  const app = await import(new URL(names.js, document.baseURI));
  await app.default({ module_or_path: new URL(names.wasm, document.baseURI) });
  app.mount(root, host);
  text.hidden = true;
} catch (error) {
  root.hidden = true;
  fail(error);
} finally {
  root.removeEventListener("click", note);
}

// On a page of its own only: in a frame it would fetch everything for readers who may never ask for it.
// A page that holds everything itself is made without this.
SERVED: if (self === top && "serviceWorker" in navigator) {
  // The one address that the page's policy lets become code, where the browser knows of such policies.
  const policy = self.trustedTypes?.createPolicy("fingerpost", { createScriptURL: () => "sw.js" });
  const worker = policy?.createScriptURL("") ?? "sw.js";
  navigator.serviceWorker.register(worker).catch((error) => console.info(`Not kept for offline use: ${error}`));
}
