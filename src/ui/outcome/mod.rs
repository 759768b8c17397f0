//! The result: who it is and how firmly, why, what speaks against it, what would change it, what others say,
//! where the rule comes from, and everything there is to read.
//!
//! The parts are functions, not components: a component without a state of its own only costs bytes.

mod against;
mod changes;
mod opinions;
mod picture;
mod rule;
mod shift;
mod why;

use alloc::vec::Vec;

use yew::prelude::*;

use super::asking::quizzes;
use super::copy::{Copy, CopyProps};
use super::element::{Content, classed, component, el};
use super::services::Matter;
use super::session::{Action, At};
use super::view::View;
use crate::engine::Strength;
use crate::share::{Report, report, wording};
use crate::text::Key;

pub(super) fn outcome(view: &View<'_>, at: At) -> Html {
    let pack = view.pack();
    let Some(report) = view
        .session
        .quiz()
        .and_then(|quiz| report(pack, quiz, view.session.answers()))
    else {
        return Html::default();
    };
    let silent = report.strength == Strength::Silent;
    let mut heading = el("h2")
        .is("tabindex", "-1")
        .with(el("small").with(view.say(Key::Result)))
        .with(" ")
        .with(el("span").with(wording::headline(view.text, pack, &report)));
    // The heading has the focus unless an answer is being changed.
    if at == At::Heading {
        heading = heading.node(view.focus);
    }
    let strength = wording::strength(view.text, pack, &report);
    let reason = wording::main_reason(pack, &report);
    let mut parts = Vec::from([
        heading.into(),
        classed("p", "fp-strength").with(strength).into(),
        reason.map(|reason| view.own("p").with(reason)).html(),
        shift::shift(view, &report),
    ]);
    if silent {
        parts.extend([actions(view), why::why(view, &report, at)]);
    } else {
        parts.extend([
            picture::picture(view, &report),
            actions(view),
            why::why(view, &report, at),
            against::against(view, &report),
            changes::changes(view, &report),
            opinions::opinions(view, &report),
            rule::rule(view, &report),
            view.slot(Matter::Taking(view.session.fragment()), false),
            view.heading(view.say(Key::ReadingTitle)).into(),
            reading(view, &report),
            paper(view),
        ]);
    }
    parts.push(quizzes(view));
    classed("section", "fp-result")
        .key("result")
        .all(parts)
        .into()
}

fn actions(view: &View<'_>) -> Html {
    let (address, fragment) = (view.services.address.clone(), view.session.fragment());
    let copy = CopyProps {
        services: view.services.clone(),
        text: view.text,
        what: Callback::from(move |()| address.link(&fragment)),
        label: Key::CopyLink,
        field: Key::Link,
        main: true,
    };
    classed("div", "fp-steps fp-take")
        .with(component::<Copy>(copy))
        .with(view.button(Key::Back, Action::Back))
        .with(view.button(Key::Restart, Action::Restart))
        .into()
}

/// What a sheet of paper does not say by itself: the link, the day, the pack's revision. Only printed.
fn paper(view: &View<'_>) -> Html {
    let (pack, address) = (view.pack(), &view.services.address);
    let origin = view
        .session
        .quiz()
        .map(|quiz| wording::origin(view.text, pack, quiz, &address.today()));
    classed("p", "fp-paper")
        .with(origin)
        .with(" ")
        .with(address.link(&view.session.fragment()))
        .into()
}

/// The comparison and everything else there is to read, with what these answers touch first.
fn reading(view: &View<'_>, report: &Report) -> Html {
    let mut whom: Vec<_> = report.alternative.into_iter().collect();
    if whom.is_empty() {
        whom.clone_from(&report.tied);
    }
    let first = report.claims(view.pack());
    view.slot(Matter::Reading { first, whom }, false)
}
