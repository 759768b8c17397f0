//! An alternative that no answers can reach in any guide.

use crate::engine::{AlternativeIx, Answers, OptionIx, OptionSet, Rules, Select, evaluate};
use crate::pack::fault::{Code, Fault};
use crate::pack::model::Pack;
use crate::pack::places::{Part, Places};

pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Fault> {
    (0u16..)
        .map(AlternativeIx)
        .zip(&pack.alternatives)
        .filter(|(place, _)| {
            !pack
                .guides
                .iter()
                .any(|guide| reaches(&guide.rules, *place))
        })
        .map(|(_, alternative)| {
            let message = format!("no answers can lead to `{}`", alternative.id);
            places.fault(
                &Part::Alternative(alternative.id.clone()),
                Code::Unreachable,
                message,
            )
        })
        .collect()
}

/// Whether some answers lead to the alternative. Looks where it is most likely: at each exception alone, and
/// at answers that are chosen one by one for the largest lead. A pack whose alternative hides from that is
/// too subtle for its readers as well.
fn reaches(rules: &Rules, wanted: AlternativeIx) -> bool {
    let exceptional = rules.exceptions.iter().any(|exception| {
        let when = exception
            .when
            .iter()
            .map(|(question, option)| (*question, OptionSet::only(*option)));
        evaluate(rules, &when.collect()).alternative == Some(wanted)
    });
    exceptional || {
        let mut answers = Answers::default();
        let mut reached = false;
        for asked in &rules.asks {
            let chosen = answers.get(asked.question).unwrap_or_default();
            let ways = (0..asked.options)
                .map(OptionIx)
                .map(|option| match asked.select {
                    Select::One => OptionSet::only(option),
                    Select::Many => chosen.toggled(option),
                });
            let mut best: Option<(i64, OptionSet)> = None;
            for way in ways {
                answers.set(asked.question, Some(way));
                let lead = lead(rules, &answers, wanted);
                reached |= evaluate(rules, &answers).alternative == Some(wanted);
                if best.is_none_or(|(most, _)| lead > most) {
                    best = Some((lead, way));
                }
            }
            answers.set(asked.question, best.map(|(_, way)| way));
            if asked.select == Select::Many {
                reached |= ticks(rules, &mut answers, asked.question, asked.options, wanted);
            }
        }
        reached
    }
}

/// Ticks one option after the other, as a number of ticks may be what matters.
fn ticks(
    rules: &Rules,
    answers: &mut Answers,
    question: crate::engine::QuestionIx,
    options: u16,
    wanted: AlternativeIx,
) -> bool {
    (0..=options).any(|count| {
        answers.set(question, Some((0..count).map(OptionIx).collect()));
        evaluate(rules, answers).alternative == Some(wanted)
    })
}

fn lead(rules: &Rules, answers: &Answers, wanted: AlternativeIx) -> i64 {
    let votes = evaluate(rules, answers).votes;
    let own = votes.get(wanted.index()).copied().unwrap_or(0);
    let others = (0u16..)
        .zip(&votes)
        .filter(|(place, _)| AlternativeIx(*place) != wanted);
    i64::from(own)
        - others
            .map(|(_, count)| i64::from(*count))
            .max()
            .unwrap_or(0)
}
