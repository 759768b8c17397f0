//! The sourced comparison as a table, with what the answers touch first, and ways to see less of it.
//!
//! A narrow page shows each row as a card: the roles are spelled out because a browser forgets that a table is
//! one as soon as its parts are laid out in another way.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use super::{Filter, Group, Leaf, Nodes, cite, groups};
use crate::engine::AlternativeIx;
use crate::pack::library::Row;
use crate::text::Key;
use crate::ui::services::Services;

pub(super) fn comparison(
    leaf: &Leaf<'_>,
    filter: &UseStateHandle<Filter>,
    first: &[String],
    nodes: &Nodes,
    services: &Services,
) -> Html {
    let shown = groups(leaf.library, filter, first);
    let rows = |group: &Group<'_>| group.rows.len();
    let count: usize = shown
        .iter()
        .filter(|group| group.topic.is_some())
        .map(rows)
        .sum();
    let all: usize = leaf
        .library
        .topics
        .iter()
        .map(|topic| topic.rows.len())
        .sum();
    let values = [("count", &*count.to_string()), ("all", &*all.to_string())];
    html! {
        <>
            { controls(leaf, filter, nodes, services) }
            <p role="status">{ leaf.text.fill(Key::RowsShown, &values) }</p>
            { table(leaf, &shown) }
        </>
    }
}

/// The rows as one table with a body for each group.
pub(super) fn table(leaf: &Leaf<'_>, groups: &[Group<'_>]) -> Html {
    let names = leaf.pack.alternatives.iter().map(|alternative| {
        html! { <th role="columnheader" scope="col">{ &alternative.name }</th> }
    });
    html! {
        <table class="fp-table" role="table">
            <caption>{ leaf.say(Key::Comparison) }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ leaf.say(Key::Compared) }</th>
                    { for names }
                </tr>
            </thead>
            { for groups.iter().map(|group| body(leaf, group)) }
        </table>
    }
}

fn body(leaf: &Leaf<'_>, group: &Group<'_>) -> Html {
    let columns = (leaf.pack.alternatives.len() + 1).to_string();
    let topic = group.topic.and_then(|place| leaf.library.topics.get(place));
    let title = match topic {
        Some(topic) => html! { <span lang={leaf.lang()} dir="auto">{ &topic.title }</span> },
        None => leaf.say(Key::ForYourAnswers).into(),
    };
    html! {
        <tbody role="rowgroup" key={topic.map_or("", |topic| &*topic.id)}>
            <tr class="fp-topic" role="row"><th role="columnheader" scope="rowgroup" colspan={columns}>{ title }</th></tr>
            { for group.rows.iter().map(|row| line(leaf, row)) }
        </tbody>
    }
}

fn line(leaf: &Leaf<'_>, row: &Row) -> Html {
    let cells = (0u16..)
        .map(AlternativeIx)
        .take(leaf.pack.alternatives.len())
        .map(|place| cell(leaf, row, place));
    html! {
        <tr key={row.id.clone()} role="row">
            <th role="rowheader" scope="row">
                <span lang={leaf.lang()} dir="auto">{ &row.title }</span>
                { disputed(leaf, row) }
            </th>
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
                { whose }
                <span lang={leaf.lang()} dir="auto">{ &cell.text }</span>
                { " " }{ cite::note(leaf, &cell.sources, &cell.as_of, &cell.checked) }
            </td>
        },
        None => html! {
            <td role="cell" class="fp-nothing">{ whose }<small>{ leaf.say(Key::NothingSaid) }</small></td>
        },
    }
}

/// What the sources contradict, and what was corrected.
fn disputed(leaf: &Leaf<'_>, row: &Row) -> Html {
    let sides = row.sides.iter().map(|side| {
        html! {
            <p><span lang={leaf.lang()} dir="auto">{ &side.text }</span>{ " " }{ cite::note(leaf, &side.sources, "", "") }</p>
        }
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
                    <p><span lang={leaf.lang()} dir="auto">{ &correction.text }</span>{ " " }{ cite::note(leaf, &correction.sources, "", "") }</p>
                    <p>{ leaf.say(Key::CheckedWith) }{ " " }{ cite::note(leaf, &correction.checked_with, "", &correction.checked) }</p>
                </details>
            }
        </>
    }
}

fn controls(
    leaf: &Leaf<'_>,
    filter: &UseStateHandle<Filter>,
    nodes: &Nodes,
    services: &Services,
) -> Html {
    let typed = {
        let (filter, nodes) = (filter.clone(), nodes.clone());
        let attention = services.attention.clone();
        Callback::from(move |()| {
            filter.set(Filter {
                text: attention.typed(&nodes.search),
                topic: attention.typed(&nodes.topic).parse().ok(),
                ..(*filter).clone()
            });
        })
    };
    let topics = leaf
        .library
        .topics
        .iter()
        .enumerate()
        .map(|(place, topic)| {
            html! {
                <option value={place.to_string()} lang={leaf.lang()}>{ &topic.title }</option>
            }
        });
    let (differing, disputed) = (
        Filter {
            differing: !filter.differing,
            ..(**filter).clone()
        },
        Filter {
            disputed: !filter.disputed,
            ..(**filter).clone()
        },
    );
    let toggles = [
        (Key::OnlyDiffering, filter.differing, differing),
        (Key::OnlyDisputed, filter.disputed, disputed),
    ];
    let toggles: Vec<Html> = toggles
        .into_iter()
        .map(|(key, on, next)| {
            let filter = filter.clone();
            let onchange = Callback::from(move |_: Event| filter.set(next.clone()));
            html! { <label class="fp-tick"><input type="checkbox" checked={on} {onchange} />{ leaf.say(key) }</label> }
        })
        .collect();
    html! {
        <div class="fp-controls">
            <label>
                { leaf.say(Key::Search) }
                <input type="search" ref={nodes.search.clone()} oninput={typed.reform(|_: InputEvent| ())} />
            </label>
            <label>
                { leaf.say(Key::Topic) }
                <select ref={nodes.topic.clone()} onchange={typed.reform(|_: Event| ())}>
                    <option value="">{ leaf.say(Key::AllTopics) }</option>
                    { for topics }
                </select>
            </label>
            { toggles }
        </div>
    }
}
