//! Whole packs, reading matter and languages: files beside the page, fetched when they are used.

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use wasm_bindgen::prelude::Closure;
use web_sys::Element;
use yew::{Callback, NodeRef};

use super::Host;
use crate::builtin;
use crate::pack::Pack;
use crate::text::{self, ENGLISH, Text};
use crate::ui::{Matter, Shelf};
use crate::wire;

pub(super) struct BrowserShelf {
    /// Puts the reading matter into the page.
    pub(super) host: Host,
    /// The language that packs are wanted in.
    pub(super) language: &'static str,
}

/// The bytes of a file of this release.
fn fetch(host: &Host, name: &str, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let done = Closure::once_into_js(move |bytes: Option<Vec<u8>>| done(bytes));
    host.fetch(name, &done);
}

/// The words of a language; English where they cannot be had.
pub(super) fn words(host: &Host, language: &str, done: impl FnOnce(Text) + 'static) {
    let Some((tag, file)) = text::file(language) else {
        return done(ENGLISH);
    };
    fetch(host, file, move |bytes| {
        let words = bytes.and_then(|bytes| Text::parse(tag, String::from_utf8(bytes).ok()?));
        done(words.unwrap_or(ENGLISH));
    });
}

/// A whole pack in a language.
pub(super) fn pack(
    host: &Host,
    id: &str,
    language: &str,
    done: impl FnOnce(Option<Pack>) + 'static,
) {
    let edition = builtin::entry(id).and_then(|entry| entry.edition(language));
    let Some(edition) = edition else {
        return done(None);
    };
    fetch(host, edition.pack, move |bytes| {
        done(bytes.and_then(|bytes| wire::decode(&bytes)));
    });
}

impl Shelf for BrowserShelf {
    fn pack(&self, id: &str, done: Callback<Option<Rc<Pack>>>) {
        pack(&self.host, id, self.language, move |pack| {
            done.emit(pack.map(Rc::new));
        });
    }

    fn open(&self, id: &str, text: Text, place: &NodeRef, matter: &Matter, done: Callback<bool>) {
        let (language, host) = (self.language, &self.host);
        let edition = builtin::entry(id).and_then(|entry| entry.edition(language));
        let (Some(edition), Some(slot)) = (edition, place.cast::<Element>()) else {
            return done.emit(false);
        };
        let done = Closure::once_into_js(move |there: bool| done.emit(there));
        match matter {
            Matter::Reading { .. } => {
                let words = text.file().unwrap_or_default();
                let (spoken, direction) = (text.language, text.direction());
                host.read(&slot, edition.reading, spoken, direction, words, &done);
            }
            Matter::Taking(fragment) => host.take(&slot, id, text.language, fragment, &done),
        }
    }

    fn fit(&self, place: &NodeRef, matter: &Matter) {
        let Some(slot) = place.cast::<Element>() else {
            return;
        };
        match matter {
            Matter::Reading { first, whom } => {
                let whom: Vec<String> =
                    whom.iter().map(|place| place.index().to_string()).collect();
                self.host.fit(&slot, &first.join(" "), &whom.join(" "));
            }
            Matter::Taking(fragment) => self.host.retake(&slot, fragment),
        }
    }
}
