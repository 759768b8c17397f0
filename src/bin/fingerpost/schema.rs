//! `schema`: the written form of a pack as JSON Schema, a schema for each file.

use std::error::Error;

use fingerpost::pack::raw;
use schemars::{Schema, schema_for};
use serde_json::{Value, json};

pub(crate) fn run() -> Result<(), Box<dyn Error>> {
    let files: [(&str, Schema); 9] = [
        ("pack.toml", schema_for!(raw::Head)),
        ("questions.toml", schema_for!(raw::Questions)),
        ("sources.toml", schema_for!(raw::Sources)),
        ("guides/*.toml", schema_for!(raw::Guide)),
        ("quizzes/*.toml", schema_for!(raw::Quiz)),
        ("claims/*.toml", schema_for!(raw::Topic)),
        ("snippets.toml", schema_for!(raw::Snippets)),
        ("reader-questions.toml", schema_for!(raw::ReaderQuestions)),
        ("next-steps.toml", schema_for!(raw::NextSteps)),
    ];
    let files: serde_json::Map<String, Value> = files
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema.to_value()))
        .collect();
    println!(
        "{:#}",
        json!({ "description": "A schema for each file of a pack.", "files": files })
    );
    Ok(())
}
