//! What there is to embed, for the page that puts snippets together: packs with their quizzes, and languages.

use std::error::Error;

use fingerpost::builtin;
use fingerpost::text::LANGUAGES;
use serde_json::{Value, json};

/// The catalogue as JSON, the default pack and each default quiz first.
pub(super) fn write() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut packs = Vec::new();
    for entry in builtin::entries() {
        let pack = builtin::get(entry.id).ok_or("a pack is not built in")?;
        let mut quizzes: Vec<Value> = Vec::new();
        for (place, quiz) in (0u16..).zip(&pack.quizzes) {
            let one = json!({
                "id": quiz.id,
                "title": quiz.title,
                "summary": quiz.summary,
                "questions": quiz.questions.len(),
            });
            let at = if place == pack.default_quiz {
                0
            } else {
                quizzes.len()
            };
            quizzes.insert(at, one);
        }
        let editions = entry.editions().iter();
        let languages: Vec<&str> = editions.map(|edition| edition.language).collect();
        let one = json!({
            "id": pack.id,
            "title": pack.title,
            "languages": languages,
            "quizzes": quizzes,
        });
        let at = if entry.id == builtin::DEFAULT {
            0
        } else {
            packs.len()
        };
        packs.insert(at, one);
    }
    let languages: Vec<Value> = LANGUAGES
        .iter()
        .map(|(tag, _)| json!({ "tag": tag, "name": name(tag) }))
        .collect();
    Ok(serde_json::to_vec(
        &json!({ "packs": packs, "languages": languages }),
    )?)
}

/// What a language calls itself; its tag where nobody has written it down here.
fn name(tag: &str) -> &str {
    match tag {
        "ar" => "العربية",
        "de" => "Deutsch",
        "en" => "English",
        "es" => "Español",
        "fr" => "Français",
        "hi" => "हिन्दी",
        "pt-BR" => "Português (Brasil)",
        _ => tag,
    }
}
