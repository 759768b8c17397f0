//! Where a release will be served, as far as that is known when it is made.
//!
//! Everything in a release finds the rest of it by relative addresses. Only what programs elsewhere read needs the
//! whole address, and is left out where it is not known.

/// The address that a release is made for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// As Trunk writes it before the names of files, with a `/` at the end.
    base: String,
}

impl Place {
    /// Reads what was given for `--public-url`: a whole address, or no more than a path.
    pub(super) fn parse(given: &str) -> Result<Self, String> {
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| given.strip_prefix(scheme));
        let odd = |letter: char| {
            letter.is_whitespace() || letter.is_control() || "?#\"'<>\\".contains(letter)
        };
        if given.contains(odd) || host.is_some_and(|host| host.is_empty() || host.starts_with('/'))
        {
            return Err(format!("{given:?} is no address to serve a widget at"));
        }
        let base = format!("{}/", given.trim_end_matches('/'));
        Ok(Self { base })
    }

    /// The whole address of a page or file of the release, where it is known.
    pub(super) fn address(&self, name: &str) -> Option<String> {
        self.base
            .contains("://")
            .then(|| format!("{}{name}", self.base))
    }

    /// The page with the addresses of these files made relative: Trunk has put the base before them.
    pub(super) fn relative(&self, page: &str, files: &[String]) -> String {
        files.iter().fold(page.to_owned(), |page, name| {
            page.replace(
                &format!("=\"{}{name}\"", self.base),
                &format!("=\"{name}\""),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_whole_address_is_put_before_names() {
        for given in ["https://example.org/quiz/", "https://example.org/quiz"] {
            let address = Place::parse(given).map(|place| place.address("comparison.html"));
            let expected = "https://example.org/quiz/comparison.html".to_owned();
            assert_eq!(address, Ok(Some(expected)));
        }
    }

    #[test]
    fn a_path_makes_no_whole_address() {
        for given in ["/", "", "/quiz/", "./", "quiz", "//example.org/"] {
            let address = Place::parse(given).map(|place| place.address(""));
            assert_eq!(address, Ok(None), "{given}");
        }
    }

    #[test]
    fn what_could_not_stand_before_a_name_is_refused() {
        let odd = [
            "https://",
            "https:///quiz/",
            "https://example.org/?a=",
            "https://example.org/#a",
            "/\"><script>",
        ];
        for given in odd {
            assert!(Place::parse(given).is_err(), "{given}");
        }
    }

    #[test]
    fn the_base_is_taken_from_the_files_of_the_release_only() {
        let page = r#"<link href="/quiz/a.css"><a href="/quiz/">a</a><script src="/quiz/boot.js" data-js="/quiz/b.js">"#;
        let files = ["a.css", "b.js", "boot.js"].map(ToOwned::to_owned);
        let relative = Place::parse("/quiz/").map(|place| place.relative(page, &files));
        let expected =
            r#"<link href="a.css"><a href="/quiz/">a</a><script src="boot.js" data-js="b.js">"#;
        assert_eq!(relative.as_deref(), Ok(expected));
    }
}
