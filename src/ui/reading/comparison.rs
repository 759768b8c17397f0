//! The sourced comparison as a table for each topic, and the controls to see less of it.
//!
//! All of it is far too long to be read in one go, on a phone some seventy screens: so where a script can say what
//! matters for these answers, it closes the topics. A narrow page shows each row as a card: the roles are spelled out
//! because a browser forgets that a table is one as soon as its parts are laid out in another way.

use alloc::string::ToString;

use yew::prelude::*;

use super::{Leaf, cite, place};
use crate::engine::AlternativeIx;
use crate::pack::library::Row;
use crate::text::Key;

pub(super) fn comparison(leaf: &Leaf<'_>) -> Html {
    let topics = &leaf.library.topics;
    if topics.is_empty() {
        return html! { <p>{ leaf.say(Key::NothingToRead) }</p> };
    }
    html! {
        <>
            { controls(leaf) }
            // The rows that the answers touch are put in here.
            <details class="fp-topic" data-first="" open={true} hidden={true}>
                { table(leaf, leaf.say(Key::ForYourAnswers), &[]) }
            </details>
            { for topics.iter().enumerate().map(|(place, topic)| html! {
                <details class="fp-topic" data-topic={place.to_string()} open={true}>
                    { table(leaf, topic.title.as_str().into(), &topic.rows) }
                </details>
            }) }
        </>
    }
}

/// The rows of a group below its title.
fn table(leaf: &Leaf<'_>, title: Html, rows: &[Row]) -> Html {
    let names = leaf.pack.alternatives.iter().map(|alternative| {
        html! { <th role="columnheader" scope="col">{ &alternative.name }</th> }
    });
    html! {
        <>
            <summary>{ title.clone() }{ " " }<small data-count="">{ rows.len() }</small></summary>
            <table class="fp-table" role="table">
                <caption>{ title }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ leaf.say(Key::Compared) }</th>
                        { for names }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows.iter().map(|row| line(leaf, row)) }</tbody>
            </table>
        </>
    }
}

fn line(leaf: &Leaf<'_>, row: &Row) -> Html {
    let cells = (0u16..)
        .map(AlternativeIx)
        .take(leaf.pack.alternatives.len())
        .map(|place| cell(leaf, row, place));
    let disputed = !row.sides.is_empty() || row.correction.is_some();
    html! {
        <tr
            role="row"
            data-row={row.id.clone()}
            data-alike={row.is_alike().then_some("")}
            data-disputed={disputed.then_some("")}
        >
            <th role="rowheader" scope="row">{ &row.title }{ dispute(leaf, row) }</th>
            { for cells }
        </tr>
    }
}

fn cell(leaf: &Leaf<'_>, row: &Row, place: AlternativeIx) -> Html {
    // A card has no column heads: each cell says whom it is about.
    let whose = html! { <span class="fp-whose" aria-hidden="true">{ leaf.name(place) }</span> };
    match row.cell(place) {
        Some(cell) => html! {
            <td role="cell">
                { whose }{ &cell.text }{ " " }{ cite::note(leaf, &cell.sources, &cell.as_of, &cell.checked) }
            </td>
        },
        None => html! {
            <td role="cell">{ whose }<small>{ leaf.say(Key::NothingSaid) }</small></td>
        },
    }
}

/// What the sources contradict, and what was corrected.
fn dispute(leaf: &Leaf<'_>, row: &Row) -> Html {
    let sides = row.sides.iter().map(|side| {
        html! { <p>{ &side.text }{ " " }{ cite::note(leaf, &side.sources, "", "") }</p> }
    });
    html! {
        <>
            if !row.sides.is_empty() {
                <details class="fp-dispute">
                    <summary>{ leaf.say(Key::SourcesDiffer) }</summary>
                    { for sides }
                </details>
            }
            if let Some(correction) = &row.correction {
                <details class="fp-dispute">
                    <summary>{ leaf.say(Key::Corrected) }</summary>
                    <p>{ &correction.text }{ " " }{ cite::note(leaf, &correction.sources, "", "") }</p>
                    <p>{ leaf.say(Key::CheckedWith) }{ " " }{ cite::note(leaf, &correction.checked_with, "", &correction.checked) }</p>
                </details>
            }
        </>
    }
}

/// What needs script is shown by the script that serves it.
fn controls(leaf: &Leaf<'_>) -> Html {
    let topics = leaf.library.topics.iter().enumerate();
    let topics = topics.map(|(place, topic)| {
        html! { <option value={place.to_string()}>{ &topic.title }</option> }
    });
    let tick = |key: Key, name: &'static str| {
        html! { <label class="fp-tick"><input type="checkbox" {name} />{ leaf.say(key) }</label> }
    };
    html! {
        <div class="fp-controls" data-script="" hidden={true}>
            <label>{ leaf.say(Key::Search) }<input type="search" name="words" /></label>
            <label>
                { leaf.say(Key::Topic) }
                <select name="topic">
                    <option value="" data-say={place(Key::AllTopics)}>{ leaf.text.get(Key::AllTopics) }</option>
                    { for topics }
                </select>
            </label>
            { tick(Key::OnlyDiffering, "differing") }
            { tick(Key::OnlyDisputed, "disputed") }
            <p role="status" data-shown={place(Key::RowsShown)}></p>
        </div>
    }
}
