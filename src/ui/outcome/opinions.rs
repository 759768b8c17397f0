//! What the guides say that do not decide: whom each names, on how many of its questions, where it disagrees
//! and why, and how to ask it properly.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{GuideIx, OptionIx, QuestionIx, Strength, Verdict};
use crate::pack::{DecidedBy, Guide};
use crate::share::{Report, wording};
use crate::text::Key;
use crate::ui::element::{Content, Element, classed, el};
use crate::ui::session::{Action, Fetch};
use crate::ui::view::{View, source_line};

pub(super) fn opinions(view: &View<'_>, report: &Report) -> Html {
    let pack = view.pack();
    let rows: Vec<Html> = report
        .opinions
        .iter()
        .filter_map(|(place, verdict)| {
            Some(opinion(view, report, *place, pack.guide(*place)?, verdict))
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let same = |verdict: &Verdict| verdict.alternative == report.alternative;
    let agreeing = report.opinions.iter().filter(|(_, one)| same(one)).count();
    let values = [
        ("count", &*agreeing.to_string()),
        ("all", &*rows.len().to_string()),
    ];
    Vec::from([
        view.heading(view.say(Key::OpinionsTitle)).into(),
        el("p").with(view.fill(Key::OpinionsAgree, &values)).into(),
        classed("div", "fp-opinions").all(rows).into(),
    ])
    .html()
}

fn opinion(
    view: &View<'_>,
    report: &Report,
    place: GuideIx,
    guide: &Guide,
    verdict: &Verdict,
) -> Html {
    let pack = view.pack();
    let asked = guide.rules.asks.iter();
    let answered = asked.filter(|asked| view.session.answers().get(asked.question).is_some());
    let (answered, count) = (answered.count(), guide.rules.asks.len());
    let alternative = verdict.alternative.map_or_else(
        || view.say(Key::OpinionsOpen).into(),
        |place| wording::name(pack, place),
    );
    let values = [
        ("answered", &*answered.to_string()),
        ("count", &*count.to_string()),
    ];
    // The rest of its texts is in the whole pack, which is fetched once somebody wants to know.
    let want = view.dispatch.reform(|_: MouseEvent| Action::Want);
    let summary = el("summary")
        .on_click(want)
        .with(view.own("span").with(&guide.title))
        .with(" ")
        .with(el("strong").with(alternative))
        .with(" ")
        .with(el("small").with(view.fill(Key::OpinionsAnswered, &values)));
    el("details")
        .key(&guide.id)
        .with(summary)
        .with(details(view, report, guide, verdict))
        .with(complete(view, place, count - answered))
        .into()
}

/// The way to ask a guide what it has not been asked yet.
fn complete(view: &View<'_>, place: GuideIx, open: usize) -> Option<Element> {
    let mut quizzes = view.pack().quizzes.iter();
    let quiz = quizzes.position(|quiz| quiz.decided_by == DecidedBy::Guide(place))?;
    let words = match open {
        0 => return None,
        1 => view.say(Key::OpinionsCompleteOne).to_string(),
        _ => view.fill(Key::OpinionsComplete, &[("count", &open.to_string())]),
    };
    let button = view.does(Action::Complete(quiz)).with(words);
    Some(el("p").with(button))
}

fn details(view: &View<'_>, report: &Report, guide: &Guide, verdict: &Verdict) -> Html {
    let pack = view.pack();
    if pack.abridged {
        let failed = matches!(view.session.fetch(), Fetch::Failed(_));
        let words = view.say(if failed {
            Key::FetchFailed
        } else {
            Key::Fetching
        });
        return view.status(words).into();
    }
    let same = verdict.alternative == report.alternative;
    // Its reasons for whom it names; where it agrees or names nobody, all it counted.
    let all = same || verdict.alternative.is_none();
    let criteria = verdict.contributions.iter().filter_map(|contribution| {
        let names = contribution
            .votes
            .iter()
            .any(|vote| all || Some(vote.alternative) == verdict.alternative);
        let wording = guide.criteria.get(contribution.criterion)?;
        names.then(|| (answers(view, &contribution.given), wording.reason()))
    });
    let first = match verdict.strength {
        Strength::Exception => verdict
            .exception
            .and_then(|place| guide.exceptions.get(place))
            .map(|exception| exception.reason.clone()),
        Strength::TieBreak => Some(guide.tie_reason.clone()),
        _ => None,
    };
    let said = view.say(if same {
        Key::OpinionsSame
    } else {
        Key::OpinionsOther
    });
    let criteria = criteria.map(|(answers, reason)| {
        el("li")
            .with(el("strong").with(answers))
            .with(": ")
            .with(reason)
            .into()
    });
    Vec::from([
        el("p")
            .with(said)
            .with(" ")
            .with(view.own("span").with(first))
            .into(),
        // In the direction of what it says: a mark on the other side of it would be beside the page.
        view.own("ul").all(criteria.collect()).into(),
        view.own("p").with(&guide.summary).into(),
        el("p")
            .with(source_line(view.text, pack.source(guide.source)))
            .into(),
    ])
    .html()
}

/// The answers that made a criterion hold.
fn answers(view: &View<'_>, given: &[(QuestionIx, OptionIx)]) -> String {
    let answers: Vec<String> = given
        .iter()
        .filter_map(|(question, option)| {
            let short = &view.pack().question(*question)?.short;
            let label = &view.pack().option(*question, *option)?.label;
            Some(alloc::format!("{short}: {label}"))
        })
        .collect();
    answers.join("; ")
}
