//! A guide needs a question that no quiz asks.

use crate::pack::fault::{Code, Fault};
use crate::pack::model::Pack;
use crate::pack::places::{Part, Places};

pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Fault> {
    let asked = |place| {
        pack.quizzes
            .iter()
            .any(|quiz| quiz.questions.contains(&place))
    };
    let mut faults = Vec::new();
    for guide in &pack.guides {
        let missing = guide
            .rules
            .asks
            .iter()
            .map(|asks| asks.question)
            .filter(|place| !asked(*place));
        for question in missing.filter_map(|place| pack.question(place)) {
            let message = format!("the guide needs `{}`, which no quiz asks", question.id);
            faults.push(places.fault(&Part::Guide(guide.id.clone()), Code::NeverAsked, message));
        }
    }
    faults
}
