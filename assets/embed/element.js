// <fingerpost-quiz>: the widget as an element of the page around. docs/embedding.md has the contract.
//
// Nothing is fetched until the element comes near what is seen, or is touched. Until the widget is there, and for good
// where it cannot start, what stands inside the element is shown: a link. Where the widget's files cannot be imported
// (a policy, a server without CORS headers), a frame takes its place. The build makes one classic script of it and fills
// in the name of what it imports.
/* global MOUNT_JS */
import { marks, themeAt } from "./theme.js";

const base = new URL(".", document.currentScript.src);
const OPTIONS = ["pack", "quiz", "theme", "lang", "accent", "font"];
const THEMES = /^(light|dark|contrast)$/;

/** "#fp=…" in the page's address is for its first element, "#fp2=…" for its second. */
const linked = () => {
  const [, number, kind = "", code] = /^#fp(\d*)(-draft|-team)?=(.{1,2000})$/.exec(location.hash) ?? [];
  return { target: code && document.querySelectorAll("fingerpost-quiz")[(number || 1) - 1], fragment: `fp${kind}=${code}` };
};

class FingerpostQuiz extends HTMLElement {
  static observedAttributes = OPTIONS;

  #root;
  #stage;
  #widget;
  #started;
  #near;
  #painted;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.append(document.createElement("slot"));
  }

  connectedCallback() {
    this.#near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), { rootMargin: "300px" });
    this.#near.observe(this);
    for (const touch of ["pointerenter", "focusin"]) this.addEventListener(touch, this.#touched, { once: true });
    this.#painted = new MutationObserver(() => this.#paint());
    for (const place of [document.documentElement, document.body]) this.#painted.observe(place, { attributeFilter: marks });
    addEventListener("hashchange", this.#linked);
    if (linked().target === this) this.#start();
  }

  disconnectedCallback() {
    this.#near.disconnect();
    this.#painted.disconnect();
    removeEventListener("hashchange", this.#linked);
    this.#widget?.destroy();
    this.#widget = this.#started = undefined;
    this.#root.replaceChildren(document.createElement("slot"));
  }

  attributeChangedCallback(name, old, value) {
    if (!this.#stage || old === value) return;
    if (name === "theme") this.#paint();
    else if (name === "lang" && value) this.#set({ language: value });
  }

  setTheme(name) {
    this.setAttribute("theme", name);
  }

  setLanguage(tag) {
    this.setAttribute("lang", tag);
  }

  #touched = () => void this.#start();

  #linked = () => {
    if (linked().target !== this) return;
    if (this.#widget) this.#set({ open: linked().fragment });
    else this.#start();
  };

  #set(detail) {
    this.#stage?.firstElementChild.dispatchEvent(new CustomEvent("fingerpost:set", { detail }));
  }

  #paint() {
    const asked = this.getAttribute("theme");
    if (this.#stage) this.#stage.dataset.theme = THEMES.test(asked) ? asked : themeAt(this);
  }

  #option(name) {
    const value = this.getAttribute(name);
    // The page's font comes into the element by itself; the widget must only not set its own.
    return name === "font" && value === "inherit" ? getComputedStyle(this).fontFamily : value;
  }

  async #start() {
    if (this.#started) return;
    this.#started = true;
    this.#near.disconnect();
    try {
      const { mount } = await import(new URL(MOUNT_JS, base).href);
      if (!this.isConnected) return;
      const place = [...document.querySelectorAll("fingerpost-quiz")].indexOf(this);
      const home = location.href.split("#")[0];
      const [stage, styles] = mount.stage(document);
      this.#stage = stage;
      this.#paint();
      this.#root.append(styles, stage);
      stage.firstElementChild.addEventListener("fingerpost:ready", () => {
        this.#root.querySelector("slot")?.remove();
        if (linked().target === this) this.#set({ open: linked().fragment });
      });
      const widget = await mount(stage.firstElementChild, {
        options: (name) => this.#option(name),
        home,
        link: `${home}#fp${place > 0 ? place + 1 : ""}=`,
      });
      if (this.isConnected) this.#widget = widget;
      else widget.destroy();
    } catch (error) {
      console.info(`The quiz is shown in a frame instead: ${error}`);
      this.#frame();
    }
  }

  /** The widget's own page in the element's place, fitted by the script for frames. */
  #frame() {
    this.#stage = undefined;
    const address = new URL(base);
    for (const name of OPTIONS) {
      const value = this.#option(name);
      if (value) address.searchParams.set(name, value);
    }
    const frame = Object.assign(document.createElement("iframe"), {
      src: address,
      title: this.textContent.trim() || "Fingerpost",
      width: "100%",
      height: 720,
      allow: "clipboard-write",
      frameBorder: "0",
    });
    this.#root.replaceChildren(document.createElement("slot"));
    this.append(frame);
    document.head.append(Object.assign(document.createElement("script"), { src: new URL("embed.js", base), async: true }));
  }
}

if (!customElements.get("fingerpost-quiz")) customElements.define("fingerpost-quiz", FingerpostQuiz);
