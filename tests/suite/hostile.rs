//! That no text of a pack gets out of its place in any form that a reader takes away.

use fingerpost::engine::Answers;
use fingerpost::pack::Pack;
use fingerpost::share::render;
use proptest::prelude::*;
use serde_json::Value;

use crate::render::{LINK, Renderer, faults, rendered};
use crate::share::any_result;
use crate::support::{answers, pack};

/// Where the sources of a poisoned pack are.
const SITE: &str = "https://s.example/";

type Reader = fn(&str) -> Found;

/// Texts that would be markup somewhere.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "a | b | c",
    "x](javascript:alert(1)) ![y](https://evil.example)",
    "]]> --> ?> &lt; &#60;",
    "\" onload=\"x\" ' `",
    "a\0b\u{1}\u{1b}[31m\u{7f}\u{85}c\u{fffe}",
    "\u{202e}gnp.exe\u{2066}",
    "# h\n\n- x\n\n    code\n\n***\n\n1. y",
    "1. one",
    "7) seven",
    "- minus",
    "+ plus",
    "===",
    "---",
    "> quote",
    "~~~",
    "```",
    "**bold** _it_ ~~gone~~ $x$ [^1] [ref] \\",
    "https://evil.example www.evil.example WWW.evil.example ftp://evil.example",
    "mail@evil.example mailto:mail@evil.example @everyone",
    "<https://evil.example> <mail@evil.example>",
    "[x]: https://evil.example",
    "|",
    "trailing   ",
    "\u{2028}\u{2029}\t",
    "{{ x }} ${y} {name}",
    "",
];

/// The pack with every text that is shown replaced, and every address.
fn poisoned(mut pack: Pack, text: &str) -> Pack {
    let all = |pack: &mut Pack, put: &mut dyn FnMut(&mut String)| {
        put(&mut pack.title);
        put(&mut pack.summary);
        pack.alternatives
            .iter_mut()
            .for_each(|one| put(&mut one.name));
        for question in &mut pack.questions {
            put(&mut question.prompt);
            put(&mut question.short);
            question
                .options
                .iter_mut()
                .for_each(|option| put(&mut option.label));
        }
        for guide in &mut pack.guides {
            put(&mut guide.title);
            put(&mut guide.summary);
            put(&mut guide.tie_reason);
            guide
                .exceptions
                .iter_mut()
                .for_each(|one| put(&mut one.reason));
            for criterion in &mut guide.criteria {
                let sides = criterion
                    .reasons
                    .iter_mut()
                    .chain(&mut criterion.other_sides);
                sides.for_each(|(_, words)| put(words));
            }
        }
        for quiz in &mut pack.quizzes {
            put(&mut quiz.title);
            put(&mut quiz.summary);
        }
        for source in &mut pack.sources {
            put(&mut source.title);
            put(&mut source.publisher);
            put(&mut source.date);
            source.url = format!("{SITE}{text}");
        }
    };
    all(&mut pack, &mut |place| text.clone_into(place));
    pack
}

/// What parsers found in a document.
#[derive(Debug, PartialEq)]
struct Found {
    /// Its parts in their order.
    parts: Vec<String>,
    /// What it says.
    words: String,
}

/// As GitHub would read it, and every extension besides.
fn markdown(text: &str) -> Found {
    use comrak::nodes::NodeValue;
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let (mut parts, mut words) = (Vec::new(), String::new());
    for node in root.descendants() {
        parts.push(match &node.data().value {
            NodeValue::Text(text) => {
                words.push_str(text);
                continue;
            }
            NodeValue::Link(link) if link.url == LINK => "link to the result".to_owned(),
            NodeValue::Link(link) if link.url.starts_with(SITE) => "link to a source".to_owned(),
            NodeValue::Heading(heading) => format!("heading {}", heading.level),
            other => other.xml_node_name().to_owned(),
        });
    }
    Found { parts, words }
}

