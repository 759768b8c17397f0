//! A checked pack: everything it names exists, and every id and code is unique in its kind.

use alloc::string::String;
use alloc::vec::Vec;

use crate::engine::{AlternativeIx, Decider, GuideIx, OptionIx, QuestionIx, Rules, Select};
use crate::wire::{Reader, Wire};

/// One decision with all its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Permanent id.
    pub id: String,
    /// Permanent short code in share codes: two lower-case letters.
    pub code: String,
    /// Raised with every change that an old link could notice; 1 or more.
    pub revision: u16,
    /// What is decided, as a heading.
    pub title: String,
    /// One sentence on what the reader gets.
    pub summary: String,
    /// The language of its texts, as a BCP 47 tag.
    pub language: String,
    /// Whether texts that the default quiz and its verdict do not need are left empty.
    pub abridged: bool,
    /// What there is to choose between.
    pub alternatives: Vec<Alternative>,
    /// The question bank.
    pub questions: Vec<Question>,
    /// The published procedures.
    pub guides: Vec<Guide>,
    /// What can be asked, in which order, and who decides.
    pub quizzes: Vec<Quiz>,
    /// Place of the quiz that a reader gets unless another is chosen.
    pub default_quiz: u16,
    /// The published procedures that the guides are taken from.
    pub sources: Vec<Source>,
}

/// One of the things to choose between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Permanent id.
    pub id: String,
    /// The name that readers see.
    pub name: String,
}

/// A question of the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Permanent id.
    pub id: String,
    /// Permanent short code in share codes: an upper-case letter, then digits or nothing.
    pub code: String,
    /// The question itself.
    pub prompt: String,
    /// What helps to answer it; may be empty.
    pub help: String,
    /// A few words for lists and tables.
    pub short: String,
    /// How many options one answer may hold.
    pub select: Select,
    /// Whether the options are steps of a scale, from least to most.
    pub scale: bool,
    /// What may be chosen.
    pub options: Vec<ChoiceOption>,
}

/// Something that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// Permanent id, unique in its question.
    pub id: String,
    /// Permanent short code in share codes: one lower-case letter, unique in its question.
    pub code: String,
    /// What the reader chooses.
    pub label: String,
    /// What it means, in a few words; may be empty.
    pub detail: String,
}

/// A published decision procedure with its wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Permanent id.
    pub id: String,
    /// The name that readers see.
    pub title: String,
    /// How it decides, in a sentence or two.
    pub summary: String,
    /// Place of its source.
    pub source: u16,
    /// How it decides, as rules.
    pub rules: Rules,
    /// The wording of each criterion, by the criterion's place in the rules.
    pub criteria: Vec<CriterionText>,
    /// The wording of each exception, by its place in the rules.
    pub exceptions: Vec<ExceptionText>,
    /// Why the tie rule names whom it names; empty without a tie rule.
    pub tie_reason: String,
}

/// The wording of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionText {
    /// Permanent id, unique in its guide.
    pub id: String,
    /// What speaks for whom it votes for.
    pub reasons: Vec<(AlternativeIx, String)>,
    /// What speaks for the others.
    pub other_sides: Vec<(AlternativeIx, String)>,
    /// Ids of the rows of the comparison that it rests on.
    pub claims: Vec<String>,
}

impl CriterionText {
    /// What speaks for all that it votes for, as one text.
    pub fn reason(&self) -> String {
        let reasons: Vec<&str> = self
            .reasons
            .iter()
            .map(|(_, reason)| reason.as_str())
            .collect();
        reasons.join(" ")
    }
}

/// The wording of an exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExceptionText {
    /// Why it decides before any vote.
    pub reason: String,
}

/// Questions in an order, and who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// Permanent id.
    pub id: String,
    /// Permanent short code in share codes: one lower-case letter.
    pub code: String,
    /// The name that readers see.
    pub title: String,
    /// What it is good for, in a sentence.
    pub summary: String,
    /// What is asked, in this order.
    pub questions: Vec<QuestionIx>,
    /// Who decides.
    pub decided_by: DecidedBy,
}

/// Who decides a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// One guide.
    Guide(GuideIx),
    /// Several guides with one vote each.
    Panel(Vec<GuideIx>),
}

/// Where content comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Permanent id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who published it; empty where the source does not say.
    pub publisher: String,
    /// When it was published or last updated (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`); empty where unknown.
    pub date: String,
    /// The day it was read (`YYYY-MM-DD`); empty where it has a date.
    pub read: String,
    /// An https address; empty where none is known.
    pub url: String,
}

