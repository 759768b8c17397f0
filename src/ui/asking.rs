//! One question: native controls in a fieldset, and the way on and back.
//!
//! There is no form: embeds may forbid submitting one. A pointer choice goes on at once; with the keyboard
//! the arrows only move the choice, and Enter or the button goes on.

use alloc::string::String;

use yew::prelude::*;

use super::session::{Action, Session};
use super::wording;
use crate::engine::{OptionIx, QuestionIx, Select, settled};
use crate::pack::{ChoiceOption, Question};
use crate::share::report;
use crate::text::{ENGLISH, Key};

/// The question on the screen; `place` is where it stands in the quiz.
pub(super) fn asking(
    session: &Session,
    place: usize,
    editing: bool,
    dispatch: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let (Some(quiz), Some(current)) = (session.quiz(), session.current()) else {
        return Html::default();
    };
    let Some(question) = session.pack().question(current) else {
        return Html::default();
    };
    let count = quiz.questions.len();
    let number = place + 1;
    let enter = dispatch.reform(|_: KeyboardEvent| Action::Next);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            enter.emit(event);
        }
    });
    let help_id = alloc::format!("fp-help-{}", question.id);
    let describedby =
        (!question.help.is_empty() || question.select == Select::Many).then(|| help_id.clone());
    let act = |action: Action| dispatch.reform(move |_: MouseEvent| action);
    html! {
        <section class="fp-asking" key={question.id.clone()}>
            if number == 1 && !editing {
                <p class="fp-about">
                    { if count == 1 {
                        ENGLISH.get(Key::StaysHereOne).into()
                    } else {
                        ENGLISH.fill(Key::StaysHere, &[("count", &alloc::format!("{count}"))])
                    } }
                </p>
            }
            <p class="fp-progress">
                <span>{ ENGLISH.fill(Key::Progress, &[("number", &alloc::format!("{number}")), ("count", &alloc::format!("{count}"))]) }</span>
                <progress max={alloc::format!("{count}")} value={alloc::format!("{number}")} aria-hidden="true" />
            </p>
            <fieldset aria-describedby={describedby} {onkeydown}>
                <legend tabindex="-1" ref={focus.clone()}>{ &question.prompt }</legend>
                <p class="fp-help" id={help_id}>
                    { &question.help }
                    if question.select == Select::Many {
                        { " " }{ ENGLISH.get(Key::ChooseAny) }
                    }
                </p>
                <div class="fp-options">
                    { for (0u16..).map(OptionIx).zip(&question.options).map(|(option, choice)| one(session, dispatch, current, question, option, choice)) }
                </div>
            </fieldset>
            { decided(session, dispatch) }
            <p class="fp-steps">
                <button type="button" class="fp-main" data-early="next" onclick={act(Action::Next)}>{ ENGLISH.get(Key::Next) }</button>
                <button type="button" data-early="skip" onclick={act(Action::Skip)}>{ ENGLISH.get(Key::Skip) }</button>
                if editing {
                    <button type="button" onclick={act(Action::Back)}>{ ENGLISH.get(Key::KeepChanges) }</button>
                } else if number > 1 {
                    <button type="button" onclick={act(Action::Back)}>{ ENGLISH.get(Key::Back) }</button>
                }
            </p>
        </section>
    }
}

fn one(
    session: &Session,
    dispatch: &Callback<Action>,
    place: QuestionIx,
    question: &Question,
    option: OptionIx,
    choice: &ChoiceOption,
) -> Html {
    let id = alloc::format!("fp-{}-{}", question.id, choice.id);
    let checked = session.answers().given(place, option);
    let onchange = dispatch.reform(move |_: Event| Action::Choose(place, option));
    let (kind, onclick) = match question.select {
        Select::One => ("radio", {
            let pick = dispatch.reform(move |()| Action::Pick(place, option));
            // Arrow keys click too, but with a detail of 0: only a pointer goes on.
            Some(Callback::from(move |event: MouseEvent| {
                if event.detail() > 0 {
                    event.prevent_default();
                    pick.emit(());
                }
            }))
        }),
        Select::Many => ("checkbox", None),
    };
    html! {
        <label class="fp-option" key={choice.id.clone()} for={id.clone()} {onclick}>
            <input type={kind} {id} name={alloc::format!("fp-{}", question.id)} value={choice.id.clone()} {checked} {onchange} />
            <span>
                <span>{ &choice.label }</span>
                if !choice.detail.is_empty() {
                    { " " }<small>{ &choice.detail }</small>
                }
            </span>
        </label>
    }
}

/// Says when nothing that is left can change the outcome, with the way straight to the result.
fn decided(session: &Session, dispatch: &Callback<Action>) -> Html {
    html! {
        <div class="fp-decided" role="status">
            if let Some(words) = decided_words(session) {
                <p>
                    { words }{ " " }
                    <button type="button" onclick={dispatch.reform(|_: MouseEvent| Action::Finish)}>
                        { ENGLISH.get(Key::ToResult) }
                    </button>
                </p>
            }
        </div>
    }
}

fn decided_words(session: &Session) -> Option<String> {
    let (quiz, pack, answers) = (session.quiz()?, session.pack(), session.answers());
    // With every question answered there is nothing left to spare the reader.
    quiz.questions
        .iter()
        .find(|question| answers.get(**question).is_none())?;
    if !settled(&pack.decider(&quiz.decided_by)?, answers) {
        return None;
    }
    Some(match report(pack, quiz, answers)?.alternative {
        Some(place) => ENGLISH.fill(
            Key::Decided,
            &[("alternative", &wording::name(pack, place))],
        ),
        None => ENGLISH.get(Key::DecidedOpen).into(),
    })
}
