//! The reading matter: the comparison, code side by side, readers' questions, next steps.
//!
//! All of it is optional: a pack can decide without it.

use jiff::civil::Date;

use super::super::fault::Code;
use super::super::library::{
    Library, Piece, PieceKind, ReaderQuestion, Snippet, SnippetFile, Split, Step, Topic,
};
use super::super::model::{Alternative, Source};
use super::super::parse::File;
use super::super::raw::{self, Text};
use super::Reader;
use super::desk::{Desk, limit};
use crate::engine::AlternativeIx;

impl<'f> Reader<'f> {
    /// `cited` are the rows of the comparison that guides rest on.
    pub(super) fn library(
        &mut self,
        alternatives: &[Alternative],
        sources: &[Source],
        cited: &[(File<'f>, &Text)],
    ) -> Library {
        let shelf = Shelf {
            alternatives,
            sources,
            today: self.today,
        };
        let mut library = Library {
            sources: sources.to_vec(),
            topics: self.topics(cited, &shelf),
            ..Library::default()
        };
        if let Some((file, raw)) = self.maybe::<raw::Snippets>("snippets.toml") {
            let files = self.files;
            let text = |path: &str| files.get(path).cloned();
            library.snippets = self.desk(file).snippets(&raw, &shelf, text);
        }
        if let Some((file, raw)) = self.maybe::<raw::ReaderQuestions>("reader-questions.toml") {
            library.questions = self.desk(file).reader_questions(&raw, &shelf);
        }
        if let Some((file, raw)) = self.maybe::<raw::NextSteps>("next-steps.toml") {
            (library.steps, library.split) = self.desk(file).next_steps(&raw, &shelf);
        }
        library
    }

    fn topics(&mut self, cited: &[(File<'f>, &Text)], shelf: &Shelf<'_>) -> Vec<Topic> {
        let mut topics = self.some::<raw::Topic>("claims/");
        topics.sort_by_key(|(_, topic)| *topic.order.get_ref());
        let rows: Vec<(File<'f>, &Text)> = topics
            .iter()
            .flat_map(|(file, topic)| topic.rows.iter().map(|row| (*file, &row.id)))
            .collect();
        self.unique_across("row", &rows);
        for (file, row) in cited {
            let names = rows.iter().map(|(_, id)| id.get_ref().as_str());
            self.desk(*file).place("row of the comparison", row, names);
        }
        topics
            .iter()
            .map(|(file, topic)| self.desk(*file).topic(topic, shelf))
            .collect()
    }
}

/// What the reading matter may refer to, and the day it is read on.
pub(super) struct Shelf<'s> {
    pub(super) alternatives: &'s [Alternative],
    pub(super) sources: &'s [Source],
    pub(super) today: Option<Date>,
}

impl Desk<'_, '_> {
    pub(super) fn sources(
        &mut self,
        claim: &Text,
        sources: &[Text],
        shelf: &Shelf<'_>,
    ) -> Vec<u16> {
        if sources.is_empty() {
            let message = "a claim needs at least one source".to_owned();
            self.fault(Code::ClaimWithoutSource, claim, message);
        }
        let names = || shelf.sources.iter().map(|one| &*one.id);
        sources
            .iter()
            .filter_map(|source| self.place("source", source, names()))
            .collect()
    }

    /// Whom something is about. The first alternative stands in for an unknown one, which is a fault.
    pub(super) fn whose(&mut self, alternative: &Text, shelf: &Shelf<'_>) -> AlternativeIx {
        let names = shelf.alternatives.iter().map(|one| &*one.id);
        AlternativeIx(self.place("alternative", alternative, names).unwrap_or(0))
    }

    fn snippets(
        &mut self,
        raw: &raw::Snippets,
        shelf: &Shelf<'_>,
        text: impl Fn(&str) -> Option<String>,
    ) -> Vec<Snippet> {
        let ids: Vec<&Text> = raw.snippets.iter().map(|snippet| &snippet.id).collect();
        self.unique("snippet", &ids);
        raw.snippets
            .iter()
            .map(|snippet| Snippet {
                id: self.id(&snippet.id),
                title: self.text("title", &snippet.title, limit::LABEL),
                task: self.text("task", &snippet.task, limit::PROMPT),
                note: self.text("note", &snippet.note, limit::ANSWER),
                files: snippet
                    .files
                    .iter()
                    .map(|file| self.snippet_file(file, shelf, &text))
                    .collect(),
            })
            .collect()
    }

    fn snippet_file(
        &mut self,
        raw: &raw::SnippetFile,
        shelf: &Shelf<'_>,
        text: impl Fn(&str) -> Option<String>,
    ) -> SnippetFile {
        let path = raw.path.get_ref();
        let code = text(path);
        if code.is_none() {
            let message = format!("there is no file `{path}` in the pack");
            self.fault(Code::FileMissing, &raw.path, message);
        }
        SnippetFile {
            alternative: self.whose(&raw.alternative, shelf),
            name: self.text("name", &raw.name, limit::LABEL),
            language: self.text("language", &raw.language, limit::NAME),
            code: vec![Piece {
                kind: PieceKind::Plain,
                text: code.unwrap_or_default(),
            }],
        }
    }

    fn reader_questions(
        &mut self,
        raw: &raw::ReaderQuestions,
        shelf: &Shelf<'_>,
    ) -> Vec<ReaderQuestion> {
        let ids: Vec<&Text> = raw.questions.iter().map(|question| &question.id).collect();
        self.unique("question", &ids);
        raw.questions
            .iter()
            .map(|question| ReaderQuestion {
                id: self.id(&question.id),
                question: self.text("question", &question.question, limit::PROMPT),
                answer: self.text("answer", &question.answer, limit::ANSWER),
                sources: self.sources(&question.answer, &question.sources, shelf),
            })
            .collect()
    }

    fn next_steps(
        &mut self,
        raw: &raw::NextSteps,
        shelf: &Shelf<'_>,
    ) -> (Vec<Step>, Option<Split>) {
        let steps = raw
            .steps
            .iter()
            .map(|step| Step {
                alternative: self.whose(&step.alternative, shelf),
                text: self.text("text", &step.text, limit::PROSE),
                command: self.optional("command", step.command.as_ref(), limit::PROMPT),
            })
            .collect();
        let split = raw.split.as_ref().map(|split| Split {
            title: self.text("title", &split.title, limit::LABEL),
            text: self.text("text", &split.text, limit::ANSWER),
            sources: self.sources(&split.text, &split.sources, shelf),
        });
        (steps, split)
    }
}
