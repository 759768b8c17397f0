// The reading matter in the page: fetched as HTML when it is first opened, its parts taken over into the widget,
// its controls served. `src/ui/reading/matter` writes it and says what its attributes mean.

import { bytes, page as matter } from "./files.js";

const all = (place, selector) => [...place.querySelectorAll(selector)];

const fill = (words, values) => words.replace(/{(\w+)}/g, (_, name) => values[name] ?? "");

/** What each place speaks, by the places of the keys, and whether its comparison is filtered. */
const known = new WeakMap();

/**
 * Fetches the reading matter and puts its parts into those below `place`. `language` and `direction` are those of the
 * interface, `words` is the name of the file with its words.
 */
export async function read(place, name, { language, direction, words: file }) {
  const [page, lines] = await Promise.all([matter(name), bytes(file)]);
  const words = new TextDecoder().decode(lines).split("\n");
  known.set(place, { words, asked: false });
  const own = page.querySelector(".fp[lang]")?.lang ?? "";
  const foreign = own !== language;
  for (const part of all(place, "[data-part]")) {
    part.replaceChildren(...(page.querySelector(`[data-part=${part.dataset.part}]`)?.childNodes ?? []));
    if (foreign) Object.assign(part, { lang: own, dir: "auto" });
  }
  for (const said of all(place, "[data-say]")) {
    said.textContent = fill(words[said.dataset.say] ?? "", said.dataset);
    if (foreign) Object.assign(said, { lang: language, dir: direction });
  }
  for (const part of all(place, "[data-script]")) part.hidden = false;
  for (const topic of all(place, "[data-topic]")) topic.open = false;
  place.oninput = () => filter(place);
  place.onclick = (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button, words);
  };
}

/** Puts the rows that the answers touch first and shows the steps for those whom the result names. */
export function fit(place, first, whom) {
  for (const list of all(place, "[data-whom]")) list.hidden = !whom.includes(list.dataset.whom);
  const body = place.querySelector("[data-first] tbody");
  if (!body) return;
  body.replaceChildren();
  for (const id of first) {
    const row = place.querySelector(`[data-topic] [data-row="${CSS.escape(id)}"]`);
    if (row) body.append(row.cloneNode(true));
  }
  filter(place);
}

/** Shows the rows that the controls leave, and how many they are. */
function filter(place) {
  const field = (name) => place.querySelector(`[name=${name}]`);
  const typed = field("words").value.toLowerCase().split(/\s+/).filter(Boolean);
  const topic = field("topic").value;
  const [differing, disputed] = ["differing", "disputed"].map((name) => field(name).checked);
  const fits = (row, own) =>
    (topic === "" || own === topic) &&
    !(differing && "alike" in row.dataset) &&
    (!disputed || "disputed" in row.dataset) &&
    typed.every((word) => row.textContent.toLowerCase().includes(word));
  const asked = topic !== "" || differing || disputed || typed.length > 0;
  const state = known.get(place);
  // Asked for, it is shown at once; what the reader opens or closes in between stays so.
  const turned = state.asked !== asked;
  state.asked = asked;
  const left = (rows) => rows.filter((row) => !row.hidden).length;
  for (const group of all(place, "[data-first], [data-topic]")) {
    const own = group.dataset.topic;
    const rows = all(group, "[data-row]");
    for (const row of rows) row.hidden = !fits(row, own);
    const count = left(rows);
    group.hidden = count === 0;
    group.querySelector("[data-count]").textContent = count;
    if (turned && own !== undefined) group.open = asked;
  }
  const rows = all(place, "[data-topic] [data-row]");
  const said = place.querySelector("[data-shown]");
  said.textContent = fill(state.words[said.dataset.shown], { count: left(rows), all: rows.length });
}

/** Copies the code beside the button; where that is refused, it is left selected. */
async function copy(button, words) {
  const code = button.closest("figure").querySelector("pre");
  const select = () => {
    getSelection().selectAllChildren(code);
    return document.execCommand("copy");
  };
  const done = await Promise.resolve(navigator.clipboard?.writeText(code.textContent) ?? Promise.reject()).then(() => true, select);
  const said = button.nextElementSibling;
  said.textContent = words[done ? said.dataset.copied : said.dataset.byHand];
}
