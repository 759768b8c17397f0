//! What can happen.

use alloc::rc::Rc;
use alloc::string::String;

use crate::engine::{OptionIx, QuestionIx};
use crate::pack::Pack;

/// Everything a reader can do, and what arrives for the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Moves the choice, or ticks and unticks, without going on.
    Choose(QuestionIx, OptionIx),
    /// Chooses and goes on, for a pointer.
    Pick(QuestionIx, OptionIx),
    /// Goes on with what is chosen.
    Next,
    /// Takes the answer back and goes on.
    Skip,
    /// Goes to the question before; later answers are kept.
    Back,
    /// Goes to the result, whatever is unanswered.
    Finish,
    /// Opens an answer on the result, to change it there.
    Edit(QuestionIx),
    /// Changes one answer from the result at once; can be undone.
    Apply(QuestionIx, OptionIx),
    /// Brings back the answers before the last change on the result.
    Undo,
    /// Takes another quiz of the pack, with every answer kept.
    Take(usize),
    /// Takes another quiz and asks only what has no answer yet.
    Complete(usize),
    /// Forgets everything and starts again.
    Restart,
    /// Goes where a mark says: the browser's back and forward.
    Travel(String),
    /// Opens a fragment of the address.
    Open(String),
    /// Needs the texts that the abridged pack leaves out, or tries again to get them.
    Want,
    /// The whole pack has arrived.
    Furnish(Rc<Pack>),
    /// The whole pack cannot be had.
    Unfurnished,
}
