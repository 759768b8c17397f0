//! What was checked and compiled by `build/`: the default pack in the binary, everything else as files beside
//! it. The only place that knows their names.

#[cfg(not(target_family = "wasm"))]
use crate::pack::Library;
use crate::pack::Pack;
#[cfg(not(target_family = "wasm"))]
use crate::text::{ENGLISH, LANGUAGES, Text};
use crate::wire;

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The id of the pack that a reader gets unless another is chosen.
pub const DEFAULT: &str = "django-flask";

/// A pack and the files that it ships as.
#[derive(Debug)]
pub struct Entry {
    /// Its permanent id.
    pub id: &'static str,
    /// Its permanent short code.
    pub code: &'static str,
    /// The languages that it is there in, its own first.
    editions: &'static [Edition],
}

/// A pack in one language.
#[derive(Debug)]
pub struct Edition {
    /// The language, as a BCP 47 tag.
    pub language: &'static str,
    /// The file of the whole pack.
    pub pack: &'static str,
    /// The file of its reading matter, as HTML; `fingerpost release` writes it.
    pub reading: &'static str,
}

impl Entry {
    /// The edition in this language, or the original.
    pub fn edition(&self, language: &str) -> Option<&'static Edition> {
        self.editions
            .iter()
            .find(|edition| edition.language == language)
            .or(self.editions.first())
    }
}

impl Entry {
    /// Every edition.
    #[cfg(not(target_family = "wasm"))]
    pub fn editions(&self) -> &'static [Edition] {
        self.editions
    }
}

/// Every pack, in the order of the ids.
pub fn entries() -> &'static [Entry] {
    PACKS
}

/// The pack with this id.
pub fn entry(id: &str) -> Option<&'static Entry> {
    PACKS.iter().find(|entry| entry.id == id)
}

/// The default pack with the texts that its default quiz and the verdict need.
pub fn first() -> Option<Pack> {
    wire::decode(FIRST)
}

/// The ids of all packs.
#[cfg(not(target_family = "wasm"))]
pub fn ids() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|entry| entry.id)
}

/// The whole pack with this id, in its original language.
#[cfg(not(target_family = "wasm"))]
pub fn get(id: &str) -> Option<Pack> {
    edition(id, "")
}

/// The whole pack with this id in this language, or in its original one.
#[cfg(not(target_family = "wasm"))]
pub fn edition(id: &str, language: &str) -> Option<Pack> {
    wire::decode(file(entry(id)?.edition(language)?.pack)?)
}

/// The reading matter of the pack with this id in this language, or in its original one.
#[cfg(not(target_family = "wasm"))]
pub fn library(id: &str, language: &str) -> Option<Library> {
    let reading = entry(id)?.edition(language)?.reading;
    let (_, bytes) = LIBRARIES.iter().find(|(name, _)| *name == reading)?;
    wire::decode(bytes)
}

/// Every file that ships beside the binary and is made here, with its name.
#[cfg(not(target_family = "wasm"))]
pub fn files() -> &'static [(&'static str, &'static [u8])] {
    FILES
}

/// The words of the interface in this language; `None` where it has none.
#[cfg(not(target_family = "wasm"))]
pub fn words(language: &str) -> Option<Text> {
    if language == ENGLISH.language {
        return Some(ENGLISH);
    }
    let (_, name) = LANGUAGES.iter().find(|(tag, _)| *tag == language)?;
    let words = core::str::from_utf8(file(name)?).ok()?;
    Text::parse(language, words.into())
}

#[cfg(not(target_family = "wasm"))]
fn file(name: &str) -> Option<&'static [u8]> {
    FILES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, bytes)| *bytes)
}
