//! Why a question is asked: what each option counts for, with the guide's reason and its source.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{Criterion, OptionIx, QuestionIx};
use crate::pack::{Guide, Question};
use crate::share::wording;
use crate::text::Key;
use crate::ui::element::el;
use crate::ui::view::{View, source_line};

pub(super) fn reasons(view: &View<'_>, place: QuestionIx, question: &Question) -> Html {
    let Some(quiz) = view.session.quiz() else {
        return Html::default();
    };
    let asks = |guide: &&Guide| guide.rules.asks.iter().any(|asked| asked.question == place);
    let guides = quiz.decided_by.guides().iter();
    let guides: Vec<&Guide> = guides
        .filter_map(|guide| view.pack().guide(*guide))
        .filter(asks)
        .collect();
    let guides = guides.into_iter();
    let guides: Vec<Html> = guides
        .map(|guide| of_guide(view, guide, place, question))
        .collect();
    view.fold("fp-ask", view.say(Key::WhyAsk))
        .all(guides)
        .into()
}

fn of_guide(view: &View<'_>, guide: &Guide, place: QuestionIx, question: &Question) -> Html {
    let mut list = el("dl");
    for (option, choice) in (0u16..).map(OptionIx).zip(&question.options) {
        list = list.with(view.own("dt").with(&choice.label));
        let lines = lines(view, guide, place, option);
        if lines.is_empty() {
            list = list.with(el("dd").with(view.say(Key::NoVote)));
        }
        for (votes, reason) in lines {
            list = list.with(
                el("dd")
                    .with(votes)
                    .with(". ")
                    .with(view.own("span").with(reason)),
            );
        }
    }
    let source = view.pack().source(guide.source);
    el("div")
        .with(view.own("p").with(el("strong").with(&guide.title)))
        .with(list)
        .with(el("p").with(source_line(view.text, source)))
        .into()
}

/// What an option counts for: the votes and the reason of each criterion and exception that names it.
fn lines(
    view: &View<'_>,
    guide: &Guide,
    place: QuestionIx,
    option: OptionIx,
) -> Vec<(String, String)> {
    let names = |criterion: &Criterion| {
        let mut cases = criterion.cases.iter();
        cases.any(|case| (case.question, case.option) == (place, option))
    };
    let criteria = guide.rules.criteria.iter().zip(&guide.criteria);
    let criteria = criteria
        .filter(|(criterion, _)| names(criterion))
        .map(|(criterion, wording)| (votes(view, criterion, place, option), wording.reason()));
    let exceptions = guide.rules.exceptions.iter().zip(&guide.exceptions);
    let exceptions = exceptions
        .filter(|(exception, _)| exception.when.contains(&(place, option)))
        .map(|(exception, wording)| {
            let alternative = wording::name(view.pack(), exception.alternative);
            let first = view.fill(Key::WhyAskException, &[("alternative", &alternative)]);
            (first, wording.reason.clone())
        });
    criteria.chain(exceptions).collect()
}

fn votes(view: &View<'_>, criterion: &Criterion, place: QuestionIx, option: OptionIx) -> String {
    let mut cases = criterion.cases.iter();
    let weight = cases
        .find(|case| (case.question, case.option) == (place, option))
        .map_or(1, |case| case.weight);
    let votes: Vec<String> = criterion
        .votes
        .iter()
        .map(|vote| {
            let count = vote.count.saturating_mul(weight);
            wording::votes_for(view.text, view.pack(), vote.alternative, count)
        })
        .collect();
    let votes = votes.join(view.say(Key::Comma));
    match (criterion.at_least, criterion.at_most) {
        (_, Some(most)) => view.fill(
            Key::WhyAskAtMost,
            &[("votes", &votes), ("count", &most.to_string())],
        ),
        (0 | 1, None) => votes,
        (least, None) => view.fill(
            Key::WhyAskAtLeast,
            &[("votes", &votes), ("count", &least.to_string())],
        ),
    }
}
