//! The widget: holds the session, keeps its surroundings in step with it, shows the stage.

use yew::prelude::*;

use super::asking::asking;
use super::element::{classed, el};
use super::notice::notice;
use super::outcome::outcome;
use super::services::{Event, Matter, Services};
use super::session::{Action, Fetch, Session, Stage};
use super::view::View;
use super::waiting::waiting;
use crate::engine::Answers;
use crate::share::{Report, render, report};
use crate::text::{Key, Text};

/// Id of the element that the widget is mounted into, in a page of its own.
pub const ROOT_ID: &str = "fingerpost";

/// What the widget starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the reader starts.
    pub session: Session,
    /// The words of the interface.
    pub text: Text,
    /// What the surroundings offer.
    pub services: Services,
}

/// The widget.
pub struct App {
    session: Session,
    dispatch: Callback<Action>,
    focus: NodeRef,
    /// Whether the answers are those that were opened: on arrival, by a link.
    opened: bool,
    /// What the surroundings were told last.
    told: Told,
}

/// What of the session the surroundings are kept in step with.
struct Told {
    moves: u32,
    fetch: Fetch,
    fragment: String,
    answers: Answers,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        Self {
            session: props.session.clone(),
            dispatch: context.link().callback(|action| action),
            focus: NodeRef::default(),
            opened: true,
            told: Told {
                moves: 0,
                fetch: Fetch::Idle,
                fragment: String::new(),
                answers: Answers::default(),
            },
        }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.opened = match action {
            Action::Open(_) => true,
            Action::Travel(_) | Action::Want | Action::Furnish(_) | Action::Unfurnished => {
                self.opened
            }
            _ => false,
        };
        let Some(next) = self.session.after(action) else {
            return false;
        };
        self.session = next;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        widget(&View {
            session: &self.session,
            text: props.text,
            dispatch: &self.dispatch,
            services: &props.services,
            focus: &self.focus,
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let services = &context.props().services;
        let session = &self.session;
        let now = Told {
            moves: session.moves(),
            fetch: session.fetch(),
            fragment: session.fragment(),
            answers: session.answers().clone(),
        };
        // A fragment that was there on arrival and is not ours stays, until the reader acts.
        let keeps = session.moves() > 0 || !now.fragment.is_empty();
        let fragment = keeps.then_some(&*now.fragment);
        services.address.record(fragment, &session.mark());
        // Who only looks at somebody else's answers has not given up their own.
        if keeps && !self.opened {
            services.memory.keep(&now.fragment);
        }
        if first {
            services.audience.tell(Event::Ready, "{}");
        }
        if now.fragment != self.told.fragment {
            self.tell(context.props(), &now);
        }
        if now.moves != self.told.moves {
            services.attention.focus(&self.focus);
        }
        if now.fetch != self.told.fetch
            && let Fetch::Wanted(_) = now.fetch
        {
            let arrived = self
                .dispatch
                .reform(|pack: Option<_>| pack.map_or(Action::Unfurnished, Action::Furnish));
            services.shelf.pack(&session.pack().id, arrived);
        }
        self.told = now;
    }
}

impl App {
    /// Tells the page around of the answers, and of the result that they lead to.
    fn tell(&self, props: &AppProps, now: &Told) {
        let (session, services) = (&self.session, &props.services);
        let Some(quiz) = session.quiz() else {
            return;
        };
        let (pack, answers) = (session.pack(), session.answers());
        let link = services.address.link(&now.fragment);
        let tell = |event, report: Option<&Report>| {
            let detail = render::brief(pack, quiz, answers, &link, report);
            services.audience.tell(event, &detail);
        };
        if !self.opened && now.answers != self.told.answers {
            tell(Event::Answer, None);
        }
        if let Stage::Done(_) = session.stage() {
            tell(Event::Result, report(pack, quiz, answers).as_ref());
        }
    }
}

fn widget(view: &View<'_>) -> Html {
    let session = view.session;
    let stage = match session.stage() {
        _ if session.is_waiting() => waiting(view),
        Stage::Asking { place, .. } => asking(view, place),
        Stage::Done(at) => outcome(view, at),
        Stage::Team => team(view),
    };
    classed("div", "fp")
        .is("lang", view.text.language)
        .is("dir", view.text.direction())
        .with(
            view.own("h1")
                .is("class", "fp-title")
                .with(&session.pack().title),
        )
        // In the page from the start, so that what is put into it is read out.
        .with(
            classed("div", "fp-notice")
                .is("role", "status")
                .with(notice(view)),
        )
        .with(stage)
        .into()
}

/// Several people's results, all of them fetched, with the way to an own one.
fn team(view: &View<'_>) -> Html {
    classed("section", "fp-team")
        .key("team")
        .with(el("h2").with(view.say(Key::Result)))
        .with(view.slot(Matter::Taking(view.session.fragment()), true))
        .with(view.button(Key::Restart, Action::Restart))
        .into()
}
