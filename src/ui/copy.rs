//! Copying a text, in three stages: the clipboard, the old command on a selected field, the reader's hands.

use alloc::string::String;

use yew::prelude::*;

use super::element::{classed, el};
use super::services::Services;
use crate::text::{Key, Text};

#[derive(PartialEq, Properties)]
pub(super) struct CopyProps {
    pub(super) services: Services,
    pub(super) text: Text,
    /// What is copied, asked for when it is.
    pub(super) what: Callback<(), String>,
    /// The words on the button.
    pub(super) label: Key,
    /// What the field is called that the text stands in where copying is refused.
    pub(super) field: Key,
    /// Whether it is the first thing to do here.
    pub(super) main: bool,
}

/// What happens to a copy.
pub(super) enum Step {
    /// It is asked for.
    Press,
    /// The clipboard has taken it, or refused.
    Done(bool, String),
}

/// The button, and what became of its last press.
pub(super) struct Copy {
    said: Option<Key>,
    /// The text that the clipboard refused: it stands in a field.
    refused: Option<String>,
    field: NodeRef,
}

impl Component for Copy {
    type Message = Step;
    type Properties = CopyProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            said: None,
            refused: None,
            field: NodeRef::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, step: Step) -> bool {
        let props = context.props();
        match step {
            Step::Press => {
                let text = props.what.emit(());
                let refused = text.clone();
                let done = context
                    .link()
                    .callback(move |copied| Step::Done(copied, refused.clone()));
                props.services.clipboard.copy(text, done);
                false
            }
            Step::Done(true, _) => {
                (self.said, self.refused) = (Some(Key::Copied), None);
                true
            }
            Step::Done(false, text) => {
                (self.said, self.refused) = (Some(Key::CopyByHand), Some(text));
                true
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let class = if props.main { "fp-main" } else { "" };
        let button = classed("button", class)
            .is("type", "button")
            .on_click(context.link().callback(|_: MouseEvent| Step::Press))
            .with(props.text.get(props.label));
        let by_hand = self.refused.as_ref().map(|text| {
            el("textarea")
                .is("readonly", "")
                .is("rows", "2")
                .is("aria-label", props.text.get(props.field))
                .value(text)
                .node(&self.field)
        });
        let said = self.said.map(|key| props.text.get(key));
        classed("span", "fp-copy")
            .with(button)
            .with(el("span").is("role", "status").with(said))
            .with(by_hand)
            .into()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let clipboard = &context.props().services.clipboard;
        if self.refused.is_some() && clipboard.copy_field(&self.field) {
            context.link().send_message(Step::Done(true, String::new()));
        }
    }
}
