//! What hosts may set, and what becomes of their colour.

use fingerpost::embed::{Accent, Options, Theme};
use proptest::prelude::*;

/// WCAG's relative luminance, exactly as written down there.
#[allow(clippy::float_arithmetic, reason = "the formula is in real numbers")]
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[allow(clippy::float_arithmetic, reason = "the formula is in real numbers")]
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn rgb(css: &str) -> [u8; 3] {
    let digits = css.strip_prefix('#').expect("a colour");
    let wide: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    [0, 2, 4].map(|at| u8::from_str_radix(&wide[at..at + 2], 16).expect("two digits"))
}

/// The grounds that the themes draw the accent on, as they stand in the style sheets.
fn grounds(theme: &str) -> Vec<[u8; 3]> {
    let file = format!(
        "{}/assets/styles/themes/{theme}.css",
        env!("CARGO_MANIFEST_DIR")
    );
    let sheet = std::fs::read_to_string(file).expect("a theme");
    let value = |name: &str| {
        let (_, after) = sheet.split_once(name).expect("the property");
        rgb(after.split(';').next().expect("its value").trim())
    };
    vec![value("--fp-background:"), value("--fp-surface:")]
}

proptest! {
    #[test]
    fn any_accent_can_be_read_on_every_ground_and_text_on_it(red: u8, green: u8, blue: u8) {
        let accent = Accent::parse(&format!("{red:02x}{green:02x}{blue:02x}")).expect("a colour");
        let tones = accent.tones();
        for (tone, on, theme) in [
            (&tones.light, tones.on_light, "light"),
            (&tones.dark, tones.on_dark, "dark"),
        ] {
            for ground in grounds(theme) {
                prop_assert!(contrast(rgb(tone), ground) >= 4.5, "{tone} in {theme}");
            }
            prop_assert!(contrast(rgb(tone), rgb(on)) >= 4.5, "{on} on {tone}");
        }
    }
}

#[test]
fn an_accent_that_can_be_read_stays_as_it_is() {
    let tones = Accent::parse("#0b6e4f").expect("a colour").tones();
    assert_eq!(tones.light, "#0b6e4f");
    let tones = Accent::parse("5fd6ac").expect("a colour").tones();
    assert_eq!(tones.dark, "#5fd6ac");
}

#[test]
fn what_is_no_colour_is_none() {
    for text in [
        "", "#", "green", "#12", "#12345", "#1234567", "##abc", "#ggg", "#12é",
    ] {
        assert_eq!(Accent::parse(text), None, "{text}");
    }
    assert_eq!(Accent::parse("#abc"), Accent::parse("aabbcc"));
}

fn read(options: &[(&str, &str)]) -> Options {
    Options::read(|name| {
        options
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn options_are_read_leniently() {
    let options = read(&[
        ("pack", " flask-to-django "),
        ("quiz", ""),
        ("theme", "dark"),
        ("lang", "pt-BR"),
        ("accent", "#f80"),
        ("font", "Inter, 'Noto Sans'"),
    ]);
    assert_eq!(options.pack.as_deref(), Some("flask-to-django"));
    assert_eq!(options.quiz, None);
    assert_eq!(options.theme, Theme::Dark);
    assert_eq!(options.language.as_deref(), Some("pt-BR"));
    assert_eq!(options.accent, Accent::parse("ff8800"));
    assert_eq!(options.font.as_deref(), Some("Inter, 'Noto Sans'"));
}

#[test]
fn what_cannot_be_an_option_counts_as_not_given() {
    let long = "x".repeat(121);
    let options = read(&[
        ("pack", &long),
        ("theme", "neon"),
        ("accent", "url(//evil)"),
        ("font", "a;background:url(//evil)"),
    ]);
    assert_eq!(options, Options::default());
}
