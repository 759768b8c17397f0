//! The session: what each action does, and that none can lose an answer.

use std::rc::Rc;

use fingerpost::engine::{OptionIx, OptionSet, QuestionIx};
use fingerpost::share::code::{Refusal, Shared};
use fingerpost::ui::session::{Action, Notice, Opening, Session, Stage};
use proptest::prelude::*;

use crate::support::{answers, pack};

fn start() -> Session {
    Session::new(Rc::new(pack("django-flask")))
}

fn play(session: Session, actions: &[Action]) -> Session {
    actions.iter().fold(session, |session, action| {
        session.after(*action).unwrap_or(session)
    })
}

const fn pick(question: u16, option: u16) -> Action {
    Action::Pick(QuestionIx(question), OptionIx(option))
}

#[test]
fn five_picks_lead_to_the_result() {
    let done = play(
        start(),
        &[pick(0, 0), pick(1, 0), pick(2, 1), pick(3, 0), pick(4, 0)],
    );
    assert_eq!(done.stage(), Stage::Done);
    assert_eq!(done.answers().iter().count(), 5);
}

#[test]
fn arrows_move_the_choice_without_going_on() {
    let session = play(
        start(),
        &[
            Action::Choose(QuestionIx(0), OptionIx(0)),
            Action::Choose(QuestionIx(0), OptionIx(1)),
        ],
    );
    assert_eq!(
        session.stage(),
        Stage::Asking {
            place: 0,
            editing: false
        }
    );
    assert_eq!(
        session.answers().get(QuestionIx(0)),
        Some(OptionSet::only(OptionIx(1)))
    );
    assert_eq!(session.moves(), 0);
}

#[test]
fn next_without_a_choice_says_so_and_stays() {
    let session = play(start(), &[Action::Next]);
    assert_eq!(session.notice(), Some(Notice::NothingChosen));
    assert_eq!(
        session.stage(),
        Stage::Asking {
            place: 0,
            editing: false
        }
    );
    assert_eq!(play(session, &[Action::Skip]).notice(), None);
}

#[test]
fn going_back_keeps_later_answers() {
    let session = play(
        start(),
        &[
            pick(0, 0),
            pick(1, 1),
            Action::Back,
            Action::Back,
            pick(0, 1),
        ],
    );
    assert_eq!(
        session.stage(),
        Stage::Asking {
            place: 1,
            editing: false
        }
    );
    assert_eq!(
        session.answers().get(QuestionIx(1)),
        Some(OptionSet::only(OptionIx(1)))
    );
}

#[test]
fn a_late_second_click_on_the_same_option_does_nothing() {
    let once = play(start(), &[pick(0, 0)]);
    assert_eq!(once.after(pick(0, 0)), None);
}

#[test]
fn editing_from_the_result_returns_to_the_result() {
    let done = play(
        start(),
        &[pick(0, 0), pick(1, 0), pick(2, 1), pick(3, 0), pick(4, 0)],
    );
    let editing = play(done, &[Action::Edit(QuestionIx(2))]);
    assert_eq!(
        editing.stage(),
        Stage::Asking {
            place: 2,
            editing: true
        }
    );
    assert_eq!(play(editing.clone(), &[pick(2, 0)]).stage(), Stage::Done);
    assert_eq!(play(editing, &[Action::Back]).stage(), Stage::Done);
}

#[test]
fn a_broken_link_leaves_an_empty_quiz_and_a_word_on_why() {
    let pack = Rc::new(pack("django-flask"));
    let session = Session::opened(pack, Opening::Result, Err(Refusal::Broken));
    assert_eq!(session.notice(), Some(Notice::LinkBroken));
    assert_eq!(
        session.stage(),
        Stage::Asking {
            place: 0,
            editing: false
        }
    );
    assert_eq!(session.answers().iter().count(), 0);
}

#[test]
fn a_draft_goes_on_at_the_first_open_question_and_a_result_opens_as_one() {
    let pack = Rc::new(pack("django-flask"));
    let shared = Shared {
        quiz: usize::from(pack.default_quiz),
        answers: answers(&pack, &[("admin-ui", "yes"), ("horizon", "crud")]),
        complete: true,
    };
    let draft = Session::opened(pack.clone(), Opening::Draft, Ok(shared.clone()));
    assert_eq!(
        draft.stage(),
        Stage::Asking {
            place: 1,
            editing: false
        }
    );
    assert_eq!(
        Session::opened(pack, Opening::Result, Ok(shared)).stage(),
        Stage::Done
    );
}

#[test]
fn a_multi_select_with_nothing_ticked_is_answered_by_next() {
    let session = play(
        Session::new(Rc::new(pack("flask-to-django"))),
        &[Action::Next],
    );
    assert_eq!(session.stage(), Stage::Done);
    assert_eq!(session.answers().get(QuestionIx(0)), Some(OptionSet::NONE));
}

fn action() -> impl Strategy<Value = Action> {
    let question = (0u16..30).prop_map(QuestionIx);
    let option = (0u16..80).prop_map(OptionIx);
    prop_oneof![
        (question.clone(), option.clone())
            .prop_map(|(question, option)| Action::Choose(question, option)),
        (question.clone(), option).prop_map(|(question, option)| Action::Pick(question, option)),
        question.prop_map(Action::Edit),
        Just(Action::Next),
        Just(Action::Skip),
        Just(Action::Back),
        Just(Action::Finish),
        Just(Action::Restart),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn whatever_a_reader_does_there_is_something_on_the_screen(actions in prop::collection::vec(action(), 0..40)) {
        let mut session = start();
        for action in actions {
            let kept = session.answers().iter().count();
            if let Some(next) = session.after(action) {
                prop_assert!(next.current().is_some() || next.stage() == Stage::Done);
                let lost = kept.saturating_sub(next.answers().iter().count());
                prop_assert!(lost <= usize::from(action == Action::Skip) || action == Action::Restart);
                prop_assert!(next != session);
                session = next;
            }
        }
    }
}
