//! The decision engine: plain values and pure functions.
//!
//! Here belongs what turns answers into a [`Verdict`] and says what would change it. One mechanism serves
//! every guide: criteria cast votes, exceptions go first, a tie rule may break ties. A guide is data.
//!
//! Here does not belong: wording, ids as text, file formats, a browser, a clock, printing. Everything is
//! addressed by its place in the checked pack ([`QuestionIx`], [`OptionIx`], [`AlternativeIx`]), so nothing
//! in here can name something that does not exist; a place out of range simply is never given.

mod answers;
mod panel;
mod rules;
mod sensitivity;
mod tally;
mod verdict;

pub use answers::{AlternativeIx, Answers, GuideIx, OptionIx, OptionSet, QuestionIx};
pub use panel::{PanelVerdict, convene};
pub use rules::{Asked, Case, Criterion, Exception, Rules, Select, Vote};
pub use sensitivity::{Change, Decider, Sensitivity, changes, sensitivity, settled};
pub use verdict::{Contribution, Strength, Verdict, evaluate};
