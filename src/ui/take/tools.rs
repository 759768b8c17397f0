//! What the surroundings offer for taking a result away, each of which may refuse.

use alloc::string::{String, ToString};

use yew::{Callback, NodeRef};

/// Sharing, saving, printing.
pub trait Tools {
    /// Whether the system has a share sheet.
    fn can_share(&self) -> bool;

    /// Opens the system's share sheet.
    fn share(&self, title: &str, text: &str, link: &str);

    /// Copies a text with its formatting, and says whether that worked.
    fn copy_rich(&self, html: &str, plain: &str, done: Callback<bool>);

    /// Saves a text as a file of this type, and says whether that worked.
    fn save(&self, name: &str, kind: &str, content: &str, done: Callback<bool>);

    /// Saves a drawing as a PNG picture, and says whether that worked.
    fn save_picture(&self, name: &str, svg: &str, done: Callback<bool>);

    /// Opens the dialog for printing.
    fn print(&self);

    /// The address of the page that writes snippets for embedding; empty where there is none.
    fn builder(&self) -> String;

    /// What stands in a field.
    fn typed(&self, field: &NodeRef) -> String;
}

/// Surroundings that offer none of it, for tests.
pub struct NoTools;

impl Tools for NoTools {
    fn can_share(&self) -> bool {
        false
    }

    fn share(&self, _: &str, _: &str, _: &str) {}

    fn copy_rich(&self, _: &str, _: &str, done: Callback<bool>) {
        done.emit(false);
    }

    fn save(&self, _: &str, _: &str, _: &str, done: Callback<bool>) {
        done.emit(false);
    }

    fn save_picture(&self, _: &str, _: &str, done: Callback<bool>) {
        done.emit(false);
    }

    fn print(&self) {}

    fn builder(&self) -> String {
        "embed.html".to_string()
    }

    fn typed(&self, _: &NodeRef) -> String {
        String::new()
    }
}
