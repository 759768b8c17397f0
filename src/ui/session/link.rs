//! A session as a text, and back: the fragment of the address, what was kept, the browser's history. None of them is
//! trusted.

use alloc::string::String;

use super::{At, Notice, Session, Stage, Way};
use crate::share::code::{self, Refusal, Shared};

impl Session {
    /// The session that a fragment of the address opens; `None` where the fragment is not ours. A link that is
    /// refused leaves everything as it is, with a word on why.
    pub fn open(&self, fragment: &str) -> Option<Self> {
        let mut session = Self::new(self.pack.clone());
        session.moves = self.moves;
        if fragment.starts_with("fp-team=") {
            session.stage = Stage::Team;
            session.team = fragment.into();
            return Some(session);
        }
        let (text, draft) = match (
            fragment.strip_prefix("fp="),
            fragment.strip_prefix("fp-draft="),
        ) {
            (Some(text), _) => (text, false),
            (_, Some(text)) => (text, true),
            _ => return None,
        };
        match code::decode(&self.pack, text) {
            Ok(Shared {
                quiz,
                answers,
                drift,
            }) => {
                session.quiz = quiz;
                session.answers = answers;
                session.notice = drift.map(Notice::LinkChanged);
                session.stage = match session.next_open(0).filter(|_| draft) {
                    Some(place) => Stage::Asking {
                        place,
                        way: Way::All,
                    },
                    None => Stage::Done(At::Heading),
                };
                session.fetch_if_needed();
            }
            Err(refusal) => {
                session = self.clone();
                session.notice = Some(match refusal {
                    Refusal::Broken => Notice::LinkBroken,
                    Refusal::Foreign => Notice::LinkForeign,
                });
            }
        }
        Some(session)
    }

    /// The session that was kept on an earlier visit. What cannot be read, or is of another quiz, is passed
    /// over in silence.
    #[must_use]
    pub fn resume(self, kept: &str) -> Self {
        match self.open(kept) {
            Some(mut session)
                if session.quiz == self.quiz && session.answers.iter().next().is_some() =>
            {
                session.notice = Some(session.notice.unwrap_or(Notice::Resumed));
                session
            }
            _ => self,
        }
    }

    /// The fragment that keeps where the reader is: `fp=` opens its result, `fp-draft=` goes on where the reader
    /// was; empty while there is nothing to keep.
    pub fn fragment(&self) -> String {
        let Some(quiz) = self.quiz() else {
            return String::new();
        };
        let code = code::encode(&self.pack, quiz, &self.answers);
        match self.stage {
            Stage::Done(_) => alloc::format!("fp={code}"),
            Stage::Team => self.team.clone(),
            Stage::Asking { .. } if self.answers.iter().next().is_none() => String::new(),
            Stage::Asking { .. } => alloc::format!("fp-draft={code}"),
        }
    }

    /// What [`Action::Travel`](super::Action::Travel) takes to come back here: the quiz, and the question or the result.
    pub fn mark(&self) -> String {
        match self.stage {
            Stage::Asking { place, .. } => alloc::format!("{}.{place}", self.quiz),
            Stage::Done(_) => alloc::format!("{}.", self.quiz),
            Stage::Team => String::new(),
        }
    }

    pub(super) fn travel(&mut self, mark: &str) -> Option<()> {
        let (quiz, place) = mark.split_once('.')?;
        let quiz: usize = quiz.parse().ok()?;
        let count = self.pack.quizzes.get(quiz)?.questions.len();
        let stage = if place.is_empty() {
            Stage::Done(At::Heading)
        } else {
            let place = place.parse().ok().filter(|place| *place < count)?;
            Stage::Asking {
                place,
                way: Way::All,
            }
        };
        self.quiz = quiz;
        self.fetch_if_needed();
        self.go(stage);
        Some(())
    }
}
