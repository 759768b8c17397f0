//! Text and addresses that can do no harm on a line of their own, whatever a pack says.

use alloc::string::String;

/// A line of text, perhaps a link.
pub(super) struct Line {
    pub(super) text: String,
    /// A web address with nothing in it that any form would have to escape but `&` and `'`; empty for no link.
    pub(super) link: String,
}

impl Line {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            link: String::new(),
        }
    }

    /// A link. An address that is not of the web is said, not linked.
    pub(super) fn link(mut text: String, to: &str) -> Self {
        if to.starts_with("https://") || to.starts_with("http://") {
            return Self {
                text,
                link: address(to),
            };
        }
        if !to.is_empty() {
            text.push_str(": ");
            text.push_str(to);
        }
        Self::text(text)
    }
}

/// The text on one line, without blanks at its ends or in a row, and without the characters that a document may
/// not hold (controls, noncharacters) or that would turn around what stands after it (bidirectional controls).
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '\0'..=' ' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => {
                if !clean.is_empty() && !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => clean.push(one),
        }
    }
    if clean.ends_with(' ') {
        clean.pop();
    }
    clean
}

/// The text for HTML and XML, between tags or in an attribute.
pub(super) fn escape(out: &mut String, text: &str) {
    for one in clean(text).chars() {
        match one {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(one),
        }
    }
}

/// The address with everything percent-encoded that an address may not hold, and parentheses.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for byte in url.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => address.push(char::from(byte)),
            _ if b"-._~:/?#[]@!$&'*+,;=%".contains(&byte) => address.push(char::from(byte)),
            _ => {
                address.push('%');
                for digit in [byte >> 4, byte & 15] {
                    let letter = if digit < 10 {
                        b'0' + digit
                    } else {
                        b'A' - 10 + digit
                    };
                    address.push(char::from(letter));
                }
            }
        }
    }
    address
}
