// Fits each frame of the widget into the page around. Nothing of the page is touched but the frames' own style and
// attributes. docs/embedding.md has the contract.
import { linked, nameOf } from "./link.js";
import { marks, themeAt } from "./theme.js";

/** Looks after all frames whose address begins with `base`, from now on; once is enough. */
export const fit = (base) => {
  const once = Symbol.for(base.href);
  if (self[once]) return;
  self[once] = true;

  const root = document.documentElement;
  const edges = ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"];
  const known = new WeakMap();

  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(base.href));
  const originOf = (frame) => (frame.matches("[sandbox]:not([sandbox~=allow-same-origin i])") ? "null" : base.origin);

  const post = (frame, message, to = originOf(frame)) =>
    frame.contentWindow?.postMessage({ fingerpost: 1, ...message }, to === "null" ? "*" : to);

  const emit = (frame, type, detail) =>
    frame.dispatchEvent(new CustomEvent(`fingerpost:${type}`, { bubbles: true, detail: { version: 1, ...detail } }));

  const themeOf = (frame) => {
    const name = known.get(frame).theme ?? new URL(frame.src).searchParams.get("theme");
    return /^(light|dark|contrast)$/.test(name) ? name : themeAt(frame.parentElement);
  };

  const welcome = (frame) => {
    // The page's own language, unless another is asked for.
    const asked = new URL(frame.src).searchParams.has("lang");
    const mine = { language: (!asked && frame.closest("[lang]")?.lang) || undefined };
    known.set(frame, mine);
    frame.fingerpost = {
      setTheme(name) {
        mine.theme = name;
        update();
      },
      setLanguage(tag) {
        mine.language = String(tag);
        update();
      },
    };
    // A frame that was there first announces itself again. Nothing is in it, so anybody may hear it.
    post(frame, { type: "hello" }, "null");
  };

  const open = (frame) => {
    const { target, fragment } = linked(frames());
    if (target && known.get(target)?.ready && (frame ?? target) === target) post(target, { type: "open", fragment });
  };

  // Called when anything may have changed; tells each frame what is new to it.
  const update = () => {
    due = 0;
    const { target } = linked(frames());
    for (const [place, frame] of frames().entries()) {
      if (!known.has(frame)) welcome(frame);
      if (frame === target) frame.loading = "eager";
      const mine = known.get(frame);
      const theme = themeOf(frame);
      // Before the widget is there, the frame has the page's colours already.
      frame.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : "";
      if (!mine.ready) continue;
      const link = `${location.href.split("#")[0]}#${nameOf(place)}=`;
      if (mine.greeted !== theme + link) post(frame, { type: "hello", link, theme });
      if (mine.spoken !== mine.language) post(frame, { type: "set", language: mine.language });
      mine.greeted = theme + link;
      mine.spoken = mine.language;
    }
    // The body may be another one by now.
    for (const element of [root, document.body]) if (element) changes.observe(element, { attributeFilter: marks });
  };

  // However busy the page is, once for each picture is enough.
  let due = 0;
  const changes = new MutationObserver(() => (due ||= requestAnimationFrame(update)));
  changes.observe(document, { childList: true, subtree: true, attributeFilter: ["src"] });

  addEventListener("message", ({ data, origin, source }) => {
    const frame = data?.fingerpost === 1 && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    const { type, id, height, detail } = data;
    if (type === "ready" && known.has(frame)) {
      const mine = known.get(frame);
      // Its announcement and our first hello may have crossed: then it has announced itself once more.
      if (mine.ready && mine.id === id) return;
      Object.assign(mine, { ready: true, id, greeted: "", spoken: undefined });
      update();
      open(frame);
      emit(frame, type);
    } else if (type === "height" && Number.isFinite(height)) {
      const style = getComputedStyle(frame);
      const edge = style.boxSizing === "border-box" ? edges.reduce((sum, name) => sum + parseFloat(style[name]), 0) : 0;
      frame.style.height = `${Math.min(Math.max(Math.ceil(height), 100), 100000) + edge}px`;
    } else if (/^(answer|result)$/.test(type) && detail?.constructor === Object && known.get(frame)?.ready) {
      emit(frame, type, detail);
    }
  });

  addEventListener("hashchange", () => {
    update();
    open();
  });
  // Style sheets may come after this script.
  addEventListener("load", update);
  self.matchMedia?.("(prefers-color-scheme: dark)").addEventListener?.("change", update);
  update();
};
