//! Share codes: a quiz's answers as a short text that fits into a link.
//!
//! ```text
//! 1 df f 1 AyBnCyDoEt -k7
//! │ │  │ │ │          └ check: two characters, so that a cut or mistyped link is noticed
//! │ │  │ │ └ answers: the question's code (A, W1 …), then the codes of the chosen options (y, n …)
//! │ │  │ └ revision of the pack, 1 to 999
//! │ │  └ quiz
//! │ └ pack
//! └ version of this format
//! ```
//!
//! (Without the blanks.) Everything is named by permanent codes given in the pack, never by position, so an
//! added question or a reordered quiz breaks no link. Answers stand in the order of their codes: one result
//! has one code. A question without an answer is left out.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use crate::pack::{Pack, Quiz};

/// The longest text that is looked at, in bytes. A panel of fifteen answers needs 37.
pub const LONGEST: usize = 400;

/// A code that was read against its pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Place of the quiz in the pack.
    pub quiz: usize,
    /// The answers that still hold.
    pub answers: Answers,
    /// Whether everything in the code still holds in this revision of the pack.
    pub complete: bool,
}

/// Why a code cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too long, cut, mistyped, or never a share code.
    Broken,
    /// Well-formed, but of another version, pack or quiz.
    Foreign,
}

/// The share code of these answers. Answers to questions that the quiz does not ask are left out.
pub fn encode(pack: &Pack, quiz: &Quiz, answers: &Answers) -> String {
    let mut parts: Vec<String> = quiz
        .questions
        .iter()
        .filter_map(|place| {
            let question = pack.question(*place)?;
            let mut options: Vec<&str> = answers
                .get(*place)?
                .iter()
                .filter_map(|option| Some(&*question.options.get(option.index())?.code))
                .collect();
            options.sort_unstable();
            Some(format!("{}{}", question.code, options.concat()))
        })
        .collect();
    parts.sort_unstable();
    let body = format!(
        "1{}{}{}{}",
        pack.code,
        quiz.code,
        pack.revision,
        parts.concat()
    );
    format!("{body}-{}", check(&body))
}

/// Reads a share code against a pack.
///
/// # Errors
/// [`Refusal::Broken`] for what no version of a pack could have written, [`Refusal::Foreign`] for what
/// another version, pack or quiz has written. Never panics, whatever the text.
pub fn decode(pack: &Pack, text: &str) -> Result<Shared, Refusal> {
    if text.len() > LONGEST || !text.is_ascii() {
        return Err(Refusal::Broken);
    }
    let (body, sum) = text.rsplit_once('-').ok_or(Refusal::Broken)?;
    if sum != check(body) {
        return Err(Refusal::Broken);
    }
    let rest = body.strip_prefix('1').ok_or(Refusal::Foreign)?;
    let (pack_code, rest) = rest.split_at_checked(2).ok_or(Refusal::Broken)?;
    let (quiz_code, rest) = rest.split_at_checked(1).ok_or(Refusal::Broken)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (revision, rest) = rest.split_at(digits);
    let canonical = digits <= 3 && !revision.starts_with('0');
    let revision: u16 = revision
        .parse()
        .ok()
        .filter(|_| canonical)
        .ok_or(Refusal::Broken)?;
    let entries = entries(rest).ok_or(Refusal::Broken)?;
    if pack_code != pack.code {
        return Err(Refusal::Foreign);
    }
    let quiz = pack
        .quizzes
        .iter()
        .position(|quiz| quiz.code == quiz_code)
        .ok_or(Refusal::Foreign)?;
    let asked = pack
        .quizzes
        .get(quiz)
        .map(|quiz| quiz.questions.as_slice())
        .unwrap_or_default();

    let (mut answers, mut complete) = (Answers::default(), revision == pack.revision);
    for (code, options) in entries {
        match answer(pack, asked, code, options) {
            Some((question, chosen)) => answers.set(question, Some(chosen)),
            // This revision cannot have written what it does not know.
            None if revision == pack.revision => return Err(Refusal::Broken),
            None => complete = false,
        }
    }
    Ok(Shared {
        quiz,
        answers,
        complete,
    })
}

/// Question codes with option codes, strictly in the order of the codes.
fn entries(mut rest: &str) -> Option<Vec<(&str, &str)>> {
    let mut entries: Vec<(&str, &str)> = Vec::new();
    while !rest.is_empty() {
        if !rest.starts_with(|first: char| first.is_ascii_uppercase()) {
            return None;
        }
        let code = 1 + rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
        let options = rest
            .bytes()
            .skip(code)
            .take_while(u8::is_ascii_lowercase)
            .count();
        let (entry, after) = rest.split_at_checked(code + options)?;
        let (code, options) = entry.split_at_checked(code)?;
        let sorted = options.as_bytes().is_sorted_by(|a, b| a < b);
        let follows = entries.last().is_none_or(|(before, _)| *before < code);
        if code.len() > 2 || !sorted || !follows {
            return None;
        }
        entries.push((code, options));
        rest = after;
    }
    Some(entries)
}

fn answer(
    pack: &Pack,
    asked: &[QuestionIx],
    code: &str,
    options: &str,
) -> Option<(QuestionIx, OptionSet)> {
    let place = asked
        .iter()
        .copied()
        .find(|place| pack.question(*place).is_some_and(|one| one.code == code))?;
    let question = pack.question(place)?;
    let chosen = options.split_terminator("").skip(1).map(|code| {
        let found = (0u16..)
            .map(OptionIx)
            .zip(&question.options)
            .find(|(_, option)| option.code == code)?;
        Some(found.0)
    });
    let chosen: OptionSet = chosen.collect::<Option<_>>()?;
    (question.select == Select::Many || chosen.len() == 1).then_some((place, chosen))
}

/// Two base-36 characters over the text before them (FNV-1a, folded).
fn check(body: &str) -> String {
    let hash = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let folded = hash % (36 * 36);
    [folded / 36, folded % 36]
        .into_iter()
        .filter_map(|digit| char::from_digit(digit, 36))
        .collect()
}
