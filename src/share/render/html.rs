//! HTML, for pasting where text has a form.

use alloc::string::String;

use super::Taken;
use super::line::{Line, escape};
use super::page::{Block, page};

/// The result as a piece of HTML that is well-formed XML too, in one element, without any style.
pub fn html(taken: &Taken<'_>) -> String {
    let mut out = String::from("<article lang=\"");
    out.push_str(taken.text.language);
    out.push_str("\" dir=\"");
    out.push_str(taken.text.direction());
    out.push_str("\">\n");
    for block in page(taken, false) {
        match block {
            Block::Heading(level, text) => {
                let tag = if level == 1 { "h1" } else { "h2" };
                element(&mut out, tag, &Line::text(text));
            }
            Block::Text(text) => element(&mut out, "p", &text),
            Block::List(lines) => {
                out.push_str("<ul>\n");
                lines.iter().for_each(|one| element(&mut out, "li", one));
                out.push_str("</ul>\n");
            }
            Block::Table(rows) => {
                out.push_str("<table>\n");
                for (place, row) in rows.into_iter().enumerate() {
                    out.push_str("<tr>");
                    for (column, cell) in row.into_iter().enumerate() {
                        let tag = if place == 0 || column == 0 {
                            "th"
                        } else {
                            "td"
                        };
                        element(&mut out, tag, &Line::text(cell));
                    }
                    out.push_str("</tr>\n");
                }
                out.push_str("</table>\n");
            }
        }
    }
    out.push_str("</article>\n");
    out
}

fn element(out: &mut String, tag: &str, line: &Line) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
    if line.link.is_empty() {
        escape(out, &line.text);
    } else {
        out.push_str("<a href=\"");
        escape(out, &line.link);
        out.push_str("\">");
        escape(out, &line.text);
        out.push_str("</a>");
    }
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}
