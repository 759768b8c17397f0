//! The votes as a picture: a square for each vote, and the mark from which a result is clear.
//!
//! Widths are per cent of the picture, so that it fits wherever it stands and its words keep their size.

use alloc::format;
use alloc::string::{String, ToString};

use yew::prelude::*;

use crate::engine::AlternativeIx;
use crate::share::{Basis, Report};
use crate::text::Key;
use crate::ui::view::View;
use crate::ui::wording;

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
        let top = row * ROW;
        let words = (top + BASELINE).to_string();
        html! {
            <>
                <text x={scale.from(0)} y={words.clone()} direction={view.text.direction()}>{ &alternative.name }</text>
                <text x={scale.from(most)} y={words} direction={view.text.direction()} text-anchor="end">{ wording::votes(view.text, *count) }</text>
                <rect class="fp-track" x="0" y={(top + BASELINE + 7).to_string()} width="100%" height={BAR.to_string()} />
                { for (0..*count).map(|vote| scale.square(vote, top + BASELINE + 7)) }
            </>
        }
    });
    let height = pack.alternatives.len() * ROW;
    let counted = (0u16..)
        .map(AlternativeIx)
        .zip(&report.votes)
        .map(|(place, count)| wording::standing(view.text, pack, place, *count));
    let counted: alloc::vec::Vec<String> = counted.collect();
    let words = view.fill(
        Key::Picture,
        &[
            ("standing", &*counted.join(", ")),
            ("bar", &bar.to_string()),
        ],
    );
    html! {
        <figure class="fp-picture">
            <svg role="img" aria-label={words.clone()} width="100%" height={height.to_string()}>
                { for rows }
                <line x1={scale.from(bar)} x2={scale.from(bar)} y1={BASELINE.to_string()} y2={height.to_string()} />
            </svg>
            <figcaption aria-hidden="true">{ words }</figcaption>
        </figure>
    }
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

    fn square(&self, vote: u32, y: usize) -> Html {
        // The gap between two squares is drawn by the outline.
        let start = if self.mirrored { vote + 1 } else { vote };
        let width = 1000 / u64::from(self.most.max(1));
        html! {
            <rect x={self.from(start)} y={y.to_string()} width={format!("{}.{}%", width / 10, width % 10)} height={BAR.to_string()} />
        }
    }
}
