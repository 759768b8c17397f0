//! One line of JSON to checked answers.

use std::fmt;

use fingerpost::engine::{Answers, OptionIx, OptionSet, QuestionIx, Select};
use fingerpost::pack::{Pack, Question};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// Why a line cannot be answered.
pub(crate) struct Refusal {
    /// The name that stays the same whatever the message says.
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

fn refuse<T>(code: &'static str, message: String) -> Result<T, Refusal> {
    Err(Refusal { code, message })
}

/// Reads the answers of one line.
pub(crate) fn read(pack: &Pack, line: &[u8]) -> Result<Answers, Refusal> {
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return refuse("not-json", format!("the line is not JSON: {error}")),
    };
    if !value.is_object() {
        return refuse(
            "wrong-type",
            format!(
                "answers are an object of question ids, not {}",
                kind(&value)
            ),
        );
    }
    let Entries(entries) = match serde_json::from_slice(line) {
        Ok(entries) => entries,
        Err(error) => return refuse("not-json", format!("the line is not JSON: {error}")),
    };
    let mut answers = Answers::default();
    for (id, value) in &entries {
        let Some((place, question)) = (0u16..)
            .zip(&pack.questions)
            .find(|(_, question)| question.id == *id)
        else {
            return refuse(
                "unknown-question",
                format!("there is no question `{id}` in the pack `{}`", pack.id),
            );
        };
        let place = QuestionIx(place);
        if answers.get(place).is_some() {
            return refuse(
                "duplicate-question",
                format!("the question `{id}` is answered twice"),
            );
        }
        answers.set(place, Some(answer(question, value)?));
    }
    Ok(answers)
}

fn answer(question: &Question, value: &Value) -> Result<OptionSet, Refusal> {
    match (question.select, value) {
        (Select::One, Value::String(id)) => Ok(OptionSet::only(option(question, id)?)),
        (Select::Many, Value::Array(items)) => {
            let mut chosen = OptionSet::NONE;
            for item in items {
                let Value::String(id) = item else {
                    let message = format!(
                        "`{}` takes a list of option ids, and {} is none",
                        question.id,
                        kind(item)
                    );
                    return refuse("wrong-type", message);
                };
                let option = option(question, id)?;
                if chosen.contains(option) {
                    return refuse(
                        "duplicate-option",
                        format!("`{id}` stands twice in `{}`", question.id),
                    );
                }
                chosen = chosen.toggled(option);
            }
            Ok(chosen)
        }
        (Select::One, _) => refuse(
            "wrong-type",
            format!(
                "`{}` takes one option id as a text, not {}",
                question.id,
                kind(value)
            ),
        ),
        (Select::Many, _) => refuse(
            "wrong-type",
            format!(
                "`{}` takes a list of option ids, not {}",
                question.id,
                kind(value)
            ),
        ),
    }
}

fn option(question: &Question, id: &str) -> Result<OptionIx, Refusal> {
    match (0u16..)
        .zip(&question.options)
        .find(|(_, option)| option.id == id)
    {
        Some((place, _)) => Ok(OptionIx(place)),
        None => refuse(
            "unknown-option",
            format!("the question `{}` has no option `{id}`", question.id),
        ),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null (leave a question out to skip it)",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The entries of an object in their order, repeated keys kept: JSON allows them, answers do not.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of answers")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}
