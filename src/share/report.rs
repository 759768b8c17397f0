//! The result of a quiz as one value: what the widget shows and what every way of sharing renders.

use alloc::string::String;
use alloc::vec::Vec;

use crate::engine::{
    AlternativeIx, Answers, Decider, GuideIx, OptionSet, QuestionIx, Sensitivity, Strength,
    Verdict, convene, evaluate, sensitivity,
};
use crate::pack::{DecidedBy, Pack, Quiz};

/// The result of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who it is; `None` on a tie or when nothing was answered.
    pub alternative: Option<AlternativeIx>,
    /// How firmly.
    pub strength: Strength,
    /// Votes of each alternative (for a panel: guides), by its place.
    pub votes: Vec<u32>,
    /// Who shares first place; empty unless the strength is a tie-break or open.
    pub tied: Vec<AlternativeIx>,
    /// What it rests on.
    pub basis: Basis,
    /// What would change it.
    pub sensitivity: Sensitivity,
    /// What the guides say that do not decide, those that are not silent.
    pub opinions: Vec<(GuideIx, Verdict)>,
}

/// What a result rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// One guide: a row for each question of the quiz. The votes of all rows add up to the result's.
    Guide {
        /// Which guide.
        guide: GuideIx,
        /// What each answer cast.
        rows: Vec<Row>,
        /// Place of the exception that decided, in the guide's list.
        exception: Option<usize>,
    },
    /// A panel: one vote for each guide that names an alternative.
    Panel(Vec<(GuideIx, Verdict)>),
}

/// A question of the quiz and what its answer cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which question.
    pub question: QuestionIx,
    /// What was chosen; `None` when it was skipped.
    pub answer: Option<OptionSet>,
    /// What it cast and why. A criterion that looks at several answers is counted with the first of them.
    pub reasons: Vec<Reason>,
    /// A criterion that looks at this answer too was counted with an earlier one.
    pub counted_before: bool,
}

/// A criterion that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Place of the criterion in its guide.
    pub criterion: usize,
    /// What it cast, as alternatives with their votes.
    pub votes: Vec<(AlternativeIx, u32)>,
}

impl Report {
    /// Whoever comes second: those with the most votes after the winner's place; empty without a winner.
    pub fn runners_up(&self) -> Vec<AlternativeIx> {
        let Some(winner) = self.alternative else {
            return Vec::new();
        };
        let others = || {
            let all = (0u16..).map(AlternativeIx).zip(self.votes.iter().copied());
            all.filter(|(place, _)| *place != winner)
        };
        let most = others().map(|(_, count)| count).max();
        others()
            .filter(|(_, count)| Some(*count) == most)
            .map(|(place, _)| place)
            .collect()
    }

    /// The criteria that hold of each guide that decides, by their places.
    pub(super) fn held(&self) -> Vec<(GuideIx, Vec<usize>)> {
        match &self.basis {
            Basis::Guide { guide, rows, .. } => {
                let held = rows.iter().flat_map(|row| &row.reasons);
                Vec::from([(*guide, held.map(|reason| reason.criterion).collect())])
            }
            Basis::Panel(members) => members
                .iter()
                .map(|(guide, verdict)| {
                    let held = verdict.contributions.iter();
                    (*guide, held.map(|one| one.criterion).collect())
                })
                .collect(),
        }
    }

    /// Ids of the rows of the comparison that the criteria rest on which hold; each once.
    pub fn claims(&self, pack: &Pack) -> Vec<String> {
        let mut claims: Vec<String> = Vec::new();
        for (guide, held) in self.held() {
            let criteria = held
                .iter()
                .filter_map(|place| pack.guide(guide)?.criteria.get(*place));
            for claim in criteria.flat_map(|criterion| &criterion.claims) {
                if !claims.contains(claim) {
                    claims.push(claim.clone());
                }
            }
        }
        claims
    }
}

/// Computes the result of a quiz. `None` only for a pack that was not checked.
pub fn report(pack: &Pack, quiz: &Quiz, answers: &Answers) -> Option<Report> {
    let decider = pack.decider(&quiz.decided_by)?;
    let judged = |place: GuideIx| Some((place, evaluate(&pack.guide(place)?.rules, answers)));
    let (alternative, strength, votes, tied, basis) = match (&quiz.decided_by, &decider) {
        (DecidedBy::Guide(guide), _) => {
            let verdict = judged(*guide)?.1;
            let rows = rows(pack, quiz, *guide, answers, &verdict);
            let basis = Basis::Guide {
                guide: *guide,
                rows,
                exception: verdict.exception,
            };
            (
                verdict.alternative,
                verdict.strength,
                verdict.votes,
                verdict.tied,
                basis,
            )
        }
        (DecidedBy::Panel(places), Decider::Panel(rules)) => {
            let panel = convene(rules, answers);
            let basis = Basis::Panel(places.iter().copied().zip(panel.guides).collect());
            (
                panel.alternative,
                panel.strength,
                panel.votes,
                panel.tied,
                basis,
            )
        }
        (DecidedBy::Panel(_), Decider::Guide(_)) => return None,
    };
    let opinions = pack
        .other_guides(&quiz.decided_by)
        .filter_map(|(place, _)| judged(place))
        .filter(|(_, verdict)| verdict.strength != Strength::Silent)
        .collect();
    let sensitivity = sensitivity(&decider, answers);
    Some(Report {
        alternative,
        strength,
        votes,
        tied,
        basis,
        sensitivity,
        opinions,
    })
}

fn rows(
    pack: &Pack,
    quiz: &Quiz,
    guide: GuideIx,
    answers: &Answers,
    verdict: &Verdict,
) -> Vec<Row> {
    let Some(rules) = pack.guide(guide).map(|guide| &guide.rules) else {
        return Vec::new();
    };
    // Answers from another quiz count as well where the guide asks about them, so they are shown as well.
    let elsewhere = rules
        .asks
        .iter()
        .map(|asked| asked.question)
        .filter(|question| !quiz.questions.contains(question) && answers.get(*question).is_some());
    let mut rows: Vec<Row> = quiz
        .questions
        .iter()
        .copied()
        .chain(elsewhere)
        .map(|question| Row {
            question,
            answer: answers.get(question),
            reasons: Vec::new(),
            counted_before: false,
        })
        .collect();
    for contribution in &verdict.contributions {
        // A criterion may hold because little enough was given: then all that it looks at was heard.
        let given = contribution.given.iter().map(|(question, _)| *question);
        let cases = rules
            .criteria
            .get(contribution.criterion)
            .map(|criterion| &criterion.cases);
        let heard = cases.into_iter().flatten().map(|case| case.question);
        let looked_at: Vec<QuestionIx> = if contribution.given.is_empty() {
            heard.collect()
        } else {
            given.collect()
        };
        let mut rows = rows
            .iter_mut()
            .filter(|row| row.answer.is_some() && looked_at.contains(&row.question));
        if let Some(first) = rows.next() {
            first.reasons.push(Reason {
                criterion: contribution.criterion,
                votes: contribution
                    .votes
                    .iter()
                    .map(|vote| (vote.alternative, vote.count))
                    .collect(),
            });
        }
        rows.for_each(|row| row.counted_before = true);
    }
    rows
}
