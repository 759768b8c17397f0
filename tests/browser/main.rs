//! The components in a real browser, over surroundings in memory. Nothing in here could be proved natively.
#![cfg(target_family = "wasm")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stumbles fails"
)]

use std::rc::Rc;

use fingerpost::builtin;
use fingerpost::text::ENGLISH;
use fingerpost::ui::session::{Action, Session};
use fingerpost::ui::{App, AppProps, Event, Matter, NoTools, Take, TakeProps, Twin};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit,
    MouseEvent, MouseEventInit, ShadowRootInit, ShadowRootMode,
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
    let props = AppProps {
        session,
        text: ENGLISH,
        services,
    };
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

fn opened(code: &str) -> Session {
    let session = start().open(&format!("fp={code}"));
    session.expect("a link of ours")
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

    async fn key(&self, selector: &str, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_key(key);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
        self.one(selector)
            .dispatch_event(&event.expect("an event"))
            .expect("dispatched");
        flush().await;
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
    assert_eq!(widget.text(".fp-copy [role=status]"), "Copied.");
}

#[wasm_bindgen_test]
async fn a_refusing_clipboard_leaves_the_link_in_a_field() {
    let mut twin = Twin::at("fp=1dff1AyBnCyDoEt-d5");
    twin.refuses = true;
    let widget = mount_into(new_root(), opened("1dff1AyBnCyDoEt-d5"), twin).await;
    assert!(widget.find(".fp-copy textarea").is_none());
    widget.press("Copy link").await;
    let field = widget.one(".fp-copy textarea");
    let field: HtmlTextAreaElement = field.dyn_into().expect("a field");
    assert_eq!(
        field.value(),
        "https://widget.example/#fp=1dff1AyBnCyDoEt-d5"
    );
    assert_eq!(*widget.twin.copied.borrow(), None);
}

#[wasm_bindgen_test]
async fn a_broken_link_says_so_over_the_quiz() {
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

#[wasm_bindgen_test]
async fn a_digit_moves_the_choice_and_enter_goes_on() {
    let widget = mount_into(new_root(), start(), Twin::default()).await;
    widget.key("legend", "2").await;
    assert!(widget.text(".fp-progress").contains("1 of 5"));
    let input: HtmlInputElement = widget.one("#fp-admin-ui-no").dyn_into().expect("an input");
    assert!(input.checked());
    widget.key("legend", "7").await;
    assert!(widget.text(".fp-progress").contains("1 of 5"));
    widget.key("fieldset", "Enter").await;
    assert!(widget.text(".fp-progress").contains("2 of 5"));
}

#[wasm_bindgen_test]
async fn a_change_is_applied_at_once_shown_and_undone() {
    let session = opened("1dff1AyBnCyDoEt-d5");
    let widget = mount_into(new_root(), session, Twin::default()).await;
    assert!(widget.find(".fp-shift").is_none());
    widget.click(".fp-changes button", 1).await;
    assert!(!widget.text("h2").contains("FastAPI"));
    assert!(widget.text(".fp-shift").contains("FastAPI instead"));
    widget.press("Undo the change").await;
    assert!(widget.text("h2").contains("FastAPI"));
    assert!(widget.find(".fp-shift").is_none());
}

#[wasm_bindgen_test]
async fn an_answer_is_changed_in_its_place() {
    let session = opened("1dff1AyBnCyDoEt-d5");
    let widget = mount_into(new_root(), session, Twin::default()).await;
    widget.press("Change").await;
    assert!(widget.text(".fp-editing legend").contains("manage data"));
    widget.click("label[for=fp-admin-ui-no]", 1).await;
    assert!(widget.find(".fp-editing").is_none());
    assert!(widget.text(".fp-why li").contains("No"));
}

#[wasm_bindgen_test]
async fn what_there_is_to_read_is_fetched_when_it_is_opened_and_fitted_to_the_answers() {
    let session = opened("1dff1AyBnCyDoEt-d5");
    let widget = mount_into(new_root(), session, Twin::default()).await;
    assert_eq!(*widget.twin.fitted.borrow(), None);
    // The ways to take the result away come first, then the comparison.
    widget.click(".fp-slot + h3 + .fp-slot summary", 1).await;
    let fitted = widget.twin.fitted.borrow().clone();
    let Some(Matter::Reading { first, whom }) = fitted else {
        panic!("nothing was fitted");
    };
    assert!(first.contains(&"raw-throughput".to_owned()));
    assert_eq!(whom.len(), 1);
}

#[wasm_bindgen_test]
async fn what_cannot_be_fetched_says_so_and_can_be_tried_again() {
    let mut twin = Twin::default();
    twin.refuses = true;
    let widget = mount_into(new_root(), opened("1dff1AyBnCyDoEt-d5"), twin).await;
    widget.click(".fp-slot summary", 1).await;
    assert!(
        widget
            .text(".fp-slot [role=status]")
            .contains("could not be fetched")
    );
    widget.press("Try again").await;
    assert!(
        widget
            .text(".fp-slot [role=status]")
            .contains("could not be fetched")
    );
}

#[wasm_bindgen_test]
async fn the_page_around_is_told_of_answers_and_of_the_result() {
    let widget = mount_into(new_root(), start(), Twin::default()).await;
    let told = |widget: &Mounted| widget.twin.told.borrow().clone();
    assert_eq!(told(&widget), [(Event::Ready, "{}".to_owned())]);
    widget.click("label[for=fp-admin-ui-yes]", 1).await;
    let (event, detail) = told(&widget).pop().expect("an event");
    assert_eq!(event, Event::Answer);
    assert!(detail.starts_with("{\"fingerpost\":1,"), "{detail}");
    assert!(
        detail.contains("\"answers\":{\"admin-ui\":[\"yes\"]}"),
        "{detail}"
    );
    let result = mount_into(new_root(), opened("1dff1AyBnCyDoEt-d5"), Twin::default()).await;
    let (event, detail) = told(&result).pop().expect("an event");
    assert_eq!(event, Event::Result);
    assert!(
        detail.contains("\"verdict\":{\"alternative\":\"fastapi\",\"strength\":\"exception\""),
        "{detail}"
    );
}

#[wasm_bindgen_test]
async fn an_answer_is_told_before_the_reader_goes_on_and_a_link_is_no_answer() {
    let widget = mount_into(new_root(), start(), Twin::default()).await;
    let told = || widget.twin.told.borrow().clone();
    // By a key: it chooses, and stays.
    widget.click("label[for=fp-admin-ui-yes]", 0).await;
    assert_eq!(told().pop().expect("an event").0, Event::Answer);
    let count = told().len();
    let link = "fp=1dff1AyBnCyDoEt-d5".to_owned();
    let app = widget.app.as_ref().expect("it is mounted");
    app.send_message(Action::Open(link));
    flush().await;
    let events: Vec<Event> = told()
        .into_iter()
        .skip(count)
        .map(|(event, _)| event)
        .collect();
    assert_eq!(events, [Event::Result]);
}

/// Ways to take a result away, mounted.
async fn take(root: Element, fragment: &str, twin: Twin) -> (Mounted, yew::AppHandle<Take>) {
    let (services, twin) = twin.services();
    let props = TakeProps {
        pack: Rc::new(builtin::first().expect("the default pack")),
        fragment: fragment.to_owned(),
        text: ENGLISH,
        services,
        tools: Rc::new(NoTools),
    };
    let app = yew::Renderer::<Take>::with_root_and_props(root.clone(), props).render();
    flush().await;
    let mounted = Mounted {
        root,
        twin,
        app: None,
    };
    (mounted, app)
}

#[wasm_bindgen_test]
async fn a_result_is_copied_in_the_form_that_is_pressed() {
    let (widget, _app) = take(new_root(), "fp=1dff1AyBnCyDoEt-d5", Twin::default()).await;
    let copied = || widget.twin.copied.borrow().clone().unwrap_or_default();
    widget.press("Copy as Markdown").await;
    assert!(copied().contains("| Admin screens | Yes |"), "{}", copied());
    widget.press("Copy as JSON").await;
    assert!(copied().starts_with("{\"fingerpost\":1,"), "{}", copied());
    assert!(copied().contains("\"date\":\"2026-01-31\""));
    widget.press("Save as SVG").await;
    assert!(widget.text(".fp-take").contains("refused to save"));
}

#[wasm_bindgen_test]
async fn a_teams_link_shows_everybody_and_the_majority() {
    let link = "fp-team=1dff1.AyBnCyDoEt.0QW5u.AnBnCyDu-lt";
    let (widget, _app) = take(new_root(), link, Twin::default()).await;
    assert!(widget.text(".fp-team").contains("Ann"));
    assert!(widget.text(".fp-together").contains("Together:"));
    widget.click(".fp-team button[aria-label^=Remove]", 1).await;
    assert!(!widget.text(".fp-team").contains("Person 2"));
}
