//! Slow and plain versions of what the engine computes cleverly, and ways to make answers.

use fingerpost::builtin;
use fingerpost::engine::{
    AlternativeIx, Answers, Asked, Decider, OptionIx, OptionSet, QuestionIx, Rules, Select,
    convene, evaluate,
};
use fingerpost::pack::Pack;

pub(crate) fn pack(id: &str) -> Pack {
    builtin::get(id).expect("a built-in pack")
}

/// Answers to the five questions of `django-flask` with which an exception decides.
pub(crate) const EXCEPTION: &[(&str, &str)] = &[
    ("admin-ui", "yes"),
    ("accounts", "no"),
    ("api-only", "yes"),
    ("experience", "over-5"),
    ("horizon", "throughput"),
];

/// Answers by id; several options of one question are several entries.
pub(crate) fn answers(pack: &Pack, pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (question, option) in pairs {
        let place = pack
            .questions
            .iter()
            .position(|one| one.id == *question)
            .expect("a question of the pack");
        let option = pack.questions[place]
            .options
            .iter()
            .position(|one| one.id == *option)
            .expect("an option");
        let place = QuestionIx(place as u16);
        let chosen = answers
            .get(place)
            .unwrap_or_default()
            .toggled(OptionIx(option as u16));
        answers.set(place, Some(chosen));
    }
    answers
}

/// Every way to answer one question.
pub(crate) fn ways(asked: &Asked) -> Vec<OptionSet> {
    match asked.select {
        Select::One => (0..asked.options)
            .map(|option| OptionSet::only(OptionIx(option)))
            .collect(),
        Select::Many => (0..1u32 << asked.options)
            .map(|bits| {
                (0..asked.options)
                    .map(OptionIx)
                    .filter(|option| bits >> option.0 & 1 == 1)
                    .collect()
            })
            .collect(),
    }
}

/// Every combination of answers to these questions, with `None` for unanswered where `partial`.
pub(crate) fn combinations(asks: &[Asked], partial: bool) -> Vec<Answers> {
    asks.iter().fold(vec![Answers::default()], |sofar, asked| {
        let mut options: Vec<Option<OptionSet>> = ways(asked).into_iter().map(Some).collect();
        if partial {
            options.push(None);
        }
        sofar
            .iter()
            .flat_map(|answers| {
                options.iter().map(|option| {
                    let mut answers = answers.clone();
                    answers.set(asked.question, *option);
                    answers
                })
            })
            .collect()
    })
}

pub(crate) fn asks(decider: &Decider<'_>) -> Vec<Asked> {
    let mut asks: Vec<Asked> = match decider {
        Decider::Guide(rules) => rules.asks.clone(),
        Decider::Panel(guides) => guides
            .iter()
            .flat_map(|rules: &&Rules| rules.asks.clone())
            .collect(),
    };
    asks.sort_by_key(|asked| asked.question);
    asks.dedup();
    asks
}

/// Who it is and whether anybody has said anything.
pub(crate) fn outcome(
    decider: &Decider<'_>,
    answers: &Answers,
) -> (Option<AlternativeIx>, &'static str) {
    match decider {
        Decider::Guide(rules) => {
            let verdict = evaluate(rules, answers);
            (verdict.alternative, verdict.strength.name())
        }
        Decider::Panel(guides) => {
            let verdict = convene(guides, answers);
            (verdict.alternative, verdict.strength.name())
        }
    }
}

/// Settled by trying every completion; `skips` lets a completion leave questions unanswered.
pub(crate) fn settled(decider: &Decider<'_>, answers: &Answers, skips: bool) -> bool {
    let (now, strength) = outcome(decider, answers);
    let open: Vec<Asked> = asks(decider)
        .into_iter()
        .filter(|asked| answers.get(asked.question).is_none())
        .collect();
    strength != "silent"
        && combinations(&open, skips).iter().all(|more| {
            let mut all = answers.clone();
            for (question, chosen) in more.iter() {
                all.set(question, Some(chosen));
            }
            outcome(decider, &all).0 == now
        })
}

/// Everything that is one changed answer away.
pub(crate) fn neighbours(
    decider: &Decider<'_>,
    answers: &Answers,
) -> Vec<(QuestionIx, OptionIx, Answers)> {
    let mut found = Vec::new();
    for asked in asks(decider) {
        let Some(chosen) = answers.get(asked.question) else {
            continue;
        };
        for option in (0..asked.options).map(OptionIx) {
            let other = match asked.select {
                Select::One => OptionSet::only(option),
                Select::Many => chosen.toggled(option),
            };
            if other != chosen {
                let mut changed = answers.clone();
                changed.set(asked.question, Some(other));
                found.push((asked.question, option, changed));
            }
        }
    }
    found
}

/// Distance by walking outwards one change at a time.
pub(crate) fn distance(decider: &Decider<'_>, answers: &Answers) -> Option<u8> {
    let (now, strength) = outcome(decider, answers);
    if strength == "silent" {
        return None;
    }
    let mut ring = vec![answers.clone()];
    for steps in 1..=3 {
        ring = ring
            .iter()
            .flat_map(|one| neighbours(decider, one))
            .map(|(_, _, changed)| changed)
            .collect();
        if ring.iter().any(|one| outcome(decider, one).0 != now) {
            return Some(steps);
        }
    }
    None
}
