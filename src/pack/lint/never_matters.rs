//! A question whose options no guide listens to, though none has declared it a mere note.

use crate::engine::QuestionIx;
use crate::pack::fault::{Code, Fault};
use crate::pack::model::Pack;
use crate::pack::places::{Part, Places};

pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Fault> {
    let listened = |place: QuestionIx| {
        pack.guides.iter().any(|guide| {
            let cases = guide
                .rules
                .criteria
                .iter()
                .flat_map(|criterion| &criterion.cases);
            let pairs = guide
                .rules
                .exceptions
                .iter()
                .flat_map(|exception| &exception.when);
            cases
                .map(|case| case.question)
                .chain(pairs.map(|pair| pair.0))
                .any(|other| other == place)
        })
    };
    // A guide that asks about a question without listening to it has declared it a note.
    let noted = |place: QuestionIx| {
        pack.guides
            .iter()
            .any(|guide| guide.rules.asks.iter().any(|asked| asked.question == place))
    };
    (0u16..)
        .map(QuestionIx)
        .zip(&pack.questions)
        .filter(|(place, _)| !listened(*place) && !noted(*place))
        .map(|(_, question)| {
            let message = format!("no option of `{}` ever matters to a guide", question.id);
            places.fault(
                &Part::Question(question.id.clone()),
                Code::NeverMatters,
                message,
            )
        })
        .collect()
}
