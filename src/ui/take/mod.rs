//! Taking a result away, alone or as a team: an application of its own, fetched when its part is opened.
//!
//! Here belong the buttons and the view of a team. Here does not belong: what is taken away (`share::render`,
//! `share::team`), or how a browser copies, saves or prints ([`Tools`]).

mod forms;
mod rich;
mod team;
mod tools;

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use super::element::{classed, component, el};
use super::services::Services;
use super::view::owned;
use crate::engine::Answers;
use crate::pack::{Pack, Quiz};
use crate::share::render::Taken;
use crate::share::team as people;
use crate::share::{Report, code, report};
use crate::text::{Key, Text};
use team::{TeamProps, TeamView};

pub use tools::{NoTools, Tools};

/// What is taken away.
#[derive(Clone, Properties)]
pub struct TakeProps {
    /// The whole pack.
    pub pack: Rc<Pack>,
    /// The fragment that opens the result, or the team.
    pub fragment: String,
    /// The words of the interface.
    pub text: Text,
    /// What the surroundings offer.
    pub services: Services,
    /// What else they offer here.
    pub tools: Rc<dyn Tools>,
}

impl PartialEq for TakeProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack)
            && self.fragment == other.fragment
            && self.text == other.text
            && self.services == other.services
            && Rc::ptr_eq(&self.tools, &other.tools)
    }
}

/// A result with everything that its renderings need.
pub(super) struct Held {
    pack: Rc<Pack>,
    quiz: usize,
    answers: Answers,
    report: Report,
    text: Text,
    link: String,
    date: String,
}

impl Held {
    /// The result that a fragment opens; `None` where it opens none.
    fn of(props: &TakeProps) -> Option<Rc<Self>> {
        let code = props.fragment.strip_prefix("fp=")?;
        let shared = code::decode(&props.pack, code).ok()?;
        let quiz = props.pack.quizzes.get(shared.quiz)?;
        let report = report(&props.pack, quiz, &shared.answers)?;
        Some(Rc::new(Self {
            pack: props.pack.clone(),
            quiz: shared.quiz,
            answers: shared.answers,
            report,
            text: props.text,
            link: props.services.address.link(&props.fragment),
            date: props.services.address.today(),
        }))
    }

    fn quiz(&self) -> Option<&Quiz> {
        self.pack.quizzes.get(self.quiz)
    }

    /// A rendering of it.
    fn render(&self, form: fn(&Taken<'_>) -> String) -> String {
        self.quiz().map_or_else(String::new, |quiz| {
            form(&Taken {
                pack: &self.pack,
                quiz,
                answers: &self.answers,
                report: &self.report,
                text: self.text,
                link: &self.link,
                date: &self.date,
            })
        })
    }
}

/// The ways to take a result away, and the team.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let held = Held::of(props);
    let roster = props
        .fragment
        .strip_prefix("fp-team=")
        .map(|text| people::decode(&props.pack, text));
    let refused = matches!(roster, Some(Err(_))).then(|| {
        el("p")
            .is("role", "status")
            .with(props.text.get(Key::LinkBroken))
    });
    let team = component::<TeamView>(TeamProps {
        pack: props.pack.clone(),
        text: props.text,
        services: props.services.clone(),
        tools: props.tools.clone(),
        own: held.clone(),
        roster: roster.and_then(Result::ok).unwrap_or_default(),
    });
    let mut parts: Vec<Html> = Vec::new();
    if let Some(held) = &held {
        parts.push(forms::forms(props, held));
    }
    parts.push(team);
    let builder = props.tools.builder();
    if !builder.is_empty() {
        parts.push(embed(props.text, &builder));
    }
    classed("div", "fp-take")
        .is("lang", props.text.language)
        .is("dir", props.text.direction())
        .with(refused)
        .all(parts)
        .into()
}

/// The way to the page that writes snippets.
fn embed(text: Text, builder: &str) -> Html {
    let link = el("a")
        .set("href", builder)
        .is("rel", "noopener")
        .is("target", "_blank")
        .with(text.get(Key::EmbedThis));
    el("p").with(link).into()
}

/// The name of an element of the pack, in its own language.
fn named(props_pack: &Pack, text: Text, words: &str) -> Html {
    owned("span", props_pack, text)
        .with(String::from(words))
        .into()
}
