//! What every part of a file is checked with: texts, ids, codes, ranges, names that must resolve.

use super::super::fault::{Code, Fault};
use super::super::parse::File;
use super::super::raw::{Located, Text};

/// Length limits in characters, by what a phone shows without scrolling past it.
pub(super) mod limit {
    pub(in super::super) const NAME: usize = 40;
    pub(in super::super) const LABEL: usize = 90;
    pub(in super::super) const PROMPT: usize = 140;
    pub(in super::super) const CLAIM: usize = 160;
    pub(in super::super) const PROSE: usize = 300;
    pub(in super::super) const ANSWER: usize = 400;
}

/// The most votes one criterion may cast and the highest bar and weight: far beyond use, far from overflow.
pub(super) const MOST_VOTES: u32 = 1_000;

/// Checks the parts of one file.
pub(super) struct Desk<'d, 'f> {
    pub(super) file: File<'f>,
    pub(super) faults: &'d mut Vec<Fault>,
}

impl Desk<'_, '_> {
    pub(super) fn fault<T>(&mut self, code: Code, at: &Located<T>, message: String) {
        self.faults
            .push(self.file.fault(code, at.span().start, message));
    }

    pub(super) fn text(&mut self, key: &str, text: &Text, most: usize) -> String {
        let (value, length) = (text.get_ref(), text.get_ref().chars().count());
        if value.trim() != value || value.is_empty() {
            self.fault(
                Code::TextForm,
                text,
                format!("`{key}` is empty or has blanks at its ends"),
            );
        } else if length > most {
            self.fault(
                Code::TextForm,
                text,
                format!("`{key}` has {length} characters; at most {most} fit"),
            );
        } else if value.chars().any(char::is_control) {
            self.fault(
                Code::TextForm,
                text,
                format!("`{key}` holds a control character"),
            );
        }
        value.clone()
    }

    pub(super) fn optional(&mut self, key: &str, text: Option<&Text>, most: usize) -> String {
        text.map(|text| self.text(key, text, most))
            .unwrap_or_default()
    }

    pub(super) fn id(&mut self, text: &Text) -> String {
        let value = text.get_ref();
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let words = value
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(letter));
        if !words || value.len() > limit::NAME {
            self.fault(
                Code::IdForm,
                text,
                format!("`{value}` is no id: lower-case letters and digits in words joined by `-`, at most {} long", limit::NAME),
            );
        }
        value.clone()
    }

    pub(super) fn code(&mut self, text: &Text, form: &str, fits: impl Fn(&str) -> bool) -> String {
        if !fits(text.get_ref()) {
            self.fault(
                Code::ShortCodeForm,
                text,
                format!("`{}` is no code here: it takes {form}", text.get_ref()),
            );
        }
        text.get_ref().clone()
    }

    pub(super) fn range<N: Copy + PartialOrd + std::fmt::Display>(
        &mut self,
        key: &str,
        number: &Located<N>,
        least: N,
        most: N,
    ) -> N {
        let value = *number.get_ref();
        if value < least || value > most {
            self.fault(
                Code::OutOfRange,
                number,
                format!("`{key}` is {value}; it takes {least} to {most}"),
            );
        }
        value
    }

    pub(super) fn unique(&mut self, what: &str, texts: &[&Text]) {
        for (place, text) in texts.iter().enumerate() {
            if texts
                .iter()
                .take(place)
                .any(|other| other.get_ref() == text.get_ref())
            {
                self.fault(
                    Code::Duplicate,
                    text,
                    format!("the {what} `{}` stands twice", text.get_ref()),
                );
            }
        }
    }

    /// The place of the thing with this id; a fault with the nearest id where there is none.
    pub(super) fn place<'n>(
        &mut self,
        what: &str,
        id: &Text,
        names: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<u16> {
        let wanted = id.get_ref().as_str();
        if let Some(place) = names.clone().position(|name| name == wanted) {
            return u16::try_from(place).ok();
        }
        let message = format!("there is no {what} `{wanted}`{}", nearest(wanted, names));
        self.fault(Code::UnknownId, id, message);
        None
    }
}

/// ": did you mean …", when one of the names is close enough to be a slip of the pen.
pub(super) fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> String {
    names
        .map(|name| (strsim::damerau_levenshtein(wanted, name), name))
        .min()
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .map_or_else(String::new, |(_, name)| format!(": did you mean `{name}`?"))
}
