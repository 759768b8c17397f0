//! A result with everything that its renderings say.

use alloc::string::String;
use alloc::vec::Vec;

use crate::engine::{AlternativeIx, Answers, OptionSet, QuestionIx};
use crate::pack::{Pack, Quiz, Source};
use crate::share::{Basis, Report, wording};
use crate::text::{Key, Text};

/// A result to take away. The report must be that of these answers to this quiz of this pack.
#[derive(Clone, Copy, Debug)]
pub struct Taken<'t> {
    /// The pack, in the language that the reader sees. An abridged one will do for its default quiz.
    pub pack: &'t Pack,
    /// The quiz that was taken.
    pub quiz: &'t Quiz,
    /// What was answered.
    pub answers: &'t Answers,
    /// What came of it.
    pub report: &'t Report,
    /// The words of the interface.
    pub text: Text,
    /// The address that opens this result again. Becomes a link where it starts with `https://` or `http://`.
    pub link: &'t str,
    /// The day it was taken, as `YYYY-MM-DD`.
    pub date: &'t str,
}

/// What speaks for an alternative, by a criterion that holds.
#[derive(PartialEq)]
pub(super) struct Argument<'t> {
    pub(super) alternative: AlternativeIx,
    pub(super) words: &'t str,
    /// Whether the criterion votes for it; otherwise it is the other side of a vote for somebody else.
    pub(super) cast: bool,
}

impl<'t> Taken<'t> {
    /// What was decided, and how.
    pub(super) fn title(&self) -> String {
        let headline = wording::headline(self.text, self.pack, self.report);
        let values = [("pack", &*self.pack.title), ("result", &*headline)];
        self.text.fill(Key::TakenTitle, &values)
    }

    /// Which quiz, when, and of which revision.
    pub(super) fn origin(&self) -> String {
        wording::origin(self.text, self.pack, self.quiz, self.date)
    }

    /// Every question that was asked, and those that counted although another quiz asked them.
    pub(super) fn asked(&self) -> Vec<(QuestionIx, Option<OptionSet>)> {
        match &self.report.basis {
            Basis::Guide { rows, .. } => {
                rows.iter().map(|row| (row.question, row.answer)).collect()
            }
            Basis::Panel(_) => {
                let questions = self.quiz.questions.iter();
                questions
                    .map(|place| (*place, self.answers.get(*place)))
                    .collect()
            }
        }
    }

    /// Where the guides come from that decide, and with `opinions` those that were heard besides; each once.
    pub(super) fn sources(&self, opinions: bool) -> Vec<&'t Source> {
        let heard = self.report.opinions.iter().filter(|_| opinions);
        let guides = self.quiz.decided_by.guides().iter();
        let mut sources: Vec<&Source> = Vec::new();
        for guide in guides.chain(heard.map(|(guide, _)| guide)) {
            let source = self
                .pack
                .guide(*guide)
                .and_then(|guide| self.pack.source(guide.source));
            if let Some(source) = source
                && sources.iter().all(|known| known.id != source.id)
            {
                sources.push(source);
            }
        }
        sources
    }

    /// The wording of every criterion that holds; what is said twice is given once.
    pub(super) fn arguments(&self) -> Vec<Argument<'t>> {
        let mut arguments = Vec::new();
        for (guide, held) in self.report.held() {
            let criteria = held
                .iter()
                .filter_map(|place| self.pack.guide(guide)?.criteria.get(*place));
            for criterion in criteria {
                for (list, cast) in [(&criterion.reasons, true), (&criterion.other_sides, false)] {
                    for (alternative, words) in list {
                        let argument = Argument {
                            alternative: *alternative,
                            words,
                            cast,
                        };
                        if !arguments.contains(&argument) {
                            arguments.push(argument);
                        }
                    }
                }
            }
        }
        arguments
    }
}
