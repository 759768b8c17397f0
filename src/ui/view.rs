//! What every part of the widget is drawn from.

use alloc::string::String;

use yew::prelude::*;

use super::services::Services;
use super::session::{Action, Session};
use crate::pack::Pack;
use crate::text::{Key, Text};

/// The session, the words, and the way back to the session.
pub(super) struct View<'v> {
    pub(super) session: &'v Session,
    pub(super) text: Text,
    pub(super) dispatch: &'v Callback<Action>,
    pub(super) services: &'v Services,
    /// Where the focus goes after the reader's own move: one element of each stage.
    pub(super) focus: &'v NodeRef,
}

impl View<'_> {
    pub(super) fn pack(&self) -> &Pack {
        self.session.pack()
    }

    pub(super) fn say(&self, key: Key) -> &'static str {
        self.text.get(key)
    }

    pub(super) fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.text.fill(key, values)
    }

    /// What a press of a button does.
    pub(super) fn act(&self, action: Action) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_: MouseEvent| action.clone())
    }

    /// A button with these words.
    pub(super) fn button(&self, key: Key, action: Action) -> Html {
        html! { <button type="button" onclick={self.act(action)}>{ self.say(key) }</button> }
    }

    /// The language of the pack's texts, where it is not that of the interface.
    pub(super) fn lang(&self) -> Option<String> {
        let language = &self.pack().language;
        (language != self.text.language).then(|| language.clone())
    }
}
