//! The native tests, one binary. A topic is a module; what several need is in `support`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stumbles fails"
)]

#[cfg(feature = "cli")]
mod authoring;
mod codes;
#[cfg(feature = "cli")]
mod command;
mod embed;
mod exhaustive;
mod hostile;
mod layering;
mod packs;
mod properties;
#[cfg(feature = "cli")]
mod release;
mod render;
#[cfg(feature = "ui")]
mod session;
mod share;
mod support;
mod team;
mod text;
mod wire;
