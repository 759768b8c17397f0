//! From the text of one file to its raw form, with every key that the format does not know as a fault.

use serde::de::DeserializeOwned;
use serde_ignored::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::fault::{Code, Fault};

/// Where faults of one file are put down.
#[derive(Clone, Copy)]
pub(super) struct File<'f> {
    pub(super) name: &'f str,
    pub(super) text: &'f str,
}

impl File<'_> {
    pub(super) fn fault(&self, code: Code, at: usize, message: String) -> Fault {
        Fault {
            file: self.name.to_owned(),
            line: self.line(at),
            code,
            message,
        }
    }

    pub(super) fn line(&self, at: usize) -> usize {
        1 + self
            .text
            .bytes()
            .take(at)
            .filter(|byte| *byte == b'\n')
            .count()
    }

    /// Reads the file. `None` when it cannot be read at all; the reason is among the faults.
    pub(super) fn parse<T: DeserializeOwned>(&self, faults: &mut Vec<Fault>) -> Option<T> {
        let unreadable = |error: toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(Code::Unreadable, at, error.message().to_owned())
        };
        let deserializer = match Deserializer::parse(self.text) {
            Ok(deserializer) => deserializer,
            Err(error) => {
                faults.push(unreadable(error));
                return None;
            }
        };
        let mut unknown = Vec::new();
        let value = serde_ignored::deserialize(deserializer, |path| unknown.push(steps(&path)));
        let table = DeTable::parse(self.text).ok();
        faults.extend(unknown.iter().map(|path| {
            let at = table
                .as_ref()
                .and_then(|table| locate(table.get_ref(), path))
                .unwrap_or(0);
            self.fault(
                Code::UnknownKey,
                at,
                format!("`{}` is not a key of this format", path.join(".")),
            )
        }));
        value.map_err(|error| faults.push(unreadable(error))).ok()
    }
}

fn steps(path: &Path<'_>) -> Vec<String> {
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => with(parent, index.to_string()),
        Path::Map { parent, key } => with(parent, key.clone()),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => steps(parent),
    }
}

fn with(parent: &Path<'_>, step: String) -> Vec<String> {
    let mut path = steps(parent);
    path.push(step);
    path
}

/// Where the last key of the path stands in the text.
fn locate(table: &DeTable<'_>, path: &[String]) -> Option<usize> {
    let (key, rest) = path.split_first()?;
    let (place, value) = table
        .iter()
        .find(|(name, _)| name.get_ref().as_ref() == key.as_str())?;
    if rest.is_empty() {
        Some(place.span().start)
    } else {
        locate_in(value, rest)
    }
}

fn locate_in(value: &Spanned<DeValue<'_>>, path: &[String]) -> Option<usize> {
    match value.get_ref() {
        DeValue::Table(table) => locate(table, path),
        DeValue::Array(array) => {
            let (index, rest) = path.split_first()?;
            let item = array.get(index.parse::<usize>().ok()?)?;
            if rest.is_empty() {
                Some(item.span().start)
            } else {
                locate_in(item, rest)
            }
        }
        _ => None,
    }
}
