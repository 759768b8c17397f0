//! What a host may set: lenient text becomes strict values. Pure data, no browser.

mod accent;
mod options;

pub use accent::{Accent, Tones};
pub use options::{Options, Theme};
