//! A team's answers side by side, and what the same guide says to the answers of most.

use alloc::vec::Vec;

use super::{Member, Roster};
use crate::engine::{
    AlternativeIx, Answers, Decider, OptionIx, OptionSet, QuestionIx, Select, Strength, convene,
    evaluate,
};
use crate::pack::{Pack, Question};
use crate::share::{Report, report};

/// What comes of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// What each member's own answers give, by the member's place in the roster.
    pub standings: Vec<Standing>,
    /// Each question of the quiz, in its order.
    pub rows: Vec<Row>,
    /// The answers of most: those of all rows together.
    pub answers: Answers,
    /// What the quiz's guide (or panel) says to the answers of most.
    pub report: Report,
}

/// Somebody's own result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who it is; `None` on a tie or when nothing was answered.
    pub alternative: Option<AlternativeIx>,
    /// How firmly.
    pub strength: Strength,
}

/// A question and who answered it how.
///
/// Only those who answered it count. A single choice goes to the option that was given most often; where several
/// were given equally often there is no answer and they are [tied](Self::tied). In a multi-select every option
/// stands for itself: it is ticked when more than half ticked it; where exactly half did it is tied and stays
/// unticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which question.
    pub question: QuestionIx,
    /// Each option that anybody gave, in the order of the question, with the places of those who did.
    pub given: Vec<(OptionIx, Vec<usize>)>,
    /// The places of those who gave no answer. Who is neither here nor in `given` ticked nothing.
    pub unanswered: Vec<usize>,
    /// Whether two gave different answers.
    pub differs: bool,
    /// The answer of most.
    pub answer: Option<OptionSet>,
    /// The options that nothing decides about.
    pub tied: OptionSet,
}

/// Puts a team's answers together. `None` for a quiz that the pack does not have.
pub fn combine(pack: &Pack, roster: &Roster) -> Option<Team> {
    let quiz = pack.quizzes.get(roster.quiz)?;
    let decider = pack.decider(&quiz.decided_by)?;
    let standings = roster.members.iter();
    let standings = standings.map(|member| standing(&decider, &member.answers));
    let rows: Vec<Row> = quiz
        .questions
        .iter()
        .filter_map(|place| Some(row(*place, pack.question(*place)?, &roster.members)))
        .collect();
    let answers: Answers = rows
        .iter()
        .filter_map(|row| Some((row.question, row.answer?)))
        .collect();
    Some(Team {
        standings: standings.collect(),
        report: report(pack, quiz, &answers)?,
        rows,
        answers,
    })
}

fn standing(decider: &Decider<'_>, answers: &Answers) -> Standing {
    let (alternative, strength) = match decider {
        Decider::Guide(rules) => {
            let verdict = evaluate(rules, answers);
            (verdict.alternative, verdict.strength)
        }
        Decider::Panel(rules) => {
            let verdict = convene(rules, answers);
            (verdict.alternative, verdict.strength)
        }
    };
    Standing {
        alternative,
        strength,
    }
}

fn row(place: QuestionIx, question: &Question, members: &[Member]) -> Row {
    let by_member = || members.iter().map(|member| member.answers.get(place));
    let who = |wanted: &dyn Fn(Option<OptionSet>) -> bool| -> Vec<usize> {
        let all = by_member().enumerate();
        all.filter(|(_, chosen)| wanted(*chosen))
            .map(|(member, _)| member)
            .collect()
    };
    let unanswered = who(&|chosen| chosen.is_none());
    let given: Vec<(OptionIx, Vec<usize>)> = (0u16..)
        .map(OptionIx)
        .take(question.options.len())
        .map(|option| {
            let gave = who(&|chosen| chosen.is_some_and(|chosen| chosen.contains(option)));
            (option, gave)
        })
        .filter(|(_, gave)| !gave.is_empty())
        .collect();

    let heard = members.len() - unanswered.len();
    let most = given.iter().map(|(_, gave)| gave.len()).max();
    let those = |wanted: &dyn Fn(usize) -> bool| -> OptionSet {
        let counted = given.iter().filter(|(_, gave)| wanted(gave.len()));
        counted.map(|(option, _)| *option).collect()
    };
    let (answer, tied) = match question.select {
        Select::One => {
            let first = those(&|count| Some(count) == most);
            match first.len() {
                1 => (Some(first), OptionSet::NONE),
                _ => (None, first),
            }
        }
        Select::Many => {
            let ticked = those(&|count| count * 2 > heard);
            (
                (heard > 0).then_some(ticked),
                those(&|count| count * 2 == heard),
            )
        }
    };
    let mut answers = by_member().flatten();
    let first = answers.next();
    Row {
        question: place,
        differs: answers.any(|other| Some(other) != first),
        given,
        unanswered,
        answer,
        tied,
    }
}
