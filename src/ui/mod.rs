//! What the reader sees and does: Yew components over a pure session.
//!
//! Here belong components, the one action enum and its reducer. Here does not belong: scoring (`engine`),
//! reading texts of a pack (`pack`), a literal word (`assets/text`), or a browser interface that may refuse
//! (`web`, handed in as [`Services`]).

mod app;
mod asking;
mod copy;
mod element;
mod notice;
mod outcome;
#[cfg(not(target_family = "wasm"))]
mod plain;
#[cfg(not(target_family = "wasm"))]
pub mod reading;
mod services;
pub mod session;
mod slot;
mod take;
mod view;
mod waiting;

pub use app::{App, AppProps, ROOT_ID};
#[cfg(not(target_family = "wasm"))]
pub use plain::{Plain, PlainProps};
pub use services::{
    Address, Attention, Audience, Clipboard, Event, Matter, Memory, NoMemory, Services, Shelf, Twin,
};
pub use take::{NoTools, Take, TakeProps, Tools};
