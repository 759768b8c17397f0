//! What every part of the widget is drawn from.

use alloc::string::String;

use yew::prelude::*;

use super::element::{Content, Element, classed, component, el};
use super::services::{Matter, Services};
use super::session::{Action, Session};
use super::slot::{Slot, SlotProps};
use crate::pack::{Pack, Source};
use crate::share::wording;
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

    /// A button that does this.
    #[inline(never)]
    pub(super) fn does(&self, action: Action) -> Element {
        let act = self.dispatch.reform(move |_: MouseEvent| action.clone());
        el("button").is("type", "button").on_click(act)
    }

    /// A button with these words that does this.
    #[inline(never)]
    pub(super) fn button(&self, key: Key, action: Action) -> Element {
        self.does(action).with(self.say(key))
    }

    /// An element for a text of the pack, which may be in another language than the interface.
    #[inline(never)]
    pub(super) fn own(&self, tag: &'static str) -> Element {
        owned(tag, self.pack(), self.text)
    }

    /// What is fetched when it is opened, or at once.
    pub(super) fn slot(&self, matter: Matter, open: bool) -> Html {
        component::<Slot>(SlotProps {
            pack: self.pack().id.clone(),
            text: self.text,
            services: self.services.clone(),
            matter,
            open,
        })
    }

    /// The heading of a part of the result.
    #[inline(never)]
    pub(super) fn heading(&self, words: impl Content) -> Element {
        el("h3").with(words)
    }

    /// A paragraph that is read out when it changes.
    #[inline(never)]
    pub(super) fn status(&self, words: impl Content) -> Element {
        el("p").is("role", "status").with(words)
    }

    /// Something that can be opened, with these words to open it.
    #[inline(never)]
    pub(super) fn fold(&self, class: &'static str, words: impl Content) -> Element {
        classed("details", class)
            .key(class)
            .with(el("summary").with(words))
    }
}

/// An element for a text of the pack.
pub(super) fn owned(tag: &'static str, pack: &Pack, text: Text) -> Element {
    let element = el(tag).is("dir", "auto");
    if pack.language == text.language {
        element
    } else {
        element.set("lang", &pack.language)
    }
}

/// Where a rule comes from, in small print and with its address.
pub(super) fn source_line(text: Text, source: Option<&Source>) -> Option<Element> {
    let source = source?;
    let mut line = el("small").with(wording::source(text, source));
    if !source.url.is_empty() {
        let link = el("a")
            .set("href", &source.url)
            .is("rel", "noopener")
            .is("target", "_blank")
            .with(&source.url);
        line = line.with(" ").with(link);
    }
    Some(line)
}
