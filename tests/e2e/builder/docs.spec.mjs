// What docs/embedding.md, the README, the committed sites and `embed.html` tell authors is the same.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { GENERATORS, OPTIONS, scriptTag, snippet } from "../../../assets/embed/snippets.js";
import { fill } from "../../sites/snippet.mjs";

const root = join(import.meta.dirname, "../../..");
const docs = readFileSync(join(root, "docs/embedding.md"), "utf8");
const sites = join(root, "tests/sites");
const folders = readdirSync(sites, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const CHOICE = {
  widget: "https://WIDGET/",
  options: { quiz: "five" },
  title: "Django or Flask? A short quiz",
  link: "Django or Flask? Answer five questions",
};

const blocks = (language) => [...docs.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, "gm"))].map(([, text]) => text);
const widget = "https://widget.example/";

test("every snippet in the docs is one of the page's", () => {
  const known = [
    snippet(CHOICE),
    scriptTag(CHOICE.widget, "script"),
    snippet({ ...CHOICE, mode: "element" }),
    scriptTag(CHOICE.widget, "element"),
  ];
  expect(blocks("html").slice(0, 2)).toEqual(known.slice(0, 2));
  for (const block of blocks("html")) expect(known).toContain(block);
});

test("the snippet in the README is the first of the docs", () => {
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`\`\`\`html\n${snippet(CHOICE)}\n\`\`\``);
});

test("the options in the docs are those of the page", () => {
  const [, table] = docs.match(/\| option \| value \|\n\| --- \| --- \|\n((?:\|.*\n)+)/);
  const written = [...table.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect(written.sort()).toEqual([...OPTIONS].sort());
});

test("the table of site generators in the docs is the page's", () => {
  const [, table] = docs.match(/\| generator \| where \| what it needs \|\n\| --- \| --- \| --- \|\n((?:\|.*\n)+)/);
  const rows = table.trim().split("\n").map((row) => row.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1").replace(/^\| | \|$/g, ""));
  const cell = (...parts) => parts.filter(Boolean);
  const known = GENERATORS.map(({ name, version, where, needs, untried }) =>
    [cell(name, version).join(" "), where, cell(needs, untried && "not tried").join("; ")].join(" | "),
  );
  expect(rows).toEqual(known);
});

for (const { name, id, setting, script } of GENERATORS.filter(({ setting, script }) => setting || script)) {
  test(`the settings of ${name} are the same in the docs, on the page and in the site that is built`, () => {
    const { file, text } = setting ?? { ...script, text: script.text(`${widget}embed.js`) };
    expect([...blocks("toml"), ...blocks("js")]).toContain(text);
    expect(docs).toContain(`\`${file}\``);
    const built = file.replace("config.js", "config.mjs");
    const found = readdirSync(join(sites, id), { recursive: true }).filter((path) => [file, built].includes(path));
    expect(readFileSync(join(sites, id, found[0]), "utf8")).toContain(text);
  });
}

test("the sites are those that are said to be tried, and hold the page's snippet", () => {
  const tried = GENERATORS.filter(({ version }) => version).map(({ id }) => id);
  expect(folders.sort()).toEqual(tried.sort());
  const addresses = { widget: "https://WIDGET", blog: "https://BLOG" };
  expect(fill("<!-- snippet -->", addresses)).toBe(snippet(CHOICE));
  expect(fill("<!-- snippet with script -->", addresses)).toBe(snippet({ ...CHOICE, mode: "script" }));
  const dark = { ...CHOICE, options: { quiz: "five", theme: "dark" } };
  expect(fill("<!-- snippet ?quiz=five&theme=dark -->", addresses)).toBe(snippet(dark));
});

test("a text of several lines stays on one, so that Markdown takes all of it for HTML", () => {
  const text = snippet({ ...CHOICE, title: " Which\n\none? ", link: "a\n\n    b" });
  expect(text).toBe(snippet({ ...CHOICE, title: "Which one?", link: "a b" }));
});
