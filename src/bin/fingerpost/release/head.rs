//! What a page says about itself to search engines, and to programs that show a preview of a link.

use std::fmt::Write as _;

use super::escaped;
use super::place::Place;

/// A page of the release.
pub(super) struct Head<'h> {
    /// The title of its window.
    pub(super) title: String,
    /// What it is about, in a sentence or two.
    pub(super) description: String,
    /// Where it stands in the release; empty for the start page.
    pub(super) page: &'h str,
    /// The picture that stands for it, 1200 by 630 pixels.
    pub(super) card: &'h str,
}

impl Head<'_> {
    /// The elements for the page's head. An address or a picture must be named whole or not at all.
    pub(super) fn elements(&self, place: &Place) -> String {
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        let mut out = format!(
            "<title>{title}</title>\n    <meta name=\"description\" content=\"{description}\">"
        );
        let mut property = |name: &str, content: &str| {
            // Writing to a text cannot fail.
            let _ = write!(
                out,
                "\n    <meta property=\"og:{name}\" content=\"{content}\">"
            );
        };
        property("type", "website");
        property("title", &title);
        property("description", &description);
        if let (Some(page), Some(card)) = (place.address(self.page), place.address(self.card)) {
            property("url", &escaped(&page));
            property("image", &escaped(&card));
            property("image:width", "1200");
            property("image:height", "630");
            property("image:alt", &title);
            // What is not said here is taken from the properties above.
            out += "\n    <meta name=\"twitter:card\" content=\"summary_large_image\">";
            let _ = write!(
                out,
                "\n    <link rel=\"canonical\" href=\"{}\">",
                escaped(&page)
            );
        } else {
            out += "\n    <meta name=\"twitter:card\" content=\"summary\">";
        }
        out
    }
}
