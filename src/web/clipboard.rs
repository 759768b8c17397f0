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
        focused && copy_command()
    }
}

/// Selects what stands in an element and copies it the old way. Where that is refused, it stays selected.
pub(super) fn copy_selected(element: &web_sys::Element) -> bool {
    let selection = gloo::utils::window().get_selection().ok().flatten();
    selection.is_some_and(|selection| selection.select_all_children(element).is_ok())
        && copy_command()
}

fn copy_command() -> bool {
    let document: Result<web_sys::HtmlDocument, _> = gloo::utils::document().dyn_into();
    document.is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
