//! A guide's rules: what it asks about and how answers become votes.

use alloc::vec::Vec;

use super::{AlternativeIx, Answers, OptionIx, QuestionIx};
use crate::wire::{Reader, Wire};

/// One published decision procedure, as rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How many alternatives the pack has; votes are counted for each of them.
    pub alternatives: u16,
    /// Every question the guide names, in the order of the question bank.
    pub asks: Vec<Asked>,
    /// What casts votes.
    pub criteria: Vec<Criterion>,
    /// Checked before the votes, the first that holds wins.
    pub exceptions: Vec<Exception>,
    /// Votes that a strict leader needs to win clearly.
    pub bar: u32,
    /// Who wins a tie for first place; without a rule a tie stays open.
    pub tie: Option<AlternativeIx>,
}

/// A question that a guide asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which question.
    pub question: QuestionIx,
    /// How many options it has, 1 to [`super::OptionSet::CAPACITY`].
    pub options: u16,
    /// How many of them one answer may hold.
    pub select: Select,
}

/// How many options one answer may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Select {
    /// Exactly one.
    One,
    /// Any number, none included.
    Many,
}

/// A condition on answers that casts votes.
///
/// It holds when at least one of its questions is answered and the number of its cases that were given lies
/// between `at_least` and `at_most`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// The answers it looks for.
    pub cases: Vec<Case>,
    /// How many cases must be given at least; 1 for "any one of them".
    pub at_least: u16,
    /// How many may be given at most; `None` for any number.
    pub at_most: Option<u16>,
    /// The votes it casts when it holds, before weighing.
    pub votes: Vec<Vote>,
}

/// One answer that a criterion looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Which question.
    pub question: QuestionIx,
    /// Which of its options.
    pub option: OptionIx,
    /// How often the votes count when this was given; the largest of the given cases applies. Usually 1.
    pub weight: u32,
}

/// Votes for one alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Who gets them.
    pub alternative: AlternativeIx,
    /// How many.
    pub count: u32,
}

/// A condition that decides before any vote is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// All of these must be given.
    pub when: Vec<(QuestionIx, OptionIx)>,
    /// Who wins then.
    pub alternative: AlternativeIx,
}

impl Criterion {
    /// How often the votes count for these answers; 0 when the criterion does not hold.
    pub fn weight(&self, answers: &Answers) -> u32 {
        let mut given = 0;
        let mut weight = None;
        for case in &self.cases {
            if answers.given(case.question, case.option) {
                given += 1;
                weight = weight.max(Some(case.weight));
            }
        }
        let enough = given >= self.at_least && self.at_most.is_none_or(|most| given <= most);
        if enough && (given > 0 || self.is_heard(answers)) {
            weight.unwrap_or(1)
        } else {
            0
        }
    }

    fn is_heard(&self, answers: &Answers) -> bool {
        self.cases
            .iter()
            .any(|case| answers.get(case.question).is_some())
    }
}

impl Exception {
    /// Whether all of its answers were given.
    pub fn holds(&self, answers: &Answers) -> bool {
        self.when
            .iter()
            .all(|(question, option)| answers.given(*question, *option))
    }
}

crate::wire::wire! {
    Rules { alternatives, asks, criteria, exceptions, bar, tie }
    Asked { question, options, select }
    Criterion { cases, at_least, at_most, votes }
    Case { question, option, weight }
    Vote { alternative, count }
    Exception { when, alternative }
}

impl Wire for Select {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        (*self == Self::Many).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        if bool::read(from) {
            Self::Many
        } else {
            Self::One
        }
    }
}
