//! Votes of each alternative: a list with a bar each.

use yew::prelude::*;

use super::Part;
use crate::text::{ENGLISH, Key};
use crate::ui::wording;

pub(super) fn votes(part: &Part<'_>) -> Html {
    let pack = part.session.pack();
    let most = part.report.votes.iter().copied().max().unwrap_or(0).max(1);
    let rows = pack.alternatives.iter().zip(&part.report.votes).map(|(alternative, count)| {
        html! {
            <li>
                <span>{ &alternative.name }</span>
                <progress max={alloc::format!("{most}")} value={alloc::format!("{count}")} aria-hidden="true" />
                <span>{ wording::votes(ENGLISH, *count) }</span>
            </li>
        }
    });
    html! {
        <>
            <h3>{ ENGLISH.get(Key::VotesTitle) }</h3>
            <ul class="fp-votes">{ for rows }</ul>
        </>
    }
}
