//! A pack's files, read from a folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The files of a pack by their path within its folder, with `/` between the parts.
pub type Files = BTreeMap<String, String>;

/// Reads every file of the folder and of its folders.
///
/// # Errors
/// When the folder or one of the files cannot be read or is not UTF-8.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    read_into(folder, "", &mut files)?;
    Ok(files)
}

fn read_into(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    let named = |path: &Path, error: io::Error| {
        io::Error::new(error.kind(), format!("{}: {error}", path.display()))
    };
    for entry in fs::read_dir(folder).map_err(|error| named(folder, error))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let place = format!("{prefix}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{place}/"), files)?;
        } else {
            let text = fs::read_to_string(&path).map_err(|error| named(&path, error))?;
            files.insert(place, text);
        }
    }
    Ok(())
}
