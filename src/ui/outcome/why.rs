//! What each answer cast, adding up to the votes, with a way to change it in place.

use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{AlternativeIx, GuideIx, OptionIx, OptionSet, QuestionIx, Verdict};
use crate::share::{Basis, Report, Row, report, wording};
use crate::text::Key;
use crate::ui::asking::{choices, digits};
use crate::ui::element::{Content, classed, el};
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
    let mut details = Vec::from([classed("span", "fp-cast").with(words).into()]);
    let reasons = counted.reasons.iter().filter_map(|reason| {
        let guide = view.pack().guide(guide)?;
        Some(guide.criteria.get(reason.criterion)?.reason())
    });
    for reason in reasons {
        details.push(
            view.own("span")
                .is("class", "fp-reason")
                .with(reason)
                .into(),
        );
    }
    row(view, report, counted.question, counted.answer, at, details)
}

/// An answer with what it led to, or the question in its place while it is being changed.
fn row(
    view: &View<'_>,
    report: &Report,
    place: QuestionIx,
    answer: Option<OptionSet>,
    at: At,
    details: Vec<Html>,
) -> Html {
    let Some(question) = view.pack().question(place) else {
        return Html::default();
    };
    let row = el("li").key(&question.id);
    if at == At::Editing(place) {
        let now = wording::headline(view.text, view.pack(), report);
        let steps = classed("p", "fp-steps")
            .with(
                view.button(Key::EditDone, Action::Back)
                    .is("class", "fp-main"),
            )
            .with(view.button(Key::Skip, Action::Skip));
        return row
            .is("class", "fp-editing")
            .on_key(digits(view, place, question))
            .with(choices(view, place, question))
            .with(view.status(view.fill(Key::EditNow, &[("result", &now)])))
            .with(steps)
            .into();
    }
    let (row, words, matters) = match answer {
        None => (
            row.is("class", "fp-open"),
            Key::AnswerNow,
            Some(matters(view, report, place)),
        ),
        Some(_) => (row, Key::WhyChange, None),
    };
    // Begins with what can be seen, for those who speak it.
    let label = alloc::format!("{}: {}", view.say(words), question.short);
    let mut edit = view
        .button(words, Action::Edit(place))
        .set("aria-label", &label);
    if at == At::Edited(place) {
        edit = edit.node(view.focus);
    }
    let answer = wording::answer(view.text, view.pack(), place, answer);
    row.with(
        view.own("span")
            .is("class", "fp-asked")
            .with(&question.short),
    )
    .with(view.own("span").is("class", "fp-answer").with(answer))
    .all(details)
    .with(matters.map(|words| classed("span", "fp-reason").with(words)))
    .with(edit)
    .into()
}

/// Whether an open question can still matter.
fn matters(view: &View<'_>, report: &Report, place: QuestionIx) -> &'static str {
    view.say(if report.sensitivity.settled {
        Key::MattersNot
    } else if matters_alone(view, report, place) {
        Key::MattersAlone
    } else {
        Key::MattersPerhaps
    })
}

/// Whether some answer to an open question leads to another result by itself.
fn matters_alone(view: &View<'_>, now: &Report, place: QuestionIx) -> bool {
    let (Some(quiz), Some(question)) = (view.session.quiz(), view.pack().question(place)) else {
        return false;
    };
    let options = (0u16..).map(OptionIx).take(question.options.len());
    for option in options {
        let mut answers = view.session.answers().clone();
        answers.set(place, Some(OptionSet::only(option)));
        let other = report(view.pack(), quiz, &answers);
        if other.is_some_and(|other| other.alternative != now.alternative) {
            return true;
        }
    }
    false
}

fn join(view: &View<'_>, cast: impl Iterator<Item = String>) -> String {
    let cast: Vec<String> = cast.collect();
    if cast.is_empty() {
        view.say(Key::NoVote).into()
    } else {
        cast.join(view.say(Key::Comma))
    }
}
