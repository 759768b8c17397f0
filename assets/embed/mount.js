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

/** Starts a widget in `root`. `options` says what is set for an option; `home` and `link` are as in `host.js`. */
export async function mount(root, { options, home, link }) {
  const { mount: start } = await started();
  return offer((host) => start(root, host), { root, place: "element", options, home, link });
}

/** The element that carries the theme, with the one that the widget goes into, and the style sheet. */
mount.stage = (document) => {
  const stage = document.createElement("div");
  stage.append(document.createElement("div"));
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: at(WIDGET_CSS) });
  return [stage, styles];
};
