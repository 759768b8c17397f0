//! The service worker with the list of what it keeps.

use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

const TEMPLATE: &str = include_str!("../../../../assets/sw.js");

/// What the widget never asks for, so that readers need not fetch it: pictures and pages for who pastes a link or
/// searches, icons for a system that installs the page, scripts and snippets for pages around, and everything once more as one file.
const NOT_KEPT: &[&str] = &[
    "builder.",
    "cards/",
    "data/index.json",
    "element.js",
    "embed",
    "fingerpost.html",
    "icons/",
    "manifest.webmanifest",
    "mount-",
    "preview.js",
    "result/",
    "robots.txt",
    "sitemap.xml",
    "snippets.js",
    "sw.js",
];

/// The service worker for these files, with a version that changes when any of those that it keeps does.
pub(super) fn write(folder: &Path, files: &[String]) -> Result<String, Box<dyn Error>> {
    let mut hasher = DefaultHasher::new();
    let mut kept = vec!["./"];
    for name in files {
        if NOT_KEPT.iter().any(|start| name.starts_with(start)) {
            continue;
        }
        fs::read(folder.join(name))?.hash(&mut hasher);
        name.hash(&mut hasher);
        kept.push(name);
    }
    Ok(TEMPLATE
        .replace("{version}", &format!("{:016x}", hasher.finish()))
        .replace("{files}", &serde_json::to_string_pretty(&kept)?))
}
