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

/// The part of the address after `#`, and the browser's history.
pub trait Address {
    /// The fragment without its `#`; empty when there is none or it may not be read.
    fn fragment(&self) -> String;

    /// Puts the fragment into the address, or leaves that as it is. On a page of our own a new mark becomes a new
    /// entry in the history, elsewhere nothing is ever added to it. A refusal leaves the address bar as it is.
    fn record(&self, fragment: Option<&str>, mark: &str);

    /// The whole address with this fragment, to be shared.
    fn link(&self, fragment: &str) -> String;

    /// Today where the reader is, as `YYYY-MM-DD`.
    fn today(&self) -> String;
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

/// Keeps nothing.
pub struct NoMemory;

impl Memory for NoMemory {
    fn keep(&self, _: &str) {}
}

/// Where the parts of packs are that are not in the binary.
pub trait Shelf {
    /// The whole pack with this id; `None` where it cannot be had.
    fn pack(&self, id: &str, done: Callback<Option<Rc<Pack>>>);

    /// Puts matter about the pack with this id into the parts below the node, the words of the interface in
    /// this language; says whether it could be had.
    fn open(&self, id: &str, text: Text, place: &NodeRef, matter: &Matter, done: Callback<bool>);

    /// Fits what is there below the node to what has changed since.
    fn fit(&self, place: &NodeRef, matter: &Matter);
}

/// What is fetched when it is first opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Everything there is to read beside a result.
    Reading {
        /// Ids of the rows of the comparison that come first: those that the answers touch.
        first: Vec<String>,
        /// For whom next steps are shown.
        whom: Vec<AlternativeIx>,
    },
    /// The ways to take away the result that this fragment opens, alone or as a team.
    Taking(String),
}

/// Who wants to know what happens: the page around the widget.
pub trait Audience {
    /// Tells of an answer, or of the result, as a JSON object.
    fn tell(&self, event: Event, detail: &str);
}

/// What the page around can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The widget is there.
    Ready,
    /// The answers have changed.
    Answer,
    /// There is a result.
    Result,
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
    /// Whole packs, and what is fetched when it is opened.
    pub shelf: Rc<dyn Shelf>,
    /// The page around.
    pub audience: Rc<dyn Audience>,
}

impl PartialEq for Services {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.address, &other.address)
            && Rc::ptr_eq(&self.clipboard, &other.clipboard)
            && Rc::ptr_eq(&self.attention, &other.attention)
            && Rc::ptr_eq(&self.memory, &other.memory)
            && Rc::ptr_eq(&self.shelf, &other.shelf)
            && Rc::ptr_eq(&self.audience, &other.audience)
    }
}

/// Surroundings in memory.
#[derive(Default)]
pub struct Twin {
    fragment: RefCell<String>,
    /// What was copied last; while `refuses` is set, nothing ever is.
    pub copied: RefCell<Option<String>>,
    /// Whether the clipboard refuses, and nothing can be fetched.
    pub refuses: bool,
    /// What was kept last.
    pub kept: RefCell<String>,
    /// The whole pack, where there is one to be had.
    pub pack: RefCell<Option<Rc<Pack>>>,
    /// What was fitted last.
    pub fitted: RefCell<Option<Matter>>,
    /// What the page around was told.
    pub told: RefCell<Vec<(Event, String)>>,
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
                audience: twin.clone(),
            },
            twin,
        )
    }
}

impl Address for Twin {
    fn fragment(&self) -> String {
        self.fragment.borrow().clone()
    }

    fn record(&self, fragment: Option<&str>, _: &str) {
        if let Some(fragment) = fragment {
            *self.fragment.borrow_mut() = fragment.to_string();
        }
    }

    fn link(&self, fragment: &str) -> String {
        alloc::format!("https://widget.example/#{fragment}")
    }

    fn today(&self) -> String {
        "2026-01-31".to_string()
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

    fn open(&self, _: &str, _: Text, _: &NodeRef, _: &Matter, done: Callback<bool>) {
        done.emit(!self.refuses);
    }

    fn fit(&self, _: &NodeRef, matter: &Matter) {
        *self.fitted.borrow_mut() = Some(matter.clone());
    }
}

impl Audience for Twin {
    fn tell(&self, event: Event, detail: &str) {
        self.told.borrow_mut().push((event, detail.to_string()));
    }
}
