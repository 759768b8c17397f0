//! Anything at all, thrown at what reads links and pasted text: nothing panics, what is accepted can be written
//! again, and nothing grows beyond its bounds.
//!
//! `cargo test` runs each target on a fixed number of inputs. `cargo bolero test --test fuzz <target>` lets a fuzzer
//! search for as long as it is left to.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that stumbles fails"
)]

use bolero::check;
use fingerpost::builtin;
use fingerpost::pack::Pack;
use fingerpost::share::code;
use fingerpost::share::team::{self, LONGEST_NAME, MOST, Roster};

/// How many inputs each target gets, the one for pasted text fewer and longer ones: seconds without optimisation.
const INPUTS: usize = 40_000;

fn packs() -> Vec<Pack> {
    let ids = builtin::ids();
    ids.map(|id| builtin::get(id).expect("a built-in pack"))
        .collect()
}

/// What links are made of, in an order in which they may follow each other. Some stand here more than once to be
/// met more often.
const ANSWERS: [&str; 16] = [
    "Ay", "An", "By", "Cn", "Dbu", "Do", "Eu", "W1m", "Aal", "A", ".", ".", ".0QW5u", ".0QR",
    ".Ay", "x",
];

const HEADS: [&str; 8] = [
    "1dff1", "1dfp1", "1fdr1", "1dff1.", "1dfo1.", "1fdr1.", "1dff2", "2dff1",
];

const AROUND: [&str; 16] = [
    "#fp=",
    "#fp2=",
    "#fp-team=",
    "fp-draft=",
    "https://x.example/",
    "Ann: ",
    "Ben: ",
    "\n",
    "\n",
    " ",
    " ",
    ": ",
    "- ",
    "[",
    "é\u{202e}",
    "1dff1",
];

/// A code that is nearly right: a random text would be refused at the first look.
fn code_of(bytes: &[u8]) -> String {
    let Some((first, bytes)) = bytes.split_first() else {
        return String::new();
    };
    let mut body = HEADS[usize::from(first % 8)].to_owned();
    for byte in bytes {
        match byte {
            0..240 => body.push_str(ANSWERS[usize::from(byte % 16)]),
            _ => body.push(char::from(byte - 200)),
        }
    }
    // One in eight is left without the check that fits.
    if *first < 224 { sealed(&body) } else { body }
}

/// A text with nearly right codes in it.
fn text_of(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut bytes = bytes.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            0..100 => text.push_str(AROUND[usize::from(byte % 16)]),
            100..110 => text.push(char::from(*byte)),
            _ => {
                let code: Vec<u8> = bytes
                    .by_ref()
                    .take(usize::from(byte % 4) + 1)
                    .copied()
                    .collect();
                text.push_str(&code_of(&code));
                text.push(' ');
            }
        }
    }
    text
}

/// The body with the check that belongs to it.
fn sealed(body: &str) -> String {
    let hash = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let digit = |value| char::from_digit(value % 36, 36).expect("a digit");
    format!("{body}-{}{}", digit(hash % 1296 / 36), digit(hash))
}

/// A roster that came from anywhere: within its bounds, and the same after a link.
fn assert_sound(pack: &Pack, roster: &Roster) {
    assert!(roster.members.len() <= MOST);
    for member in &roster.members {
        assert!(member.name.chars().count() <= LONGEST_NAME);
    }
    let text = team::encode(pack, roster);
    assert!(text.len() <= team::LONGEST);
    let again = team::decode(pack, &text).expect("our own link");
    let now = |roster: &Roster| -> Vec<_> {
        let members = roster.members.iter();
        members
            .map(|one| (one.name.clone(), one.answers.clone()))
            .collect()
    };
    assert_eq!(now(&again), now(roster));
    assert_eq!(team::encode(pack, &again), text);
    if let Some(team) = team::combine(pack, roster) {
        assert_eq!(team.standings.len(), roster.members.len());
    }
}

#[test]
fn share_codes() {
    let packs = packs();
    check!()
        .with_max_len(8)
        .with_iterations(INPUTS)
        .for_each(|bytes: &[u8]| {
            let text = code_of(bytes);
            for pack in &packs {
                let Ok(shared) = code::decode(pack, &text) else {
                    continue;
                };
                let again = code::encode(pack, &pack.quizzes[shared.quiz], &shared.answers);
                if shared.is_complete() {
                    assert_eq!(again, text);
                } else {
                    let now = code::decode(pack, &again).expect("our own code");
                    assert_eq!((now.answers, now.drift), (shared.answers, None));
                }
            }
        });
}

#[test]
fn team_links() {
    let packs = packs();
    check!()
        .with_max_len(64)
        .with_iterations(INPUTS)
        .for_each(|bytes: &[u8]| {
            let text = code_of(bytes);
            for pack in &packs {
                let Ok(roster) = team::decode(pack, &text) else {
                    continue;
                };
                assert_sound(pack, &roster);
                if roster.members.iter().all(|one| one.drift.is_none())
                    && !roster.members.is_empty()
                {
                    assert_eq!(team::encode(pack, &roster), text);
                }
            }
        });
}

#[test]
fn pasted_text() {
    let packs = packs();
    check!()
        .with_max_len(4_096)
        .with_iterations(INPUTS / 20)
        .for_each(|bytes: &[u8]| {
            let text = text_of(bytes);
            for pack in &packs {
                let mut roster = Roster::default();
                let faults = roster.add(pack, &text);
                // Even the shortest thing that can be at fault takes three characters, and a team link brings twenty.
                assert!(faults.len() <= MOST * (text.len() / 3 + 1));
                assert!(
                    faults
                        .iter()
                        .all(|fault| fault.line >= 1 && fault.line <= text.lines().count().max(1))
                );
                assert_sound(pack, &roster);
                // Once more adds nobody.
                let before = roster.members.len();
                roster.add(pack, &text);
                assert_eq!(roster.members.len(), before);
            }
        });
}
