//! Options from a query, and what they mean for the page.

use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, UrlSearchParams};

use crate::embed::Options;
use crate::text::{self, Text};

/// The options in a query.
pub(super) fn read(query: &str) -> Options {
    let query = UrlSearchParams::new_with_str(query).ok();
    Options::read(|name| query.as_ref()?.get(name))
}

/// The language that is wanted: by the host, else by the browser.
pub(super) fn language(options: &Options) -> &'static str {
    let browser: Vec<String> = gloo::utils::window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect();
    let wanted = options.language.iter().chain(&browser);
    text::best_of(wanted.map(String::as_str))
}

/// Gives the page its colours, font and language.
pub(super) fn apply(options: &Options, text: Text) {
    let Some(page) = gloo::utils::document()
        .document_element()
        .and_then(|page| page.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    page.set_lang(text.language);
    page.set_dir(text.direction());
    let mut done = page.set_attribute("data-theme", options.theme.name());
    // Through the object model, because the page's policy allows no style in an attribute.
    let mut set = |name: &str, value: &str| {
        done = done.clone().and(page.style().set_property(name, value));
    };
    if let Some(accent) = options.accent {
        let tones = accent.tones();
        set("--fp-host-light", &tones.light);
        set("--fp-host-on-light", tones.on_light);
        set("--fp-host-dark", &tones.dark);
        set("--fp-host-on-dark", tones.on_dark);
    }
    if let Some(font) = &options.font {
        set("--fp-font", font);
    }
    if done.is_err() {
        // The page keeps its own colours.
    }
}
