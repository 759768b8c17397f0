//! What to do after the decision, for whom the result names; on a tie for each of them.

use alloc::vec::Vec;

use yew::prelude::*;

use super::{Leaf, cite};
use crate::engine::AlternativeIx;
use crate::pack::library::Step;
use crate::text::Key;
use crate::ui::copy::Copy;
use crate::ui::services::Services;

pub(super) fn steps(leaf: &Leaf<'_>, whom: &[AlternativeIx], services: Option<&Services>) -> Html {
    let lists: Vec<Html> = whom
        .iter()
        .filter_map(|place| list(leaf, *place, services))
        .collect();
    let split = leaf.library.split.as_ref().map(|split| {
        html! {
            <>
                <h4 lang={leaf.lang()} dir="auto">{ &split.title }</h4>
                <p lang={leaf.lang()} dir="auto">{ &split.text }</p>
                <p>{ cite::note(leaf, &split.sources, "", "") }</p>
            </>
        }
    });
    if lists.is_empty() && split.is_none() {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    }
    html! {
        <>
            { lists }
            { split }
        </>
    }
}

fn list(leaf: &Leaf<'_>, place: AlternativeIx, services: Option<&Services>) -> Option<Html> {
    let own = |step: &&Step| step.alternative == place;
    let mut steps = leaf.library.steps.iter().filter(own).peekable();
    steps.peek()?;
    Some(html! {
        <>
            <h4>{ leaf.name(place) }</h4>
            <ol class="fp-next">{ for steps.map(|step| one(leaf, step, services)) }</ol>
        </>
    })
}

fn one(leaf: &Leaf<'_>, step: &Step, services: Option<&Services>) -> Html {
    let command = step.command.clone();
    let what = Callback::from(move |()| command.clone());
    html! {
        <li>
            <span lang={leaf.lang()} dir="auto">{ &step.text }</span>
            if !step.command.is_empty() {
                <pre tabindex="0" dir="ltr"><code>{ &step.command }</code></pre>
                if let Some(services) = services {
                    <Copy services={services.clone()} text={leaf.text} {what} label={Key::CopyCommand} field={Key::CodeField} />
                }
            }
        </li>
    }
}
