//! The packs that were checked and compiled into the binary by `build.rs`; the only place that embeds them.

use crate::pack::Pack;

/// Id and compiled form of every pack, in the order of the ids.
const PACKS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The id of the pack that a reader gets unless another is chosen.
pub const DEFAULT: &str = "django-flask";

/// The ids of all built-in packs.
pub fn ids() -> impl Iterator<Item = &'static str> {
    PACKS.iter().map(|(id, _)| *id)
}

/// The built-in pack with this id.
pub fn get(id: &str) -> Option<Pack> {
    let (_, bytes) = PACKS.iter().find(|(known, _)| *known == id)?;
    postcard::from_bytes(bytes).ok()
}
