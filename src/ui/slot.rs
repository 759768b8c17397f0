//! A place in the page for what is fetched when its first part is opened.

use alloc::string::String;

use yew::prelude::*;

use super::element::{classed, el};
use super::services::{Matter, Services};
use crate::text::{Key, Text};

#[derive(PartialEq, Properties)]
pub(super) struct SlotProps {
    /// Id of the pack.
    pub(super) pack: String,
    pub(super) text: Text,
    pub(super) services: Services,
    /// What is put there.
    pub(super) matter: Matter,
    /// Whether it is there from the start, with nothing to open.
    #[prop_or_default]
    pub(super) open: bool,
}

/// How far what is fetched is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Closed,
    Asked,
    Failed,
    Open,
}

/// The class of each kind of matter, and its parts by their names in the page, with their headings.
fn parts(matter: &Matter) -> (&'static str, &'static [(&'static str, Key)]) {
    match matter {
        Matter::Reading { .. } => (
            "fp-slot fp-reading",
            &[
                ("comparison", Key::Comparison),
                ("code", Key::Code),
                ("questions", Key::ReaderQuestions),
                ("steps", Key::NextSteps),
            ],
        ),
        Matter::Taking(_) => ("fp-slot fp-taking", &[("take", Key::TakeTitle)]),
    }
}

/// What happens to it.
pub(super) enum Step {
    /// A part is opened.
    Open,
    /// It has arrived, or cannot be had.
    Done(bool),
}

pub(super) struct Slot {
    stage: Stage,
    place: NodeRef,
}

impl Component for Slot {
    type Message = Step;
    type Properties = SlotProps;

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
                shelf.open(&props.pack, props.text, &self.place, &props.matter, done);
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
        let (class, parts) = parts(&context.props().matter);
        let mut slot = classed("div", class).node(&self.place);
        for (name, heading) in parts {
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
            let part = if context.props().open {
                el("div")
            } else {
                let summary = el("summary").on_click(open.clone());
                el("details").with(summary.with(text.get(*heading)))
            };
            // What is put into the last stays: nothing is ever drawn there.
            slot = slot.with(
                part.with(said)
                    .with(again)
                    .with(el("div").is("data-part", name)),
            );
        }
        slot.into()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let props = context.props();
        if first && props.open {
            context.link().send_message(Step::Open);
        }
        if self.stage == Stage::Open {
            props.services.shelf.fit(&self.place, &props.matter);
        }
    }
}
