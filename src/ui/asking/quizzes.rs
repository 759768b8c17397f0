//! The other quizzes of the pack, each a press away, with every answer kept.

use alloc::string::ToString;

use yew::prelude::*;

use crate::text::Key;
use crate::ui::session::Action;
use crate::ui::view::View;

pub(in crate::ui) fn quizzes(view: &View<'_>) -> Html {
    let others = view.pack().quizzes.iter().enumerate();
    let others = others.filter(|(place, _)| *place != view.session.quiz_place());
    let rows: alloc::vec::Vec<Html> = others
        .map(|(place, quiz)| {
            let count = quiz.questions.len();
            let length = if count == 1 {
                view.say(Key::QuizOne).to_string()
            } else {
                view.fill(Key::QuizMany, &[("count", &count.to_string())])
            };
            html! {
                <li>
                    <button type="button" onclick={view.act(Action::Take(place))}>
                        <span lang={view.lang()} dir="auto">{ &quiz.title }</span>
                        { " " }<small>{ length }</small>
                    </button>
                    <p lang={view.lang()} dir="auto">{ &quiz.summary }</p>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fp-quizzes" key="quizzes">
            <summary>{ view.say(Key::Quizzes) }</summary>
            <ul>{ rows }</ul>
        </details>
    }
}
