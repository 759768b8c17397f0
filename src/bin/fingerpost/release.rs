//! `release`: makes a release of what Trunk has built: the prerendered first question and readable fallback,
//! the comparison as a page of its own, the files that are fetched when they are used, the service worker.
//!
//! Every page is drawn by the widget's own components.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::rc::Rc;

use fingerpost::builtin;
use fingerpost::text::ENGLISH;
use fingerpost::ui::reading::{Matter, MatterProps};
use fingerpost::ui::session::Session;
use fingerpost::ui::{App, AppProps, Plain, PlainProps, ROOT_ID, Twin};
use yew::{BaseComponent, LocalServerRenderer};

const COMPARISON: &str = include_str!("../../../assets/comparison.html");
const SERVICE_WORKER: &str = include_str!("../../../assets/sw.js");

pub(crate) fn run(folder: &Path) -> Result<(), Box<dyn Error>> {
    let index = prerendered(&fs::read_to_string(folder.join("index.html")).map_err(at(folder))?)?;
    let reading = reading()?;
    let first = builtin::entry(builtin::DEFAULT).and_then(|entry| entry.editions().first());
    let first = first.and_then(|edition| reading.get(edition.reading));
    let comparison = comparison(folder, first.ok_or("there is nothing to read")?)?;
    let mut written = BTreeMap::from([
        ("index.html".to_owned(), index.into_bytes()),
        ("comparison.html".to_owned(), comparison.into_bytes()),
    ]);
    for (name, matter) in reading {
        written.insert(format!("data/{name}"), matter.into_bytes());
    }
    for (name, content) in builtin::files() {
        written.insert(format!("data/{name}"), content.to_vec());
    }
    fs::create_dir_all(folder.join("data"))?;
    for (name, content) in &written {
        fs::write(folder.join(name), content)?;
    }
    fs::write(folder.join("sw.js"), service_worker(folder)?)?;
    Ok(())
}

fn at(folder: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", folder.display())
}

/// The start page with the first question and the fallback in it.
fn prerendered(html: &str) -> Result<String, Box<dyn Error>> {
    // The texts that the app starts with, so that taking over moves no pixel.
    let first = Rc::new(builtin::first().ok_or("the default pack is not built in")?);
    let question = AppProps {
        session: Session::new(first.clone()),
        text: ENGLISH,
        services: Twin::default().services().0,
    };
    let html = fill(
        html,
        &format!("<main id=\"{ROOT_ID}\">"),
        &render::<App>(question),
    )?;
    let plain = render::<Plain>(PlainProps { pack: first });
    Ok(fill(
        &html,
        &format!("<aside id=\"{ROOT_ID}-text\">"),
        &plain,
    )?)
}

/// The reading matter of every edition of every pack, by the names of its files.
fn reading() -> Result<BTreeMap<&'static str, String>, Box<dyn Error>> {
    let mut written = BTreeMap::new();
    for entry in builtin::entries() {
        for edition in entry.editions() {
            let missing = || format!("{} is not built in", edition.reading);
            let pack = builtin::edition(entry.id, edition.language).ok_or_else(missing)?;
            let library = builtin::library(entry.id, edition.language).ok_or_else(missing)?;
            let props = MatterProps {
                pack: Rc::new(pack),
                library: Rc::new(library),
                text: builtin::words(edition.language).unwrap_or(ENGLISH),
            };
            written.insert(edition.reading, render::<Matter>(props));
        }
    }
    Ok(written)
}

/// The reading matter of the default pack as a page of its own.
fn comparison(folder: &Path, matter: &str) -> Result<String, Box<dyn Error>> {
    let pack = builtin::get(builtin::DEFAULT).ok_or("the default pack is not built in")?;
    let styles = files(folder)?
        .into_iter()
        .find(|name| name.ends_with(".css"))
        .ok_or("there is no style sheet")?;
    let page = COMPARISON
        .replace("{title}", &escaped(&pack.title))
        .replace("{summary}", &escaped(&pack.summary))
        .replace("{styles}", &styles);
    Ok(page.replace("{content}", matter))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The service worker with every file of the release, named after what they hold.
fn service_worker(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut hasher = DefaultHasher::new();
    let mut names = vec!["./".to_owned()];
    for name in files(folder)? {
        if name == "sw.js" {
            continue;
        }
        fs::read(folder.join(&name))?.hash(&mut hasher);
        name.hash(&mut hasher);
        names.push(name);
    }
    Ok(SERVICE_WORKER
        .replace("{version}", &format!("{:016x}", hasher.finish()))
        .replace("{files}", &serde_json::to_string_pretty(&names)?))
}

/// Every file below the folder, with `/` between the parts of its name, in order.
fn files(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    let mut prefixes = vec![String::new()];
    while let Some(prefix) = prefixes.pop() {
        for entry in fs::read_dir(folder.join(&prefix)).map_err(at(folder))? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                prefixes.push(format!("{name}/"));
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn render<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: Clone,
{
    pollster::block_on(
        LocalServerRenderer::<C>::with_props(props)
            .hydratable(false)
            .render(),
    )
}

/// Puts content behind an opening tag that must be there once, with nothing in its element.
fn fill(html: &str, tag: &str, content: &str) -> Result<String, String> {
    match html.split(tag).collect::<Vec<_>>()[..] {
        [before, after] if after.trim_start().starts_with("</") => {
            Ok(format!("{before}{tag}{content}{after}"))
        }
        _ => Err(format!("the page has no single empty {tag}")),
    }
}
