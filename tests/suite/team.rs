//! Teams: one link for one roster, results found in any text, and the answers of most.

use std::fmt::Write as _;

use fingerpost::engine::{Answers, OptionIx, OptionSet, QuestionIx, Strength};
use fingerpost::pack::Pack;
use fingerpost::share::code::{self, Refusal};
use fingerpost::share::report;
use fingerpost::share::team::{
    self, Fault, LONGEST_NAME, LONGEST_PASTE, MOST, Member, Problem, Roster, combine, left, tidy,
};
use proptest::prelude::*;

use crate::share::{any_answers, mutated, sealed};
use crate::support::{EXCEPTION, answers, pack};

fn member(name: &str, answers: Answers) -> Member {
    Member {
        name: name.to_owned(),
        answers,
        drift: None,
    }
}

fn quiz(pack: &Pack, id: &str) -> usize {
    let place = pack.quizzes.iter().position(|quiz| quiz.id == id);
    place.expect("the quiz")
}

/// A name and a code.
type Named = (String, String);

/// A code of the quiz `five`.
fn five(pairs: &[(&str, &str)]) -> String {
    let pack = pack("django-flask");
    code::encode(
        &pack,
        &pack.quizzes[quiz(&pack, "five")],
        &answers(&pack, pairs),
    )
}

/// Names and codes of everybody found in a text, and what was not.
fn read(text: &str) -> (Vec<Named>, Vec<(usize, Problem)>) {
    let pack = pack("django-flask");
    let mut roster = Roster::default();
    let faults = roster.add(&pack, text);
    let quiz = &pack.quizzes[roster.quiz];
    let members = roster.members.into_iter();
    let members = members.map(|one| (one.name, code::encode(&pack, quiz, &one.answers)));
    let faults = faults.into_iter().map(|fault| (fault.line, fault.problem));
    (members.collect(), faults.collect())
}

