//! Votes of each alternative: a list with a bar each.

use yew::prelude::*;

use super::PartProps;
use crate::text::{ENGLISH, Key};
use crate::ui::wording;

#[component]
pub(super) fn Votes(props: &PartProps) -> Html {
    let pack = props.session.pack();
    let most = props.report.votes.iter().copied().max().unwrap_or(0).max(1);
    let rows = pack.alternatives.iter().zip(&props.report.votes).map(|(alternative, count)| {
        html! {
            <li>
                <span>{ &alternative.name }</span>
                <meter max={alloc::format!("{most}")} value={alloc::format!("{count}")} aria-hidden="true" />
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
