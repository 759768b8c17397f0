//! Several people's results: put together from their links, side by side, and as one.

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use super::{Held, Tools, named};
use crate::engine::{OptionIx, OptionSet, QuestionIx};
use crate::pack::Pack;
use crate::share::code::Refusal;
use crate::share::team::{self, Fault, Member, Problem, Roster, Row, Team};
use crate::share::wording;
use crate::text::{Key, Text};
use crate::ui::copy::{Copy, CopyProps};
use crate::ui::element::{Element, classed, component, el};
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

    fn outcome(&self, context: &Context<Self>) -> Option<Element> {
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

    /// The answers side by side, those that differ first.
    fn rows(&self, props: &TeamProps, team: &Team) -> Element {
        let (differ, alike): (Vec<&Row>, Vec<&Row>) = team.rows.iter().partition(|row| row.differs);
        let nobody = differ
            .is_empty()
            .then(|| el("p").with(props.text.get(Key::TeamAlike)));
        let mut rest = el("details").with(el("summary").with(props.text.get(Key::TeamAnswers)));
        for row in alike {
            rest = rest.with(self.row(props, row));
        }
        let mut all = el("div")
            .with(el("h4").with(props.text.get(Key::TeamDiffer)))
            .with(nobody);
        for row in differ {
            all = all.with(self.row(props, row));
        }
        all.with(rest)
    }

    /// A question with who gave which answer.
    fn row(&self, props: &TeamProps, row: &Row) -> Element {
        let (pack, text) = (&props.pack, props.text);
        let short = pack.question(row.question).map(|one| &*one.short);
        let mut list = el("dl").with(el("dt").with(named(pack, text, short.unwrap_or_default())));
        for (option, places) in &row.given {
            let label = option_label(pack, row.question, *option);
            list = list.with(self.given(props, label, places, row.answer, Some(*option)));
        }
        if !row.unanswered.is_empty() {
            let label = text.get(Key::NotAnswered);
            list = list.with(self.given(props, label, &row.unanswered, None, None));
        }
        list
    }

    /// An answer with the names of those who gave it; the one that counts is marked.
    fn given(
        &self,
        props: &TeamProps,
        label: &str,
        places: &[usize],
        counts: Option<OptionSet>,
        option: Option<OptionIx>,
    ) -> Element {
        let names: Vec<String> = places
            .iter()
            .map(|place| self.name(props, *place))
            .collect();
        let counted = option.is_some_and(|option| counts.is_some_and(|set| set.contains(option)));
        let label = named(&props.pack, props.text, label);
        let label = if counted {
            el("strong").with(label).with(" ✓")
        } else {
            el("span").with(label)
        };
        el("dd").with(label).with(": ").with(
            el("span")
                .is("dir", "auto")
                .with(names.join(props.text.get(Key::Comma))),
        )
    }
}

fn option_label(pack: &Pack, question: QuestionIx, option: OptionIx) -> &str {
    pack.option(question, option)
        .map(|option| &*option.label)
        .unwrap_or_default()
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
