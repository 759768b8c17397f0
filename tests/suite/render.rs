//! What a reader takes away: the six forms as they read, and that they agree.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use fingerpost::engine::{Answers, OptionIx, OptionSet, QuestionIx};
use fingerpost::pack::{Pack, Quiz};
use fingerpost::share::render::{self, Taken};
use fingerpost::share::{Report, report};
use fingerpost::text::ENGLISH;
use proptest::prelude::*;
use serde_json::Value;

use crate::share::any_result;
use crate::support::{answers, pack};

pub(crate) type Renderer = fn(&Taken<'_>) -> String;

const FORMS: [(&str, Renderer); 6] = [
    ("plain", render::plain),
    ("markdown", render::markdown),
    ("html", render::html),
    ("record", render::record),
    ("json", render::json),
    ("card", render::card),
];

pub(crate) const LINK: &str = "https://example.org/post?a=1&b=2#fp=1dff1AyBy-00";

fn taken<'t>(
    pack: &'t Pack,
    quiz: &'t Quiz,
    answers: &'t Answers,
    report: &'t Report,
) -> Taken<'t> {
    Taken {
        pack,
        quiz,
        answers,
        report,
        text: ENGLISH,
        link: LINK,
        date: "2026-11-21",
    }
}

/// Renders a result of a quiz of the pack.
pub(crate) fn rendered(pack: &Pack, quiz: &Quiz, answers: &Answers, form: Renderer) -> String {
    let report = report(pack, quiz, answers).expect("a checked pack");
    form(&taken(pack, quiz, answers, &report))
}

fn assert_reads_as_before(name: &str, quiz: &str, given: &[(&str, &str)]) {
    let pack = pack("django-flask");
    let quiz = pack.quiz_by_id(quiz).expect("the quiz");
    let answers = answers(&pack, given);
    for (form, renderer) in FORMS {
        let mut written = rendered(&pack, quiz, &answers, renderer);
        if form == "json" {
            let value: Value = serde_json::from_str(&written).expect("JSON");
            written = format!("{value:#}");
        }
        insta::assert_snapshot!(format!("{name}-{form}"), written);
    }
}

#[test]
fn a_clear_result_reads_well_in_every_form() {
    assert_reads_as_before(
        "clear",
        "five",
        &[
            ("admin-ui", "yes"),
            ("accounts", "yes"),
            ("api-only", "no"),
            ("experience", "over-5"),
            ("horizon", "crud"),
        ],
    );
}

#[test]
fn a_lean_reads_well_in_every_form() {
    assert_reads_as_before(
        "lean",
        "five",
        &[
            ("api-only", "yes"),
            ("experience", "over-5"),
            ("accounts", "yes"),
        ],
    );
}

#[test]
fn a_tie_names_both_in_every_form() {
    assert_reads_as_before(
        "tie",
        "outplane",
        &[("shape", "service"), ("admin-ui", "yes")],
    );
}

#[test]
fn an_exception_reads_well_in_every_form() {
    assert_reads_as_before(
        "exception",
        "five",
        &[
            ("admin-ui", "yes"),
            ("api-only", "yes"),
            ("horizon", "throughput"),
        ],
    );
}

#[test]
fn a_panel_reads_well_in_every_form() {
    assert_reads_as_before(
        "panel",
        "panel",
        &[
            ("admin-ui", "yes"),
            ("accounts", "no"),
            ("api-only", "no"),
            ("shape", "product"),
            ("experience", "under-2"),
            ("horizon", "unknown"),
            ("deadline", "tight"),
            ("familiarity", "flask"),
        ],
    );
}

#[test]
fn a_silent_result_reads_well_in_every_form() {
    assert_reads_as_before("silent", "five", &[]);
}

#[test]
fn every_form_carries_link_date_revision_and_source() {
    let pack = pack("django-flask");
    let quiz = pack.default_quiz().expect("a quiz");
    let answers = answers(&pack, &[("admin-ui", "yes")]);
    for (form, renderer) in FORMS {
        let written = rendered(&pack, quiz, &answers, renderer).replace("&amp;", "&");
        for what in [LINK, "2026-11-21", "Django vs Flask (2026 update)"] {
            assert!(written.contains(what), "{form} lacks {what}:\n{written}");
        }
        let revision = if form == "json" {
            "\"revision\":1"
        } else {
            "revision 1"
        };
        assert!(written.contains(revision), "{form} lacks its revision");
    }
}

#[test]
fn only_a_web_address_becomes_a_link() {
    let pack = pack("django-flask");
    let (quiz, answers) = (pack.default_quiz().expect("a quiz"), Answers::default());
    let report = report(&pack, quiz, &answers).expect("a report");
    for link in [
        "javascript:alert(1)",
        "file:///home/reader/post.html#fp=1",
        "",
    ] {
        let taken = Taken {
            link,
            ..taken(&pack, quiz, &answers, &report)
        };
        assert!(!render::html(&taken).contains("href"), "{link}");
        assert!(!render::markdown(&taken).contains("]("), "{link}");
    }
}

