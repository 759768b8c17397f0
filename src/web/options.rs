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

/// What is the widget's own: the whole page, or the element.
fn own(root: &Element) -> Option<HtmlElement> {
    // An element stands in a shadow root, out of which nothing is closest.
    let page = root.closest("html").ok().flatten();
    page.unwrap_or_else(|| root.clone()).dyn_into().ok()
}

/// Says which language the widget speaks.
pub(super) fn speak(root: &Element, text: Text) {
    if let Some(page) = own(root) {
        page.set_lang(text.language);
        page.set_dir(text.direction());
    }
}

/// Gives the widget its colours, font and language.
pub(super) fn apply(root: &Element, options: &Options, text: Text) {
    let Some(page) = own(root) else {
        return;
    };
    speak(&page, text);
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
