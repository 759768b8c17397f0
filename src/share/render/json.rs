//! JSON, for programs. `assets/schema/result.json` is its schema; what a field means stands there.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Taken;
use crate::engine::{AlternativeIx, Answers, GuideIx, QuestionIx, Strength, Verdict};
use crate::pack::{Pack, Quiz};
use crate::share::{Basis, Report};

/// The version of the form, in its first field. A field may be added without raising it.
const VERSION: u32 = 1;

/// The result as one JSON object on one line, by the permanent ids of the pack.
pub fn json(taken: &Taken<'_>) -> String {
    let Taken {
        pack, quiz, report, ..
    } = *taken;
    let mut out = Json(String::new());
    out.open('{');
    out.count("fingerpost", VERSION);
    out.open_at("pack", '{');
    out.field("id", &pack.id);
    out.count("revision", u32::from(pack.revision));
    out.field("title", &pack.title);
    out.close('}');
    out.open_at("quiz", '{');
    out.field("id", &quiz.id);
    out.field("title", &quiz.title);
    out.close('}');
    out.field("date", taken.date);
    out.field("link", taken.link);
    answered(&mut out, pack, taken.answers);

    out.open_at("verdict", '{');
    outcome(
        &mut out,
        pack,
        report.alternative,
        report.strength,
        &report.votes,
    );
    out.open_at("tied", '[');
    report
        .tied
        .iter()
        .for_each(|place| out.nullable(alternative(pack, *place)));
    out.close(']');
    out.key("settled");
    out.push(if report.sensitivity.settled {
        "true"
    } else {
        "false"
    });
    out.key("distance");
    match report.sensitivity.distance {
        Some(distance) => out.push(&distance.to_string()),
        None => out.nullable(None),
    }
    out.close('}');

    out.open_at("guides", '[');
    match &report.basis {
        Basis::Guide { guide, .. } => {
            opinion(
                &mut out,
                pack,
                *guide,
                report.alternative,
                report.strength,
                &report.votes,
            );
        }
        Basis::Panel(members) => {
            for (guide, verdict) in members {
                judged(&mut out, pack, *guide, verdict);
            }
        }
    }
    out.close(']');
    contributions(&mut out, taken);
    out.open_at("changes", '[');
    for change in &report.sensitivity.changes {
        out.open('{');
        out.key("question");
        out.nullable(question(pack, change.question));
        let option = pack.option(change.question, change.option);
        out.key("option");
        out.nullable(option.map(|option| &*option.id));
        out.key("alternative");
        out.nullable(
            change
                .alternative
                .and_then(|place| alternative(pack, place)),
        );
        out.close('}');
    }
    out.close(']');
    out.open_at("opinions", '[');
    for (guide, verdict) in &report.opinions {
        judged(&mut out, pack, *guide, verdict);
    }
    out.close(']');
    out.open_at("sources", '[');
    for source in taken.sources(true) {
        out.open('{');
        for (key, value) in [
            ("id", &source.id),
            ("title", &source.title),
            ("publisher", &source.publisher),
            ("date", &source.date),
            ("read", &source.read),
            ("url", &source.url),
        ] {
            out.field(key, value);
        }
        out.close('}');
    }
    out.close(']');
    out.close('}');
    out.0
}

fn alternative(pack: &Pack, place: AlternativeIx) -> Option<&str> {
    Some(&pack.alternative(place)?.id)
}

fn question(pack: &Pack, place: QuestionIx) -> Option<&str> {
    Some(&pack.question(place)?.id)
}

/// What the page around a widget is told, as one JSON object on one line: the fields `pack`, `quiz`, `link`,
/// `answers` and, once there is a result, `verdict` of [`json`], without what would have to be looked up.
pub fn brief(
    pack: &Pack,
    quiz: &Quiz,
    answers: &Answers,
    link: &str,
    report: Option<&Report>,
) -> String {
    let mut out = Json(String::new());
    out.open('{');
    out.count("fingerpost", VERSION);
    out.field("pack", &pack.id);
    out.field("quiz", &quiz.id);
    out.field("link", link);
    answered(&mut out, pack, answers);
    if let Some(report) = report {
        out.open_at("verdict", '{');
        let named = report.alternative;
        outcome(&mut out, pack, named, report.strength, &report.votes);
        out.close('}');
    }
    out.close('}');
    out.0
}

