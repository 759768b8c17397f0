//! The clipboard, and the old command for where it is refused: frames without the permission, old browsers,
//! pages that are not served securely.

use alloc::string::String;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use yew::{Callback, NodeRef};

use super::Host;
use crate::ui::Clipboard;

pub(super) struct BrowserClipboard {
    pub(super) host: Host,
}

impl Clipboard for BrowserClipboard {
    fn copy(&self, text: String, done: Callback<bool>) {
        let done = Closure::once_into_js(move |copied: bool| done.emit(copied));
        self.host.copy(&text, &done);
    }

    fn copy_field(&self, field: &NodeRef) -> bool {
        let Some(field) = field.cast::<web_sys::HtmlTextAreaElement>() else {
            return false;
        };
        let focused = field.focus().is_ok();
        field.select();
        let document: Result<web_sys::HtmlDocument, _> = gloo::utils::document().dyn_into();
        focused && document.is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
    }
}
