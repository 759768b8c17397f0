//! Where the parts of a pack stand in its files, for faults that only the whole pack shows.

use std::collections::BTreeMap;

use super::fault::{Code, Fault};
use super::parse::File;
use super::raw::Text;

/// A part of a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// An alternative, by id.
    Alternative(String),
    /// A question of the bank, by id.
    Question(String),
    /// A guide, by id.
    Guide(String),
    /// A criterion, by its guide and its id.
    Criterion(String, String),
    /// A question that a quiz asks, by the quiz and the question.
    Asked(String, String),
}

/// Where each part stands.
#[derive(Default)]
pub(super) struct Places(BTreeMap<Part, (String, usize)>);

impl Places {
    pub(super) fn note(&mut self, part: Part, file: &File<'_>, text: &Text) {
        self.0
            .insert(part, (file.name.to_owned(), file.line(text.span().start)));
    }

    pub(super) fn fault(&self, part: &Part, code: Code, message: String) -> Fault {
        let (file, line) = self.0.get(part).cloned().unwrap_or_default();
        Fault {
            file,
            line,
            code,
            message,
        }
    }
}
