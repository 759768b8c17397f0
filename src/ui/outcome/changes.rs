//! Which single answers would change the result, each a press away, and how far another result is.

use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::Change;
use crate::share::{Report, wording};
use crate::text::Key;
use crate::ui::element::{Content, classed, el};
use crate::ui::session::Action;
use crate::ui::view::View;

pub(super) fn changes(view: &View<'_>, report: &Report) -> Html {
    let changes = &report.sensitivity.changes;
    let rest = if changes.is_empty() {
        let distance = wording::distance(view.text, report);
        el("p")
            .with(view.say(Key::ChangesNone))
            .with(distance.map(|_| " "))
            .with(distance)
            .into()
    } else {
        Vec::from([
            el("p").with(view.say(Key::ChangesHint)).into(),
            classed("ul", "fp-changes")
                .all(changes.iter().map(|change| row(view, change)).collect())
                .into(),
        ])
        .html()
    };
    Vec::from([view.heading(view.say(Key::ChangesTitle)).into(), rest]).html()
}

fn row(view: &View<'_>, change: &Change) -> Html {
    let now = view.session.answers().get(change.question);
    let words = wording::change(view.text, view.pack(), now, change);
    let apply = view.does(Action::Apply(change.question, change.option));
    el("li").with(apply.with(words)).into()
}
