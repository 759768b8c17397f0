//! The words of the interface: `en.toml` defines the keys and goes into the binary; every other language must
//! have the same keys with the same placeholders, and ships as a file with a line for each key.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::Shipped;

/// The keys as an enum, the English words in the same order, and the list of other languages, as Rust.
pub(super) fn compile(folder: &Path, shipped: &mut Shipped) -> Result<String, Box<dyn Error>> {
    let english = words(&folder.join("en.toml"))?;
    let (mut keys, mut lines) = (String::new(), String::new());
    for (key, word) in &english {
        writeln!(
            keys,
            "    #[doc = {:?}]\n    {},",
            format!("“{word}”"),
            variant(key)
        )?;
        writeln!(lines, "    {word:?},")?;
    }
    let mut files = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    files.sort();
    let mut languages = String::new();
    for file in files {
        let tag = file.file_stem().and_then(|stem| stem.to_str());
        let Some(tag) = tag.filter(|tag| *tag != "en") else {
            continue;
        };
        let translated = translated(&file, &english)?;
        let name = shipped.add(tag, "txt", translated.as_bytes())?;
        writeln!(languages, "    ({tag:?}, {name:?}),")?;
    }
    Ok(format!(
        "/// What the interface says.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Key {{\n{keys}}}\n\n\
         const EN: &[&str] = &[\n{lines}];\n\n\
         /// Every other language, as a BCP 47 tag, with the file of its words.\n\
         pub const LANGUAGES: &[(&str, &str)] = &[\n{languages}];\n"
    ))
}

/// `stays-here` as `StaysHere`.
fn variant(key: &str) -> String {
    let word = |part: &str| {
        let (first, rest) = part.split_at_checked(1).unwrap_or_default();
        first.to_ascii_uppercase() + rest
    };
    key.split('-').map(word).collect()
}

fn words(file: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let named = |fault: String| format!("{}: {fault}", file.display());
    let table: toml::Table =
        toml::from_str(&fs::read_to_string(file)?).map_err(|fault| named(fault.to_string()))?;
    let words = table.into_iter().map(|(key, word)| {
        let word = word
            .as_str()
            .map(ToOwned::to_owned)
            .filter(|word| !word.is_empty() && !word.chars().any(char::is_control));
        word.map(|word| (key.clone(), word))
            .ok_or_else(|| named(format!("`{key}` is not a line of text")).into())
    });
    words.collect()
}

/// The words of one language, a line for each key of English.
fn translated(file: &Path, english: &[(String, String)]) -> Result<String, Box<dyn Error>> {
    let given = words(file)?;
    let mut faults: Vec<String> = Vec::new();
    let mut lines = String::new();
    for (key, original) in english {
        match given.iter().find(|(name, _)| name == key) {
            None => faults.push(format!("`{key}` is missing: “{original}”")),
            Some((_, word)) if placeholders(word) != placeholders(original) => {
                faults.push(format!("`{key}` has other placeholders than “{original}”"))
            }
            Some((_, word)) => writeln!(lines, "{word}")?,
        }
    }
    let strange = given
        .iter()
        .filter(|(key, _)| english.iter().all(|(known, _)| known != key));
    faults.extend(strange.map(|(key, _)| format!("`{key}` is no key of en.toml")));
    if faults.is_empty() {
        Ok(lines)
    } else {
        Err(format!("{}:\n  {}", file.display(), faults.join("\n  ")).into())
    }
}

fn placeholders(word: &str) -> BTreeSet<&str> {
    word.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}
