//! Links of every released version: `tests/fixtures/codes/<version>.toml`. Each must open for as long as there are
//! readers who may have kept it.
//!
//! A release adds the file of its version and leaves the others as they are: the failure of
//! [`every_quiz_has_links_of_this_version`] prints what belongs into it.

use std::fs;
use std::path::{Path, PathBuf};

use fingerpost::builtin;
use fingerpost::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use fingerpost::pack::{Pack, Quiz};
use fingerpost::share::team::{self, Member, Roster};
use fingerpost::share::{code, report};
use serde::Deserialize;

use crate::support::{self, pack};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    result: Vec<Kept>,
    team: Vec<KeptTeam>,
}

/// A share code, what was answered (`question=option`, with nothing after the sign where nothing was ticked), and
/// what the guide said.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    pack: String,
    quiz: String,
    code: String,
    answers: Vec<String>,
    /// Empty where nobody is named.
    alternative: String,
    strength: String,
}

/// A team link, the names of its members, and the share code of each.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptTeam {
    pack: String,
    code: String,
    names: Vec<String>,
    results: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/codes")
}

fn files() -> Vec<(String, File)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder()).expect("the fixtures") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a fixture");
        let name = path.file_stem().expect("a version").to_string_lossy();
        files.push((name.into_owned(), toml::from_str(&text).expect("TOML")));
    }
    files
}

/// What a kept answer means in the pack of today.
fn answers_of(pack: &Pack, pairs: &[String]) -> Answers {
    let (mut ticked, mut empty) = (Vec::new(), Vec::new());
    for pair in pairs {
        match pair.split_once('=').expect("question=option") {
            (question, "") => empty.push(question),
            pair => ticked.push(pair),
        }
    }
    let mut answers = support::answers(pack, &ticked);
    for id in empty {
        let place = pack.questions.iter().position(|question| question.id == id);
        let place = QuestionIx(place.expect("a question of the pack") as u16);
        answers.set(place, Some(OptionSet::NONE));
    }
    answers
}

fn verdict(pack: &Pack, quiz: &Quiz, answers: &Answers) -> (String, &'static str) {
    let report = report(pack, quiz, answers).expect("a checked pack");
    let named = report.alternative.and_then(|place| pack.alternative(place));
    (
        named.map(|one| one.id.clone()).unwrap_or_default(),
        report.strength.name(),
    )
}

#[test]
fn every_link_ever_released_opens_as_it_did() {
    for (version, file) in files() {
        for kept in file.result {
            let pack = pack(&kept.pack);
            let shared = code::decode(&pack, &kept.code).expect(&kept.code);
            let quiz = &pack.quizzes[shared.quiz];
            let answers = answers_of(&pack, &kept.answers);
            assert_eq!(quiz.id, kept.quiz, "{} of {version}", kept.code);
            assert_eq!(shared.answers, answers, "{} of {version}", kept.code);
            let (alternative, strength) = verdict(&pack, quiz, &answers);
            assert_eq!(
                (&*alternative, strength),
                (&*kept.alternative, &*kept.strength)
            );
        }
        for kept in file.team {
            let pack = pack(&kept.pack);
            let roster = team::decode(&pack, &kept.code).expect(&kept.code);
            let names: Vec<&str> = roster.members.iter().map(|one| &*one.name).collect();
            assert_eq!(names, kept.names, "{} of {version}", kept.code);
            for (member, result) in roster.members.iter().zip(&kept.results) {
                let shared = code::decode(&pack, result).expect(result);
                assert_eq!(
                    (roster.quiz, &member.answers),
                    (shared.quiz, &shared.answers)
                );
            }
        }
    }
}

#[test]
fn every_quiz_has_links_of_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let all: Vec<(Pack, usize)> = builtin::ids()
        .map(pack)
        .flat_map(|pack| (0..pack.quizzes.len()).map(move |quiz| (pack.clone(), quiz)))
        .collect();
    let file = files().into_iter().find(|(name, _)| name == version);
    let there = |pack: &Pack, quiz: &Quiz| {
        file.as_ref().is_some_and(|(_, file)| {
            let mut kept = file.result.iter();
            kept.any(|kept| kept.pack == pack.id && kept.quiz == quiz.id)
        })
    };
    let missing = all
        .iter()
        .filter(|(pack, quiz)| !there(pack, &pack.quizzes[*quiz]));
    let missing: String = missing.map(|(pack, quiz)| entries(pack, *quiz)).collect();
    assert!(
        missing.is_empty(),
        "add this to tests/fixtures/codes/{version}.toml:\n\n{missing}"
    );
}

/// Links of this quiz for a new file: all first options, all last ones, every other question, and a team.
fn entries(pack: &Pack, place: usize) -> String {
    let quiz = &pack.quizzes[place];
    let option = |question: QuestionIx, last: bool| {
        let options = &pack.question(question).expect("known").options;
        OptionIx(if last { options.len() as u16 - 1 } else { 0 })
    };
    let many =
        |question: QuestionIx| pack.question(question).expect("known").select == Select::Many;
    let first = quiz
        .questions
        .iter()
        .map(|one| (*one, OptionSet::only(option(*one, false))));
    let last = quiz
        .questions
        .iter()
        .map(|one| (*one, OptionSet::only(option(*one, true))));
    let half = quiz.questions.iter().step_by(2).map(|one| {
        let chosen = if many(*one) {
            OptionSet::NONE
        } else {
            OptionSet::only(option(*one, false))
        };
        (*one, chosen)
    });
    let results: [Answers; 3] = [first.collect(), last.collect(), half.collect()];
    let codes: Vec<String> = results
        .iter()
        .map(|one| code::encode(pack, quiz, one))
        .collect();
    let mut text = String::new();
    for (answers, code) in results.iter().zip(&codes) {
        let pairs = answers.iter().flat_map(|(question, chosen)| {
            let known = pack.question(question).expect("known");
            let ids = chosen
                .iter()
                .map(|one| known.options[one.index()].id.clone());
            let mut pairs: Vec<String> = ids.map(|id| format!("{}={id}", known.id)).collect();
            if pairs.is_empty() {
                pairs.push(format!("{}=", known.id));
            }
            pairs
        });
        let (alternative, strength) = verdict(pack, quiz, answers);
        text += &format!(
            "[[result]]\npack = \"{}\"\nquiz = \"{}\"\ncode = \"{code}\"\nanswers = {:?}\n\
             alternative = \"{alternative}\"\nstrength = \"{strength}\"\n\n",
            pack.id,
            quiz.id,
            pairs.collect::<Vec<_>>(),
        );
    }
    let names = ["Ann", "Çelik", ""];
    let members = names.iter().zip(results).map(|(name, answers)| Member {
        name: (*name).to_owned(),
        answers,
        drift: None,
    });
    let roster = Roster {
        quiz: place,
        members: members.collect(),
    };
    let code = team::encode(pack, &roster);
    text + &format!(
        "[[team]]\npack = \"{}\"\ncode = \"{code}\"\nnames = {names:?}\nresults = {codes:?}\n\n",
        pack.id
    )
}
