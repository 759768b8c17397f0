//! Which single answers would change the result, and how far another result is.

use yew::prelude::*;

use super::Part;
use crate::text::{ENGLISH, Key};
use crate::ui::wording;

pub(super) fn changes(part: &Part<'_>) -> Html {
    let (session, report) = (part.session, part.report);
    let rows = report.sensitivity.changes.iter().map(|change| {
        let now = session.answers().get(change.question);
        html! { <li>{ wording::change(ENGLISH, session.pack(), now, change) }</li> }
    });
    html! {
        <>
            <h3>{ ENGLISH.get(Key::ChangesTitle) }</h3>
            if report.sensitivity.changes.is_empty() {
                <p>{ ENGLISH.get(Key::ChangesNone) }{ " " }{ wording::distance(ENGLISH, report) }</p>
            } else {
                <ul>{ for rows }</ul>
            }
        </>
    }
}
