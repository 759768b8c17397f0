//! The words of the interface: `en.toml` defines the keys and goes into the binary; every other language must
//! have the same keys with the same placeholders, and ships as a file with a line for each key.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::Shipped;

/// In which binaries the words of a section are: those at the top in all of them.
fn condition(section: &str) -> Result<&'static str, String> {
    match section {
        "" => Ok(""),
        "take" => Ok("#[cfg(any(feature = \"take\", not(target_family = \"wasm\")))] "),
        "reading" | "plain" => Ok("#[cfg(not(target_family = \"wasm\"))] "),
        _ => Err(format!("en.toml: there is no section [{section}]")),
    }
}

/// The keys as an enum, the English words in the same order, and the list of all languages, as Rust.
pub(super) fn compile(folder: &Path, shipped: &mut Shipped) -> Result<String, Box<dyn Error>> {
    let english = words(&folder.join("en.toml"))?;
    let (mut keys, mut lines) = (String::new(), String::new());
    for Word {
        section,
        key,
        words,
    } in &english
    {
        let doc = format!("“{words}”");
        writeln!(keys, "    #[doc = {doc:?}]\n    {},", variant(key))?;
        writeln!(lines, "    {}{words:?},", condition(section)?)?;
    }
    let mut files = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    files.sort();
    let mut languages = String::new();
    for file in files {
        let Some(tag) = file.file_stem().and_then(|stem| stem.to_str()) else {
            continue;
        };
        let translated = translated(&file, &english)?;
        let name = shipped.add(tag, "txt", translated.as_bytes())?;
        writeln!(languages, "    ({tag:?}, {name:?}),")?;
    }
    let count = english.len();
    Ok(format!(
        "/// What the interface says.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         #[allow(dead_code, reason = \"no binary says everything\")]\npub enum Key {{\n{keys}}}\n\n\
         /// How many keys there are.\nconst COUNT: usize = {count};\n\n\
         const EN: &[&str] = &[\n{lines}];\n\n\
         /// Every language, as a BCP 47 tag, with the file of its words.\n\
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

/// Words of the interface.
struct Word {
    /// Empty for those at the top.
    section: String,
    key: String,
    words: String,
}

fn words(file: &Path) -> Result<Vec<Word>, Box<dyn Error>> {
    let named = |fault: String| format!("{}: {fault}", file.display());
    let table: toml::Table =
        toml::from_str(&fs::read_to_string(file)?).map_err(|fault| named(fault.to_string()))?;
    let mut all = Vec::new();
    let mut add = |section: &str, key: String, value: &toml::Value| {
        let words = value.as_str().map(ToOwned::to_owned);
        let words = words.filter(|one| !one.is_empty() && !one.chars().any(char::is_control));
        let words = words.ok_or_else(|| named(format!("`{key}` is not a line of text")))?;
        let section = section.to_owned();
        all.push(Word {
            section,
            key,
            words,
        });
        Ok::<(), String>(())
    };
    for (name, value) in table {
        match value.as_table() {
            Some(section) => {
                for (key, words) in section {
                    add(&name, key.clone(), words)?;
                }
            }
            None => add("", name, &value)?,
        }
    }
    Ok(all)
}

/// The words of one language, a line for each key of English.
fn translated(file: &Path, english: &[Word]) -> Result<String, Box<dyn Error>> {
    let given = words(file)?;
    let mut faults: Vec<String> = Vec::new();
    let mut lines = String::new();
    for original in english {
        let (key, words) = (&original.key, &original.words);
        match given.iter().find(|one| one.key == *key) {
            None => faults.push(format!("`{key}` is missing: “{words}”")),
            Some(one) if placeholders(&one.words) != placeholders(words) => {
                faults.push(format!("`{key}` has other placeholders than “{words}”"));
            }
            Some(one) => writeln!(lines, "{}", one.words)?,
        }
    }
    let strange = given
        .iter()
        .filter(|one| english.iter().all(|known| known.key != one.key));
    faults.extend(strange.map(|one| format!("`{}` is no key of en.toml", one.key)));
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
