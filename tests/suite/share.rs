//! Share codes: one code for one result, and an answer to any text.

use fingerpost::engine::{Answers, OptionIx, OptionSet, QuestionIx};
use fingerpost::pack::{Pack, Quiz};
use fingerpost::share::code::{self, Refusal};
use proptest::prelude::*;

use crate::support::{self, answers, pack};

fn any_answers(pack: &Pack, quiz: &Quiz) -> impl Strategy<Value = Answers> + use<> {
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn what_is_encoded_is_decoded_again((pack, quiz, answers) in any_result()) {
        let text = code::encode(&pack, &pack.quizzes[quiz], &answers);
        prop_assert!(text.len() <= 40, "{text} has {} characters", text.len());
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        let shared = code::decode(&pack, &text).expect("our own code");
        prop_assert_eq!((shared.quiz, &shared.answers, shared.complete), (quiz, &answers, true));
    }

    #[test]
    fn any_text_gets_an_answer_and_what_is_accepted_is_the_one_code_of_its_result(text in "[1-2][a-z]{3}[0-9]{0,4}([A-Z][0-9]?[a-z]{0,2}){0,6}-?[0-9a-z]{0,2}") {
        let pack = pack("django-flask");
        if let Ok(shared) = code::decode(&pack, &text) && shared.complete {
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
            prop_assert!(wrong == text || shared.answers != answers || shared.quiz != quiz || !shared.complete);
        }
    }
}

#[test]
fn a_code_reads_as_its_documentation_says() {
    let pack = pack("django-flask");
    let given = answers(
        &pack,
        &[
            ("admin-ui", "yes"),
            ("accounts", "no"),
            ("api-only", "yes"),
            ("experience", "over-5"),
            ("horizon", "throughput"),
        ],
    );
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
    assert!(!shared.complete);
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
