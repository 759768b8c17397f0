// The snippets that authors paste, and what each site generator wants of them: the one place that holds these texts.
// The page `embed.html` shows them, the sites in tests/sites are built with them, and a test holds docs/embedding.md
// to them.
//
// `widget` is always the address of the widget's folder, with the slash at its end.

/** What can be asked for, as in the query of the frame and in the attributes of the element. */
export const OPTIONS = ["pack", "quiz", "theme", "lang", "accent", "font"];

export const THEMES = [
  { id: "auto", name: "Auto" },
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
  { id: "contrast", name: "Contrast" },
];

export const MODES = [
  {
    id: "frame",
    name: "Frame alone",
    about: "Works everywhere, also where no script may run. The height stays as it is.",
  },
  {
    id: "script",
    name: "Frame and script",
    about: "The height follows what is shown, light and dark follow your page, and links to results lead into your post.",
    script: "embed.js",
  },
  {
    id: "element",
    name: "Element",
    about: "No frame: the quiz is part of your page. Where scripts are removed, its link is left.",
    script: "element.js",
  },
];

/** How the height of a frame is reserved before anything has loaded, in CSS pixels. */
export const HEIGHT = 720;

/**
 * `where` and `needs` are as in the table of docs/embedding.md. A `setting` is always needed, an `element` for elements;
 * with `script` the script stands in the settings instead of in the post.
 */
export const GENERATORS = [
  { id: "html", name: "plain HTML", where: "anywhere in `<body>`", needs: "nothing" },
  {
    id: "hugo",
    name: "Hugo",
    version: "0.168.0",
    where: "in the post",
    needs: "one setting",
    setting: {
      file: "hugo.toml",
      text: "[markup.goldmark.renderer]\nunsafe = true",
      why: "Otherwise Hugo leaves raw HTML out of Markdown. It is “unsafe” only where strangers write your posts.",
    },
  },
  { id: "jekyll", name: "Jekyll", version: "4.3.1", where: "in the post", needs: "nothing" },
  { id: "mkdocs", name: "MkDocs", version: "1.6.1, Material 9.6.23", where: "in the page", needs: "nothing" },
  { id: "eleventy", name: "Eleventy", version: "3.1.2", where: "in the post", needs: "nothing" },
  { id: "astro", name: "Astro", version: "5.18.2", where: "in the `.md` page or post", needs: "nothing" },
  {
    id: "docusaurus",
    name: "Docusaurus",
    version: "3.8.1",
    where: "in the post; the script in the settings",
    needs: "no `style=\"…\"`",
    script: {
      file: "docusaurus.config.js",
      text: (src) => `scripts: [{ src: ${JSON.stringify(src)}, async: true }],`,
      why: "In the post it would not run after a change of page, except with React 19.",
    },
  },
  {
    id: "vitepress",
    name: "VitePress",
    version: "1.6.4",
    where: "in the page; the script in the settings",
    needs: "nothing more",
    script: {
      file: ".vitepress/config.mjs",
      text: (src) => `head: [["script", { async: "", src: ${JSON.stringify(src)} }]],`,
      why: "In the page it would disturb VitePress, and not run after a change of page.",
    },
    element: {
      file: ".vitepress/config.mjs",
      text: 'vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("fingerpost-") } } },',
      why: "Otherwise Vue takes the element for a component of its own.",
    },
  },
  {
    id: "wordpress",
    name: "WordPress",
    where: "in a “Custom HTML” block",
    needs: "the right to post unfiltered HTML",
    untried: true,
  },
  { id: "ghost", name: "Ghost", where: "in an HTML card", untried: true },
];

const NAMED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const reference = (sign) => NAMED[sign] ?? `&#${sign.charCodeAt()};`;

// On one line, because an empty one ends what Markdown takes for HTML; braces are for Liquid, Vue and MDX.
const attribute = (text) => text.trim().replace(/\s+/g, " ").replace(/[&<>"{}]/g, reference);

// MDX reads Markdown also inside of elements.
const words = (text) => text.trim().replace(/\s+/g, " ").replace(/[&<>"{}*_`[\]\\~|]/g, reference);

const given = (options, names) => names.filter((name) => options[name]).map((name) => [name, options[name]]);

const asked = (widget, entries) => {
  const query = String(new URLSearchParams(entries));
  return query ? `${widget}?${query}` : widget;
};

/** The address of the widget with these options. */
export const addressOf = (widget, options) => asked(widget, given(options, OPTIONS));

// What is asked and in which language; the look is for the post.
const linkOf = (widget, options) => asked(widget, given(options, ["pack", "quiz", "lang"]));

const anchor = ({ widget, options, link }) => `<a href="${attribute(linkOf(widget, options))}">${words(link)}</a>`;

const frame = (choice) => {
  const { widget, options, title } = choice;
  const place = `src="${attribute(addressOf(widget, options))}" title="${attribute(title)}" width="100%" height="${HEIGHT}"`;
  return `<iframe ${place} loading="lazy" allow="clipboard-write" frameborder="0"></iframe>\n<p>${anchor(choice)}</p>`;
};

const element = (choice) => {
  const attributes = given({ ...choice.options, theme: choice.options.theme || "auto" }, OPTIONS);
  const written = attributes.map(([name, value]) => ` ${name}="${attribute(value)}"`).join("");
  return `<fingerpost-quiz${written}>${anchor(choice)}</fingerpost-quiz>`;
};

const scriptOf = (widget, mode) => {
  const { script } = MODES.find(({ id }) => id === mode);
  return script && widget + script;
};

/** The script of a mode that has one. */
export const scriptTag = (widget, mode) => `<script async src="${attribute(scriptOf(widget, mode))}"></script>`;

/**
 * What stands in the post: `widget`, `options`, the `title` that screen readers say, the text of the `link`, and the
 * `mode`. Without `script` it leaves out the script.
 */
export const snippet = ({ mode = "frame", script = true, ...choice }) => {
  const body = mode === "element" ? element(choice) : frame(choice);
  return script && scriptOf(choice.widget, mode) ? `${body}\n${scriptTag(choice.widget, mode)}` : body;
};

/** All that is to be pasted on a site: in the post first, then each setting with its file and its reason. */
export const parts = (choice, generator) => {
  const src = scriptOf(choice.widget, choice.mode);
  const { setting, script, element } = generator;
  const settings = [
    setting,
    src && script && { ...script, text: script.text(src) },
    choice.mode === "element" && element,
  ];
  return [{ text: snippet({ ...choice, script: !script }) }, ...settings.filter(Boolean)];
};

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Words for the title and the link, where the author gives none. */
export const wording = (pack, quiz) => {
  const title = /[.?!…]$/.test(pack.title) ? pack.title : `${pack.title}:`;
  const count = NUMBERS[quiz.questions] ?? quiz.questions;
  return {
    title: `${title} A short quiz`,
    link: `${title} Answer ${count} question${quiz.questions === 1 ? "" : "s"}`,
  };
};
