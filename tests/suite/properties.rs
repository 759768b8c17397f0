//! Properties of the engine over rules that have nothing to do with any shipped pack.

use fingerpost::engine::{
    AlternativeIx, Answers, Asked, Case, Criterion, Decider, Exception, OptionIx, OptionSet,
    QuestionIx, Rules, Select, Strength, Vote, evaluate, sensitivity,
};
use proptest::prelude::*;

use crate::support;

const ALTERNATIVES: u16 = 3;

prop_compose! {
    fn asked(place: u16)(options in 1u16..4, many in any::<bool>()) -> Asked {
        let select = if many { Select::Many } else { Select::One };
        Asked { question: QuestionIx(place), options, select }
    }
}

fn asks() -> impl Strategy<Value = Vec<Asked>> {
    (asked(0), asked(1), asked(2), asked(3)).prop_map(|(a, b, c, d)| vec![a, b, c, d])
}

fn pair(asks: Vec<Asked>) -> impl Strategy<Value = (QuestionIx, OptionIx)> {
    (0..asks.len(), any::<prop::sample::Index>()).prop_map(move |(place, option)| {
        (
            asks[place].question,
            OptionIx(option.index(usize::from(asks[place].options)) as u16),
        )
    })
}

fn criterion(asks: Vec<Asked>) -> impl Strategy<Value = Criterion> {
    let case = (pair(asks), 1u32..4).prop_map(|((question, option), weight)| Case {
        question,
        option,
        weight,
    });
    let vote = (0..ALTERNATIVES, 1u32..4).prop_map(|(place, count)| Vote {
        alternative: AlternativeIx(place),
        count,
    });
    (
        prop::collection::vec(case, 1..4),
        0u16..3,
        prop::option::of(0u16..3),
        prop::collection::vec(vote, 1..3),
    )
        .prop_map(|(cases, at_least, at_most, votes)| Criterion {
            cases,
            at_least,
            at_most,
            votes,
        })
}

fn rules() -> impl Strategy<Value = Rules> {
    asks().prop_flat_map(|asks| {
        let exception = (
            prop::collection::vec(pair(asks.clone()), 1..3),
            0..ALTERNATIVES,
        )
            .prop_map(|(when, place)| Exception {
                when,
                alternative: AlternativeIx(place),
            });
        (
            prop::collection::vec(criterion(asks.clone()), 1..6),
            prop::collection::vec(exception, 0..2),
            1u32..6,
            prop::option::of((0..ALTERNATIVES).prop_map(AlternativeIx)),
        )
            .prop_map(move |(criteria, exceptions, bar, tie)| Rules {
                alternatives: ALTERNATIVES,
                asks: asks.clone(),
                criteria,
                exceptions,
                bar,
                tie,
            })
    })
}

/// Rules with one way to answer some of their questions.
fn situation() -> impl Strategy<Value = (Rules, Answers)> {
    rules().prop_flat_map(|rules| {
        let slots: Vec<_> = rules
            .asks
            .iter()
            .map(|asked| prop::option::of(prop::sample::select(support::ways(asked))))
            .collect();
        let questions: Vec<QuestionIx> = rules.asks.iter().map(|asked| asked.question).collect();
        slots.prop_map(move |chosen| {
            let mut answers = Answers::default();
            for (question, chosen) in questions.iter().zip(chosen) {
                answers.set(*question, chosen);
            }
            (rules.clone(), answers)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_guide_says_what_trying_everything_shows((rules, answers) in situation()) {
        let decider = Decider::Guide(&rules);
        let found = sensitivity(&decider, &answers);
        let now = support::outcome(&decider, &answers).0;
        for (question, option, changed) in support::neighbours(&decider, &answers) {
            let other = support::outcome(&decider, &changed).0;
            let row = found.changes.iter().find(|change| (change.question, change.option) == (question, option));
            prop_assert_eq!(row.map(|change| change.alternative), (other != now).then_some(other));
        }
        prop_assert_eq!(found.distance, support::distance(&decider, &answers));
        prop_assert_eq!(found.settled, support::settled(&decider, &answers, true));
    }

    #[test]
    fn a_panel_says_what_trying_everything_shows((first, answers) in situation(), second in rules()) {
        // The second guide looks at the same questions as the first sees them.
        let mut second = second;
        second.asks.clone_from(&first.asks);
        for case in second.criteria.iter_mut().flat_map(|criterion| &mut criterion.cases) {
            case.option = OptionIx(case.option.0 % first.asks[case.question.index()].options);
        }
        let decider = Decider::Panel(vec![&first, &second]);
        let found = sensitivity(&decider, &answers);
        prop_assert_eq!(found.distance, support::distance(&decider, &answers));
        prop_assert_eq!(found.settled, support::settled(&decider, &answers, true));
    }

    #[test]
    fn the_order_of_criteria_changes_nothing_but_the_order_of_reasons((rules, answers) in situation()) {
        let mut turned = rules.clone();
        turned.criteria.reverse();
        let (one, other) = (evaluate(&rules, &answers), evaluate(&turned, &answers));
        prop_assert_eq!((one.alternative, one.strength, one.votes), (other.alternative, other.strength, other.votes));
    }

    #[test]
    fn somebody_is_named_unless_it_is_open_or_silent((rules, answers) in situation()) {
        let verdict = evaluate(&rules, &answers);
        let nobody = matches!(verdict.strength, Strength::Open | Strength::Silent);
        prop_assert_eq!(verdict.alternative.is_none(), nobody);
    }

    #[test]
    fn places_that_do_not_exist_are_passed_over((rules, answers) in situation(), place in 100u16.., bits in any::<u16>()) {
        let mut more = answers.clone();
        more.set(QuestionIx(place), Some(OptionSet::only(OptionIx(bits))));
        prop_assert_eq!(evaluate(&rules, &more), evaluate(&rules, &answers));
    }
}
