//! Markdown, as CommonMark with the tables of GitHub.

use alloc::string::String;
use alloc::vec::Vec;

use super::Taken;
use super::line::{Line, clean};
use super::page::{Block, page};

/// The result as Markdown. Nothing that the pack says becomes markup or a link.
pub fn markdown(taken: &Taken<'_>) -> String {
    let mut out = String::new();
    write(&mut out, page(taken, false));
    out
}

/// Appends the blocks.
pub(super) fn write(out: &mut String, blocks: Vec<Block>) {
    for block in blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Heading(level, text) => {
                (0..level).for_each(|_| out.push('#'));
                out.push(' ');
                escape(out, &text);
                out.push('\n');
            }
            Block::Text(text) => line(out, "", &text),
            Block::List(lines) => lines.iter().for_each(|one| line(out, "- ", one)),
            Block::Table(rows) => {
                for (place, row) in rows.iter().enumerate() {
                    for cell in row {
                        out.push_str("| ");
                        escape(out, cell);
                        out.push(' ');
                    }
                    out.push_str(if place == 0 {
                        "|\n| --- | --- | --- |\n"
                    } else {
                        "|\n"
                    });
                }
            }
        }
    }
}

fn line(out: &mut String, before: &str, line: &Line) {
    out.push_str(before);
    if line.link.is_empty() {
        escape(out, &line.text);
    } else {
        out.push('[');
        escape(out, &line.text);
        out.push_str("](");
        // An entity would be read in an address too.
        out.push_str(&line.link.replace('&', "&amp;"));
        out.push(')');
    }
    out.push('\n');
}

/// Text that says what it says: at the start of a line, in a cell, or in the words of a link.
fn escape(out: &mut String, text: &str) {
    let text = clean(text);
    let (mut before, mut number) = ('\0', true);
    for (place, one) in text.char_indices() {
        let marks = match one {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '$' | '&' => true,
            // Only in front are these lists or underlines.
            '+' | '-' | '=' => place == 0,
            ')' => number,
            // Addresses link themselves on GitHub, with and without a scheme.
            '.' => number || before == 'w' || before == 'W',
            ':' => text
                .get(place..)
                .is_some_and(|rest| rest.starts_with("://")),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(one);
        if one == '@' {
            // No backslash stops a mail address or a mention from linking itself; a word joiner does.
            out.push('\u{2060}');
        }
        number &= one.is_ascii_digit();
        before = one;
    }
}
