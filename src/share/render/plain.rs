//! Plain text, for mail and chat.

use alloc::string::String;

use super::Taken;
use super::line::{Line, clean};
use super::page::{Block, page};

/// The result as plain text: short lines, no blanks at their ends, a line break after each.
pub fn plain(taken: &Taken<'_>) -> String {
    let mut out = String::new();
    for block in page(taken, true) {
        match block {
            Block::Heading(level, text) => {
                if level > 1 {
                    out.push('\n');
                }
                line(&mut out, "", &text);
            }
            Block::Text(text) => linked(&mut out, "", &text),
            Block::List(lines) => lines.iter().for_each(|one| linked(&mut out, "- ", one)),
            Block::Table(rows) => {
                // What was not answered is left out here.
                let said = rows.iter().skip(1).filter(|[.., third]| !third.is_empty());
                for [first, second, third] in said {
                    let between = if second.is_empty() { "" } else { " – " };
                    let parts = [&**first, ": ", second, between, third];
                    line(&mut out, "- ", &parts.concat());
                }
            }
        }
    }
    out
}

fn linked(out: &mut String, before: &str, text: &Line) {
    if text.link.is_empty() {
        line(out, before, &text.text);
    } else {
        line(out, before, &[&*text.text, &text.link].join(": "));
    }
}

fn line(out: &mut String, before: &str, text: &str) {
    out.push_str(before);
    out.push_str(&clean(text));
    out.push('\n');
}
