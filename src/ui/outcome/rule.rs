//! The rule that decided, and where it comes from.

use alloc::vec::Vec;

use yew::prelude::*;

use crate::share::{Basis, Report};
use crate::text::Key;
use crate::ui::element::{Content, el};
use crate::ui::view::{View, source_line};

pub(super) fn rule(view: &View<'_>, report: &Report) -> Html {
    let guides: Vec<_> = match &report.basis {
        Basis::Guide { guide, .. } => Vec::from([*guide]),
        Basis::Panel(members) => members.iter().map(|(guide, _)| *guide).collect(),
    };
    let mut content = Vec::from([view.heading(view.say(Key::RuleTitle)).into()]);
    for guide in guides
        .into_iter()
        .filter_map(|place| view.pack().guide(place))
    {
        let rule = view
            .own("span")
            .with(el("strong").with(&guide.title))
            .with(". ")
            .with(&guide.summary);
        let source = source_line(view.text, view.pack().source(guide.source));
        content.push(el("p").with(rule).with(" ").with(source).into());
    }
    content.html()
}
