//! The words of the interface in every language.

use fingerpost::builtin;
use fingerpost::text::{ENGLISH, Key, LANGUAGES, Text, best_of};

fn best(wanted: &[&str]) -> &'static str {
    best_of(wanted.iter().copied())
}

#[test]
fn the_language_that_fits_best_is_taken() {
    for (wanted, found) in [
        (vec!["de-AT", "en"], "de"),
        (vec!["pt"], "pt-BR"),
        (vec!["pt-PT", "es"], "pt-BR"),
        (vec!["PT-br"], "pt-BR"),
        (vec!["xx", "fr_CA"], "fr"),
        (vec!["en-GB", "de"], "en"),
        (vec!["xx"], "en"),
        (vec!["", "-", "é"], "en"),
        (vec![], "en"),
    ] {
        assert_eq!(best(&wanted), found, "{wanted:?}");
    }
}

#[test]
fn every_language_says_everything() {
    for (language, _) in LANGUAGES {
        let text = builtin::words(language).expect("a shipped language");
        assert_eq!(text.language, *language);
        assert!(!text.get(Key::Progress).is_empty());
        let filled = text.fill(Key::Progress, &[("number", "3"), ("count", "5")]);
        assert!(filled.contains('3') && filled.contains('5'), "{filled}");
        assert!(!filled.contains(['{', '}']), "{filled}");
    }
    assert!(LANGUAGES.len() >= 7);
}

#[test]
fn arabic_is_written_from_right_to_left() {
    assert_eq!(builtin::words("ar").expect("Arabic").direction(), "rtl");
    assert_eq!(ENGLISH.direction(), "ltr");
}

#[test]
fn a_file_of_another_release_is_refused() {
    assert_eq!(Text::parse("de", "Weiter\nZurück\n".to_owned()), None);
    assert_eq!(Text::parse("tlh", String::new()), None);
}
