//! Checks every pack in `assets/packs` and compiles it into the binary, so that no TOML parser ships and a
//! faulty pack never builds. The checker is the crate's own.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the modules are the crate's own; this script uses a part of them"
)]

extern crate alloc;

#[path = "src/engine/mod.rs"]
mod engine;
#[path = "src/pack/mod.rs"]
mod pack;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    for watched in [
        "assets/packs",
        "assets/text",
        "src/engine",
        "src/pack",
        "build.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("packs.rs"), packs(&out)?)?;
    fs::write(
        out.join("text.rs"),
        words(&fs::read_to_string("assets/text/en.toml")?)?,
    )?;
    Ok(())
}

/// Writes the compiled form of every pack and returns the list of them as Rust.
fn packs(out: &Path) -> Result<String, Box<dyn Error>> {
    let mut folders = fs::read_dir("assets/packs")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();

    let mut list = String::from("&[\n");
    for folder in &folders {
        let (pack, _) = pack::check(&pack::folder::read(folder)?, None).map_err(|faults| {
            for fault in faults {
                eprintln!("{fault}");
            }
            format!("{} is not a sound pack", folder.display())
        })?;
        let file = out.join(format!("{}.pack", pack.id));
        fs::write(&file, postcard::to_allocvec(&pack)?)?;
        writeln!(list, "    ({:?}, include_bytes!({file:?})),", pack.id)?;
    }
    list.push(']');
    Ok(list)
}

/// The keys of the interface's words as an enum, and the English words in the same order.
fn words(english: &str) -> Result<String, Box<dyn Error>> {
    let table: toml::Table = toml::from_str(english)?;
    let (mut keys, mut words) = (String::new(), String::new());
    for (key, word) in &table {
        let word = word
            .as_str()
            .ok_or_else(|| format!("assets/text/en.toml: `{key}` is not a text"))?;
        let name: String = key
            .split('-')
            .flat_map(|part| {
                let mut letters = part.chars();
                letters
                    .next()
                    .map(|first| first.to_ascii_uppercase())
                    .into_iter()
                    .chain(letters)
            })
            .collect();
        writeln!(keys, "    #[doc = {:?}]\n    {name},", format!("“{word}”"))?;
        writeln!(words, "    {word:?},")?;
    }
    Ok(format!(
        "/// What the interface says.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Key {{\n{keys}}}\n\n\
         const EN: &[&str] = &[\n{words}];\n"
    ))
}
