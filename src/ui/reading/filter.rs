//! Which rows of the comparison are shown, in which groups: pure, so that it can be tested without a browser.

use alloc::string::String;
use alloc::vec::Vec;

use crate::pack::library::{Library, Row};

/// What a reader wants to see of the comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only rows that hold every word of this, in any case.
    pub text: String,
    /// Only the topic at this place.
    pub topic: Option<usize>,
    /// Only rows in which the alternatives differ.
    pub differing: bool,
    /// Only rows in which the sources contradict each other or are corrected.
    pub disputed: bool,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'l> {
    /// The topic's place; `None` for what the answers touch.
    pub topic: Option<usize>,
    /// The rows, never none.
    pub rows: Vec<&'l Row>,
}

/// What is shown: first the rows that the answers touch, then every topic.
pub fn groups<'l>(library: &'l Library, filter: &Filter, first: &[String]) -> Vec<Group<'l>> {
    let words: Vec<String> = filter
        .text
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let shown = |row: &&Row| {
        (!filter.differing || !row.is_alike())
            && (!filter.disputed || !row.sides.is_empty() || row.correction.is_some())
            && (words.is_empty() || {
                let text = searchable(row);
                words.iter().all(|word| text.contains(word))
            })
    };
    let topics = library.topics.iter().enumerate();
    let touched = topics
        .clone()
        .filter(|(place, _)| filter.topic.is_none_or(|topic| topic == *place))
        .flat_map(|(_, topic)| &topic.rows)
        .filter(|row| first.contains(&row.id));
    let all = topics
        .filter(|(place, _)| filter.topic.is_none_or(|topic| topic == *place))
        .map(|(place, topic)| Group {
            topic: Some(place),
            rows: topic.rows.iter().filter(shown).collect(),
        });
    core::iter::once(Group {
        topic: None,
        rows: touched.filter(shown).collect(),
    })
    .chain(all)
    .filter(|group| !group.rows.is_empty())
    .collect()
}

fn searchable(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| &cell.text);
    let sides = row.sides.iter().map(|side| &side.text);
    let texts: Vec<&str> = core::iter::once(&row.title)
        .chain(cells)
        .chain(sides)
        .map(String::as_str)
        .collect();
    texts.join(" ").to_lowercase()
}
