//! The components in a real browser, over surroundings in memory. Nothing in here could be proved natively.
#![cfg(target_family = "wasm")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stumbles fails"
)]

use std::rc::Rc;

use fingerpost::builtin;
use fingerpost::share::code;
use fingerpost::ui::session::{Opening, Session};
use fingerpost::ui::{App, AppProps, Twin};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Element, HtmlElement, HtmlInputElement, MouseEvent, MouseEventInit, ShadowRootInit,
    ShadowRootMode,
};
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

/// A mounted widget; unmounted when dropped, so that tests cannot see each other.
struct Mounted {
    root: Element,
    twin: Rc<Twin>,
    app: Option<yew::AppHandle<App>>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn new_root() -> Element {
    let document = gloo::utils::document();
    let root = document.create_element("div").expect("an element");
    gloo::utils::body()
        .append_child(&root)
        .expect("in the page");
    root
}

async fn mount_into(root: Element, session: Session, twin: Twin) -> Mounted {
    let (services, twin) = twin.services();
    let props = AppProps { session, services };
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    flush().await;
    Mounted {
        root,
        twin,
        app: Some(app),
    }
}

fn start() -> Session {
    Session::new(Rc::new(builtin::first().expect("the default pack")))
}

fn opened(text: &str) -> Session {
    let pack = Rc::new(builtin::first().expect("the default pack"));
    let link = code::decode(&pack, text);
    Session::opened(pack, Opening::Result, link)
}

impl Mounted {
    fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a selector")
    }

    fn one(&self, selector: &str) -> Element {
        self.find(selector)
            .unwrap_or_else(|| panic!("nothing matches {selector}"))
    }

    fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    /// A click as a pointer makes it; `detail` is 0 for what the keyboard and assistive technology send.
    async fn click(&self, selector: &str, detail: i32) {
        let init = MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_composed(true);
        init.set_detail(detail);
        let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("an event");
        self.one(selector)
            .dispatch_event(&event)
            .expect("dispatched");
        flush().await;
    }

    fn button(&self, words: &str) -> HtmlElement {
        let buttons = self.root.query_selector_all("button").expect("a selector");
        (0..buttons.length())
            .filter_map(|place| buttons.item(place)?.dyn_into::<HtmlElement>().ok())
            .find(|button| button.text_content().as_deref() == Some(words))
            .unwrap_or_else(|| panic!("no button says {words}"))
    }

    async fn press(&self, words: &str) {
        self.button(words).click();
        flush().await;
    }
}

#[wasm_bindgen_test]
async fn a_pointer_click_goes_on_and_the_address_follows() {
    let widget = mount_into(new_root(), start(), Twin::default()).await;
    widget.click("label[for=fp-admin-ui-yes]", 1).await;
    assert!(widget.text(".fp-progress").contains("2 of 5"));
    assert!(fingerpost::ui::Address::fragment(&*widget.twin).starts_with("fp-draft=1dff1Ay-"));
}

#[wasm_bindgen_test]
async fn a_click_without_a_pointer_only_moves_the_choice() {
    let widget = mount_into(new_root(), start(), Twin::default()).await;
    widget.click("#fp-admin-ui-no", 0).await;
    assert!(widget.text(".fp-progress").contains("1 of 5"));
    let input: HtmlInputElement = widget.one("#fp-admin-ui-no").dyn_into().expect("an input");
    assert!(input.checked());
    widget.press("Next").await;
    assert!(widget.text(".fp-progress").contains("2 of 5"));
}

#[wasm_bindgen_test]
async fn it_works_in_a_shadow_root_beside_a_second_copy() {
    let host = new_root();
    let shadow = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .expect("a shadow root");
    let inside = gloo::utils::document()
        .create_element("div")
        .expect("an element");
    shadow.append_child(&inside).expect("in the shadow root");
    let first = mount_into(inside, start(), Twin::default()).await;
    let second = mount_into(new_root(), start(), Twin::default()).await;
    first.click("label[for=fp-admin-ui-yes]", 1).await;
    assert!(first.text(".fp-progress").contains("2 of 5"));
    assert!(second.text(".fp-progress").contains("1 of 5"));
    host.remove();
}

#[wasm_bindgen_test]
async fn copying_hands_the_whole_link_to_the_clipboard() {
    let widget = mount_into(
        new_root(),
        opened("1dff1AyBnCyDoEt-d5"),
        Twin::at("fp=1dff1AyBnCyDoEt-d5"),
    )
    .await;
    assert!(widget.text("h2").contains("FastAPI"));
    widget.press("Copy link").await;
    assert_eq!(
        widget.twin.copied.borrow().as_deref(),
        Some("https://widget.example/#fp=1dff1AyBnCyDoEt-d5")
    );
    assert!(widget.text(".fp-copy [role=status]").contains("copied"));
}

#[wasm_bindgen_test]
async fn a_refusing_clipboard_leaves_the_link_in_a_field() {
    let mut twin = Twin::at("fp=1dff1AyBnCyDoEt-d5");
    twin.refuses = true;
    let widget = mount_into(new_root(), opened("1dff1AyBnCyDoEt-d5"), twin).await;
    assert!(widget.find(".fp-copy input").is_none());
    widget.press("Copy link").await;
    let field: HtmlInputElement = widget.one(".fp-copy input").dyn_into().expect("an input");
    assert_eq!(
        field.value(),
        "https://widget.example/#fp=1dff1AyBnCyDoEt-d5"
    );
    assert_eq!(*widget.twin.copied.borrow(), None);
}

#[wasm_bindgen_test]
async fn a_broken_link_says_so_over_an_empty_quiz() {
    let widget = mount_into(new_root(), opened("rubbish"), Twin::at("fp=rubbish")).await;
    assert!(widget.text("[role=status]").contains("damaged"));
    assert!(widget.find("input:checked").is_none());
}

#[wasm_bindgen_test]
async fn hostile_words_in_a_pack_stay_words() {
    let mut pack = builtin::first().expect("the default pack");
    "<img src=x onerror=alert(1)>".clone_into(&mut pack.questions[0].prompt);
    let widget = mount_into(new_root(), Session::new(Rc::new(pack)), Twin::default()).await;
    assert!(widget.find("img").is_none());
    assert_eq!(widget.text("legend"), "<img src=x onerror=alert(1)>");
}
