//! A quiz: what it asks and who decides.

use super::super::fault::Code;
use super::super::model::{DecidedBy, Guide, Question, Quiz};
use super::super::raw::{self, Text};
use super::desk::{Desk, limit};
use crate::engine::{GuideIx, QuestionIx};

impl Desk<'_, '_> {
    pub(super) fn quiz(
        &mut self,
        raw: &raw::Quiz,
        questions: &[Question],
        guides: &[Guide],
    ) -> Quiz {
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
