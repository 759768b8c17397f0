//! Where a reader is in a quiz: one state, one action enum, one pure transition.
//!
//! An action that cannot apply (a late click, an option that is not there) changes nothing.

use alloc::rc::Rc;

use crate::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use crate::pack::{Pack, Quiz};
use crate::share::code::{Refusal, Shared};

/// Where a reader is in a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pack: Rc<Pack>,
    quiz: usize,
    answers: Answers,
    stage: Stage,
    notice: Option<Notice>,
    moves: u32,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A question, by its place in the quiz.
    Asking {
        /// Place in the quiz, from 0.
        place: usize,
        /// Reached from the result, and going back there.
        editing: bool,
    },
    /// The result.
    Done,
}

/// Something the reader is told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Went on without a choice.
    NothingChosen,
    /// The link was damaged.
    LinkBroken,
    /// The link is of another version, pack or quiz.
    LinkForeign,
    /// The pack has changed since the link was made.
    LinkChanged,
}

/// Everything a reader can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Changes an answer from the result.
    Edit(QuestionIx),
    /// Forgets everything and starts again.
    Restart,
}

/// How a link wants to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// At the result.
    Result,
    /// Where the reader was.
    Draft,
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
        }
    }

    /// A quiz opened by a link; with a refused link the first question and a word on why.
    pub fn opened(pack: Rc<Pack>, opening: Opening, link: Result<Shared, Refusal>) -> Self {
        let mut session = Self::new(pack);
        match link {
            Ok(shared) => {
                session.quiz = shared.quiz;
                session.answers = shared.answers;
                session.notice = (!shared.complete).then_some(Notice::LinkChanged);
                session.stage = match (opening, session.first_unanswered()) {
                    (Opening::Draft, Some(place)) => Stage::Asking {
                        place,
                        editing: false,
                    },
                    _ => Stage::Done,
                };
            }
            Err(Refusal::Broken) => session.notice = Some(Notice::LinkBroken),
            Err(Refusal::Foreign) => session.notice = Some(Notice::LinkForeign),
        }
        session
    }

    /// The pack that is asked from.
    pub fn pack(&self) -> &Rc<Pack> {
        &self.pack
    }

    /// The quiz that is asked. `None` only for a pack that was not checked.
    pub fn quiz(&self) -> Option<&Quiz> {
        self.pack.quizzes.get(self.quiz)
    }

    /// The answers given so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What is on the screen.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// What the reader is to be told.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// How often the reader has moved to another question or the result; 0 until the first own action.
    pub fn moves(&self) -> u32 {
        self.moves
    }

    /// The question on the screen.
    pub fn current(&self) -> Option<QuestionIx> {
        match self.stage {
            Stage::Asking { place, .. } => self.quiz()?.questions.get(place).copied(),
            Stage::Done => None,
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
                Stage::Asking {
                    place: 0,
                    editing: false,
                } => return None,
                Stage::Asking { editing: true, .. } => next.go(Stage::Done),
                Stage::Asking { place, .. } => next.go(Stage::Asking {
                    place: place - 1,
                    editing: false,
                }),
                Stage::Done => {
                    let place = self.quiz()?.questions.len().checked_sub(1)?;
                    next.go(Stage::Asking {
                        place,
                        editing: false,
                    });
                }
            },
            Action::Finish => match self.stage {
                Stage::Asking { .. } => next.go(Stage::Done),
                Stage::Done => return None,
            },
            Action::Edit(question) => {
                let place = self
                    .quiz()?
                    .questions
                    .iter()
                    .position(|asked| *asked == question)?;
                next.go(Stage::Asking {
                    place,
                    editing: true,
                });
            }
            Action::Restart => {
                next.answers = Answers::default();
                next.go(FIRST);
            }
        }
        (next != *self).then_some(next)
    }

    fn choose(&mut self, question: QuestionIx, option: OptionIx) -> Option<()> {
        let known = self.pack.question(question)?;
        if self.current() != Some(question) || known.options.get(option.index()).is_none() {
            return None;
        }
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
        let Stage::Asking { place, editing } = self.stage else {
            return;
        };
        let last = self
            .quiz()
            .is_none_or(|quiz| place + 1 >= quiz.questions.len());
        self.go(if editing || last {
            Stage::Done
        } else {
            Stage::Asking {
                place: place + 1,
                editing,
            }
        });
    }

    fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.moves = self.moves.wrapping_add(1).max(1);
    }

    fn first_unanswered(&self) -> Option<usize> {
        self.quiz()?
            .questions
            .iter()
            .position(|question| self.answers.get(*question).is_none())
    }
}

const FIRST: Stage = Stage::Asking {
    place: 0,
    editing: false,
};
