//! The browser: the only home of web-sys, gloo and wasm-bindgen.
//!
//! Here belongs every service of `ui` as a browser offers it, each allowed to refuse, reading the options, and
//! taking over the prerendered page. Here does not belong: deciding, wording, markup.

mod address;
mod attention;
mod clipboard;
mod host;
mod memory;
mod options;
mod shelf;
mod start;
mod takeover;

pub use host::Host;
pub use start::mount;
