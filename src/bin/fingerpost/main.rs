//! The native command. Each subcommand is a module; none holds a rule or a sentence of a pack.

mod answers;
mod check;
mod evaluate;
mod proof;
mod release;
mod schema;
mod texts;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use fingerpost::builtin;

/// Works with the packs of the Fingerpost decision widget.
#[derive(Parser)]
#[command(version, about, long_about = None, after_help = "\
Exit codes: 0 done; 1 done, but some input was bad; 2 the command could not be carried out.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answers JSON Lines of answers on standard input with one verdict a line.
    #[command(after_help = "\
Example:
  echo '{\"admin-ui\":\"yes\",\"experience\":\"over-5\"}' | fingerpost evaluate --pack django-flask --guide relia-five

An answer is an option id, for a multi-select a list of option ids. A line that cannot be answered is answered
with an error in its place; the rest goes on, and the exit code is 1.")]
    Evaluate(EvaluateArgs),
    /// Shows everything that is wrong with packs, in one run.
    #[command(after_help = "\
Examples:
  fingerpost check                         every pack in assets/packs
  fingerpost check my-pack --format json   one pack, for a program

The exit code is 1 when there is an error; warnings leave it 0.")]
    Check(check::CheckArgs),
    /// Writes the JSON Schema of a pack's files.
    #[command(after_help = "Example:\n  fingerpost schema > assets/schema/pack.json")]
    Schema,
    /// Counts every complete combination of answers of every quiz, as Markdown.
    #[command(
        after_help = "Examples:\n  fingerpost proof > docs/proof.md\n  fingerpost proof --pack my-pack"
    )]
    Proof {
        /// A built-in pack's id, or the folder of a pack; without it, all that are built in.
        #[arg(long)]
        pack: Option<String>,
    },
    /// Writes every text of a pack, as the file that a translator fills in.
    #[command(after_help = "\
Example:
  fingerpost texts assets/packs/django-flask > assets/packs/django-flask/text/de.toml")]
    Texts {
        /// The folder of a pack.
        folder: PathBuf,
    },
    /// Makes a release of a folder that Trunk has built: prerendered pages, data files, service worker.
    Release {
        /// The folder with the built page.
        folder: PathBuf,
        /// Where it will be served. With a whole address, pages name themselves and their pictures for links and
        /// search engines; a path makes no difference.
        #[arg(long, default_value = "/", value_name = "URL")]
        public_url: String,
    },
}

#[derive(Args)]
struct EvaluateArgs {
    /// A built-in pack's id, or the folder of a pack.
    #[arg(long, default_value = builtin::DEFAULT)]
    pack: String,
    #[command(flatten)]
    by: By,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct By {
    /// The guide that decides.
    #[arg(long)]
    guide: Option<String>,
    /// The quiz whose guide or panel decides, with the other guides as second opinions.
    #[arg(long)]
    quiz: Option<String>,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Evaluate(args) => evaluate::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Schema => schema::run().map(|()| ExitCode::SUCCESS),
        Command::Proof { pack } => proofs(pack.as_deref()).map(|()| ExitCode::SUCCESS),
        Command::Texts { folder } => evaluate::checked(&folder)
            .and_then(texts::run)
            .map(|()| ExitCode::SUCCESS),
        Command::Release { folder, public_url } => {
            release::run(&folder, &public_url).map(|()| ExitCode::SUCCESS)
        }
    };
    done.unwrap_or_else(|reason| {
        eprintln!("fingerpost: {reason}");
        ExitCode::from(2)
    })
}

fn proofs(name: Option<&str>) -> Result<(), Box<dyn Error>> {
    let packs = match name {
        Some(name) => vec![evaluate::open(name)?],
        None => builtin::ids().filter_map(builtin::get).collect(),
    };
    proof::run(&packs)
}
