//! What only a whole pack shows: parts that are sound by themselves and pointless together. A rule a file.

mod asked_for_nothing;
mod never_asked;
mod never_holds;
mod never_matters;
mod unreachable;

use super::fault::Fault;
use super::model::Pack;
use super::places::Places;

/// Every fault that a pack shows as a whole.
pub(super) fn lint(pack: &Pack, places: &Places) -> Vec<Fault> {
    let mut faults = Vec::new();
    for rule in [
        asked_for_nothing::faults,
        never_asked::faults,
        never_holds::faults,
        never_matters::faults,
        unreachable::faults,
    ] {
        faults.extend(rule(pack, places));
    }
    faults
}
