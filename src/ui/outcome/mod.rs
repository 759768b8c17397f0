//! The result: who it is and how firmly, why, what would change it, and where the rule comes from.
//!
//! The parts are functions, not components: a component without a state of its own only costs bytes.

mod changes;
mod copy;
mod votes;
mod why;

use yew::prelude::*;

use super::services::Services;
use super::session::{Action, Session};
use super::wording;
use crate::engine::Strength;
use crate::share::{Basis, Report, report};
use crate::text::{ENGLISH, Key};

use copy::CopyLink;

/// What every part of the result is drawn from.
struct Part<'p> {
    session: &'p Session,
    report: &'p Report,
    dispatch: &'p Callback<Action>,
}

pub(super) fn outcome(
    session: &Session,
    dispatch: &Callback<Action>,
    focus: &NodeRef,
    services: &Services,
) -> Html {
    let pack = session.pack();
    let Some(report) = session
        .quiz()
        .and_then(|quiz| report(pack, quiz, session.answers()))
    else {
        return Html::default();
    };
    let part = Part {
        session,
        report: &report,
        dispatch,
    };
    let silent = report.strength == Strength::Silent;
    let act = |action: Action| dispatch.reform(move |_: MouseEvent| action);
    html! {
        <section class="fp-result" key="result">
            <h2 tabindex="-1" ref={focus.clone()}>
                <small>{ ENGLISH.get(Key::Result) }</small>
                { " " }
                <span>{ wording::headline(ENGLISH, pack, &report) }</span>
            </h2>
            <p class="fp-strength">{ wording::strength(ENGLISH, pack, &report) }</p>
            if let Some(reason) = wording::own_reason(pack, &report) {
                <p>{ reason }</p>
            }
            if !silent {
                { votes::votes(&part) }
            }
            { why::why(&part) }
            if !silent {
                { changes::changes(&part) }
                { opinions(session, &report) }
                { rule(session, &report) }
            }
            <CopyLink services={services.clone()} />
            <p class="fp-steps">
                <button type="button" onclick={act(Action::Back)}>{ ENGLISH.get(Key::Back) }</button>
                <button type="button" onclick={act(Action::Restart)}>{ ENGLISH.get(Key::Restart) }</button>
            </p>
        </section>
    }
}

fn opinions(session: &Session, report: &Report) -> Html {
    let pack = session.pack();
    let rows = report.opinions.iter().filter_map(|(place, verdict)| {
        let guide = pack.guide(*place)?;
        let alternative = match verdict.alternative {
            Some(place) => wording::name(pack, place),
            None => ENGLISH.get(Key::OpinionsOpen).into(),
        };
        let values = [
            ("guide", &*guide.title),
            ("source", wording::source_name(pack, guide)),
            ("alternative", &*alternative),
        ];
        Some(html! { <li>{ ENGLISH.fill(Key::OpinionsRow, &values) }</li> })
    });
    if report.opinions.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ ENGLISH.get(Key::OpinionsTitle) }</h3>
            <ul>{ for rows }</ul>
        </>
    }
}

fn rule(session: &Session, report: &Report) -> Html {
    let pack = session.pack();
    let guides = match &report.basis {
        Basis::Guide { guide, .. } => alloc::vec![*guide],
        Basis::Panel(members) => members.iter().map(|(guide, _)| *guide).collect(),
    };
    let rules = guides.into_iter().filter_map(|place| {
        let guide = pack.guide(place)?;
        let source = pack.source(guide.source)?;
        Some(html! {
            <p>
                <strong>{ &guide.title }</strong>{ ". " }{ &guide.summary }{ " " }
                <small>
                    { wording::source(ENGLISH, source) }
                    if !source.url.is_empty() {
                        { " " }<a href={source.url.clone()} rel="noopener" target="_blank">{ &source.url }</a>
                    }
                </small>
            </p>
        })
    });
    html! {
        <>
            <h3>{ ENGLISH.get(Key::RuleTitle) }</h3>
            { for rules }
        </>
    }
}
