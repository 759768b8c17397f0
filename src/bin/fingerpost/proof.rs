//! `proof`: every complete combination of answers of every quiz, counted.

use std::error::Error;
use std::fmt::Write as _;

use fingerpost::engine::{
    Answers, Decider, OptionIx, OptionSet, QuestionIx, Select, Strength, convene, evaluate,
};
use fingerpost::pack::{Pack, Quiz};

const STRENGTHS: [Strength; 6] = [
    Strength::Clear,
    Strength::Lean,
    Strength::TieBreak,
    Strength::Exception,
    Strength::Open,
    Strength::Silent,
];

pub(crate) fn run(packs: &[Pack]) -> Result<(), Box<dyn Error>> {
    let mut text = String::from(
        "# Proof\n\nEvery complete combination of answers of every quiz, counted by `script/fingerpost proof`. \
         Do not edit: a test\nfails when this differs from what the command says.\n\n\
         - *Never matters*: in no combination does changing this answer alone change the alternative.\n\
         - *Decides alone*: every combination with this answer has the same alternative.\n",
    );
    for pack in packs {
        writeln!(text, "\n## Pack `{}`", pack.id)?;
        for quiz in &pack.quizzes {
            quiz_proof(&mut text, pack, quiz)?;
        }
    }
    print!("{text}");
    Ok(())
}

/// Something that is decided independently: a single choice, or one box of a multi-select.
struct Axis {
    question: QuestionIx,
    /// The box; `None` for a single choice.
    tick: Option<OptionIx>,
    /// How many ways there are: the options, or unticked and ticked.
    ways: usize,
    /// How far apart neighbours stand in the list of combinations.
    stride: usize,
}

fn axes(pack: &Pack, quiz: &Quiz) -> Vec<Axis> {
    let mut axes = Vec::new();
    let mut stride = 1;
    let mut push = |question, tick, ways| {
        axes.push(Axis {
            question,
            tick,
            ways,
            stride,
        });
        stride *= ways;
    };
    for place in &quiz.questions {
        let Some(question) = pack.question(*place) else {
            continue;
        };
        match question.select {
            Select::One => push(*place, None, question.options.len()),
            Select::Many => {
                (0u16..)
                    .zip(&question.options)
                    .for_each(|(tick, _)| push(*place, Some(OptionIx(tick)), 2));
            }
        }
    }
    axes
}

fn combination(axes: &[Axis], number: usize) -> Answers {
    let mut answers = Answers::default();
    for axis in axes {
        let way = number / axis.stride % axis.ways;
        let chosen = match axis.tick {
            None => OptionSet::only(OptionIx(u16::try_from(way).unwrap_or(u16::MAX))),
            Some(tick) => {
                let before = answers.get(axis.question).unwrap_or_default();
                if way == 1 {
                    before.toggled(tick)
                } else {
                    before
                }
            }
        };
        answers.set(axis.question, Some(chosen));
    }
    answers
}

