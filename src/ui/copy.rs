//! Copying a text, in three stages: the clipboard, the old command on a selected field, the reader's hands.

use alloc::string::String;

use yew::prelude::*;

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
    /// Whether this is the main thing to do here.
    #[prop_or_default]
    pub(super) main: bool,
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
    let said = match *stage {
        Stage::Ready => "",
        Stage::Copied => props.text.get(Key::Copied),
        Stage::ByHand(_) => props.text.get(Key::CopyByHand),
    };
    html! {
        <span class="fp-copy">
            <button type="button" class={props.main.then_some("fp-main")} {onclick}>{ props.text.get(props.label) }</button>
            <span role="status">{ said }</span>
            if let Stage::ByHand(text) = &*stage {
                <textarea readonly={true} rows="2" aria-label={props.text.get(props.field)} value={text} ref={field} />
            }
        </span>
    }
}
