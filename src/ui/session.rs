//! Where a reader is in a quiz: one state, one action enum, one pure transition.
//!
//! An action that cannot apply (a late click, an option that is not there) changes nothing.

use alloc::rc::Rc;
use alloc::string::String;

use crate::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use crate::pack::{Pack, Question, Quiz};
use crate::share::code::{self, Drift, Refusal, Shared};

/// Where a reader is in a quiz.
#[derive(Clone, Debug)]
pub struct Session {
    pack: Rc<Pack>,
    quiz: usize,
    answers: Answers,
    stage: Stage,
    notice: Option<Notice>,
    moves: u32,
    before: Option<Answers>,
    fetch: Fetch,
    /// The fragment of a team's link, while its results are on the screen.
    team: String,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A question.
    Asking {
        /// Its place in the quiz, from 0.
        place: usize,
        /// Which questions come next.
        way: Way,
    },
    /// The result.
    Done(At),
    /// Several people's results together.
    Team,
}

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One after the other.
    All,
    /// Only those without an answer.
    Missing,
}

/// Where on the result the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// At its heading.
    Heading,
    /// At an answer that is being changed.
    Editing(QuestionIx),
    /// At an answer that has just been left.
    Edited(QuestionIx),
}

/// Something the reader is told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Went on without a choice.
    NothingChosen,
    /// The link was damaged.
    LinkBroken,
    /// The link is of another version, pack or quiz.
    LinkForeign,
    /// The link is of another revision of the pack: what that has changed.
    LinkChanged(Drift),
    /// These are the answers of an earlier visit.
    Resumed,
}

/// How far the whole pack is, where only the abridged one is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Nobody needs it yet.
    Idle,
    /// It is needed; the number tells one try from the next.
    Wanted(u32),
    /// It could not be had; the number is that of the last try.
    Failed(u32),
}

/// Everything a reader can do, and what arrives for the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Moves the choice, or ticks and unticks, without going on.
    Choose(QuestionIx, OptionIx),
    /// Chooses and goes on, for a pointer.
    Pick(QuestionIx, OptionIx),
    /// Goes on with what is chosen.
    Next,
    /// Takes the answer back and goes on.
    Skip,
    /// Goes to the question before; later answers are kept.
    Back,
    /// Goes to the result, whatever is unanswered.
    Finish,
    /// Opens an answer on the result, to change it there.
    Edit(QuestionIx),
    /// Changes one answer from the result at once; can be undone.
    Apply(QuestionIx, OptionIx),
    /// Brings back the answers before the last change on the result.
    Undo,
    /// Takes another quiz of the pack, with every answer kept.
    Take(usize),
    /// Takes another quiz and asks only what has no answer yet.
    Complete(usize),
    /// Forgets everything and starts again.
    Restart,
    /// Goes where a mark says: the browser's back and forward.
    Travel(String),
    /// Opens a fragment of the address.
    Open(String),
    /// Needs the texts that the abridged pack leaves out, or tries again to get them.
    Want,
    /// The whole pack has arrived.
    Furnish(Rc<Pack>),
    /// The whole pack cannot be had.
    Unfurnished,
}

impl PartialEq for Session {
    // The same pack is the same value in memory: nothing is gained by comparing every text in it.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack)
            && self.quiz == other.quiz
            && self.answers == other.answers
            && self.stage == other.stage
            && self.notice == other.notice
            && self.moves == other.moves
            && self.before == other.before
            && self.fetch == other.fetch
            && self.team == other.team
    }
}

impl Session {
    /// The first question of the pack's default quiz.
    pub fn new(pack: Rc<Pack>) -> Self {
        let quiz = usize::from(pack.default_quiz);
        Self {
            pack,
            quiz,
            answers: Answers::default(),
            stage: FIRST,
            notice: None,
            moves: 0,
            before: None,
            fetch: Fetch::Idle,
            team: String::new(),
        }
    }

    /// The first question of the quiz with this id; an unknown one leaves the session as it is.
    #[must_use]
    pub fn with_quiz(mut self, id: &str) -> Self {
        if let Some(quiz) = self.pack.quizzes.iter().position(|quiz| quiz.id == id) {
            self.quiz = quiz;
            self.fetch_if_needed();
        }
        self
    }

