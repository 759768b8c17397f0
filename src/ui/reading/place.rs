//! The place in the result where the reading matter is put, part by part.

use alloc::string::String;

use yew::prelude::*;

use crate::text::{Key, Text};
use crate::ui::element::{classed, el};
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

/// What happens to the reading matter.
pub(in crate::ui) enum Step {
    /// A part is opened.
    Open,
    /// It has arrived, or cannot be had.
    Done(bool),
}

pub(in crate::ui) struct Reading {
    stage: Stage,
    place: NodeRef,
}

impl Component for Reading {
    type Message = Step;
    type Properties = ReadingProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            stage: Stage::Closed,
            place: NodeRef::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, step: Step) -> bool {
        let props = context.props();
        self.stage = match (step, self.stage) {
            (Step::Open, Stage::Closed | Stage::Failed) => {
                let done = context.link().callback(Step::Done);
                let shelf = &props.services.shelf;
                shelf.read(&props.pack, props.text, &self.place, done);
                Stage::Asked
            }
            (Step::Open, stage) => stage,
            (Step::Done(true), _) => Stage::Open,
            (Step::Done(false), _) => Stage::Failed,
        };
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let (text, link) = (context.props().text, context.link());
        let open = link.callback(|_: MouseEvent| Step::Open);
        let mut parts = classed("div", "fp-reading")
            .node(&self.place)
            .with(el("h3").with(text.get(Key::ReadingTitle)));
        for (name, heading) in PARTS {
            let said = match self.stage {
                Stage::Open => None,
                Stage::Failed => Some(Key::FetchFailed),
                Stage::Closed | Stage::Asked => Some(Key::Fetching),
            };
            let said = said.map(|key| el("p").is("role", "status").with(text.get(key)));
            let again = (self.stage == Stage::Failed).then(|| {
                el("button")
                    .is("type", "button")
                    .on_click(open.clone())
                    .with(text.get(Key::FetchAgain))
            });
            let summary = el("summary").on_click(open.clone()).with(text.get(heading));
            // What is put into the last stays: nothing is ever drawn there.
            parts = parts.with(
                el("details")
                    .with(summary)
                    .with(said)
                    .with(again)
                    .with(el("div").is("data-part", name)),
            );
        }
        parts.into()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let props = context.props();
        if self.stage == Stage::Open {
            props.services.shelf.fit(&self.place, &props.fit);
        }
    }
}
