//! Where a reader is in a quiz: one state, one action enum, one pure transition.
//!
//! An action that cannot apply (a late click, an option that is not there) changes nothing. `stage` and `action` are
//! the values, `transition` the one way from state to state, `link` the way to a text and back.

mod action;
mod link;
mod stage;
mod transition;

use alloc::rc::Rc;
use alloc::string::String;

use crate::engine::{Answers, QuestionIx};
use crate::pack::{Pack, Quiz};

pub use action::Action;
pub use stage::{At, Fetch, Notice, Stage, Way};

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
}

const FIRST: Stage = Stage::Asking {
    place: 0,
    way: Way::All,
};
