//! Checks every pack in `assets/packs` and every language in `assets/text`, and compiles them into the forms
//! that ship, so that no parser does and nothing faulty builds. The checker is the crate's own.
//!
//! The default pack goes into the binary without the texts that its default quiz does not need. Everything
//! else becomes a file of its own, named after its content, that a browser fetches when it is used.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the modules are the crate's own; this script uses a part of them"
)]

extern crate alloc;

#[path = "../src/engine/mod.rs"]
mod engine;
mod highlight;
#[path = "../src/pack/mod.rs"]
mod pack;
#[path = "../src/wire.rs"]
mod wire;
mod words;

use std::error::Error;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The id of the pack that a reader gets unless another is chosen.
const DEFAULT: &str = "django-flask";

fn main() -> Result<(), Box<dyn Error>> {
    for watched in [
        "assets/packs",
        "assets/text",
        "src/engine",
        "src/pack",
        "src/wire.rs",
        "src/ui/reading",
        "build",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let mut shipped = Shipped {
        out: PathBuf::from(env::var("OUT_DIR")?),
        files: Vec::new(),
    };
    let packs = packs(&mut shipped)?;
    let words = words::compile(Path::new("assets/text"), &mut shipped)?;
    let files: String = shipped
        .files
        .iter()
        .map(|(name, path)| format!("    ({name:?}, include_bytes!({path:?})),\n"))
        .collect();
    let files = format!(
        "/// Every file that ships beside the binary, by its name.\n#[cfg(not(target_family = \"wasm\"))]\n\
         const FILES: &[(&str, &[u8])] = &[\n{files}];\n"
    );
    fs::write(shipped.out.join("builtin.rs"), packs + &files)?;
    fs::write(shipped.out.join("text.rs"), words)?;
    Ok(())
}

/// The files that ship beside the binary.
struct Shipped {
    out: PathBuf,
    files: Vec<(String, PathBuf)>,
}

impl Shipped {
    /// Adds a file and returns the name that it ships under.
    fn add(
        &mut self,
        stem: &str,
        extension: &str,
        content: &[u8],
    ) -> Result<String, Box<dyn Error>> {
        let name = hashed(stem, extension, &content);
        let path = self.out.join(&name);
        fs::write(&path, content)?;
        self.files.push((name.clone(), path));
        Ok(name)
    }
}

/// `stem-hash.extension`
fn hashed(stem: &str, extension: &str, content: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let hash = hasher.finish() & u64::from(u32::MAX);
    format!("{stem}-{hash:08x}.{extension}")
}

/// Adds the content of every file below the folder, in the order of their names.
fn content(folder: &Path, to: &mut Vec<u8>) -> Result<(), std::io::Error> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            content(&path, to)?;
        } else {
            to.extend(fs::read(path)?);
        }
    }
    Ok(())
}

/// Compiles every pack and returns the lists of them as Rust.
fn packs(shipped: &mut Shipped) -> Result<String, Box<dyn Error>> {
    let mut folders = fs::read_dir("assets/packs")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();

    // The HTML of the reading matter is drawn after this, from these: its name changes with them.
    let mut drawing = Vec::new();
    for source in ["src/ui/reading", "assets/text"] {
        content(Path::new(source), &mut drawing)?;
    }
    let (mut lists, mut libraries, mut first) = (String::new(), String::new(), None);
    for folder in &folders {
        let checked = pack::check(&pack::folder::read(folder)?, None).map_err(|faults| {
            for fault in faults {
                eprintln!("{fault}");
            }
            format!("{} is not a sound pack", folder.display())
        })?;
        if checked.pack.id == DEFAULT {
            let path = shipped.out.join("first.pack");
            fs::write(&path, wire::encode(&checked.pack.clone().abridged()))?;
            first = Some(path);
        }
        let (id, code) = (checked.pack.id.clone(), checked.pack.code.clone());
        let mut editions = String::new();
        let originals = std::iter::once((checked.pack, checked.library));
        for (pack, mut library) in originals.chain(checked.translations) {
            highlight::library(&mut library);
            let language = pack.language.clone();
            let whole = wire::encode(&pack);
            let whole = shipped.add(&format!("{id}.{language}"), "pack", &whole)?;
            let library = wire::encode(&library);
            let reading = hashed(&format!("{id}.{language}"), "html", &(&library, &drawing));
            let path = shipped.out.join(format!("{reading}.library"));
            fs::write(&path, library)?;
            writeln!(libraries, "    ({reading:?}, include_bytes!({path:?})),")?;
            writeln!(
                editions,
                "        Edition {{ language: {language:?}, pack: {whole:?}, reading: {reading:?} }},"
            )?;
        }
        writeln!(
            lists,
            "    Entry {{ id: {id:?}, code: {code:?}, editions: &[\n{editions}    ] }},"
        )?;
    }
    let first = first.ok_or("the default pack is missing")?;
    Ok(format!(
        "/// The default pack, abridged.\nconst FIRST: &[u8] = include_bytes!({first:?});\n\n\
         /// Every pack, in the order of the ids.\nconst PACKS: &[Entry] = &[\n{lists}];\n\n\
         /// The reading matter of every edition, by the name of its HTML.\n#[cfg(not(target_family = \"wasm\"))]\n\
         const LIBRARIES: &[(&str, &[u8])] = &[\n{libraries}];\n\n"
    ))
}
