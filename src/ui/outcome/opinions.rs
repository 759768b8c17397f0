//! What the guides say that do not decide: whom each names, on how many of its questions, where it disagrees
//! and why, and how to ask it properly.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use yew::prelude::*;

use crate::engine::{GuideIx, Strength, Verdict};
use crate::pack::{DecidedBy, Guide};
use crate::share::Report;
use crate::text::Key;
use crate::ui::session::{Action, Fetch};
use crate::ui::view::View;
use crate::ui::wording;

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
    html! {
        <>
            <h3>{ view.say(Key::OpinionsTitle) }</h3>
            <p>{ view.fill(Key::OpinionsAgree, &values) }</p>
            <div class="fp-opinions">{ rows }</div>
        </>
    }
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
    let want = view.act(Action::Want);
    let open = count - answered;
    let quiz = pack
        .quizzes
        .iter()
        .position(|quiz| quiz.decided_by == DecidedBy::Guide(place));
    html! {
        <details key={guide.id.clone()}>
            <summary onclick={want}>
                <span lang={view.lang()} dir="auto">{ &guide.title }</span>
                { " " }<strong>{ alternative }</strong>
                { " " }<small>{ view.fill(Key::OpinionsAnswered, &values) }</small>
            </summary>
            { details(view, report, guide, verdict) }
            if let (Some(quiz), true) = (quiz, open > 0) {
                <p>
                    <button type="button" onclick={view.act(Action::Complete(quiz))}>
                        { if open == 1 {
                            view.say(Key::OpinionsCompleteOne).to_string()
                        } else {
                            view.fill(Key::OpinionsComplete, &[("count", &open.to_string())])
                        } }
                    </button>
                </p>
            }
        </details>
    }
}

fn details(view: &View<'_>, report: &Report, guide: &Guide, verdict: &Verdict) -> Html {
    let pack = view.pack();
    if pack.abridged {
        let failed = matches!(view.session.fetch(), Fetch::Failed(_));
        return html! {
            <p role="status">{ view.say(if failed { Key::FetchFailed } else { Key::Fetching }) }</p>
        };
    }
    let same = verdict.alternative == report.alternative;
    // Its reasons for whom it names; where it agrees, all it counted.
    let criteria = verdict.contributions.iter().filter_map(|contribution| {
        let names = contribution
            .votes
            .iter()
            .any(|vote| same || Some(vote.alternative) == verdict.alternative);
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
    html! {
        <>
            <p>
                { view.say(if same { Key::OpinionsSame } else { Key::OpinionsOther }) }{ " " }
                <span lang={view.lang()} dir="auto">{ first }</span>
            </p>
            <ul>
                { for criteria.map(|(answers, reason)| html! {
                    <li lang={view.lang()} dir="auto"><strong>{ answers }</strong>{ ": " }{ reason }</li>
                }) }
            </ul>
            <p lang={view.lang()} dir="auto">{ &guide.summary }</p>
            <p>{ wording::source_line(view.text, pack.source(guide.source)) }</p>
        </>
    }
}

/// The answers that made a criterion hold.
fn answers(
    view: &View<'_>,
    given: &[(crate::engine::QuestionIx, crate::engine::OptionIx)],
) -> String {
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
