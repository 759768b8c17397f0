//! The options of a question as native controls in a fieldset: while asking, and in place on the result.
//!
//! A pointer choice goes on at once; with the keyboard the arrows and digits only move the choice, and Enter
//! or a button goes on.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{OptionIx, QuestionIx, Select};
use crate::pack::{ChoiceOption, Question};
use crate::text::Key;
use crate::ui::element::{Element, classed, el};
use crate::ui::session::Action;
use crate::ui::view::View;

/// The question with its options. Enter in it goes on.
pub(in crate::ui) fn choices(view: &View<'_>, place: QuestionIx, question: &Question) -> Element {
    let enter = view.dispatch.reform(|()| Action::Next);
    let on_enter = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            enter.emit(());
        }
    });
    let many = question.select == Select::Many;
    let help_id = alloc::format!("fp-help-{}", question.id);
    let options: Vec<Html> = (0u16..)
        .map(OptionIx)
        .zip(&question.options)
        .map(|(option, choice)| one(view, place, question, option, choice))
        .collect();
    let legend = view
        .own("legend")
        .is("tabindex", "-1")
        .node(view.focus)
        .with(&question.prompt);
    let mut fieldset = el("fieldset").on_key(on_enter).with(legend);
    if !question.help.is_empty() || many {
        fieldset = fieldset.set("aria-describedby", &help_id).with(
            classed("p", "fp-help")
                .set("id", &help_id)
                .with(view.own("span").with(&question.help))
                .with(many.then_some(" "))
                .with(many.then(|| view.say(Key::ChooseAny))),
        );
    }
    let class = if question.scale {
        "fp-options fp-scale"
    } else {
        "fp-options"
    };
    fieldset.with(classed("div", class).all(options))
}

/// Moves the choice to the option with the digit that is pressed, and the focus with it.
pub(in crate::ui) fn digits(
    view: &View<'_>,
    place: QuestionIx,
    question: &Question,
) -> Callback<KeyboardEvent> {
    let (dispatch, attention) = (view.dispatch.clone(), view.services.attention.clone());
    let focus = view.focus.clone();
    let ids: Vec<String> = question
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

fn id(question: &Question, option: &ChoiceOption) -> String {
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
    let change = view
        .dispatch
        .reform(move |_: Event| Action::Choose(place, option));
    let mut input = el("input")
        .set("id", &id)
        .set("name", &alloc::format!("fp-{}", question.id))
        .set("value", &choice.id)
        .checked(view.session.answers().given(place, option))
        .on_change(change);
    let mut label = classed("label", "fp-option")
        .key(&choice.id)
        .set("for", &id);
    match question.select {
        Select::One => {
            input = input.is("type", "radio");
            let pick = view.dispatch.reform(move |()| Action::Pick(place, option));
            // Arrow keys click too, but with a detail of 0: only a pointer goes on.
            label = label.on_click(Callback::from(move |event: MouseEvent| {
                if event.detail() > 0 {
                    event.prevent_default();
                    pick.emit(());
                }
            }));
        }
        Select::Many => input = input.is("type", "checkbox"),
    }
    let mut words = view.own("span").with(el("span").with(&choice.label));
    if !choice.detail.is_empty() {
        words = words.with(" ").with(el("small").with(&choice.detail));
    }
    let digit = (option.index() < 9).then(|| (option.index() + 1).to_string());
    if let Some(digit) = &digit {
        input = input.set("aria-keyshortcuts", digit);
    }
    label
        .with(input)
        .with(words)
        .with(el("kbd").is("aria-hidden", "true").with(digit))
        .into()
}
