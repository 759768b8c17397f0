//! The options of a question as native controls in a fieldset: while asking, and in place on the result.
//!
//! A pointer choice goes on at once; with the keyboard the arrows and digits only move the choice, and Enter
//! or a button goes on.

use alloc::string::ToString;

use yew::prelude::*;

use crate::engine::{OptionIx, QuestionIx, Select};
use crate::pack::{ChoiceOption, Question};
use crate::text::Key;
use crate::ui::session::Action;
use crate::ui::view::View;

/// The question with its options. Enter in it goes on.
pub(in crate::ui) fn choices(view: &View<'_>, place: QuestionIx, question: &Question) -> Html {
    let enter = view.dispatch.reform(|()| Action::Next);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            enter.emit(());
        }
    });
    let many = question.select == Select::Many;
    let help_id = alloc::format!("fp-help-{}", question.id);
    let describedby = (!question.help.is_empty() || many).then(|| help_id.clone());
    let options = (0u16..)
        .map(OptionIx)
        .zip(&question.options)
        .map(|(option, choice)| one(view, place, question, option, choice));
    html! {
        <fieldset aria-describedby={describedby} {onkeydown}>
            <legend tabindex="-1" lang={view.lang()} dir="auto" ref={view.focus.clone()}>{ &question.prompt }</legend>
            <p class="fp-help" id={help_id}>
                <span lang={view.lang()} dir="auto">{ &question.help }</span>
                if many {
                    { " " }{ view.say(Key::ChooseAny) }
                }
            </p>
            <div class={if question.scale { "fp-options fp-scale" } else { "fp-options" }}>{ for options }</div>
        </fieldset>
    }
}

/// Moves the choice to the option with the digit that is pressed, and the focus with it.
pub(in crate::ui) fn digits(
    view: &View<'_>,
    place: QuestionIx,
    question: &Question,
) -> Callback<KeyboardEvent> {
    let (dispatch, attention) = (view.dispatch.clone(), view.services.attention.clone());
    let focus = view.focus.clone();
    let ids: alloc::vec::Vec<_> = question
        .options
        .iter()
        .map(|option| id(question, option))
        .collect();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let digit = event.key().parse::<u16>().ok();
        let Some(option) = digit.and_then(|digit| digit.checked_sub(1)).map(OptionIx) else {
            return;
        };
        if let Some(id) = ids.get(option.index()) {
            event.prevent_default();
            attention.focus_id(&focus, id);
            dispatch.emit(Action::Choose(place, option));
        }
    })
}

fn id(question: &Question, option: &ChoiceOption) -> alloc::string::String {
    alloc::format!("fp-{}-{}", question.id, option.id)
}

fn one(
    view: &View<'_>,
    place: QuestionIx,
    question: &Question,
    option: OptionIx,
    choice: &ChoiceOption,
) -> Html {
    let id = id(question, choice);
    let checked = view.session.answers().given(place, option);
    let onchange = view
        .dispatch
        .reform(move |_: Event| Action::Choose(place, option));
    let (kind, onclick) = match question.select {
        Select::One => ("radio", {
            let pick = view.dispatch.reform(move |()| Action::Pick(place, option));
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
    let digit = (option.index() < 9).then(|| (option.index() + 1).to_string());
    html! {
        <label class="fp-option" key={choice.id.clone()} for={id.clone()} {onclick}>
            <input
                type={kind}
                {id}
                name={alloc::format!("fp-{}", question.id)}
                value={choice.id.clone()}
                {checked}
                {onchange}
                aria-keyshortcuts={digit.clone()}
            />
            <span lang={view.lang()} dir="auto">
                <span>{ &choice.label }</span>
                if !choice.detail.is_empty() {
                    { " " }<small>{ &choice.detail }</small>
                }
            </span>
            <kbd aria-hidden="true">{ digit }</kbd>
        </label>
    }
}
