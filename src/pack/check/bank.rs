//! The question bank, the alternatives and the sources.

use super::super::fault::Code;
use super::super::model::{Alternative, ChoiceOption, Question, Source};
use super::super::raw::{self, Text};
use super::desk::{Desk, MOST_VOTES, limit};
use crate::engine::{OptionSet, Select};

impl Desk<'_, '_> {
    pub(super) fn alternatives(&mut self, raw: &[raw::Alternative]) -> Vec<Alternative> {
        let ids: Vec<&Text> = raw.iter().map(|alternative| &alternative.id).collect();
        self.unique("alternative", &ids);
        raw.iter()
            .map(|alternative| Alternative {
                id: self.id(&alternative.id),
                name: self.text("name", &alternative.name, limit::NAME),
            })
            .collect()
    }

    pub(super) fn source(&mut self, raw: &raw::Source) -> Source {
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
        for (key, date) in [("date", &raw.date), ("read", &raw.read)] {
            if let Some(date) = date {
                self.date(key, date);
            }
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

    pub(super) fn questions(&mut self, raw: &[raw::Question], retired: &[Text]) -> Vec<Question> {
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
            scale: raw.options.iter().all(|option| option.weight.is_some()),
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
}
