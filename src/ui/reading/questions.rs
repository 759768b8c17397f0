//! What readers ask, each question to be opened.

use yew::prelude::*;

use super::{Leaf, cite};
use crate::text::Key;

pub(super) fn questions(leaf: &Leaf<'_>) -> Html {
    if leaf.library.questions.is_empty() {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    }
    let questions = leaf.library.questions.iter().map(|question| {
        html! {
            <details class="fp-question">
                <summary>{ &question.question }</summary>
                <p>{ &question.answer }</p>
                <p>{ cite::note(leaf, &question.sources, "", "") }</p>
            </details>
        }
    });
    questions.collect()
}
