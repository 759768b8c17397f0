//! Team links: everybody's answers and names as one text.
//!
//! ```text
//! 1 df f 1 .AyBnCyDoEt .0QW5u .AnBnCyDu -lt
//! │ │  │ │ │           │      │         └ check
//! │ │  │ │ │           │      └ somebody without a name
//! │ │  │ │ │           └ the name of the one before: UTF-8 in base64url
//! │ │  │ │ └ somebody's answers, as in a share code; nothing for no answers
//! │ │  │ └ revision of the pack
//! │ │  └ quiz
//! │ └ pack
//! └ version of this format
//! ```
//!
//! (Without the blanks.) Head, answers and check are those of a share code ([`crate::share::code`]). Answers start
//! with an upper-case letter or are empty, so a part that starts with `0` is a name. Only letters, digits, `-`,
//! `_` and `.` occur and the last is a letter or digit: nothing is percent-encoded, and nothing is cut off where
//! a program finds links in text. One roster has one link.

use alloc::string::String;
use alloc::vec::Vec;

use super::{MOST, Member, Roster, tidy};
use crate::pack::Pack;
use crate::share::code::{self, Head, Refusal};

/// The longest text that is looked at, in bytes. Room for the most people, each with the longest share code and
/// the longest name.
pub const LONGEST: usize = 12_000;

const SIX_BITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The code of a team link. Who is beyond [`MOST`] is left out; empty for a quiz that the pack does not have.
pub fn encode(pack: &Pack, roster: &Roster) -> String {
    let Some(quiz) = pack.quizzes.get(roster.quiz) else {
        return String::new();
    };
    let mut body = code::head(pack, quiz);
    for member in roster.members.iter().take(MOST) {
        body.push('.');
        body.push_str(&code::written(pack, quiz, &member.answers));
        let name = tidy(&member.name);
        if !name.is_empty() {
            body.push_str(".0");
            body.push_str(&armoured(&name));
        }
    }
    code::seal(body)
}

/// Reads the code of a team link against a pack.
///
/// # Errors
/// As [`code::decode`]. Never panics, whatever the text.
pub fn decode(pack: &Pack, text: &str) -> Result<Roster, Refusal> {
    let head = Head::open(pack, text, LONGEST)?;
    let members = members(pack, &head).ok_or(Refusal::Broken)?;
    Ok(Roster {
        quiz: head.quiz,
        members,
    })
}

fn members(pack: &Pack, head: &Head<'_>) -> Option<Vec<Member>> {
    let mut members: Vec<Member> = Vec::new();
    let mut parts = head.rest.split('.');
    parts.next().filter(|before| before.is_empty())?;
    for part in parts {
        if let Some(name) = part.strip_prefix('0') {
            let member = members.last_mut().filter(|one| one.name.is_empty())?;
            member.name = plain(name)?;
        } else if members.len() < MOST {
            let (answers, drift) = head.answers(pack, part)?;
            members.push(Member {
                name: String::new(),
                answers,
                drift,
            });
        } else {
            return None;
        }
    }
    Some(members)
}

/// The name in base64url, without padding.
fn armoured(name: &str) -> String {
    let mut text = String::new();
    for bytes in name.as_bytes().chunks(3) {
        let bits = (0..3).fold(0, |bits, place| {
            bits << 8 | usize::from(bytes.get(place).copied().unwrap_or(0))
        });
        let shifts = [18, 12, 6, 0].into_iter().take(bytes.len() + 1);
        text.extend(
            shifts
                .filter_map(|shift| SIX_BITS.get(bits >> shift & 63))
                .map(|byte| char::from(*byte)),
        );
    }
    text
}

/// The name back from base64url; `None` for what [`armoured`] does not write.
fn plain(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0u32, 0);
    for byte in text.bytes() {
        let six = SIX_BITS.iter().position(|known| *known == byte)?;
        bits = bits << 6 | six as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    let name = String::from_utf8(bytes).ok()?;
    let own = !name.is_empty() && tidy(&name) == name && armoured(&name) == text;
    own.then_some(name)
}
