//! What the files of a pack say, before anything is checked.
//!
//! Every text that a fault may point at carries its place in the file.

mod library;
mod located;

use std::collections::BTreeMap;

#[cfg(feature = "cli")]
use schemars::JsonSchema;
use serde::Deserialize;

pub use library::{
    Agreement, Cell, Correction, NextSteps, ReaderQuestion, ReaderQuestions, Row, Side, Snippet,
    SnippetFile, Snippets, Split, Step, Topic,
};
pub use located::{Located, Text};

/// `pack.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    /// Permanent id.
    pub id: Text,
    /// Permanent short code: two lower-case letters.
    pub code: Text,
    /// Raised with every change that an old link could notice.
    pub revision: Located<u16>,
    /// What is decided.
    pub title: Text,
    /// One sentence on what the reader gets.
    pub summary: Text,
    /// The language of the texts, as a BCP 47 tag; English where it is not given.
    pub language: Option<Text>,
    /// Id of the quiz that a reader gets unless another is chosen.
    pub default_quiz: Text,
    /// Short codes of questions that were once in the pack and must never be used again.
    #[serde(default)]
    pub retired_codes: Vec<Text>,
    /// What there is to choose between.
    pub alternatives: Vec<Alternative>,
}

/// `[[alternatives]]` in `pack.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Alternative {
    /// Permanent id.
    pub id: Text,
    /// The name that readers see.
    pub name: Text,
}

/// `questions.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Questions {
    /// The question bank.
    pub questions: Vec<Question>,
}

/// `[[questions]]` in `questions.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "kebab-case")]
pub struct Question {
    /// Permanent id.
    pub id: Text,
    /// Permanent short code: an upper-case letter, then digits or nothing.
    pub code: Text,
    /// The question itself.
    pub prompt: Text,
    /// A few words for lists and tables.
    pub short: Text,
    /// What helps to answer it.
    pub help: Option<Text>,
    /// Whether one option is chosen or any number.
    #[serde(default)]
    pub select: Select,
    /// Short codes of options that must never be used again.
    #[serde(default)]
    pub retired_codes: Vec<Text>,
    /// What may be chosen.
    pub options: Vec<ChoiceOption>,
}

/// How many options one answer may hold.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Select {
    /// Exactly one.
    #[default]
    One,
    /// Any number.
    Many,
}

/// `[[questions.options]]` in `questions.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct ChoiceOption {
    /// Permanent id.
    pub id: Text,
    /// Permanent short code: one lower-case letter.
    pub code: Text,
    /// What the reader chooses.
    pub label: Text,
    /// What it means.
    pub detail: Option<Text>,
    /// How often votes count for a criterion that is weighed by this question.
    pub weight: Option<Located<u32>>,
}

/// A file in `guides/`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "kebab-case")]
pub struct Guide {
    /// Permanent id; the file is named after it.
    pub id: Text,
    /// The name that readers see.
    pub title: Text,
    /// How it decides.
    pub summary: Text,
    /// Id of its source.
    pub source: Text,
    /// Votes that a strict leader needs to win clearly.
    pub bar: Located<u32>,
    /// Id of the alternative that wins ties.
    pub tie: Option<Text>,
    /// Why it wins ties.
    pub tie_reason: Option<Text>,
    /// Questions it asks about without letting them vote.
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Checked before the votes.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
    /// What casts votes.
    pub criteria: Vec<Criterion>,
}

/// `[[exceptions]]` in a guide.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Exception {
    /// Answers as `question=option`, all of which must be given.
    pub when: Vec<Text>,
    /// Id of the alternative that wins then.
    pub alternative: Text,
    /// Why.
    pub reason: Text,
}

/// `[[criteria]]` in a guide.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[serde(rename_all = "kebab-case")]
pub struct Criterion {
    /// Permanent id, unique in the guide.
    pub id: Text,
    /// Answers as `question=option`, of which one must be given.
    #[serde(default)]
    pub when: Vec<Text>,
    /// Id of a question whose chosen option says how often the votes count.
    pub weigh: Option<Text>,
    /// How many answers of `when` must be given at least.
    pub at_least: Option<Located<u16>>,
    /// How many may be given at most.
    pub at_most: Option<Located<u16>>,
    /// Votes by alternative id.
    pub votes: Located<BTreeMap<String, u32>>,
    /// What speaks for each side, by alternative id: for all that it votes for, and for another.
    pub reasons: Located<BTreeMap<String, Text>>,
    /// Ids of the rows of the comparison that it rests on.
    #[serde(default)]
    pub claims: Vec<Text>,
}

/// A file in `quizzes/`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Quiz {
    /// Permanent id; the file is named after it.
    pub id: Text,
    /// Permanent short code: one lower-case letter.
    pub code: Text,
    /// The name that readers see.
    pub title: Text,
    /// What it is good for.
    pub summary: Text,
    /// Ids of what is asked, in this order.
    pub questions: Vec<Text>,
    /// Id of the guide that decides.
    pub guide: Option<Text>,
    /// Ids of the guides that decide with one vote each.
    pub panel: Option<Vec<Text>>,
}

/// `sources.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Sources {
    /// Where content comes from.
    pub sources: Vec<Source>,
}

/// `[[sources]]` in `sources.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// Permanent id.
    pub id: Text,
    /// A published guide, or a primary source such as a package's own documentation.
    pub kind: Kind,
    /// What it is called.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When it was published or last updated.
    pub date: Option<Text>,
    /// The day it was read, for a source without a date.
    pub read: Option<Text>,
    /// An https address.
    pub url: Option<Text>,
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A published decision procedure.
    Guide,
    /// The thing itself: a package, its documentation, its release notes.
    Primary,
}
