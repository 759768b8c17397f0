//! Taking over the prerendered page: what was chosen or pressed before the app was there still counts.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::AppHandle;

use crate::engine::OptionIx;
use crate::ui::session::{Action, Session};
use crate::ui::{App, AppProps};

/// The attribute in which `boot.js` notes what was pressed: `pick`, `next` or `skip`.
const PRESSED: &str = "data-pressed";

/// Puts the widget in the place of the prerendered question.
pub(super) fn mount(root: Element, mut props: AppProps) -> AppHandle<App> {
    props.session = early(&root, props.session);
    // The prerendered nodes go away now: the same control gets the focus back.
    let focused = gloo::utils::document()
        .active_element()
        .filter(|element| root.contains(Some(element)));
    let focused = focused
        .map(|element| element.id())
        .filter(|id| !id.is_empty());
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    // Yew draws in a microtask that is already queued; this one comes after it.
    if let Some(id) = focused {
        wasm_bindgen_futures::spawn_local(async move { refocus(&id) });
    }
    app
}

fn refocus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok())
        && element.focus().is_err()
    {
        // The reader finds the focus at the start of the page, as after any load.
    }
}

/// The session with the early choice and press replayed.
fn early(root: &Element, session: Session) -> Session {
    let Some(place) = session.current() else {
        return session;
    };
    // A link may have led to another question than the one that was prerendered.
    let shown = session
        .pack()
        .question(place)
        .map(|question| alloc::format!("[name=\"fp-{}\"]", question.id));
    if !shown.is_some_and(|inputs| {
        root.query_selector(&inputs)
            .is_ok_and(|found| found.is_some())
    }) {
        return session;
    }
    let chosen = root.query_selector("input:checked").ok().flatten();
    let chosen = chosen
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.id());
    let option = session.pack().question(place).and_then(|question| {
        let id = |option: &str| alloc::format!("fp-{}-{option}", question.id);
        (0u16..)
            .map(OptionIx)
            .zip(&question.options)
            .find(|(_, option)| chosen == Some(id(&option.id)))
    });
    let choice = option.map(|(option, _)| Action::Choose(place, option));
    let press = match root.get_attribute(PRESSED).as_deref() {
        Some("pick" | "next") => Some(Action::Next),
        Some("skip") => Some(Action::Skip),
        _ => None,
    };
    choice
        .into_iter()
        .chain(press)
        .fold(session, |session, action| {
            session.after(action).unwrap_or(session)
        })
}
