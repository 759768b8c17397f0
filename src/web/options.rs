//! What the options mean for the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::Host;
use crate::embed::{Options, Theme};
use crate::text::{self, Text};

/// The language that is wanted: by the host, else by the browser.
pub(super) fn language(host: &Host, options: &Options) -> &'static str {
    let browser = host.languages();
    let wanted = options.language.as_deref().into_iter();
    text::best_of(wanted.chain(browser.split(' ')))
}

/// Gives the widget its colours, font and language: the whole page where it is the widget's own, else the element.
pub(super) fn apply(root: &Element, options: &Options, text: Text) {
    // An element stands in a shadow root, out of which nothing is closest.
    let page = root.closest("html").ok().flatten();
    let page = page.unwrap_or_else(|| root.clone());
    let Ok(page) = page.dyn_into::<HtmlElement>() else {
        return;
    };
    page.set_lang(text.language);
    page.set_dir(text.direction());
    let mut done = Ok(());
    // Another theme than the host's may have been set at run time.
    if options.theme != Theme::Auto || !page.has_attribute("data-theme") {
        done = page.set_attribute("data-theme", options.theme.name());
    }
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
