//! From raw to checked, collecting every fault.
//!
//! A name that resolves to nothing leaves a fault and drops only what needed it, so that one run shows an
//! author everything that is wrong. A pack comes out only when there was no error.

use toml::Spanned;

use super::fault::{Code, Fault, Severity};
use super::folder::Files;
use super::model::{
    Alternative, ChoiceOption, CriterionText, DecidedBy, ExceptionText, Guide, Pack, Question,
    Quiz, Source,
};
use super::parse::File;
use super::raw::{self, Text};
use crate::engine::{
    AlternativeIx, Asked, Case, Criterion, Exception, GuideIx, OptionIx, OptionSet, QuestionIx,
    Rules, Select, Vote,
};

/// Length limits in characters, by what a phone shows without scrolling past it.
mod limit {
    pub(super) const NAME: usize = 40;
    pub(super) const LABEL: usize = 90;
    pub(super) const PROMPT: usize = 140;
    pub(super) const PROSE: usize = 300;
}

/// The most votes one criterion may cast and the highest bar and weight: far beyond use, far from overflow.
const MOST_VOTES: u32 = 1_000;

/// Checks the files of a pack.
///
/// The faults are sorted by file and line. Warnings come with the pack as well.
///
/// # Errors
/// Every fault that was found, when at least one of them is an error.
pub fn check(files: &Files) -> Result<(Pack, Vec<Fault>), Vec<Fault>> {
    let mut faults = Vec::new();
    let pack = Reader {
        files,
        faults: &mut faults,
    }
    .pack();
    faults.sort();
    faults.dedup();
    match pack {
        Some(pack)
            if faults
                .iter()
                .all(|fault| fault.code.severity() == Severity::Warning) =>
        {
            Ok((pack, faults))
        }
        _ => Err(faults),
    }
}

struct Reader<'f> {
    files: &'f Files,
    faults: &'f mut Vec<Fault>,
}

impl<'f> Reader<'f> {
    fn pack(&mut self) -> Option<Pack> {
        let head = self.one::<raw::Head>("pack.toml");
        let bank = self.one::<raw::Questions>("questions.toml");
        let sources = self.one::<raw::Sources>("sources.toml");
        let guides = self.all::<raw::Guide>("guides/");
        let quizzes = self.all::<raw::Quiz>("quizzes/");
        let ((head_file, head), (bank_file, bank), (sources_file, sources)) =
            (head?, bank?, sources?);

        let mut desk = Desk {
            file: sources_file,
            faults: self.faults,
        };
        let source_ids: Vec<&Text> = sources.sources.iter().map(|source| &source.id).collect();
        desk.unique("source", &source_ids);
        let sources: Vec<Source> = sources
            .sources
            .iter()
            .map(|source| desk.source(source))
            .collect();

        let mut desk = Desk {
            file: bank_file,
            faults: self.faults,
        };
        let questions = desk.questions(&bank.questions, &head.retired_codes);
        let weights: Vec<Vec<u32>> = bank
            .questions
            .iter()
            .map(|q| {
                q.options
                    .iter()
                    .map(|o| o.weight.as_ref().map_or(0, |weight| *weight.get_ref()))
                    .collect()
            })
            .collect();

        let mut desk = Desk {
            file: head_file,
            faults: self.faults,
        };
        let alternatives = desk.alternatives(&head.alternatives);
        let revision = desk.range("revision", &head.revision, 1, 999);

        let known = Known {
            alternatives: &alternatives,
            questions: &questions,
            weights: &weights,
            sources: &sources,
        };
        let checked: Vec<Guide> = guides
            .iter()
            .map(|(file, guide)| {
                Desk {
                    file: *file,
                    faults: self.faults,
                }
                .guide(guide, &known)
            })
            .collect();
        let checked_quizzes: Vec<Quiz> = quizzes
            .iter()
            .map(|(file, quiz)| {
                Desk {
                    file: *file,
                    faults: self.faults,
                }
                .quiz(quiz, &questions, &checked)
            })
            .collect();
        let codes: Vec<(File<'f>, &Text)> = quizzes
            .iter()
            .map(|(file, quiz)| (*file, &quiz.code))
            .collect();
        self.unique_across("code", &codes);

        let mut desk = Desk {
            file: head_file,
            faults: self.faults,
        };
        let default_quiz = desk.place(
            "quiz",
            &head.default_quiz,
            checked_quizzes.iter().map(|quiz| &*quiz.id),
        );
        Some(Pack {
            id: desk.id(&head.id),
            code: desk.code(&head.code, "two lower-case letters", |code| {
                code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())
            }),
            revision,
            title: desk.text("title", &head.title, limit::PROMPT),
            summary: desk.text("summary", &head.summary, limit::PROSE),
            alternatives,
            questions,
            guides: checked,
            quizzes: checked_quizzes,
            default_quiz: default_quiz.unwrap_or(0),
            sources,
        })
    }

