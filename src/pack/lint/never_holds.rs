//! A criterion that no answers can make hold.

use crate::engine::{Asked, Criterion, OptionIx, Select};
use crate::pack::fault::{Code, Fault};
use crate::pack::model::Pack;
use crate::pack::places::{Part, Places};

pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Fault> {
    let mut faults = Vec::new();
    for guide in &pack.guides {
        for (criterion, wording) in guide.rules.criteria.iter().zip(&guide.criteria) {
            if can_hold(criterion, &guide.rules.asks) {
                continue;
            }
            let message = format!("no answers can make the criterion `{}` hold", wording.id);
            let part = Part::Criterion(guide.id.clone(), wording.id.clone());
            faults.push(places.fault(&part, Code::NeverHolds, message));
        }
    }
    faults
}

fn can_hold(criterion: &Criterion, asks: &[Asked]) -> bool {
    // Questions answer independently, so what matters is how many cases each can give at once.
    let mut most = 0;
    for asked in asks {
        let mut options: Vec<OptionIx> = criterion
            .cases
            .iter()
            .filter(|case| case.question == asked.question)
            .map(|case| case.option)
            .collect();
        options.sort();
        options.dedup();
        most += match asked.select {
            Select::One => options.len().min(1),
            Select::Many => options.len(),
        };
    }
    !criterion.cases.is_empty()
        && usize::from(criterion.at_least) <= most
        && criterion
            .at_most
            .is_none_or(|limit| criterion.at_least <= limit)
}
