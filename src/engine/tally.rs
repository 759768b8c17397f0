//! A guide's votes, kept up to date while single answers change: what sensitivity is computed with.
//!
//! [`super::evaluate`] says the same of one set of answers, with reasons; a property test holds the two equal.

use alloc::vec;
use alloc::vec::Vec;

use super::verdict::decide;
use super::{AlternativeIx, Answers, OptionSet, QuestionIx, Rules};

pub(super) struct Tally<'g> {
    rules: &'g Rules,
    answers: Answers,
    answered: usize,
    /// For each question of the bank, whether the guide asks about it.
    asked: Vec<bool>,
    /// How often each criterion's votes count now.
    weights: Vec<u32>,
    votes: Vec<u32>,
    /// For each question of the bank, the criteria that look at it.
    touched: Vec<Vec<usize>>,
}

impl<'g> Tally<'g> {
    pub(super) fn new(rules: &'g Rules, answers: &Answers) -> Self {
        let bank = rules
            .asks
            .iter()
            .map(|asked| asked.question.index() + 1)
            .max()
            .unwrap_or(0);
        let mut asked = vec![false; bank];
        for question in rules.asks.iter().map(|asked| asked.question) {
            asked[question.index()] = true;
        }
        let mut touched = vec![Vec::new(); bank];
        for (place, criterion) in rules.criteria.iter().enumerate() {
            for case in &criterion.cases {
                if let Some(list) = touched.get_mut(case.question.index())
                    && list.last() != Some(&place)
                {
                    list.push(place);
                }
            }
        }
        let mut tally = Self {
            rules,
            answers: Answers::default(),
            answered: 0,
            asked,
            weights: vec![0; rules.criteria.len()],
            votes: vec![0; usize::from(rules.alternatives)],
            touched,
        };
        for asked in &rules.asks {
            tally.set(asked.question, answers.get(asked.question));
        }
        tally
    }

    pub(super) fn set(&mut self, question: QuestionIx, answer: Option<OptionSet>) {
        let Some(touched) = self.touched.get(question.index()) else {
            return;
        };
        let before = self.answers.get(question);
        self.answers.set(question, answer);
        if self.asks(question) {
            self.answered -= usize::from(before.is_some());
            self.answered += usize::from(answer.is_some());
        }
        for &place in touched {
            let (Some(criterion), Some(weight)) =
                (self.rules.criteria.get(place), self.weights.get_mut(place))
            else {
                continue;
            };
            let now = criterion.weight(&self.answers);
            for vote in &criterion.votes {
                if let Some(sum) = self.votes.get_mut(vote.alternative.index()) {
                    *sum = sum
                        .saturating_sub(vote.count.saturating_mul(*weight))
                        .saturating_add(vote.count.saturating_mul(now));
                }
            }
            *weight = now;
        }
    }

    pub(super) fn asks(&self, question: QuestionIx) -> bool {
        self.asked.get(question.index()).copied().unwrap_or(false)
    }

    pub(super) fn alternative(&self) -> Option<AlternativeIx> {
        let exception = self
            .rules
            .exceptions
            .iter()
            .position(|exception| exception.holds(&self.answers));
        decide(self.rules, &self.votes, self.answered > 0, exception).0
    }

    /// The outcome that stands however the `open` questions are answered or left, where counting alone shows
    /// it. `None` says nothing: the outcome may or may not be fixed.
    pub(super) fn fixed(&self, open: &[QuestionIx]) -> Option<Option<AlternativeIx>> {
        if !open.iter().any(|question| self.asks(*question)) {
            return Some(self.alternative());
        }
        if self.answered == 0 {
            return None;
        }
        for exception in &self.rules.exceptions {
            if exception.holds(&self.answers) {
                return Some(Some(exception.alternative));
            }
            let possible = exception.when.iter().all(|(question, option)| {
                open.contains(question) || self.answers.given(*question, *option)
            });
            if possible {
                return None;
            }
        }
        let (low, high) = self.range(open);
        (0u16..)
            .map(AlternativeIx)
            .take(low.len())
            .find_map(|leader| {
                let own = low.get(leader.index())?;
                let ahead = (0u16..).zip(&high).all(|(other, most)| {
                    AlternativeIx(other) == leader
                        || own > most
                        || (own == most && self.rules.tie == Some(leader))
                });
                ahead.then_some(Some(leader))
            })
    }

    /// The fewest and the most votes that each alternative can end with.
    fn range(&self, open: &[QuestionIx]) -> (Vec<u32>, Vec<u32>) {
        let mut low = self.votes.clone();
        let mut high = self.votes.clone();
        let mut seen = vec![false; self.rules.criteria.len()];
        for &place in open
            .iter()
            .filter_map(|question| self.touched.get(question.index()))
            .flatten()
        {
            let (Some(criterion), Some(seen), Some(&now)) = (
                self.rules.criteria.get(place),
                seen.get_mut(place),
                self.weights.get(place),
            ) else {
                continue;
            };
            if core::mem::replace(seen, true) {
                continue;
            }
            let least = if criterion.at_most.is_none() { now } else { 0 };
            let most = criterion
                .cases
                .iter()
                .map(|case| case.weight)
                .max()
                .unwrap_or(0)
                .max(1);
            for vote in &criterion.votes {
                let ix = vote.alternative.index();
                if let (Some(low), Some(high)) = (low.get_mut(ix), high.get_mut(ix)) {
                    *low = low.saturating_sub(vote.count.saturating_mul(now - least));
                    *high = high.saturating_add(vote.count.saturating_mul(most - now.min(most)));
                }
            }
        }
        (low, high)
    }
}
