//! The rule that decided, and where it comes from.

use yew::prelude::*;

use crate::share::{Basis, Report};
use crate::text::Key;
use crate::ui::view::View;
use crate::ui::wording;

pub(super) fn rule(view: &View<'_>, report: &Report) -> Html {
    let guides: alloc::vec::Vec<_> = match &report.basis {
        Basis::Guide { guide, .. } => alloc::vec![*guide],
        Basis::Panel(members) => members.iter().map(|(guide, _)| *guide).collect(),
    };
    let rules = guides.into_iter().filter_map(|place| {
        let guide = view.pack().guide(place)?;
        Some(html! {
            <p>
                <span lang={view.lang()} dir="auto"><strong>{ &guide.title }</strong>{ ". " }{ &guide.summary }</span>
                { " " }
                { wording::source_line(view.text, view.pack().source(guide.source)) }
            </p>
        })
    });
    html! {
        <>
            <h3>{ view.say(Key::RuleTitle) }</h3>
            { for rules }
        </>
    }
}
