//! Every text of a pack that a translation replaces, by its path.
//!
//! A path names its text by permanent ids: `questions.admin-ui.prompt`, `claims.data.rows.orm.cells.django`.
//! What has no id is counted from 1. An empty text is passed over. Names of sources, of files and code stay as
//! they are.

use alloc::format;
use alloc::string::String;

use super::library::Library;
use super::model::{Alternative, Pack};
use crate::engine::AlternativeIx;

/// What is done with each text.
type Visit<'v> = &'v mut dyn FnMut(&str, &mut String);

fn visit(path: &str, text: &mut String, then: Visit<'_>) {
    if !text.is_empty() {
        then(path, text);
    }
}

fn id(alternatives: &[Alternative], place: AlternativeIx) -> &str {
    alternatives
        .get(place.index())
        .map(|alternative| &*alternative.id)
        .unwrap_or_default()
}

/// Visits every text of a pack.
pub fn of_pack(pack: &mut Pack, then: Visit<'_>) {
    visit("title", &mut pack.title, then);
    visit("summary", &mut pack.summary, then);
    for question in &mut pack.questions {
        let at = format!("questions.{}", question.id);
        visit(&format!("{at}.prompt"), &mut question.prompt, then);
        visit(&format!("{at}.help"), &mut question.help, then);
        visit(&format!("{at}.short"), &mut question.short, then);
        for option in &mut question.options {
            let at = format!("{at}.options.{}", option.id);
            visit(&format!("{at}.label"), &mut option.label, then);
            visit(&format!("{at}.detail"), &mut option.detail, then);
        }
    }
    for guide in &mut pack.guides {
        let at = format!("guides.{}", guide.id);
        visit(&format!("{at}.title"), &mut guide.title, then);
        visit(&format!("{at}.summary"), &mut guide.summary, then);
        visit(&format!("{at}.tie-reason"), &mut guide.tie_reason, then);
        for criterion in &mut guide.criteria {
            let sides = criterion
                .reasons
                .iter_mut()
                .chain(&mut criterion.other_sides);
            for (place, reason) in sides {
                let whose = id(&pack.alternatives, *place);
                visit(
                    &format!("{at}.criteria.{}.{whose}", criterion.id),
                    reason,
                    then,
                );
            }
        }
        for (number, exception) in (1..).zip(&mut guide.exceptions) {
            visit(
                &format!("{at}.exceptions.{number}"),
                &mut exception.reason,
                then,
            );
        }
    }
    for quiz in &mut pack.quizzes {
        let at = format!("quizzes.{}", quiz.id);
        visit(&format!("{at}.title"), &mut quiz.title, then);
        visit(&format!("{at}.summary"), &mut quiz.summary, then);
    }
    // Last: the paths above are made of their ids.
    for alternative in &mut pack.alternatives {
        let path = format!("alternatives.{}", alternative.id);
        visit(&path, &mut alternative.name, then);
    }
}

/// Visits every text of a library.
pub fn of_library(library: &mut Library, alternatives: &[Alternative], then: Visit<'_>) {
    for topic in &mut library.topics {
        let at = format!("claims.{}", topic.id);
        visit(&format!("{at}.title"), &mut topic.title, then);
        for row in &mut topic.rows {
            let at = format!("{at}.rows.{}", row.id);
            visit(&format!("{at}.title"), &mut row.title, then);
            for cell in &mut row.cells {
                let whose = id(alternatives, cell.alternative);
                visit(&format!("{at}.cells.{whose}"), &mut cell.text, then);
            }
            for (number, side) in (1..).zip(&mut row.sides) {
                visit(&format!("{at}.sides.{number}"), &mut side.text, then);
            }
            if let Some(correction) = &mut row.correction {
                visit(&format!("{at}.correction"), &mut correction.text, then);
            }
        }
    }
    for snippet in &mut library.snippets {
        let at = format!("snippets.{}", snippet.id);
        visit(&format!("{at}.title"), &mut snippet.title, then);
        visit(&format!("{at}.task"), &mut snippet.task, then);
        visit(&format!("{at}.note"), &mut snippet.note, then);
    }
    for question in &mut library.questions {
        let at = format!("reader-questions.{}", question.id);
        visit(&format!("{at}.question"), &mut question.question, then);
        visit(&format!("{at}.answer"), &mut question.answer, then);
    }
    for (place, alternative) in (0u16..).map(AlternativeIx).zip(alternatives) {
        let steps = library
            .steps
            .iter_mut()
            .filter(|step| step.alternative == place);
        for (number, step) in (1..).zip(steps) {
            let path = format!("next-steps.{}.{number}", alternative.id);
            visit(&path, &mut step.text, then);
        }
    }
    if let Some(split) = &mut library.split {
        visit("next-steps.split.title", &mut split.title, then);
        visit("next-steps.split.text", &mut split.text, then);
    }
}
