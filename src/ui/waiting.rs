//! While the texts of another quiz are on their way, or when they cannot be had.

use yew::prelude::*;

use super::element::classed;
use super::session::{Action, Fetch};
use super::view::View;
use crate::text::Key;

pub(super) fn waiting(view: &View<'_>) -> Html {
    let failed = matches!(view.session.fetch(), Fetch::Failed(_));
    let words = view
        .status(view.say(if failed {
            Key::FetchFailed
        } else {
            Key::Fetching
        }))
        .is("tabindex", "-1")
        .node(view.focus);
    let ways_on = failed.then(|| {
        let default = usize::from(view.pack().default_quiz);
        let title = view.pack().default_quiz().map(|quiz| &quiz.title);
        classed("p", "fp-steps")
            .with(view.button(Key::FetchAgain, Action::Want))
            .with(view.does(Action::Take(default)).with(title))
    });
    classed("section", "fp-waiting")
        .key("waiting")
        .with(words)
        .with(ways_on)
        .into()
}