fn xml(text: &str) -> Found {
    let document = roxmltree::Document::parse(text).expect("well-formed");
    let elements = document.descendants().filter(roxmltree::Node::is_element);
    let parts = elements.map(|one| {
        let names: Vec<&str> = one.attributes().map(|attribute| attribute.name()).collect();
        format!("{} {}", one.tag_name().name(), names.join(" "))
    });
    let words = document.descendants().filter(roxmltree::Node::is_text);
    Found {
        parts: parts.collect(),
        words: words.filter_map(|node| node.text()).collect(),
    }
}

fn lines(text: &str) -> Found {
    Found {
        parts: text.lines().map(|_| "line".to_owned()).collect(),
        // Where a source is in plain text, its text is part of its address.
        words: String::new(),
    }
}

/// The text without blanks and without what no form keeps.
fn kept(text: &str) -> String {
    let dropped = "\u{fffe}\u{ffff}\u{2060}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    text.chars()
        .filter(|one| !one.is_whitespace() && !one.is_control() && !dropped.contains(*one))
        .collect()
}

/// Every form of a pack whose every text is hostile has the parts of one that says something plain, and says
/// what that one says with the hostile text in its place.
fn assert_harmless(pack: &Pack, quiz: usize, answers: &Answers, hostile: &str) {
    const PLAIN: &str = "Qx7";
    let [evil, good] = [hostile, PLAIN].map(|text| poisoned(pack.clone(), text));
    let write = |pack: &Pack, form: Renderer| rendered(pack, &pack.quizzes[quiz], answers, form);
    let forms: [(Renderer, Reader); 4] = [
        (render::markdown, markdown),
        (render::record, markdown),
        (render::html, xml),
        (render::plain, lines),
    ];
    for (form, read) in forms {
        let written = write(&evil, form);
        let (found, expected) = (read(&written), read(&write(&good, form)));
        // Without a text there is less to say.
        if !kept(hostile).is_empty() {
            assert_eq!(found.parts, expected.parts, "{hostile:?} in\n{written}");
            let words = kept(&expected.words).replace(PLAIN, &kept(hostile));
            assert_eq!(kept(&found.words), words, "{hostile:?} in\n{written}");
        }
    }
    let parts = xml(&write(&evil, render::card)).parts;
    let known = ["svg ", "title ", "desc ", "rect ", "text "];
    assert!(
        parts
            .iter()
            .all(|part| known.iter().any(|known| part.starts_with(known))),
        "{parts:?}"
    );
    for line in write(&evil, render::plain).lines() {
        assert!(
            !line.ends_with([' ', '\t']),
            "{line:?} has a blank at its end"
        );
        assert!(
            !line.contains(['\u{202e}', '\u{2066}', '\u{1b}', '\0']),
            "{line:?}"
        );
    }
    let json = write(&evil, render::json);
    assert!(!json.contains('<') && !json.contains('\n'), "{json}");
    let value: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["pack"]["title"], hostile);
    assert!(faults(&value).is_empty(), "{:?}", faults(&value));
}

#[test]
fn no_text_of_a_pack_becomes_markup() {
    let pack = pack("django-flask");
    let five = answers(
        &pack,
        &[
            ("admin-ui", "yes"),
            ("api-only", "yes"),
            ("experience", "over-5"),
            ("horizon", "crud"),
        ],
    );
    for id in ["five", "panel", "outplane"] {
        let quiz = pack
            .quizzes
            .iter()
            .position(|quiz| quiz.id == id)
            .expect("the quiz");
        for hostile in HOSTILE {
            assert_harmless(&pack, quiz, &five, hostile);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_text_at_all_becomes_markup(hostile in r"[-<>&'|*_~`#$@:/.()!\[\]\\ \PC\n\r\t\x00]{0,24}", (pack, quiz, answers) in any_result()) {
        assert_harmless(&pack, quiz, &answers, &hostile);
    }
}
