//! What the script that starts the widget offers: `assets/boot.js` in a page, `assets/embed/element.js` in an element.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The script's side.
    #[derive(Clone)]
    pub type Host;

    /// What the host has set for an option.
    #[wasm_bindgen(method)]
    pub(super) fn option(this: &Host, name: &str) -> Option<String>;

    /// The languages that the reader wants, best first, divided by blanks.
    #[wasm_bindgen(method, getter)]
    pub(super) fn languages(this: &Host) -> String;

    /// The part of the address after `#`; empty where it is not the widget's.
    #[wasm_bindgen(method, getter)]
    pub(super) fn fragment(this: &Host) -> String;

    /// Today, as `YYYY-MM-DD`.
    #[wasm_bindgen(method, getter)]
    pub(super) fn today(this: &Host) -> String;

    /// Puts the fragment into the address, or leaves that as it is; on a page of its own a new mark becomes a new entry
    /// in the history.
    #[wasm_bindgen(method)]
    pub(super) fn record(this: &Host, fragment: Option<&str>, mark: &str);

    /// What was recorded last, also by a widget that this one takes the place of.
    #[wasm_bindgen(method, getter)]
    pub(super) fn recorded(this: &Host) -> Option<String>;

    /// The address that opens this fragment again.
    #[wasm_bindgen(method)]
    pub(super) fn link(this: &Host, fragment: &str) -> String;

    /// Calls back with the bytes of a file of this release; with nothing where it cannot be had.
    #[wasm_bindgen(method)]
    pub(super) fn fetch(this: &Host, name: &str, done: &JsValue);

    /// Copies the text and calls back with whether that worked.
    #[wasm_bindgen(method)]
    pub(super) fn copy(this: &Host, text: &str, done: &JsValue);

    /// Tells the page around; `detail` is a JSON object.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Host, kind: &str, detail: &str);

    /// Puts the reading matter with this name into the parts below an element and calls back with whether it could
    /// be had. `words` is the file with the words of the interface's language.
    #[wasm_bindgen(method)]
    pub(super) fn read(
        this: &Host,
        slot: &Element,
        name: &str,
        language: &str,
        direction: &str,
        words: &str,
        done: &JsValue,
    );

    /// Fits the reading matter below an element to a result: ids of rows and places of alternatives, each
    /// divided by spaces.
    #[wasm_bindgen(method)]
    pub(super) fn fit(this: &Host, slot: &Element, first: &str, whom: &str);

    /// Puts the ways to take away what a fragment opens below an element and calls back with whether they could be had.
    #[wasm_bindgen(method)]
    pub(super) fn take(
        this: &Host,
        slot: &Element,
        pack: &str,
        language: &str,
        fragment: &str,
        done: &JsValue,
    );

    /// Takes away what another fragment opens.
    #[wasm_bindgen(method)]
    pub(super) fn retake(this: &Host, slot: &Element, fragment: &str);
}
