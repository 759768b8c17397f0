//! What would change a verdict: single changes, the distance to another one, and whether it is settled.
//!
//! "Another alternative" always counts none (open, silent) as an alternative of its own.

use alloc::vec;
use alloc::vec::Vec;

use super::panel::count;
use super::tally::Tally;
use super::verdict::Strength;
use super::{AlternativeIx, Answers, Asked, OptionIx, OptionSet, QuestionIx, Rules, Select};

/// Who decides: one guide, or several with one vote each.
#[derive(Clone, Debug)]
pub enum Decider<'g> {
    /// One guide.
    Guide(&'g Rules),
    /// A panel of guides.
    Panel(Vec<&'g Rules>),
}

/// What would change a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitivity {
    /// No way of answering what is still unanswered gives another alternative.
    pub settled: bool,
    /// Every single change of a given answer that gives another alternative, in the order of the bank.
    pub changes: Vec<Change>,
    /// How many given answers must change at least to get another alternative: 1 to 3, or `None`
    /// when more are needed or nobody has said anything yet.
    pub distance: Option<u8>,
}

/// One changed answer and what it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question whose answer changes.
    pub question: QuestionIx,
    /// The option chosen instead; in a multi-select the option ticked or unticked.
    pub option: OptionIx,
    /// Who it would be then.
    pub alternative: Option<AlternativeIx>,
}

/// The largest distance that is searched for.
const FARTHEST: u8 = 3;

/// How many branches [`settled`] looks into before it answers "no". Over twice the 100,000 completions up to
/// which it must be exact, as every branching has at least two branches.
const BRANCHES: u32 = 250_000;

/// A multi-select with more options than this has too many subsets to try within [`BRANCHES`].
const MOST_TICKS: u16 = 17;

/// Computes all that would change the decider's verdict on these answers.
pub fn sensitivity(decider: &Decider<'_>, answers: &Answers) -> Sensitivity {
    let mut board = Board::new(decider, answers);
    Sensitivity {
        settled: board.settled(),
        changes: board.changes(),
        distance: board.distance(),
    }
}

/// Whether no way of answering the decider's unanswered questions gives another alternative.
///
/// Leaving questions unanswered is one of these ways. Never true wrongly. Where more than 250,000 branches would
/// have to be tried it may be false although no answer can change anything any more.
pub fn settled(decider: &Decider<'_>, answers: &Answers) -> bool {
    Board::new(decider, answers).settled()
}

/// Every single change of a given answer that gives another alternative, in the order of the bank.
pub fn changes(decider: &Decider<'_>, answers: &Answers) -> Vec<Change> {
    Board::new(decider, answers).changes()
}

/// The tallies of everyone who decides, moved together.
struct Board<'g> {
    tallies: Vec<Tally<'g>>,
    panel: bool,
    alternatives: usize,
    answers: Answers,
    /// Every question that any of them asks about, in the order of the bank.
    asks: Vec<Asked>,
}

/// One step away from the given answers.
#[derive(Clone, Copy)]
struct Move {
    question: QuestionIx,
    option: OptionIx,
    select: Select,
}

impl<'g> Board<'g> {
    fn new(decider: &Decider<'g>, answers: &Answers) -> Self {
        let (guides, panel) = match decider {
            Decider::Guide(guide) => (vec![*guide], false),
            Decider::Panel(guides) => (guides.clone(), true),
        };
        let mut asks: Vec<Asked> = guides
            .iter()
            .flat_map(|guide| guide.asks.iter().copied())
            .collect();
        asks.sort_by_key(|asked| asked.question);
        asks.dedup_by_key(|asked| asked.question);
        Self {
            tallies: guides
                .iter()
                .map(|guide| Tally::new(guide, answers))
                .collect(),
            panel,
            alternatives: guides
                .iter()
                .map(|guide| usize::from(guide.alternatives))
                .max()
                .unwrap_or(0),
            answers: answers.clone(),
            asks,
        }
    }

    fn set(&mut self, question: QuestionIx, answer: Option<OptionSet>) {
        for tally in &mut self.tallies {
            tally.set(question, answer);
        }
        self.answers.set(question, answer);
    }

    fn outcome(&self) -> (Option<AlternativeIx>, bool) {
        if !self.panel {
            let silent = self
                .asks
                .iter()
                .all(|asked| self.answers.get(asked.question).is_none());
            return (self.tallies.first().and_then(Tally::alternative), silent);
        }
        let mut votes = vec![0; self.alternatives];
        for alternative in self.tallies.iter().filter_map(Tally::alternative) {
            if let Some(sum) = votes.get_mut(alternative.index()) {
                *sum += 1;
            }
        }
        let (alternative, strength) = count(&votes);
        (alternative, strength == Strength::Silent)
    }

    fn alternative(&self) -> Option<AlternativeIx> {
        self.outcome().0
    }

    fn is_silent(&self) -> bool {
        self.outcome().1
    }

