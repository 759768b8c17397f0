//! What each answer cast, adding up to the votes, with a way to change it.

use yew::prelude::*;

use super::Part;
use crate::engine::{AlternativeIx, GuideIx};
use crate::share::{Basis, Reason, Row};
use crate::text::{ENGLISH, Key};
use crate::ui::session::Action;
use crate::ui::wording;

pub(super) fn why(part: &Part<'_>) -> Html {
    let pack = part.session.pack();
    let rows = match &part.report.basis {
        Basis::Guide { guide, rows, .. } => rows
            .iter()
            .map(|row| answer(part, *guide, row))
            .collect::<Html>(),
        Basis::Panel(members) => members
            .iter()
            .filter_map(|(place, verdict)| {
                let guide = pack.guide(*place)?;
                let alternative = verdict.alternative.map_or_else(
                    || ENGLISH.get(Key::NoVote).into(),
                    |place| wording::name(pack, place),
                );
                Some(html! {
                    <li>
                        <span class="fp-asked">{ &guide.title }</span>
                        <span class="fp-cast">{ alternative }</span>
                    </li>
                })
            })
            .collect(),
    };
    let cast = (0u16..)
        .map(AlternativeIx)
        .zip(part.report.votes.iter().copied())
        .filter(|(_, count)| *count > 0);
    let sum = join(
        cast.map(|(place, count)| wording::votes_for(ENGLISH, pack, place, count))
            .collect(),
    );
    html! {
        <>
            <h3>{ ENGLISH.get(Key::WhyTitle) }</h3>
            <ul class="fp-why">
                { rows }
                <li class="fp-sum">
                    <span class="fp-asked">{ ENGLISH.get(Key::WhySum) }</span>
                    <span class="fp-cast">{ sum }</span>
                </li>
            </ul>
        </>
    }
}

fn answer(part: &Part<'_>, guide: GuideIx, row: &Row) -> Html {
    let pack = part.session.pack();
    let question = row.question;
    let Some(asked) = pack.question(question) else {
        return Html::default();
    };
    let cast = row
        .reasons
        .iter()
        .flat_map(|reason| &reason.votes)
        .map(|(place, count)| wording::votes_for(ENGLISH, pack, *place, *count));
    let words = match join(cast.collect()) {
        _ if row.reasons.is_empty() && row.counted_before => ENGLISH.get(Key::CountedWith).into(),
        words => words,
    };
    let reasons = row.reasons.iter().filter_map(|reason: &Reason| {
        Some(html! { <span class="fp-reason">{ pack.guide(guide)?.criteria.get(reason.criterion)?.reason() }</span> })
    });
    let label = ENGLISH.fill(Key::ChangeAnswer, &[("question", &asked.short)]);
    html! {
        <li>
            <span class="fp-asked">{ &asked.short }</span>
            <span class="fp-answer">{ wording::answer(ENGLISH, pack, question, row.answer) }</span>
            <span class="fp-cast">{ words }</span>
            { for reasons }
            <button type="button" aria-label={label} onclick={part.dispatch.reform(move |_: MouseEvent| Action::Edit(question))}>
                { ENGLISH.get(Key::WhyChange) }
            </button>
        </li>
    }
}

fn join(cast: alloc::vec::Vec<alloc::string::String>) -> alloc::string::String {
    if cast.is_empty() {
        ENGLISH.get(Key::NoVote).into()
    } else {
        cast.join(", ")
    }
}
