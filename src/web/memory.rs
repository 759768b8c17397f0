//! The browser's storage, for the next visit. It may be refused as a whole (frames, settings) or when it is
//! full; a widget without it only forgets.

use alloc::string::String;

use web_sys::Storage;

use crate::ui::Memory;

pub(super) struct BrowserMemory {
    /// Under which key.
    pub(super) key: String,
}

/// The storage, unless reading the property alone is refused already.
fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

impl BrowserMemory {
    /// What was kept on an earlier visit.
    pub(super) fn kept(&self) -> Option<String> {
        storage()?.get_item(&self.key).ok().flatten()
    }
}

impl Memory for BrowserMemory {
    fn keep(&self, text: &str) {
        let Some(storage) = storage() else {
            return;
        };
        let done = if text.is_empty() {
            storage.remove_item(&self.key)
        } else {
            storage.set_item(&self.key, text)
        };
        if done.is_err() {
            // A full or refused storage costs the next visit its start, nothing else.
        }
    }
}
