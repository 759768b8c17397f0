//! What each answer cast, adding up to the votes, with a way to change it in place.

use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{AlternativeIx, GuideIx, OptionSet, QuestionIx, Verdict};
use crate::share::{Basis, Report, Row, wording};
use crate::text::Key;
use crate::ui::asking::{choices, digits};
use crate::ui::session::{Action, At};
use crate::ui::view::View;

pub(super) fn why(view: &View<'_>, report: &Report, at: At) -> Html {
    let cast = (0u16..)
        .map(AlternativeIx)
        .zip(report.votes.iter().copied())
        .filter(|(_, count)| *count > 0);
    let sum = join(
        view,
        cast.map(|(place, count)| wording::votes_for(view.text, view.pack(), place, count)),
    );
    let mut rows: Vec<Html> = match &report.basis {
        Basis::Guide { guide, rows, .. } => rows
            .iter()
            .map(|row| counted(view, report, *guide, row, at))
            .collect(),
        Basis::Panel(members) => members
            .iter()
            .map(|(guide, verdict)| member(view, *guide, verdict))
            .collect(),
    };
    rows.push(
        classed("li", "fp-sum")
            .with(classed("span", "fp-asked").with(view.say(Key::WhySum)))
            .with(classed("span", "fp-cast").with(sum))
            .into(),
    );
    let mut content = Vec::from([
        view.heading(view.say(Key::WhyTitle)).into(),
        classed("ul", "fp-why").all(rows).into(),
    ]);
    if let Basis::Panel(_) = report.basis {
        content.push(view.heading(view.say(Key::AnswersTitle)).into());
        content.push(
            classed("ul", "fp-why")
                .all(answers(view, report, at).collect())
                .into(),
        );
    }
    content.html()
}

/// A guide of a panel, and whom it names.
fn member(view: &View<'_>, guide: GuideIx, verdict: &Verdict) -> Html {
    let title = view.pack().guide(guide).map(|guide| guide.title.clone());
    let named = verdict
        .alternative
        .map(|place| wording::name(view.pack(), place));
    el("li")
        .with(view.own("span").is("class", "fp-asked").with(title))
        .with(classed("span", "fp-cast").with(join(view, named.into_iter())))
        .into()
}

/// The answers to a panel's questions; what they count for is up to each guide.
fn answers<'v>(view: &'v View<'_>, report: &'v Report, at: At) -> impl Iterator<Item = Html> + 'v {
    let questions = view
        .session
        .quiz()
        .map(|quiz| quiz.questions.as_slice())
        .unwrap_or_default();
    questions.iter().map(move |question| {
        let answer = view.session.answers().get(*question);
        row(view, report, *question, answer, at, Vec::new())
    })
}

fn counted(view: &View<'_>, report: &Report, guide: GuideIx, counted: &Row, at: At) -> Html {
    let votes = counted.reasons.iter().flat_map(|reason| &reason.votes);
    let votes =
        votes.map(|(place, count)| wording::votes_for(view.text, view.pack(), *place, *count));
    let words = if counted.reasons.is_empty() && counted.counted_before {
        view.say(Key::CountedWith).into()
    } else {
        join(view, votes)
    };
    let reasons = counted.reasons.iter().filter_map(|reason| {
        let guide = view.pack().guide(guide)?;
        let reason = guide.criteria.get(reason.criterion)?.reason();
        Some(html! { <span class="fp-reason" lang={view.lang()} dir="auto">{ reason }</span> })
    });
    let details = html! {
        <>
            <span class="fp-cast">{ words }</span>
            { for reasons }
        </>
    };
    row(view, report, counted.question, counted.answer, at, details)
}

/// An answer with what it led to, or the question in its place while it is being changed.
fn row(
    view: &View<'_>,
    report: &Report,
    place: QuestionIx,
    answer: Option<OptionSet>,
    at: At,
    details: Html,
) -> Html {
    let Some(question) = view.pack().question(place) else {
        return Html::default();
    };
    if at == At::Editing(place) {
        let now = wording::headline(view.text, view.pack(), report);
        return html! {
            <li class="fp-editing" key={question.id.clone()} onkeydown={digits(view, place, question)}>
                { choices(view, place, question) }
                <p role="status">{ view.fill(Key::EditNow, &[("result", &now)]) }</p>
                <p class="fp-steps">
                    <button type="button" class="fp-main" onclick={view.act(Action::Back)}>{ view.say(Key::EditDone) }</button>
                    { view.button(Key::Skip, Action::Skip) }
                </p>
            </li>
        };
    }
    let label = view.fill(Key::ChangeAnswer, &[("question", &question.short)]);
    let focus = (at == At::Edited(place)).then(|| view.focus.clone());
    html! {
        <li key={question.id.clone()}>
            <span class="fp-asked" lang={view.lang()} dir="auto">{ &question.short }</span>
            <span class="fp-answer" lang={view.lang()} dir="auto">{ wording::answer(view.text, view.pack(), place, answer) }</span>
            { details }
            if answer.is_none() {
                <span class="fp-reason">{ matters(view, report, place) }</span>
            }
            <button type="button" aria-label={label} ref={focus.unwrap_or_default()} onclick={view.act(Action::Edit(place))}>
                { view.say(if answer.is_none() { Key::AnswerNow } else { Key::WhyChange }) }
            </button>
        </li>
    }
}

/// Whether an open question can still matter.
fn matters(view: &View<'_>, report: &Report, place: QuestionIx) -> &'static str {
    let sensitivity = &report.sensitivity;
    view.say(if sensitivity.settled {
        Key::MattersNot
    } else if sensitivity
        .changes
        .iter()
        .any(|change| change.question == place)
    {
        Key::MattersAlone
    } else {
        Key::MattersPerhaps
    })
}

fn join(view: &View<'_>, cast: impl Iterator<Item = String>) -> String {
    let cast: Vec<String> = cast.collect();
    if cast.is_empty() {
        view.say(Key::NoVote).into()
    } else {
        cast.join(", ")
    }
}
