//! Taking a result away: one result value, and what it is rendered to.
//!
//! Here belongs the value that everything shown or shared is read from ([`Report`]), the sentences that say it
//! ([`wording`]) and the share codes ([`code`]). Here does not belong: reading the address, the clipboard, a browser.

pub mod code;
mod report;
pub mod wording;

pub use report::{Basis, Reason, Report, Row, report};
