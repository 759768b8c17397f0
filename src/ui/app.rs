//! The widget: holds the session, keeps its surroundings in step with it, shows the stage.

use alloc::rc::Rc;

use yew::prelude::*;

use super::asking::asking;
use super::element::{classed, el};
use super::outcome::outcome;
use super::services::{Services, Travel};
use super::session::{Action, Fetch, Notice, Session, Stage};
use super::view::View;
use super::waiting::waiting;
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
        let (address, dispatch) = (props.services.address.clone(), dispatch.clone());
        use_effect_with((), move |()| {
            address.watch(Callback::from(move |travel| {
                dispatch.emit(match travel {
                    Travel::Mark(mark) => Action::Travel(mark),
                    Travel::Fragment(fragment) => Action::Open(fragment),
                });
            }));
        });
    }
    {
        let (address, memory) = (
            props.services.address.clone(),
            props.services.memory.clone(),
        );
        let kept = (session.fragment(), session.mark(), session.moves());
        // A fragment that was there on arrival and is not ours stays, until the reader acts.
        use_effect_with(kept, move |(fragment, mark, moves)| {
            if *moves > 0 || !fragment.is_empty() {
                address.record(fragment, mark);
                memory.keep(fragment);
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
    {
        let (shelf, dispatch) = (props.services.shelf.clone(), dispatch.clone());
        let id = session.pack().id.clone();
        use_effect_with(session.fetch(), move |fetch| {
            if let Fetch::Wanted(_) = fetch {
                let arrived = dispatch
                    .reform(|pack: Option<_>| pack.map_or(Action::Unfurnished, Action::Furnish));
                shelf.pack(&id, arrived);
            }
        });
    }
    let notice = session.notice().map(|notice| match notice {
        Notice::NothingChosen => Key::NothingChosen,
        Notice::LinkBroken => Key::LinkBroken,
        Notice::LinkForeign => Key::LinkForeign,
        Notice::LinkChanged => Key::LinkChanged,
        Notice::Resumed => Key::Resumed,
    });
    let view = View {
        session,
        text: props.text,
        dispatch: &dispatch,
        services: &props.services,
        focus: &focus,
    };
    let words = notice.map(|key| {
        let again = (session.notice() == Some(Notice::Resumed))
            .then(|| view.button(Key::Restart, Action::Restart));
        el("p")
            .with(view.say(key))
            .with(again.is_some().then_some(" "))
            .with(again)
    });
    let stage = match session.stage() {
        _ if session.is_waiting() => waiting(&view),
        Stage::Asking { place, .. } => asking(&view, place),
        Stage::Done(at) => outcome(&view, at),
    };
    classed("div", "fp")
        .is("lang", props.text.language)
        .is("dir", props.text.direction())
        .with(
            view.own("h1")
                .is("class", "fp-title")
                .with(&session.pack().title),
        )
        // In the page from the start, so that what is put into it is read out.
        .with(classed("div", "fp-notice").is("role", "status").with(words))
        .with(stage)
        .into()
}
