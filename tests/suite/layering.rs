//! The layers, guarded by reading the sources: `ui`, `web` -> `embed`, `share` -> `pack` -> `engine`.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(folder),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a source");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

fn assert_without(folder: &str, words: &[&str]) {
    for (path, text) in sources(folder) {
        for (number, line) in (1..)
            .zip(text.lines())
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for word in words {
                assert!(
                    !line.contains(word),
                    "{}:{number} names `{word}`: {line}",
                    path.display()
                );
            }
        }
    }
}

const BROWSER: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen"];

#[test]
fn the_engine_knows_no_browser_no_format_no_clock_and_no_printing() {
    assert_without("engine", BROWSER);
    assert_without(
        "engine",
        &[
            "yew",
            "toml",
            "serde_json",
            "std::",
            "println!",
            "crate::pack",
            "crate::share",
            "crate::ui",
        ],
    );
}

#[test]
fn packs_sharing_and_options_know_no_browser_and_nothing_to_their_left() {
    for folder in ["pack", "share", "embed"] {
        assert_without(folder, BROWSER);
        assert_without(folder, &["yew", "println!", "crate::ui", "crate::web"]);
    }
    assert_without("pack", &["crate::share", "crate::embed"]);
    assert_without("embed", &["crate::share", "crate::pack"]);
}

#[test]
fn only_web_names_browser_crates() {
    assert_without("ui", BROWSER);
    assert_without("bin", BROWSER);
}

/// "clear-panel" is used as `Key::ClearPanel`.
#[test]
fn every_word_of_the_interface_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let english = fs::read_to_string(root.join("assets/text/en.toml")).expect("the words");
    let folders = ["ui", "share", "bin"].into_iter().flat_map(sources);
    let code: String = folders.map(|(_, text)| text).collect();
    let table: toml::Table = toml::from_str(&english).expect("TOML");
    let keys = table
        .iter()
        .flat_map(|(key, value)| match value.as_table() {
            Some(section) => section.keys().collect(),
            None => vec![key],
        });
    for key in keys {
        let name: String = key
            .split('-')
            .flat_map(|part| {
                part[..1]
                    .to_ascii_uppercase()
                    .chars()
                    .chain(part[1..].chars())
                    .collect::<Vec<_>>()
            })
            .collect();
        let used = code
            .split(&format!("Key::{name}"))
            .skip(1)
            .any(|after| !after.starts_with(char::is_alphanumeric));
        assert!(used, "nothing says `{key}`");
    }
}
