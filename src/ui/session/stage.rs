//! What is on the screen, what is said with it, and how far what it needs is.

use crate::engine::QuestionIx;
use crate::share::code::Drift;

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A question.
    Asking {
        /// Its place in the quiz, from 0.
        place: usize,
        /// Which questions come next.
        way: Way,
    },
    /// The result.
    Done(At),
    /// Several people's results together.
    Team,
}

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One after the other.
    All,
    /// Only those without an answer.
    Missing,
}

/// Where on the result the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// At its heading.
    Heading,
    /// At an answer that is being changed.
    Editing(QuestionIx),
    /// At an answer that has just been left.
    Edited(QuestionIx),
}

/// Something the reader is told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Went on without a choice.
    NothingChosen,
    /// The link was damaged.
    LinkBroken,
    /// The link is of another version, pack or quiz.
    LinkForeign,
    /// The link is of another revision of the pack: what that has changed.
    LinkChanged(Drift),
    /// These are the answers of an earlier visit.
    Resumed,
}

/// How far the whole pack is, where only the abridged one is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Nobody needs it yet.
    Idle,
    /// It is needed; the number tells one try from the next.
    Wanted(u32),
    /// It could not be had; the number is that of the last try.
    Failed(u32),
}
