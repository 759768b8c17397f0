//! What a reader takes away: one result, written down in six forms.
//!
//! Each form is a pure function over a [`Taken`]. [`plain`], [`markdown`], [`html`] and [`record`] lay it out as the
//! same blocks and differ in how they write a block; nothing else may put text into their output, so each has one
//! place that escapes. Here does not belong: the clipboard, files, drawing.

mod card;
mod html;
mod json;
mod line;
mod markdown;
mod page;
mod plain;
mod record;
mod taken;

pub use card::card;
pub use html::html;
pub use json::{brief, json};
pub use markdown::markdown;
pub use plain::plain;
pub use record::record;
pub use taken::Taken;
