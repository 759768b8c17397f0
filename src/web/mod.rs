//! The browser: the only home of web-sys, gloo and wasm-bindgen.
//!
//! Here belongs every service of `ui` as a browser offers it, each allowed to refuse, reading the options, and
//! taking over the prerendered page. Here does not belong: deciding, wording, markup.

mod address;
mod attention;
mod clipboard;
mod memory;
mod options;
mod reading;
mod shelf;
mod start;
mod takeover;

pub use start::start;
