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
 * `place` is "page", "frame" or "element"; `options` says what is set for an option; `name` gives what the fragments of
 * its links begin with, `fragment` the one that it starts with: an element shares its address with others.
 */
export function offer(start, { root, place, options, name = () => "fp", fragment = () => location.hash.slice(1) }) {
  const home = () => location.href.split("#")[0];
  let widget;
  // What links to results begin with, once the page around has said so.
  let into;
  let language;
  // Whether the widget that was started last is there, what it was asked to open, and what it is to open instead.
  let there = false;
  let opened;
  let wanted;
  let greeted = false;
  let recorded;
  // Whose answers an entry of the history is of: a link that is opened puts others in their place.
  let [line, lines] = [0, 0];

  const host = {
    option: (name) => (name === "lang" && language) || (options(name) ?? undefined),
    languages: navigator.languages.join(" "),
    get fragment() {
      return opened ?? fragment();
    },
    get today() {
      const now = new Date();
      return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    },
    link(text) {
      const [, kind = "", code] = /^fp(-\w+)?=(.*)$/.exec(text) ?? [];
      return code === undefined ? home() : (into ?? `${home()}#${name()}=`).replace(/=$/, `${kind}=${code}`);
    },
    get recorded() {
      return recorded;
    },
    record(text, mark) {
      recorded = text;
      if (place === "element") return;
      const address = text ? `#${text}` : text === undefined ? location.href : location.pathname + location.search;
      // In a frame an entry of its own would be one of the page around.
      const entry = `${line}:${mark}`;
      const add = place === "page" && typeof history.state === "string" && history.state !== entry;
      try {
        history[add ? "pushState" : "replaceState"](entry, "", address);
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
    tell(kind, json) {
      if (kind === "ready") {
        there = true;
        // The widget is still about to say it.
        queueMicrotask(settle);
        if (greeted) return;
        greeted = true;
      }
      const { fingerpost: version = 1, ...more } = JSON.parse(json);
      root.dispatchEvent(new CustomEvent(`fingerpost:${kind}`, { detail: { version, ...more }, bubbles: true, composed: true }));
    },
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

  let spoken;
  const begin = () => {
    spoken = language;
    widget = start(host);
  };

  /** Brings the widget, once it is there, in step with what the page around has asked for. */
  function settle() {
    if (!there) return;
    if (wanted !== undefined) {
      // As on arrival: any pack may be opened, and neither the focus nor the page is moved.
      [opened, wanted, there] = [wanted, undefined, false];
      widget.destroy();
      begin();
    } else if (language !== spoken) {
      spoken = language;
      widget.speak(language);
    }
  }

  root.addEventListener("fingerpost:set", ({ detail }) => {
    into = detail.link ?? into;
    language = detail.language ?? language;
    wanted = detail.open ?? wanted;
    queueMicrotask(settle);
  });

  begin();
  if (place === "page")
    addEventListener("popstate", ({ state }) => {
      const [its, mark] = String(state).split(":");
      // No mark: a link was followed, or a team's was left. Whose answers is known before anything is recorded again.
      const other = !mark || Number(its) !== line;
      line = state === null ? (lines += 1) : Number(its);
      if (other) widget.travel(undefined, fragment());
      if (mark) widget.travel(mark, "");
    });
  return { destroy: () => widget.destroy() };
}
