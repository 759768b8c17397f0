//! A decision record in the form of MADR 4. Its headings and fixed phrases are English, as MADR's are.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::line::Line;
use super::page::{Block, answers, changes, opinions, origin, pair, table};
use super::taken::Argument;
use super::{Taken, markdown};
use crate::engine::{AlternativeIx, Strength};
use crate::share::wording;

/// The result as a decision record. Accepted where the guide's own terms were met; what leans or is level is
/// proposed, since somebody has still to decide it.
pub fn record(taken: &Taken<'_>) -> String {
    let status = match taken.report.strength {
        Strength::Clear | Strength::Exception => "accepted",
        _ => "proposed",
    };
    let mut out = String::from("---\nstatus: \"");
    out.push_str(status);
    out.push_str("\"\ndate: ");
    let digits = |one: &char| one.is_ascii_digit() || *one == '-';
    out.extend(taken.date.chars().filter(digits));
    out.push_str("\n---\n");
    markdown::write(&mut out, blocks(taken));
    out
}

fn blocks(taken: &Taken<'_>) -> Vec<Block> {
    let Taken {
        pack,
        quiz,
        report,
        text,
        ..
    } = *taken;
    let heading = |level, words: &str| Block::Heading(level, words.to_string());
    let mut page = Vec::from([
        Block::Heading(1, taken.title()),
        heading(2, "Context and Problem Statement"),
        Block::text(&*pack.title),
        Block::Text(pair(&quiz.title, &quiz.summary)),
    ]);
    let guides = quiz
        .decided_by
        .guides()
        .iter()
        .filter_map(|place| pack.guide(*place));
    page.push(Block::List(
        guides
            .map(|guide| pair(&guide.title, &guide.summary))
            .collect(),
    ));

    page.push(heading(2, "Decision Drivers"));
    page.push(match answers(taken, false) {
        Block::List(given) if given.is_empty() => {
            Block::text(wording::strength(text, pack, report))
        }
        given => given,
    });
    page.push(heading(2, "Considered Options"));
    let options = pack.alternatives.iter();
    page.push(Block::List(
        options.map(|option| Line::text(&*option.name)).collect(),
    ));

    page.push(heading(2, "Decision Outcome"));
    let strength = wording::strength(text, pack, report);
    page.push(Block::text(match report.alternative {
        Some(winner) => {
            let reason = wording::main_reason(pack, report);
            let reason = quoted(&reason.unwrap_or_else(|| strength.clone()));
            [
                "Chosen option: \"",
                &wording::name(pack, winner),
                "\", because ",
                &reason,
            ]
            .concat()
        }
        None => "Chosen option: none yet.".to_string(),
    }));
    page.push(Block::text(strength));
    page.push(table(taken));

    let arguments = taken.arguments();
    if let Some(winner) = report.alternative {
        let cast = |own: bool| {
            let cast = arguments.iter().filter(|argument| argument.cast);
            cast.filter(move |argument| (argument.alternative == winner) == own)
        };
        let mut consequences: Vec<Line> = cast(true)
            .map(|argument| because("Good, because ", argument))
            .collect();
        consequences.extend(cast(false).map(|argument| {
            let whose = wording::name(pack, argument.alternative);
            because(
                &["Bad, because this speaks for ", &whose, ": "].concat(),
                argument,
            )
        }));
        if !consequences.is_empty() {
            page.push(heading(3, "Consequences"));
            page.push(Block::List(consequences));
        }
    }
    if report.strength != Strength::Silent {
        page.push(heading(3, "Confirmation"));
        page.push(Block::text(
            "Decide again when an answer changes. This is what it takes to change the outcome:",
        ));
        page.push(changes(taken));
    }
    if !arguments.is_empty() {
        page.push(heading(2, "Pros and Cons of the Options"));
    }
    for (place, option) in (0u16..).map(AlternativeIx).zip(&pack.alternatives) {
        let own = arguments
            .iter()
            .filter(|argument| argument.alternative == place);
        let own: Vec<Line> = own
            .map(|argument| {
                let what = if argument.cast {
                    "Good, because "
                } else {
                    "Neutral, because "
                };
                because(what, argument)
            })
            .collect();
        if !own.is_empty() {
            page.push(heading(3, &option.name));
            page.push(Block::List(own));
        }
    }
    page.push(heading(2, "More Information"));
    page.push(origin(taken, false));
    opinions(taken, false, &mut page);
    page
}

fn because(what: &str, argument: &Argument<'_>) -> Line {
    Line::text([what, &quoted(argument.words)].concat())
}

/// In quotation marks, as the guide's wording stays a sentence of its own.
fn quoted(words: &str) -> String {
    ["“", words, "”"].concat()
}
