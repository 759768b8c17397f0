//! Share codes: one code for one result, and an answer to any text.

use std::collections::BTreeSet;

use fingerpost::engine::{Answers, GuideIx, OptionIx, OptionSet, QuestionIx, Select};
use fingerpost::pack::{ChoiceOption, DecidedBy, Pack, Question, Quiz};
use fingerpost::share::code::{self, Refusal};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::support::{self, EXCEPTION, answers, pack};

pub(crate) fn any_answers(pack: &Pack, quiz: &Quiz) -> impl Strategy<Value = Answers> + use<> {
    let (questions, slots): (Vec<QuestionIx>, Vec<_>) = quiz
        .questions
        .iter()
        .map(|place| {
            let question = pack.question(*place).expect("known");
            let asked = fingerpost::engine::Asked {
                question: *place,
                options: question.options.len() as u16,
                select: question.select,
            };
            (
                *place,
                prop::option::of(prop::sample::select(support::ways(&asked))),
            )
        })
        .unzip();
    slots.prop_map(move |chosen| {
        let mut answers = Answers::default();
        for (question, chosen) in questions.iter().zip(chosen) {
            answers.set(*question, chosen);
        }
        answers
    })
}

/// A quiz of a shipped pack and a way to answer it.
pub(crate) fn any_result() -> impl Strategy<Value = (Pack, usize, Answers)> {
    let all: Vec<(Pack, usize)> = fingerpost::builtin::ids()
        .map(pack)
        .flat_map(|pack| (0..pack.quizzes.len()).map(move |quiz| (pack.clone(), quiz)))
        .collect();
    prop::sample::select(all).prop_flat_map(|(pack, quiz)| {
        any_answers(&pack, &pack.quizzes[quiz])
            .prop_map(move |answers| (pack.clone(), quiz, answers))
    })
}

/// A question code: "A" and "A1" side by side are what an order of codes can get wrong.
const QUESTION_CODES: [&str; 8] = ["A", "A1", "A9", "B", "B0", "Y", "Z", "Z1"];

prop_compose! {
    fn any_question(code: &'static str)(
        many in any::<bool>(),
        codes in subsequence(vec!["a", "b", "m", "y", "z"], 1..=5).prop_shuffle(),
    ) -> Question {
        let options = codes.into_iter().map(|code| ChoiceOption {
            id: format!("option-{code}"),
            code: code.to_owned(),
            label: String::new(),
            detail: String::new(),
        });
        Question {
            id: format!("question-{code}"),
            code: code.to_owned(),
            prompt: String::new(),
            help: String::new(),
            short: String::new(),
            select: if many { Select::Many } else { Select::One },
            scale: false,
            options: options.collect(),
        }
    }
}

prop_compose! {
    /// A pack that nobody has written: one quiz over some questions of a bank, in any order.
    fn any_pack()(
        questions in QUESTION_CODES.map(any_question),
        asked in subsequence((0u16..8).map(QuestionIx).collect::<Vec<_>>(), 1..=8).prop_shuffle(),
        revision in 1u16..=998,
    ) -> Pack {
        let quiz = Quiz {
            id: "quiz".to_owned(),
            code: "q".to_owned(),
            title: String::new(),
            summary: String::new(),
            questions: asked,
            decided_by: DecidedBy::Guide(GuideIx(0)),
        };
        Pack {
            code: "xy".to_owned(),
            revision,
            questions: questions.into(),
            quizzes: vec![quiz],
            ..pack("flask-to-django")
        }
    }
}

fn any_made_up_result() -> impl Strategy<Value = (Pack, Answers)> {
    any_pack().prop_flat_map(|pack| {
        any_answers(&pack, &pack.quizzes[0]).prop_map(move |answers| (pack.clone(), answers))
    })
}

/// The body with the check that belongs to it, so that what lies behind the check is reached too.
pub(crate) fn sealed(body: &str) -> String {
    let hash = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let digit = |value| char::from_digit(value % 36, 36).expect("a digit");
    format!("{body}-{}{}", digit(hash % 1296 / 36), digit(hash))
}

