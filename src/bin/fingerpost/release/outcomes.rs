//! A page for each outcome of each pack, so that a link to one shows what it is wherever it is pasted. What a
//! reader has answered is in share codes only; these pages know of no answers.

use std::rc::Rc;

use fingerpost::builtin::{self, Entry};
use fingerpost::engine::AlternativeIx;
use fingerpost::pack::{Guide, Pack};
use fingerpost::share::wording;
use fingerpost::text::{ENGLISH, Key};
use yew::prelude::*;

/// A page for an outcome.
pub(super) struct Outcome {
    /// The folder that it stands in.
    pub(super) page: String,
    /// The picture that stands for it.
    pub(super) card: String,
    /// How to get from it to the start of the release.
    pub(super) root: String,
    /// The title of its window.
    pub(super) title: String,
    /// What it is about.
    pub(super) description: String,
    /// What is on it.
    pub(super) content: SheetProps,
}

/// The pages of a pack: one for each alternative, and one for a tie where guides can differ.
pub(super) fn of(entry: &Entry) -> Option<Vec<Outcome>> {
    let pack = Rc::new(builtin::get(entry.id)?);
    let tie = (pack.guides.len() > 1).then_some(None);
    let alternatives = (0u16..).map(AlternativeIx).zip(&pack.alternatives);
    let outcomes = alternatives.map(|(place, _)| Some(place)).chain(tie);
    Some(outcomes.map(|outcome| page(&pack, outcome)).collect())
}

fn page(pack: &Rc<Pack>, outcome: Option<AlternativeIx>) -> Outcome {
    let alternative = outcome.and_then(|place| pack.alternative(place));
    let id = alternative.map_or("tie", |alternative| &alternative.id);
    let default = pack.id == builtin::DEFAULT;
    let headline = alternative.map_or(ENGLISH.get(Key::OpenTitle), |alternative| &alternative.name);
    let spoken = match outcome {
        Some(place) => vec![place],
        None => (0u16..)
            .map(AlternativeIx)
            .take(pack.alternatives.len())
            .collect(),
    };
    let names = wording::all_of(ENGLISH, pack, &spoken);
    let (page, root) = if default {
        (format!("result/{id}/"), "../../".to_owned())
    } else {
        (format!("result/{}/{id}/", pack.id), "../../../".to_owned())
    };
    Outcome {
        card: format!("cards/{}/{id}.png", pack.id),
        title: ENGLISH.fill(
            Key::TakenTitle,
            &[("pack", &pack.title), ("result", headline)],
        ),
        description: ENGLISH.fill(Key::OutcomeSummary, &[("alternative", &names)]),
        content: SheetProps {
            headline: headline.to_owned(),
            spoken,
            quiz: if default {
                root.clone()
            } else {
                format!("{root}?pack={}", pack.id)
            },
            // There is one page of its own, the default pack's.
            comparison: default.then(|| format!("{root}comparison.html")),
            pack: pack.clone(),
        },
        page,
        root,
    }
}

/// What is on the page of an outcome.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SheetProps {
    pack: Rc<Pack>,
    headline: String,
    /// For whom reasons are given.
    spoken: Vec<AlternativeIx>,
    /// The address of the quiz.
    quiz: String,
    /// The address of the comparison.
    comparison: Option<String>,
}

/// An outcome with what speaks for it, as the guide of the default quiz puts it.
#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let pack = &*props.pack;
    let guides: Vec<&Guide> = pack
        .default_quiz()
        .map(|quiz| quiz.decided_by.guides())
        .unwrap_or_default()
        .iter()
        .filter_map(|place| pack.guide(*place))
        .collect();
    let sides = props.spoken.iter().map(|place| side(pack, &guides, *place));
    let sources = guides.iter().filter_map(|guide| {
        let source = pack.source(guide.source)?;
        let address = (!source.url.is_empty()).then(|| html! { <>{ " " }<a href={source.url.clone()} rel="noopener">{ &source.url }</a></> });
        Some(html! { <p><small>{ wording::source(ENGLISH, source) }{ address }</small></p> })
    });
    html! {
        <div class="fp">
            <div class="fp-result">
                <h1 class="fp-title">{ &pack.title }</h1>
                <h2>{ &props.headline }</h2>
                <p>{ ENGLISH.get(Key::OutcomeAbout) }</p>
                <p><a href={props.quiz.clone()}>{ ENGLISH.get(Key::ToQuiz) }</a></p>
                { for sides }
                { for sources }
                if let Some(comparison) = &props.comparison {
                    <p><a href={comparison.clone()}>{ ENGLISH.get(Key::Comparison) }</a></p>
                }
            </div>
        </div>
    }
}

/// What speaks for one alternative; nothing where no guide has a word for it.
fn side(pack: &Pack, guides: &[&Guide], place: AlternativeIx) -> Html {
    let reasons = guides
        .iter()
        .flat_map(|guide| &guide.criteria)
        .flat_map(|criterion| &criterion.reasons)
        .filter(|(whom, _)| *whom == place)
        .map(|(_, reason)| reason);
    let exceptions = guides.iter().flat_map(|guide| {
        let exceptions = guide.rules.exceptions.iter().zip(&guide.exceptions);
        exceptions
            .filter(|(exception, _)| exception.alternative == place)
            .map(|(_, wording)| &wording.reason)
    });
    let reasons: Vec<Html> = reasons
        .chain(exceptions)
        .map(|reason| html! { <li>{ reason }</li> })
        .collect();
    if reasons.is_empty() {
        return Html::default();
    }
    let name = wording::name(pack, place);
    html! {
        <>
            <h3>{ ENGLISH.fill(Key::OutcomeFor, &[("alternative", &name)]) }</h3>
            <ul>{ for reasons }</ul>
        </>
    }
}
