//! The reading matter of a checked pack: the comparison, code side by side, readers' questions, next steps.
//!
//! Nothing in here decides anything. A browser fetches it when a reader asks for it.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::Source;
use crate::engine::AlternativeIx;
use crate::wire::{Reader, Wire};

/// Everything of a pack that is read rather than answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// Every source of the pack, published procedures and others.
    pub sources: Vec<Source>,
    /// The comparison, in reading order.
    pub topics: Vec<Topic>,
    /// Code side by side.
    pub snippets: Vec<Snippet>,
    /// What readers ask.
    pub questions: Vec<ReaderQuestion>,
    /// What to do after the decision, in order for each alternative.
    pub steps: Vec<Step>,
    /// The answer for those who take more than one.
    pub split: Option<Split>,
}

/// A topic of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Permanent id.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What is compared.
    pub rows: Vec<Row>,
}

/// One thing that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Permanent id, unique in the pack.
    pub id: String,
    /// What is compared.
    pub title: String,
    /// A claim for each alternative that a source speaks of.
    pub cells: Vec<Cell>,
    /// What each side says where the sources contradict each other; empty where they do not.
    pub sides: Vec<Side>,
    /// What a source got wrong, where the cells show the corrected fact.
    pub correction: Option<Correction>,
}

/// A claim about one alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whom it is about.
    pub alternative: AlternativeIx,
    /// The claim.
    pub text: String,
    /// Places of its sources in [`Library::sources`].
    pub sources: Vec<u16>,
    /// The date that it speaks of; empty where it does not say.
    pub as_of: String,
    /// The day it was checked against a primary source; empty where it was not.
    pub checked: String,
}

/// What one side of a disagreement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What it says.
    pub text: String,
    /// Places of its sources.
    pub sources: Vec<u16>,
}

/// A claim of a source that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What is wrong, and why.
    pub text: String,
    /// Places of the sources that say it.
    pub sources: Vec<u16>,
    /// Places of the sources that show it to be wrong.
    pub checked_with: Vec<u16>,
    /// The day it was checked.
    pub checked: String,
}

/// A task that is solved once for each alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Permanent id.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What the code does.
    pub task: String,
    /// What the difference tells a reader.
    pub note: String,
    /// The code.
    pub files: Vec<SnippetFile>,
}

/// A file of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnippetFile {
    /// Whose solution it belongs to.
    pub alternative: AlternativeIx,
    /// The name that readers see.
    pub name: String,
    /// The language, as syntax highlighters call it.
    pub language: String,
    /// The text, cut into pieces of one kind each; together they are the file.
    pub code: Vec<Piece>,
}

/// A piece of code of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Its text.
    pub text: String,
}

/// What a piece of code is, as far as colours tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PieceKind {
    /// Nothing in particular.
    #[default]
    Plain,
    /// A comment.
    Comment,
    /// A word of the language, or a tag.
    Keyword,
    /// A name that is defined or called.
    Name,
    /// A text or a number.
    Value,
}

/// A question of readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderQuestion {
    /// Permanent id.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Places of the sources of the answer.
    pub sources: Vec<u16>,
}

/// Something to do after the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// For whom.
    pub alternative: AlternativeIx,
    /// What to do.
    pub text: String,
    /// The command that does it; empty where there is none.
    pub command: String,
}

/// Dividing the work between alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The heading.
    pub title: String,
    /// How the work is divided.
    pub text: String,
    /// Places of the sources.
    pub sources: Vec<u16>,
}

impl Library {
    /// The source at this place.
    pub fn source(&self, place: u16) -> Option<&Source> {
        self.sources.get(usize::from(place))
    }
}

impl Row {
    /// The claim about this alternative.
    pub fn cell(&self, alternative: AlternativeIx) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|cell| cell.alternative == alternative)
    }

    /// Whether everything that is said of the alternatives is the same.
    pub fn is_alike(&self) -> bool {
        let mut texts = self.cells.iter().map(|cell| &cell.text);
        let first = texts.next();
        texts.all(|text| Some(text) == first)
    }
}

crate::wire::wire! {
    Library { sources, topics, snippets, questions, steps, split }
    Topic { id, title, rows }
    Row { id, title, cells, sides, correction }
    Cell { alternative, text, sources, as_of, checked }
    Side { text, sources }
    Correction { text, sources, checked_with, checked }
    Snippet { id, title, task, note, files }
    SnippetFile { alternative, name, language, code }
    Piece { kind, text }
    ReaderQuestion { id, question, answer, sources }
    Step { alternative, text, command }
    Split { title, text, sources }
}

impl Wire for PieceKind {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        (*self as u32).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match u32::read(from) {
            1 => Self::Comment,
            2 => Self::Keyword,
            3 => Self::Name,
            4 => Self::Value,
            _ => Self::Plain,
        }
    }
}
