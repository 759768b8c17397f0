//! Reading packs: toy packs through everything, and faults with the place they are at.

use std::collections::BTreeMap;

use fingerpost::engine::{Decider, evaluate, sensitivity};
use fingerpost::pack::{Code, Fault, check, folder::Files};
use fingerpost::share::{code, report};

use crate::support::answers;

/// A pack about lunch, with a multi-select, a weight, an exception and a tie rule.
fn lunch() -> Files {
    let file = |text: &str| text.replace("\n            ", "\n").trim_start().to_owned();
    BTreeMap::from([
        (
            "pack.toml".into(),
            file(
                r#"
            id = "lunch"
            code = "lu"
            revision = 1
            title = "Soup or salad?"
            summary = "What to eat."
            default-quiz = "short"
            [[alternatives]]
            id = "soup"
            name = "Soup"
            [[alternatives]]
            id = "salad"
            name = "Salad"
            "#,
            ),
        ),
        (
            "questions.toml".into(),
            file(
                r#"
            [[questions]]
            id = "weather"
            code = "A"
            prompt = "How is the weather?"
            short = "Weather"
            options = [{ id = "cold", code = "c", label = "Cold" }, { id = "hot", code = "h", label = "Hot" }]
            [[questions]]
            id = "hunger"
            code = "B"
            prompt = "How hungry are you?"
            short = "Hunger"
            options = [{ id = "some", code = "s", label = "A bit", weight = 1 }, { id = "great", code = "g", label = "Very", weight = 3 }]
            [[questions]]
            id = "dislikes"
            code = "C"
            prompt = "What do you leave on the plate?"
            short = "Dislikes"
            select = "many"
            options = [{ id = "leaves", code = "l", label = "Leaves" }, { id = "broth", code = "b", label = "Broth" }, { id = "beans", code = "e", label = "Beans" }]
            "#,
            ),
        ),
        (
            "sources.toml".into(),
            file(
                r#"
            [[sources]]
            id = "cook"
            kind = "guide"
            title = "The cook’s rule"
            date = "2026"
            "#,
            ),
        ),
        (
            "guides/cook.toml".into(),
            file(
                r#"
            id = "cook"
            title = "The cook’s rule"
            summary = "Warm when it is cold."
            source = "cook"
            bar = 2
            tie = "soup"
            tie-reason = "There is always soup."
            [[exceptions]]
            when = ["dislikes=broth"]
            alternative = "salad"
            reason = "No broth, no soup."
            [[criteria]]
            id = "cold"
            when = ["weather=cold"]
            votes = { soup = 1 }
            reason = "It warms."
            [[criteria]]
            id = "hunger"
            weigh = "hunger"
            votes = { salad = 1 }
            reason = "The salad is the larger bowl."
            [[criteria]]
            id = "picky"
            when = ["dislikes=leaves", "dislikes=beans"]
            at-least = 2
            votes = { soup = 2 }
            reason = "What is left of the salad is a plate."
            "#,
            ),
        ),
        (
            "quizzes/short.toml".into(),
            file(
                r#"
            id = "short"
            code = "s"
            title = "Lunch"
            summary = "Three questions."
            questions = ["weather", "hunger", "dislikes"]
            guide = "cook"
            "#,
            ),
        ),
    ])
}

fn edited(file: &str, from: &str, to: &str) -> Vec<Fault> {
    let mut files = lunch();
    let text = files.get_mut(file).expect("a file of the pack");
    assert!(text.contains(from), "{file} does not hold {from}");
    *text = text.replacen(from, to, 1);
    check(&files, None).err().unwrap_or_default()
}

#[test]
fn a_pack_that_has_nothing_to_do_with_django_goes_through_everything() {
    let (pack, warnings) = check(&lunch(), None).expect("a sound pack");
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

#[test]
fn a_misspelt_id_is_answered_with_the_nearest_one_and_its_line() {
    let faults = edited("guides/cook.toml", "weather=cold", "wether=cold");
    insta::assert_snapshot!(
        faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn every_fault_of_every_file_is_shown_in_one_run() {
    let mut files = lunch();
    for (file, from, to) in [
        ("pack.toml", "code = \"lu\"", "code = \"LUNCH\""),
        ("questions.toml", "code = \"B\"", "code = \"A\""),
        (
            "guides/cook.toml",
            "reason = \"It warms.\"",
            "reasn = \"It warms.\"\nreason = \"\"",
        ),
        ("quizzes/short.toml", "\"hunger\"", "\"huger\""),
        (
            "sources.toml",
            "date = \"2026\"",
            "url = \"http://cook.example\"",
        ),
    ] {
        let text = files.get_mut(file).expect("a file of the pack");
        *text = text.replacen(from, to, 1);
    }
    let faults = check(&files, None).expect_err("a faulty pack");
    insta::assert_snapshot!(
        faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    );
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
        codes(edited("pack.toml", "id = \"lunch\"", "id = ")),
        [Code::Unreadable]
    );
    assert_eq!(
        codes(edited("pack.toml", "revision = 1", "revision = -1")),
        [Code::Unreadable]
    );
    assert_eq!(
        codes(edited("guides/cook.toml", "bar = 2", "bar = 0")),
        [Code::OutOfRange]
    );
    let nothing = check(&Files::new(), None).expect_err("an empty folder");
    assert_eq!(codes(nothing), [Code::FileMissing; 5]);
}
