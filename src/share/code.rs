//! Share codes: a quiz's answers as a short text that fits into a link.
//!
//! ```text
//! 1 df f 1 AyBnCyDoEt -d5
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
//!
//! A team link ([`super::team`]) has the same head and the same check around several people's answers.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use crate::pack::{Pack, Question, Quiz};

/// The longest text that is looked at, in bytes. A panel of fifteen answers needs 38.
pub const LONGEST: usize = 400;

/// A code that was read against its pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Place of the quiz in the pack.
    pub quiz: usize,
    /// The answers that still hold.
    pub answers: Answers,
    /// What has changed since; `None` for a code of this revision, of which everything holds.
    pub drift: Option<Drift>,
}

impl Shared {
    /// Whether the code is of this revision of the pack.
    pub fn is_complete(&self) -> bool {
        self.drift.is_none()
    }
}

/// How a code of another revision differs from this one. All lists may be empty: then every answer still
/// holds and every question of the quiz has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// The revision that the code was made with; higher than the pack's where this page is the older one.
    pub revision: u16,
    /// How many answered questions the quiz does not ask. Their names are gone with them.
    pub questions: usize,
    /// Questions of which at least one chosen option is gone. A tick that is gone leaves the others; where
    /// none is left, the question is unanswered.
    pub options: Vec<QuestionIx>,
    /// Questions of the quiz without an answer, in its order: new ones, skipped ones, and those whose option
    /// is gone. A code does not tell them apart.
    pub open: Vec<QuestionIx>,
}

/// Why a code cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too long, cut, mistyped, or never a share code.
    Broken,
    /// Intact, but of another version, pack or quiz.
    Foreign,
}

/// The share code of these answers. Answers to questions that the quiz does not ask are left out.
pub fn encode(pack: &Pack, quiz: &Quiz, answers: &Answers) -> String {
    let mut body = head(pack, quiz);
    body.push_str(&written(pack, quiz, answers));
    seal(body)
}

/// Reads a share code against a pack.
///
/// # Errors
/// [`Refusal::Broken`] for what no version of a pack could have written, [`Refusal::Foreign`] for what
/// another version, pack or quiz has written. Never panics, whatever the text.
pub fn decode(pack: &Pack, text: &str) -> Result<Shared, Refusal> {
    let head = Head::open(pack, text, LONGEST)?;
    let (answers, drift) = head.answers(pack, head.rest).ok_or(Refusal::Broken)?;
    Ok(Shared {
        quiz: head.quiz,
        answers,
        drift,
    })
}

/// What every code starts with: version, pack, quiz and revision.
pub(super) fn head(pack: &Pack, quiz: &Quiz) -> String {
    format!("1{}{}{}", pack.code, quiz.code, pack.revision)
}

/// The answers to the quiz's questions, in the order of their codes.
pub(super) fn written(pack: &Pack, quiz: &Quiz, answers: &Answers) -> String {
    let mut parts: Vec<(&str, String)> = quiz
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
            Some((&*question.code, options.concat()))
        })
        .collect();
    // By code alone: "A" comes before "A1" whatever was chosen.
    parts.sort_unstable();
    let mut written = String::new();
    for (code, options) in parts {
        written.push_str(code);
        written.push_str(&options);
    }
    written
}

/// The body with its check.
pub(super) fn seal(mut body: String) -> String {
    let check = check(&body);
    body.push('-');
    body.extend(check);
    body
}

/// The head of a code that is intact, and all that follows it.
pub(super) struct Head<'t> {
    /// Place of the quiz in the pack.
    pub(super) quiz: usize,
    revision: u16,
    /// What stands between the head and the check.
    pub(super) rest: &'t str,
}

impl<'t> Head<'t> {
    pub(super) fn open(pack: &Pack, text: &'t str, longest: usize) -> Result<Self, Refusal> {
        if text.len() > longest || !text.is_ascii() {
            return Err(Refusal::Broken);
        }
        let (body, sum) = text.rsplit_once('-').ok_or(Refusal::Broken)?;
        if !sum.chars().eq(check(body)) {
            return Err(Refusal::Broken);
        }
        let rest = body.strip_prefix('1').ok_or(Refusal::Foreign)?;
        let (pack_code, rest) = rest.split_at_checked(2).ok_or(Refusal::Broken)?;
        let (quiz_code, rest) = rest.split_at_checked(1).ok_or(Refusal::Broken)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (revision, rest) = rest.split_at_checked(digits).ok_or(Refusal::Broken)?;
        let canonical = digits <= 3 && !revision.starts_with('0');
        let revision = revision
            .parse()
            .ok()
            .filter(|_| canonical)
            .ok_or(Refusal::Broken)?;
        let mut quizzes = pack.quizzes.iter();
        let quiz = quizzes
            .position(|quiz| quiz.code == quiz_code)
            .filter(|_| pack_code == pack.code)
            .ok_or(Refusal::Foreign)?;
        Ok(Self {
            quiz,
            revision,
            rest,
        })
    }

    /// The answers that hold, and what has changed where the code is of another revision. `None` for what no
    /// revision, or not this one, could have written.
    pub(super) fn answers(&self, pack: &Pack, text: &str) -> Option<(Answers, Option<Drift>)> {
        let asked = &pack.quizzes.get(self.quiz)?.questions;
        let mut answers = Answers::default();
        let mut drift = Drift {
            revision: self.revision,
            questions: 0,
            options: Vec::new(),
            open: Vec::new(),
        };
        for (code, options) in entries(text)? {
            let known = |place: &QuestionIx| Some((*place, pack.question(*place)?));
            let mut questions = asked.iter().filter_map(known);
            let Some((place, question)) = questions.find(|(_, one)| one.code == code) else {
                drift.questions += 1;
                continue;
            };
            let (chosen, holds) = chosen(question, options);
            answers.set(place, chosen);
            if !holds {
                drift.options.push(place);
            }
        }
        if self.revision == pack.revision {
            // This revision cannot have written what it does not know.
            let known = drift.questions == 0 && drift.options.is_empty();
            return known.then_some((answers, None));
        }
        let open = asked.iter().copied();
        drift.open = open.filter(|place| answers.get(*place).is_none()).collect();
        Some((answers, Some(drift)))
    }
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

/// What of these options can still be chosen, and whether that is all of them.
fn chosen(question: &Question, options: &str) -> (Option<OptionSet>, bool) {
    let known: OptionSet = (0u16..)
        .map(OptionIx)
        .zip(&question.options)
        .filter(|(_, option)| options.contains(&*option.code))
        .map(|(place, _)| place)
        .collect();
    let all = known.len() as usize == options.len();
    match question.select {
        // A choice that lost ticks to a later revision is none: nobody knows which one would have stayed.
        Select::One if options.len() != 1 || !all => (None, false),
        // Nothing ticked is an answer only where nothing was ticked.
        Select::Many if known.is_empty() && !all => (None, false),
        _ => (Some(known), all),
    }
}

/// Two base-36 characters over the text before them (FNV-1a, folded).
fn check(body: &str) -> impl Iterator<Item = char> + use<> {
    let hash = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let folded = hash % (36 * 36);
    [folded / 36, folded % 36]
        .into_iter()
        .filter_map(|digit| char::from_digit(digit, 36))
}