    fn one<T: serde::de::DeserializeOwned>(&mut self, name: &'f str) -> Option<(File<'f>, T)> {
        let Some(text) = self.files.get(name) else {
            self.faults.push(Fault {
                file: name.to_owned(),
                line: 1,
                code: Code::FileMissing,
                message: format!("a pack needs the file `{name}`"),
            });
            return None;
        };
        let file = File { name, text };
        Some((file, file.parse(self.faults)?))
    }

    /// Every file of a folder, each named after the id that it holds.
    fn all<T: serde::de::DeserializeOwned + Named>(&mut self, folder: &str) -> Vec<(File<'f>, T)> {
        let mut found = Vec::new();
        for (name, text) in self
            .files
            .range(folder.to_owned()..)
            .take_while(|(name, _)| name.starts_with(folder))
        {
            let file = File { name, text };
            let Some(value) = file.parse::<T>(self.faults) else {
                continue;
            };
            let id = value.id();
            if *name != format!("{folder}{}.toml", id.get_ref()) {
                let message = format!(
                    "the file is named `{name}`, so its id must be the file's name, not `{}`",
                    id.get_ref()
                );
                self.faults
                    .push(file.fault(Code::IdForm, id.span().start, message));
            }
            found.push((file, value));
        }
        if found.is_empty() && !self.files.keys().any(|name| name.starts_with(folder)) {
            self.faults.push(Fault {
                file: folder.to_owned(),
                line: 1,
                code: Code::FileMissing,
                message: format!("a pack needs at least one file in `{folder}`"),
            });
        }
        found
    }

    fn unique_across(&mut self, what: &str, texts: &[(File<'f>, &Text)]) {
        for (place, (file, text)) in texts.iter().enumerate() {
            if let Some((first, _)) = texts
                .iter()
                .take(place)
                .find(|(_, other)| other.get_ref() == text.get_ref())
            {
                let message = format!(
                    "the {what} `{}` is taken by `{}`",
                    text.get_ref(),
                    first.name
                );
                self.faults
                    .push(file.fault(Code::Duplicate, text.span().start, message));
            }
        }
    }
}

/// Something that stands in a file of its own, named after its id.
trait Named {
    fn id(&self) -> &Text;
}

impl Named for raw::Guide {
    fn id(&self) -> &Text {
        &self.id
    }
}

impl Named for raw::Quiz {
    fn id(&self) -> &Text {
        &self.id
    }
}

/// What guides may refer to.
struct Known<'k> {
    alternatives: &'k [Alternative],
    questions: &'k [Question],
    weights: &'k [Vec<u32>],
    sources: &'k [Source],
}

/// Checks the parts of one file.
struct Desk<'d, 'f> {
    file: File<'f>,
    faults: &'d mut Vec<Fault>,
}

impl Desk<'_, '_> {
    fn fault<T>(&mut self, code: Code, at: &Spanned<T>, message: String) {
        self.faults
            .push(self.file.fault(code, at.span().start, message));
    }

