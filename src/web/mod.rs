//! The browser: the only home of web-sys, gloo and wasm-bindgen.
//!
//! Here belongs every service of `ui` as a browser offers it, each allowed to refuse, and taking over the
//! prerendered page. Here does not belong: deciding, wording, markup.

mod address;
mod attention;
mod clipboard;
mod takeover;

use alloc::rc::Rc;

use crate::ui::Services;

pub use takeover::mount;

/// What this browser offers.
pub fn services() -> Services {
    Services {
        address: Rc::new(address::BrowserAddress),
        clipboard: Rc::new(clipboard::BrowserClipboard),
        attention: Rc::new(attention::BrowserAttention),
    }
}
