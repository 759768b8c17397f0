//! Several guides, one vote each.

use alloc::vec;
use alloc::vec::Vec;

use super::verdict::{first_place, strict_leader};
use super::{AlternativeIx, Answers, Rules, Strength, Verdict, evaluate};

/// What a panel says, with what each of its guides says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelVerdict {
    /// Who it is; `None` when the guides are split or all abstain.
    pub alternative: Option<AlternativeIx>,
    /// Clear, lean, open or silent.
    pub strength: Strength,
    /// Guides for each alternative, by its place.
    pub votes: Vec<u32>,
    /// Who shares first place; empty unless the strength is open.
    pub tied: Vec<AlternativeIx>,
    /// Each guide's own verdict, in the panel's order.
    pub guides: Vec<Verdict>,
}

/// Asks every guide and counts one vote for each that names an alternative; the others abstain.
pub fn convene(guides: &[&Rules], answers: &Answers) -> PanelVerdict {
    let guides: Vec<Verdict> = guides
        .iter()
        .map(|guide| evaluate(guide, answers))
        .collect();
    let alternatives = guides
        .iter()
        .map(|verdict| verdict.votes.len())
        .max()
        .unwrap_or(0);
    let mut votes = vec![0; alternatives];
    for alternative in guides.iter().filter_map(|verdict| verdict.alternative) {
        if let Some(sum) = votes.get_mut(alternative.index()) {
            *sum += 1;
        }
    }
    let (alternative, strength) = count(&votes);
    let tied = match strength {
        Strength::Open => first_place(&votes).collect(),
        _ => Vec::new(),
    };
    PanelVerdict {
        alternative,
        strength,
        votes,
        tied,
        guides,
    }
}

/// The one place where a panel's votes become an outcome.
pub(super) fn count(votes: &[u32]) -> (Option<AlternativeIx>, Strength) {
    let cast: u32 = votes.iter().sum();
    if cast == 0 {
        return (None, Strength::Silent);
    }
    match strict_leader(votes) {
        Some((leader, own)) if own * 2 > cast => (Some(leader), Strength::Clear),
        Some((leader, _)) => (Some(leader), Strength::Lean),
        None => (None, Strength::Open),
    }
}
