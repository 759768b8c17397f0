//! Taking a result away: one result value, and what it is rendered to.
//!
//! Here belongs the value that everything shown or shared is read from ([`Report`]), the sentences that say it
//! ([`wording`]), the forms to take it away in ([`render`]), the share codes ([`code`]) and several people's results
//! together ([`team`]). Here does not belong: reading the address, the clipboard, a browser.

pub mod code;
pub mod render;
mod report;
pub mod team;
pub mod wording;

pub use report::{Basis, Reason, Report, Row, report};
