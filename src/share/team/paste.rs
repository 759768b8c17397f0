//! Finding results in pasted text: a list of links, a chat, a mail.
//!
//! Looked for on each line: `fp=` with a share code and `fp-team=` with a team's, wherever they stand in an
//! address (`fp2=` where it is the second widget of a page, `fp-draft=` where somebody has not finished), and share
//! codes on their own. What stands before the first colon of the line, or since the last code on it, is the name;
//! a time, a bullet or a quotation mark around it is taken off. Nothing that could have been meant is dropped in
//! silence: it is reported with its line.

use alloc::string::String;
use alloc::vec::Vec;

use super::{LONGEST_NAME, MOST, Member, Roster, decode, tidy};
use crate::pack::Pack;
use crate::share::code::{self, Refusal};

/// The longest text that is looked at, in bytes.
pub const LONGEST_PASTE: usize = 64 * 1024;

/// Something in the text that did not add anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as a line from 1.
    pub line: usize,
    /// Why.
    pub problem: Problem,
}

/// Why something did not add anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The whole text is longer than [`LONGEST_PASTE`]; nothing was read.
    TooLong,
    /// An address without a result in it.
    NoCode,
    /// A code that cannot be read.
    Refused(Refusal),
    /// A result of another quiz of this pack: its place.
    OtherQuiz(usize),
    /// The answers of the member at this place, and no other name: the same result once more. Two who agree in
    /// everything are told apart by their names alone.
    Duplicate(usize),
    /// There are [`MOST`] already.
    Full,
}

/// The lines of a text that have faults, to be mended; the faults then count these lines.
pub fn left(text: &str, faults: &mut [Fault]) -> String {
    if faults.iter().any(|fault| fault.problem == Problem::TooLong) {
        return String::from(text);
    }
    let (mut left, mut last, mut count) = (Vec::new(), 0, 0);
    for fault in faults {
        if fault.line != last {
            left.extend(text.lines().nth(fault.line.saturating_sub(1)));
            (last, count) = (fault.line, count + 1);
        }
        fault.line = count;
    }
    left.join("\n")
}

impl Roster {
    /// Adds everybody whose result is found in the text, and says what did not add anybody. While nobody takes
    /// part, the first result decides which quiz it is.
    pub fn add(&mut self, pack: &Pack, text: &str) -> Vec<Fault> {
        let mut faults = Vec::new();
        if text.len() > LONGEST_PASTE {
            faults.push(Fault {
                line: 1,
                problem: Problem::TooLong,
            });
            return faults;
        }
        for (line, text) in (1..).zip(text.lines()) {
            let mut fault = |problem| faults.push(Fault { line, problem });
            let found = found(text);
            if found.is_empty() && text.contains("://") {
                fault(Problem::NoCode);
            }
            for one in found {
                match one.read(pack) {
                    Err(refusal) => fault(Problem::Refused(refusal)),
                    Ok(read) if read.quiz != self.quiz && !self.members.is_empty() => {
                        fault(Problem::OtherQuiz(read.quiz));
                    }
                    Ok(read) => {
                        self.quiz = read.quiz;
                        let problems = read.members.into_iter().filter_map(|one| self.join(one));
                        problems.for_each(&mut fault);
                    }
                }
            }
        }
        faults
    }

    fn join(&mut self, member: Member) -> Option<Problem> {
        let mut known = self.members.iter_mut().enumerate();
        let same = known.find(|(_, one)| {
            let named = [&one.name, &member.name];
            one.answers == member.answers
                && (named[0] == named[1] || named.iter().any(|name| name.is_empty()))
        });
        if let Some((place, one)) = same {
            if one.name.is_empty() {
                one.name = member.name;
            }
            return Some(Problem::Duplicate(place));
        }
        if self.members.len() >= MOST {
            return Some(Problem::Full);
        }
        self.members.push(member);
        None
    }
}

