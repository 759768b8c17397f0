//! The session: what each action does, and that none can lose an answer.

use std::rc::Rc;

use fingerpost::engine::{OptionIx, OptionSet, QuestionIx};
use fingerpost::ui::session::{Action, At, Fetch, Notice, Session, Stage, Way};
use proptest::prelude::*;

use crate::support::pack;

fn start() -> Session {
    Session::new(Rc::new(pack("django-flask")))
}

/// Before anything was fetched.
fn first_load() -> Session {
    Session::new(Rc::new(
        fingerpost::builtin::first().expect("the first pack"),
    ))
}

fn play(session: Session, actions: &[Action]) -> Session {
    actions.iter().fold(session, |session, action| {
        session.after(action.clone()).unwrap_or(session)
    })
}

const DONE: Stage = Stage::Done(At::Heading);

const fn asking(place: usize) -> Stage {
    Stage::Asking {
        place,
        way: Way::All,
    }
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
    assert_eq!(done.stage(), DONE);
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
    assert_eq!(session.stage(), asking(0));
    assert_eq!(
        session.answers().get(QuestionIx(0)),
        Some(OptionSet::only(OptionIx(1)))
    );
    assert_eq!(session.moves(), 0);
}

#[test]
fn next_without_a_choice_says_so_and_stays() {
    let session = play(start(), &[Action::Next]);
    assert_eq!(session.notice(), Some(&Notice::NothingChosen));
    assert_eq!(session.stage(), asking(0));
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
    assert_eq!(session.stage(), asking(1));
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

/// The five questions answered for a clear Django.
fn done() -> Session {
    play(
        start(),
        &[pick(0, 0), pick(1, 0), pick(2, 1), pick(3, 0), pick(4, 0)],
    )
}

#[test]
fn an_answer_is_edited_in_place_on_the_result_and_the_edit_can_be_undone() {
    let editing = play(done(), &[Action::Edit(QuestionIx(2))]);
    assert_eq!(editing.stage(), Stage::Done(At::Editing(QuestionIx(2))));
    assert_eq!(editing.before(), None);
    let edited = play(editing.clone(), &[pick(2, 0)]);
    assert_eq!(edited.stage(), Stage::Done(At::Edited(QuestionIx(2))));
    assert_eq!(edited.before(), Some(done().answers()));
    assert_eq!(play(edited, &[Action::Undo]).answers(), done().answers());
    assert_eq!(
        play(editing, &[Action::Back]).stage(),
        Stage::Done(At::Edited(QuestionIx(2)))
    );
}

#[test]
fn a_change_is_applied_at_once_and_undone_at_once() {
    let changed = play(done(), &[Action::Apply(QuestionIx(0), OptionIx(1))]);
    assert_eq!(changed.stage(), DONE);
    assert!(changed.answers().given(QuestionIx(0), OptionIx(1)));
    let undone = play(changed, &[Action::Undo]);
    assert_eq!(undone.answers(), done().answers());
    assert_eq!(undone.after(Action::Undo), None);
}

#[test]
fn another_quiz_keeps_every_answer_and_goes_on_at_the_first_open_question() {
    let pack = pack("django-flask");
    let panel = pack.quizzes.iter().position(|quiz| quiz.id == "panel");
    let taken = play(done(), &[Action::Take(panel.expect("the panel"))]);
    assert_eq!(taken.answers(), done().answers());
    assert_eq!(taken.stage(), asking(3));
    assert_eq!(play(taken, &[Action::Back]).stage(), asking(2));
}

#[test]
fn completing_a_quiz_asks_only_what_is_missing() {
    let pack = pack("django-flask");
    let quick = pack.quizzes.iter().position(|quiz| quiz.id == "quick");
    let mut session = play(done(), &[Action::Complete(quick.expect("the quick guide"))]);
    let mut asked = Vec::new();
    while let Some(question) = session.current() {
        asked.push(pack.questions[question.index()].id.clone());
        session = play(session, &[pick(question.0, 0)]);
    }
    assert_eq!(asked, ["kind", "shape", "purpose"]);
    assert_eq!(session.stage(), DONE);
}

#[test]
fn a_broken_link_leaves_everything_as_it_is_with_a_word_on_why() {
    let here = play(start(), &[pick(0, 0), Action::Skip]);
    let refused = here.open("fp=rubbish").expect("our fragment");
    assert_eq!(refused.notice(), Some(&Notice::LinkBroken));
    assert_eq!(refused.stage(), here.stage());
    assert_eq!(refused.fragment(), here.fragment());
    assert_eq!(start().open("comments"), None);
}

#[test]
fn a_draft_goes_on_at_the_first_open_question_and_a_result_opens_as_one() {
    let some = play(start(), &[pick(0, 0), Action::Skip]);
    assert!(some.fragment().starts_with("fp-draft="));
    let draft = start().open(&some.fragment()).expect("our fragment");
    assert_eq!(draft.stage(), asking(1));
    let result = play(some, &[Action::Finish]);
    let opened = start().open(&result.fragment()).expect("our fragment");
    assert_eq!((opened.stage(), opened.answers()), (DONE, result.answers()));
}

#[test]
fn what_was_kept_is_resumed_with_a_word_and_rubbish_in_silence() {
    let kept = done().fragment();
    let resumed = start().resume(&kept);
    assert_eq!(resumed.notice(), Some(&Notice::Resumed));
    assert_eq!(resumed.answers(), done().answers());
    for rubbish in ["", "fp=", "fp=1dff1Ay-zz", "\u{0}", "fp-draft=\u{1F4A9}"] {
        let fresh = start();
        assert!(fresh.clone().resume(rubbish) == fresh, "{rubbish}");
    }
    let other = start().with_quiz("thumb");
    assert!(other.clone().resume(&kept) == other);
}

#[test]
fn the_browsers_back_and_forward_walk_the_quiz_and_lose_no_answer() {
    let marks: Vec<String> = [start(), play(start(), &[pick(0, 0)]), done()]
        .iter()
        .map(Session::mark)
        .collect();
    let mut session = done();
    for (mark, stage) in marks.iter().zip([asking(0), asking(1), DONE]) {
        session = play(session, &[Action::Travel(mark.clone())]);
        assert_eq!(session.stage(), stage);
        assert_eq!(session.answers(), done().answers());
    }
    for rubbish in ["", ".", "99.0", "3.99", "3.-1", "x"] {
        assert_eq!(
            done().after(Action::Travel(rubbish.into())),
            None,
            "{rubbish}"
        );
    }
}

#[test]
fn another_quiz_waits_for_its_texts_and_says_when_they_cannot_be_had() {
    let waiting = play(first_load(), &[Action::Take(0)]);
    assert!(waiting.is_waiting());
    assert_eq!(waiting.fetch(), Fetch::Wanted(0));
    let failed = play(waiting, &[Action::Unfurnished]);
    assert_eq!(failed.fetch(), Fetch::Failed(0));
    let again = play(failed, &[Action::Want]);
    assert_eq!(again.fetch(), Fetch::Wanted(1));
    let foreign = play(
        again.clone(),
        &[Action::Furnish(Rc::new(pack("flask-to-django")))],
    );
    assert_eq!(foreign.fetch(), Fetch::Failed(1));
    let there = play(again, &[Action::Furnish(Rc::new(pack("django-flask")))]);
    assert!(!there.is_waiting());
    assert_eq!(there.stage(), asking(0));
}

#[test]
fn a_multi_select_with_nothing_ticked_is_answered_by_next() {
    let session = play(
        Session::new(Rc::new(pack("flask-to-django"))),
        &[Action::Next],
    );
    assert_eq!(session.stage(), DONE);
    assert_eq!(session.answers().get(QuestionIx(0)), Some(OptionSet::NONE));
}

fn option_of() -> impl Strategy<Value = OptionIx> + Clone {
    (0u16..80).prop_map(OptionIx)
}

fn action() -> impl Strategy<Value = Action> {
    let question = (0u16..30).prop_map(QuestionIx);
    let option = option_of();
    prop_oneof![
        (question.clone(), option.clone())
            .prop_map(|(question, option)| Action::Choose(question, option)),
        (question.clone(), option).prop_map(|(question, option)| Action::Pick(question, option)),
        (question.clone(), option_of())
            .prop_map(|(question, option)| Action::Apply(question, option)),
        question.prop_map(Action::Edit),
        (0usize..12).prop_map(Action::Take),
        (0usize..12).prop_map(Action::Complete),
        "[0-9]{0,2}[.]?[0-9]{0,2}".prop_map(Action::Travel),
        "(fp=|fp-draft=)?[0-9a-zA-Z-]{0,20}".prop_map(Action::Open),
        Just(Action::Undo),
        Just(Action::Want),
        Just(Action::Unfurnished),
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
    fn whatever_a_reader_does_there_is_something_on_the_screen(first in any::<bool>(), actions in prop::collection::vec(action(), 0..40)) {
        let mut session = if first { first_load() } else { start() };
        for action in actions {
            let kept = session.answers().iter().count();
            if let Some(next) = session.after(action.clone()) {
                prop_assert!(next.current().is_some() || matches!(next.stage(), Stage::Done(_)));
                prop_assert!(!next.is_waiting() || next.fetch() != Fetch::Idle, "nothing is on its way");
                let lost = kept.saturating_sub(next.answers().iter().count());
                let refused = matches!(next.notice(), Some(Notice::LinkBroken | Notice::LinkForeign));
                let may = !refused && matches!(action, Action::Restart | Action::Undo | Action::Open(_));
                prop_assert!(lost <= usize::from(action == Action::Skip) || may);
                prop_assert!(next != session);
                session = next;
            }
        }
    }
}

#[test]
fn a_teams_link_is_opened_kept_and_left_again() {
    let team = start().open("fp-team=whatever").expect("ours");
    assert_eq!(team.stage(), Stage::Team);
    assert_eq!(team.fragment(), "fp-team=whatever");
    assert_eq!(team.clone().after(Action::Next), None);
    let left = play(team, &[Action::Restart]);
    assert_eq!(left.stage(), start().stage());
    assert_eq!(left.fragment(), "");
}

#[test]
fn a_quiz_that_the_address_asks_for_arrives_without_taking_the_focus() {
    let whole = Rc::new(pack("django-flask"));
    let asked = first_load().with_quiz("quick");
    assert!(asked.is_waiting());
    let there = play(asked, &[Action::Furnish(whole.clone())]);
    assert_eq!((there.is_waiting(), there.moves()), (false, 0));
    let chosen = play(first_load(), &[Action::Take(there.quiz_place())]);
    let before = chosen.moves();
    assert!(play(chosen, &[Action::Furnish(whole)]).moves() > before);
}
