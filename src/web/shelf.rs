//! Whole packs, reading matter and languages: files beside the page, fetched when they are used.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::{Callback, NodeRef};

use super::reading;
use crate::builtin::{self, Edition};
use crate::pack::Pack;
use crate::text::{LANGUAGES, Text};
use crate::ui::{Fit, Shelf};

pub(super) struct BrowserShelf {
    /// The language that packs are wanted in.
    pub(super) language: &'static str,
}

/// The bytes of a file of this release.
async fn fetch(name: &str) -> Option<Vec<u8>> {
    let window = gloo::utils::window();
    let answer = JsFuture::from(window.fetch_with_str(&alloc::format!("data/{name}")));
    let answer: web_sys::Response = answer.await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// The words of a language; English where it cannot be had.
pub(super) async fn words(language: &str) -> Option<Text> {
    let (tag, file) = LANGUAGES.iter().find(|(tag, _)| *tag == language)?;
    Text::parse(tag, String::from_utf8(fetch(file).await?).ok()?)
}

/// A whole pack in a language.
pub(super) async fn pack(id: &str, language: &str) -> Option<Pack> {
    let edition: &Edition = builtin::entry(id)?.edition(language)?;
    postcard::from_bytes(&fetch(edition.pack).await?).ok()
}

impl Shelf for BrowserShelf {
    fn pack(&self, id: &str, done: Callback<Option<Rc<Pack>>>) {
        let (id, language) = (String::from(id), self.language);
        spawn_local(async move { done.emit(pack(&id, language).await.map(Rc::new)) });
    }

    fn read(&self, id: &str, text: Text, place: &NodeRef, done: Callback<bool>) {
        let edition = builtin::entry(id).and_then(|entry| entry.edition(self.language));
        match (edition, place.cast::<Element>()) {
            (Some(edition), Some(place)) => reading::read(edition.reading, text, place, done),
            _ => done.emit(false),
        }
    }

    fn fit(&self, place: &NodeRef, fit: &Fit, text: Text) {
        if let Some(place) = place.cast::<Element>() {
            reading::fit(&place, fit, text);
        }
    }
}