/// A code in the text.
struct Found<'t> {
    name: String,
    team: bool,
    code: &'t str,
}

impl Found<'_> {
    fn read(self, pack: &Pack) -> Result<Roster, Refusal> {
        if self.team {
            return decode(pack, self.code);
        }
        let shared = code::decode(pack, self.code)?;
        let member = Member {
            name: self.name,
            answers: shared.answers,
            drift: shared.drift,
        };
        Ok(Roster {
            quiz: shared.quiz,
            members: Vec::from([member]),
        })
    }
}

/// The codes on a line, with the name before each.
fn found(line: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    // What follows the last code, up to where it has been looked at, and whether that is in an address.
    let (mut tail, mut seen, mut address) = (line, 0, false);
    while let Some((looked_at, ahead)) = tail.split_at_checked(seen)
        && let Some(gap) = ahead.find(|one: char| one.is_ascii_alphanumeric())
    {
        let (between, here) = ahead.split_at(gap);
        address = between.contains("://") || (address && !between.contains([' ', '\t']));
        let start = looked_at.len() + gap;
        let (word, after) = run(here, "-");
        let (team, (code, rest)) = match (key(word), after.strip_prefix('=')) {
            (Some(true), Some(value)) => (true, run(value, "-_.")),
            (Some(false), Some(value)) => (false, run(value, "-")),
            _ if !address && looks_like_a_code(word) => (false, (word, after)),
            _ => {
                seen = start + word.len();
                continue;
            }
        };
        found.push(Found {
            name: name(tail.split_at(start).0),
            team,
            // What ends a sentence or an emphasis ends no code.
            code: code.trim_end_matches(['-', '_', '.']),
        });
        (tail, seen) = (rest, 0);
    }
    found
}

/// The letters, digits and these characters that the text starts with, and the rest of it.
fn run<'t>(text: &'t str, more: &str) -> (&'t str, &'t str) {
    let end = text.find(|one: char| !one.is_ascii_alphanumeric() && !more.contains(one));
    text.split_at(end.unwrap_or(text.len()))
}

/// Whether a team's code follows this word and `=`, or somebody's; `None` where neither does.
fn key(word: &str) -> Option<bool> {
    let digit = |one: char| one.is_ascii_digit();
    // The digits before it are what is left of an encoded `#`.
    let own = word.trim_start_matches(digit).strip_prefix("fp")?;
    match own.trim_start_matches(digit) {
        "" | "-draft" => Some(false),
        "-team" => Some(true),
        _ => None,
    }
}

/// Whether the word starts as every share code does: version, pack, quiz, revision.
fn looks_like_a_code(word: &str) -> bool {
    let number = |byte: &u8| (b'1'..=b'9').contains(byte);
    let [version, pack_and_quiz @ .., revision] =
        word.as_bytes().first_chunk::<5>().unwrap_or(&[0; 5]);
    number(version) && pack_and_quiz.iter().all(u8::is_ascii_lowercase) && number(revision)
}

/// The name in what stands before a code; empty where there is none, or none that is short enough.
fn name(before: &str) -> String {
    let colon = before
        .split_once(": ")
        .or_else(|| before.split_once(":http"));
    let said = match colon {
        Some((said, _)) => said,
        None => before.strip_suffix(':').unwrap_or_default(),
    };
    // "[10:02] Ann", "21/11/26, 10:02 - Ann", "- Ann", "**Ann**", "2. Ann"
    let after_time = said.rsplit([']', '>']).next().unwrap_or_default();
    let after_dash = after_time.rsplit(" - ").next().unwrap_or_default();
    let ornament = |one: char| one.is_ascii() && !one.is_ascii_alphabetic();
    let name = after_dash
        .trim_start_matches(ornament)
        .trim_end_matches(|one: char| ornament(one) && one != '.' && !one.is_ascii_digit());
    if name.chars().count() > LONGEST_NAME {
        return String::new();
    }
    tidy(name)
}
