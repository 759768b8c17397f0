//! Several people's results: put together from their links, side by side, and as one.
//!
//! Here belongs who takes part: the field for links and what could not be read of them. What came of it is in
//! [`outcome`], who gave which answer in [`answers`].

mod answers;
mod outcome;

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use super::{Held, Tools};
use crate::pack::Pack;
use crate::share::code::Refusal;
use crate::share::team::{self, Fault, Member, Problem, Roster};
use crate::text::{Key, Text};
use crate::ui::element::{Element, classed, el};
use crate::ui::services::Services;

#[derive(Properties)]
pub(super) struct TeamProps {
    pub(super) pack: Rc<Pack>,
    pub(super) text: Text,
    pub(super) services: Services,
    pub(super) tools: Rc<dyn Tools>,
    /// The reader's own result.
    pub(super) own: Option<Rc<Held>>,
    /// Who takes part from the start.
    pub(super) roster: Roster,
}

impl PartialEq for TeamProps {
    fn eq(&self, other: &Self) -> bool {
        let own = |props: &Self| props.own.as_ref().map(|held| held.link.clone());
        self.text == other.text && own(self) == own(other) && self.roster == other.roster
    }
}

/// Who takes part so far, and what could not be read of what was pasted last.
pub(super) struct TeamView {
    roster: Roster,
    faults: Vec<Fault>,
    /// What stands in the field.
    pasted: String,
    field: NodeRef,
}

pub(super) enum Step {
    /// Reads what was pasted.
    Add,
    /// Adds the reader's own result.
    Mine,
    /// Takes somebody out.
    Remove(usize),
}

impl Component for TeamView {
    type Message = Step;
    type Properties = TeamProps;

    fn create(context: &Context<Self>) -> Self {
        Self {
            roster: context.props().roster.clone(),
            faults: Vec::new(),
            pasted: String::new(),
            field: NodeRef::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, step: Step) -> bool {
        let props = context.props();
        self.pasted = props.tools.typed(&self.field);
        match step {
            Step::Add => {
                self.faults = self.roster.add(&props.pack, &self.pasted);
                self.pasted = team::left(&self.pasted, &mut self.faults);
            }
            Step::Mine => {
                if let Some(own) = &props.own {
                    self.faults = self.roster.add(&props.pack, &own.link);
                }
            }
            Step::Remove(place) => {
                if place < self.roster.members.len() {
                    self.roster.members.remove(place);
                }
                self.faults.clear();
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let hint = fill(props, Key::TeamHint, "count", &team::MOST.to_string());
        let field = el("textarea")
            .is("rows", "4")
            .is("spellcheck", "false")
            .value(&self.pasted)
            .node(&self.field);
        let label = el("label").with(props.text.get(Key::TeamField)).with(field);
        let mine = props
            .own
            .is_some()
            .then(|| button(context, Key::TeamMine, |_| Step::Mine));
        let steps = classed("p", "fp-steps")
            .with(button(context, Key::TeamAdd, |_| Step::Add))
            .with(mine);
        let form = el("div")
            .with(el("p").with(hint))
            .with(label)
            .with(steps)
            .with(self.faults(props));
        let team =
            classed("section", "fp-team").with(el("h3").with(props.text.get(Key::TeamTitle)));
        // Who opens a team's link wants to know what came of it; who has a result of their own, how to add others.
        if props.own.is_some() {
            team.with(form).with(self.outcome(context)).into()
        } else {
            team.with(self.outcome(context)).with(form).into()
        }
    }
}

impl TeamView {
    /// In the page from the start, so that what is put into it is read out.
    fn faults(&self, props: &TeamProps) -> Html {
        let mut list = el("ul");
        for Fault { line, problem } in &self.faults {
            let values = [
                ("line", &*line.to_string()),
                ("problem", &*self.problem(props, problem)),
            ];
            list = list.with(el("li").with(props.text.fill(Key::TeamFault, &values)));
        }
        let list = (!self.faults.is_empty()).then_some(list);
        el("div").is("role", "status").with(list).into()
    }

    fn problem(&self, props: &TeamProps, problem: &Problem) -> String {
        let said = |key: Key| props.text.get(key).to_string();
        match problem {
            Problem::TooLong => said(Key::TeamTooLong),
            Problem::NoCode => said(Key::TeamNoResult),
            Problem::Refused(Refusal::Broken) => said(Key::TeamBroken),
            Problem::Refused(Refusal::Foreign) => said(Key::TeamForeign),
            Problem::OtherQuiz(quiz) => {
                let quiz = props.pack.quizzes.get(*quiz);
                let title = quiz.map(|quiz| &*quiz.title).unwrap_or_default();
                fill(props, Key::TeamOtherQuiz, "quiz", title)
            }
            Problem::Duplicate(place) => {
                fill(props, Key::TeamDuplicate, "name", &self.name(props, *place))
            }
            Problem::Full => fill(props, Key::TeamFull, "count", &team::MOST.to_string()),
        }
    }

    /// What somebody is called.
    fn name(&self, props: &TeamProps, place: usize) -> String {
        match self.roster.members.get(place) {
            Some(Member { name, .. }) if !name.is_empty() => name.clone(),
            _ => fill(props, Key::TeamPerson, "number", &(place + 1).to_string()),
        }
    }
}

fn fill(props: &TeamProps, key: Key, name: &str, value: &str) -> String {
    props.text.fill(key, &[(name, value)])
}

fn button(context: &Context<TeamView>, label: Key, step: fn(MouseEvent) -> Step) -> Element {
    el("button")
        .is("type", "button")
        .on_click(context.link().callback(step))
        .with(context.props().text.get(label))
}
