//! The commands for authors of packs: `check`, `schema`, `proof`, on shipped packs and on a folder.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::packs::lunch;

fn fingerpost(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fingerpost"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn committed(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a committed file")
}

/// The lunch pack in a folder of its own, with an edit.
fn broken_lunch(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in fingerpost::pack::folder::read(&lunch()).expect("the fixture") {
        let path = folder.path().join(&name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let text = if name == file {
            text.replacen(from, to, 1)
        } else {
            text
        };
        fs::write(path, text).expect("written");
    }
    folder
}

#[test]
fn the_committed_proof_is_what_the_command_says() {
    let now = said(&fingerpost(&["proof"]));
    assert!(
        now == committed("docs/proof.md"),
        "renew it: script/fingerpost proof > docs/proof.md"
    );
}

#[test]
fn the_committed_schema_is_what_the_command_says() {
    let now = said(&fingerpost(&["schema"]));
    assert!(
        now == committed("assets/schema/pack.json"),
        "renew it: script/fingerpost schema > assets/schema/pack.json"
    );
}

#[test]
fn the_schema_of_every_file_refuses_unknown_keys() {
    let schema: Value = serde_json::from_str(&committed("assets/schema/pack.json")).expect("JSON");
    for (name, file) in schema["files"].as_object().expect("files") {
        assert_eq!(file["additionalProperties"], false, "{name}");
    }
}

#[test]
fn checking_the_shipped_packs_finds_nothing() {
    let output = fingerpost(&["check", "--today", "2026-11-21"]);
    assert_eq!(
        (output.status.code(), said(&output)),
        (Some(0), String::new())
    );
}

#[test]
fn a_broken_folder_is_answered_with_file_line_and_exit_code_1() {
    let folder = broken_lunch("guides/cook.toml", "weather=cold", "wether=cold");
    let path = folder.path().to_str().expect("UTF-8");
    let output = fingerpost(&["check", path, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let faults: Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(
        (&faults[0]["code"], &faults[0]["line"]),
        (&"unknown-id".into(), &16.into())
    );
    let text = said(&fingerpost(&["check", path]));
    assert!(
        text.contains("guides/cook.toml:16") && !text.contains('\u{1b}'),
        "{text}"
    );
}

#[test]
fn a_warning_alone_leaves_the_exit_code_0() {
    let folder = broken_lunch("claims/bowls.toml", "2026-05-01", "2024-05-01");
    let path = folder.path().to_str().expect("UTF-8");
    let output = fingerpost(&["check", path, "--today", "2026-11-21"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).starts_with("warning[stale-claim]"));
}

/// Nothing but a folder is needed: no list names it, no code knows it.
#[test]
fn a_pack_in_a_folder_outside_goes_through_every_command() {
    let folder = broken_lunch("", "", "");
    let path = folder.path().to_str().expect("UTF-8");
    assert_eq!(fingerpost(&["check", path]).status.code(), Some(0));
    insta::assert_snapshot!(said(&fingerpost(&["proof", "--pack", path])));
    let none = fingerpost(&["evaluate", "--pack", path, "--quiz", "short"]);
    assert_eq!((none.status.code(), said(&none)), (Some(0), String::new()));
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let output = fingerpost(&["check", "no/such/pack"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such/pack"));
}
