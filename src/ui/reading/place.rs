//! The place in the result where the reading matter is put, part by part.

use alloc::string::String;

use yew::prelude::*;

use crate::text::{Key, Text};
use crate::ui::element::{Content, classed, el};
use crate::ui::services::{Fit, Services};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui) struct ReadingProps {
    /// Id of the pack.
    pub(in crate::ui) pack: String,
    pub(in crate::ui) text: Text,
    pub(in crate::ui) services: Services,
    /// What the result makes of it.
    pub(in crate::ui) fit: Fit,
}

/// How far the reading matter is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Closed,
    Asked,
    Failed,
    Open,
}

/// The parts by their names in the HTML, with their headings.
const PARTS: [(&str, Key); 4] = [
    ("comparison", Key::Comparison),
    ("code", Key::Code),
    ("questions", Key::ReaderQuestions),
    ("steps", Key::NextSteps),
];

#[component]
pub(in crate::ui) fn Reading(props: &ReadingProps) -> Html {
    let stage = use_state_eq(|| Stage::Closed);
    let place = use_node_ref();
    let open = {
        let (shelf, pack, text) = (props.services.shelf.clone(), props.pack.clone(), props.text);
        let (stage, place) = (stage.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            if matches!(*stage, Stage::Closed | Stage::Failed) {
                stage.set(Stage::Asked);
                let setter = stage.setter();
                let arrived = Callback::from(move |there| {
                    setter.set(if there { Stage::Open } else { Stage::Failed });
                });
                shelf.read(&pack, text, &place, arrived);
            }
        })
    };
    {
        let (shelf, place) = (props.services.shelf.clone(), place.clone());
        let text = props.text;
        use_effect_with((*stage, props.fit.clone()), move |(stage, fit)| {
            if *stage == Stage::Open {
                shelf.fit(&place, fit, text);
            }
        });
    }
    let mut parts = classed("div", "fp-reading")
        .node(&place)
        .with(el("h3").with(props.text.get(Key::ReadingTitle)));
    for (name, heading) in PARTS {
        let said = match *stage {
            Stage::Open => None,
            Stage::Failed => Some(Key::FetchFailed),
            Stage::Closed | Stage::Asked => Some(Key::Fetching),
        };
        let said = said.map(|key| el("p").is("role", "status").with(props.text.get(key)));
        let again = (*stage == Stage::Failed).then(|| {
            el("button")
                .is("type", "button")
                .on_click(open.clone())
                .with(props.text.get(Key::FetchAgain))
        });
        let summary = el("summary")
            .on_click(open.clone())
            .with(props.text.get(heading));
        parts = parts.with(
            el("details")
                .with(summary)
                .with(said)
                .with(again)
                .with(el("div").is("data-part", name).html()),
        );
    }
    parts.into()
}
