//! The clipboard, and the old command for where it is refused: frames without the permission, old browsers,
//! pages that are not served securely.

use alloc::string::String;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::{Callback, NodeRef};

use crate::ui::Clipboard;

pub(super) struct BrowserClipboard;

impl Clipboard for BrowserClipboard {
    fn copy(&self, text: String, done: Callback<bool>) {
        let navigator = gloo::utils::window().navigator();
        // Outside a secure context the property is missing, which the typed getter does not know.
        let there = Reflect::get(&navigator, &JsValue::from_str("clipboard"))
            .is_ok_and(|value| value.is_object());
        if !there {
            done.emit(false);
            return;
        }
        let copying = navigator.clipboard().write_text(&text);
        spawn_local(async move { done.emit(JsFuture::from(copying).await.is_ok()) });
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
