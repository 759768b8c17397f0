//! Fingerpost: an embeddable decision widget.
//!
//! A pack holds one decision with its content. A reader answers a quiz of the pack, a guide (or a panel of
//! guides) gives its verdict, and the widget explains it. ARCHITECTURE.md is the map of these modules.

extern crate alloc;

pub mod builtin;
pub mod embed;
pub mod engine;
pub mod pack;
pub mod share;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(all(feature = "web", target_family = "wasm"))]
pub mod web;
pub mod wire;
