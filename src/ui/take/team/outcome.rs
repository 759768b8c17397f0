//! What came of a team: the verdict of all together and everybody's own.

use alloc::string::ToString;
use alloc::vec::Vec;

use yew::prelude::*;

use super::{Step, TeamProps, TeamView, fill};
use crate::share::team::{self, Team};
use crate::share::wording;
use crate::text::Key;
use crate::ui::copy::{Copy, CopyProps};
use crate::ui::element::{Element, classed, component, el};

impl TeamView {
    /// `None` as long as nobody takes part.
    pub(super) fn outcome(&self, context: &Context<Self>) -> Option<Element> {
        let props = context.props();
        if self.roster.members.is_empty() {
            return None;
        }
        let team = team::combine(&props.pack, &self.roster)?;
        let (address, roster) = (props.services.address.clone(), self.roster.clone());
        let pack = props.pack.clone();
        let copy = component::<Copy>(CopyProps {
            services: props.services.clone(),
            text: props.text,
            what: Callback::from(move |()| {
                let code = team::encode(&pack, &roster);
                address.link(&alloc::format!("fp-team={code}"))
            }),
            label: Key::TeamCopy,
            field: Key::Link,
            main: true,
        });
        Some(
            el("div")
                .with(self.together(props, &team))
                .with(self.each(context, &team))
                .with(self.rows(props, &team))
                .with(copy),
        )
    }

    /// The combined verdict.
    fn together(&self, props: &TeamProps, team: &Team) -> Element {
        let (pack, text) = (&props.pack, props.text);
        let result = wording::headline(text, pack, &team.report);
        let tied: Vec<&str> = team
            .rows
            .iter()
            .filter(|row| !row.tied.is_empty())
            .filter_map(|row| Some(&*pack.question(row.question)?.short))
            .collect();
        let tied = (!tied.is_empty()).then(|| {
            el("p").with(fill(
                props,
                Key::TeamTied,
                "questions",
                &tied.join(text.get(Key::Comma)),
            ))
        });
        let heading =
            el("p").with(el("strong").with(fill(props, Key::TeamTogether, "result", &result)));
        classed("div", "fp-together")
            .is("role", "status")
            .with(heading)
            .with(el("p").with(wording::strength(text, pack, &team.report)))
            .with(el("p").with(text.get(Key::TeamRule)))
            .with(tied)
    }

    /// Everybody's own verdict.
    fn each(&self, context: &Context<Self>, team: &Team) -> Element {
        let props = context.props();
        let mut list = el("ul");
        for (place, standing) in team.standings.iter().enumerate() {
            let verdict = match standing.alternative {
                Some(alternative) => wording::name(&props.pack, alternative),
                None => props.text.get(Key::OpinionsOpen).to_string(),
            };
            let name = self.name(props, place);
            let label = fill(props, Key::TeamRemove, "name", &name);
            let remove = el("button")
                .is("type", "button")
                .set("aria-label", &label)
                .on_click(
                    context
                        .link()
                        .callback(move |_: MouseEvent| Step::Remove(place)),
                )
                .with("×");
            list = list.with(
                el("li")
                    .with(el("span").is("dir", "auto").with(name))
                    .with(": ")
                    .with(el("strong").with(verdict))
                    .with(" ")
                    .with(remove),
            );
        }
        el("div")
            .with(el("h4").with(props.text.get(Key::TeamEach)))
            .with(list)
    }
}
