//! The words of the interface, by key.
//!
//! The keys are generated from `assets/text/en.toml`, so a word that is not there does not compile.

use alloc::string::String;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(&'static [&'static str]);

/// English, the language that defines the keys.
pub const ENGLISH: Text = Text(EN);

impl Text {
    /// The words for this key, placeholders and all.
    pub fn get(self, key: Key) -> &'static str {
        self.0.get(key as usize).copied().unwrap_or_default()
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