#[test]
fn from_right_to_left_the_card_changes_sides() {
    let pack = pack("django-flask");
    let (quiz, answers) = (pack.default_quiz().expect("a quiz"), Answers::default());
    let report = report(&pack, quiz, &answers).expect("a report");
    let mut taken = taken(&pack, quiz, &answers, &report);
    taken.text.language = "he";
    let card = render::card(&taken);
    assert!(card.contains("direction=\"rtl\""), "{card}");
    assert!(
        card.contains("<text x=\"1128\"") && !card.contains("<text x=\"72\""),
        "{card}"
    );
    assert!(render::html(&taken).starts_with("<article lang=\"he\" dir=\"rtl\">"));
}

#[test]
fn long_texts_stay_on_the_card() {
    for word in ["incomprehensibilities ", "漢字", "x"] {
        let mut pack = pack("django-flask");
        pack.title = word.repeat(100);
        pack.alternatives
            .iter_mut()
            .for_each(|one| one.name = word.repeat(100));
        let quiz = pack.default_quiz().expect("a quiz");
        let answers = answers(&pack, &[("admin-ui", "yes")]);
        let card = rendered(&pack, quiz, &answers, render::card);
        let card = roxmltree::Document::parse(&card).expect("XML");
        for text in card.descendants().filter(|node| node.has_tag_name("text")) {
            let number = |name| {
                text.attribute(name)
                    .and_then(|it| it.parse::<usize>().ok())
                    .expect("a number")
            };
            assert!(number("y") < 630, "{text:?}");
            let letters = text.text().unwrap_or_default().chars();
            let wide: usize = letters
                .map(|one| if one >= '\u{2e80}' { 2 } else { 1 })
                .sum();
            // Half a letter's height is its average width.
            assert!(
                number("x") + wide * number("font-size") / 2 <= 1200,
                "{text:?}"
            );
        }
    }
}

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema/result.json");
    let text = fs::read_to_string(file).expect("the schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
});

/// What of it does not fit the schema of results.
pub(crate) fn faults(value: &Value) -> Vec<String> {
    let faults = SCHEMA.iter_errors(value);
    faults.map(|fault| fault.to_string()).collect()
}

/// Votes for each alternative: what a cell like "2 votes for Django, 1 vote for Flask" says.
fn said(pack: &Pack, cell: &str) -> Vec<u32> {
    let of = |name: &str| {
        let parts = cell
            .trim()
            .split(", ")
            .filter_map(|part| part.split_once(" for "));
        let own = parts.filter(|(_, whose)| *whose == name);
        own.map(|(votes, _)| {
            votes
                .split(' ')
                .next()
                .and_then(|count| count.parse::<u32>().ok())
                .expect("a count")
        })
        .sum()
    };
    pack.alternatives.iter().map(|one| of(&one.name)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_table_s_votes_add_up_to_the_result_s((pack, quiz, answers) in any_result()) {
        let quiz = &pack.quizzes[quiz];
        let report = report(&pack, quiz, &answers).expect("a checked pack");
        let markdown = render::markdown(&taken(&pack, quiz, &answers, &report));
        let rows: Vec<Vec<u32>> = markdown
            .lines()
            .filter(|line| line.starts_with('|'))
            .skip(2)
            .map(|line| said(&pack, line.split('|').nth(3).expect("a third cell")))
            .collect();
        let (sum, rows) = rows.split_last().expect("rows");
        prop_assert_eq!(sum, &report.votes);
        for (place, votes) in report.votes.iter().enumerate() {
            prop_assert_eq!(rows.iter().map(|row| row[place]).sum::<u32>(), *votes);
        }
    }

    #[test]
    fn the_json_fits_its_schema_and_adds_up((pack, quiz, answers) in any_result()) {
        let json = rendered(&pack, &pack.quizzes[quiz], &answers, render::json);
        let value: Value = serde_json::from_str(&json).expect("JSON");
        let faults = faults(&value);
        prop_assert!(faults.is_empty(), "{faults:?} in {json}");
        for guide in value["guides"].as_array().expect("guides") {
            for (alternative, votes) in guide["votes"].as_object().expect("votes") {
                let own = value["contributions"].as_array().expect("contributions");
                let own = own.iter().filter(|one| one["guide"] == guide["guide"]);
                let sum: u64 = own.filter_map(|one| one["votes"][alternative].as_u64()).sum();
                prop_assert_eq!(Some(sum), votes.as_u64());
            }
        }
        let again: Answers = value["answers"].as_object().expect("answers").iter().map(|(id, options)| {
            let place = pack.questions.iter().position(|one| one.id == *id).expect("a question");
            let options = options.as_array().expect("options").iter();
            let chosen: OptionSet = options.map(|id| {
                let option = pack.questions[place].options.iter().position(|one| one.id == *id);
                OptionIx(option.expect("an option") as u16)
            }).collect();
            (QuestionIx(place as u16), chosen)
        }).collect();
        prop_assert_eq!(again, answers);
    }

    #[test]
    fn html_and_card_are_well_formed_and_plain_text_has_no_blanks_at_line_ends((pack, quiz, answers) in any_result()) {
        let quiz = &pack.quizzes[quiz];
        let (html, card) = (rendered(&pack, quiz, &answers, render::html), rendered(&pack, quiz, &answers, render::card));
        prop_assert!(roxmltree::Document::parse(&html).is_ok(), "{html}");
        prop_assert!(roxmltree::Document::parse(&card).is_ok(), "{card}");
        let plain = rendered(&pack, quiz, &answers, render::plain);
        prop_assert!(plain.lines().all(|line| !line.ends_with([' ', '\t'])), "{plain}");
    }
}
