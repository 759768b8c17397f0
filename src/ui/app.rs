//! The widget: holds the session, keeps the address in step with it, shows the stage.

use alloc::rc::Rc;
use alloc::string::String;

use yew::prelude::*;

use super::asking::asking;
use super::outcome::outcome;
use super::services::Services;
use super::session::{Action, Notice, Session, Stage};
use crate::share::code;
use crate::text::{ENGLISH, Key};

/// Id of the element that the widget is mounted into, in a page of its own.
pub const ROOT_ID: &str = "fingerpost";

/// What the widget starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the reader starts.
    pub session: Session,
    /// What the surroundings offer.
    pub services: Services,
}

/// The session as Yew wants its reducers.
struct State(Session);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.0
            .after(action)
            .map_or(self, |session| Rc::new(Self(session)))
    }
}

/// The fragment that keeps a session: `fp=` opens its result, `fp-draft=` goes on where the reader was.
fn fragment(session: &Session) -> String {
    let Some(quiz) = session.quiz() else {
        return String::new();
    };
    let code = code::encode(session.pack(), quiz, session.answers());
    match session.stage() {
        Stage::Done => alloc::format!("fp={code}"),
        Stage::Asking { .. } if session.answers().iter().next().is_none() => String::new(),
        Stage::Asking { .. } => alloc::format!("fp-draft={code}"),
    }
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let initial = props.session.clone();
    let state = use_reducer(move || State(initial));
    let session = &state.0;
    let dispatch = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let focus = use_node_ref();
    {
        let address = props.services.address.clone();
        let fragment = fragment(session);
        // A fragment that was there on arrival and is not ours stays, until the reader acts.
        use_effect_with((fragment, session.moves()), move |(fragment, moves)| {
            if *moves > 0 || !fragment.is_empty() {
                address.replace(fragment);
            }
        });
    }
    {
        let (focus, attention) = (focus.clone(), props.services.attention.clone());
        use_effect_with(session.moves(), move |moves| {
            if *moves > 0 {
                attention.focus(&focus);
            }
        });
    }
    let notice = session.notice().map(|notice| match notice {
        Notice::NothingChosen => Key::NothingChosen,
        Notice::LinkBroken => Key::LinkBroken,
        Notice::LinkForeign => Key::LinkForeign,
        Notice::LinkChanged => Key::LinkChanged,
    });
    html! {
        <div class="fp">
            <h1 class="fp-title">{ &session.pack().title }</h1>
            // In the page from the start, so that what is put into it is read out.
            <p class="fp-notice" role="status">{ notice.map(|key| ENGLISH.get(key)) }</p>
            {
                match session.stage() {
                    Stage::Asking { place, editing } => asking(session, place, editing, &dispatch, &focus),
                    Stage::Done => outcome(session, &dispatch, &focus, &props.services),
                }
            }
        </div>
    }
}
