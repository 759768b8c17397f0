//! What the reader is told once on arrival: what became of a link, of an earlier visit.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use super::element::el;
use super::session::{Action, Notice};
use super::view::View;
use crate::engine::QuestionIx;
use crate::share::code::Drift;
use crate::text::Key;

pub(super) fn notice(view: &View<'_>) -> Option<Html> {
    let (key, more) = match view.session.notice()? {
        // Said beside what was pressed.
        Notice::NothingChosen => return None,
        Notice::LinkBroken => (Key::LinkBroken, None),
        Notice::LinkForeign => (Key::LinkForeign, None),
        Notice::LinkChanged(drift) => {
            let newer = drift.revision > view.pack().revision;
            let key = if newer {
                Key::LinkNewer
            } else {
                Key::LinkChanged
            };
            (key, Some(el("span").with(drifted(view, drift))))
        }
        Notice::Resumed => (
            Key::Resumed,
            Some(view.button(Key::Restart, Action::Restart)),
        ),
    };
    let gap = more.is_some().then_some(" ");
    Some(el("p").with(view.say(key)).with(gap).with(more).into())
}

/// What no longer holds.
fn drifted(view: &View<'_>, drift: &Drift) -> String {
    let mut said = Vec::new();
    if drift.questions > 0 {
        let count = drift.questions.to_string();
        said.push(view.fill(Key::DriftQuestions, &[("count", &count)]));
    }
    for (key, questions) in [
        (Key::DriftOptions, &drift.options),
        (Key::DriftOpen, &drift.open),
    ] {
        if !questions.is_empty() {
            said.push(view.fill(key, &[("questions", &names(view, questions))]));
        }
    }
    if said.is_empty() {
        view.say(Key::DriftNone).to_string()
    } else {
        said.join(" ")
    }
}

fn names(view: &View<'_>, questions: &[QuestionIx]) -> String {
    let known = questions
        .iter()
        .filter_map(|place| Some(&*view.pack().question(*place)?.short));
    known.collect::<Vec<&str>>().join(view.say(Key::Comma))
}
