//! From the page as it was delivered to the running widget: options, language, pack, what was kept; and what the place
//! around may ask of it later.

use alloc::rc::Rc;
use alloc::string::String;
use core::cell::{Cell, RefCell};

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;

use super::address::BrowserAddress;
use super::attention::BrowserAttention;
use super::audience::BrowserAudience;
use super::clipboard::BrowserClipboard;
use super::memory::BrowserMemory;
use super::shelf::{self, BrowserShelf};
use super::{Host, options, takeover};
use crate::builtin;
use crate::embed::Options;
use crate::pack::Pack;
use crate::text::{self, ENGLISH, Text};
use crate::ui::session::{Action, Session};
use crate::ui::{App, AppProps, Services};

/// A widget in the page; nothing asked of it counts before it is there.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Widget {
    root: Element,
    host: Host,
    options: Rc<Options>,
    running: Rc<RefCell<Option<Running>>>,
    /// Whether it was taken out of the page, which may be before it is there.
    gone: Rc<Cell<bool>>,
}

struct Running {
    app: AppHandle<App>,
    props: AppProps,
}

/// Puts the widget into an element.
#[wasm_bindgen]
pub fn mount(root: Element, host: Host) -> Widget {
    let options = Options::read(|name| host.option(name));
    let (language, id) = (
        options::language(&host, &options),
        wanted_pack(&host, &options),
    );
    let widget = Widget {
        root,
        host,
        options: Rc::new(options),
        running: Rc::default(),
        gone: Rc::default(),
    };
    // In the language and with the pack that were prerendered there is nothing to wait for.
    if language == ENGLISH.language && id == builtin::DEFAULT {
        if let Some(first) = builtin::first() {
            widget.run(first, ENGLISH);
        }
    } else {
        let running = widget.clone();
        widget.fetch(id, language, move |pack, text| {
            if let Some(pack) = pack.or_else(builtin::first) {
                running.run(pack, text);
            }
        });
    }
    widget
}

#[wasm_bindgen]
impl Widget {
    /// Goes where the browser's back and forward have led: to an entry that was recorded with this mark, or to an
    /// address with this fragment.
    pub fn travel(&self, mark: Option<String>, fragment: String) {
        self.act(mark.map_or(Action::Open(fragment), Action::Travel));
    }

    /// Goes on in the shipped language that fits this one, with the answers given so far.
    pub fn speak(&self, language: &str) {
        let language = text::best_of(core::iter::once(language));
        let pack = self.running.borrow().as_ref().and_then(|running| {
            let props = &running.props;
            let other = props.text.language != language;
            other.then(|| builtin::entry(&props.session.pack().id))?
        });
        let Some(pack) = pack else {
            return;
        };
        let widget = self.clone();
        self.fetch(pack.id, language, move |pack, text| {
            if let Some(running) = &mut *widget.running.borrow_mut() {
                options::speak(&widget.root, text);
                running.props.text = text;
                running.props.services.shelf = widget.shelf(text);
                running.app.update(running.props.clone());
                if let Some(pack) = pack {
                    running.app.send_message(Action::Furnish(Rc::new(pack)));
                }
            }
        });
    }

    /// Takes the widget out of the page.
    pub fn destroy(&self) {
        self.gone.set(true);
        if let Some(running) = self.running.take() {
            running.app.destroy();
        }
    }
}

impl Widget {
    fn act(&self, action: Action) {
        if let Some(running) = &*self.running.borrow() {
            running.app.send_message(action);
        }
    }

    fn fetch(
        &self,
        id: &'static str,
        language: &'static str,
        done: impl FnOnce(Option<Pack>, Text) + 'static,
    ) {
        let host = self.host.clone();
        shelf::words(&self.host, language, move |text| {
            shelf::pack(&host, id, language, move |pack| done(pack, text));
        });
    }

    fn shelf(&self, text: Text) -> Rc<BrowserShelf> {
        Rc::new(BrowserShelf {
            host: self.host.clone(),
            language: text.language,
        })
    }

    fn run(&self, pack: Pack, text: Text) {
        if self.gone.get() {
            return;
        }
        options::apply(&self.root, &self.options, text);
        let session = Session::new(Rc::new(pack));
        let session = match &self.options.quiz {
            Some(quiz) => session.with_quiz(quiz),
            None => session,
        };
        let memory = BrowserMemory { key: key(&session) };
        let kept = memory.kept().unwrap_or_default();
        let host = || self.host.clone();
        let services = Services {
            address: Rc::new(BrowserAddress { host: host() }),
            clipboard: Rc::new(BrowserClipboard { host: host() }),
            attention: Rc::new(BrowserAttention),
            memory: Rc::new(memory),
            shelf: self.shelf(text),
            audience: Rc::new(BrowserAudience { host: host() }),
        };
        // Started again, it goes on with what was on the screen: a link that is refused changes nothing.
        let session = match self.host.recorded() {
            Some(shown) => session.open(&shown).unwrap_or(session),
            None => session.resume(&kept),
        };
        let session = session.open(&self.host.fragment()).unwrap_or(session);
        let props = AppProps {
            session,
            text,
            services,
        };
        let app = takeover::mount(self.root.clone(), props.clone());
        *self.running.borrow_mut() = Some(Running { app, props });
    }
}

/// The id of the pack that the address names: a link knows its own, a host may choose one.
fn wanted_pack(host: &Host, options: &Options) -> &'static str {
    let fragment = host.fragment();
    let linked = ["fp=", "fp-draft=", "fp-team="]
        .iter()
        .find_map(|kind| fragment.strip_prefix(kind)?.get(1..3));
    let entries = || builtin::entries().iter();
    let chosen = options.pack.as_deref();
    let found = entries()
        .find(|entry| Some(entry.code) == linked)
        .or_else(|| entries().find(|entry| Some(entry.id) == chosen));
    found.map_or(builtin::DEFAULT, |entry| entry.id)
}

/// The key that answers are kept under: each pack and first quiz has its own.
fn key(session: &Session) -> String {
    let quiz = session.quiz().map(|quiz| &*quiz.id).unwrap_or_default();
    alloc::format!("fingerpost/{}/{quiz}", session.pack().id)
}
