//! What the script that starts the widget offers: `assets/boot.js` in a page, `assets/embed/element.js` in an element.

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

    /// Calls back with the bytes of a file of this release; with nothing where it cannot be had.
    #[wasm_bindgen(method)]
    pub(super) fn fetch(this: &Host, name: &str, done: &JsValue);

    /// Copies the text and calls back with whether that worked.
    #[wasm_bindgen(method)]
    pub(super) fn copy(this: &Host, text: &str, done: &JsValue);

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