fn quiz_proof(text: &mut String, pack: &Pack, quiz: &Quiz) -> Result<(), Box<dyn Error>> {
    let decider = pack
        .decider(&quiz.decided_by)
        .ok_or("a quiz without a decider")?;
    let axes = axes(pack, quiz);
    let total: usize = axes.iter().map(|axis| axis.ways).product();
    // Who it is for each combination: 0 for nobody, else the alternative's place plus one.
    let mut outcomes = Vec::with_capacity(total);
    let mut counts = vec![[0usize; STRENGTHS.len()]; pack.alternatives.len() + 1];
    for number in 0..total {
        let answers = combination(&axes, number);
        let (alternative, strength) = match &decider {
            Decider::Guide(rules) => {
                let verdict = evaluate(rules, &answers);
                (verdict.alternative, verdict.strength)
            }
            Decider::Panel(rules) => {
                let verdict = convene(rules, &answers);
                (verdict.alternative, verdict.strength)
            }
        };
        let who = alternative.map_or(0, |place| place.index() + 1);
        outcomes.push(who);
        let strength = STRENGTHS.iter().position(|one| *one == strength);
        if let Some(cell) = counts
            .get_mut(who)
            .zip(strength)
            .and_then(|(row, place)| row.get_mut(place))
        {
            *cell += 1;
        }
    }

    writeln!(
        text,
        "\n### `{}`: {}\n\n{total} combinations.\n",
        quiz.id, quiz.title
    )?;
    write!(text, "| alternative |")?;
    STRENGTHS
        .iter()
        .try_for_each(|strength| write!(text, " {} |", strength.name()))?;
    writeln!(
        text,
        " share |\n| --- |{} ---: |",
        " ---: |".repeat(STRENGTHS.len())
    )?;
    let names = pack
        .alternatives
        .iter()
        .map(|one| one.name.as_str())
        .chain(["nobody"]);
    let order = (1..counts.len()).chain([0]);
    for (name, place) in names.zip(order) {
        let row = counts.get(place).copied().unwrap_or_default();
        write!(text, "| {name} |")?;
        row.iter()
            .try_for_each(|count| write!(text, " {count} |"))?;
        writeln!(text, " {} |", share(row.iter().sum(), total))?;
    }
    let ties: usize = counts
        .iter()
        .map(|row| row.get(2).unwrap_or(&0) + row.get(4).unwrap_or(&0))
        .sum();
    let unreachable: Vec<&str> = pack
        .alternatives
        .iter()
        .zip(counts.iter().skip(1))
        .filter(|(_, row)| row.iter().sum::<usize>() == 0)
        .map(|(alternative, _)| alternative.name.as_str())
        .collect();
    let (never, alone) = answers_of_note(pack, &axes, &outcomes);
    writeln!(
        text,
        "\n- Ties for first place: {} ({ties})",
        share(ties, total)
    )?;
    writeln!(text, "- Unreachable: {}", list(&unreachable))?;
    writeln!(text, "- Never matters: {}", list(&never))?;
    writeln!(text, "- Decides alone: {}", list(&alone))?;
    Ok(())
}

/// The answers that never matter, and those that decide alone with what they decide.
fn answers_of_note(pack: &Pack, axes: &[Axis], outcomes: &[usize]) -> (Vec<String>, Vec<String>) {
    let (mut never, mut alone) = (Vec::new(), Vec::new());
    for axis in axes {
        let Some(question) = pack.question(axis.question) else {
            continue;
        };
        for way in 0..axis.ways {
            let name = match axis.tick {
                None => question
                    .options
                    .get(way)
                    .map(|option| format!("`{}={}`", question.id, option.id)),
                // "Without a tick" is no answer by itself.
                Some(_) if way == 0 => None,
                Some(tick) => question
                    .options
                    .get(tick.index())
                    .map(|one| format!("`{}` with `{}`", question.id, one.id)),
            };
            let Some(name) = name else { continue };
            let mut matters = false;
            let mut first = None;
            let mut constant = true;
            for (number, who) in outcomes.iter().enumerate() {
                if number / axis.stride % axis.ways != way {
                    continue;
                }
                constant &= *first.get_or_insert(*who) == *who;
                let base = number - way * axis.stride;
                matters |= (0..axis.ways)
                    .any(|other| outcomes.get(base + other * axis.stride) != Some(who));
            }
            if !matters {
                never.push(name.clone());
            }
            if let Some(place) = first.filter(|place| constant && *place > 0 && matters) {
                let who = pack
                    .alternatives
                    .get(place - 1)
                    .map(|one| one.name.as_str())
                    .unwrap_or_default();
                alone.push(format!("{name} → {who}"));
            }
        }
    }
    (never, alone)
}

fn share(part: usize, whole: usize) -> String {
    let permille = (part * 2_000 + whole) / (whole * 2).max(1);
    format!("{}.{} %", permille / 10, permille % 10)
}

fn list<S: AsRef<str>>(names: &[S]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names
        .iter()
        .map(AsRef::as_ref)
        .collect::<Vec<_>>()
        .join(", ")
}
