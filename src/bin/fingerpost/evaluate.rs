//! `evaluate`: JSON Lines of answers in, JSON Lines of verdicts out.

use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use fingerpost::engine::{
    AlternativeIx, Answers, Decider, Sensitivity, Strength, convene, evaluate, sensitivity,
};
use fingerpost::pack::{self, Checked, DecidedBy, Guide, Pack};
use serde_json::{Map, Value, json};

use crate::EvaluateArgs;
use crate::answers::{self, Refusal};

/// Who decides, and under which name.
struct Judge<'p> {
    pack: &'p Pack,
    decided_by: DecidedBy,
    /// The panel's id; a guide goes by its own.
    name: String,
    second_opinions: bool,
}

pub(crate) fn run(args: &EvaluateArgs) -> Result<ExitCode, Box<dyn Error>> {
    let pack = open(&args.pack)?;
    let judge = match (&args.by.guide, &args.by.quiz) {
        (Some(id), _) => {
            let (place, guide) = pack
                .guide_by_id(id)
                .ok_or_else(|| no_such("guide", id, pack.guides.iter().map(|g| &*g.id)))?;
            Judge {
                pack: &pack,
                decided_by: DecidedBy::Guide(place),
                name: guide.id.clone(),
                second_opinions: false,
            }
        }
        (None, id) => {
            let id = id.as_deref().unwrap_or_default();
            let quiz = pack
                .quiz_by_id(id)
                .ok_or_else(|| no_such("quiz", id, pack.quizzes.iter().map(|q| &*q.id)))?;
            Judge {
                pack: &pack,
                decided_by: quiz.decided_by.clone(),
                name: quiz.id.clone(),
                second_opinions: true,
            }
        }
    };
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let (mut line, mut number, mut bad) = (Vec::new(), 0u64, false);
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        let reply = match answers::read(&pack, &line) {
            Ok(answers) => judge.reply(&answers),
            Err(Refusal { code, message }) => {
                bad = true;
                json!({ "error": { "code": code, "message": message, "line": number } })
            }
        };
        serde_json::to_writer(&mut output, &reply)?;
        output.write_all(b"\n")?;
        line.clear();
    }
    output.flush()?;
    Ok(if bad {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

/// A built-in pack by its id, or a pack by its folder.
pub(crate) fn open(name: &str) -> Result<Pack, Box<dyn Error>> {
    if let Some(pack) = fingerpost::builtin::get(name) {
        return Ok(pack);
    }
    let folder = Path::new(name);
    if !folder.is_dir() {
        return Err(no_such("pack or folder", name, fingerpost::builtin::ids()).into());
    }
    Ok(checked(folder)?.pack)
}

/// A pack by its folder, with its reading matter and translations.
pub(crate) fn checked(folder: &Path) -> Result<Checked, Box<dyn Error>> {
    let checked = pack::check(&pack::folder::read(folder)?, None).map_err(|faults| {
        let report: String = faults.iter().map(|fault| format!("\n  {fault}")).collect();
        format!("`{}` is not a sound pack:{report}", folder.display())
    })?;
    Ok(checked)
}

fn no_such<'n>(what: &str, id: &str, known: impl Iterator<Item = &'n str>) -> String {
    format!(
        "there is no {what} `{id}`; there are: {}",
        known.collect::<Vec<_>>().join(", ")
    )
}

/// A verdict of a guide or a panel, in the terms of the output.
struct Outcome<'o> {
    name: &'o str,
    alternative: Option<AlternativeIx>,
    strength: Strength,
    votes: &'o [u32],
    tied: &'o [AlternativeIx],
}

impl Judge<'_> {
    fn reply(&self, answers: &Answers) -> Value {
        let mut reply = match &self.decided_by {
            DecidedBy::Guide(place) => self
                .pack
                .guide(*place)
                .map(|guide| self.guide(guide, answers)),
            DecidedBy::Panel(_) => self.panel(answers),
        }
        .unwrap_or_default();
        if self.second_opinions {
            let others = self.pack.other_guides(&self.decided_by);
            let speaking = others
                .map(|(_, guide)| self.guide(guide, answers))
                .filter(|other| other["strength"] != "silent");
            reply.insert(
                "second_opinions".to_owned(),
                speaking.map(Value::Object).collect(),
            );
        }
        Value::Object(reply)
    }

    fn guide(&self, guide: &Guide, answers: &Answers) -> Map<String, Value> {
        let verdict = evaluate(&guide.rules, answers);
        let outcome = Outcome {
            name: &guide.id,
            alternative: verdict.alternative,
            strength: verdict.strength,
            votes: &verdict.votes,
            tied: &verdict.tied,
        };
        self.fields(
            &outcome,
            &sensitivity(&Decider::Guide(&guide.rules), answers),
        )
    }

    fn panel(&self, answers: &Answers) -> Option<Map<String, Value>> {
        let decider = self.pack.decider(&self.decided_by)?;
        let Decider::Panel(rules) = &decider else {
            return None;
        };
        let verdict = convene(rules, answers);
        let outcome = Outcome {
            name: &self.name,
            alternative: verdict.alternative,
            strength: verdict.strength,
            votes: &verdict.votes,
            tied: &verdict.tied,
        };
        let mut reply = self.fields(&outcome, &sensitivity(&decider, answers));
        let DecidedBy::Panel(places) = &self.decided_by else {
            return None;
        };
        let members = places.iter().filter_map(|place| self.pack.guide(*place));
        reply.insert(
            "guides".to_owned(),
            members
                .map(|guide| Value::Object(self.guide(guide, answers)))
                .collect(),
        );
        Some(reply)
    }

    fn fields(&self, outcome: &Outcome<'_>, sensitivity: &Sensitivity) -> Map<String, Value> {
        let id = |place: AlternativeIx| {
            self.pack
                .alternative(place)
                .map(|alternative| alternative.id.as_str())
        };
        let votes: Map<String, Value> = self
            .pack
            .alternatives
            .iter()
            .zip(outcome.votes)
            .map(|(alternative, count)| (alternative.id.clone(), json!(count)))
            .collect();
        let changes = sensitivity.changes.iter().filter_map(|change| {
            Some(json!({
                "question": self.pack.question(change.question)?.id,
                "option": self.pack.option(change.question, change.option)?.id,
                "alternative": change.alternative.and_then(id),
            }))
        });
        let mut fields = Map::new();
        fields.insert("guide".to_owned(), json!(outcome.name));
        fields.insert(
            "alternative".to_owned(),
            json!(outcome.alternative.and_then(id)),
        );
        fields.insert("strength".to_owned(), json!(outcome.strength.name()));
        fields.insert("votes".to_owned(), Value::Object(votes));
        fields.insert(
            "tied".to_owned(),
            outcome.tied.iter().map(|place| json!(id(*place))).collect(),
        );
        fields.insert("settled".to_owned(), json!(sensitivity.settled));
        fields.insert("changes".to_owned(), changes.collect());
        fields.insert("distance".to_owned(), json!(sensitivity.distance));
        fields
    }
}
