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
    /// Adds a file and returns the name that it ships under: `stem-hash.extension`.
    fn add(
        &mut self,
        stem: &str,
        extension: &str,
        content: &[u8],
    ) -> Result<String, Box<dyn Error>> {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let name = format!(
            "{stem}-{:08x}.{extension}",
            hasher.finish() & u64::from(u32::MAX)
        );
        let path = self.out.join(&name);
        fs::write(&path, content)?;
        self.files.push((name.clone(), path));
        Ok(name)
    }
}

/// Compiles every pack and returns the lists of them as Rust.
fn packs(shipped: &mut Shipped) -> Result<String, Box<dyn Error>> {
    let mut folders = fs::read_dir("assets/packs")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();

    let (mut lists, mut first) = (String::new(), None);
    for folder in &folders {
        let checked = pack::check(&pack::folder::read(folder)?, None).map_err(|faults| {
            for fault in faults {
                eprintln!("{fault}");
            }
            format!("{} is not a sound pack", folder.display())
        })?;
        if checked.pack.id == DEFAULT {
            let path = shipped.out.join("first.pack");
            fs::write(
                &path,
                postcard::to_allocvec(&checked.pack.clone().abridged())?,
            )?;
            first = Some(path);
        }
        let (id, code) = (checked.pack.id.clone(), checked.pack.code.clone());
        let mut editions = String::new();
        let originals = std::iter::once((checked.pack, checked.library));
        for (pack, mut library) in originals.chain(checked.translations) {
            highlight::library(&mut library);
            let language = pack.language.clone();
            let whole = postcard::to_allocvec(&pack)?;
            let whole = shipped.add(&format!("{id}.{language}"), "pack", &whole)?;
            let library = postcard::to_allocvec(&library)?;
            let library = shipped.add(&format!("{id}.{language}"), "library", &library)?;
            writeln!(
                editions,
                "        Edition {{ language: {language:?}, pack: {whole:?}, library: {library:?} }},"
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
         /// Every pack, in the order of the ids.\nconst PACKS: &[Entry] = &[\n{lists}];\n\n"
    ))
}