    fn text(&mut self, key: &str, text: &Text, most: usize) -> String {
        let (value, length) = (text.get_ref(), text.get_ref().chars().count());
        if value.trim() != value || value.is_empty() {
            self.fault(
                Code::TextForm,
                text,
                format!("`{key}` is empty or has blanks at its ends"),
            );
        } else if length > most {
            self.fault(
                Code::TextForm,
                text,
                format!("`{key}` has {length} characters; at most {most} fit"),
            );
        } else if value.chars().any(char::is_control) {
            self.fault(
                Code::TextForm,
                text,
                format!("`{key}` holds a control character"),
            );
        }
        value.clone()
    }

    fn optional(&mut self, key: &str, text: Option<&Text>, most: usize) -> String {
        text.map(|text| self.text(key, text, most))
            .unwrap_or_default()
    }

    fn id(&mut self, text: &Text) -> String {
        let value = text.get_ref();
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let words = value
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(letter));
        if !words || value.len() > limit::NAME {
            self.fault(
                Code::IdForm,
                text,
                format!("`{value}` is no id: lower-case letters and digits in words joined by `-`, at most {} long", limit::NAME),
            );
        }
        value.clone()
    }

    fn code(&mut self, text: &Text, form: &str, fits: impl Fn(&str) -> bool) -> String {
        if !fits(text.get_ref()) {
            self.fault(
                Code::ShortCodeForm,
                text,
                format!("`{}` is no code here: it takes {form}", text.get_ref()),
            );
        }
        text.get_ref().clone()
    }

    fn range<N: Copy + PartialOrd + std::fmt::Display>(
        &mut self,
        key: &str,
        number: &Spanned<N>,
        least: N,
        most: N,
    ) -> N {
        let value = *number.get_ref();
        if value < least || value > most {
            self.fault(
                Code::OutOfRange,
                number,
                format!("`{key}` is {value}; it takes {least} to {most}"),
            );
        }
        value
    }

    fn unique(&mut self, what: &str, texts: &[&Text]) {
        for (place, text) in texts.iter().enumerate() {
            if texts
                .iter()
                .take(place)
                .any(|other| other.get_ref() == text.get_ref())
            {
                self.fault(
                    Code::Duplicate,
                    text,
                    format!("the {what} `{}` stands twice", text.get_ref()),
                );
            }
        }
    }

    /// The place of the thing with this id; a fault with the nearest id where there is none.
    fn place<'n>(
        &mut self,
        what: &str,
        id: &Text,
        names: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<u16> {
        let wanted = id.get_ref().as_str();
        if let Some(place) = names.clone().position(|name| name == wanted) {
            return u16::try_from(place).ok();
        }
        let message = format!("there is no {what} `{wanted}`{}", nearest(wanted, names));
        self.fault(Code::UnknownId, id, message);
        None
    }

    fn alternatives(&mut self, raw: &[raw::Alternative]) -> Vec<Alternative> {
        let ids: Vec<&Text> = raw.iter().map(|alternative| &alternative.id).collect();
        self.unique("alternative", &ids);
        raw.iter()
            .map(|alternative| Alternative {
                id: self.id(&alternative.id),
                name: self.text("name", &alternative.name, limit::NAME),
            })
            .collect()
    }

    fn source(&mut self, raw: &raw::Source) -> Source {
        if raw.date.is_none() && raw.read.is_none() {
            let message =
                "a source needs the `date` of its publication, or the day it was `read`".to_owned();
            self.fault(Code::SourceWithoutDate, &raw.id, message);
        }
        if let Some(url) = raw
            .url
            .as_ref()
            .filter(|url| !url.get_ref().starts_with("https://"))
        {
            self.fault(
                Code::LinkForm,
                url,
                format!("`{}` does not start with `https://`", url.get_ref()),
            );
        }
        Source {
            id: self.id(&raw.id),
            title: self.text("title", &raw.title, limit::PROMPT),
            publisher: self.optional("publisher", raw.publisher.as_ref(), limit::LABEL),
            date: self.optional("date", raw.date.as_ref(), limit::NAME),
            read: self.optional("read", raw.read.as_ref(), limit::NAME),
            url: self.optional("url", raw.url.as_ref(), limit::PROSE),
        }
    }

