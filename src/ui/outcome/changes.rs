//! Which single answers would change the result, each a press away, and how far another result is.

use yew::prelude::*;

use crate::share::Report;
use crate::text::Key;
use crate::ui::session::Action;
use crate::ui::view::View;
use crate::ui::wording;

pub(super) fn changes(view: &View<'_>, report: &Report) -> Html {
    let rows = report.sensitivity.changes.iter().map(|change| {
        let now = view.session.answers().get(change.question);
        let action = Action::Apply(change.question, change.option);
        html! {
            <li>
                <button type="button" onclick={view.act(action)}>
                    { wording::change(view.text, view.pack(), now, change) }
                </button>
            </li>
        }
    });
    html! {
        <>
            <h3>{ view.say(Key::ChangesTitle) }</h3>
            if report.sensitivity.changes.is_empty() {
                <p>{ view.say(Key::ChangesNone) }{ " " }{ wording::distance(view.text, report) }</p>
            } else {
                <p>{ view.say(Key::ChangesHint) }</p>
                <ul class="fp-changes">{ for rows }</ul>
            }
        </>
    }
}
