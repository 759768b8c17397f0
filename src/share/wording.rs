//! Sentences put together from the interface's words and the pack's names: the same on the screen and in
//! what a reader takes away.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Basis, Report};
use crate::engine::{AlternativeIx, Change, OptionSet, QuestionIx, Select, Strength};
use crate::pack::{Pack, Quiz, Source};
use crate::text::{Key, Text};

/// What an alternative is called; empty for one that is not there.
pub fn name(pack: &Pack, place: AlternativeIx) -> String {
    pack.alternative(place)
        .map(|alternative| alternative.name.clone())
        .unwrap_or_default()
}

/// "1 vote", "3 votes".
pub fn votes(text: Text, count: u32) -> String {
    match count {
        1 => text.get(Key::VotesOne).to_string(),
        _ => text.fill(Key::VotesMany, &[("count", &count.to_string())]),
    }
}

/// "2 votes for Django".
pub fn votes_for(text: Text, pack: &Pack, place: AlternativeIx, count: u32) -> String {
    text.fill(
        Key::For,
        &[
            ("votes", &votes(text, count)),
            ("alternative", &name(pack, place)),
        ],
    )
}

/// "Django 3"
pub fn standing(text: Text, pack: &Pack, place: AlternativeIx, count: u32) -> String {
    let values = [
        ("alternative", &*name(pack, place)),
        ("count", &*count.to_string()),
    ];
    text.fill(Key::Standing, &values)
}

/// "Django", "Django and Flask", "Django, Flask and FastAPI".
pub fn all_of(text: Text, pack: &Pack, places: &[AlternativeIx]) -> String {
    let names: Vec<String> = places.iter().map(|place| name(pack, *place)).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            alloc::format!(
                "{} {} {last}",
                rest.join(text.get(Key::Comma)),
                text.get(Key::And)
            )
        }
        _ => names.concat(),
    }
}

/// The result in two or three words.
pub fn headline(text: Text, pack: &Pack, report: &Report) -> String {
    match (report.alternative, report.strength, &report.basis) {
        (Some(alternative), Strength::Exception, _) => text.fill(
            Key::ExceptionTitle,
            &[("alternative", &name(pack, alternative))],
        ),
        (Some(alternative), ..) => name(pack, alternative),
        (None, Strength::Silent, _) => text.get(Key::SilentTitle).to_string(),
        (None, _, Basis::Panel(_)) => text.get(Key::SplitTitle).to_string(),
        (None, ..) => text.get(Key::OpenTitle).to_string(),
    }
}

/// How firm the result is, in a sentence.
pub fn strength(text: Text, pack: &Pack, report: &Report) -> String {
    let (panel, bar) = match &report.basis {
        Basis::Guide { guide, .. } => {
            (false, pack.guide(*guide).map_or(0, |guide| guide.rules.bar))
        }
        Basis::Panel(_) => (true, 0),
    };
    let own = report
        .alternative
        .and_then(|place| report.votes.get(place.index()))
        .copied()
        .unwrap_or(0);
    let alternative = report
        .alternative
        .map(|place| name(pack, place))
        .unwrap_or_default();
    let tied = all_of(text, pack, &report.tied);
    let values = [
        ("votes", &*votes(text, own)),
        ("bar", &*bar.to_string()),
        ("alternative", &*alternative),
        ("tied", &*tied),
    ];
    let none = report.votes.iter().all(|count| *count == 0);
    let key = match report.strength {
        Strength::Clear if panel => Key::ClearPanel,
        Strength::Clear => Key::Clear,
        Strength::Lean if panel => Key::LeanPanel,
        Strength::Lean => Key::Lean,
        Strength::TieBreak if none => Key::TieBreakNone,
        Strength::TieBreak => Key::TieBreak,
        Strength::Exception => Key::Exception,
        Strength::Open if panel => Key::OpenPanel,
        Strength::Open if none => Key::OpenNone,
        Strength::Open => Key::Open,
        Strength::Silent => Key::Silent,
    };
    text.fill(key, &values)
}

