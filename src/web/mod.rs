//! The browser: the only home of web-sys, gloo and wasm-bindgen.
//!
//! Here belongs every service of `ui` as a browser offers it, each allowed to refuse, reading the options, and
//! taking over the prerendered page. Here does not belong: deciding, wording, markup.
//!
//! Two binaries are made of it: the widget ([`mount`]) and, with the feature `take`, the ways to take its result away.

mod address;
mod attention;
mod audience;
mod clipboard;
mod host;
#[cfg(not(feature = "take"))]
mod memory;
#[cfg(not(feature = "take"))]
mod options;
mod shelf;
#[cfg(not(feature = "take"))]
mod start;
#[cfg(feature = "take")]
mod take;
#[cfg(not(feature = "take"))]
mod takeover;

pub use host::Host;
#[cfg(not(feature = "take"))]
pub use start::{Widget, mount};
#[cfg(feature = "take")]
pub use take::{Taking, Toolbox, take};
