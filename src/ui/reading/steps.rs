//! What to do after the decision, for each alternative, and for those who take more than one.

use yew::prelude::*;

use super::{Leaf, cite};
use crate::engine::AlternativeIx;
use crate::pack::library::Step;
use crate::text::Key;

pub(super) fn steps(leaf: &Leaf<'_>) -> Html {
    let (steps, split) = (&leaf.library.steps, &leaf.library.split);
    if steps.is_empty() && split.is_none() {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    }
    let all = (0u16..)
        .map(AlternativeIx)
        .take(leaf.pack.alternatives.len());
    html! {
        <>
            { for all.map(|place| list(leaf, place)) }
            if let Some(split) = split {
                <h3>{ &split.title }</h3>
                <p>{ &split.text }</p>
                <p>{ cite::note(leaf, &split.sources, "", "") }</p>
            }
        </>
    }
}

fn list(leaf: &Leaf<'_>, place: AlternativeIx) -> Html {
    let steps = leaf.library.steps.iter();
    let mut own = steps.filter(|step| step.alternative == place).peekable();
    if own.peek().is_none() {
        return Html::default();
    }
    html! {
        <div data-whom={place.index().to_string()}>
            <h3>{ leaf.name(place) }</h3>
            <ol class="fp-next">{ for own.map(|step| one(leaf, step)) }</ol>
        </div>
    }
}

fn one(leaf: &Leaf<'_>, step: &Step) -> Html {
    html! {
        <li>
            { &step.text }
            if !step.command.is_empty() {
                <figure>
                    <pre tabindex="0" dir="ltr"><code>{ &step.command }</code></pre>
                    { leaf.copy(Key::CopyCommand) }
                </figure>
            }
        </li>
    }
}
