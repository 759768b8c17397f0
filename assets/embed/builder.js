// The page for authors: what they choose becomes the snippet, the preview and the address of this page.
//
// The controls are the state. Whatever comes from the address is put into a control that takes it, or left out.
import { GENERATORS, HEIGHT, MODES, THEMES, addressOf, parts, wording } from "./snippets.js";
import { Preview } from "./preview.js";

const WIDTHS = [
  { id: "phone", name: "Phone", pixels: 360 },
  { id: "post", name: "Post", pixels: 680 },
  { id: "wide", name: "Wide", pixels: 960 },
];
const AROUND = [
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
];
const RADIOS = { mode: MODES, theme: THEMES, width: WIDTHS, around: AROUND };
// What is chosen until something else is; not kept in the address.
const USUAL = {
  mode: "frame",
  theme: "auto",
  site: "html",
  width: matchMedia("(max-width: 40rem)").matches ? "phone" : "post",
  around: "light",
};

const COLOUR = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;
const FONT = /^[\p{L}\p{N} ,'"_-]*$/u;
const PAUSE = 250;

const home = new URL(".", location.href).href;
const by = (id) => document.getElementById(id);
const make = (name, more = {}, ...content) => {
  const made = Object.assign(document.createElement(name), more);
  made.append(...content);
  return made;
};
// `code` between backticks.
const marked = (text) => text.split("`").map((part, place) => (place % 2 ? make("code", {}, part) : part));

const radio = (name) => [...document.getElementsByName(name)];
const chosen = (name) => radio(name).find(({ checked }) => checked).value;

/** Sets a control to what the address says, if it can take it. */
const restore = (name, value) => {
  const [control, ...more] = radio(name);
  if (control.type === "radio") {
    const found = [control, ...more].find((one) => one.value === value);
    if (found) found.checked = true;
  } else if (control instanceof HTMLSelectElement) {
    if ([...control.options].some((option) => option.value === value)) control.value = value;
  } else {
    control.value = value.slice(0, control.maxLength);
  }
};

// --- what there is to choose

const draw = ({ packs, languages }) => {
  for (const pack of packs) {
    const quizzes = pack.quizzes.map(({ id, title }) => new Option(title, `${pack.id}/${id}`));
    by("quiz").append(make("optgroup", { label: pack.title }, ...quizzes));
  }
  by("lang").append(new Option("As the reader’s browser says", ""), ...languages.map(({ tag, name }) => new Option(name, tag)));
  by("site").append(...GENERATORS.map(({ id, name }) => new Option(name[0].toUpperCase() + name.slice(1), id)));
  for (const place of document.querySelectorAll("[data-radios]")) {
    const name = place.dataset.radios;
    for (const { id, name: label, about } of RADIOS[name]) {
      const input = make("input", { type: "radio", name, value: id, id: `${name}-${id}`, checked: id === USUAL[name] });
      const said = about ? [make("strong", {}, label), make("small", {}, about)] : [label];
      place.append(make("label", { htmlFor: input.id }, input, make("span", {}, ...said)));
    }
  }
};

// --- the address of this page

const KEPT = ["theme", "accent", "font", "lang", "mode", "site", "title", "link", "width", "around"];

const read = () => {
  const query = new URLSearchParams(location.search);
  for (const name of KEPT) if (query.has(name)) restore(name, query.get(name));
  const quiz = query.get("quiz");
  const pack = query.get("pack");
  if (quiz || pack) {
    const fits = ({ value }) => (!pack || value.startsWith(`${pack}/`)) && (!quiz || value.endsWith(`/${quiz}`));
    const found = [...by("quiz").options].find(fits);
    if (found) found.selected = true;
  }
  if (["font", "title", "link"].some((name) => by(name).value)) document.querySelector("details").open = true;
};

const write = () => {
  const values = KEPT.map((name) => [name, radio(name)[0].type === "radio" ? chosen(name) : by(name).value.trim()]);
  const kept = values.filter(([name, value]) => value !== (USUAL[name] ?? ""));
  const [pack, quiz] = by("quiz").value.split("/");
  const own = by("quiz").selectedIndex === 0 ? [] : [["pack", pack], ["quiz", quiz]];
  const query = String(new URLSearchParams([...own, ...kept]));
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
};

// --- what is chosen

const accept = (name, pattern, fault) => {
  const field = by(name);
  const value = field.value.trim();
  const fits = value === "" || pattern.test(value);
  field.setAttribute("aria-invalid", String(!fits));
  const said = by(`${name}-fault`);
  if (said.textContent !== (fits ? "" : fault)) said.textContent = fits ? "" : fault;
  return fits ? value : "";
};

const choice = ({ packs }) => {
  const [packId, quizId] = by("quiz").value.split("/");
  const pack = packs.find(({ id }) => id === packId);
  const quiz = pack.quizzes.find(({ id }) => id === quizId);
  const usual = wording(pack, quiz);
  const theme = chosen("theme");
  const options = {
    // The first pack is what the widget shows when none is named.
    pack: pack === packs[0] ? "" : packId,
    quiz: quizId,
    theme: theme === USUAL.theme ? "" : theme,
    lang: by("lang").value,
    accent: accept("accent", COLOUR, "Write a colour as #rgb or #rrggbb; this one is left out.").replace("#", ""),
    font: accept("font", FONT, "Names of fonts only, with commas between them; this is left out."),
  };
  by("title").placeholder = usual.title;
  by("link").placeholder = usual.link;
  return {
    pack,
    quiz,
    mode: chosen("mode"),
    widget: home,
    options,
    title: by("title").value.trim() || usual.title,
    link: by("link").value.trim() || usual.link,
  };
};

// --- what is shown of it

const told = ({ languages }, { pack, quiz, mode, options }) => {
  by("summary").textContent = `${pack.title} – ${quiz.summary}`;
  const missing = options.lang && !pack.languages.includes(options.lang);
  const names = pack.languages.map((tag) => languages.find((language) => language.tag === tag)?.name ?? tag);
  by("lang-hint").textContent = missing ? `The quiz itself is written in: ${names.join(", ")}.` : "";
  const { origin } = new URL(home);
  const policy = { frame: `frame-src ${origin}`, script: `frame-src ${origin}; script-src ${origin}` }[mode];
  const sentence = policy ? `If your page has a Content-Security-Policy, it needs \`${policy}\`.` : "";
  by("policy").replaceChildren(...marked(sentence));
};

/** Copies the text; where that is refused, it is left selected. */
const copy = async (text, button) => {
  const select = () => {
    getSelection().selectAllChildren(text);
    return document.execCommand("copy");
  };
  const writing = navigator.clipboard?.writeText(text.textContent) ?? Promise.reject(new Error("There is no clipboard."));
  const done = await writing.then(() => true, select);
  button.textContent = done ? "Copied" : "Copy";
  by("said").textContent = "";
  // Said anew, also when it is the same as before.
  setTimeout(() => (by("said").textContent = done ? "Copied." : "The browser does not allow it: the text is selected, copy it with the keys or the menu."), 50);
};

let drawn;
const list = (given, generator) => {
  const all = parts(given, generator);
  const key = JSON.stringify([all, generator.id]);
  if (key === drawn) return;
  drawn = key;
  by("said").textContent = "";
  const rows = all.map(({ text, file, why }, place) => {
    const id = `part-${place}`;
    // Behind a semicolon it says where the script goes, which is a row of its own.
    const [post] = generator.where.split(";");
    const heading = file ? ["In ", make("code", {}, file)] : ["Paste it ", ...marked(post)];
    const button = make("button", { type: "button", textContent: "Copy" });
    button.setAttribute("aria-describedby", id);
    const code = make("pre", {}, make("code", {}, text));
    button.addEventListener("click", () => copy(code.firstChild, button));
    const caution = generator.untried && !file ? `Not tried here${generator.needs ? `. It needs ${generator.needs}` : ""}.` : "";
    const head = make("div", { className: "row" }, make("h3", { id }, ...heading), button);
    return make("li", {}, head, code, make("p", { className: "hint" }, ...marked(why ?? caution)));
  });
  by("parts").replaceChildren(...rows);
};

const stage = document.querySelector(".stage");
let height = 0;
let pixels = 0;

/** The post at its true width, made smaller where there is no room for it. */
const fit = () => {
  const scale = Math.min(1, stage.clientWidth / pixels);
  const { style } = stage.firstElementChild;
  style.width = `${pixels}px`;
  style.height = `${height}px`;
  style.transform = `scale(${scale})`;
  style.marginInlineStart = `${Math.max(0, (stage.clientWidth - pixels * scale) / 2)}px`;
  stage.style.height = `${Math.ceil(height * scale)}px`;
  const size = scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : "";
  by("scale").textContent = `${pixels} pixels wide${size}`;
};

const start = (index) => {
  draw(index);
  read();
  document.querySelector("main").hidden = false;
  const preview = new Preview(stage.firstElementChild, home, (needed) => {
    height = needed;
    fit();
  });

  const show = () => {
    const { options, title, mode } = choice(index);
    const script = mode === "frame" ? undefined : `${home}embed.js`;
    preview.show({ address: addressOf(home, options), title, height: HEIGHT, script, dark: chosen("around") === "dark" });
    fit();
  };

  const update = () => {
    const given = choice(index);
    const colour = COLOUR.exec(given.options.accent)?.[1] ?? "0b6e4f";
    by("picked").value = `#${colour.length === 3 ? colour.replace(/./g, "$&$&") : colour}`.toLowerCase();
    pixels = WIDTHS.find(({ id }) => id === chosen("width")).pixels;
    told(index, given);
    list(given, GENERATORS.find(({ id }) => id === by("site").value));
    write();
  };

  by("picked").addEventListener("input", () => (by("accent").value = by("picked").value));
  let pause;
  document.querySelector("main").addEventListener("input", () => {
    update();
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  });
  new ResizeObserver(fit).observe(stage.parentElement);
  update();
  show();
};

try {
  const answer = await fetch("data/index.json");
  if (!answer.ok) throw new Error(`data/index.json: ${answer.status}`);
  start(await answer.json());
} catch (error) {
  console.error(error);
  by("failed").textContent = "The list of quizzes could not be fetched. Check the connection and load this page again.";
}
