//! After a change on the result: old against new, with the way back.

use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{AlternativeIx, QuestionIx};
use crate::share::{Report, report, wording};
use crate::text::Key;
use crate::ui::element::{classed, el};
use crate::ui::session::Action;
use crate::ui::view::View;

pub(super) fn shift(view: &View<'_>, now: &Report) -> Html {
    let (session, pack) = (view.session, view.pack());
    let (Some(before), Some(quiz)) = (session.before(), session.quiz()) else {
        return Html::default();
    };
    let Some(old) = report(pack, quiz, before) else {
        return Html::default();
    };
    let questions = (0u16..).map(QuestionIx).zip(&pack.questions);
    let changed = questions.filter_map(|(place, question)| {
        let (old, new) = (before.get(place), session.answers().get(place));
        (old != new).then(|| {
            let values = [
                ("question", &*question.short),
                ("old", &*wording::answer(view.text, pack, place, old)),
                ("new", &*wording::answer(view.text, pack, place, new)),
            ];
            el("li").with(view.fill(Key::ShiftAnswer, &values)).into()
        })
    });
    let standings = el("dl")
        .with(el("dt").with(view.say(Key::ShiftBefore)))
        .with(el("dd").with(standing(view, &old)))
        .with(el("dt").with(view.say(Key::ShiftNow)))
        .with(el("dd").with(standing(view, now)));
    classed("div", "fp-shift")
        .with(el("ul").all(changed.collect()))
        .with(standings)
        .with(view.button(Key::Undo, Action::Undo))
        .into()
}

/// "Django (Django 3, Flask 1)".
fn standing(view: &View<'_>, report: &Report) -> String {
    let counted: Vec<String> = (0u16..)
        .map(AlternativeIx)
        .zip(&report.votes)
        .filter(|(_, count)| **count > 0)
        .map(|(place, count)| wording::standing(view.text, view.pack(), place, *count))
        .collect();
    let headline = wording::headline(view.text, view.pack(), report);
    if counted.is_empty() {
        headline
    } else {
        alloc::format!("{headline} ({})", counted.join(view.say(Key::Comma)))
    }
}
