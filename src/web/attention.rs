//! The focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use crate::ui::Attention;

pub(super) struct BrowserAttention;

impl Attention for BrowserAttention {
    fn focus(&self, node: &NodeRef) {
        if let Some(element) = node.cast::<HtmlElement>() {
            focus(&element);
            // Only as far as needed: what has the focus must be seen.
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn focus_id(&self, node: &NodeRef, id: &str) {
        let widget = node
            .cast::<Element>()
            .and_then(|element| element.closest(".fp").ok().flatten());
        let found = widget.and_then(|widget| {
            let selector = alloc::format!("#{id}");
            widget.query_selector(&selector).ok().flatten()
        });
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            focus(&element);
        }
    }
}

fn focus(element: &HtmlElement) {
    // Asking for its size lays the page out: Firefox cannot focus a legend that it has not drawn yet.
    element.offset_height();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if element.focus_with_options(&options).is_err() {
        // An element that cannot take the focus leaves it where it was.
    }
}