/// The text with one piece taken out, doubled, put elsewhere or replaced.
pub(crate) fn mutated(text: String) -> impl Strategy<Value = String> {
    let edits = prop::collection::vec(
        (any::<Index>(), any::<Index>(), 0..4, "[0-9A-Za-z._-]{1,2}"),
        1..4,
    );
    edits.prop_map(move |edits| {
        edits
            .into_iter()
            .fold(text.clone(), |text, (from, to, kind, with)| {
                let (from, to) = (from.index(text.len() + 1), to.index(text.len() + 1));
                let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 4));
                let (before, piece, after) = (&text[..from], &text[from..to], &text[to..]);
                match kind {
                    0 => format!("{before}{after}"),
                    1 => format!("{before}{piece}{piece}{after}"),
                    2 => format!("{piece}{before}{after}"),
                    _ => format!("{before}{with}{after}"),
                }
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn what_is_encoded_is_decoded_again((pack, quiz, answers) in any_result()) {
        let text = code::encode(&pack, &pack.quizzes[quiz], &answers);
        prop_assert!(text.len() <= 40, "{text} has {} characters", text.len());
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        let shared = code::decode(&pack, &text).expect("our own code");
        prop_assert_eq!((shared.quiz, &shared.answers, shared.drift), (quiz, &answers, None));
    }

    #[test]
    fn what_is_encoded_is_decoded_again_for_a_pack_that_nobody_has_written((pack, answers) in any_made_up_result()) {
        let text = code::encode(&pack, &pack.quizzes[0], &answers);
        let shared = code::decode(&pack, &text).expect("our own code");
        prop_assert_eq!((&shared.answers, shared.drift), (&answers, None));
    }

    #[test]
    fn a_mutated_code_is_refused_or_is_the_one_code_of_its_result(
        (pack, text) in any_made_up_result().prop_flat_map(|(pack, answers)| {
            let text = code::encode(&pack, &pack.quizzes[0], &answers);
            let body = text.rsplit_once('-').expect("a check").0.to_owned();
            // Half of them with the check that fits, which no accident would have.
            let text = prop_oneof![mutated(body).prop_map(|body| sealed(&body)), mutated(text)];
            text.prop_map(move |text| (pack.clone(), text))
        })
    ) {
        if let Ok(shared) = code::decode(&pack, &text) {
            let again = code::encode(&pack, &pack.quizzes[shared.quiz], &shared.answers);
            if shared.is_complete() {
                prop_assert_eq!(again, text);
            } else {
                // What still holds is a result of this revision.
                let now = code::decode(&pack, &again).expect("our own code");
                prop_assert_eq!((now.answers, now.drift), (shared.answers, None));
            }
        }
    }

    #[test]
    fn a_code_of_another_revision_opens_with_what_still_holds_and_says_what_has_changed(
        (before, given) in any_made_up_result(),
        gone in prop::collection::btree_set(select(QUESTION_CODES.to_vec()), 0..3),
        lost in prop::collection::btree_set((select(QUESTION_CODES.to_vec()), select(vec!["a", "b", "m", "y", "z"])), 0..8),
        revision in Just(999u16),
    ) {
        let text = code::encode(&before, &before.quizzes[0], &given);
        let after = changed(&before, &gone, &lost, revision);
        let shared = code::decode(&after, &text).expect("an older code");
        let drift = shared.drift.expect("another revision");
        prop_assert_eq!(drift.revision, before.revision);
        let (mut questions, mut options) = (0, Vec::new());
        for (place, chosen) in given.iter() {
            let question = &before.questions[place.index()];
            if gone.contains(&*question.code) {
                questions += 1;
                prop_assert_eq!(shared.answers.get(place), None);
                continue;
            }
            let codes: Vec<&str> = chosen.iter().map(|one| &*question.options[one.index()].code).collect();
            let kept: Vec<&str> = codes.iter().copied().filter(|code| !lost.contains(&(&*question.code, *code))).collect();
            if kept.len() < codes.len() {
                options.push(place);
            }
            let now = shared.answers.get(place).map(|now| {
                now.iter().map(|one| &*after.questions[place.index()].options[one.index()].code).collect::<Vec<_>>()
            });
            prop_assert_eq!(now, (!kept.is_empty() || codes.is_empty()).then_some(kept));
        }
        options.sort_by_key(|place| &after.questions[place.index()].code);
        prop_assert_eq!((drift.questions, drift.options), (questions, options));
        let open = after.quizzes[0].questions.iter().filter(|place| shared.answers.get(**place).is_none());
        prop_assert_eq!(drift.open, open.copied().collect::<Vec<_>>());
    }

    #[test]
    fn any_text_gets_an_answer_and_what_is_accepted_is_the_one_code_of_its_result(text in "[1-2][a-z]{3}[0-9]{0,4}([A-Z][0-9]?[a-z]{0,2}){0,6}-?[0-9a-z]{0,2}") {
        let pack = pack("django-flask");
        if let Ok(shared) = code::decode(&pack, &text) && shared.is_complete() {
            prop_assert_eq!(code::encode(&pack, &pack.quizzes[shared.quiz], &shared.answers), text);
        }
    }

    #[test]
    fn no_text_at_all_makes_it_stumble(text in ".{0,500}") {
        let _: Result<_, Refusal> = code::decode(&pack("django-flask"), &text);
    }

    #[test]
    fn one_wrong_character_is_nearly_always_noticed((pack, quiz, answers) in any_result(), at in any::<prop::sample::Index>(), with in "[0-9A-Za-z]") {
        let text = code::encode(&pack, &pack.quizzes[quiz], &answers);
        let place = at.index(text.len());
        let mut wrong = text.clone();
        wrong.replace_range(place..=place, &with);
        if let Ok(shared) = code::decode(&pack, &wrong) {
            // The two check characters leave one in 1,296 through; then it is at least a sound result.
            prop_assert!(wrong == text || shared.answers != answers || shared.quiz != quiz || !shared.is_complete());
        }
    }
}

/// The pack after the quiz has lost these questions and these options.
fn changed(
    pack: &Pack,
    gone: &BTreeSet<&str>,
    lost: &BTreeSet<(&str, &str)>,
    revision: u16,
) -> Pack {
    let mut after = pack.clone();
    after.revision = revision;
    after.quizzes[0]
        .questions
        .retain(|place| !gone.contains(&*pack.questions[place.index()].code));
    for question in &mut after.questions {
        question
            .options
            .retain(|option| !lost.contains(&(&*question.code, &*option.code)));
    }
    after
}

#[test]
fn the_longest_code_of_every_quiz_has_at_most_forty_characters_for_as_long_as_revisions_last() {
    for mut pack in fingerpost::builtin::ids().map(pack) {
        pack.revision = 999;
        for quiz in &pack.quizzes {
            // Every single choice is one letter; a multi-select is longest with everything ticked.
            let every = quiz.questions.iter().map(|place| {
                let question = pack.question(*place).expect("known");
                let options = (0..question.options.len() as u16).map(OptionIx);
                match question.select {
                    Select::One => (*place, OptionSet::only(OptionIx(0))),
                    Select::Many => (*place, options.collect()),
                }
            });
            let text = code::encode(&pack, quiz, &every.collect());
            assert!(text.len() <= 40, "{text} has {} characters", text.len());
            let shared = code::decode(&pack, &text).expect("our own code");
            assert!(shared.is_complete());
        }
    }
}

#[test]
fn a_code_reads_as_its_documentation_says() {
    let pack = pack("django-flask");
    let given = answers(&pack, EXCEPTION);
    let quiz = pack.quiz_by_id("five").expect("the quiz");
    insta::assert_snapshot!(code::encode(&pack, quiz, &given));
}

#[test]
fn a_cut_link_is_broken_and_another_pack_s_link_is_foreign() {
    let (own, other) = (pack("django-flask"), pack("flask-to-django"));
    let given = answers(&other, &[("rebuilt", "admin"), ("rebuilt", "auth")]);
    let text = code::encode(&other, &other.quizzes[0], &given);
    assert_eq!(code::decode(&own, &text), Err(Refusal::Foreign));
    assert_eq!(
        code::decode(&other, &text[..text.len() - 1]),
        Err(Refusal::Broken)
    );
    assert_eq!(code::decode(&own, ""), Err(Refusal::Broken));
    assert_eq!(
        code::decode(&own, &"1df".repeat(1_000)),
        Err(Refusal::Broken)
    );
}

#[test]
fn a_link_of_an_older_revision_opens_with_what_still_holds() {
    let before = pack("django-flask");
    let given = answers(&before, &[("admin-ui", "yes"), ("horizon", "crud")]);
    let text = code::encode(
        &before,
        before.quiz_by_id("five").expect("the quiz"),
        &given,
    );
    let mut after = before.clone();
    after.revision += 1;
    after
        .questions
        .iter_mut()
        .filter(|question| question.id == "horizon")
        .for_each(|question| "X".clone_into(&mut question.code));
    let shared = code::decode(&after, &text).expect("an older link");
    assert_eq!(shared.answers, answers(&after, &[("admin-ui", "yes")]));
    assert!(!shared.is_complete());
    let drift = shared.drift.expect("another revision");
    assert_eq!((drift.revision, drift.questions), (1, 1));
    assert_eq!(drift.options, []);
    // The one that has taken the place of the one that is gone, and the three that were skipped.
    assert_eq!(drift.open.len(), 4);
}

#[test]
fn a_tick_that_is_gone_leaves_the_others_and_none_is_left_unanswered() {
    let before = pack("flask-to-django");
    let place = QuestionIx(0);
    let mut after = before.clone();
    after.revision += 1;
    // "admin" goes, so every other option moves up.
    after.questions[0].options.remove(0);
    let open = |pairs: &[(&str, &str)]| {
        let text = code::encode(&before, &before.quizzes[0], &answers(&before, pairs));
        let shared = code::decode(&after, &text).expect("an older link");
        (shared.answers, shared.drift.expect("another revision"))
    };
    let (kept, drift) = open(&[("rebuilt", "admin"), ("rebuilt", "forms")]);
    assert_eq!(kept, answers(&after, &[("rebuilt", "forms")]));
    assert_eq!((drift.options, drift.open), (vec![place], vec![]));
    let (kept, drift) = open(&[("rebuilt", "admin")]);
    assert_eq!(kept, Answers::default());
    assert_eq!((drift.options, drift.open), (vec![place], vec![place]));
}

#[test]
fn a_link_of_a_newer_revision_says_so() {
    let (page, mut newer) = (pack("django-flask"), pack("django-flask"));
    newer.revision += 1;
    let given = answers(&newer, &[("shape", "product")]);
    let text = code::encode(&newer, newer.quiz_by_id("thumb").expect("the quiz"), &given);
    let shared = code::decode(&page, &text).expect("a newer link");
    assert_eq!(shared.answers, given);
    let drift = shared.drift.expect("another revision");
    assert!(drift.revision > page.revision);
    assert_eq!(
        (drift.questions, drift.options, drift.open),
        (0, vec![], vec![])
    );
}

#[test]
fn the_length_is_looked_at_before_anything_else() {
    let pack = pack("django-flask");
    let fitting = sealed(&format!("1dff2{}", "A".repeat(code::LONGEST - 8)));
    assert_eq!(fitting.len(), code::LONGEST);
    // Not in the order of the codes: broken as well, but only after its check was found right.
    assert_eq!(code::decode(&pack, &fitting), Err(Refusal::Broken));
    // Another version is foreign, unless it is too long to be looked at.
    let other = |more| sealed(&format!("2{}", "A".repeat(code::LONGEST - 4 + more)));
    assert_eq!(code::decode(&pack, &other(0)), Err(Refusal::Foreign));
    assert_eq!(code::decode(&pack, &other(1)), Err(Refusal::Broken));
}

#[test]
fn nothing_ticked_is_an_answer_of_its_own() {
    let pack = pack("flask-to-django");
    let mut given = Answers::default();
    given.set(QuestionIx(0), Some(OptionSet::NONE));
    let text = code::encode(&pack, &pack.quizzes[0], &given);
    let shared = code::decode(&pack, &text).expect("our own code");
    assert_eq!(shared.answers.get(QuestionIx(0)), Some(OptionSet::NONE));
    assert!(!shared.answers.given(QuestionIx(0), OptionIx(0)));
}
