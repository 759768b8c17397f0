//! What the widget needs from its surroundings, each of which may refuse. `web` has the browser's; the twin
//! in memory here serves tests and the prerendered page.

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;

use yew::{Callback, NodeRef};

use crate::engine::AlternativeIx;
use crate::pack::Pack;
use crate::text::Text;

/// The part of the address after `#`, and the browser's back and forward.
pub trait Address {
    /// The fragment without its `#`; empty when there is none or it may not be read.
    fn fragment(&self) -> String;

    /// Puts the fragment into the address. On a page of our own a new mark becomes a new entry in the history,
    /// elsewhere nothing is ever added to it. A refusal leaves the address bar as it is.
    fn record(&self, fragment: &str, mark: &str);

    /// The whole address with this fragment, to be shared.
    fn link(&self, fragment: &str) -> String;

    /// Says from now on where the reader travels with back and forward, or by editing the address.
    fn watch(&self, travelled: Callback<Travel>);
}

/// Where the browser's back and forward have led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Travel {
    /// To an entry that was recorded with this mark.
    Mark(String),
    /// To an address with this fragment.
    Fragment(String),
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
    /// Moves the focus without scrolling further than to what gets it.
    fn focus(&self, node: &NodeRef);

    /// Moves the focus to the element with this id in the same widget as the node.
    fn focus_id(&self, node: &NodeRef, id: &str);
}

/// What stays for the next visit.
pub trait Memory {
    /// Keeps the text in place of the one before; an empty one leaves nothing behind.
    fn keep(&self, text: &str);
}

/// Where the parts of packs are that are not in the binary.
pub trait Shelf {
    /// The whole pack with this id; `None` where it cannot be had.
    fn pack(&self, id: &str, done: Callback<Option<Rc<Pack>>>);

    /// Puts the reading matter of the pack with this id into the parts below the node, the words of the
    /// interface in this language; says whether it could be had.
    fn read(&self, id: &str, text: Text, place: &NodeRef, done: Callback<bool>);

    /// Fits the reading matter below the node to a result.
    fn fit(&self, place: &NodeRef, fit: &Fit);
}

/// What a result makes of the reading matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Ids of the rows of the comparison that come first: those that the answers touch.
    pub first: Vec<String>,
    /// For whom next steps are shown.
    pub whom: Vec<AlternativeIx>,
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
    /// The next visit.
    pub memory: Rc<dyn Memory>,
    /// Whole packs and reading matter.
    pub shelf: Rc<dyn Shelf>,
}

impl PartialEq for Services {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.address, &other.address)
            && Rc::ptr_eq(&self.clipboard, &other.clipboard)
            && Rc::ptr_eq(&self.attention, &other.attention)
            && Rc::ptr_eq(&self.memory, &other.memory)
            && Rc::ptr_eq(&self.shelf, &other.shelf)
    }
}

/// Surroundings in memory.
#[derive(Default)]
pub struct Twin {
    fragment: RefCell<String>,
    /// What was copied last; while `refuses` is set, nothing ever is.
    pub copied: RefCell<Option<String>>,
    /// Whether the clipboard refuses, and reading matter cannot be had.
    pub refuses: bool,
    /// What was kept last.
    pub kept: RefCell<String>,
    /// The whole pack, where there is one to be had.
    pub pack: RefCell<Option<Rc<Pack>>>,
    /// What the reading matter was fitted to last.
    pub fitted: RefCell<Option<Fit>>,
    /// Who is told of back and forward.
    pub travelled: RefCell<Callback<Travel>>,
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
                memory: twin.clone(),
                shelf: twin.clone(),
            },
            twin,
        )
    }
}

impl Address for Twin {
    fn fragment(&self) -> String {
        self.fragment.borrow().clone()
    }

    fn record(&self, fragment: &str, _: &str) {
        *self.fragment.borrow_mut() = fragment.to_string();
    }

    fn link(&self, fragment: &str) -> String {
        alloc::format!("https://widget.example/#{fragment}")
    }

    fn watch(&self, travelled: Callback<Travel>) {
        *self.travelled.borrow_mut() = travelled;
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

    fn focus_id(&self, _: &NodeRef, _: &str) {}
}

impl Memory for Twin {
    fn keep(&self, text: &str) {
        *self.kept.borrow_mut() = text.to_string();
    }
}

impl Shelf for Twin {
    fn pack(&self, _: &str, done: Callback<Option<Rc<Pack>>>) {
        done.emit(self.pack.borrow().clone());
    }

    fn read(&self, _: &str, _: Text, _: &NodeRef, done: Callback<bool>) {
        done.emit(!self.refuses);
    }

    fn fit(&self, _: &NodeRef, fit: &Fit) {
        *self.fitted.borrow_mut() = Some(fit.clone());
    }
}
