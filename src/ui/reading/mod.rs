//! Everything there is to read beside a result: the comparison, code side by side, what readers ask, next
//! steps. Fetched when the first of them is opened.

mod cite;
mod code;
mod comparison;
mod filter;
#[cfg(not(target_family = "wasm"))]
mod page;
mod questions;
mod steps;

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use super::services::Services;
use crate::engine::AlternativeIx;
use crate::pack::{Library, Pack};
use crate::text::{Key, Text};

pub use filter::{Filter, Group, groups};
#[cfg(not(target_family = "wasm"))]
pub use page::{ReadingPage, ReadingPageProps};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReadingProps {
    pub(super) pack: Rc<Pack>,
    pub(super) text: Text,
    pub(super) services: Services,
    /// Ids of the rows of the comparison that the answers touch.
    pub(super) first: Vec<String>,
    /// Whom the result names.
    pub(super) whom: Vec<AlternativeIx>,
}

/// How far the reading matter is.
#[derive(Clone, PartialEq)]
enum Shelf {
    Closed,
    Asked,
    Failed,
    Open(Rc<Library>),
}

/// The fields and tabs whose content or focus is asked for.
#[derive(Clone, Default, PartialEq)]
struct Nodes {
    search: NodeRef,
    topic: NodeRef,
    tabs: NodeRef,
}

/// What every part is drawn from.
struct Leaf<'l> {
    pack: &'l Pack,
    library: &'l Library,
    text: Text,
}

impl Leaf<'_> {
    fn say(&self, key: Key) -> &'static str {
        self.text.get(key)
    }

    /// The language of the pack's texts, where it is not that of the interface.
    fn lang(&self) -> Option<String> {
        let language = &self.pack.language;
        (language != self.text.language).then(|| language.clone())
    }

    fn name(&self, place: AlternativeIx) -> String {
        super::wording::name(self.pack, place)
    }
}

#[component]
pub(super) fn Reading(props: &ReadingProps) -> Html {
    let shelf = use_state_eq(|| Shelf::Closed);
    let filter = use_state_eq(Filter::default);
    let task = use_state_eq(|| 0_usize);
    let nodes = (*use_memo((), |()| Nodes::default())).clone();
    let open = {
        let (services, setter) = (props.services.shelf.clone(), shelf.setter());
        let (id, needed) = (
            props.pack.id.clone(),
            matches!(*shelf, Shelf::Closed | Shelf::Failed),
        );
        Callback::from(move |_: MouseEvent| {
            if needed {
                setter.set(Shelf::Asked);
                let setter = setter.clone();
                let arrived = Callback::from(move |library: Option<_>| {
                    setter.set(library.map_or(Shelf::Failed, Shelf::Open));
                });
                services.library(&id, arrived);
            }
        })
    };
    let part = |key: Key, drawn: &dyn Fn(&Leaf<'_>) -> Html| {
        let content = match &*shelf {
            Shelf::Open(library) => drawn(&Leaf {
                pack: &props.pack,
                library,
                text: props.text,
            }),
            Shelf::Failed => html! {
                <>
                    <p role="status">{ props.text.get(Key::FetchFailed) }</p>
                    <p><button type="button" onclick={open.clone()}>{ props.text.get(Key::FetchAgain) }</button></p>
                </>
            },
            Shelf::Closed | Shelf::Asked => {
                html! { <p role="status">{ props.text.get(Key::Fetching) }</p> }
            }
        };
        html! {
            <details>
                <summary onclick={open.clone()}>{ props.text.get(key) }</summary>
                { content }
            </details>
        }
    };
    html! {
        <div class="fp-reading">
            <h3>{ props.text.get(Key::ReadingTitle) }</h3>
            { part(Key::Comparison, &|leaf| comparison::comparison(leaf, &filter, &props.first, &nodes, &props.services)) }
            { part(Key::Code, &|leaf| code::code(leaf, &task, &nodes, &props.services)) }
            { part(Key::ReaderQuestions, &questions::questions) }
            { part(Key::NextSteps, &|leaf| steps::steps(leaf, &props.whom, Some(&props.services))) }
        </div>
    }
}
