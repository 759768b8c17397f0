//! The votes as a picture: a square for each vote, and the mark from which a result is clear.
//!
//! Widths are per cent of the picture, so that it fits wherever it stands and its words keep their size.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::AlternativeIx;
use crate::share::{Basis, Report, wording};
use crate::text::Key;
use crate::ui::element::{Content, Element, classed, el};
use crate::ui::view::View;

/// Height of a row, of its words and of its bar, in pixels.
const ROW: usize = 44;
const BASELINE: usize = 16;
const BAR: usize = 14;

pub(super) fn picture(view: &View<'_>, report: &Report) -> Html {
    let pack = view.pack();
    let bar = match &report.basis {
        Basis::Guide { guide, .. } => pack.guide(*guide).map_or(1, |guide| guide.rules.bar),
        Basis::Panel(members) => u32::try_from(members.len() / 2 + 1).unwrap_or(u32::MAX),
    };
    let most = report.votes.iter().copied().max().unwrap_or(0).max(bar);
    let scale = Scale {
        most,
        mirrored: view.text.direction() == "rtl",
    };
    let rows = pack.alternatives.iter().zip(&report.votes).enumerate();
    let rows = rows.map(|(row, (alternative, count))| {
        scale.row(
            row * ROW,
            &alternative.name,
            wording::votes(view.text, *count),
            *count,
        )
    });
    let height = pack.alternatives.len() * ROW;
    let counted = (0u16..)
        .map(AlternativeIx)
        .zip(&report.votes)
        .map(|(place, count)| wording::standing(view.text, pack, place, *count));
    let counted: Vec<String> = counted.collect();
    let words = view.fill(
        Key::Picture,
        &[
            ("standing", &*counted.join(view.say(Key::Comma))),
            ("bar", &bar.to_string()),
        ],
    );
    let mark = el("line")
        .set("x1", &scale.from(bar))
        .set("x2", &scale.from(bar))
        .set("y1", &BASELINE.to_string())
        .set("y2", &height.to_string());
    let svg = el("svg")
        .is("role", "img")
        .set("aria-label", &words)
        .is("width", "100%")
        .set("height", &height.to_string())
        .all(rows.collect())
        .with(mark);
    classed("figure", "fp-picture")
        .with(svg)
        .with(el("figcaption").is("aria-hidden", "true").with(words))
        .into()
}

/// Votes as widths.
struct Scale {
    most: u32,
    mirrored: bool,
}

impl Scale {
    /// How far from the start this many votes reach.
    fn from(&self, votes: u32) -> String {
        let thousandths = u64::from(votes) * 1000 / u64::from(self.most.max(1));
        let thousandths = if self.mirrored {
            1000_u64.saturating_sub(thousandths)
        } else {
            thousandths
        };
        format!("{}.{}%", thousandths / 10, thousandths % 10)
    }

    /// An alternative with its bar.
    fn row(&self, top: usize, name: &str, votes: String, count: u32) -> Html {
        let direction = if self.mirrored { "rtl" } else { "ltr" };
        let words = |at: u32| {
            el("text")
                .set("x", &self.from(at))
                .set("y", &(top + BASELINE).to_string())
                .is("direction", direction)
        };
        let bar = top + BASELINE + 7;
        let squares = (0..count).map(|vote| self.square(vote, bar));
        Vec::from([
            words(0).with(String::from(name)).into(),
            words(self.most).is("text-anchor", "end").with(votes).into(),
            rect(bar)
                .is("class", "fp-track")
                .is("x", "0")
                .is("width", "100%")
                .into(),
            squares.collect(),
        ])
        .html()
    }

    fn square(&self, vote: u32, y: usize) -> Html {
        // The gap between two squares is drawn by the outline.
        let start = if self.mirrored { vote + 1 } else { vote };
        let width = 1000 / u64::from(self.most.max(1));
        rect(y)
            .set("x", &self.from(start))
            .set("width", &format!("{}.{}%", width / 10, width % 10))
            .into()
    }
}

fn rect(y: usize) -> Element {
    el("rect")
        .set("y", &y.to_string())
        .set("height", &BAR.to_string())
}
