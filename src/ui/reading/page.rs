//! Everything to read on a page of its own, for readers without script: written out when the widget is built.

use alloc::rc::Rc;

use yew::prelude::*;

use super::{Filter, Leaf, code, comparison, groups, questions, steps};
use crate::engine::AlternativeIx;
use crate::pack::{Library, Pack};
use crate::text::{Key, Text};

/// What is written out.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadingPageProps {
    /// The pack.
    pub pack: Rc<Pack>,
    /// Its reading matter.
    pub library: Rc<Library>,
    /// The words around it.
    pub text: Text,
}

/// The comparison, code, readers' questions and next steps, all open.
#[component]
pub fn ReadingPage(props: &ReadingPageProps) -> Html {
    let leaf = Leaf {
        pack: &props.pack,
        library: &props.library,
        text: props.text,
    };
    let all: alloc::vec::Vec<_> = (0u16..)
        .map(AlternativeIx)
        .take(props.pack.alternatives.len())
        .collect();
    html! {
        <div class="fp fp-page" lang={props.text.language} dir={props.text.direction()}>
            <h1>{ &props.pack.title }</h1>
            <p>{ &props.pack.summary }{ " " }<a href="./">{ leaf.say(Key::ToQuiz) }</a></p>
            <h2>{ leaf.say(Key::Comparison) }</h2>
            { comparison::table(&leaf, &groups(&props.library, &Filter::default(), &[])) }
            <h2>{ leaf.say(Key::Code) }</h2>
            { for props.library.snippets.iter().map(|snippet| html! {
                <>
                    <h3>{ &snippet.title }</h3>
                    { code::sample(&leaf, snippet, None) }
                </>
            }) }
            <h2>{ leaf.say(Key::ReaderQuestions) }</h2>
            { questions::questions(&leaf) }
            <h2>{ leaf.say(Key::NextSteps) }</h2>
            { steps::steps(&leaf, &all, None) }
        </div>
    }
}
