// Draws cards and icons in Chromium: see script/cards. What a card says is read from the packs and the interface's
// words, how it looks from the styles.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "@playwright/test";
import { parse } from "smol-toml";

const text = (path) => readFileSync(path, "utf8");
const words = parse(text("assets/text/en.toml"));
const sign = text("assets/icons/icon.svg");
const styles = text("assets/styles/base.css") + text("assets/styles/themes/light.css");
const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const card = ({ above, headline, below }) => `<!doctype html><meta charset="utf-8"><style>${styles}
  body { box-sizing: border-box; width: 1200px; height: 630px; padding: 72px 80px; border-inline-start: 20px solid var(--fp-accent);
    color: var(--fp-text); font: 36px/1.35 var(--fp-font); display: grid; grid-template: auto 1fr auto / 1fr 300px; gap: 0 40px; }
  p { margin: 0; color: var(--fp-muted); }
  h1 { grid-column: 1; align-self: center; margin: 0; font-size: ${headline.length > 12 ? 88 : 120}px; line-height: 1.1; text-wrap: balance; }
  svg { grid-area: 1 / 2 / 3; width: 300px; align-self: center; }
  .below { grid-column: 1 / -1; text-wrap: pretty; }
</style><p>${escaped(above)}</p><h1>${escaped(headline)}</h1>${sign}<p class="below">${escaped(below)}</p>`;

/** The sign with some room around it, as wide as the page; on a ground of its own where a system cuts the corners. */
const icon = (room, ground) => `<!doctype html><style>
  body { margin: 0; background: ${ground}; } svg { display: block; box-sizing: border-box; width: 100vw; padding: ${room}vw; }
</style>${sign}`;

// The start page is the default pack's.
const [, first] = text("src/builtin.rs").match(/DEFAULT: &str = "(.*)"/);

/** Every picture with where it is kept. */
const pictures = [
  { path: "assets/icons/icon-192.png", width: 192, height: 192, page: icon(4, "transparent") },
  { path: "assets/icons/icon-512.png", width: 512, height: 512, page: icon(4, "transparent") },
  // The middle four fifths are safe whatever the shape.
  { path: "assets/icons/maskable-512.png", width: 512, height: 512, page: icon(10, "#ffffff") },
];
for (const folder of readdirSync("assets/packs")) {
  const { id, title, summary, alternatives } = parse(text(`assets/packs/${folder}/pack.toml`));
  const add = (name, page) => pictures.push({ path: `assets/cards/${name}.png`, width: 1200, height: 630, page: card(page) });
  if (id === first) add(id, { above: "Fingerpost", headline: title, below: summary });
  const outcomes = alternatives.map((alternative) => [alternative.id, alternative.name]);
  // As in src/bin/fingerpost/release/outcomes.rs: one guide alone has nobody to differ from.
  if (readdirSync(`assets/packs/${folder}/guides`).length > 1) outcomes.push(["tie", words["open-title"]]);
  for (const [outcome, headline] of outcomes) add(`${id}/${outcome}`, { above: title, headline, below: words["outcome-about"] });
}

rmSync("assets/cards", { recursive: true, force: true });
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox", "--disable-gpu"] });
const tab = await browser.newPage();
for (const { path, width, height, page } of pictures) {
  mkdirSync(dirname(path), { recursive: true });
  await tab.setViewportSize({ width, height });
  await tab.setContent(page);
  await tab.screenshot({ path, omitBackground: true });
}
await browser.close();
console.log(`${pictures.length} pictures drawn.`);
