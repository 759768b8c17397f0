//! The comparison and the other reading matter: claims, code side by side, readers' questions, next steps.
//!
//! All of it is optional: a pack can decide without it.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::fault::Code;
use super::super::model::{Alternative, Source};
use super::super::parse::File;
use super::super::raw::{self, Agreement, Text};
use super::Reader;
use super::desk::{Desk, limit};

impl<'f> Reader<'f> {
    /// `cited` are the rows of the comparison that guides rest on.
    pub(super) fn library(
        &mut self,
        alternatives: &[Alternative],
        sources: &[Source],
        cited: &[(File<'f>, &Text)],
    ) {
        let topics = self.some::<raw::Topic>("claims/");
        let rows: Vec<(File<'f>, &Text)> = topics
            .iter()
            .flat_map(|(file, topic)| topic.rows.iter().map(|row| (*file, &row.id)))
            .collect();
        self.unique_across("row", &rows);
        for (file, row) in cited {
            let names = rows.iter().map(|(_, id)| id.get_ref().as_str());
            Desk {
                file: *file,
                faults: self.faults,
            }
            .place("row of the comparison", row, names);
        }
        let shelf = Shelf {
            alternatives,
            sources,
            today: self.today,
        };
        for (file, topic) in &topics {
            Desk {
                file: *file,
                faults: self.faults,
            }
            .topic(topic, &shelf);
        }
        if let Some((file, snippets)) = self.maybe::<raw::Snippets>("snippets.toml") {
            let files = self.files;
            let known = |path: &str| files.contains_key(path);
            Desk {
                file,
                faults: self.faults,
            }
            .snippets(&snippets, &shelf, known);
        }
        if let Some((file, questions)) = self.maybe::<raw::ReaderQuestions>("reader-questions.toml")
        {
            Desk {
                file,
                faults: self.faults,
            }
            .reader_questions(&questions, &shelf);
        }
        if let Some((file, steps)) = self.maybe::<raw::NextSteps>("next-steps.toml") {
            Desk {
                file,
                faults: self.faults,
            }
            .next_steps(&steps, &shelf);
        }
    }
}

/// What the reading matter may refer to, and the day it is read on.
struct Shelf<'s> {
    alternatives: &'s [Alternative],
    sources: &'s [Source],
    today: Option<Date>,
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub(super) fn date(text: &str) -> Option<Date> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return None,
    };
    whole.parse().ok()
}

impl Desk<'_, '_> {
    pub(super) fn date(&mut self, key: &str, text: &Text) -> Option<Date> {
        let found = date(text.get_ref());
        if found.is_none() {
            let message = format!(
                "`{key}` is `{}`; it takes a date as YYYY, YYYY-MM or YYYY-MM-DD",
                text.get_ref()
            );
            self.fault(Code::BadDate, text, message);
        }
        found
    }

    fn checked_on(&mut self, checked: &Text, shelf: &Shelf<'_>) {
        let (Some(checked_on), Some(today)) = (self.date("checked", checked), shelf.today) else {
            return;
        };
        if checked_on.saturating_add(12.months()) < today {
            let message =
                format!("last checked on {checked_on}, more than twelve months before {today}");
            self.fault(Code::StaleClaim, checked, message);
        }
    }

    fn sources(&mut self, claim: &Text, sources: &[Text], shelf: &Shelf<'_>) {
        if sources.is_empty() {
            let message = "a claim needs at least one source".to_owned();
            self.fault(Code::ClaimWithoutSource, claim, message);
        }
        for source in sources {
            self.place("source", source, shelf.sources.iter().map(|one| &*one.id));
        }
    }

    fn whose(&mut self, alternative: &Text, shelf: &Shelf<'_>) {
        self.place(
            "alternative",
            alternative,
            shelf.alternatives.iter().map(|one| &*one.id),
        );
    }

    fn topic(&mut self, topic: &raw::Topic, shelf: &Shelf<'_>) {
        self.id(&topic.id);
        self.text("title", &topic.title, limit::LABEL);
        self.range("order", &topic.order, 1, 999);
        for row in &topic.rows {
            self.id(&row.id);
            self.text("title", &row.title, limit::LABEL);
            let whose: Vec<&Text> = row.cells.iter().map(|cell| &cell.alternative).collect();
            self.unique("cell for", &whose);
            for cell in &row.cells {
                self.whose(&cell.alternative, shelf);
                self.text("text", &cell.text, limit::CLAIM);
                self.sources(&cell.text, &cell.sources, shelf);
                if let Some(as_of) = &cell.as_of {
                    self.date("as-of", as_of);
                }
                if let Some(checked) = &cell.checked {
                    self.checked_on(checked, shelf);
                }
            }
            if (row.agreement == Agreement::Differ) != (row.sides.len() >= 2) {
                let message =
                    "a row has at least two `sides` where its sources `differ`, and none elsewhere";
                self.fault(Code::Contradiction, &row.id, message.to_owned());
            }
            for side in &row.sides {
                self.text("text", &side.text, limit::CLAIM);
                self.sources(&side.text, &side.sources, shelf);
            }
            if let Some(correction) = &row.correction {
                self.text("text", &correction.text, limit::PROSE);
                self.sources(&correction.text, &correction.sources, shelf);
                self.sources(&correction.text, &correction.checked_with, shelf);
                self.checked_on(&correction.checked, shelf);
            }
        }
    }

    fn snippets(&mut self, raw: &raw::Snippets, shelf: &Shelf<'_>, known: impl Fn(&str) -> bool) {
        let ids: Vec<&Text> = raw.snippets.iter().map(|snippet| &snippet.id).collect();
        self.unique("snippet", &ids);
        for snippet in &raw.snippets {
            self.id(&snippet.id);
            self.text("title", &snippet.title, limit::LABEL);
            self.text("task", &snippet.task, limit::PROMPT);
            self.text("note", &snippet.note, limit::ANSWER);
            for file in &snippet.files {
                self.whose(&file.alternative, shelf);
                self.text("name", &file.name, limit::LABEL);
                self.text("language", &file.language, limit::NAME);
                if !known(file.path.get_ref()) {
                    let message = format!("there is no file `{}` in the pack", file.path.get_ref());
                    self.fault(Code::FileMissing, &file.path, message);
                }
            }
        }
    }

    fn reader_questions(&mut self, raw: &raw::ReaderQuestions, shelf: &Shelf<'_>) {
        let ids: Vec<&Text> = raw.questions.iter().map(|question| &question.id).collect();
        self.unique("question", &ids);
        for question in &raw.questions {
            self.id(&question.id);
            self.text("question", &question.question, limit::PROMPT);
            self.text("answer", &question.answer, limit::ANSWER);
            self.sources(&question.answer, &question.sources, shelf);
        }
    }

    fn next_steps(&mut self, raw: &raw::NextSteps, shelf: &Shelf<'_>) {
        for step in &raw.steps {
            self.whose(&step.alternative, shelf);
            self.text("text", &step.text, limit::PROSE);
            self.optional("command", step.command.as_ref(), limit::PROMPT);
        }
        if let Some(split) = &raw.split {
            self.text("title", &split.title, limit::LABEL);
            self.text("text", &split.text, limit::ANSWER);
            self.sources(&split.text, &split.sources, shelf);
        }
    }
}
