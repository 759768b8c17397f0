//! The words of the interface, by key.
//!
//! The keys are generated from `assets/text/en.toml`, so a word that is not there does not compile. The English
//! words that a binary can say are in it; every language is also a file, fetched when it is used.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The language, as a BCP 47 tag.
    pub language: &'static str,
    words: &'static [&'static str],
}

/// English, the language that defines the keys.
pub const ENGLISH: Text = Text {
    language: "en",
    words: EN,
};

/// The shipped language that fits the first of these tags that any fits, best first: `pt` and `pt-PT` find
/// `pt-BR`, `de-AT` finds `de`. With none, English.
pub fn best_of<'w>(wanted: impl Iterator<Item = &'w str>) -> &'static str {
    let base = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().len();
    for tag in wanted {
        let mut near = None;
        for (known, _) in LANGUAGES {
            if known.eq_ignore_ascii_case(tag) {
                return known;
            }
            let same = (known.get(..base(known)), tag.get(..base(tag)));
            if let (Some(one), Some(other)) = same
                && near.is_none()
                && one.eq_ignore_ascii_case(other)
            {
                near = Some(*known);
            }
        }
        if let Some(near) = near {
            return near;
        }
    }
    ENGLISH.language
}

/// A shipped language with the file of its words.
pub fn file(language: &str) -> Option<(&'static str, &'static str)> {
    LANGUAGES.iter().copied().find(|(tag, _)| *tag == language)
}

impl Text {
    /// The words of a shipped language from its file; `None` where the file is not one of this release.
    ///
    /// The words stay for as long as the page does: a page loads a language once.
    pub fn parse(language: &str, file: String) -> Option<Self> {
        let (language, _) = self::file(language)?;
        let file: &'static str = Box::leak(file.into_boxed_str());
        let words: Vec<&'static str> = file.lines().collect();
        (words.len() == COUNT).then(|| Self {
            language,
            words: Box::leak(words.into_boxed_slice()),
        })
    }

    /// The file of these words.
    pub fn file(self) -> Option<&'static str> {
        file(self.language).map(|(_, name)| name)
    }

    /// `rtl` for languages that are written from right to left, else `ltr`.
    pub fn direction(self) -> &'static str {
        match self.language {
            "ar" | "fa" | "he" | "ur" => "rtl",
            _ => "ltr",
        }
    }

    /// The words for this key, placeholders and all.
    pub fn get(self, key: Key) -> &'static str {
        self.words.get(key as usize).copied().unwrap_or_default()
    }

    /// The words for this key with each `{name}` replaced by its value.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(key);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            let value = values.iter().find(|(known, _)| *known == name);
            filled.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}
