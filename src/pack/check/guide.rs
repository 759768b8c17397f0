//! A guide: its rules resolved to places, its wording beside them.

use super::super::fault::Code;
use super::super::model::{Alternative, CriterionText, ExceptionText, Guide, Question, Source};
use super::super::raw::{self, Located, Text};
use super::desk::{Desk, MOST_VOTES, limit};
use crate::engine::{
    AlternativeIx, Asked, Case, Criterion, Exception, OptionIx, QuestionIx, Rules, Vote,
};

/// What guides may refer to.
pub(super) struct Known<'k> {
    pub(super) alternatives: &'k [Alternative],
    pub(super) questions: &'k [Question],
    pub(super) weights: &'k [Vec<u32>],
    pub(super) sources: &'k [Source],
}

/// What speaks for each of some alternatives.
type Reasons = Vec<(AlternativeIx, String)>;

impl Desk<'_, '_> {
    pub(super) fn guide(&mut self, raw: &raw::Guide, known: &Known<'_>) -> Guide {
        let ids: Vec<&Text> = raw.criteria.iter().map(|criterion| &criterion.id).collect();
        self.unique("criterion", &ids);
        let notes: Vec<QuestionIx> = raw
            .notes
            .iter()
            .filter_map(|note| self.question_place(note, known))
            .collect();
        let mut criteria = Vec::new();
        let mut criteria_text = Vec::new();
        for criterion in &raw.criteria {
            if let Some(rule) = self.criterion(criterion, known) {
                let (reasons, other_sides) = self.reasons(criterion, &rule, known);
                criteria_text.push(CriterionText {
                    id: self.id(&criterion.id),
                    reasons,
                    other_sides,
                    claims: criterion.claims.iter().map(|row| self.id(row)).collect(),
                });
                criteria.push(rule);
            }
        }
        let mut exceptions = Vec::new();
        let mut exceptions_text = Vec::new();
        for exception in &raw.exceptions {
            let when = exception
                .when
                .iter()
                .filter_map(|pair| self.pair(pair, known))
                .collect();
            if let Some(alternative) = self.alternative(&exception.alternative, known) {
                exceptions.push(Exception { when, alternative });
                exceptions_text.push(ExceptionText {
                    reason: self.text("reason", &exception.reason, limit::PROSE),
                });
            }
        }
        if raw.tie.is_some() != raw.tie_reason.is_some() {
            let message =
                "`tie` and `tie-reason` go together: a reader is always told why a tie is decided"
                    .to_owned();
            self.fault(Code::Contradiction, &raw.id, message);
        }
        let tie = raw
            .tie
            .as_ref()
            .and_then(|tie| self.alternative(tie, known));
        let mut named: Vec<QuestionIx> = notes;
        named.extend(
            criteria
                .iter()
                .flat_map(|criterion| criterion.cases.iter().map(|case| case.question)),
        );
        named.extend(
            exceptions
                .iter()
                .flat_map(|exception: &Exception| exception.when.iter().map(|pair| pair.0)),
        );
        named.sort();
        named.dedup();
        let asks = named
            .into_iter()
            .filter_map(|place| {
                let question = known.questions.get(place.index())?;
                let options = u16::try_from(question.options.len()).ok()?;
                Some(Asked {
                    question: place,
                    options,
                    select: question.select,
                })
            })
            .collect();
        Guide {
            id: self.id(&raw.id),
            title: self.text("title", &raw.title, limit::LABEL),
            summary: self.text("summary", &raw.summary, limit::PROSE),
            source: self
                .place(
                    "source",
                    &raw.source,
                    known.sources.iter().map(|source| &*source.id),
                )
                .unwrap_or(0),
            rules: Rules {
                alternatives: u16::try_from(known.alternatives.len()).unwrap_or(u16::MAX),
                asks,
                criteria,
                exceptions,
                bar: self.range("bar", &raw.bar, 1, MOST_VOTES),
                tie,
            },
            criteria: criteria_text,
            exceptions: exceptions_text,
            tie_reason: self.optional("tie-reason", raw.tie_reason.as_ref(), limit::PROSE),
        }
    }

