//! One question with the way on and back; at the start also what the reader is in for, and other quizzes.
//!
//! There is no form: embeds may forbid submitting one.

mod choices;
mod quizzes;
mod reasons;

use alloc::string::{String, ToString};

use yew::prelude::*;

use super::session::Action;
use super::view::View;
use super::wording;
use crate::engine::settled;
use crate::share::report;
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
    let (number, count) = ((place + 1).to_string(), quiz.questions.len().to_string());
    let progress = view.fill(Key::Progress, &[("number", &*number), ("count", &*count)]);
    html! {
        <section class="fp-asking" key={question.id.clone()} onkeydown={digits(view, current, question)}>
            if place == 0 {
                <p class="fp-about">{ about(view, quiz.questions.len()) }</p>
            }
            <p class="fp-progress">
                <span>{ progress }</span>
                <progress max={count} value={number} aria-hidden="true" />
            </p>
            { choices(view, current, question) }
            { decided(view) }
            <p class="fp-steps">
                <button type="button" class="fp-main" data-early="next" onclick={view.act(Action::Next)}>{ view.say(Key::Next) }</button>
                <button type="button" data-early="skip" onclick={view.act(Action::Skip)}>{ view.say(Key::Skip) }</button>
                if place > 0 {
                    { view.button(Key::Back, Action::Back) }
                }
            </p>
            { reasons(view, current, question) }
            if place == 0 {
                { quizzes(view) }
            }
        </section>
    }
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

/// Says when nothing that is left can change the outcome, with the way straight to the result.
fn decided(view: &View<'_>) -> Html {
    html! {
        <div class="fp-decided" role="status">
            if let Some(words) = decided_words(view) {
                <p>{ words }{ " " }{ view.button(Key::ToResult, Action::Finish) }</p>
            }
        </div>
    }
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
