//! From raw to checked, collecting every fault.
//!
//! A name that resolves to nothing leaves a fault and drops only what needed it, so that one run shows an
//! author everything that is wrong. A pack comes out only when there was no error.

mod bank;
mod desk;
mod guide;
mod library;
mod quiz;
mod topic;
mod translation;

use super::fault::{Code, Fault, Severity};
use super::folder::Files;
use super::library::Library;
use super::lint::lint;
use super::model::{Guide, Pack, Quiz, Source};
use super::parse::File;
use super::places::{Part, Places};
use super::raw::{self, Text};
use desk::{Desk, limit};
use guide::Known;
use jiff::civil::Date;
use serde::de::DeserializeOwned;

/// A pack whose files are sound.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What decides.
    pub pack: Pack,
    /// What is read.
    pub library: Library,
    /// Both in every language that they are translated into.
    pub translations: Vec<(Pack, Library)>,
    /// What its author will want to know all the same.
    pub warnings: Vec<Fault>,
}

/// Checks the files of a pack; `today` is what the age of checked claims is measured by, if given.
///
/// The faults are sorted by file and line. Warnings come with the pack as well.
///
/// # Errors
/// Every fault that was found, when at least one of them is an error.
pub fn check(files: &Files, today: Option<Date>) -> Result<Checked, Vec<Fault>> {
    let (mut faults, mut places) = (Vec::new(), Places::default());
    let is_warning = |fault: &Fault| fault.code.severity() == Severity::Warning;
    let read = Reader {
        files,
        today,
        faults: &mut faults,
        places: &mut places,
    }
    .pack();
    // What only the whole pack shows is worth saying once its parts hold, and what a translation leaves out
    // once there is nothing left to correct in the original.
    if let Some((pack, _)) = read.as_ref().filter(|_| faults.iter().all(is_warning)) {
        faults.extend(lint(pack, &places));
    }
    let mut translations = Vec::new();
    if let Some((pack, library)) = read.as_ref().filter(|_| faults.iter().all(is_warning)) {
        translations = translation::all(files, pack, library, &mut faults);
    }
    faults.sort();
    faults.dedup();
    match read {
        Some((pack, library)) if faults.iter().all(is_warning) => Ok(Checked {
            pack,
            library,
            translations,
            warnings: faults,
        }),
        _ => Err(faults),
    }
}

struct Reader<'f> {
    files: &'f Files,
    today: Option<Date>,
    faults: &'f mut Vec<Fault>,
    places: &'f mut Places,
}

impl<'f> Reader<'f> {
    fn desk(&mut self, file: File<'f>) -> Desk<'_, 'f> {
        Desk {
            file,
            faults: self.faults,
        }
    }

