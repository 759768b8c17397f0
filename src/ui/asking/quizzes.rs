//! The other quizzes of the pack, each a press away, with every answer kept.

use alloc::string::ToString;
use alloc::vec::Vec;

use yew::prelude::*;

use crate::text::Key;
use crate::ui::element::el;
use crate::ui::session::Action;
use crate::ui::view::View;

pub(in crate::ui) fn quizzes(view: &View<'_>) -> Html {
    let others = view.pack().quizzes.iter().enumerate();
    let others = others.filter(|(place, _)| *place != view.session.quiz_place());
    let rows: Vec<Html> = others
        .map(|(place, quiz)| {
            let count = quiz.questions.len();
            let length = if count == 1 {
                view.say(Key::QuizOne).to_string()
            } else {
                view.fill(Key::QuizMany, &[("count", &count.to_string())])
            };
            let button = view
                .does(Action::Take(place))
                .with(view.own("span").with(&quiz.title))
                .with(" ")
                .with(el("small").with(length));
            el("li")
                .with(button)
                .with(view.own("p").with(&quiz.summary))
                .into()
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    view.fold("fp-quizzes", view.say(Key::Quizzes))
        .with(el("ul").all(rows))
        .into()
}
