//! The options of a widget, the same in every form of embedding. What cannot be read counts as not given.

use alloc::string::{String, ToString};

use super::Accent;

/// What a host has set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Id of the pack.
    pub pack: Option<String>,
    /// Id of the quiz.
    pub quiz: Option<String>,
    /// The colours.
    pub theme: Theme,
    /// The language of the interface, as a BCP 47 tag.
    pub language: Option<String>,
    /// The colour of what can be pressed.
    pub accent: Option<Accent>,
    /// The font: names of families as in CSS.
    pub font: Option<String>,
}

/// Which colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light or dark, as the browser says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Black, white and strong lines.
    Contrast,
}

impl Theme {
    /// The name that hosts write and style sheets select.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// The longest value that is looked at, in bytes.
const LONGEST: usize = 120;

impl Options {
    /// Reads the options; `get` is asked for each by its name.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let given = |name: &str| {
            get(name)
                .map(|value| value.trim().to_string())
                .filter(|value| !value.is_empty() && value.len() <= LONGEST)
        };
        let themes = [Theme::Light, Theme::Dark, Theme::Contrast];
        let theme =
            given("theme").and_then(|name| themes.into_iter().find(|theme| theme.name() == name));
        Self {
            pack: given("pack"),
            quiz: given("quiz"),
            theme: theme.unwrap_or_default(),
            language: given("lang"),
            accent: given("accent").and_then(|colour| Accent::parse(&colour)),
            // Names only: nothing that could end a declaration or fetch anything.
            font: given("font").filter(|font| {
                let mut signs = font.bytes().filter(u8::is_ascii);
                signs.all(|one| one.is_ascii_alphanumeric() || b" ,'\"-_".contains(&one))
            }),
        }
    }
}