/// The one reason to give first: the guide's own for an exception or a decided tie, else that of the heaviest
/// vote for the winner. A panel has none of its own.
pub fn main_reason(pack: &Pack, report: &Report) -> Option<String> {
    let Basis::Guide {
        guide,
        exception,
        rows,
    } = &report.basis
    else {
        return None;
    };
    let guide = pack.guide(*guide)?;
    let winner = report.alternative?;
    match report.strength {
        Strength::Exception => Some(guide.exceptions.get((*exception)?)?.reason.clone()),
        Strength::TieBreak => Some(guide.tie_reason.clone()),
        _ => {
            let held = rows.iter().flat_map(|row| &row.reasons);
            let cast = held.flat_map(|reason| {
                let votes = reason.votes.iter();
                votes.map(|(place, count)| (*place, *count, reason.criterion))
            });
            // Of equally heavy votes the first.
            let mut own = cast.filter(|(place, ..)| *place == winner);
            let first = own.next()?;
            let heaviest = own.fold(
                first,
                |best, next| if next.1 > best.1 { next } else { best },
            );
            let reasons = &guide.criteria.get(heaviest.2)?.reasons;
            let own = reasons.iter().find(|(place, _)| *place == winner)?;
            Some(own.1.clone())
        }
    }
}

/// What was chosen.
pub fn answer(text: Text, pack: &Pack, question: QuestionIx, chosen: Option<OptionSet>) -> String {
    let Some(chosen) = chosen else {
        return text.get(Key::NotAnswered).to_string();
    };
    let labels: Vec<&str> = chosen
        .iter()
        .filter_map(|option| Some(&*pack.option(question, option)?.label))
        .collect();
    if labels.is_empty() {
        text.get(Key::NothingTicked).to_string()
    } else {
        labels.join(text.get(Key::Comma))
    }
}

/// What a changed answer would lead to.
pub fn change(text: Text, pack: &Pack, now: Option<OptionSet>, change: &Change) -> String {
    let question = pack.question(change.question);
    let ticked = now.is_some_and(|now| now.contains(change.option));
    let key = match question.map(|question| question.select) {
        Some(Select::Many) if ticked => Key::ChangesUntick,
        Some(Select::Many) => Key::ChangesTick,
        _ => Key::ChangesRow,
    };
    let alternative = match change.alternative {
        Some(place) => name(pack, place),
        None => text.get(Key::ChangesTie).to_string(),
    };
    let option = pack
        .option(change.question, change.option)
        .map(|option| &*option.label)
        .unwrap_or_default();
    let question = question
        .map(|question| &*question.short)
        .unwrap_or_default();
    text.fill(
        key,
        &[
            ("question", question),
            ("option", option),
            ("alternative", &alternative),
        ],
    )
}

/// How far away another result is; `None` where the list of single changes says it all.
pub fn distance(text: Text, report: &Report) -> Option<&'static str> {
    match (report.sensitivity.distance, report.strength) {
        (Some(1), _) | (None, Strength::Silent) => None,
        (Some(2), _) => Some(text.get(Key::DistanceTwo)),
        (Some(_), _) => Some(text.get(Key::DistanceThree)),
        (None, _) => Some(text.get(Key::DistanceFar)),
    }
}

/// Which quiz, on which day, of which revision of the pack.
pub fn origin(text: Text, pack: &Pack, quiz: &Quiz, date: &str) -> String {
    let values = [
        ("quiz", &*quiz.title),
        ("date", date),
        ("revision", &*pack.revision.to_string()),
    ];
    text.fill(Key::TakenFrom, &values)
}

/// Where a rule comes from.
pub fn source(text: Text, source: &Source) -> String {
    let read = text.fill(Key::SourceRead, &[("date", &source.read)]);
    let date = if source.date.is_empty() {
        read.as_str()
    } else {
        source.date.as_str()
    };
    let key = if source.publisher.is_empty() {
        Key::SourceAnonymous
    } else {
        Key::Source
    };
    text.fill(
        key,
        &[
            ("title", &source.title),
            ("publisher", &source.publisher),
            ("date", date),
        ],
    )
}
