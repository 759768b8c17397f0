//! Whole packs, reading matter and languages: files beside the page, fetched when they are used.

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::{Callback, NodeRef};

use super::Host;
use crate::builtin::{self, Edition};
use crate::pack::Pack;
use crate::text::{LANGUAGES, Text};
use crate::ui::{Fit, Shelf};

pub(super) struct BrowserShelf {
    /// Puts the reading matter into the page.
    pub(super) host: Host,
    /// The language that packs are wanted in.
    pub(super) language: &'static str,
}

/// The bytes of a file of this release.
async fn fetch(host: &Host, name: &str) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(host.fetch(name)).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// The words of a language; English where it cannot be had.
pub(super) async fn words(host: &Host, language: &str) -> Option<Text> {
    let (tag, file) = LANGUAGES.iter().find(|(tag, _)| *tag == language)?;
    Text::parse(tag, String::from_utf8(fetch(host, file).await?).ok()?)
}

/// A whole pack in a language.
pub(super) async fn pack(host: &Host, id: &str, language: &str) -> Option<Pack> {
    let edition: &Edition = builtin::entry(id)?.edition(language)?;
    postcard::from_bytes(&fetch(host, edition.pack).await?).ok()
}

impl Shelf for BrowserShelf {
    fn pack(&self, id: &str, done: Callback<Option<Rc<Pack>>>) {
        let (host, id, language) = (self.host.clone(), String::from(id), self.language);
        spawn_local(async move { done.emit(pack(&host, &id, language).await.map(Rc::new)) });
    }

    fn read(&self, id: &str, text: Text, place: &NodeRef, done: Callback<bool>) {
        let edition = builtin::entry(id).and_then(|entry| entry.edition(self.language));
        let (Some(edition), Some(place)) = (edition, place.cast::<Element>()) else {
            return done.emit(false);
        };
        let done = Closure::once_into_js(move |there: bool| done.emit(there));
        self.host.read(
            &place,
            edition.reading,
            text.language,
            text.direction(),
            &text.lines(),
            &done,
        );
    }

    fn fit(&self, place: &NodeRef, fit: &Fit) {
        if let Some(place) = place.cast::<Element>() {
            let whom: Vec<String> = fit
                .whom
                .iter()
                .map(|place| place.index().to_string())
                .collect();
            self.host.fit(&place, &fit.first.join(" "), &whom.join(" "));
        }
    }
}
