//! A result laid out as blocks, for every form that is a text.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Taken;
use super::line::Line;
use crate::engine::{AlternativeIx, Strength, Verdict};
use crate::share::{Basis, Row, wording};
use crate::text::Key;

/// A part of a page. Its texts are as the pack has them: whoever writes a block escapes them.
pub(super) enum Block {
    /// A heading with its level, 1 to 3.
    Heading(u8, String),
    /// A paragraph.
    Text(Line),
    /// Points of equal rank.
    List(Vec<Line>),
    /// Three columns; the first row has their names, the last one their sum.
    Table(Vec<[String; 3]>),
}

impl Block {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(Line::text(text))
    }
}

/// The whole result. `brief` leaves out what each of the other guides says, and what was not answered.
pub(super) fn page(taken: &Taken<'_>, brief: bool) -> Vec<Block> {
    let Taken {
        pack, report, text, ..
    } = *taken;
    let mut page = Vec::from([
        Block::Heading(1, taken.title()),
        Block::text(wording::strength(text, pack, report)),
    ]);
    page.extend(wording::main_reason(pack, report).map(Block::text));
    let heading = |key| Block::Heading(2, text.get(key).to_string());
    page.push(heading(Key::WhyTitle));
    page.push(table(taken));
    if let Basis::Panel(_) = report.basis {
        page.push(heading(Key::AnswersTitle));
        page.push(answers(taken, !brief));
    }
    if report.strength != Strength::Silent {
        page.push(heading(Key::ChangesTitle));
        page.push(changes(taken));
    }
    if !report.opinions.is_empty() {
        page.push(heading(Key::OpinionsTitle));
    }
    opinions(taken, brief, &mut page);
    page.push(heading(Key::TakenOrigin));
    page.push(origin(taken, brief));
    page
}

/// What each answer cast (of a panel: each guide), adding up to the votes.
pub(super) fn table(taken: &Taken<'_>) -> Block {
    let Taken {
        pack, report, text, ..
    } = *taken;
    let say = |key| text.get(key).to_string();
    let (first, second) = match report.basis {
        Basis::Guide { .. } => (Key::TakenQuestion, Key::TakenAnswer),
        Basis::Panel(_) => (Key::TakenGuide, Key::Result),
    };
    let mut table = Vec::from([[say(first), say(second), say(Key::TakenVotes)]]);
    match &report.basis {
        Basis::Guide { rows, .. } => table.extend(rows.iter().map(|row| {
            let question = pack.question(row.question);
            [
                question
                    .map(|question| question.short.clone())
                    .unwrap_or_default(),
                wording::answer(text, pack, row.question, row.answer),
                counted(taken, row),
            ]
        })),
        Basis::Panel(members) => table.extend(members.iter().map(|(guide, verdict)| {
            let vote = verdict.alternative.map(|place| (place, 1));
            let guide = pack.guide(*guide);
            [
                guide.map(|guide| guide.title.clone()).unwrap_or_default(),
                named(taken, verdict),
                cast(taken, vote.into_iter()),
            ]
        })),
    }
    let votes = (0u16..)
        .map(AlternativeIx)
        .zip(report.votes.iter().copied());
    let sum = cast(taken, votes.filter(|(_, count)| *count > 0));
    table.push([say(Key::WhySum), String::new(), sum]);
    Block::Table(table)
}

fn counted(taken: &Taken<'_>, row: &Row) -> String {
    if row.answer.is_none() {
        return String::new();
    }
    if row.reasons.is_empty() && row.counted_before {
        return taken.text.get(Key::CountedWith).to_string();
    }
    let votes = row.reasons.iter().flat_map(|reason| &reason.votes);
    cast(taken, votes.copied())
}

/// "2 votes for Django, 1 vote for Flask", or that nothing was cast.
fn cast(taken: &Taken<'_>, votes: impl Iterator<Item = (AlternativeIx, u32)>) -> String {
    let votes: Vec<String> = votes
        .map(|(place, count)| wording::votes_for(taken.text, taken.pack, place, count))
        .collect();
    if votes.is_empty() {
        taken.text.get(Key::NoVote).to_string()
    } else {
        votes.join(taken.text.get(Key::Comma))
    }
}

/// Whom a guide names.
fn named(taken: &Taken<'_>, verdict: &Verdict) -> String {
    match verdict.alternative {
        Some(place) => wording::name(taken.pack, place),
        None => taken.text.get(Key::OpinionsOpen).to_string(),
    }
}

/// What was answered; with `all` also what was not.
pub(super) fn answers(taken: &Taken<'_>, all: bool) -> Block {
    let asked = taken.asked().into_iter();
    let asked = asked.filter(|(_, answer)| all || answer.is_some());
    Block::List(
        asked
            .filter_map(|(place, answer)| {
                let question = taken.pack.question(place)?;
                let answer = wording::answer(taken.text, taken.pack, place, answer);
                Some(pair(&question.short, &answer))
            })
            .collect(),
    )
}

/// "What: this"
pub(super) fn pair(what: &str, this: &str) -> Line {
    Line::text([what, this].join(": "))
}

/// What would change the result, or that nothing on its own would.
pub(super) fn changes(taken: &Taken<'_>) -> Block {
    let Taken {
        pack, report, text, ..
    } = *taken;
    let changes = report.sensitivity.changes.iter();
    let changes: Vec<Line> = changes
        .map(|change| {
            let now = taken.answers.get(change.question);
            Line::text(wording::change(text, pack, now, change))
        })
        .collect();
    if !changes.is_empty() {
        return Block::List(changes);
    }
    let mut words = text.get(Key::ChangesNone).to_string();
    if let Some(distance) = wording::distance(text, report) {
        words.push(' ');
        words.push_str(distance);
    }
    Block::text(words)
}

/// How many of the other guides agree, and unless `brief` what each says; nothing where none was heard.
pub(super) fn opinions(taken: &Taken<'_>, brief: bool, page: &mut Vec<Block>) {
    let Taken {
        pack, report, text, ..
    } = *taken;
    let opinions = &report.opinions;
    if opinions.is_empty() {
        return;
    }
    let agreeing = opinions
        .iter()
        .filter(|(_, one)| one.alternative == report.alternative);
    let values = [
        ("count", &*agreeing.count().to_string()),
        ("all", &*opinions.len().to_string()),
    ];
    page.push(Block::text(text.fill(Key::OpinionsAgree, &values)));
    if !brief {
        let said = opinions.iter().filter_map(|(guide, verdict)| {
            Some(pair(&pack.guide(*guide)?.title, &named(taken, verdict)))
        });
        page.push(Block::List(said.collect()));
    }
}

/// How to come back to the result, when it was taken, and the sources of the guides.
pub(super) fn origin(taken: &Taken<'_>, brief: bool) -> Block {
    let sources = taken.sources(!brief).into_iter();
    let sources =
        sources.map(|source| Line::link(wording::source(taken.text, source), &source.url));
    let own = [
        Line::link(taken.text.get(Key::Link).to_string(), taken.link),
        Line::text(taken.origin()),
    ];
    Block::List(own.into_iter().chain(sources).collect())
}
