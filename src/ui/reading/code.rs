//! Code side by side: a tab for each task, in it the files of each alternative.
//!
//! The tabs are radio buttons and the style sheet shows what belongs to the chosen one: keys, names and states are the
//! browser's own, and it works without script.

use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use super::Leaf;
use crate::engine::AlternativeIx;
use crate::pack::library::{PieceKind, Snippet, SnippetFile};
use crate::text::Key;

pub(super) fn code(leaf: &Leaf<'_>) -> Html {
    let snippets = &leaf.library.snippets;
    if snippets.is_empty() {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    }
    html! {
        <fieldset class="fp-samples">
            <legend>{ leaf.say(Key::Tasks) }</legend>
            { for snippets.iter().enumerate().map(|(place, snippet)| html! {
                <>
                    <label class="fp-tab">
                        <input type="radio" name="fp-task" checked={place == 0} />
                        { &snippet.title }
                    </label>
                    <div class="fp-sample">{ sample(leaf, snippet) }</div>
                </>
            }) }
        </fieldset>
    }
}

/// A task with the solution of each alternative.
fn sample(leaf: &Leaf<'_>, snippet: &Snippet) -> Html {
    let places = (0u16..)
        .map(AlternativeIx)
        .take(leaf.pack.alternatives.len());
    html! {
        <>
            <p>{ &snippet.task }</p>
            <div class="fp-files">{ for places.map(|place| solution(leaf, snippet, place)) }</div>
            <p>{ &snippet.note }</p>
        </>
    }
}

/// All files of an alternative, below each other; nothing where it has none.
fn solution(leaf: &Leaf<'_>, snippet: &Snippet, place: AlternativeIx) -> Html {
    let files = snippet.files.iter().filter(|one| one.alternative == place);
    let files: Vec<Html> = files.map(|one| file(leaf, one)).collect();
    if files.is_empty() {
        return Html::default();
    }
    html! { <div>{ files }</div> }
}

fn file(leaf: &Leaf<'_>, file: &SnippetFile) -> Html {
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
    let name = leaf.name(file.alternative);
    let label: String = alloc::format!("{name}: {}", file.name);
    html! {
        <figure>
            <figcaption>
                <strong>{ name }</strong>{ " " }<code>{ &file.name }</code>{ " " }<small>{ &file.language }</small>
                { leaf.copy(Key::CopyCode) }
            </figcaption>
            <pre tabindex="0" role="region" aria-label={label} dir="ltr"><code>{ for pieces }</code></pre>
        </figure>
    }
}
