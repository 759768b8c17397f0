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

use yew::prelude::*;

use super::asking::quizzes;
use super::copy::Copy;
use super::reading::Reading;
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
    // The heading has the focus unless an answer is being changed.
    let focus = (at == At::Heading).then(|| view.focus.clone());
    html! {
        <section class="fp-result" key="result">
            <h2 tabindex="-1" ref={focus.unwrap_or_default()}>
                <small>{ view.say(Key::Result) }</small>
                { " " }
                <span>{ wording::headline(view.text, pack, &report) }</span>
            </h2>
            <p class="fp-strength">{ wording::strength(view.text, pack, &report) }</p>
            if let Some(reason) = wording::main_reason(pack, &report) {
                <p lang={view.lang()} dir="auto">{ reason }</p>
            }
            { shift::shift(view, &report) }
            if !silent {
                { picture::picture(view, &report) }
            }
            { actions(view) }
            { why::why(view, &report, at) }
            if !silent {
                { against::against(view, &report) }
                { changes::changes(view, &report) }
                { opinions::opinions(view, &report) }
                { rule::rule(view, &report) }
                { reading(view, &report) }
            }
            { quizzes(view) }
        </section>
    }
}

fn actions(view: &View<'_>) -> Html {
    let (address, fragment) = (view.services.address.clone(), view.session.fragment());
    let link = Callback::from(move |()| address.link(&fragment));
    html! {
        <div class="fp-steps fp-take">
            <Copy services={view.services.clone()} text={view.text} what={link} label={Key::CopyLink} field={Key::Link} main={true} />
            { view.button(Key::Back, Action::Back) }
            { view.button(Key::Restart, Action::Restart) }
        </div>
    }
}

/// The comparison and everything else there is to read, with what these answers touch first.
fn reading(view: &View<'_>, report: &Report) -> Html {
    let mut whom: alloc::vec::Vec<_> = report.alternative.into_iter().collect();
    if whom.is_empty() {
        whom.clone_from(&report.tied);
    }
    html! {
        <Reading
            pack={view.session.pack().clone()}
            text={view.text}
            services={view.services.clone()}
            first={report.claims(view.pack())}
            {whom}
        />
    }
}