fn answered(out: &mut Json, pack: &Pack, answers: &Answers) {
    out.open_at("answers", '{');
    // All of them: the other guides hear those to another quiz's questions too.
    for (place, chosen) in answers.iter() {
        let Some(question) = pack.question(place) else {
            continue;
        };
        out.open_at(&question.id, '[');
        let options = chosen
            .iter()
            .filter_map(|option| question.options.get(option.index()));
        options.for_each(|option| out.text(&option.id));
        out.close(']');
    }
    out.close('}');
}

fn contributions(out: &mut Json, taken: &Taken<'_>) {
    out.open_at("contributions", '[');
    for (place, held) in taken.report.held() {
        let Some(guide) = taken.pack.guide(place) else {
            continue;
        };
        for criterion in held {
            let (Some(rule), Some(words)) = (
                guide.rules.criteria.get(criterion),
                guide.criteria.get(criterion),
            ) else {
                continue;
            };
            out.open('{');
            out.field("guide", &guide.id);
            out.field("criterion", &words.id);
            let mut questions: Vec<QuestionIx> =
                rule.cases.iter().map(|case| case.question).collect();
            questions.dedup();
            out.open_at("questions", '[');
            for asked in questions {
                if taken.answers.get(asked).is_some() {
                    out.nullable(question(taken.pack, asked));
                }
            }
            out.close(']');
            out.open_at("votes", '{');
            let weight = rule.weight(taken.answers);
            for vote in &rule.votes {
                if let Some(id) = alternative(taken.pack, vote.alternative) {
                    out.count(id, vote.count.saturating_mul(weight));
                }
            }
            out.close('}');
            out.close('}');
        }
    }
    out.close(']');
}

fn judged(out: &mut Json, pack: &Pack, guide: GuideIx, verdict: &Verdict) {
    let Verdict {
        alternative,
        strength,
        votes,
        ..
    } = verdict;
    opinion(out, pack, guide, *alternative, *strength, votes);
}

fn opinion(
    out: &mut Json,
    pack: &Pack,
    guide: GuideIx,
    named: Option<AlternativeIx>,
    strength: Strength,
    votes: &[u32],
) {
    let Some(guide) = pack.guide(guide) else {
        return;
    };
    out.open('{');
    out.field("guide", &guide.id);
    outcome(out, pack, named, strength, votes);
    out.close('}');
}

fn outcome(
    out: &mut Json,
    pack: &Pack,
    named: Option<AlternativeIx>,
    strength: Strength,
    votes: &[u32],
) {
    out.key("alternative");
    out.nullable(named.and_then(|place| alternative(pack, place)));
    out.field("strength", strength.name());
    out.open_at("votes", '{');
    for (alternative, count) in pack.alternatives.iter().zip(votes) {
        out.count(&alternative.id, *count);
    }
    out.close('}');
}

/// JSON in the making: puts the commas and escapes the texts.
struct Json(String);

impl Json {
    fn open(&mut self, bracket: char) {
        self.comma();
        self.0.push(bracket);
    }

    fn open_at(&mut self, key: &str, bracket: char) {
        self.key(key);
        self.0.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    fn key(&mut self, key: &str) {
        self.text(key);
        self.0.push(':');
    }

    fn field(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text(value);
    }

    fn count(&mut self, key: &str, value: u32) {
        self.key(key);
        self.push(&value.to_string());
    }

    fn nullable(&mut self, value: Option<&str>) {
        match value {
            Some(value) => self.text(value),
            None => self.push("null"),
        }
    }

    /// Anything that is not a text and needs no escape.
    fn push(&mut self, value: &str) {
        self.comma();
        self.0.push_str(value);
    }

    fn text(&mut self, value: &str) {
        self.comma();
        self.0.push('"');
        for one in value.chars() {
            match one {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(one);
                }
                // Nor anything that could end a script in a page that the object is put into.
                '\0'..='\u{1f}' | '<' | '\u{2028}' | '\u{2029}' => {
                    self.0.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        let digit = char::from_digit(u32::from(one) >> shift & 15, 16);
                        self.0.push(digit.unwrap_or('0'));
                    }
                }
                _ => self.0.push(one),
            }
        }
        self.0.push('"');
    }

    /// A comma, unless what comes is the first in its brackets or has a key before it.
    fn comma(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }
}
