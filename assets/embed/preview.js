// The widget in a post, as it will be: a page of its own in a frame, with the frame and the script in it.
//
// The page is built node by node, so that nothing that an author has typed is ever parsed.

const PHRASES = ["long", "longer", "short"];

/** The post in `stage`, an empty frame. `changed` is called with the height that it needs. */
export class Preview {
  #stage;
  #home;
  #changed;
  #page;
  #scripted;
  #address;
  #last;

  constructor(stage, home, changed) {
    this.#stage = stage;
    this.#home = home;
    this.#changed = changed;
    this.#watch();
  }

  /** Shows the widget of `address`, with `title` for its frame, beside `script` if there is one. */
  show({ address, title, height, script, dark }) {
    this.#last = { address, title, height, script, dark };
    // What a script has done to a page cannot be taken back.
    if (!this.#page || this.#page !== this.#stage.contentDocument || this.#scripted !== script) this.#build(script);
    this.#page.documentElement.dataset.theme = dark ? "dark" : "light";
    if (this.#address !== address) {
      const frame = this.#page.createElement("iframe");
      Object.assign(frame, { src: address, title, width: "100%", height, allow: "clipboard-write", frameBorder: "0" });
      this.#page.querySelector("[data-widget]").replaceChildren(frame);
    }
    this.#address = address;
    this.#page.querySelector("iframe").title = title;
  }

  // Some browsers put another empty page into a frame when they are through with loading it.
  #watch() {
    const stage = this.#stage;
    stage.addEventListener("load", () => {
      if (stage !== this.#stage || !this.#page || this.#page === stage.contentDocument) return;
      this.#page = undefined;
      this.show(this.#last);
    });
  }

  #build(script) {
    if (this.#page) {
      // A new page, not a changed one: the script of the old one is gone with it.
      const stage = this.#stage.cloneNode();
      this.#stage.replaceWith(stage);
      this.#stage = stage;
      this.#watch();
    }
    const page = this.#stage.contentDocument;
    const add = (place, name, more = {}) => {
      const made = Object.assign(page.createElement(name), more);
      place.append(made);
      return made;
    };
    page.title = "A post";
    page.documentElement.lang = "en";
    add(page.head, "link", { rel: "stylesheet", href: `${this.#home}post.css` });
    // Not another `main`: this one stands inside of the page for authors.
    const post = add(page.body, "section", { className: "text", ariaLabel: "A post" });
    add(post, "h1", { textContent: "Your post" });
    const lines = () => {
      const block = add(post, "div", { className: "lines", ariaHidden: "true" });
      for (const phrase of PHRASES) add(block, "span", { className: phrase });
    };
    lines();
    add(post, "div").dataset.widget = "";
    lines();
    if (script) {
      const policy = page.defaultView.trustedTypes?.createPolicy("fingerpost", { createScriptURL: () => script });
      add(page.head, "script", { async: true, src: policy?.createScriptURL("") ?? script });
    }
    new page.defaultView.ResizeObserver(() => this.#changed(Math.ceil(post.getBoundingClientRect().height))).observe(post);
    this.#page = page;
    this.#scripted = script;
    this.#address = undefined;
  }
}