impl Pack {
    /// The same pack with only the texts that the default quiz and its verdict need. Every place, id and code
    /// stays, so that links can be read and other guides can be heard with it.
    #[must_use]
    pub fn abridged(mut self) -> Self {
        let Some(quiz) = self.default_quiz().cloned() else {
            return self;
        };
        self.abridged = true;
        for (place, question) in (0u16..).map(QuestionIx).zip(&mut self.questions) {
            if !quiz.questions.contains(&place) {
                question.prompt.clear();
                question.help.clear();
                question.short.clear();
                for option in &mut question.options {
                    option.label.clear();
                    option.detail.clear();
                }
            }
        }
        for (place, guide) in (0u16..).map(GuideIx).zip(&mut self.guides) {
            if !quiz.decided_by.guides().contains(&place) {
                guide.summary.clear();
                guide.tie_reason.clear();
                guide.criteria.clear();
                guide.exceptions.clear();
            }
        }
        self
    }

    /// The question at this place.
    pub fn question(&self, place: QuestionIx) -> Option<&Question> {
        self.questions.get(place.index())
    }

    /// The option at this place of that question.
    pub fn option(&self, question: QuestionIx, option: OptionIx) -> Option<&ChoiceOption> {
        self.question(question)?.options.get(option.index())
    }

    /// The alternative at this place.
    pub fn alternative(&self, place: AlternativeIx) -> Option<&Alternative> {
        self.alternatives.get(place.index())
    }

    /// The guide at this place.
    pub fn guide(&self, place: GuideIx) -> Option<&Guide> {
        self.guides.get(place.index())
    }

    /// The source at this place.
    pub fn source(&self, place: u16) -> Option<&Source> {
        self.sources.get(usize::from(place))
    }

    /// The guide with this id, with its place.
    pub fn guide_by_id(&self, id: &str) -> Option<(GuideIx, &Guide)> {
        (0u16..)
            .map(GuideIx)
            .zip(&self.guides)
            .find(|(_, guide)| guide.id == id)
    }

    /// The quiz with this id.
    pub fn quiz_by_id(&self, id: &str) -> Option<&Quiz> {
        self.quizzes.iter().find(|quiz| quiz.id == id)
    }

    /// The quiz that a reader gets unless another is chosen.
    pub fn default_quiz(&self) -> Option<&Quiz> {
        self.quizzes.get(usize::from(self.default_quiz))
    }

    /// The rules that decide, ready for the engine.
    pub fn decider(&self, decided_by: &DecidedBy) -> Option<Decider<'_>> {
        match decided_by {
            DecidedBy::Guide(guide) => Some(Decider::Guide(&self.guide(*guide)?.rules)),
            DecidedBy::Panel(guides) => {
                let rules = guides.iter().map(|guide| Some(&self.guide(*guide)?.rules));
                Some(Decider::Panel(rules.collect::<Option<_>>()?))
            }
        }
    }

    /// Every guide that is not among those who decide.
    pub fn other_guides<'p>(
        &'p self,
        decided_by: &'p DecidedBy,
    ) -> impl Iterator<Item = (GuideIx, &'p Guide)> {
        let deciding = decided_by.guides();
        (0u16..)
            .map(GuideIx)
            .zip(&self.guides)
            .filter(move |(place, _)| !deciding.contains(place))
    }
}

impl DecidedBy {
    /// The guides that decide.
    pub fn guides(&self) -> &[GuideIx] {
        match self {
            Self::Guide(guide) => core::slice::from_ref(guide),
            Self::Panel(guides) => guides,
        }
    }
}

crate::wire::wire! {
    Pack { id, code, revision, title, summary, language, abridged, alternatives, questions, guides, quizzes, default_quiz, sources }
    Alternative { id, name }
    Question { id, code, prompt, help, short, select, scale, options }
    ChoiceOption { id, code, label, detail }
    Guide { id, title, summary, source, rules, criteria, exceptions, tie_reason }
    CriterionText { id, reasons, other_sides, claims }
    ExceptionText { reason }
    Quiz { id, code, title, summary, questions, decided_by }
    Source { id, title, publisher, date, read, url }
}

impl Wire for DecidedBy {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        let panel = matches!(self, Self::Panel(_));
        (panel, self.guides().to_vec()).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let (panel, guides): (bool, Vec<GuideIx>) = Wire::read(from);
        match *guides {
            [guide] if !panel => Self::Guide(guide),
            _ => Self::Panel(guides),
        }
    }
}
