//! What is measured, the same natively and in Node: the clock is the caller's.
//!
//! Every function does a number of rounds and returns a checksum, so that no work can be left out.

use fingerpost::builtin;
use fingerpost::engine::{
    AlternativeIx, Answers, Asked, Case, Criterion, Decider, OptionIx, OptionSet, QuestionIx,
    Rules, Select, Vote, changes, evaluate, settled,
};
use fingerpost::pack::Pack;
use wasm_bindgen::prelude::wasm_bindgen;

/// Everything that is measured, made once.
#[wasm_bindgen]
pub struct Bench {
    pack: Pack,
    inputs: Vec<Answers>,
    panel: Answers,
    grown: Vec<(Rules, Answers)>,
}

/// How many criteria the generated guides have.
pub const SIZES: [u16; 4] = [10, 100, 1_000, 10_000];

#[wasm_bindgen]
impl Bench {
    /// Unpacks the pack and generates the guides.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "a constructor for JavaScript")]
    pub fn new() -> Bench {
        let pack = builtin::get("django-flask").expect("the pack is built in");
        let asks = &pack
            .guide_by_id("relia-five")
            .expect("the guide")
            .1
            .rules
            .asks;
        // The last question changes fastest, "unanswered" comes last: the runner counts the same way.
        let mut inputs = vec![Answers::default()];
        for asked in asks {
            let ways = (0..asked.options)
                .map(|option| Some(OptionSet::only(OptionIx(option))))
                .chain([None]);
            let ways: Vec<_> = ways.collect();
            inputs = inputs
                .iter()
                .flat_map(|sofar| {
                    ways.iter().map(move |way| {
                        let mut answers = sofar.clone();
                        answers.set(asked.question, *way);
                        answers
                    })
                })
                .collect();
        }
        let quiz = pack.quiz_by_id("panel").expect("the quiz");
        let panel = quiz
            .questions
            .iter()
            .map(|question| (*question, OptionSet::only(OptionIx(0))))
            .collect();
        Bench {
            grown: SIZES.iter().map(|size| grow(*size)).collect(),
            pack,
            inputs,
            panel,
        }
    }

    /// "alternative strength" for each of the 432 inputs, a line each; "-" for nobody.
    pub fn outcomes(&self) -> String {
        let rules = self.rules();
        let line = |answers: &Answers| {
            let verdict = evaluate(rules, answers);
            let name = verdict
                .alternative
                .and_then(|place| self.pack.alternative(place))
                .map_or("-", |one| &one.id);
            format!("{name} {}\n", verdict.strength.name())
        };
        self.inputs.iter().map(line).collect()
    }

    /// All 432 inputs, so many times.
    pub fn evaluate_all(&self, rounds: u32) -> u32 {
        let rules = self.rules();
        let who = |answers: &Answers| {
            evaluate(rules, answers)
                .alternative
                .map_or(0, |place| u32::from(place.0) + 1)
        };
        (0..rounds)
            .map(|_| self.inputs.iter().map(who).sum::<u32>())
            .sum()
    }

    /// What would change the panel's verdict on fifteen answers, so many times.
    pub fn panel_changes(&self, rounds: u32) -> u32 {
        let quiz = self.pack.quiz_by_id("panel").expect("the quiz");
        let decider = self.pack.decider(&quiz.decided_by).expect("a decider");
        (0..rounds)
            .map(|_| changes(&decider, &self.panel).len() as u32)
            .sum()
    }

    /// A generated guide's verdict, so many times.
    pub fn grown_evaluate(&self, size: usize, rounds: u32) -> u32 {
        let (rules, answers) = &self.grown[size];
        (0..rounds)
            .map(|_| evaluate(rules, answers).votes.iter().sum::<u32>())
            .sum()
    }

    /// What would change a generated guide's verdict, so many times.
    pub fn grown_changes(&self, size: usize, rounds: u32) -> u32 {
        let (rules, answers) = &self.grown[size];
        (0..rounds)
            .map(|_| changes(&Decider::Guide(rules), answers).len() as u32)
            .sum()
    }

    /// Whether a generated guide's verdict is settled, so many times.
    pub fn grown_settled(&self, size: usize, rounds: u32) -> u32 {
        let (rules, answers) = &self.grown[size];
        (0..rounds)
            .map(|_| u32::from(settled(&Decider::Guide(rules), answers)))
            .sum()
    }

    fn rules(&self) -> &Rules {
        &self
            .pack
            .guide_by_id("relia-five")
            .expect("the guide")
            .1
            .rules
    }
}

/// A guide with so many criteria, four to a question of four options, and all but three questions answered.
fn grow(size: u16) -> (Rules, Answers) {
    let questions = size.div_ceil(4);
    let asks: Vec<Asked> = (0..questions)
        .map(|place| Asked {
            question: QuestionIx(place),
            options: 4,
            select: Select::One,
        })
        .collect();
    let criterion = |place: u16| Criterion {
        cases: vec![Case {
            question: QuestionIx(place / 4),
            option: OptionIx(place % 4),
            weight: 1,
        }],
        at_least: 1,
        at_most: None,
        votes: vec![Vote {
            alternative: AlternativeIx(place % 4 % 3),
            count: 1,
        }],
    };
    let answered = questions.saturating_sub(3).max(1);
    let answers = (0..answered)
        .map(|place| (QuestionIx(place), OptionSet::only(OptionIx(place % 4))))
        .collect();
    let rules = Rules {
        alternatives: 3,
        asks,
        criteria: (0..size).map(criterion).collect(),
        exceptions: vec![],
        bar: 3,
        tie: Some(AlternativeIx(0)),
    };
    (rules, answers)
}
