//! A guide's outcome for given answers.

use alloc::vec;
use alloc::vec::Vec;

use super::{AlternativeIx, Answers, OptionIx, QuestionIx, Rules, Vote};

/// How firmly a verdict stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// An exception decided, whatever the votes.
    Exception,
    /// A strict leader at or over the bar (for a panel: with more than half of the votes cast).
    Clear,
    /// A strict leader below the bar (for a panel: with half of the votes cast or less).
    Lean,
    /// A tie for first place that the guide's tie rule decided.
    TieBreak,
    /// A tie for first place that nothing decides.
    Open,
    /// Nothing to go by: nothing the guide asks about was answered (for a panel: no guide named anyone).
    Silent,
}

impl Strength {
    /// The name used in data that leaves the program.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exception => "exception",
            Self::Clear => "clear",
            Self::Lean => "lean",
            Self::TieBreak => "tie-break",
            Self::Open => "open",
            Self::Silent => "silent",
        }
    }
}

/// What a guide says about given answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Who it is; `None` when the strength is open or silent.
    pub alternative: Option<AlternativeIx>,
    /// How firmly.
    pub strength: Strength,
    /// Votes of each alternative, by its place. The sum of all contributions.
    pub votes: Vec<u32>,
    /// Who shares first place; empty unless the strength is a tie-break or open.
    pub tied: Vec<AlternativeIx>,
    /// Every criterion that holds, in the guide's order.
    pub contributions: Vec<Contribution>,
    /// Place of the exception that decided, in the guide's list.
    pub exception: Option<usize>,
}

/// A criterion that holds, and what it cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Place of the criterion in the guide's list.
    pub criterion: usize,
    /// The given answers that it looks for.
    pub given: Vec<(QuestionIx, OptionIx)>,
    /// The votes it cast, weighed.
    pub votes: Vec<Vote>,
}

/// Asks a guide for its verdict on these answers. Answers that it does not ask about are passed over.
pub fn evaluate(rules: &Rules, answers: &Answers) -> Verdict {
    let mut votes = vec![0; usize::from(rules.alternatives)];
    let mut contributions = Vec::new();
    for (place, criterion) in rules.criteria.iter().enumerate() {
        let weight = criterion.weight(answers);
        if weight == 0 {
            continue;
        }
        let cast: Vec<Vote> = criterion
            .votes
            .iter()
            .map(|vote| Vote {
                count: vote.count.saturating_mul(weight),
                ..*vote
            })
            .collect();
        for vote in &cast {
            if let Some(sum) = votes.get_mut(vote.alternative.index()) {
                *sum = u32::saturating_add(*sum, vote.count);
            }
        }
        let given = criterion
            .cases
            .iter()
            .filter(|case| answers.given(case.question, case.option))
            .map(|case| (case.question, case.option))
            .collect();
        contributions.push(Contribution {
            criterion: place,
            given,
            votes: cast,
        });
    }
    let answered = rules
        .asks
        .iter()
        .any(|asked| answers.get(asked.question).is_some());
    let exception = rules
        .exceptions
        .iter()
        .position(|exception| exception.holds(answers));
    let (alternative, strength) = decide(rules, &votes, answered, exception);
    let tied = match strength {
        Strength::TieBreak | Strength::Open => first_place(&votes).collect(),
        _ => Vec::new(),
    };
    Verdict {
        alternative,
        strength,
        votes,
        tied,
        contributions,
        exception,
    }
}

/// The one place where votes become an outcome.
pub(super) fn decide(
    rules: &Rules,
    votes: &[u32],
    answered: bool,
    exception: Option<usize>,
) -> (Option<AlternativeIx>, Strength) {
    if !answered {
        return (None, Strength::Silent);
    }
    if let Some(exception) = exception.and_then(|place| rules.exceptions.get(place)) {
        return (Some(exception.alternative), Strength::Exception);
    }
    match strict_leader(votes) {
        Some((leader, count)) if count >= rules.bar => (Some(leader), Strength::Clear),
        Some((leader, _)) => (Some(leader), Strength::Lean),
        None if rules.tie.is_some() => (rules.tie, Strength::TieBreak),
        None => (None, Strength::Open),
    }
}

/// The alternative with more votes than any other, and its votes; `None` on a tie for first place.
pub(super) fn strict_leader(votes: &[u32]) -> Option<(AlternativeIx, u32)> {
    let mut first = first_place(votes);
    let leader = first.next()?;
    match first.next() {
        None => Some((leader, votes.get(leader.index()).copied()?)),
        Some(_) => None,
    }
}

/// Everyone who shares first place, in the order of the pack.
pub(super) fn first_place(votes: &[u32]) -> impl Iterator<Item = AlternativeIx> + '_ {
    let most = votes.iter().copied().max().unwrap_or(0);
    (0u16..)
        .zip(votes)
        .filter(move |(_, count)| **count == most)
        .map(|(place, _)| AlternativeIx(place))
}