    /// The session that a fragment of the address opens; `None` where the fragment is not ours. With a link
    /// that is refused, the first question and a word on why.
    pub fn open(&self, fragment: &str) -> Option<Self> {
        if fragment.starts_with("fp-team=") {
            let mut session = Self::new(self.pack.clone());
            session.moves = self.moves;
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
        let mut session = Self::new(self.pack.clone());
        session.moves = self.moves;
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
                session.quiz = self.quiz;
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

    /// The fragment that keeps this session: `fp=` opens its result, `fp-draft=` goes on where the reader
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

    /// What [`Action::Travel`] takes to come back here: the quiz, and the question or the result.
    pub fn mark(&self) -> String {
        match self.stage {
            Stage::Asking { place, .. } => alloc::format!("{}.{place}", self.quiz),
            Stage::Done(_) => alloc::format!("{}.", self.quiz),
            Stage::Team => String::new(),
        }
    }

    /// The pack that is asked from.
    pub fn pack(&self) -> &Rc<Pack> {
        &self.pack
    }

    /// The quiz that is asked. `None` only for a pack that was not checked.
    pub fn quiz(&self) -> Option<&Quiz> {
        self.pack.quizzes.get(self.quiz)
    }

    /// Its place in the pack.
    pub fn quiz_place(&self) -> usize {
        self.quiz
    }

    /// The answers given so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The answers before the last change on the result.
    pub fn before(&self) -> Option<&Answers> {
        self.before
            .as_ref()
            .filter(|before| **before != self.answers)
    }

    /// What is on the screen.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What the reader is to be told.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// How often the reader has moved to another question or the result; 0 until the first own action.
    pub fn moves(&self) -> u32 {
        self.moves
    }

    /// How far the whole pack is.
    pub fn fetch(&self) -> Fetch {
        self.fetch
    }

    /// Whether the texts of this quiz are still to come.
    pub fn is_waiting(&self) -> bool {
        self.pack.abridged && self.quiz != usize::from(self.pack.default_quiz)
    }

    /// The question that can be answered on the screen.
    pub fn current(&self) -> Option<QuestionIx> {
        match self.stage {
            Stage::Asking { place, .. } => self.quiz()?.questions.get(place).copied(),
            Stage::Done(At::Editing(question)) => Some(question),
            Stage::Done(_) | Stage::Team => None,
        }
    }

    /// The session after an action; `None` when the action changes nothing.
    pub fn after(&self, action: Action) -> Option<Self> {
        let mut next = self.clone();
        next.notice = None;
        match action {
            Action::Choose(question, option) => next.choose(question, option)?,
            Action::Pick(question, option) => {
                next.choose(question, option)?;
                next.advance();
            }
            Action::Next => {
                let question = self.current()?;
                if self.answers.get(question).is_some() {
                    next.advance();
                } else if self.pack.question(question)?.select == Select::Many {
                    // Nothing ticked is an answer.
                    next.answers.set(question, Some(OptionSet::NONE));
                    next.advance();
                } else {
                    next.notice = Some(Notice::NothingChosen);
                }
            }
            Action::Skip => {
                next.answers.set(self.current()?, None);
                next.advance();
            }
            Action::Back => match self.stage {
                Stage::Asking { place: 0, .. } => return None,
                Stage::Asking { place, .. } => next.ask(place - 1, Way::All),
                Stage::Done(At::Editing(question)) => next.go(Stage::Done(At::Edited(question))),
                Stage::Team => return None,
                Stage::Done(_) => {
                    next.ask(self.quiz()?.questions.len().checked_sub(1)?, Way::All);
                }
            },
            Action::Finish => match self.stage {
                Stage::Asking { .. } => next.go(Stage::Done(At::Heading)),
                Stage::Done(_) | Stage::Team => return None,
            },
            Action::Edit(question) => {
                self.pack.question(question)?;
                let Stage::Done(_) = self.stage else {
                    return None;
                };
                next.before = Some(self.answers.clone());
                next.go(Stage::Done(At::Editing(question)));
            }
            Action::Apply(question, option) => {
                let Stage::Done(_) = self.stage else {
                    return None;
                };
                next.before = Some(self.answers.clone());
                next.set(question, option)?;
                next.go(Stage::Done(At::Heading));
            }
            Action::Undo => {
                next.answers = self.before.clone()?;
                next.before = None;
                next.go(Stage::Done(At::Heading));
            }
            Action::Take(quiz) => next.take(quiz, Way::All)?,
            Action::Complete(quiz) => next.take(quiz, Way::Missing)?,
            Action::Restart => {
                next.answers = Answers::default();
                next.before = None;
                next.team.clear();
                next.go(FIRST);
            }
            Action::Travel(mark) => next.travel(&mark)?,
            Action::Open(fragment) => {
                next = self
                    .open(&fragment)
                    .filter(|_| fragment != self.fragment())?;
                next.go(next.stage);
            }
            Action::Want => {
                next.fetch = match self.fetch {
                    Fetch::Idle if self.pack.abridged => Fetch::Wanted(0),
                    Fetch::Failed(tries) => Fetch::Wanted(tries.wrapping_add(1)),
                    Fetch::Idle | Fetch::Wanted(_) => return None,
                };
            }
            Action::Furnish(pack) => {
                // Places only hold within one revision of one pack.
                if pack.code != self.pack.code || pack.revision != self.pack.revision {
                    return self.after(Action::Unfurnished);
                }
                next.pack = pack;
                next.fetch = Fetch::Idle;
                // What the reader has asked for is only there now; on arrival nobody has asked for the focus.
                if self.is_waiting() && self.moves > 0 {
                    next.go(self.stage);
                }
                next.notice.clone_from(&self.notice);
            }
            Action::Unfurnished => match self.fetch {
                Fetch::Wanted(tries) => next.fetch = Fetch::Failed(tries),
                Fetch::Idle | Fetch::Failed(_) => return None,
            },
        }
        (next != *self).then_some(next)
    }

    fn choose(&mut self, question: QuestionIx, option: OptionIx) -> Option<()> {
        (self.current() == Some(question)).then_some(())?;
        self.set(question, option)
    }

    fn set(&mut self, question: QuestionIx, option: OptionIx) -> Option<()> {
        let known: &Question = self.pack.question(question)?;
        known.options.get(option.index())?;
        let chosen = match known.select {
            Select::One => OptionSet::only(option),
            Select::Many => self
                .answers
                .get(question)
                .unwrap_or_default()
                .toggled(option),
        };
        self.answers.set(question, Some(chosen));
        Some(())
    }

    fn advance(&mut self) {
        match self.stage {
            Stage::Asking {
                place,
                way: Way::All,
            } => self.ask(place + 1, Way::All),
            Stage::Asking {
                place,
                way: Way::Missing,
            } => match self.next_open(place + 1) {
                Some(place) => self.ask(place, Way::Missing),
                None => self.go(Stage::Done(At::Heading)),
            },
            Stage::Done(At::Editing(question)) => self.go(Stage::Done(At::Edited(question))),
            Stage::Done(_) | Stage::Team => {}
        }
    }

    /// The question at this place, or the result after the last.
    fn ask(&mut self, place: usize, way: Way) {
        let last = self.quiz().is_none_or(|quiz| place >= quiz.questions.len());
        self.go(if last {
            Stage::Done(At::Heading)
        } else {
            Stage::Asking { place, way }
        });
    }

    fn take(&mut self, quiz: usize, way: Way) -> Option<()> {
        self.pack.quizzes.get(quiz)?;
        self.quiz = quiz;
        self.before = None;
        self.fetch_if_needed();
        match self.next_open(0) {
            Some(place) => self.ask(place, way),
            None => self.go(Stage::Done(At::Heading)),
        }
        Some(())
    }

    fn travel(&mut self, mark: &str) -> Option<()> {
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

    fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.moves = self.moves.wrapping_add(1).max(1);
    }

    fn fetch_if_needed(&mut self) {
        if self.is_waiting() && self.fetch == Fetch::Idle {
            self.fetch = Fetch::Wanted(0);
        }
    }

    /// The first question without an answer, from this place on.
    fn next_open(&self, from: usize) -> Option<usize> {
        let questions = self.quiz()?.questions.iter().enumerate().skip(from);
        questions
            .filter(|(_, question)| self.answers.get(**question).is_none())
            .map(|(place, _)| place)
            .next()
    }
}

const FIRST: Stage = Stage::Asking {
    place: 0,
    way: Way::All,
};
