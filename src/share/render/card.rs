//! A card: the result as a picture for places that show one, 1200 by 630 pixels of SVG.
//!
//! It needs nothing from outside: no font, no picture, no style sheet, no script. SVG does not break lines, so
//! texts are broken and cut by counting characters, at widths that a common sans-serif font fits into.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Taken;
use super::line::{clean, escape};
use crate::engine::AlternativeIx;
use crate::share::wording;

/// Width and height of the card, in pixels.
const SIZE: (u32, u32) = (1200, 630);

/// Space on both sides, in pixels.
const MARGIN: u32 = 72;

/// The most bars that fit.
const BARS: usize = 4;

/// Where a bar starts, and the longest one, in pixels.
const BAR: (u32, u32) = (390, 640);

/// The colours are those of the light theme.
const INK: &str = "#16202b";
const QUIET: &str = "#4c5967";
const ACCENT: &str = "#0b6e4f";
const TRACK: &str = "#dde4ea";

/// The result as an SVG picture. What does not fit stands in its description in full.
pub fn card(taken: &Taken<'_>) -> String {
    let Taken {
        pack, report, text, ..
    } = *taken;
    let headline = wording::headline(text, pack, report);
    let strength = wording::strength(text, pack, report);
    let sources: Vec<String> = taken
        .sources(false)
        .into_iter()
        .map(|source| wording::source(text, source))
        .collect();
    let sources = sources.join(". ");
    let origin = taken.origin();

    let mut card = Card {
        out: String::new(),
        mirrored: text.direction() == "rtl",
    };
    card.out
        .push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"");
    card.out.push_str(text.language);
    card.out.push_str("\" direction=\"");
    card.out.push_str(text.direction());
    card.out
        .push_str("\" font-family=\"system-ui, sans-serif\"");
    card.numbers(&[("width", SIZE.0), ("height", SIZE.1)]);
    card.out.push_str(" viewBox=\"0 0 1200 630\">\n<title>");
    escape(&mut card.out, &taken.title());
    card.out.push_str("</title>\n<desc>");
    escape(
        &mut card.out,
        &[&*strength, &origin, &sources, taken.link].join("\n"),
    );
    card.out.push_str("</desc>\n");
    card.bar(0, 0, SIZE.0, SIZE.1, "#fff");
    card.bar(0, 0, 16, SIZE.1, ACCENT);

    let heading = [&*pack.title, &taken.quiz.title].join(" · ");
    card.text(MARGIN, 84, 32, QUIET, &cut(&clean(&heading), 62));
    let mut below = 104;
    for line in wrap(&headline, 21, 2) {
        below += 88;
        card.text(MARGIN, below, 84, INK, &line);
    }
    below += 8;
    for line in wrap(&strength, 64, 2) {
        below += 42;
        card.text(MARGIN, below, 32, INK, &line);
    }

    bars(&mut card, taken, below + 36);

    let link = taken
        .link
        .split_once("://")
        .map_or(taken.link, |(_, rest)| rest);
    card.text(MARGIN, 560, 24, INK, &cut(&clean(link), 84));
    let small = [&*origin, &sources].join(". ");
    let mut below = 566;
    for line in wrap(&small, 108, 2) {
        below += 24;
        card.text(MARGIN, below, 18, QUIET, &line);
    }
    card.out.push_str("</svg>\n");
    card.out
}

/// The votes from here down to the footer: most first, of equal ones in the order of the pack.
fn bars(card: &mut Card, taken: &Taken<'_>, mut below: u32) {
    let report = taken.report;
    let places = (0u16..).map(AlternativeIx);
    let mut votes: Vec<(AlternativeIx, u32)> = places.zip(report.votes.iter().copied()).collect();
    let most = report.votes.iter().copied().max().unwrap_or(0).max(1);
    let shown = votes.len().min(BARS);
    let step = (530u32.saturating_sub(below) / shown.max(1) as u32).min(80);
    for _ in 0..shown {
        let (place, count) = votes.remove(first(&votes));
        let fill = if report.alternative == Some(place) {
            ACCENT
        } else {
            QUIET
        };
        let long = u64::from(BAR.1) * u64::from(count) / u64::from(most);
        card.bar(BAR.0, below, BAR.1, step / 2, TRACK);
        card.bar(BAR.0, below, long as u32, step / 2, fill);
        // The middle of the bar is the middle of a letter.
        let line = below + step / 4 + 10;
        let name = clean(&wording::name(taken.pack, place));
        card.text(MARGIN, line, 28, INK, &cut(&name, 20));
        card.text(BAR.0 + BAR.1 + 24, line, 28, INK, &count.to_string());
        below += step;
    }
}

