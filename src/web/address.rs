//! The address bar. On a page of our own each stage is an entry in the history; in a frame nothing is ever
//! added, because the entries would be the host's.

use alloc::string::{String, ToString};

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use yew::Callback;

use crate::ui::{Address, Travel};

pub(super) struct BrowserAddress;

impl Address for BrowserAddress {
    fn fragment(&self) -> String {
        let hash = gloo::utils::window().location().hash().unwrap_or_default();
        hash.strip_prefix('#')
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    fn record(&self, fragment: &str, mark: &str) {
        let Ok(history) = gloo::utils::window().history() else {
            return;
        };
        let state = history.state().unwrap_or(JsValue::NULL).as_string();
        let (next, mark_value) = (self.link(fragment), JsValue::from_str(mark));
        let recorded = if is_framed() || state.as_deref().is_none_or(|now| now == mark) {
            history.replace_state_with_url(&mark_value, "", Some(&next))
        } else {
            history.push_state_with_url(&mark_value, "", Some(&next))
        };
        if recorded.is_err() {
            // A frame may be refused its own history; the link that is copied is right all the same.
        }
    }

    fn link(&self, fragment: &str) -> String {
        let address = gloo::utils::window().location().href().unwrap_or_default();
        let page = address.split('#').next().unwrap_or_default();
        if fragment.is_empty() {
            page.to_string()
        } else {
            alloc::format!("{page}#{fragment}")
        }
    }

    fn watch(&self, travelled: Callback<Travel>) {
        if is_framed() {
            return;
        }
        let address = Self;
        let listener =
            Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
                travelled.emit(match event.state().as_string() {
                    Some(mark) => Travel::Mark(mark),
                    None => Travel::Fragment(address.fragment()),
                });
            });
        let window = gloo::utils::window();
        window.set_onpopstate(Some(wasm_bindgen::JsCast::unchecked_ref(listener.as_ref())));
        // The page listens for as long as it is there.
        listener.forget();
    }
}

/// Whether the page is in a frame of another.
fn is_framed() -> bool {
    let window = gloo::utils::window();
    !matches!(window.parent(), Ok(Some(parent)) if parent == window)
}
