//! Copying with formatting, as a clipboard: what is refused is offered as plain text.

use alloc::rc::Rc;
use alloc::string::String;

use yew::{Callback, NodeRef};

use super::{Held, Tools};
use crate::share::render;
use crate::ui::services::Clipboard;

pub(super) struct RichClipboard {
    pub(super) held: Rc<Held>,
    pub(super) tools: Rc<dyn Tools>,
    pub(super) plain: Rc<dyn Clipboard>,
}

impl Clipboard for RichClipboard {
    fn copy(&self, text: String, done: Callback<bool>) {
        let html = self.held.render(render::html);
        self.tools.copy_rich(&html, &text, done);
    }

    fn copy_field(&self, field: &NodeRef) -> bool {
        self.plain.copy_field(field)
    }
}
