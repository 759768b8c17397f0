//! A release made by the native command around a page as Trunk builds it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A folder as Trunk and `script/tools/shrink.mjs` leave it.
fn built(base: &str) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><title>Fingerpost</title><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"{base}widget-0.css\"/><script src=\"{base}boot.js\" data-wasm=\"{base}app_bg.wasm\"></script></head>\
         <body><main id=\"fingerpost\"></main><aside id=\"fingerpost-text\"></aside></body></html>"
    );
    for (name, content) in [
        ("index.html", &*page),
        ("widget-0.css", ""),
        ("boot.js", ""),
        ("embed.js", ""),
        ("app_bg.wasm", ""),
    ] {
        fs::write(folder.path().join(name), content).expect("written");
    }
    copy(Path::new("assets/cards"), &folder.path().join("cards"));
    copy(Path::new("assets/icons"), &folder.path().join("icons"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder of the crate") {
        let from = entry.expect("an entry").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("copied");
        }
    }
}

fn release(folder: &Path, public_url: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fingerpost"))
        .arg("release")
        .arg(folder)
        .args(["--public-url", public_url])
        .output()
        .expect("the command runs")
}

/// A release for this address, with what Trunk puts before names for it.
fn released(public_url: &str) -> TempDir {
    let folder = built(public_url);
    let output = release(folder.path(), public_url);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    folder
}

fn text(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect(name)
}

/// Every file whose name ends like this, below the folder.
fn all(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let found = paths.flat_map(|path| {
        if path.is_dir() {
            all(&path, end)
        } else {
            vec![path]
        }
    });
    found
        .filter(|path| path.to_string_lossy().ends_with(end))
        .collect()
}

const OUTCOMES: [&str; 6] = [
    "result/django/",
    "result/flask/",
    "result/fastapi/",
    "result/tie/",
    "result/flask-to-django/migrate/",
    "result/flask-to-django/stay/",
];

#[test]
fn every_outcome_has_a_page_that_needs_no_script() {
    let folder = released("/");
    let pages = all(&folder.path().join("result"), "index.html");
    assert_eq!(pages.len(), OUTCOMES.len());
    for outcome in OUTCOMES {
        let page = text(&folder, &format!("{outcome}index.html"));
        assert!(page.contains("default-src 'none'; style-src 'self'"));
        assert!(!page.contains("<script") && !page.contains(" style="));
        assert!(!page.contains('{'), "{outcome} has an open place");
        let root = "../".repeat(outcome.matches('/').count());
        assert!(page.contains(&format!("href=\"{root}widget-0.css\"")));
    }
    let django = text(&folder, "result/django/index.html");
    for words in [
        "<title>Django or Flask? → Django</title>",
        "<h2>Django</h2>",
        "What speaks for Django",
        "Pages, forms and data together are what Django is made for.",
        "href=\"../../\"",
        "href=\"../../comparison.html\"",
    ] {
        assert!(django.contains(words), "{words}");
    }
    assert!(!django.contains("What speaks for Flask"));
    let tie = text(&folder, "result/tie/index.html");
    assert!(tie.contains("What speaks for Django") && tie.contains("What speaks for Flask"));
    let stay = text(&folder, "result/flask-to-django/stay/index.html");
    assert!(stay.contains("href=\"../../../?pack=flask-to-django\""));
}

#[test]
fn with_a_whole_address_pages_name_themselves_and_their_pictures() {
    let folder = released("https://example.org/quiz/");
    for (name, page, card) in [
        ("index.html", "", "django-flask"),
        ("comparison.html", "comparison.html", "django-flask"),
        (
            "result/flask/index.html",
            "result/flask/",
            "django-flask/flask",
        ),
        (
            "result/flask-to-django/stay/index.html",
            "result/flask-to-django/stay/",
            "flask-to-django/stay",
        ),
    ] {
        let html = text(&folder, name);
        for line in [
            format!("<link rel=\"canonical\" href=\"https://example.org/quiz/{page}\">"),
            format!("<meta property=\"og:url\" content=\"https://example.org/quiz/{page}\">"),
            format!(
                "<meta property=\"og:image\" content=\"https://example.org/quiz/cards/{card}.png\">"
            ),
        ] {
            assert!(html.contains(&line), "{name}: {line}");
        }
        let picture = folder.path().join(format!("cards/{card}.png"));
        assert!(picture.exists());
    }
    let map = text(&folder, "sitemap.xml");
    let map = roxmltree::Document::parse(&map).expect("XML");
    let listed: Vec<&str> = map
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .filter_map(|node| node.text())
        .map(|address| {
            address
                .strip_prefix("https://example.org/quiz/")
                .expect("one of ours")
        })
        .collect();
    assert_eq!(listed.len(), 2 + OUTCOMES.len());
    assert!(
        ["", "comparison.html", "result/tie/"]
            .iter()
            .all(|page| listed.contains(page))
    );
    let robots = text(&folder, "robots.txt");
    assert!(robots.contains("Sitemap: https://example.org/quiz/sitemap.xml\n"));
}

