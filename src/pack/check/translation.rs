//! Translations: `text/<language>.toml` has a text for every text of the pack, and nothing else.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::fault::{Code, Fault};
use super::super::folder::Files;
use super::super::library::Library;
use super::super::model::Pack;
use super::super::parse::File;
use super::super::texts;
use super::desk::nearest;

/// The longest translated text, in characters: the longest of English, and half as much again.
const LONGEST: usize = 600;

/// Texts by their path, each with its place in the file.
type Texts<'t> = BTreeMap<String, (usize, &'t str)>;

/// The pack and its library in every language that it is translated into.
pub(super) fn all(
    files: &Files,
    pack: &Pack,
    library: &Library,
    faults: &mut Vec<Fault>,
) -> Vec<(Pack, Library)> {
    files
        .iter()
        .filter(|(name, _)| name.starts_with("text/"))
        .filter_map(|(name, text)| one(&File { name, text }, pack, library, faults))
        .collect()
}

fn one(
    file: &File<'_>,
    pack: &Pack,
    library: &Library,
    faults: &mut Vec<Fault>,
) -> Option<(Pack, Library)> {
    let language = file
        .name
        .strip_prefix("text/")
        .and_then(|name| name.strip_suffix(".toml"))?;
    let table = match DeTable::parse(file.text) {
        Ok(table) => table,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().to_owned();
            faults.push(file.fault(Code::Unreadable, at, message));
            return None;
        }
    };
    let mut given = Texts::new();
    flatten("", table.get_ref(), file, &mut given, faults);

    let (mut pack, mut library) = (pack.clone(), library.clone());
    language.clone_into(&mut pack.language);
    let mut wanted = Vec::new();
    let mut replace = |path: &str, text: &mut String| {
        wanted.push(path.to_owned());
        match given.get(path) {
            Some((at, translated)) => {
                if translated.trim() != *translated
                    || translated.is_empty()
                    || translated.chars().count() > LONGEST
                    || translated.chars().any(char::is_control)
                {
                    let message = format!(
                        "`{path}` is empty, has blanks at its ends, a control character, or more than \
                             {LONGEST} characters"
                    );
                    faults.push(file.fault(Code::TextForm, *at, message));
                }
                (*translated).clone_into(text);
            }
            None => {
                let message = format!("`{path}` is not translated: “{text}”");
                faults.push(file.fault(Code::NotTranslated, 0, message));
            }
        }
    };
    let alternatives = pack.alternatives.clone();
    texts::of_pack(&mut pack, &mut replace);
    texts::of_library(&mut library, &alternatives, &mut replace);
    for (path, (at, _)) in given.iter().filter(|(path, _)| !wanted.contains(path)) {
        let near = nearest(path, wanted.iter().map(String::as_str));
        let message = format!("the pack has no text `{path}`{near}");
        faults.push(file.fault(Code::UnknownKey, *at, message));
    }
    Some((pack, library))
}

fn flatten<'t>(
    prefix: &str,
    table: &'t DeTable<'_>,
    file: &File<'_>,
    found: &mut Texts<'t>,
    faults: &mut Vec<Fault>,
) {
    for (key, value) in table {
        let path = format!("{prefix}{}", key.get_ref());
        match value.get_ref() {
            DeValue::Table(inner) => flatten(&format!("{path}."), inner, file, found, faults),
            DeValue::String(text) => {
                found.insert(path, (Spanned::span(value).start, text));
            }
            _ => {
                let message = format!("`{path}` is not a text");
                faults.push(file.fault(Code::Unreadable, value.span().start, message));
            }
        }
    }
}
