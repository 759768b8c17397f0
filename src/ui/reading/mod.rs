//! Everything there is to read beside a result: the comparison, code side by side, what readers ask, next steps.
//!
//! It is written out as HTML when the widget is built, once for each edition of a pack ([`Matter`]); a browser
//! fetches that when the first part is opened ([`Reading`]) and fits it to the result.

#[cfg(not(target_family = "wasm"))]
mod matter;
mod place;

#[cfg(not(target_family = "wasm"))]
pub use matter::{Matter, MatterProps};
pub(super) use place::{Reading, ReadingProps};
