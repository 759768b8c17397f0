//! The shipped guides, over every combination of answers.

use fingerpost::engine::{Decider, Strength, evaluate, sensitivity};
use fingerpost::pack::Pack;

use crate::support::{self, combinations, pack};

/// The five-question framework written down a second time, straight from its table and without the engine.
fn by_hand(
    answer: impl Fn(&str) -> Option<&'static str>,
) -> (Option<&'static str>, &'static str, [u32; 3]) {
    let (admin, accounts, api) = (answer("admin-ui"), answer("accounts"), answer("api-only"));
    let (experience, horizon) = (answer("experience"), answer("horizon"));
    let [mut django, mut flask, mut fastapi] = [0, 0, 0];
    django += u32::from(admin == Some("yes"))
        + u32::from(accounts == Some("yes"))
        + u32::from(api == Some("no"));
    django += u32::from(experience == Some("under-2")) + u32::from(horizon == Some("crud"));
    flask += u32::from(api == Some("yes"))
        + u32::from(experience == Some("over-5"))
        + u32::from(horizon == Some("unknown"));
    fastapi += u32::from(horizon == Some("throughput"));
    let votes = [django, flask, fastapi];
    if [admin, accounts, api, experience, horizon] == [None; 5] {
        return (None, "silent", votes);
    }
    if api == Some("yes") && horizon == Some("throughput") {
        return (Some("fastapi"), "exception", votes);
    }
    let most = django.max(flask).max(fastapi);
    if votes.iter().filter(|count| **count == most).count() > 1 {
        return (Some("django"), "tie-break", votes);
    }
    let leader = if most == django {
        "django"
    } else if most == flask {
        "flask"
    } else {
        "fastapi"
    };
    (
        Some(leader),
        if most >= 3 { "clear" } else { "lean" },
        votes,
    )
}

fn named(
    pack: &'static Pack,
    answers: &fingerpost::engine::Answers,
) -> impl Fn(&str) -> Option<&'static str> {
    let given: Vec<(&str, &str)> = answers
        .iter()
        .map(|(question, chosen)| {
            let asked = pack.question(question).expect("known");
            let option = chosen.iter().next().expect("chosen");
            (&*asked.id, &*asked.options[option.index()].id)
        })
        .collect();
    move |id| {
        given
            .iter()
            .find(|(question, _)| *question == id)
            .map(|(_, option)| *option)
    }
}

#[test]
fn the_five_questions_give_what_their_table_says_for_all_432_ways_to_answer() {
    let pack: &'static Pack = Box::leak(Box::new(pack("django-flask")));
    let (_, guide) = pack.guide_by_id("relia-five").expect("the guide");
    let all = combinations(&guide.rules.asks, true);
    assert_eq!(all.len(), 432);
    for answers in all {
        let verdict = evaluate(&guide.rules, &answers);
        let alternative = verdict
            .alternative
            .and_then(|place| pack.alternative(place))
            .map(|one| &*one.id);
        let votes: [u32; 3] = verdict
            .votes
            .clone()
            .try_into()
            .expect("three alternatives");
        assert_eq!(
            (alternative, verdict.strength.name(), votes),
            by_hand(named(pack, &answers)),
            "{answers:?}"
        );
    }
}

#[test]
fn contributions_add_up_to_the_votes_in_every_guide() {
    for pack in [pack("django-flask"), pack("flask-to-django")] {
        for guide in &pack.guides {
            let few: Vec<_> = guide.rules.asks.iter().copied().take(6).collect();
            for answers in combinations(&few, true) {
                let verdict = evaluate(&guide.rules, &answers);
                let mut sum = vec![0; pack.alternatives.len()];
                for vote in verdict.contributions.iter().flat_map(|one| &one.votes) {
                    sum[vote.alternative.index()] += vote.count;
                }
                assert_eq!(sum, verdict.votes, "{}: {answers:?}", guide.id);
            }
        }
    }
}

/// What the widget shows: every row of the result, for every quiz that one guide decides.
#[test]
fn the_rows_of_a_result_add_up_to_its_votes() {
    for pack in [pack("django-flask"), pack("flask-to-django")] {
        for quiz in &pack.quizzes {
            let Some(fingerpost::engine::Decider::Guide(rules)) = pack.decider(&quiz.decided_by)
            else {
                continue;
            };
            let few: Vec<_> = rules.asks.iter().copied().take(6).collect();
            for answers in combinations(&few, true) {
                let report = fingerpost::share::report(&pack, quiz, &answers).expect("a report");
                let fingerpost::share::Basis::Guide { rows, .. } = &report.basis else {
                    panic!("a guide decides {}", quiz.id);
                };
                let mut sum = vec![0; pack.alternatives.len()];
                let reasons = rows.iter().flat_map(|row| &row.reasons);
                for (alternative, count) in reasons.flat_map(|reason| &reason.votes) {
                    sum[alternative.index()] += count;
                }
                assert_eq!(sum, report.votes, "{}: {answers:?}", quiz.id);
            }
        }
    }
}

#[test]
fn tied_names_who_shares_first_place_and_only_then() {
    let pack = pack("django-flask");
    for guide in &pack.guides {
        let few: Vec<_> = guide.rules.asks.iter().copied().take(6).collect();
        for answers in combinations(&few, true) {
            let verdict = evaluate(&guide.rules, &answers);
            let tied = matches!(verdict.strength, Strength::TieBreak | Strength::Open);
            assert_eq!(tied, verdict.tied.len() > 1, "{}: {answers:?}", guide.id);
        }
    }
}

/// Settled, changes and distance against the slow versions, for every combination of every small guide.
#[test]
fn sensitivity_is_what_trying_everything_shows() {
    for pack in [pack("django-flask"), pack("flask-to-django")] {
        for guide in pack
            .guides
            .iter()
            .filter(|guide| guide.rules.asks.len() <= 5)
        {
            let decider = Decider::Guide(&guide.rules);
            for answers in combinations(&guide.rules.asks, true) {
                let found = sensitivity(&decider, &answers);
                let now = support::outcome(&decider, &answers).0;
                let changes: Vec<_> = support::neighbours(&decider, &answers)
                    .into_iter()
                    .map(|(question, option, changed)| {
                        (question, option, support::outcome(&decider, &changed).0)
                    })
                    .filter(|(_, _, alternative)| *alternative != now)
                    .collect();
                let computed: Vec<_> = found
                    .changes
                    .iter()
                    .map(|change| (change.question, change.option, change.alternative))
                    .collect();
                assert_eq!(computed, changes, "{}: {answers:?}", guide.id);
                assert_eq!(
                    found.distance,
                    support::distance(&decider, &answers),
                    "{}: {answers:?}",
                    guide.id
                );
                assert_eq!(
                    found.settled,
                    support::settled(&decider, &answers, true),
                    "{}: {answers:?}",
                    guide.id
                );
            }
        }
    }
}

/// The engine lets a completion leave questions open; whoever reads "completion" as "all answered" sees the
/// same for everything that is shipped.
#[test]
fn leaving_questions_open_never_makes_the_difference_in_a_shipped_guide() {
    for pack in [pack("django-flask"), pack("flask-to-django")] {
        for guide in pack
            .guides
            .iter()
            .filter(|guide| guide.rules.asks.len() <= 6)
        {
            let decider = Decider::Guide(&guide.rules);
            for answers in combinations(&guide.rules.asks, true) {
                let (with, without) = (
                    support::settled(&decider, &answers, true),
                    support::settled(&decider, &answers, false),
                );
                assert_eq!(with, without, "{}: {answers:?}", guide.id);
            }
        }
    }
}
