//! Copying a text, in three stages: the clipboard, the old command on a selected field, the reader's hands.

use alloc::string::String;

use yew::prelude::*;

use super::element::{classed, el};
use super::services::Services;
use crate::text::{Key, Text};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CopyProps {
    pub(super) services: Services,
    pub(super) text: Text,
    /// What is copied, asked for when it is.
    pub(super) what: Callback<(), String>,
    /// The words on the button.
    pub(super) label: Key,
    /// What the field is called that the text stands in where copying is refused.
    pub(super) field: Key,
}

#[derive(Clone, PartialEq)]
enum Stage {
    Ready,
    Copied,
    /// The clipboard refused; the text stands in a field.
    ByHand(AttrValue),
}

#[component]
pub(super) fn Copy(props: &CopyProps) -> Html {
    let stage = use_state_eq(|| Stage::Ready);
    let field = use_node_ref();
    let onclick = {
        let (what, clipboard) = (props.what.clone(), props.services.clipboard.clone());
        let stage = stage.setter();
        Callback::from(move |_: MouseEvent| {
            let text = what.emit(());
            let refused = Stage::ByHand(text.clone().into());
            let stage = stage.clone();
            let done = Callback::from(move |copied| {
                stage.set(if copied {
                    Stage::Copied
                } else {
                    refused.clone()
                })
            });
            clipboard.copy(text, done);
        })
    };
    {
        let (field, clipboard) = (field.clone(), props.services.clipboard.clone());
        let setter = stage.setter();
        use_effect_with((*stage).clone(), move |now| {
            if matches!(now, Stage::ByHand(_)) && clipboard.copy_field(&field) {
                setter.set(Stage::Copied);
            }
        });
    }
    let (said, text) = match &*stage {
        Stage::Ready => ("", None),
        Stage::Copied => (props.text.get(Key::Copied), None),
        Stage::ByHand(text) => (props.text.get(Key::CopyByHand), Some(text)),
    };
    let button = classed("button", "fp-main")
        .is("type", "button")
        .on_click(onclick)
        .with(props.text.get(props.label));
    let by_hand = text.map(|text| {
        el("textarea")
            .is("readonly", "")
            .is("rows", "2")
            .is("aria-label", props.text.get(props.field))
            .value(text)
            .node(&field)
    });
    classed("span", "fp-copy")
        .with(button)
        .with(el("span").is("role", "status").with(said))
        .with(by_hand)
        .into()
}
