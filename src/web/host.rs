//! What the script that starts the widget offers: `assets/boot.js` in a page, `assets/embed/element.js` in an element.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The script's side.
    #[derive(Clone)]
    pub type Host;

    /// The options, as the query of an address.
    #[wasm_bindgen(method, getter)]
    pub(super) fn options(this: &Host) -> String;

    /// The bytes of a file of this release; rejected where it cannot be had.
    #[wasm_bindgen(method)]
    pub(super) fn fetch(this: &Host, name: &str) -> Promise;

    /// Puts the reading matter with this name into the parts below an element and calls back with whether it could
    /// be had. `words` are those of the interface, a line for each key.
    #[wasm_bindgen(method)]
    pub(super) fn read(
        this: &Host,
        place: &Element,
        name: &str,
        language: &str,
        direction: &str,
        words: &str,
        done: &JsValue,
    );

    /// Fits the reading matter below an element to a result: ids of rows and places of alternatives, each
    /// divided by spaces.
    #[wasm_bindgen(method)]
    pub(super) fn fit(this: &Host, place: &Element, first: &str, whom: &str);
}
