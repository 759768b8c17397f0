//! What readers ask, each question to be opened.

use yew::prelude::*;

use super::{Leaf, cite};
use crate::text::Key;

pub(super) fn questions(leaf: &Leaf<'_>) -> Html {
    if leaf.library.questions.is_empty() {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    }
    leaf.library
        .questions
        .iter()
        .map(|question| {
            html! {
                <details class="fp-question" key={question.id.clone()}>
                    <summary lang={leaf.lang()} dir="auto">{ &question.question }</summary>
                    <p lang={leaf.lang()} dir="auto">{ &question.answer }</p>
                    <p>{ cite::note(leaf, &question.sources, "", "") }</p>
                </details>
            }
        })
        .collect()
}