#[test]
fn with_a_path_only_nothing_is_named_that_would_have_to_be_whole() {
    let folder = released("/quiz/");
    for page in all(folder.path(), ".html") {
        let html = fs::read_to_string(&page).expect("a page");
        for word in ["canonical", "og:url", "og:image", "/quiz/"] {
            assert!(!html.contains(word), "{}: {word}", page.display());
        }
    }
    for name in ["sitemap.xml", "robots.txt"] {
        assert!(!folder.path().join(name).exists(), "{name}");
    }
}

#[test]
fn wherever_it_is_served_a_release_finds_its_files_from_where_it_is() {
    for public_url in ["/", "/quiz/", "https://example.org/quiz/"] {
        let page = text(&released(public_url), "index.html");
        for relative in [
            "href=\"widget-0.css\"",
            "src=\"boot.js\"",
            "data-wasm=\"app_bg.wasm\"",
        ] {
            assert!(page.contains(relative), "{public_url}: {relative}");
        }
    }
}

#[test]
fn an_address_that_is_none_is_refused_before_anything_is_written() {
    let folder = built("/");
    let output = release(folder.path(), "https://");
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("comparison.html").exists());
}

#[test]
fn a_missing_card_is_named() {
    for card in all(Path::new("assets/cards"), ".png") {
        let name = card.strip_prefix("assets").expect("of the assets");
        let folder = built("/");
        fs::remove_file(folder.path().join(name)).expect("removed");
        let output = release(folder.path(), "/");
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            said.contains(&format!("{} is missing: run script/cards", card.display())),
            "{said}"
        );
    }
}

#[test]
fn every_card_is_1200_by_630_and_light_enough_for_a_preview() {
    for card in all(Path::new("assets/cards"), ".png") {
        let bytes = fs::read(&card).expect("a card");
        assert_eq!(bytes.get(1..4), Some(&b"PNG"[..]), "{}", card.display());
        let size = bytes.get(16..24).map(|size| {
            [&size[..4], &size[4..]]
                .map(|four| four.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
        });
        assert_eq!(size, Some([1200, 630]), "{}", card.display());
        assert!(bytes.len() < 60_000, "{}: {}", card.display(), bytes.len());
    }
}

#[test]
fn the_manifest_is_json_with_relative_addresses_of_files_that_are_there() {
    let folder = released("https://example.org/quiz/");
    let manifest: Value =
        serde_json::from_str(&text(&folder, "manifest.webmanifest")).expect("JSON");
    assert_eq!(manifest["name"], "Django or Flask?");
    assert_eq!(manifest["start_url"], ".");
    assert_eq!(manifest["scope"], ".");
    let icons = manifest["icons"].as_array().expect("icons");
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    for icon in icons {
        let source = icon["src"].as_str().expect("an address");
        assert!(folder.path().join(source).exists(), "{source}");
    }
}

/// The list and the version of a service worker.
fn kept(folder: &TempDir) -> (Vec<String>, String) {
    let worker = text(folder, "sw.js");
    let between = |start: &str, end: &str| {
        let (_, rest) = worker.split_once(start).expect("a filled place");
        rest.split_once(end).expect("its end").0.to_owned()
    };
    let files = serde_json::from_str(&between("const FILES = ", ";")).expect("JSON");
    (files, between("const RELEASE = `${OURS}", "`"))
}

#[test]
fn the_service_worker_keeps_what_the_widget_can_ask_for_and_nothing_else() {
    let folder = released("https://example.org/");
    let (files, _) = kept(&folder);
    let (data, rest): (Vec<_>, Vec<_>) = files.iter().partition(|name| name.starts_with("data/"));
    assert_eq!(
        rest,
        [
            "./",
            "app_bg.wasm",
            "boot.js",
            "comparison.html",
            "index.html",
            "widget-0.css"
        ]
    );
    let there = fs::read_dir(folder.path().join("data")).expect("the data");
    // All but the list for the page that puts snippets together.
    assert_eq!(data.len() + 1, there.count());
    assert!(!data.contains(&&"data/index.json".to_owned()));
}

#[test]
fn the_version_of_the_service_worker_changes_with_what_it_keeps_only() {
    let release_with = |name: &str| {
        let folder = built("/");
        fs::write(folder.path().join(name), "other").expect("written");
        assert!(release(folder.path(), "/").status.success());
        kept(&folder).1
    };
    let (_, version) = kept(&released("/"));
    assert_ne!(release_with("boot.js"), version);
    assert_eq!(release_with("embed.js"), version);
    assert_eq!(release_with("icons/icon-192.png"), version);
}
