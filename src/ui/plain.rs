//! The default quiz without the app: its questions and its rule as text, for a page without script or Wasm.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use super::view::source_line;
use crate::engine::{OptionIx, QuestionIx};
use crate::pack::{DecidedBy, Guide, Pack};
use crate::share::wording;
use crate::text::{ENGLISH, Key};

/// The pack whose default quiz is written out.
#[derive(Clone, PartialEq, Properties)]
pub struct PlainProps {
    /// The pack.
    pub pack: Rc<Pack>,
}

/// Questions and rule as text, folded up until somebody needs them.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let pack = &*props.pack;
    let Some(quiz) = pack.default_quiz() else {
        return Html::default();
    };
    let questions = quiz.questions.iter().filter_map(|place| pack.question(*place)).map(|question| {
        html! {
            <li>
                { &question.prompt }
                <ul>{ for question.options.iter().map(|option| html! { <li>{ &option.label }</li> }) }</ul>
            </li>
        }
    });
    let guides: Vec<&Guide> = match &quiz.decided_by {
        DecidedBy::Guide(place) => pack.guide(*place).into_iter().collect(),
        DecidedBy::Panel(places) => places
            .iter()
            .filter_map(|place| pack.guide(*place))
            .collect(),
    };
    html! {
        <details class="fp fp-plain">
            <summary>{ ENGLISH.get(Key::PlainTitle) }</summary>
            <p data-failed="" hidden={true}>{ ENGLISH.get(Key::PlainFailed) }</p>
            <p><a href="comparison.html">{ ENGLISH.get(Key::PlainComparison) }</a></p>
            <h2>{ ENGLISH.get(Key::PlainQuestions) }</h2>
            <ol>{ for questions }</ol>
            <h2>{ ENGLISH.get(Key::PlainRule) }</h2>
            { for guides.into_iter().map(|guide| rule(pack, guide)) }
        </details>
    }
}

fn rule(pack: &Pack, guide: &Guide) -> Html {
    let rules = &guide.rules;
    let exceptions = rules
        .exceptions
        .iter()
        .zip(&guide.exceptions)
        .map(|(exception, wording)| {
            let answers = answers(pack, &exception.when, Key::PlainAnd);
            let alternative = wording::name(pack, exception.alternative);
            let values = [
                ("answers", &*answers),
                ("alternative", &*alternative),
                ("reason", &*wording.reason),
            ];
            html! { <li>{ ENGLISH.fill(Key::PlainException, &values) }</li> }
        });
    let criteria = rules.criteria.iter().zip(&guide.criteria).map(|(criterion, wording)| {
        let when: Vec<_> = criterion.cases.iter().map(|case| (case.question, case.option)).collect();
        let votes: Vec<String> = criterion
            .votes
            .iter()
            .map(|vote| wording::votes_for(ENGLISH, pack, vote.alternative, vote.count))
            .collect();
        let values = [("answers", &*answers(pack, &when, Key::PlainOr)), ("votes", &*votes.join(ENGLISH.get(Key::Comma)))];
        html! { <li>{ ENGLISH.fill(Key::PlainCriterion, &values) }{ ". " }{ wording.reason() }</li> }
    });
    html! {
        <>
            <ul>
                { for exceptions }
                { for criteria }
                <li>{ ENGLISH.fill(Key::PlainBar, &[("votes", &wording::votes(ENGLISH, rules.bar))]) }</li>
                if let Some(tie) = rules.tie {
                    <li>{ ENGLISH.fill(Key::PlainTie, &[("alternative", &wording::name(pack, tie)), ("reason", &guide.tie_reason)]) }</li>
                }
            </ul>
            <p>{ source_line(ENGLISH, pack.source(guide.source)).map(Html::from) }</p>
        </>
    }
}

fn answers(pack: &Pack, pairs: &[(QuestionIx, OptionIx)], joint: Key) -> String {
    let answers: Vec<String> = pairs
        .iter()
        .filter_map(|(question, option)| {
            let short = &pack.question(*question)?.short;
            Some(alloc::format!(
                "{short}: “{}”",
                pack.option(*question, *option)?.label
            ))
        })
        .collect();
    answers.join(ENGLISH.get(joint))
}
