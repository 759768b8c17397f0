//! Places in a pack, and the answers given so far.

use alloc::vec::Vec;

macro_rules! place {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        crate::wire::wire! { $name { 0 } }

        impl $name {
            /// The place as an index into the pack's list, counted from 0.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

place! {
    /// Place of an alternative in the pack's list of alternatives.
    AlternativeIx
}
place! {
    /// Place of a question in the pack's question bank.
    QuestionIx
}
place! {
    /// Place of an option in its question's list; below [`OptionSet::CAPACITY`].
    OptionIx
}
place! {
    /// Place of a guide in the pack's list of guides.
    GuideIx
}

/// A set of options of one question: what was chosen.
///
/// The answer to a single choice holds exactly one option. The answer to a multi-select may hold any number;
/// none ticked is an answer too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionSet(u64);

impl OptionSet {
    /// The most options that a question may have.
    pub const CAPACITY: u16 = 64;

    /// The set with nothing ticked.
    pub const NONE: Self = Self(0);

    /// The set of one option.
    pub fn only(option: OptionIx) -> Self {
        Self::NONE.toggled(option)
    }

    /// Whether the option is in the set.
    pub fn contains(self, option: OptionIx) -> bool {
        self.0 & Self::bit(option) != 0
    }

    /// The set with this option ticked where it was not, or unticked where it was.
    #[must_use]
    pub fn toggled(self, option: OptionIx) -> Self {
        Self(self.0 ^ Self::bit(option))
    }

    /// The options in the set, in the order of the question.
    pub fn iter(self) -> impl Iterator<Item = OptionIx> {
        (0..Self::CAPACITY)
            .map(OptionIx)
            .filter(move |option| self.contains(*option))
    }

    /// How many options are in the set.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether nothing is ticked.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn bit(option: OptionIx) -> u64 {
        1u64.checked_shl(u32::from(option.0)).unwrap_or(0)
    }
}

impl FromIterator<OptionIx> for OptionSet {
    fn from_iter<I: IntoIterator<Item = OptionIx>>(options: I) -> Self {
        Self(
            options
                .into_iter()
                .fold(0, |bits, option| bits | Self::bit(option)),
        )
    }
}

/// The answers given so far. A question without an entry is unanswered: skipped, or not asked yet.
#[derive(Clone, Debug, Default, Eq)]
pub struct Answers(Vec<Option<OptionSet>>);

impl Answers {
    /// What was chosen for the question; `None` when it is unanswered.
    pub fn get(&self, question: QuestionIx) -> Option<OptionSet> {
        self.0.get(question.index()).copied().flatten()
    }

    /// Answers the question, or with `None` takes its answer back.
    pub fn set(&mut self, question: QuestionIx, answer: Option<OptionSet>) {
        if self.0.len() <= question.index() {
            self.0.resize(question.index() + 1, None);
        }
        if let Some(slot) = self.0.get_mut(question.index()) {
            *slot = answer;
        }
    }

    /// Whether this option of this question was chosen.
    pub fn given(&self, question: QuestionIx, option: OptionIx) -> bool {
        self.get(question)
            .is_some_and(|chosen| chosen.contains(option))
    }

    /// Every answered question with what was chosen, in the order of the question bank.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionIx, OptionSet)> + '_ {
        (0u16..)
            .zip(&self.0)
            .filter_map(|(ix, answer)| Some((QuestionIx(ix), (*answer)?)))
    }
}

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl FromIterator<(QuestionIx, OptionSet)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionIx, OptionSet)>>(pairs: I) -> Self {
        let mut answers = Self::default();
        for (question, chosen) in pairs {
            answers.set(question, Some(chosen));
        }
        answers
    }
}
