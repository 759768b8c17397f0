//! The ways to take a result away, as an application of its own in a part of the result.

use alloc::rc::Rc;
use alloc::string::String;
use core::cell::RefCell;

use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement};
use yew::{AppHandle, Callback, NodeRef};

use super::Host;
use super::address::BrowserAddress;
use super::attention::BrowserAttention;
use super::audience::BrowserAudience;
use super::clipboard::BrowserClipboard;
use super::shelf::{self, BrowserShelf};
use crate::text;
use crate::ui::{NoMemory, Services, Take, TakeProps, Tools};

#[wasm_bindgen]
extern "C" {
    /// What `assets/take.js` offers besides.
    #[wasm_bindgen(extends = Host)]
    #[derive(Clone)]
    pub type Toolbox;

    #[wasm_bindgen(method, getter, js_name = canShare)]
    fn can_share(this: &Toolbox) -> bool;

    #[wasm_bindgen(method)]
    fn share(this: &Toolbox, title: &str, text: &str, link: &str);

    #[wasm_bindgen(method, js_name = copyRich)]
    fn copy_rich(this: &Toolbox, html: &str, plain: &str, done: &JsValue);

    #[wasm_bindgen(method)]
    fn save(this: &Toolbox, name: &str, kind: &str, content: &str, done: &JsValue);

    #[wasm_bindgen(method, js_name = savePicture)]
    fn save_picture(this: &Toolbox, name: &str, svg: &str, done: &JsValue);

    #[wasm_bindgen(method)]
    fn print(this: &Toolbox);

    #[wasm_bindgen(method, getter)]
    fn builder(this: &Toolbox) -> String;
}

struct BrowserTools {
    toolbox: Toolbox,
}

fn later(done: Callback<bool>) -> JsValue {
    Closure::once_into_js(move |worked: bool| done.emit(worked))
}

impl Tools for BrowserTools {
    fn can_share(&self) -> bool {
        self.toolbox.can_share()
    }

    fn share(&self, title: &str, text: &str, link: &str) {
        self.toolbox.share(title, text, link);
    }

    fn copy_rich(&self, html: &str, plain: &str, done: Callback<bool>) {
        self.toolbox.copy_rich(html, plain, &later(done));
    }

    fn save(&self, name: &str, kind: &str, content: &str, done: Callback<bool>) {
        self.toolbox.save(name, kind, content, &later(done));
    }

    fn save_picture(&self, name: &str, svg: &str, done: Callback<bool>) {
        self.toolbox.save_picture(name, svg, &later(done));
    }

    fn print(&self) {
        self.toolbox.print();
    }

    fn builder(&self) -> String {
        self.toolbox.builder()
    }

    fn typed(&self, field: &NodeRef) -> String {
        field
            .cast::<HtmlTextAreaElement>()
            .map(|field| field.value())
            .unwrap_or_default()
    }
}

/// The application in its place; nothing asked of it counts before it is there.
#[wasm_bindgen]
pub struct Taking {
    running: Rc<RefCell<Option<Running>>>,
}

struct Running {
    app: AppHandle<Take>,
    props: TakeProps,
}

/// Puts the ways to take away what a fragment opens into an element and calls back with whether the pack could be
/// had.
#[wasm_bindgen]
pub fn take(
    root: Element,
    toolbox: Toolbox,
    pack: String,
    language: &str,
    fragment: String,
    done: js_sys::Function,
) -> Taking {
    let language = text::best_of(core::iter::once(language));
    let running: Rc<RefCell<Option<Running>>> = Rc::default();
    let taking = Taking {
        running: running.clone(),
    };
    let host: Host = toolbox.clone().unchecked_into();
    shelf::words(&host.clone(), language, move |text| {
        shelf::pack(&host.clone(), &pack, language, move |pack| {
            let there = pack.is_some();
            if let Some(pack) = pack {
                let props = TakeProps {
                    pack: Rc::new(pack),
                    fragment,
                    text,
                    services: services(&host, text.language),
                    tools: Rc::new(BrowserTools { toolbox }),
                };
                let app = yew::Renderer::<Take>::with_root_and_props(root, props.clone()).render();
                *running.borrow_mut() = Some(Running { app, props });
            }
            if done
                .call1(&JsValue::NULL, &JsValue::from_bool(there))
                .is_err()
            {
                // Whoever asked has stumbled over the answer; what is drawn stays.
            }
        });
    });
    taking
}

#[wasm_bindgen]
impl Taking {
    /// Takes away what another fragment opens.
    pub fn retake(&self, fragment: String) {
        if let Some(running) = &mut *self.running.borrow_mut() {
            running.props.fragment = fragment;
            running.app.update(running.props.clone());
        }
    }
}

fn services(host: &Host, language: &'static str) -> Services {
    let host = || host.clone();
    Services {
        address: Rc::new(BrowserAddress { host: host() }),
        clipboard: Rc::new(BrowserClipboard { host: host() }),
        attention: Rc::new(BrowserAttention),
        memory: Rc::new(NoMemory),
        shelf: Rc::new(BrowserShelf {
            host: host(),
            language,
        }),
        audience: Rc::new(BrowserAudience { host: host() }),
    }
}
