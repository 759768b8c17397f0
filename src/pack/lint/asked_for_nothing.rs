//! A quiz asks a question that nobody who decides it asks about.

use crate::engine::Decider;
use crate::pack::fault::{Code, Fault};
use crate::pack::model::Pack;
use crate::pack::places::{Part, Places};

pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Fault> {
    let mut faults = Vec::new();
    for quiz in &pack.quizzes {
        let rules = match pack.decider(&quiz.decided_by) {
            Some(Decider::Guide(rules)) => vec![rules],
            Some(Decider::Panel(rules)) => rules,
            None => continue,
        };
        for place in &quiz.questions {
            let used = rules
                .iter()
                .flat_map(|rules| &rules.asks)
                .any(|asked| asked.question == *place);
            if let Some(question) = pack.question(*place).filter(|_| !used) {
                let message = format!(
                    "the quiz asks `{}`, but who decides it never uses that",
                    question.id
                );
                let part = Part::Asked(quiz.id.clone(), question.id.clone());
                faults.push(places.fault(&part, Code::AskedForNothing, message));
            }
        }
    }
    faults
}
