//! The focus.

use yew::NodeRef;

use crate::ui::Attention;

pub(super) struct BrowserAttention;

impl Attention for BrowserAttention {
    fn focus(&self, node: &NodeRef) {
        let Some(element) = node.cast::<web_sys::HtmlElement>() else {
            return;
        };
        // Asking for its size lays the page out: Firefox cannot focus a legend that it has not drawn yet.
        element.offset_height();
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        if element.focus_with_options(&options).is_err() {
            // An element that cannot take the focus leaves it where it was.
        }
    }
}