/// A picture in the making; from right to left everything changes sides.
struct Card {
    out: String,
    mirrored: bool,
}

impl Card {
    fn bar(&mut self, x: u32, y: u32, width: u32, height: u32, fill: &str) {
        let x = if self.mirrored {
            SIZE.0.saturating_sub(x + width)
        } else {
            x
        };
        self.out.push_str("<rect");
        self.numbers(&[("x", x), ("y", y), ("width", width), ("height", height)]);
        self.fill(fill);
        self.out.push_str("/>\n");
    }

    /// A line of text from `x` on; `y` is its baseline.
    fn text(&mut self, x: u32, y: u32, size: u32, fill: &str, text: &str) {
        let x = if self.mirrored {
            SIZE.0.saturating_sub(x)
        } else {
            x
        };
        self.out.push_str("<text");
        self.numbers(&[("x", x), ("y", y), ("font-size", size)]);
        if size > 80 {
            self.out.push_str(" font-weight=\"bold\"");
        }
        self.fill(fill);
        self.out.push('>');
        escape(&mut self.out, text);
        self.out.push_str("</text>\n");
    }

    fn fill(&mut self, fill: &str) {
        self.out.push_str(" fill=\"");
        self.out.push_str(fill);
        self.out.push('"');
    }

    fn numbers(&mut self, numbers: &[(&str, u32)]) {
        for (name, number) in numbers {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&number.to_string());
            self.out.push('"');
        }
    }
}

/// The place of the first with the most votes.
fn first(votes: &[(AlternativeIx, u32)]) -> usize {
    let most = votes.iter().map(|(_, count)| *count).max();
    votes
        .iter()
        .position(|(_, count)| Some(*count) == most)
        .unwrap_or(0)
}

/// How wide a character is drawn, in average letters.
fn width(one: char) -> usize {
    match one {
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' => 2,
        '\u{ff00}'..='\u{ff60}' | '\u{1f300}'.. => 2,
        _ => 1,
    }
}

/// How many bytes of the text fit into this many letters.
fn fitting(text: &str, letters: usize) -> usize {
    let mut wide = 0;
    for (place, one) in text.char_indices() {
        wide += width(one);
        if wide > letters {
            return place;
        }
    }
    text.len()
}

/// The text, with an ellipsis where it is longer than this many letters.
fn cut(text: &str, letters: usize) -> String {
    if fitting(text, letters) == text.len() {
        return text.to_string();
    }
    let start = text
        .get(..fitting(text, letters.saturating_sub(1)))
        .unwrap_or_default();
    [start.trim_end_matches(' '), "…"].concat()
}

/// The text on so many lines at most, broken at blanks where there are any.
fn wrap(text: &str, letters: usize, lines: usize) -> Vec<String> {
    let text = clean(text);
    let mut rest = &*text;
    let mut wrapped = Vec::new();
    while wrapped.len() + 1 < lines && fitting(rest, letters) < rest.len() {
        let most = fitting(rest, letters);
        let (start, after) = rest.split_at_checked(most).unwrap_or((rest, ""));
        let (line, after) = match start
            .rfind(' ')
            .and_then(|blank| rest.split_at_checked(blank))
        {
            Some(broken) if !after.starts_with(' ') => broken,
            _ => (start, after),
        };
        wrapped.push(line.to_string());
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    wrapped.push(cut(rest, letters));
    wrapped
}
