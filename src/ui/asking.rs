//! One question: native controls in a fieldset, and the way on and back.
//!
//! There is no form: embeds may forbid submitting one. A pointer choice goes on at once; with the keyboard
//! the arrows only move the choice, and Enter or the button goes on.

use yew::prelude::*;

use super::session::{Action, Session};
use super::wording;
use crate::engine::{OptionIx, QuestionIx, Select, settled};
use crate::pack::{ChoiceOption, Question};
use crate::text::{ENGLISH, Key};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuestionViewProps {
    pub(super) session: Session,
    pub(super) place: usize,
    pub(super) editing: bool,
    pub(super) dispatch: Callback<Action>,
    pub(super) focus: NodeRef,
}

#[component]
pub(super) fn QuestionView(props: &QuestionViewProps) -> Html {
    let session = &props.session;
    let (Some(quiz), Some(place)) = (session.quiz(), session.current()) else {
        return Html::default();
    };
    let Some(question) = session.pack().question(place) else {
        return Html::default();
    };
    let count = quiz.questions.len();
    let number = props.place + 1;
    let enter = props.dispatch.reform(|_: KeyboardEvent| Action::Next);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            enter.emit(event);
        }
    });
    let help_id = alloc::format!("fp-help-{}", question.id);
    let describedby =
        (!question.help.is_empty() || question.select == Select::Many).then(|| help_id.clone());
    let act = |action: Action| props.dispatch.reform(move |_: MouseEvent| action);
    html! {
        <section class="fp-asking" key={question.id.clone()}>
            if number == 1 && !props.editing {
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
                <legend tabindex="-1" ref={props.focus.clone()}>{ &question.prompt }</legend>
                <p class="fp-help" id={help_id}>
                    { &question.help }
                    if question.select == Select::Many {
                        { " " }{ ENGLISH.get(Key::ChooseAny) }
                    }
                </p>
                <div class="fp-options">
                    { for (0u16..).map(OptionIx).zip(&question.options).map(|(option, choice)| one(props, place, question, option, choice)) }
                </div>
            </fieldset>
            <Decided session={session.clone()} dispatch={props.dispatch.clone()} />
            <p class="fp-steps">
                <button type="button" class="fp-main" data-early="next" onclick={act(Action::Next)}>{ ENGLISH.get(Key::Next) }</button>
                <button type="button" data-early="skip" onclick={act(Action::Skip)}>{ ENGLISH.get(Key::Skip) }</button>
                if props.editing {
                    <button type="button" onclick={act(Action::Back)}>{ ENGLISH.get(Key::KeepChanges) }</button>
                } else if number > 1 {
                    <button type="button" onclick={act(Action::Back)}>{ ENGLISH.get(Key::Back) }</button>
                }
            </p>
        </section>
    }
}

fn one(
    props: &QuestionViewProps,
    place: QuestionIx,
    question: &Question,
    option: OptionIx,
    choice: &ChoiceOption,
) -> Html {
    let id = alloc::format!("fp-{}-{}", question.id, choice.id);
    let checked = props.session.answers().given(place, option);
    let onchange = props
        .dispatch
        .reform(move |_: Event| Action::Choose(place, option));
    let (kind, onclick) = match question.select {
        Select::One => ("radio", {
            let pick = props.dispatch.reform(move |()| Action::Pick(place, option));
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

#[derive(Clone, PartialEq, Properties)]
struct DecidedProps {
    session: Session,
    dispatch: Callback<Action>,
}

/// Says when nothing that is left can change the outcome, with the way straight to the result.
#[component]
fn Decided(props: &DecidedProps) -> Html {
    let session = &props.session;
    let answers = session.answers();
    let decided = use_memo(answers.clone(), |answers| {
        let quiz = session.quiz()?;
        // With every question answered there is nothing left to spare the reader.
        quiz.questions
            .iter()
            .find(|question| answers.get(**question).is_none())?;
        let decider = session.pack().decider(&quiz.decided_by)?;
        settled(&decider, answers).then(|| crate::share::report(session.pack(), quiz, answers))?
    });
    html! {
        <div class="fp-decided" role="status">
            if let Some(report) = &*decided {
                <p>
                    { match report.alternative {
                        Some(place) => ENGLISH.fill(Key::Decided, &[("alternative", &wording::name(session.pack(), place))]),
                        None => ENGLISH.get(Key::DecidedOpen).into(),
                    } }
                    { " " }
                    <button type="button" onclick={props.dispatch.reform(|_: MouseEvent| Action::Finish)}>{ ENGLISH.get(Key::ToResult) }</button>
                </p>
            }
        </div>
    }
}
