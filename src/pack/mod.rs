//! Content: from a folder of text to a checked value.
//!
//! Two types for the same content: [`raw`] is what the files say, [`Pack`] is what has been checked. The
//! checker is the only way from one to the other; it collects every [`Fault`] instead of stopping at the
//! first. Reading and checking are native only: a browser gets packs that were checked and compiled into
//! the binary (`crate::builtin`).
//!
//! Here does not belong: deciding (that is `engine`), showing (that is `ui`), a browser.

#[cfg(not(target_family = "wasm"))]
mod check;
#[cfg(not(target_family = "wasm"))]
mod fault;
#[cfg(not(target_family = "wasm"))]
pub mod folder;
pub mod library;
#[cfg(not(target_family = "wasm"))]
mod lint;
mod model;
#[cfg(not(target_family = "wasm"))]
mod parse;
#[cfg(not(target_family = "wasm"))]
mod places;
#[cfg(not(target_family = "wasm"))]
pub mod raw;
#[cfg(not(target_family = "wasm"))]
pub mod texts;

#[cfg(not(target_family = "wasm"))]
pub use check::{Checked, check};
#[cfg(not(target_family = "wasm"))]
pub use fault::{Code, Fault, Severity};
pub use library::Library;
pub use model::{
    Alternative, ChoiceOption, CriterionText, DecidedBy, ExceptionText, Guide, Pack, Question,
    Quiz, Source,
};
