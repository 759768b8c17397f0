//! While the texts of another quiz are on their way, or when they cannot be had.

use yew::prelude::*;

use super::session::{Action, Fetch};
use super::view::View;
use crate::text::Key;

pub(super) fn waiting(view: &View<'_>) -> Html {
    let failed = matches!(view.session.fetch(), Fetch::Failed(_));
    let default = usize::from(view.pack().default_quiz);
    html! {
        <section class="fp-waiting" key="waiting">
            <p role="status" tabindex="-1" ref={view.focus.clone()}>
                { view.say(if failed { Key::FetchFailed } else { Key::Fetching }) }
            </p>
            if failed {
                <p class="fp-steps">
                    { view.button(Key::FetchAgain, Action::Want) }
                    <button type="button" lang={view.lang()} onclick={view.act(Action::Take(default))}>
                        { view.pack().default_quiz().map(|quiz| quiz.title.clone()) }
                    </button>
                </p>
            }
        </section>
    }
}
