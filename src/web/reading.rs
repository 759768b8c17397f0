//! The reading matter in the page: fetched as HTML, its parts taken over into the widget, its controls served.
//!
//! `src/ui/reading/matter` writes it and says what its attributes mean. It is fetched as a document, so no text is ever
//! parsed into the page.

use alloc::format;
use alloc::string::{String, ToString};

use js_sys::JsString;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, XmlHttpRequest,
    XmlHttpRequestResponseType,
};
use yew::Callback;

use super::clipboard::{BrowserClipboard, copy_selected};
use crate::text::{Key, Text};
use crate::ui::{Clipboard, Fit};

/// Fetches the reading matter with this name and puts its parts into those below the element.
pub(super) fn read(name: &str, text: Text, place: Element, done: Callback<bool>) {
    let asked = ask(name, move |document| {
        let there = document.and_then(|document| adopt(&document, &place, text).ok());
        done.emit(there.is_some());
    });
    if asked.is_err() {
        // Only an address that is none is refused here, and ours is one.
    }
}

fn ask(name: &str, done: impl FnOnce(Option<Document>) + 'static) -> Result<(), JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", &format!("data/{name}"))?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let answer = request.clone();
    let arrived = Closure::once_into_js(move || {
        let response = answer.response().ok();
        let response = response.filter(|_| answer.status() == Ok(200));
        done(response.and_then(|response| response.dyn_into().ok()));
    });
    request.set_onloadend(Some(arrived.unchecked_ref()));
    request.send()
}

/// Moves the parts of the document into those below the element.
fn adopt(document: &Document, place: &Element, text: Text) -> Result<(), JsValue> {
    let language = document
        .query_selector("[lang]")?
        .and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default();
    for part in all(place, "[data-part]") {
        let name = part.get_attribute("data-part").unwrap_or_default();
        let Some(from) = document.query_selector(&format!("[data-part={name}]"))? else {
            continue;
        };
        while let Some(child) = from.first_child() {
            part.append_child(&child)?;
        }
        if language != text.language {
            part.set_attribute("lang", &language)?;
            part.set_attribute("dir", "auto")?;
        }
    }
    for words in all(place, "[data-say]") {
        let key = words
            .get_attribute("data-say")
            .and_then(|key| key.parse().ok());
        let date = words.get_attribute("data-date").unwrap_or_default();
        if let Some(key) = key {
            words.set_text_content(Some(&text.fill_at(key, &[("date", &date)])));
        }
        if language != text.language {
            words.set_attribute("lang", text.language)?;
            words.set_attribute("dir", text.direction())?;
        }
    }
    for part in all(place, "[data-script]") {
        part.remove_attribute("hidden")?;
    }
    let whole = place.clone();
    listen(place, "input", move |_| filter(&whole, text))?;
    listen(place, "click", move |event| {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(Ok(Some(button))) = target.map(|target| target.closest("[data-copy]")) {
            copy(&button, text);
        }
    })
}

/// Calls for every event of this kind, for as long as the element is there.
fn listen(element: &Element, kind: &str, call: impl Fn(Event) + 'static) -> Result<(), JsValue> {
    let listener = Closure::<dyn Fn(Event)>::new(call).into_js_value();
    element.add_event_listener_with_callback(kind, listener.unchecked_ref())
}

/// Puts the rows that the answers touch first and shows the steps for those whom the result names.
pub(super) fn fit(place: &Element, fit: &Fit, text: Text) {
    for list in all(place, "[data-whom]") {
        let whom = list.get_attribute("data-whom");
        let named = fit
            .whom
            .iter()
            .any(|place| Some(place.index().to_string()) == whom);
        hide(&list, !named);
    }
    if let Some(body) = one(place, "[data-first]") {
        for old in all(&body, "[data-row]") {
            old.remove();
        }
        for id in &fit.first {
            let row = one(place, &format!("[data-topic] [data-row=\"{id}\"]"));
            if let Some(Ok(copy)) = row.map(|row| row.clone_node_with_deep(true))
                && body.append_child(&copy).is_err()
            {
                // The row is still in its topic.
            }
        }
    }
    filter(place, text);
}

/// Shows the rows that the controls leave, and how many they are.
fn filter(place: &Element, text: Text) {
    let typed =
        one(place, "[name=words]").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let typed = lower(&typed.map(|field| field.value()).unwrap_or_default());
    let topic =
        one(place, "[name=topic]").and_then(|field| field.dyn_into::<HtmlSelectElement>().ok());
    let topic = topic
        .map(|field| field.value())
        .filter(|topic| !topic.is_empty());
    let ticked = |name: &str| one(place, &format!("[name={name}]:checked")).is_some();
    let (differing, disputed) = (ticked("differing"), ticked("disputed"));
    let (mut count, mut of) = (0_usize, 0_usize);
    for body in all(place, "tbody") {
        let own = body.get_attribute("data-topic");
        let mut shown = 0_usize;
        for row in all(&body, "[data-row]") {
            let fits = topic.is_none() || own == topic;
            let fits = fits && !(differing && row.has_attribute("data-alike"));
            let fits = fits && (!disputed || row.has_attribute("data-disputed"));
            let fits = fits && {
                let said = lower(&row.text_content().unwrap_or_default());
                typed.split(' ').all(|word| said.contains(word))
            };
            hide(&row, !fits);
            shown += usize::from(fits);
            of += usize::from(own.is_some());
        }
        hide(&body, shown == 0);
        count += if own.is_some() { shown } else { 0 };
    }
    if let Some(said) = one(place, "[data-shown]") {
        let values = [("count", &*count.to_string()), ("all", &*of.to_string())];
        said.set_text_content(Some(&text.fill(Key::RowsShown, &values)));
    }
}

/// Copies the code beside the button and says so there.
fn copy(button: &Element, text: Text) {
    let (Ok(Some(figure)), Some(said)) = (button.closest("figure"), button.next_element_sibling())
    else {
        return;
    };
    let Some(code) = one(&figure, "pre") else {
        return;
    };
    let what = code.text_content().unwrap_or_default();
    let done = Callback::from(move |copied| {
        let copied = copied || copy_selected(&code);
        let words = text.get(if copied { Key::Copied } else { Key::CopyByHand });
        said.set_text_content(Some(words));
    });
    BrowserClipboard.copy(what, done);
}

fn hide(element: &Element, hidden: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(hidden);
    }
}

/// The browser's own, so that no tables for it ship.
fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

fn one(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok().flatten()
}

fn all(place: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = place.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}
