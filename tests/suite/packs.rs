//! Reading packs: a toy pack through everything, and each fault as its author reads it.

use std::path::{Path, PathBuf};

use fingerpost::engine::{Decider, evaluate, sensitivity};
use fingerpost::pack::{Checked, Code, Fault, Severity, check, folder};
use fingerpost::share::{code, report};
use jiff::civil::{Date, date};

use crate::support::answers;

const TODAY: Date = date(2026, 11, 21);

/// A pack about lunch: a multi-select, a weight, an exception, a tie rule and a comparison.
pub(crate) fn lunch() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lunch")
}

/// The faults of the lunch pack after some edits: a file, what to replace, and what with.
fn faults(edits: &[Edit]) -> Vec<Fault> {
    let mut files = folder::read(&lunch()).expect("the fixture");
    for (file, from, to) in edits {
        let text = files.get_mut(*file).expect("a file of the pack");
        assert!(text.contains(from), "{file} does not hold {from}");
        *text = text.replacen(from, to, 1);
    }
    match check(&files, Some(TODAY)) {
        Ok(checked) => checked.warnings,
        Err(faults) => faults,
    }
}

fn read_aloud(faults: &[Fault]) -> String {
    faults
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_pack_that_has_nothing_to_do_with_django_goes_through_everything() {
    let Checked { pack, warnings, .. } =
        check(&folder::read(&lunch()).expect("the fixture"), Some(TODAY)).expect("a sound pack");
    assert_eq!(warnings, []);
    let rules = &pack.guide_by_id("cook").expect("the guide").1.rules;
    let say = |pairs: &[(&str, &str)]| {
        let verdict = evaluate(rules, &answers(&pack, pairs));
        let name = verdict
            .alternative
            .and_then(|place| pack.alternative(place))
            .map(|one| one.name.clone());
        format!(
            "{} {} {:?}",
            name.unwrap_or_default(),
            verdict.strength.name(),
            verdict.votes
        )
    };
    assert_eq!(say(&[]), " silent [0, 0]");
    assert_eq!(say(&[("weather", "hot")]), "Soup tie-break [0, 0]");
    assert_eq!(say(&[("weather", "cold")]), "Soup lean [1, 0]");
    assert_eq!(
        say(&[("weather", "cold"), ("hunger", "some")]),
        "Soup tie-break [1, 1]"
    );
    assert_eq!(say(&[("hunger", "great")]), "Salad clear [0, 3]");
    assert_eq!(
        say(&[
            ("hunger", "great"),
            ("weather", "cold"),
            ("dislikes", "leaves"),
            ("dislikes", "beans")
        ]),
        "Soup tie-break [3, 3]"
    );
    assert_eq!(
        say(&[("weather", "cold"), ("dislikes", "broth")]),
        "Salad exception [1, 0]"
    );

    let given = answers(
        &pack,
        &[
            ("weather", "cold"),
            ("hunger", "great"),
            ("dislikes", "leaves"),
        ],
    );
    let quiz = &pack.quizzes[0];
    let text = code::encode(&pack, quiz, &given);
    assert_eq!(
        code::decode(&pack, &text).expect("our own code").answers,
        given
    );
    let found = report(&pack, quiz, &given).expect("a report");
    assert_eq!(
        found.sensitivity,
        sensitivity(&Decider::Guide(rules), &given)
    );
    assert_eq!(found.votes, [1, 3]);
}

/// A file of the pack, what to replace in it, and what with.
type Edit = (&'static str, &'static str, &'static str);

/// One broken pack for each code.
const BROKEN: &[(Code, &[Edit])] = &[
    (
        Code::FileMissing,
        &[("snippets.toml", "snippets/stir.txt", "snippets/stirr.txt")],
    ),
    (
        Code::Unreadable,
        &[("pack.toml", "revision = 1", "revision = -1")],
    ),
    (
        Code::UnknownKey,
        &[(
            "guides/cook.toml",
            "tie-reason =",
            "tie_reason = \"\"\ntie-reason =",
        )],
    ),
    (
        Code::UnknownId,
        &[("guides/cook.toml", "weather=cold", "wether=cold")],
    ),
    (
        Code::Duplicate,
        &[("questions.toml", "code = \"B\"", "code = \"A\"")],
    ),
    (
        Code::ShortCodeForm,
        &[(
            "pack.toml",
            "default-quiz",
            "retired-codes = [\"C\"]\ndefault-quiz",
        )],
    ),
    (
        Code::IdForm,
        &[("quizzes/short.toml", "id = \"short\"", "id = \"Short one\"")],
    ),
    (
        Code::TextForm,
        &[(
            "pack.toml",
            "What to eat.",
            "What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat. What to eat.",
        )],
    ),
    (
        Code::OutOfRange,
        &[("guides/cook.toml", "bar = 2", "bar = 0")],
    ),
    (
        Code::Contradiction,
        &[("guides/cook.toml", "tie = \"soup\"\n", "")],
    ),
    (
        Code::LinkForm,
        &[(
            "sources.toml",
            "https://waiter.example/",
            "http://waiter.example/",
        )],
    ),
    (
        Code::SourceWithoutDate,
        &[("sources.toml", "read = \"2026-05-01\"\n", "")],
    ),
    (
        Code::NotTranslated,
        &[("text/de.toml", "short = \"Wetter\"\n", "")],
    ),
    (
        Code::BadDate,
        &[(
            "claims/bowls.toml",
            "as-of = \"2026\"",
            "as-of = \"2026-02-30\"",
        )],
    ),
    (
        Code::ClaimWithoutSource,
        &[("claims/bowls.toml", "sources = [\"cook\"]", "sources = []")],
    ),
    (
        Code::StaleClaim,
        &[(
            "claims/bowls.toml",
            "checked = \"2026-05-01\"",
            "checked = \"2025-11-20\"",
        )],
    ),
    (
        Code::AskedForNothing,
        &[("guides/cook.toml", "weather=cold", "hunger=some")],
    ),
    (
        Code::NeverAsked,
        &[("quizzes/short.toml", "\"weather\", ", "")],
    ),
    (
        Code::NeverHolds,
        &[(
            "guides/cook.toml",
            "\"dislikes=leaves\", \"dislikes=beans\"",
            "\"weather=cold\", \"weather=hot\"",
        )],
    ),
    (
        Code::NeverMatters,
        &[(
            "questions.toml",
            "[[questions]]",
            "[[questions]]\nid = \"music\"\ncode = \"M\"\nprompt = \"Which music?\"\nshort = \"Music\"\noptions = [{ id = \"some\", code = \"s\", label = \"Some\" }]\n\n[[questions]]",
        )],
    ),
    (
        Code::Unreachable,
        &[(
            "pack.toml",
            "[[alternatives]]",
            "[[alternatives]]\nid = \"bread\"\nname = \"Bread\"\n\n[[alternatives]]",
        )],
    ),
];

#[test]
fn each_fault_tells_its_author_what_is_wrong_and_where() {
    for (code, edits) in BROKEN {
        let found = faults(edits);
        assert!(
            found.iter().any(|fault| fault.code == *code),
            "{}: {found:?}",
            code.name()
        );
        assert!(
            found
                .iter()
                .all(|fault| fault.line > 0 && !fault.file.is_empty()),
            "{found:?}"
        );
        insta::assert_snapshot!(code.name(), read_aloud(&found));
    }
}

#[test]
fn there_is_a_broken_pack_for_each_code() {
    for code in Code::ALL {
        assert!(
            BROKEN.iter().any(|(known, _)| known == code),
            "{} has none",
            code.name()
        );
    }
}

#[test]
fn a_claim_checked_twelve_months_ago_to_the_day_is_still_fresh() {
    let checked = |day: &'static str| faults(&[("claims/bowls.toml", "2026-05-01", day)]);
    assert_eq!(checked("2025-11-21"), []);
    let stale = checked("2025-11-20");
    assert!(
        stale
            .iter()
            .all(|fault| fault.code.severity() == Severity::Warning)
            && stale.len() == 1
    );
}

#[test]
fn every_fault_of_every_file_is_shown_in_one_run() {
    let found = faults(&[
        ("pack.toml", "code = \"lu\"", "code = \"LUNCH\""),
        ("questions.toml", "code = \"B\"", "code = \"A\""),
        (
            "guides/cook.toml",
            "soup = \"It warms.\"",
            "soop = \"It warms.\"\nsoup = \"\"",
        ),
        ("quizzes/short.toml", "\"hunger\"", "\"huger\""),
        ("sources.toml", "date = \"2026\"", "date = \"some day\""),
        (
            "claims/bowls.toml",
            "sources = [\"cook\"]",
            "sources = [\"coock\"]",
        ),
    ]);
    insta::assert_snapshot!(read_aloud(&found));
}

#[test]
fn a_file_that_is_not_toml_or_not_there_is_a_fault_not_a_crash() {
    let codes = |faults: Vec<Fault>| {
        faults
            .into_iter()
            .map(|fault| fault.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        codes(faults(&[("pack.toml", "id = \"lunch\"", "id = ")])),
        [Code::Unreadable]
    );
    let nothing = check(&folder::Files::new(), None).expect_err("an empty folder");
    assert_eq!(codes(nothing), [Code::FileMissing; 5]);
}

#[test]
fn the_shipped_packs_have_no_fault_and_no_warning() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs");
    for id in fingerpost::builtin::ids() {
        let Checked { warnings, .. } =
            check(&folder::read(&packs.join(id)).expect("its files"), None).expect("sound");
        assert_eq!(warnings, [], "{id}");
    }
}

#[test]
fn every_shipped_criterion_rests_on_the_comparison_and_speaks_for_each_side() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs");
    for id in fingerpost::builtin::ids() {
        let Checked { pack, .. } =
            check(&folder::read(&packs.join(id)).expect("its files"), None).expect("sound");
        for guide in &pack.guides {
            for criterion in &guide.criteria {
                assert!(
                    !criterion.claims.is_empty(),
                    "{}: {}",
                    guide.id,
                    criterion.id
                );
                assert!(
                    criterion.reasons.len() + criterion.other_sides.len() > 1,
                    "{}: {}",
                    guide.id,
                    criterion.id
                );
            }
        }
    }
}
