//! Who says so, and when it was checked.

use alloc::vec::Vec;

use yew::prelude::*;

use super::Leaf;
use crate::pack::Source;
use crate::text::Key;

/// The sources at these places, by name, each a link where it has an address.
fn sources(leaf: &Leaf<'_>, places: &[u16]) -> Html {
    let known: Vec<&Source> = places
        .iter()
        .filter_map(|place| leaf.library.source(*place))
        .collect();
    let last = known.len().saturating_sub(1);
    let one = |(number, source): (usize, &Source)| {
        let name = if source.publisher.is_empty() {
            &source.title
        } else {
            &source.publisher
        };
        html! {
            <>
                if source.url.is_empty() {
                    <cite title={source.title.clone()}>{ name }</cite>
                } else {
                    <a href={source.url.clone()} title={source.title.clone()} rel="noopener" target="_blank">{ name }</a>
                }
                if number < last { { ", " } }
            </>
        }
    };
    known.into_iter().enumerate().map(one).collect()
}

/// The sources in small print, with the dates that belong to what they say.
pub(super) fn note(leaf: &Leaf<'_>, places: &[u16], as_of: &str, checked: &str) -> Html {
    let dates = [(Key::AsOf, as_of), (Key::Checked, checked)];
    let dates = dates.into_iter().filter(|(_, date)| !date.is_empty());
    let dates = dates.map(|(key, date)| html! { <>{ "\u{a0}· " }{ leaf.dated(key, date) }</> });
    html! { <small class="fp-cite">{ sources(leaf, places) }{ for dates }</small> }
}
