// The widget for elements: one instance of its WebAssembly for all of them. The build fills in the names of its files.
/* global WIDGET_JS, WIDGET_WASM, WIDGET_CSS */

import { offer } from "../host.js";

const at = (name) => new URL(name, import.meta.url).href;

let app;
const started = () =>
  (app ??= import(at(WIDGET_JS)).then(async (module) => {
    await module.default({ module_or_path: at(WIDGET_WASM) });
    return module;
  }));

/** Puts the style sheet into `place`; rejected where it cannot be had. */
const dressed = (place) =>
  new Promise((resolve, reject) => {
    const onerror = () => reject(new Error("The style sheet cannot be had."));
    place.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: at(WIDGET_CSS), onload: resolve, onerror }));
  });

/** Starts a widget in `root`, with its style sheet in `place`. What stands in `around` is as in `host.js`. */
export async function mount(root, place, around) {
  const [{ mount: start }] = await Promise.all([started(), dressed(place)]);
  return offer((host) => start(root, host), { root, place: "element", ...around });
}