    fn answered(&self) -> impl Iterator<Item = (Asked, OptionSet)> + '_ {
        self.asks
            .iter()
            .filter_map(|asked| Some((*asked, self.answers.get(asked.question)?)))
    }

    fn moves(&self) -> Vec<Move> {
        self.answered()
            .flat_map(|(asked, chosen)| {
                (0..asked.options)
                    .map(OptionIx)
                    .filter(move |option| asked.select == Select::Many || !chosen.contains(*option))
                    .map(move |option| Move {
                        question: asked.question,
                        option,
                        select: asked.select,
                    })
            })
            .collect()
    }

    /// Makes a move and returns what undoes it.
    fn make(&mut self, step: Move) -> Option<OptionSet> {
        let before = self.answers.get(step.question);
        let after = match step.select {
            Select::One => OptionSet::only(step.option),
            Select::Many => before.unwrap_or_default().toggled(step.option),
        };
        self.set(step.question, Some(after));
        before
    }

    fn changes(&mut self) -> Vec<Change> {
        let now = self.alternative();
        let mut changes = Vec::new();
        for step in self.moves() {
            let before = self.make(step);
            let alternative = self.alternative();
            self.set(step.question, before);
            if alternative != now {
                changes.push(Change {
                    question: step.question,
                    option: step.option,
                    alternative,
                });
            }
        }
        changes
    }

    fn distance(&mut self) -> Option<u8> {
        if self.is_silent() {
            return None;
        }
        let (now, moves) = (self.alternative(), self.moves());
        (1..=FARTHEST).find(|steps| self.reaches_another(now, &moves, *steps))
    }

    /// Whether exactly `steps` of these moves can lead to another alternative.
    fn reaches_another(&mut self, now: Option<AlternativeIx>, moves: &[Move], steps: u8) -> bool {
        if steps == 0 {
            return self.alternative() != now;
        }
        for (place, step) in moves.iter().enumerate() {
            // Moves of one question stand together. A single choice changes once; ticks may add up.
            let rest = moves.get(place + 1..).unwrap_or_default();
            let rest = match step.select {
                Select::Many => rest,
                Select::One => {
                    let same = rest
                        .iter()
                        .take_while(|other| other.question == step.question)
                        .count();
                    rest.get(same..).unwrap_or_default()
                }
            };
            let before = self.make(*step);
            let found = self.reaches_another(now, rest, steps - 1);
            self.set(step.question, before);
            if found {
                return true;
            }
        }
        false
    }

    fn settled(&mut self) -> bool {
        if self.is_silent() {
            return false;
        }
        let unanswered = |asked: &&Asked| self.answers.get(asked.question).is_none();
        let open: Vec<Asked> = self.asks.iter().filter(unanswered).copied().collect();
        let places: Vec<QuestionIx> = open.iter().map(|asked| asked.question).collect();
        let now = self.alternative();
        let mut branches = BRANCHES;
        self.stays(now, &open, &places, &mut branches)
    }

    /// Whether the alternative stays `now` on every branch below the present one.
    fn stays(
        &mut self,
        now: Option<AlternativeIx>,
        open: &[Asked],
        places: &[QuestionIx],
        branches: &mut u32,
    ) -> bool {
        let Some(left) = branches.checked_sub(1) else {
            return false;
        };
        *branches = left;
        if let Some(fixed) = self.fixed(places) {
            return fixed == now;
        }
        // Left as they are, the open questions are one of the ways to answer.
        if self.alternative() != now {
            return false;
        }
        let (Some((asked, rest)), Some((_, rest_places))) =
            (open.split_first(), places.split_first())
        else {
            return true;
        };
        let subsets = match asked.select {
            Select::One => u64::from(asked.options),
            Select::Many if asked.options <= MOST_TICKS => 1 << asked.options,
            Select::Many => return false,
        };
        let every = (0..subsets).map(|way| match asked.select {
            Select::One => OptionSet::only(OptionIx(way as u16)),
            Select::Many => (0..asked.options)
                .map(OptionIx)
                .filter(|option| way >> option.0 & 1 == 1)
                .collect(),
        });
        let ways: Vec<Option<OptionSet>> = core::iter::once(None).chain(every.map(Some)).collect();
        let stays = ways.into_iter().all(|way| {
            self.set(asked.question, way);
            self.stays(now, rest, rest_places, branches)
        });
        self.set(asked.question, None);
        stays
    }

    /// The outcome on every branch below the present one, where counting alone shows it.
    fn fixed(&self, open: &[QuestionIx]) -> Option<Option<AlternativeIx>> {
        if !self.panel {
            return self.tallies.first().and_then(|tally| tally.fixed(open));
        }
        let mut votes = vec![0u32; self.alternatives];
        let mut loose = 0;
        for tally in &self.tallies {
            match tally.fixed(open) {
                Some(Some(alternative)) => {
                    if let Some(sum) = votes.get_mut(alternative.index()) {
                        *sum += 1;
                    }
                }
                Some(None) => {}
                None => loose += 1,
            }
        }
        if loose == 0 {
            return Some(count(&votes).0);
        }
        let leader = |own: &u32| votes.iter().filter(|other| **other + loose >= *own).count() == 1;
        let place = votes.iter().position(|own| *own > loose && leader(own))?;
        u16::try_from(place)
            .ok()
            .map(|place| Some(AlternativeIx(place)))
    }
}