    fn pack(&mut self) -> Option<(Pack, Library)> {
        let head = self.one::<raw::Head>("pack.toml");
        let bank = self.one::<raw::Questions>("questions.toml");
        let sources = self.one::<raw::Sources>("sources.toml");
        let guides = self.all::<raw::Guide>("guides/");
        let quizzes = self.all::<raw::Quiz>("quizzes/");
        let ((head_file, head), (bank_file, bank), (sources_file, sources)) =
            (head?, bank?, sources?);

        let mut desk = self.desk(sources_file);
        let source_ids: Vec<&Text> = sources.sources.iter().map(|source| &source.id).collect();
        desk.unique("source", &source_ids);
        let known_sources: Vec<Source> = sources
            .sources
            .iter()
            .map(|source| desk.source(source))
            .collect();
        // Only published procedures are sources of guides, and only these go into the compiled form.
        let procedures: Vec<Source> = sources
            .sources
            .iter()
            .zip(&known_sources)
            .filter(|(raw, _)| raw.kind == raw::Kind::Guide)
            .map(|(_, source)| source.clone())
            .collect();

        let mut desk = self.desk(bank_file);
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

        let mut desk = self.desk(head_file);
        let alternatives = desk.alternatives(&head.alternatives);
        let revision = desk.range("revision", &head.revision, 1, 999);

        let known = Known {
            alternatives: &alternatives,
            questions: &questions,
            weights: &weights,
            sources: &procedures,
        };
        let checked: Vec<Guide> = guides
            .iter()
            .map(|(file, guide)| self.desk(*file).guide(guide, &known))
            .collect();
        let checked_quizzes: Vec<Quiz> = quizzes
            .iter()
            .map(|(file, quiz)| self.desk(*file).quiz(quiz, &questions, &checked))
            .collect();
        let codes: Vec<(File<'f>, &Text)> = quizzes
            .iter()
            .map(|(file, quiz)| (*file, &quiz.code))
            .collect();
        self.unique_across("code", &codes);

        for one in &head.alternatives {
            self.places.note(
                Part::Alternative(one.id.get_ref().clone()),
                &head_file,
                &one.id,
            );
        }
        for question in &bank.questions {
            self.places.note(
                Part::Question(question.id.get_ref().clone()),
                &bank_file,
                &question.id,
            );
        }
        for (file, guide) in &guides {
            let id = guide.id.get_ref();
            self.places.note(Part::Guide(id.clone()), file, &guide.id);
            for criterion in &guide.criteria {
                let part = Part::Criterion(id.clone(), criterion.id.get_ref().clone());
                self.places.note(part, file, &criterion.id);
            }
        }
        for (file, quiz) in &quizzes {
            for question in &quiz.questions {
                let part = Part::Asked(quiz.id.get_ref().clone(), question.get_ref().clone());
                self.places.note(part, file, question);
            }
        }
        let cited: Vec<(File<'f>, &Text)> = guides
            .iter()
            .flat_map(|(file, guide)| {
                guide
                    .criteria
                    .iter()
                    .flat_map(|one| &one.claims)
                    .map(|row| (*file, row))
            })
            .collect();
        let library = self.library(&alternatives, &known_sources, &cited);

        let mut desk = self.desk(head_file);
        let default_quiz = desk.place(
            "quiz",
            &head.default_quiz,
            checked_quizzes.iter().map(|quiz| &*quiz.id),
        );
        let pack = Pack {
            id: desk.id(&head.id),
            code: desk.code(&head.code, "two lower-case letters", |code| {
                code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())
            }),
            revision,
            title: desk.text("title", &head.title, limit::PROMPT),
            summary: desk.text("summary", &head.summary, limit::PROSE),
            language: head
                .language
                .as_ref()
                .map_or("en", |language| language.get_ref())
                .to_owned(),
            abridged: false,
            alternatives,
            questions,
            guides: checked,
            quizzes: checked_quizzes,
            default_quiz: default_quiz.unwrap_or(0),
            sources: procedures,
        };
        Some((pack, library))
    }

    /// A file that a pack needs.
    fn one<T: DeserializeOwned>(&mut self, name: &'f str) -> Option<(File<'f>, T)> {
        if !self.files.contains_key(name) {
            self.missing(name, format!("a pack needs the file `{name}`"));
        }
        self.maybe(name)
    }

    /// A file that a pack may have.
    fn maybe<T: DeserializeOwned>(&mut self, name: &'f str) -> Option<(File<'f>, T)> {
        let file = File {
            name,
            text: self.files.get(name)?,
        };
        Some((file, file.parse(self.faults)?))
    }

    /// A folder that a pack needs.
    fn all<T: DeserializeOwned + Named>(&mut self, folder: &str) -> Vec<(File<'f>, T)> {
        if !self.files.keys().any(|name| name.starts_with(folder)) {
            self.missing(
                folder,
                format!("a pack needs at least one file in `{folder}`"),
            );
        }
        self.some(folder)
    }

    /// Every file of a folder, each named after the id that it holds.
    fn some<T: DeserializeOwned + Named>(&mut self, folder: &str) -> Vec<(File<'f>, T)> {
        let mut found = Vec::new();
        let files = self.files.range(folder.to_owned()..);
        for (name, text) in files.take_while(|(name, _)| name.starts_with(folder)) {
            let file = File { name, text };
            let Some(value) = file.parse::<T>(self.faults) else {
                continue;
            };
            let id = value.id();
            if *name != format!("{folder}{}.toml", id.get_ref()) {
                let message = format!(
                    "a file is named after its id, so `{}` belongs into `{folder}{}.toml`",
                    id.get_ref(),
                    id.get_ref()
                );
                self.faults
                    .push(file.fault(Code::IdForm, id.span().start, message));
            }
            found.push((file, value));
        }
        found
    }

    fn missing(&mut self, name: &str, message: String) {
        self.faults.push(Fault {
            file: name.to_owned(),
            line: 1,
            code: Code::FileMissing,
            message,
        });
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

impl Named for raw::Topic {
    fn id(&self) -> &Text {
        &self.id
    }
}

impl Named for raw::Quiz {
    fn id(&self) -> &Text {
        &self.id
    }
}
