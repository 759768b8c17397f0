// Taking a result away: starts the second application when its part is first opened, and does for it what only a page
// can do. `src/web/take.rs` is the other side.

import start, { take as mount } from "fingerpost-take.js";
import wasm from "fingerpost-take_bg.wasm";

let started;
const running = new WeakMap();

const saved = (done) => [
  () => done(true),
  (error) => {
    console.info(String(error));
    done(false);
  },
];

/** Offers a file for saving. */
async function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken what it needs by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** The drawing as pixels. */
async function drawn(svg) {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("There is no picture."))), "image/png"));
}

async function copyRich(html, plain) {
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([plain], { type: "text/plain" }),
  });
  await navigator.clipboard.write([item]);
}

const tools = {
  canShare: Boolean(navigator.share),
  // A reader who closes the sheet has not asked for a message.
  share: (title, text, url) => void navigator.share({ title, text, url }).catch((error) => console.info(String(error))),
  copyRich: (html, plain, done) => void copyRich(html, plain).then(...saved(done)),
  save: (name, type, content, done) => void save(name, new Blob([content], { type })).then(...saved(done)),
  savePicture: (name, svg, done) =>
    void drawn(svg)
      .then((blob) => save(name, blob))
      .then(...saved(done)),
  print: () => window.print(),
  // Nothing stands beside a file that was opened from a disk.
  builder: location.protocol === "file:" ? "" : new URL("embed.html", import.meta.url).href,
};

/** Puts the ways to take away what the fragment `text` opens into its part below `slot`. */
export async function take(slot, host, pack, language, text) {
  // A name, or in the single-file build the bytes themselves.
  started ??= start({ module_or_path: typeof wasm === "string" ? new URL(wasm, import.meta.url) : wasm });
  await started;
  const root = slot.querySelector("[data-part=take]");
  const toolbox = Object.defineProperties(Object.create(host), Object.getOwnPropertyDescriptors(tools));
  const there = await new Promise((done) => running.set(slot, mount(root, toolbox, pack, language, text, done)));
  if (!there) throw new Error(`${pack} cannot be had`);
}

/** Takes away what another fragment opens. */
export function retake(slot, text) {
  running.get(slot)?.retake(text);
}
