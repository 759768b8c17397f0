//! From the page as it was delivered to the running widget: options, language, pack, what was kept.

use alloc::rc::Rc;
use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::Host;
use super::address::BrowserAddress;
use super::attention::BrowserAttention;
use super::clipboard::BrowserClipboard;
use super::memory::BrowserMemory;
use super::shelf::{self, BrowserShelf};
use super::{options, takeover};
use crate::builtin;
use crate::embed::Options;
use crate::pack::Pack;
use crate::text::{ENGLISH, Text};
use crate::ui::session::Session;
use crate::ui::{Address, Services};

/// Puts the widget into an element.
#[wasm_bindgen]
pub fn mount(root: Element, host: Host) {
    let options = options::read(&host.options());
    let language = options::language(&options);
    let id = wanted_pack(&options);
    // In the language and with the pack that were prerendered there is nothing to wait for.
    if language == ENGLISH.language && id == builtin::DEFAULT {
        if let Some(first) = builtin::first() {
            run(root, host, first, &options, ENGLISH);
        }
        return;
    }
    shelf::words(&host.clone(), language, move |text| {
        shelf::pack(&host.clone(), id, language, move |pack| {
            if let Some(pack) = pack.or_else(builtin::first) {
                run(root, host, pack, &options, text);
            }
        });
    });
}

/// The id of the pack that the address names: a link knows its own, a host may choose one.
fn wanted_pack(options: &Options) -> &'static str {
    let fragment = BrowserAddress.fragment();
    let linked = fragment
        .strip_prefix("fp=")
        .or_else(|| fragment.strip_prefix("fp-draft="))
        .and_then(|code| code.get(1..3));
    let entries = builtin::entries().iter();
    let found = entries
        .clone()
        .find(|entry| Some(entry.code) == linked)
        .or_else(|| {
            let mut entries = entries.clone();
            entries.find(|entry| Some(entry.id) == options.pack.as_deref())
        });
    found.map_or(builtin::DEFAULT, |entry| entry.id)
}

fn run(root: Element, host: Host, pack: Pack, options: &Options, text: Text) {
    options::apply(options, text);
    let session = Session::new(Rc::new(pack));
    let session = match &options.quiz {
        Some(quiz) => session.with_quiz(quiz),
        None => session,
    };
    let memory = BrowserMemory { key: key(&session) };
    let kept = memory.kept().unwrap_or_default();
    let services = Services {
        address: Rc::new(BrowserAddress),
        clipboard: Rc::new(BrowserClipboard { host: host.clone() }),
        attention: Rc::new(BrowserAttention),
        memory: Rc::new(memory),
        shelf: Rc::new(BrowserShelf {
            host,
            language: text.language,
        }),
    };
    let session = session
        .open(&services.address.fragment())
        .unwrap_or_else(|| session.resume(&kept));
    takeover::mount(root, session, text, services);
}

/// The key that answers are kept under: each pack and first quiz has its own.
fn key(session: &Session) -> String {
    let quiz = session.quiz().map(|quiz| &*quiz.id).unwrap_or_default();
    alloc::format!("fingerpost/{}/{quiz}", session.pack().id)
}
