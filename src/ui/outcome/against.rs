//! What speaks against the winner: votes for others, the other side of what won, and who comes second.

use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::AlternativeIx;
use crate::share::{Basis, Report, wording};
use crate::text::Key;
use crate::ui::element::{Content, el};
use crate::ui::view::View;

pub(super) fn against(view: &View<'_>, report: &Report) -> Html {
    let pack = view.pack();
    let Some(winner) = report.alternative else {
        return Html::default();
    };
    let second = report.runners_up();
    let second_votes = second
        .first()
        .and_then(|place| report.votes.get(place.index()))
        .copied()
        .unwrap_or(0);
    let runner_up = if second_votes == 0 {
        view.say(Key::RunnerUpNone).into()
    } else {
        let names = wording::all_of(view.text, pack, &second);
        let votes = wording::votes(view.text, second_votes);
        view.fill(Key::RunnerUp, &[("names", &names), ("votes", &votes)])
    };
    let lines = lines(view, report, winner);
    let title = view.fill(
        Key::AgainstTitle,
        &[("alternative", &wording::name(pack, winner))],
    );
    let lines: Vec<Html> = lines
        .into_iter()
        .map(|(whose, words)| line(view, &whose, &words))
        .collect();
    Vec::from([
        view.heading(title).into(),
        el("p").with(runner_up).into(),
        el("ul").all(lines).into(),
    ])
    .html()
}

fn line(view: &View<'_>, whose: &str, words: &str) -> Html {
    el("li")
        .with(el("strong").with(String::from(whose)))
        .with(": ")
        .with(view.own("span").with(String::from(words)))
        .into()
}

/// Alternatives (of a panel: guides) with what they have to say against the winner.
fn lines(view: &View<'_>, report: &Report, winner: AlternativeIx) -> Vec<(String, String)> {
    let pack = view.pack();
    let mut lines = Vec::new();
    let (guide, rows) = match &report.basis {
        Basis::Panel(members) => {
            for (guide, verdict) in members {
                let other = verdict.alternative.filter(|place| *place != winner);
                if let (Some(other), Some(guide)) = (other, pack.guide(*guide)) {
                    lines.push((wording::name(pack, other), guide.title.clone()));
                }
            }
            return lines;
        }
        Basis::Guide { guide, rows, .. } => (pack.guide(*guide), rows),
    };
    // Votes for others weigh more than what a vote for the winner leaves unsaid.
    for unsaid in [false, true] {
        for reason in rows.iter().flat_map(|row| &row.reasons) {
            let criterion = guide.and_then(|guide| guide.criteria.get(reason.criterion));
            let Some(criterion) = criterion else {
                continue;
            };
            let own = criterion.reasons.iter().any(|(place, _)| *place == winner);
            let sides = match (unsaid, own) {
                (false, _) => &criterion.reasons,
                (true, true) => &criterion.other_sides,
                (true, false) => continue,
            };
            for (place, words) in sides {
                if *place != winner {
                    lines.push((wording::name(pack, *place), words.clone()));
                }
            }
        }
    }
    lines
}
