//! Code side by side: a tab for each task, in it a solution for each alternative.

use alloc::string::{String, ToString};

use yew::prelude::*;

use super::{Leaf, Nodes};
use crate::pack::library::{PieceKind, Snippet, SnippetFile};
use crate::text::Key;
use crate::ui::copy::Copy;
use crate::ui::services::Services;

pub(super) fn code(
    leaf: &Leaf<'_>,
    task: &UseStateHandle<usize>,
    nodes: &Nodes,
    services: &Services,
) -> Html {
    let snippets = &leaf.library.snippets;
    let Some(snippet) = snippets.get(**task) else {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    };
    let tabs = snippets.iter().enumerate().map(|(place, snippet)| {
        let current = place == **task;
        let onclick = {
            let task = task.clone();
            Callback::from(move |_: MouseEvent| task.set(place))
        };
        let onkeydown = keys(leaf, task, place, nodes, services);
        html! {
            <button
                type="button"
                role="tab"
                id={tab_id(snippet)}
                aria-selected={current.to_string()}
                aria-controls="fp-code"
                tabindex={if current { "0" } else { "-1" }}
                lang={leaf.lang()}
                {onclick}
                {onkeydown}
            >{ &snippet.title }</button>
        }
    });
    html! {
        <>
            <div class="fp-tabs" role="tablist" ref={nodes.tabs.clone()} aria-label={leaf.say(Key::Tasks)}>{ for tabs }</div>
            <div class="fp-samples" role="tabpanel" id="fp-code" aria-labelledby={tab_id(snippet)} tabindex="0">
                { sample(leaf, snippet, Some(services)) }
            </div>
        </>
    }
}

fn tab_id(snippet: &Snippet) -> String {
    alloc::format!("fp-tab-{}", snippet.id)
}

/// Arrows, Home and End move between tabs, and the choice with them.
fn keys(
    leaf: &Leaf<'_>,
    task: &UseStateHandle<usize>,
    place: usize,
    nodes: &Nodes,
    services: &Services,
) -> Callback<KeyboardEvent> {
    let snippets = &leaf.library.snippets;
    let last = snippets.len().saturating_sub(1);
    let (before, after) = (
        place.checked_sub(1).unwrap_or(last),
        if place >= last { 0 } else { place + 1 },
    );
    let (left, right) = if leaf.text.direction() == "rtl" {
        (after, before)
    } else {
        (before, after)
    };
    let ids: alloc::vec::Vec<String> = snippets.iter().map(tab_id).collect();
    let (task, tabs) = (task.clone(), nodes.tabs.clone());
    let attention = services.attention.clone();
    Callback::from(move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" => left,
            "ArrowRight" => right,
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        task.set(to);
        if let Some(id) = ids.get(to) {
            attention.focus_id(&tabs, id);
        }
    })
}

/// A task with the solution of each alternative.
pub(super) fn sample(leaf: &Leaf<'_>, snippet: &Snippet, services: Option<&Services>) -> Html {
    html! {
        <>
            <p lang={leaf.lang()} dir="auto">{ &snippet.task }</p>
            <div class="fp-files">
                { for snippet.files.iter().map(|one| file(leaf, one, services)) }
            </div>
            <p lang={leaf.lang()} dir="auto">{ &snippet.note }</p>
        </>
    }
}

fn file(leaf: &Leaf<'_>, file: &SnippetFile, services: Option<&Services>) -> Html {
    let pieces = file.code.iter().map(|piece| {
        let class = match piece.kind {
            PieceKind::Plain => return piece.text.as_str().into(),
            PieceKind::Comment => "fp-comment",
            PieceKind::Keyword => "fp-keyword",
            PieceKind::Name => "fp-name",
            PieceKind::Value => "fp-value",
        };
        html! { <span {class}>{ &piece.text }</span> }
    });
    let text: String = file.code.iter().map(|piece| piece.text.as_str()).collect();
    let what = Callback::from(move |()| text.clone());
    let name = leaf.name(file.alternative);
    let label = alloc::format!("{name}: {}", file.name);
    html! {
        <figure>
            <figcaption>
                <strong>{ name }</strong>{ " " }<code>{ &file.name }</code>{ " " }<small>{ &file.language }</small>
                if let Some(services) = services {
                    { " " }<Copy services={services.clone()} text={leaf.text} {what} label={Key::CopyCode} field={Key::CodeField} />
                }
            </figcaption>
            <pre tabindex="0" role="region" aria-label={label} dir="ltr"><code>{ for pieces }</code></pre>
        </figure>
    }
}
