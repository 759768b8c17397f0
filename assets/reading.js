// The reading matter in the page: fetched as HTML when it is first opened, its parts taken over into the widget,
// its controls served. `src/ui/reading/matter` writes it and says what its attributes mean.
import { page as fetched } from "./files.js";

const all = (place, selector) => [...place.querySelectorAll(selector)];

const fill = (words, values) => words.replace(/{(\w+)}/g, (_, name) => values[name] ?? "");

/**
 * Fetches the reading matter of this name and puts its parts into those below `place`. `language`, `direction` and `words` (by the
 * places of their keys) are those of the interface.
 */
export async function read(place, name, { language, direction, words }) {
  const page = await fetched(name);
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
  place.oninput = () => filter(place, words);
  place.onclick = (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button, words);
  };
}

/** Puts the rows that the answers touch first and shows the steps for those whom the result names. */
export function fit(place, { first, whom }, { words }) {
  for (const list of all(place, "[data-whom]")) list.hidden = !whom.includes(list.dataset.whom);
  const body = place.querySelector("[data-first]");
  if (!body) return;
  for (const old of all(body, "[data-row]")) old.remove();
  for (const id of first) {
    const row = place.querySelector(`[data-topic] [data-row="${CSS.escape(id)}"]`);
    if (row) body.append(row.cloneNode(true));
  }
  filter(place, words);
}

/** Shows the rows that the controls leave, and how many they are. */
function filter(place, words) {
  const field = (name) => place.querySelector(`[name=${name}]`);
  const typed = field("words").value.toLowerCase().split(/\s+/);
  const topic = field("topic").value;
  const fits = (row, own) =>
    (topic === "" || own === topic) &&
    !(field("differing").checked && "alike" in row.dataset) &&
    (!field("disputed").checked || "disputed" in row.dataset) &&
    typed.every((word) => row.textContent.toLowerCase().includes(word));
  const counted = { count: 0, all: 0 };
  for (const body of all(place, "tbody")) {
    const own = body.dataset.topic;
    const rows = all(body, "[data-row]");
    for (const row of rows) row.hidden = !fits(row, own);
    const left = rows.filter((row) => !row.hidden).length;
    body.hidden = left === 0;
    if (own === undefined) continue;
    counted.count += left;
    counted.all += rows.length;
  }
  const said = place.querySelector("[data-shown]");
  said.textContent = fill(words[said.dataset.shown], counted);
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