    fn questions(&mut self, raw: &[raw::Question], retired: &[Text]) -> Vec<Question> {
        let ids: Vec<&Text> = raw.iter().map(|question| &question.id).collect();
        self.unique("question", &ids);
        let codes: Vec<&Text> = raw.iter().map(|question| &question.code).collect();
        self.unique("code", &codes);
        self.not_retired(&codes, retired);
        raw.iter().map(|question| self.question(question)).collect()
    }

    fn question(&mut self, raw: &raw::Question) -> Question {
        let ids: Vec<&Text> = raw.options.iter().map(|option| &option.id).collect();
        self.unique("option", &ids);
        let codes: Vec<&Text> = raw.options.iter().map(|option| &option.code).collect();
        self.unique("code", &codes);
        self.not_retired(&codes, &raw.retired_codes);
        if raw.options.is_empty() || raw.options.len() > usize::from(OptionSet::CAPACITY) {
            let message = format!(
                "a question takes 1 to {} options, not {}",
                OptionSet::CAPACITY,
                raw.options.len()
            );
            self.fault(Code::OutOfRange, &raw.id, message);
        }
        let options = raw
            .options
            .iter()
            .map(|option| {
                if let Some(weight) = &option.weight {
                    self.range("weight", weight, 0, MOST_VOTES);
                }
                ChoiceOption {
                    id: self.id(&option.id),
                    code: self.code(&option.code, "one lower-case letter", |code| {
                        code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_lowercase())
                    }),
                    label: self.text("label", &option.label, limit::LABEL),
                    detail: self.optional("detail", option.detail.as_ref(), limit::PROMPT),
                }
            })
            .collect();
        Question {
            id: self.id(&raw.id),
            code: self.code(
                &raw.code,
                "an upper-case letter, then at most one digit",
                |code| {
                    let (first, rest) = code.split_at_checked(1).unwrap_or_default();
                    first.bytes().all(|byte| byte.is_ascii_uppercase())
                        && !first.is_empty()
                        && rest.len() <= 1
                        && rest.bytes().all(|byte| byte.is_ascii_digit())
                },
            ),
            prompt: self.text("prompt", &raw.prompt, limit::PROMPT),
            help: self.optional("help", raw.help.as_ref(), limit::PROSE),
            short: self.text("short", &raw.short, limit::NAME),
            select: match raw.select {
                raw::Select::One => Select::One,
                raw::Select::Many => Select::Many,
            },
            options,
        }
    }

    fn not_retired(&mut self, codes: &[&Text], retired: &[Text]) {
        for code in codes {
            if retired.iter().any(|old| old.get_ref() == code.get_ref()) {
                self.fault(
                    Code::ShortCodeForm,
                    code,
                    format!(
                        "the code `{}` is retired: old links still use it",
                        code.get_ref()
                    ),
                );
            }
        }
    }

    fn guide(&mut self, raw: &raw::Guide, known: &Known<'_>) -> Guide {
        let ids: Vec<&Text> = raw.criteria.iter().map(|criterion| &criterion.id).collect();
        self.unique("criterion", &ids);
        let notes: Vec<QuestionIx> = raw
            .notes
            .iter()
            .filter_map(|note| self.question_place(note, known))
            .collect();
        let mut criteria = Vec::new();
        let mut criteria_text = Vec::new();
        for criterion in &raw.criteria {
            if let Some(rule) = self.criterion(criterion, known) {
                criteria.push(rule);
                criteria_text.push(CriterionText {
                    id: self.id(&criterion.id),
                    reason: self.text("reason", &criterion.reason, limit::PROSE),
                });
            }
        }
        let mut exceptions = Vec::new();
        let mut exceptions_text = Vec::new();
        for exception in &raw.exceptions {
            let when = exception
                .when
                .iter()
                .filter_map(|pair| self.pair(pair, known))
                .collect();
            if let Some(alternative) = self.alternative(&exception.alternative, known) {
                exceptions.push(Exception { when, alternative });
                exceptions_text.push(ExceptionText {
                    reason: self.text("reason", &exception.reason, limit::PROSE),
                });
            }
        }
        if raw.tie.is_some() != raw.tie_reason.is_some() {
            let message =
                "`tie` and `tie-reason` go together: a reader is always told why a tie is decided"
                    .to_owned();
            self.fault(Code::Contradiction, &raw.id, message);
        }
        let tie = raw
            .tie
            .as_ref()
            .and_then(|tie| self.alternative(tie, known));
        let mut named: Vec<QuestionIx> = notes;
        named.extend(
            criteria
                .iter()
                .flat_map(|criterion| criterion.cases.iter().map(|case| case.question)),
        );
        named.extend(
            exceptions
                .iter()
                .flat_map(|exception: &Exception| exception.when.iter().map(|pair| pair.0)),
        );
        named.sort();
        named.dedup();
        let asks = named
            .into_iter()
            .filter_map(|place| {
                let question = known.questions.get(place.index())?;
                let options = u16::try_from(question.options.len()).ok()?;
                Some(Asked {
                    question: place,
                    options,
                    select: question.select,
                })
            })
            .collect();
        Guide {
            id: self.id(&raw.id),
            title: self.text("title", &raw.title, limit::LABEL),
            summary: self.text("summary", &raw.summary, limit::PROSE),
            source: self
                .place(
                    "source",
                    &raw.source,
                    known.sources.iter().map(|source| &*source.id),
                )
                .unwrap_or(0),
            rules: Rules {
                alternatives: u16::try_from(known.alternatives.len()).unwrap_or(u16::MAX),
                asks,
                criteria,
                exceptions,
                bar: self.range("bar", &raw.bar, 1, MOST_VOTES),
                tie,
            },
            criteria: criteria_text,
            exceptions: exceptions_text,
            tie_reason: self.optional("tie-reason", raw.tie_reason.as_ref(), limit::PROSE),
        }
    }

    fn criterion(&mut self, raw: &raw::Criterion, known: &Known<'_>) -> Option<Criterion> {
        let cases: Vec<Case> = match (&raw.weigh, raw.when.is_empty()) {
            (None, false) => raw
                .when
                .iter()
                .filter_map(|pair| self.pair(pair, known))
                .map(|(question, option)| Case {
                    question,
                    option,
                    weight: 1,
                })
                .collect(),
            (Some(weigh), true) => {
                let question = self.question_place(weigh, known)?;
                let weights = known.weights.get(question.index())?;
                let cases = (0u16..)
                    .map(OptionIx)
                    .zip(weights)
                    .filter(|(_, weight)| **weight > 0);
                cases
                    .map(|(option, weight)| Case {
                        question,
                        option,
                        weight: *weight,
                    })
                    .collect()
            }
            _ => {
                let message =
                    "a criterion has either `when` with at least one answer, or `weigh`".to_owned();
                self.fault(Code::Contradiction, &raw.id, message);
                return None;
            }
        };
        let number = u16::try_from(cases.len()).unwrap_or(u16::MAX);
        let at_least = raw
            .at_least
            .as_ref()
            .map(|least| self.range("at-least", least, 0, number));
        let at_most = raw
            .at_most
            .as_ref()
            .map(|most| self.range("at-most", most, 0, number));
        // Without a word on the least, "at most two" includes none.
        let at_least = at_least.unwrap_or(u16::from(at_most.is_none()));
        if raw.votes.get_ref().is_empty() {
            self.fault(
                Code::Contradiction,
                &raw.id,
                "a criterion votes for at least one alternative".to_owned(),
            );
        }
        let mut votes = Vec::new();
        for (alternative, count) in raw.votes.get_ref() {
            let alternative = Spanned::new(raw.votes.span(), alternative.clone());
            if *count == 0 || *count > MOST_VOTES {
                self.fault(
                    Code::OutOfRange,
                    &alternative,
                    format!("{count} votes; a criterion casts 1 to {MOST_VOTES}"),
                );
            }
            if let Some(alternative) = self.alternative(&alternative, known) {
                votes.push(Vote {
                    alternative,
                    count: *count,
                });
            }
        }
        votes.sort_by_key(|vote| vote.alternative);
        Some(Criterion {
            cases,
            at_least,
            at_most,
            votes,
        })
    }

    fn alternative(&mut self, id: &Text, known: &Known<'_>) -> Option<AlternativeIx> {
        self.place(
            "alternative",
            id,
            known.alternatives.iter().map(|one| &*one.id),
        )
        .map(AlternativeIx)
    }

    fn question_place(&mut self, id: &Text, known: &Known<'_>) -> Option<QuestionIx> {
        self.place("question", id, known.questions.iter().map(|one| &*one.id))
            .map(QuestionIx)
    }

    /// `question=option`.
    fn pair(&mut self, pair: &Text, known: &Known<'_>) -> Option<(QuestionIx, OptionIx)> {
        let Some((question, option)) = pair.get_ref().split_once('=') else {
            self.fault(
                Code::UnknownId,
                pair,
                format!("`{}` is no answer: write `question=option`", pair.get_ref()),
            );
            return None;
        };
        let question = Spanned::new(pair.span(), question.to_owned());
        let option = Spanned::new(pair.span(), option.to_owned());
        let place = self.question_place(&question, known)?;
        let options = &known.questions.get(place.index())?.options;
        let what = format!("option of `{}` called", question.get_ref());
        let option = self.place(&what, &option, options.iter().map(|one| &*one.id))?;
        Some((place, OptionIx(option)))
    }

    fn quiz(&mut self, raw: &raw::Quiz, questions: &[Question], guides: &[Guide]) -> Quiz {
        let ids: Vec<&Text> = raw.questions.iter().collect();
        self.unique("question", &ids);
        let questions: Vec<QuestionIx> = raw
            .questions
            .iter()
            .filter_map(|id| {
                self.place("question", id, questions.iter().map(|one| &*one.id))
                    .map(QuestionIx)
            })
            .collect();
        if raw.questions.is_empty() {
            self.fault(
                Code::Contradiction,
                &raw.id,
                "a quiz asks at least one question".to_owned(),
            );
        }
        let mut guide = |id: &Text| {
            self.place("guide", id, guides.iter().map(|one| &*one.id))
                .map(GuideIx)
        };
        let decided_by = match (&raw.guide, &raw.panel) {
            (Some(one), None) => guide(one).map(DecidedBy::Guide),
            (None, Some(several)) if !several.is_empty() => {
                Some(DecidedBy::Panel(several.iter().filter_map(guide).collect()))
            }
            _ => {
                let message =
                    "a quiz is decided either by a `guide` or by a `panel` of guides".to_owned();
                self.fault(Code::Contradiction, &raw.id, message);
                None
            }
        };
        Quiz {
            id: self.id(&raw.id),
            code: self.code(&raw.code, "one lower-case letter", |code| {
                code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_lowercase())
            }),
            title: self.text("title", &raw.title, limit::LABEL),
            summary: self.text("summary", &raw.summary, limit::PROSE),
            questions,
            decided_by: decided_by.unwrap_or(DecidedBy::Guide(GuideIx(0))),
        }
    }
}

/// ": did you mean …", when one of the names is close enough to be a slip of the pen.
fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> String {
    names
        .map(|name| (strsim::damerau_levenshtein(wanted, name), name))
        .min()
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .map_or_else(String::new, |(_, name)| format!(": did you mean `{name}`?"))
}
