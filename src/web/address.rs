//! The address bar. Replacing never adds to the history, also not to that of a page we are embedded in.

use alloc::string::{String, ToString};

use wasm_bindgen::JsValue;

use crate::ui::Address;

pub(super) struct BrowserAddress;

impl Address for BrowserAddress {
    fn fragment(&self) -> String {
        let hash = gloo::utils::window().location().hash().unwrap_or_default();
        hash.strip_prefix('#')
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    fn replace(&self, fragment: &str) -> String {
        let window = gloo::utils::window();
        let address = window.location().href().unwrap_or_default();
        let page = address.split('#').next().unwrap_or_default();
        let next = if fragment.is_empty() {
            page.to_string()
        } else {
            alloc::format!("{page}#{fragment}")
        };
        if next != address
            && let Ok(history) = window.history()
            && history
                .replace_state_with_url(&JsValue::NULL, "", Some(&next))
                .is_err()
        {
            // A frame may be refused its own history; the link that is shown and copied is right all the same.
        }
        next
    }
}
