//! From one session to the next.

use super::{Action, At, FIRST, Fetch, Notice, Session, Stage, Way};
use crate::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use crate::pack::Question;

impl Session {
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

    pub(super) fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.moves = self.moves.wrapping_add(1).max(1);
    }

    pub(super) fn fetch_if_needed(&mut self) {
        if self.is_waiting() && self.fetch == Fetch::Idle {
            self.fetch = Fetch::Wanted(0);
        }
    }

    /// The first question without an answer, from this place on.
    pub(super) fn next_open(&self, from: usize) -> Option<usize> {
        let questions = self.quiz()?.questions.iter().enumerate().skip(from);
        questions
            .filter(|(_, question)| self.answers.get(**question).is_none())
            .map(|(place, _)| place)
            .next()
    }
}
