//! One question with the way on and back; at the start also what the reader is in for, and other quizzes.
//!
//! There is no form: embeds may forbid submitting one.

mod choices;
mod quizzes;
mod reasons;

use alloc::string::{String, ToString};

use yew::prelude::*;

use super::element::{classed, el};
use super::session::{Action, Notice};
use super::view::View;
use crate::engine::settled;
use crate::share::{report, wording};
use crate::text::Key;

pub(super) use choices::{choices, digits};
pub(super) use quizzes::quizzes;
use reasons::reasons;

/// The question on the screen; `place` is where it stands in the quiz.
pub(super) fn asking(view: &View<'_>, place: usize) -> Html {
    let session = view.session;
    let (Some(quiz), Some(current)) = (session.quiz(), session.current()) else {
        return Html::default();
    };
    let Some(question) = view.pack().question(current) else {
        return Html::default();
    };
    let first = place == 0;
    let (number, count) = ((place + 1).to_string(), quiz.questions.len().to_string());
    let progress = view.fill(Key::Progress, &[("number", &*number), ("count", &*count)]);
    let bar = el("progress")
        .set("max", &count)
        .set("value", &number)
        .is("aria-hidden", "true");
    let next = view.button(Key::Next, Action::Next);
    let steps = classed("p", "fp-steps")
        .with(next.is("class", "fp-main").is("data-early", "next"))
        .with(
            view.button(Key::Skip, Action::Skip)
                .is("data-early", "skip"),
        )
        .with((!first).then(|| view.button(Key::Back, Action::Back)));
    classed("section", "fp-asking")
        .key(&question.id)
        .on_key(digits(view, current, question))
        .with(first.then(|| classed("p", "fp-about").with(about(view, quiz.questions.len()))))
        .with(
            classed("p", "fp-progress")
                .with(el("span").with(progress))
                .with(bar),
        )
        .with(choices(view, current, question))
        .with(told(view))
        .with(steps)
        .with(reasons(view, current, question))
        .with(first.then(|| quizzes(view)))
        .into()
}

/// How many questions, about how long, and where the answers go.
fn about(view: &View<'_>, count: usize) -> String {
    // About twelve seconds a question.
    let minutes = count.div_ceil(5).to_string();
    let values = [("count", &*count.to_string()), ("minutes", &*minutes)];
    let key = match count {
        1 => Key::StaysHereOne,
        2..=5 => Key::StaysHere,
        _ => Key::StaysHereLong,
    };
    view.fill(key, &values)
}

/// Says that nothing was chosen, and when nothing that is left can change the outcome, with the way straight to the
/// result.
fn told(view: &View<'_>) -> Html {
    let nothing = (view.session.notice() == Some(&Notice::NothingChosen))
        .then(|| el("p").with(view.say(Key::NothingChosen)));
    let said = decided_words(view).map(|words| {
        el("p")
            .with(words)
            .with(" ")
            .with(view.button(Key::ToResult, Action::Finish))
    });
    classed("div", "fp-told")
        .is("role", "status")
        .with(nothing)
        .with(said)
        .into()
}

fn decided_words(view: &View<'_>) -> Option<String> {
    let (quiz, pack, answers) = (view.session.quiz()?, view.pack(), view.session.answers());
    // With every question answered there is nothing left to spare the reader.
    quiz.questions
        .iter()
        .find(|question| answers.get(**question).is_none())?;
    if !settled(&pack.decider(&quiz.decided_by)?, answers) {
        return None;
    }
    Some(match report(pack, quiz, answers)?.alternative {
        Some(place) => view.fill(
            Key::Decided,
            &[("alternative", &wording::name(pack, place))],
        ),
        None => view.say(Key::DecidedOpen).to_string(),
    })
}
