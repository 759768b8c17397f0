//! Elements put together by calls instead of `html!`.
//!
//! The macro writes out the making of every element where it stands, about half a kilobyte of WebAssembly each
//! before compression. Calls cost half of that, and the first load has a budget.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use yew::html::{BaseComponent, onchange, onclick, onkeydown};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VComp, VTag};

/// An element in the making.
pub(super) struct Element(Box<VTag>);

/// An element with this tag.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(tag)))
}

/// An element with this tag and class.
#[inline(never)]
pub(super) fn classed(tag: &'static str, class: &'static str) -> Element {
    el(tag).is("class", class)
}

/// A component with these properties.
pub(super) fn component<C: BaseComponent>(props: C::Properties) -> Html {
    Html::from(VComp::new::<C>(Rc::new(props), None))
}

/// What can be put into an element.
pub(super) trait Content {
    fn html(self) -> Html;
}

impl Content for Html {
    fn html(self) -> Html {
        self
    }
}

impl Content for Element {
    #[inline(never)]
    fn html(self) -> Html {
        Html::from(*self.0)
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn html(self) -> Html {
        Html::from(AttrValue::Static(self))
    }
}

impl Content for String {
    #[inline(never)]
    fn html(self) -> Html {
        Html::from(AttrValue::Rc(Rc::from(self)))
    }
}

impl Content for &String {
    #[inline(never)]
    fn html(self) -> Html {
        Html::from(AttrValue::Rc(Rc::from(self.as_str())))
    }
}

impl<C: Content> Content for Option<C> {
    fn html(self) -> Html {
        self.map(Content::html).unwrap_or_default()
    }
}

impl Content for Vec<Html> {
    #[inline(never)]
    fn html(self) -> Html {
        self.into_iter().collect()
    }
}

impl Element {
    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn push(mut self, content: Html) -> Self {
        self.0.add_child(content);
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// An attribute that is always the same.
    #[inline(never)]
    pub(super) fn is(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, AttrValue::Static(value))
    }

    /// An attribute.
    #[inline(never)]
    pub(super) fn set(self, name: &'static str, value: &str) -> Self {
        self.attribute(name, AttrValue::Rc(Rc::from(value)))
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// What stands in a field.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> Self {
        self.0.set_value(AttrValue::Rc(Rc::from(value)));
        self
    }

    /// Something inside.
    pub(super) fn with(self, content: impl Content) -> Self {
        self.push(content.html())
    }

    /// Several things inside.
    #[inline(never)]
    pub(super) fn all(mut self, content: Vec<Html>) -> Self {
        self.0.add_children(content);
        self
    }

    /// What it is told apart from its siblings by.
    #[inline(never)]
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// By what it can be found again.
    #[inline(never)]
    pub(super) fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    #[inline(never)]
    pub(super) fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub(super) fn on_change(self, callback: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub(super) fn on_key(self, callback: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)))
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        element.html()
    }
}
