//! Several people's results of one quiz, side by side and as one.
//!
//! A [`Roster`] is who takes part, put together from pasted text ([`Roster::add`]) or read from a team link
//! ([`decode`]). A [`Team`] is what comes of it. Here does not belong: the address bar, wording.

mod link;
mod majority;
mod paste;

use alloc::string::String;
use alloc::vec::Vec;

use super::code::Drift;
use crate::engine::Answers;

pub use link::{LONGEST, decode, encode};
pub use majority::{Row, Standing, Team, combine};
pub use paste::{Fault, LONGEST_PASTE, Problem, left};

/// The most people in a team.
pub const MOST: usize = 20;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 24;

/// Who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Place of the quiz in the pack. Says nothing while nobody takes part.
    pub quiz: usize,
    /// Everybody, in the order of joining; at most [`MOST`].
    pub members: Vec<Member>,
}

/// Somebody's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// A short name as [`tidy`] leaves it; may be empty.
    pub name: String,
    /// The answers that still hold.
    pub answers: Answers,
    /// What has changed in the pack since they were given.
    pub drift: Option<Drift>,
}

/// A name as it is kept: on one line, without what steers a terminal or turns the direction of the text around
/// it, without blanks at its ends, at most [`LONGEST_NAME`] characters.
pub fn tidy(name: &str) -> String {
    let steers = |one: &char| {
        one.is_control()
            || matches!(one, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let kept: String = name.chars().filter(|one| !steers(one)).collect();
    let cut: String = kept.trim().chars().take(LONGEST_NAME).collect();
    String::from(cut.trim_end())
}
