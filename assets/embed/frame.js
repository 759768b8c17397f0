// In a frame: hands on what the widget and the page around have to say to each other. docs/embedding.md has the
// contract.
//
// What comes from outside is looked at piece by piece, and ignored where it is not as agreed. Nothing of it is
// ever followed as a link or put into the page as markup.

const THEMES = ["auto", "light", "dark", "contrast"];
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i;
const FRAGMENT = /^fp(-draft|-team)?=[^]+$/;
const LONGEST = 2048;

/** The beginning of links to results in the page around, if it is one and leads nowhere else. */
const linkInto = (origin, text) => {
  if (typeof text !== "string" || text.length > LONGEST) return undefined;
  try {
    const { protocol, origin: place, hash, href } = new URL(text);
    return /^https?:$/.test(protocol) && place === origin && /^#fp\d*=$/.test(hash) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** Joins the widget in `root` with the page around. `result` is what the widget has said of one already. */
export const connect = (root, result) => {
  const page = document.documentElement;
  // The origin of the page around, once it has said hello.
  let host;

  // --- to the page around

  const say = (message) => parent.postMessage(message, "*");

  const report = (type, detail) => {
    if (host) parent.postMessage({ fingerpost: 1, type, detail }, host === "null" ? "*" : host);
  };

  // WordPress knows its frames by a word in their address, which the widget changes later.
  const [, secret] = /[#?&]secret=(\w{1,64})/.exec(location.hash) ?? [];
  let height;
  const sayHeight = () => {
    if (!height) return;
    say({ fingerpost: 1, type: "height", height });
    say({ sentinel: "amp", type: "embed-size", height });
    if (secret) say({ message: "height", value: height, secret });
  };

  // Which load of the frame this is: one may be announced twice.
  const id = Math.random();
  const announce = () => {
    say({ fingerpost: 1, type: "ready", id });
    sayHeight();
  };

  // --- the height: while asking it only grows, so that nothing below jumps; what a result adds goes with it

  let asking = !result;
  let tallest = 0;
  let width = innerWidth;
  // Without a scrollbar: while the frame is too low there is one, and it makes the lines shorter.
  let room = page.clientWidth;

  const fit = () => {
    // Until the app is there, the text for readers without it stands below the question and goes away then.
    const starting = document.querySelector("#fingerpost-text:not([hidden]) [data-failed][hidden]");
    const content = Math.ceil((starting ? root : document.body).getBoundingClientRect().bottom + scrollY);
    // Nothing is laid out in a frame that is not shown.
    if (content <= 0) return;
    if (width !== innerWidth || (asking && room !== page.clientWidth)) tallest = 0;
    width = innerWidth;
    room = page.clientWidth;
    if (asking) tallest = Math.max(tallest, content);
    const needed = Math.max(tallest, content);
    if (needed === height) return;
    height = needed;
    sayHeight();
  };

  // --- to the widget

  // What it is told before it is there, it is told again then.
  let early = {};
  const tell = (detail) => {
    early = { ...early, ...detail };
    root.dispatchEvent(new CustomEvent("fingerpost:set", { detail }));
  };

  let theme;
  const paint = (name) => {
    if (!THEMES.includes(name)) return;
    theme = name;
    page.dataset.theme = name;
  };

  const heard = (message, origin) => {
    if (message.type === "hello") {
      const first = !host;
      host = origin;
      // A page that came late has missed the announcement, and has no link for us yet.
      if (first && message.link === undefined) announce();
      if (first && result) report("result", result);
      const link = linkInto(origin, message.link);
      if (link) tell({ link });
      paint(message.theme);
    } else if (message.type === "set") {
      const { language } = message;
      if (typeof language === "string" && LANGUAGE.test(language)) tell({ language });
      paint(message.theme);
    } else if (message.type === "open") {
      const { fragment } = message;
      if (typeof fragment === "string" && fragment.length <= LONGEST && FRAGMENT.test(fragment)) tell({ open: fragment });
    }
  };

  root.addEventListener("fingerpost:ready", () => {
    // The widget has begun with the theme of its address.
    paint(theme);
    if (Object.keys(early).length > 0) tell(early);
    early = {};
  });
  root.addEventListener("fingerpost:answer", ({ detail }) => {
    asking = true;
    result = undefined;
    report("answer", detail);
  });
  root.addEventListener("fingerpost:result", ({ detail }) => {
    asking = false;
    result = detail;
    report("result", detail);
  });
  addEventListener("message", ({ data, origin, source }) => {
    if (source === parent && data?.fingerpost === 1 && (host ?? origin) === origin) heard(data, origin);
  });

  // Before the app has read it, so that nothing is seen in other colours first.
  paint(new URLSearchParams(location.search).get("theme"));
  announce();
  const sizes = new ResizeObserver(fit);
  sizes.observe(root);
  sizes.observe(document.body);
};
