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
    let packs = Path::new("assets/packs");
    for watched in ["assets/packs", "src/engine", "src/pack", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut folders = fs::read_dir(packs)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();

    let mut list = String::from("&[\n");
    for folder in &folders {
        let (pack, _) = pack::check(&pack::folder::read(folder)?).map_err(|faults| {
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
    fs::write(out.join("packs.rs"), list)?;
    Ok(())
}