    fn criterion(&mut self, raw: &raw::Criterion, known: &Known<'_>) -> Option<Criterion> {
        let cases: Vec<Case> = match (&raw.weigh, raw.when.is_empty()) {
            (None, false) => raw
                .when
                .iter()
                .filter_map(|pair| self.pair(pair, known))
                .map(|(question, option)| Case {
                    question,
                    option,
                    weight: 1,
                })
                .collect(),
            (Some(weigh), true) => {
                let question = self.question_place(weigh, known)?;
                let weights = known.weights.get(question.index())?;
                let cases = (0u16..)
                    .map(OptionIx)
                    .zip(weights)
                    .filter(|(_, weight)| **weight > 0);
                cases
                    .map(|(option, weight)| Case {
                        question,
                        option,
                        weight: *weight,
                    })
                    .collect()
            }
            _ => {
                let message =
                    "a criterion has either `when` with at least one answer, or `weigh`".to_owned();
                self.fault(Code::Contradiction, &raw.id, message);
                return None;
            }
        };
        let number = u16::try_from(cases.len()).unwrap_or(u16::MAX);
        let at_least = raw
            .at_least
            .as_ref()
            .map(|least| self.range("at-least", least, 0, number));
        let at_most = raw
            .at_most
            .as_ref()
            .map(|most| self.range("at-most", most, 0, number));
        // Without a word on the least, "at most two" includes none.
        let at_least = at_least.unwrap_or(u16::from(at_most.is_none()));
        if raw.votes.get_ref().is_empty() {
            self.fault(
                Code::Contradiction,
                &raw.id,
                "a criterion votes for at least one alternative".to_owned(),
            );
        }
        let mut votes = Vec::new();
        for (alternative, count) in raw.votes.get_ref() {
            let alternative = Located::new(raw.votes.span(), alternative.clone());
            if *count == 0 || *count > MOST_VOTES {
                self.fault(
                    Code::OutOfRange,
                    &alternative,
                    format!("{count} votes; a criterion casts 1 to {MOST_VOTES}"),
                );
            }
            if let Some(alternative) = self.alternative(&alternative, known) {
                votes.push(Vote {
                    alternative,
                    count: *count,
                });
            }
        }
        votes.sort_by_key(|vote| vote.alternative);
        Some(Criterion {
            cases,
            at_least,
            at_most,
            votes,
        })
    }

    /// What speaks for whom the criterion votes for, and for the others.
    fn reasons(
        &mut self,
        raw: &raw::Criterion,
        rule: &Criterion,
        known: &Known<'_>,
    ) -> (Reasons, Reasons) {
        let mut reasons = Vec::new();
        for (alternative, reason) in raw.reasons.get_ref() {
            let alternative = Located::new(reason.span(), alternative.clone());
            let reason = self.text("reasons", reason, limit::PROSE);
            if let Some(alternative) = self.alternative(&alternative, known) {
                reasons.push((alternative, reason));
            }
        }
        reasons.sort_by_key(|(alternative, _)| *alternative);
        let voted = |place: AlternativeIx| rule.votes.iter().any(|vote| vote.alternative == place);
        let (own, other): (Reasons, Reasons) =
            reasons.into_iter().partition(|(place, _)| voted(*place));
        if own.len() < rule.votes.len() || (other.is_empty() && own.len() < 2) {
            let message = "`reasons` needs a sentence for each alternative that gets votes, and one for another side";
            self.fault(Code::Contradiction, &raw.id, message.to_owned());
        }
        (own, other)
    }

    fn alternative(&mut self, id: &Text, known: &Known<'_>) -> Option<AlternativeIx> {
        self.place(
            "alternative",
            id,
            known.alternatives.iter().map(|one| &*one.id),
        )
        .map(AlternativeIx)
    }

    fn question_place(&mut self, id: &Text, known: &Known<'_>) -> Option<QuestionIx> {
        self.place("question", id, known.questions.iter().map(|one| &*one.id))
            .map(QuestionIx)
    }

    /// `question=option`.
    fn pair(&mut self, pair: &Text, known: &Known<'_>) -> Option<(QuestionIx, OptionIx)> {
        let Some((question, option)) = pair.get_ref().split_once('=') else {
            self.fault(
                Code::UnknownId,
                pair,
                format!("`{}` is no answer: write `question=option`", pair.get_ref()),
            );
            return None;
        };
        let question = Located::new(pair.span(), question.to_owned());
        let option = Located::new(pair.span(), option.to_owned());
        let place = self.question_place(&question, known)?;
        let options = &known.questions.get(place.index())?.options;
        let what = format!("option of `{}` called", question.get_ref());
        let option = self.place(&what, &option, options.iter().map(|one| &*one.id))?;
        Some((place, OptionIx(option)))
    }
}
