// What the place that the widget stands in offers it; `src/web/host.rs` is the other side. The widget's own page, a
// frame and an element are different places, and only this module knows the difference.

import { bytes } from "./files.js";

/** Says why in the console, where the reader is told without the reasons. */
const refused = (done, answer) => (error) => {
  console.info(String(error));
  done(answer);
};

const reading = () => import("./reading.js");
const taking = () => import("./take.js");

/**
 * Joins the widget in `root` with its place. `start` gets what is offered and gives back the running widget.
 *
 * `place` is "page", "frame" or "element"; `options` says what is set for an option; `home` is the address that links to
 * results begin with, without a fragment; `link` is that up to the code.
 */
export function offer(start, { root, place, options, home, link = `${home}#fp=` }) {
  let widget;
  // An element shares its address with the page around, which is the host's.
  const own = place !== "element";
  const fragment = () => (own ? location.hash.slice(1) : "");

  const host = {
    option: (name) => options(name) ?? undefined,
    languages: navigator.languages.join(" "),
    get fragment() {
      return fragment();
    },
    get today() {
      const now = new Date();
      return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    },
    link(text) {
      const [, kind = "", code] = /^fp(-\w+)?=(.*)$/.exec(text) ?? [];
      return code === undefined ? home : link.replace(/=$/, `${kind}=${code}`);
    },
    record(text, mark) {
      if (!own) return;
      const address = text ? `#${text}` : text === undefined ? location.href : location.pathname + location.search;
      // In a frame an entry of its own would be one of the page around.
      const add = place === "page" && typeof history.state === "string" && history.state !== mark;
      try {
        history[add ? "pushState" : "replaceState"](mark, "", address);
      } catch {
        // A frame may be refused its own history; the link that is copied is right all the same.
      }
    },
    fetch: (name, done) => void bytes(name).then((all) => done(new Uint8Array(all)), refused(done)),
    copy(text, done) {
      // Missing outside a secure context.
      const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("There is no clipboard."));
      copying.then(() => done(true), refused(done, false));
    },
    tell: (kind, detail) => void root.dispatchEvent(new CustomEvent(`fingerpost:${kind}`, { detail: JSON.parse(detail), bubbles: true, composed: true })),
    read: (slot, name, language, direction, words, done) =>
      void reading()
        .then((module) => module.read(slot, name, { language, direction, words }))
        .then(() => done(true), refused(done, false)),
    fit: (slot, first, whom) => void reading().then((module) => module.fit(slot, first.split(" "), whom.split(" "))),
    take: (slot, pack, language, text, done) =>
      void taking()
        .then((module) => module.take(slot, host, pack, language, text))
        .then(() => done(true), refused(done, false)),
    retake: (slot, text) => void taking().then((module) => module.retake(slot, text)),
  };

  root.addEventListener("fingerpost:set", ({ detail }) => {
    link = detail.link ?? link;
    if (detail.language) widget?.speak(detail.language);
    if (detail.open) widget?.open(detail.open);
  });
  if (place === "page") addEventListener("popstate", ({ state }) => widget?.travel(typeof state === "string" ? state : undefined, fragment()));

  widget = start(host);
  return widget;
}
