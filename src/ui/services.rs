//! What the widget needs from its surroundings, each of which may refuse. `web` has the browser's; the twin
//! in memory here serves tests and the prerendered page.

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use core::cell::RefCell;

use yew::{Callback, NodeRef};

/// The part of the address after `#`.
pub trait Address {
    /// The fragment without its `#`; empty when there is none or it may not be read.
    fn fragment(&self) -> String;

    /// Puts the fragment in place of the present one, without a new entry in the history, and returns the
    /// whole address. A refusal leaves the address bar as it is.
    fn replace(&self, fragment: &str) -> String;
}

/// Where text is copied to.
pub trait Clipboard {
    /// Copies the text and says whether that worked.
    fn copy(&self, text: String, done: Callback<bool>);

    /// Selects the text of a field and copies it the old way. Where that is refused too, it stays selected.
    fn copy_field(&self, field: &NodeRef) -> bool;
}

/// Where the reader's attention is.
pub trait Attention {
    /// Moves the focus without scrolling.
    fn focus(&self, node: &NodeRef);
}

/// Everything the widget needs from its surroundings.
#[derive(Clone)]
pub struct Services {
    /// The page's address.
    pub address: Rc<dyn Address>,
    /// The clipboard.
    pub clipboard: Rc<dyn Clipboard>,
    /// The focus.
    pub attention: Rc<dyn Attention>,
}

impl PartialEq for Services {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.address, &other.address)
            && Rc::ptr_eq(&self.clipboard, &other.clipboard)
            && Rc::ptr_eq(&self.attention, &other.attention)
    }
}

/// Surroundings in memory.
#[derive(Default)]
pub struct Twin {
    fragment: RefCell<String>,
    /// What was copied last; while `refuses` is set, nothing ever is.
    pub copied: RefCell<Option<String>>,
    /// Whether the clipboard refuses.
    pub refuses: bool,
}

impl Twin {
    /// Surroundings with this fragment in their address.
    pub fn at(fragment: &str) -> Self {
        Self {
            fragment: RefCell::new(fragment.to_string()),
            ..Self::default()
        }
    }

    /// This twin as everything the widget needs.
    pub fn services(self) -> (Services, Rc<Self>) {
        let twin = Rc::new(self);
        (
            Services {
                address: twin.clone(),
                clipboard: twin.clone(),
                attention: twin.clone(),
            },
            twin,
        )
    }
}

impl Address for Twin {
    fn fragment(&self) -> String {
        self.fragment.borrow().clone()
    }

    fn replace(&self, fragment: &str) -> String {
        *self.fragment.borrow_mut() = fragment.to_string();
        alloc::format!("https://widget.example/#{fragment}")
    }
}

impl Clipboard for Twin {
    fn copy(&self, text: String, done: Callback<bool>) {
        if !self.refuses {
            *self.copied.borrow_mut() = Some(text);
        }
        done.emit(!self.refuses);
    }

    fn copy_field(&self, _: &NodeRef) -> bool {
        false
    }
}

impl Attention for Twin {
    fn focus(&self, _: &NodeRef) {}
}
