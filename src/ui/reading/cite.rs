//! Who says so, and when it was checked.

use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use super::Leaf;
use crate::pack::Source;
use crate::text::Key;

/// The sources at these places, by name, each a link where it has an address.
pub(super) fn sources(leaf: &Leaf<'_>, places: &[u16]) -> Html {
    let known: Vec<&Source> = places
        .iter()
        .filter_map(|place| leaf.library.source(*place))
        .collect();
    let last = known.len().saturating_sub(1);
    known
        .into_iter()
        .enumerate()
        .map(|(number, source)| {
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
        })
        .collect()
}

/// The sources in small print, with the dates that belong to what they say.
pub(super) fn note(leaf: &Leaf<'_>, places: &[u16], as_of: &str, checked: &str) -> Html {
    let mut dates = String::new();
    for (key, date) in [(Key::AsOf, as_of), (Key::Checked, checked)] {
        if !date.is_empty() {
            dates.push_str(" · ");
            dates.push_str(&leaf.text.fill(key, &[("date", date)]));
        }
    }
    html! { <small class="fp-cite">{ sources(leaf, places) }{ dates }</small> }
}
