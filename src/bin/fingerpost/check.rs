//! `check`: everything that is wrong with packs, for people or as JSON.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use fingerpost::pack::{self, Fault, Severity, folder};
use jiff::civil::Date;
use serde_json::{Value, json};

#[derive(Args)]
pub(crate) struct CheckArgs {
    /// Folders of packs; without any, every pack in `assets/packs` of the present folder.
    folders: Vec<PathBuf>,
    /// How the faults are written down.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The day that the age of checked claims is measured by, as YYYY-MM-DD; today unless given.
    #[arg(long)]
    today: Option<Date>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people, a fault a line.
    Text,
    /// For programs, one list of all faults.
    Json,
}

pub(crate) fn run(args: &CheckArgs) -> Result<ExitCode, Box<dyn Error>> {
    let folders = if args.folders.is_empty() {
        shipped()?
    } else {
        args.folders.clone()
    };
    let today = args.today.unwrap_or_else(|| jiff::Zoned::now().date());
    let mut found: Vec<(PathBuf, Fault)> = Vec::new();
    for path in &folders {
        let faults = match pack::check(&folder::read(path)?, Some(today)) {
            Ok(checked) => checked.warnings,
            Err(faults) => faults,
        };
        found.extend(faults.into_iter().map(|fault| (path.clone(), fault)));
    }
    match args.format {
        Format::Text => found.iter().for_each(|(path, fault)| line(path, fault)),
        Format::Json => {
            let list: Value = found
                .iter()
                .map(|(path, fault)| object(path, fault))
                .collect();
            println!("{list:#}");
        }
    }
    let errors = found
        .iter()
        .filter(|(_, fault)| fault.code.severity() == Severity::Error)
        .count();
    eprintln!(
        "{} packs, {errors} errors, {} warnings",
        folders.len(),
        found.len() - errors
    );
    Ok(if errors > 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn shipped() -> Result<Vec<PathBuf>, String> {
    let packs = Path::new("assets/packs");
    let entries = fs::read_dir(packs).map_err(|error| {
        format!(
            "no folder was named, and {} cannot be read: {error}",
            packs.display()
        )
    })?;
    let mut folders: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}

/// In colour where the output is a terminal.
fn line(path: &Path, fault: &Fault) {
    let (word, colour) = match fault.code.severity() {
        Severity::Error => ("error", AnsiColor::Red),
        Severity::Warning => ("warning", AnsiColor::Yellow),
    };
    let style = Style::new().bold().fg_color(Some(colour.into()));
    let place = path.join(&fault.file);
    anstream::println!(
        "{style}{word}[{}]{style:#} {}:{}: {}",
        fault.code.name(),
        place.display(),
        fault.line,
        fault.message
    );
}

fn object(path: &Path, fault: &Fault) -> Value {
    json!({
        "code": fault.code.name(),
        "severity": match fault.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "file": path.join(&fault.file),
        "line": fault.line,
        "message": fault.message,
    })
}
