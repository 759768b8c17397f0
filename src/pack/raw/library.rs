//! What the comparison and the other reading matter of a pack say, before anything is checked.

use std::collections::BTreeMap;

#[cfg(feature = "cli")]
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Located, Text};

/// A file in `claims/`: one topic of the comparison.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Topic {
    /// Permanent id; the file is named after it.
    pub id: Text,
    /// The heading.
    pub title: Text,
    /// Where the topic stands among the others, from 1.
    pub order: Located<u16>,
    /// What is compared.
    pub rows: Vec<Row>,
}

/// `[[rows]]` in a topic: one thing that is compared.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Row {
    /// Permanent id, unique in the pack.
    pub id: Text,
    /// What is compared.
    pub title: Text,
    /// Whether the sources agree.
    pub agreement: Agreement,
    /// One claim for each alternative that a source speaks of.
    pub cells: Vec<Cell>,
    /// What each side says, where they differ.
    #[serde(default)]
    pub sides: Vec<Side>,
    /// What a source got wrong, where the cells show the corrected fact.
    pub correction: Option<Correction>,
}

/// Whether the sources of a row agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
pub enum Agreement {
    /// They say the same.
    Agree,
    /// They contradict each other, or one contradicts itself.
    Differ,
    /// Only one speaks of it.
    Single,
}

/// `[[rows.cells]]`: a claim about one alternative.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Cell {
    /// Id of the alternative.
    pub alternative: Text,
    /// The claim, in our own words.
    pub text: Text,
    /// Ids of the sources that say so.
    pub sources: Vec<Text>,
    /// The date that the claim speaks of.
    pub as_of: Option<Text>,
    /// The day it was checked against a primary source.
    pub checked: Option<Text>,
}

/// `[[rows.sides]]`: what one side of a disagreement says.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Side {
    /// What it says.
    pub text: Text,
    /// Ids of the sources that say so.
    pub sources: Vec<Text>,
}

/// `[rows.correction]`: a claim of a source that is wrong.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Correction {
    /// What is wrong and why.
    pub text: Text,
    /// Ids of the sources that say it.
    pub sources: Vec<Text>,
    /// Ids of the sources that show it to be wrong.
    pub checked_with: Vec<Text>,
    /// The day it was checked.
    pub checked: Text,
}

/// `snippets.toml`: code side by side.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Snippets {
    /// The versions that the samples were run with, by package.
    pub versions: BTreeMap<String, Text>,
    /// The tasks, each solved once for each alternative.
    pub snippets: Vec<Snippet>,
}

/// `[[snippets]]` in `snippets.toml`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Snippet {
    /// Permanent id.
    pub id: Text,
    /// The heading.
    pub title: Text,
    /// What the code does.
    pub task: Text,
    /// What the difference tells a reader.
    pub note: Text,
    /// The code.
    pub files: Vec<SnippetFile>,
}

/// `[[snippets.files]]`: a file of code.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct SnippetFile {
    /// Id of the alternative.
    pub alternative: Text,
    /// Where it stands in the pack's folder.
    pub path: Text,
    /// The name that readers see.
    pub name: Text,
    /// The language, as syntax highlighters call it.
    pub language: Text,
}

/// `reader-questions.toml`: what readers ask.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct ReaderQuestions {
    /// The questions.
    pub questions: Vec<ReaderQuestion>,
}

/// `[[questions]]` in `reader-questions.toml`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct ReaderQuestion {
    /// Permanent id.
    pub id: Text,
    /// The question.
    pub question: Text,
    /// The answer, in our own words.
    pub answer: Text,
    /// Ids of the sources of the answer.
    pub sources: Vec<Text>,
}

/// `next-steps.toml`: what to do after the decision.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct NextSteps {
    /// The steps, in their order for each alternative.
    pub steps: Vec<Step>,
    /// The answer for those who take more than one.
    pub split: Option<Split>,
}

/// `[[steps]]` in `next-steps.toml`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Step {
    /// Id of the alternative.
    pub alternative: Text,
    /// What to do.
    pub text: Text,
    /// The command that does it.
    pub command: Option<Text>,
}

/// `[split]` in `next-steps.toml`: dividing the work between alternatives.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
pub struct Split {
    /// The heading.
    pub title: Text,
    /// How the work is divided.
    pub text: Text,
    /// Ids of the sources.
    pub sources: Vec<Text>,
}