fn any_roster() -> impl Strategy<Value = (Pack, Roster)> {
    let all: Vec<(Pack, usize)> = fingerpost::builtin::ids()
        .map(pack)
        .flat_map(|pack| (0..pack.quizzes.len()).map(move |quiz| (pack.clone(), quiz)))
        .collect();
    prop::sample::select(all).prop_flat_map(|(pack, quiz)| {
        let name = ".{0,30}".prop_map(|name| tidy(&name));
        let one = (name, any_answers(&pack, &pack.quizzes[quiz]));
        let one = one.prop_map(|(name, answers)| member(&name, answers));
        prop::collection::vec(one, 0..=MOST)
            .prop_map(move |members| (pack.clone(), Roster { quiz, members }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_a_team_link_is_made_of_comes_out_of_it((pack, roster) in any_roster()) {
        let text = team::encode(&pack, &roster);
        prop_assert!(text.len() <= team::LONGEST);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
        prop_assert!(text.ends_with(|last: char| last.is_ascii_alphanumeric()));
        prop_assert_eq!(team::decode(&pack, &text), Ok(roster));
    }

    #[test]
    fn a_mutated_team_link_is_refused_or_is_the_one_link_of_its_roster(
        (pack, text) in any_roster().prop_flat_map(|(pack, roster)| {
            let text = team::encode(&pack, &roster);
            let body = text.rsplit_once('-').expect("a check").0.to_owned();
            let text = prop_oneof![mutated(body).prop_map(|body| sealed(&body)), mutated(text)];
            text.prop_map(move |text| (pack.clone(), text))
        })
    ) {
        if let Ok(roster) = team::decode(&pack, &text) {
            let again = team::encode(&pack, &roster);
            if roster.members.iter().all(|one| one.drift.is_none()) && !roster.members.is_empty() {
                prop_assert_eq!(again, text);
            } else {
                prop_assert!(team::decode(&pack, &again).is_ok());
            }
        }
    }

    #[test]
    fn any_name_is_tidy_after_tidying(name in "(.|[\u{0}-\u{20}\u{200b}-\u{2070}]){0,40}") {
        let tidied = tidy(&name);
        prop_assert_eq!(&tidy(&tidied), &tidied);
        prop_assert!(tidied.chars().count() <= LONGEST_NAME);
        prop_assert!(!tidied.contains(char::is_control));
    }

    #[test]
    fn a_pasted_team_link_adds_everybody_who_can_be_told_apart((pack, roster) in any_roster()) {
        let mut read = Roster::default();
        let faults = read.add(&pack, &format!("https://example.org/#fp-team={}.", team::encode(&pack, &roster)));
        prop_assert_eq!(read.members.len() + faults.len(), roster.members.len());
        prop_assert!(faults.iter().all(|fault| matches!(fault.problem, Problem::Duplicate(_))));
    }

    #[test]
    fn where_all_agree_the_team_is_one_of_them((pack, roster) in any_roster(), count in 1..=MOST) {
        let Some(one) = roster.members.first() else { return Ok(()) };
        let all = Roster { quiz: roster.quiz, members: vec![one.clone(); count] };
        let team = combine(&pack, &all).expect("a checked pack");
        prop_assert_eq!(&team.answers, &one.answers);
        prop_assert!(team.rows.iter().all(|row| !row.differs && row.tied.is_empty()));
        let own = report(&pack, &pack.quizzes[roster.quiz], &one.answers).expect("a checked pack");
        prop_assert_eq!((team.standings[0].alternative, team.standings[0].strength), (own.alternative, own.strength));
        prop_assert_eq!(team.report, own);
    }

    #[test]
    fn the_order_of_the_members_does_not_matter_to_the_team((pack, roster) in any_roster()) {
        let team = combine(&pack, &roster).expect("a checked pack");
        let turned = Roster { members: roster.members.iter().rev().cloned().collect(), ..roster };
        let other = combine(&pack, &turned).expect("a checked pack");
        prop_assert_eq!(team.report, other.report);
        for (one, other) in team.rows.iter().zip(&other.rows) {
            prop_assert_eq!((one.answer, one.tied, one.differs), (other.answer, other.tied, other.differs));
        }
    }
}

#[test]
fn a_team_link_reads_as_its_documentation_says() {
    let pack = pack("django-flask");
    let ann = answers(&pack, EXCEPTION);
    let other = answers(
        &pack,
        &[
            ("admin-ui", "no"),
            ("accounts", "no"),
            ("api-only", "yes"),
            ("experience", "under-2"),
        ],
    );
    let roster = Roster {
        quiz: quiz(&pack, "five"),
        members: vec![member("Ann", ann), member("", other)],
    };
    insta::assert_snapshot!(team::encode(&pack, &roster), @"1dff1.AyBnCyDoEt.0QW5u.AnBnCyDu-lt");
}

#[test]
fn the_largest_team_of_the_longest_quiz_has_a_link() {
    for pack in fingerpost::builtin::ids().map(pack) {
        for (place, quiz) in pack.quizzes.iter().enumerate() {
            let every = quiz.questions.iter().map(|place| {
                let options = 0..pack.question(*place).expect("known").options.len() as u16;
                (*place, options.map(OptionIx).take(1).collect())
            });
            let longest = member(&"\u{1f914}".repeat(LONGEST_NAME), every.collect());
            let roster = Roster {
                quiz: place,
                members: vec![longest; MOST],
            };
            let text = team::encode(&pack, &roster);
            // Browsers and servers take four times as much; only a chat may not.
            assert!(text.len() <= 4_000, "{} characters", text.len());
            assert_eq!(team::decode(&pack, &text), Ok(roster));
        }
    }
}

#[test]
fn whoever_is_too_many_is_left_out_of_a_link_and_refused_in_one() {
    let pack = pack("django-flask");
    let roster = Roster {
        quiz: 0,
        members: vec![member("", Answers::default()); MOST + 1],
    };
    let text = team::encode(&pack, &roster);
    let members = team::decode(&pack, &text).expect("our own link").members;
    assert_eq!(members.len(), MOST);
    let head = text.split_once('.').expect("somebody").0;
    let crowd = |count| sealed(&format!("{head}{}", ".".repeat(count)));
    assert!(team::decode(&pack, &crowd(MOST)).is_ok());
    assert_eq!(team::decode(&pack, &crowd(MOST + 1)), Err(Refusal::Broken));
}

#[test]
fn a_team_link_has_one_way_to_write_a_name() {
    let pack = pack("django-flask");
    let named = |rest: &str| {
        let roster = team::decode(&pack, &sealed(&format!("1dff1{rest}")));
        roster.map(|roster| {
            roster
                .members
                .into_iter()
                .map(|one| one.name)
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(named(".Ay.0QW5u"), Ok(vec!["Ann".to_owned()]));
    assert_eq!(named(".Ay.0QW4"), Ok(vec!["An".to_owned()]));
    assert_eq!(named(".Ay.0QQ"), Ok(vec!["A".to_owned()]));
    // Nobody to name, named twice, no name, leftover bits, half a byte, no UTF-8, a line break, padding.
    for wrong in [
        ".0QW5u",
        ".Ay.0QW5u.0QW5u",
        ".Ay.0",
        ".Ay.0QW5",
        ".Ay.0Q",
        ".Ay.0_w",
        ".Ay.0Cg",
        ".Ay.0QQ==",
        "Ay",
        ".ay",
        ".Ay.1QQ",
        ".AyAn",
        ".ByAy",
    ] {
        assert_eq!(named(wrong), Err(Refusal::Broken), "{wrong}");
    }
}

#[test]
fn a_team_link_of_another_revision_says_for_everybody_what_has_changed() {
    let before = pack("django-flask");
    let mut after = before.clone();
    after.revision += 1;
    after.questions[0].code = "X".to_owned();
    let roster = Roster {
        quiz: quiz(&before, "thumb"),
        members: vec![member("Ann", answers(&before, &[("shape", "product")]))],
    };
    let text = team::encode(&before, &roster);
    let read = team::decode(&after, &text).expect("an older link");
    assert_eq!(read.members[0].answers, roster.members[0].answers);
    assert_eq!(
        read.members[0].drift.as_ref().map(|drift| drift.revision),
        Some(1)
    );
}

#[test]
fn links_are_found_in_whatever_people_paste() {
    let (a, b) = (five(&[("admin-ui", "yes")]), five(&[("admin-ui", "no")]));
    let (c, d) = (five(&[("accounts", "yes")]), five(&[("accounts", "no")]));
    let text = format!(
        "Who has done it yet?\n\
         https://blog.example/post/?utm_source=x#fp={a}\n\
         Ben: <https://blog.example/post/#fp2={b}>.\n\
         \n\
         [10:02 AM] Çelik: mine is here: https://x.example/%23fp={c}, sorry\n\
         21/11/26, 10:04 - **D. J.**: {d}. Good night"
    );
    let found = [("", a), ("Ben", b), ("Çelik", c), ("D. J.", d)];
    let found: Vec<_> = found.map(|(name, code)| (name.to_owned(), code)).into();
    assert_eq!(read(&text), (found, vec![]));
}

#[test]
fn several_on_one_line_have_their_own_names() {
    let (a, b) = (five(&[("admin-ui", "yes")]), five(&[("admin-ui", "no")]));
    let found = vec![("Ann".to_owned(), a.clone()), ("Ben".to_owned(), b.clone())];
    for text in [
        format!("Ann: {a}, Ben: {b}"),
        format!("Ann:{a} Ben:{b}"),
        format!("Ann:https://x.example/#fp={a};Ben:https://x.example/#fp3-draft={b}"),
    ] {
        assert_eq!(read(&text), (found.clone(), vec![]), "{text}");
    }
}

#[test]
fn what_is_too_long_for_a_name_is_none() {
    let code = five(&[("admin-ui", "yes")]);
    let text = format!("Here is what came out when I tried it: {code}");
    assert_eq!(read(&text), (vec![(String::new(), code)], vec![]));
}

#[test]
fn nothing_that_could_have_been_meant_is_dropped_in_silence() {
    let pack = pack("django-flask");
    let own = five(&[("admin-ui", "yes")]);
    let thumb = quiz(&pack, "thumb");
    let shape = answers(&pack, &[("shape", "product")]);
    let other_quiz = code::encode(&pack, &pack.quizzes[thumb], &shape);
    let other_pack = crate::support::pack("flask-to-django");
    let foreign = code::encode(&other_pack, &other_pack.quizzes[0], &Answers::default());
    let cut = &own[..own.len() - 1];
    let text = format!(
        "{own}\nAnn: {own}\n#fp={cut}\n{cut}\n#fp=\n{other_quiz}\n{foreign}\nhttps://x.example/1abc1/\n\
         just talking = nothing\nBen: {own}"
    );
    let (members, faults) = read(&text);
    assert_eq!(
        members,
        [("Ann".to_owned(), own.clone()), ("Ben".to_owned(), own)]
    );
    let broken = Problem::Refused(Refusal::Broken);
    assert_eq!(
        faults,
        [
            (2, Problem::Duplicate(0)),
            (3, broken),
            (4, broken),
            (5, broken),
            (6, Problem::OtherQuiz(thumb)),
            (7, Problem::Refused(Refusal::Foreign)),
            (8, Problem::NoCode),
        ]
    );
}

#[test]
fn only_the_lines_with_faults_are_left_to_be_mended() {
    let pack = pack("django-flask");
    let own = five(&[("admin-ui", "yes")]);
    let text = format!("Ann: {own}\nhttps://x.example/\n\n#fp=1 and #fp=2\nBen: {own}");
    let mut faults = Roster::default().add(&pack, &text);
    assert_eq!(
        left(&text, &mut faults),
        "https://x.example/\n#fp=1 and #fp=2"
    );
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 2, 2]);
    let long = "x".repeat(LONGEST_PASTE + 1);
    let mut faults = Roster::default().add(&pack, &long);
    assert_eq!(left(&long, &mut faults), long);
}

#[test]
fn a_team_has_twenty_members_and_the_rest_is_named() {
    let code = five(&[("admin-ui", "yes")]);
    let mut text = String::new();
    for number in 0..MOST + 2 {
        writeln!(text, "Member {number}: {code}").expect("a text");
    }
    let (members, faults) = read(&text);
    assert_eq!(members.len(), MOST);
    assert_eq!(faults, [(21, Problem::Full), (22, Problem::Full)]);
}

#[test]
fn a_text_that_is_too_long_is_not_read() {
    let text = five(&[]) + &" ".repeat(LONGEST_PASTE);
    assert_eq!(read(&text), (vec![], vec![(1, Problem::TooLong)]));
    let mut roster = Roster::default();
    let long = "1abc1/".repeat(LONGEST_PASTE / 6);
    // One address of this length takes no longer than any other text.
    let faults = roster.add(&pack("django-flask"), &format!("://{long}"));
    let problem = Problem::NoCode;
    assert_eq!(faults, [Fault { line: 1, problem }]);
}

#[test]
fn a_single_choice_goes_to_the_option_given_most_often_and_a_tie_is_named() {
    let pack = pack("django-flask");
    let of = |pairs: &[(&str, &str)]| member("", answers(&pack, pairs));
    let roster = Roster {
        quiz: quiz(&pack, "five"),
        members: vec![
            of(&[
                ("admin-ui", "yes"),
                ("accounts", "yes"),
                ("experience", "over-5"),
            ]),
            of(&[
                ("admin-ui", "yes"),
                ("accounts", "no"),
                ("experience", "over-5"),
            ]),
            of(&[("admin-ui", "no"), ("experience", "under-2")]),
            of(&[("experience", "between")]),
        ],
    };
    let team = combine(&pack, &roster).expect("a checked pack");
    let row = |id: &str| {
        let rows = team.rows.iter();
        let mut rows = rows.filter(|row| pack.question(row.question).expect("known").id == id);
        rows.next().expect("a row")
    };
    let (yes, no) = (OptionIx(0), OptionIx(1));

    let admin = row("admin-ui");
    assert_eq!(admin.given, [(yes, vec![0, 1]), (no, vec![2])]);
    assert_eq!(admin.unanswered, [3]);
    assert!(admin.differs);
    assert_eq!(
        (admin.answer, admin.tied),
        (Some(OptionSet::only(yes)), OptionSet::NONE)
    );

    let accounts = row("accounts");
    assert_eq!(
        (accounts.answer, accounts.tied),
        (None, [yes, no].into_iter().collect())
    );

    // Two of four are most, without being more than half.
    assert_eq!(row("experience").answer, Some(OptionSet::only(OptionIx(2))));

    let horizon = row("horizon");
    assert_eq!(
        (horizon.answer, horizon.tied, horizon.differs),
        (None, OptionSet::NONE, false)
    );
    assert_eq!(horizon.unanswered, [0, 1, 2, 3]);

    assert_eq!(
        team.answers,
        answers(&pack, &[("admin-ui", "yes"), ("experience", "over-5")])
    );
    assert_eq!(team.standings[3].strength, Strength::TieBreak);
}

#[test]
fn in_a_multi_select_every_option_has_its_own_majority_of_those_who_answered() {
    let pack = pack("flask-to-django");
    let of = |ids: &[&str]| {
        let pairs: Vec<_> = ids.iter().map(|id| ("rebuilt", *id)).collect();
        member("", answers(&pack, &pairs))
    };
    let mut nothing = Answers::default();
    nothing.set(QuestionIx(0), Some(OptionSet::NONE));
    let roster = Roster {
        quiz: 0,
        members: vec![
            of(&["admin", "auth", "forms"]),
            of(&["admin", "auth"]),
            of(&["admin"]),
            member("", nothing),
            member("", Answers::default()),
        ],
    };
    let team = combine(&pack, &roster).expect("a checked pack");
    let row = &team.rows[0];
    assert_eq!(row.answer, Some(OptionSet::only(OptionIx(0))));
    assert_eq!(row.tied, OptionSet::only(OptionIx(1)));
    assert_eq!(row.unanswered, [4]);
    assert!(row.differs);
    assert_eq!(team.report.strength, Strength::Clear);

    let nobody = Roster {
        quiz: 0,
        members: vec![],
    };
    let nobody = combine(&pack, &nobody).expect("a checked pack");
    assert_eq!(
        (nobody.rows[0].answer, nobody.rows[0].tied),
        (None, OptionSet::NONE)
    );
    assert_eq!(nobody.report.strength, Strength::Silent);
}

#[test]
fn an_untidy_name_is_tidied() {
    assert_eq!(tidy("  Ann\n\u{202e}e \t"), "Anne");
    assert_eq!(tidy("\u{7}"), "");
    assert_eq!(tidy(&format!("{} x", "a".repeat(23))), "a".repeat(23));
}
