//! The reading matter as HTML, written out when the widget is built: the comparison, code side by side, what readers
//! ask, next steps. The same for a page without script and for the widget, which takes the parts out of it.
//!
//! What `assets/reading.js` looks for in it, all in `data-` attributes: parts (`part`), words of the interface that it
//! may put into another language (`say`, with `date`), rows by their ids (`row`, with `alike` and `disputed`), their
//! topics (`topic`), the group of the rows that answers touch (`first`), how many rows a group shows (`count`), whom
//! steps are for (`whom`), controls that need script (`script`), what can be copied (`copy`), and by their places the
//! words that are said then (`copied`, `by-hand`, `shown`).

mod cite;
mod code;
mod comparison;
mod questions;
mod steps;

use alloc::rc::Rc;
use alloc::string::{String, ToString};

use yew::prelude::*;

use crate::engine::AlternativeIx;
use crate::pack::{Library, Pack};
use crate::share::wording;
use crate::text::{Key, Text};

/// What is written out.
#[derive(Clone, PartialEq, Properties)]
pub struct MatterProps {
    /// The pack.
    pub pack: Rc<Pack>,
    /// Its reading matter.
    pub library: Rc<Library>,
    /// The words around it.
    pub text: Text,
}

/// What every part is drawn from.
struct Leaf<'l> {
    pack: &'l Pack,
    library: &'l Library,
    text: Text,
}

impl Leaf<'_> {
    /// Words of the interface, marked so that they can be put into another language.
    fn say(&self, key: Key) -> Html {
        html! { <span data-say={place(key)}>{ self.text.get(key) }</span> }
    }

    /// The same with a date in them.
    fn dated(&self, key: Key, date: &str) -> Html {
        let words = self.text.fill(key, &[("date", date)]);
        html! { <span data-say={place(key)} data-date={date.to_owned()}>{ words }</span> }
    }

    fn name(&self, place: AlternativeIx) -> String {
        wording::name(self.pack, place)
    }

    /// A button that copies the code in the same element.
    fn copy(&self, key: Key) -> Html {
        html! {
            <span class="fp-copy" data-script="" hidden={true}>
                <button type="button" data-copy="">{ self.say(key) }</button>
                <span role="status" data-copied={place(Key::Copied)} data-by-hand={place(Key::CopyByHand)}></span>
            </span>
        }
    }
}

/// Where the words of a key stand in the list of all.
fn place(key: Key) -> String {
    (key as usize).to_string()
}

/// The comparison, code, readers' questions and next steps.
#[component]
pub fn Matter(props: &MatterProps) -> Html {
    let leaf = Leaf {
        pack: &props.pack,
        library: &props.library,
        text: props.text,
    };
    let parts = [
        ("comparison", Key::Comparison, comparison::comparison(&leaf)),
        ("code", Key::Code, code::code(&leaf)),
        (
            "questions",
            Key::ReaderQuestions,
            questions::questions(&leaf),
        ),
        ("steps", Key::NextSteps, steps::steps(&leaf)),
    ];
    let part = |(name, heading, content): (&'static str, Key, Html)| {
        html! {
            <>
                <h2>{ leaf.say(heading) }</h2>
                <div data-part={name}>{ content }</div>
            </>
        }
    };
    html! {
        <div class="fp fp-page" lang={props.pack.language.clone()} dir="auto">
            <h1>{ &props.pack.title }</h1>
            <p>{ &props.pack.summary }{ " " }<a href="./">{ leaf.say(Key::ToQuiz) }</a></p>
            { for parts.into_iter().map(part) }
        </div>
    }
}
