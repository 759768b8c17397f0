// <fingerpost-quiz>: the widget as an element of the page around. docs/embedding.md has the contract.
//
// Nothing is fetched until the element comes near what is seen, or is touched. Until the widget is there, and for good
// where it cannot start, what stands inside the element is shown: a link. Where the widget cannot run in this page (a
// policy, a server without CORS headers), a frame takes its place. The build makes one classic script of it and fills
// in the name of what it imports.
/* global MOUNT_JS */
import { fit } from "./frames.js";
import { linked, nameOf } from "./link.js";
import { marks, themeAt } from "./theme.js";

const base = new URL(".", document.currentScript.src);
const NAME = "fingerpost-quiz";
const OPTIONS = ["pack", "quiz", "theme", "lang", "accent", "font"];
const THEMES = /^(light|dark|contrast)$/;
const NEAR = "300px";
// As high as the frames that authors paste.
const HEIGHT = 720;

const elements = () => [...document.querySelectorAll(NAME)];

class FingerpostQuiz extends HTMLElement {
  static observedAttributes = OPTIONS;

  /** As on frames. */
  fingerpost = {
    setTheme: (name) => this.setAttribute("theme", name),
    setLanguage: (tag) => this.setAttribute("lang", tag),
  };

  #shadow;
  // What there is once it has been asked for: the place of the widget and the widget, or the frame instead.
  #root;
  #widget;
  #frame;
  #leave;

  constructor() {
    super();
    this.#shadow = this.attachShadow({ mode: "open" });
    // Nothing of the page's style goes in. No policy is asked for a style sheet that is made like this.
    const own = new CSSStyleSheet();
    own.replaceSync(":host{display:block}:host([hidden]){display:none}div{all:initial;display:block}");
    this.#shadow.adoptedStyleSheets = [own];
    this.#shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    const left = new AbortController();
    const hear = (target, types, heard) => types.forEach((type) => target?.addEventListener?.(type, heard, { signal: left.signal }));
    const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), { rootMargin: NEAR });
    const painted = new MutationObserver(this.#paint);
    near.observe(this);
    for (const place of [document.documentElement, document.body]) painted.observe(place, { attributeFilter: marks });
    hear(this, ["pointerenter", "focusin"], () => this.#start());
    hear(self.matchMedia?.("(prefers-color-scheme: dark)"), ["change"], this.#paint);
    // Style sheets may come after this script.
    hear(self, ["load"], this.#paint);
    hear(self, ["hashchange"], () => this.#open());
    this.#leave = () => {
      left.abort();
      near.disconnect();
      painted.disconnect();
    };
    this.#open();
  }

  disconnectedCallback() {
    this.#leave();
    this.#stop();
  }

  attributeChangedCallback(name, old, value) {
    if (!this.#root || old === value) return;
    if (name === "theme") this.#paint();
    else if (name === "lang") this.#set({ language: value || this.#around || navigator.language });
    else {
      this.#stop();
      this.#start();
    }
  }

  #linked() {
    const { target, fragment } = linked(elements());
    return target === this ? fragment : "";
  }

  #open() {
    const fragment = this.#linked();
    if (!fragment) return;
    if (this.#root) this.#set({ open: fragment });
    else this.#start();
  }

  #set(detail) {
    this.#root.dispatchEvent(new CustomEvent("fingerpost:set", { detail }));
    if (detail.language) this.#frame?.fingerpost.setLanguage(detail.language);
  }

  #paint = () => {
    if (!this.#root) return;
    const asked = this.getAttribute("theme");
    this.#root.dataset.theme = THEMES.test(asked) ? asked : themeAt(this);
    this.#frame?.fingerpost.setTheme(asked);
  };

  /** The language of the page around. */
  get #around() {
    return this.parentElement?.closest("[lang]")?.lang || undefined;
  }

  #option(name) {
    const value = this.getAttribute(name) ?? (name === "lang" ? this.#around : null);
    return name === "font" && value === "inherit" ? undefined : value;
  }

  async #start() {
    if (this.#root) return;
    const root = (this.#root = document.createElement("div"));
    const stage = document.createElement("div");
    stage.append(root);
    try {
      const { mount } = await import(new URL(MOUNT_JS, base).href);
      if (this.#root !== root) return;
      this.#paint();
      if (this.getAttribute("font") === "inherit") root.style.setProperty("--fp-font", getComputedStyle(this).fontFamily);
      this.#shadow.append(stage);
      root.addEventListener("fingerpost:ready", () => this.#show(), { once: true });
      const widget = await mount(root, stage, {
        // The theme is this element's own business.
        options: (name) => (name === "theme" ? undefined : this.#option(name)),
        name: () => nameOf(elements().indexOf(this)),
        fragment: () => this.#linked(),
      });
      if (this.#root === root) this.#widget = widget;
      else widget.destroy();
    } catch (error) {
      if (this.#root !== root) return;
      console.info(`The quiz is shown in a frame instead: ${error}`);
      stage.remove();
      this.#enframe();
    }
  }

  /** Takes the link away, and gives the focus on if it was there. */
  #show() {
    const focused = this.matches(":focus-within");
    this.#shadow.querySelector("slot:not([name])")?.remove();
    const next = focused ? this.#root.querySelector("legend, h2[tabindex]") : undefined;
    // Firefox focuses only what it has laid out.
    if (next?.getClientRects().length) next.focus({ preventScroll: true });
  }

  #stop() {
    this.#widget?.destroy();
    this.#frame?.remove();
    this.#root = this.#widget = this.#frame = undefined;
    this.#shadow.replaceChildren(document.createElement("slot"));
  }

  /** The widget's own page, fitted in as frames are. It stands in the page, where that is looked after. */
  #enframe() {
    const address = new URL(base);
    for (const name of OPTIONS) if (this.#option(name)) address.searchParams.set(name, this.#option(name));
    const frame = (this.#frame = Object.assign(document.createElement("iframe"), {
      src: address,
      title: this.textContent.trim() || "Fingerpost",
      width: "100%",
      height: HEIGHT,
      allow: "clipboard-write",
      frameBorder: "0",
      slot: "frame",
    }));
    this.#shadow.append(Object.assign(document.createElement("slot"), { name: "frame" }));
    // The page may allow neither; then the link is what stays.
    const refused = ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === "frame-src" && blockedURI.startsWith(base.origin)) frame.remove();
    };
    document.addEventListener("securitypolicyviolation", refused);
    frame.addEventListener("fingerpost:ready", () => {
      document.removeEventListener("securitypolicyviolation", refused);
      this.#show();
    }, { once: true });
    this.append(frame);
    fit(base);
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, FingerpostQuiz);
