//! `release`: makes a release of what Trunk has built: the prerendered first question and readable fallback,
//! the comparison and each outcome as pages of their own, the files that are fetched when they are used, the service
//! worker, and what search engines and systems that install pages read.
//!
//! Every page is drawn by the widget's own components.

mod catalogue;
mod head;
mod outcomes;
mod place;
mod worker;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use fingerpost::builtin;
use fingerpost::pack::Pack;
use fingerpost::text::{ENGLISH, Key};
use fingerpost::ui::reading::{Matter, MatterProps};
use fingerpost::ui::session::Session;
use fingerpost::ui::{App, AppProps, Plain, PlainProps, ROOT_ID, Twin};
use yew::{BaseComponent, LocalServerRenderer};

use head::Head;
use outcomes::{Outcome, Sheet};
use place::Place;

/// The page around everything that needs no script.
const PAGE: &str = include_str!("../../../assets/pages/page.html");
const BUILDER: &str = include_str!("../../../assets/embed.html");
const MANIFEST: &str = include_str!("../../../assets/pages/manifest.webmanifest");
const ICON: &str = include_str!("../../../assets/icons/icon.svg");

/// Makes a release of the folder, to be served at this address: a whole one, or no more than a path.
pub(crate) fn run(folder: &Path, public_url: &str) -> Result<(), Box<dyn Error>> {
    let release = Release {
        place: Place::parse(public_url)?,
        pack: Rc::new(builtin::get(builtin::DEFAULT).ok_or("the default pack is not built in")?),
        built: files(folder)?,
        folder,
    };
    let reading = reading()?;
    let first = builtin::entry(builtin::DEFAULT).and_then(|entry| entry.editions().first());
    let matter = first.and_then(|edition| reading.get(edition.reading));
    let matter = matter.ok_or("there is nothing to read")?;

    // By the addresses that they are listed under: a folder stands for the page in it.
    let mut pages = BTreeMap::from([
        (String::new(), release.start()?),
        ("comparison.html".to_owned(), release.comparison(matter)?),
    ]);
    for entry in builtin::entries() {
        for outcome in outcomes::of(entry).ok_or("a pack is not built in")? {
            let page = release.outcome(&outcome)?;
            pages.insert(outcome.page, page);
        }
    }
    let mut written = BTreeMap::new();
    if let Some((map, robots)) = release.listed(pages.keys()) {
        written.insert("sitemap.xml".to_owned(), map.into_bytes());
        written.insert("robots.txt".to_owned(), robots.into_bytes());
    }
    written.insert(
        "manifest.webmanifest".to_owned(),
        release.manifest()?.into_bytes(),
    );
    for (mut name, page) in pages {
        if name.is_empty() || name.ends_with('/') {
            name += "index.html";
        }
        written.insert(name, page.into_bytes());
    }
    written.insert("embed.html".to_owned(), release.builder()?.into_bytes());
    written.insert("data/index.json".to_owned(), catalogue::write()?);
    for (name, matter) in reading {
        written.insert(format!("data/{name}"), matter.into_bytes());
    }
    for (name, content) in builtin::files() {
        written.insert(format!("data/{name}"), content.to_vec());
    }
    for (name, content) in &written {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, content)?;
    }
    let worker = worker::write(folder, &files(folder)?)?;
    fs::write(folder.join("sw.js"), worker)?;
    Ok(())
}

fn at(folder: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", folder.display())
}

/// What pages are made from.
struct Release<'r> {
    folder: &'r Path,
    place: Place,
    /// What Trunk has built.
    built: Vec<String>,
    /// The default pack.
    pack: Rc<Pack>,
}

impl Release<'_> {
    /// The start page with the first question and the fallback in it.
    fn start(&self) -> Result<String, Box<dyn Error>> {
        let built = fs::read_to_string(self.folder.join("index.html")).map_err(at(self.folder))?;
        let head = self.head(Head {
            title: format!("{} – Fingerpost", self.pack.title),
            description: self.pack.summary.clone(),
            page: "",
            card: &self.own_card(),
        })?;
        let html = without_comments(&self.place.relative(&built, &self.built));
        let html = exchange(&html, "<title>Fingerpost</title>", &head)?;
        let html = exchange(&html, "href=\"data:,\"", &format!("href=\"{}\"", icon()))?;
        prerendered(&html)
    }

    /// The page that puts snippets together for other people's pages.
    fn builder(&self) -> Result<String, String> {
        exchange(BUILDER, "{styles}", self.styles()?)
    }

    /// The reading matter of the default pack as a page of its own.
    fn comparison(&self, matter: &str) -> Result<String, Box<dyn Error>> {
        let head = Head {
            title: format!("{} – {}", ENGLISH.get(Key::Comparison), self.pack.title),
            description: self.pack.summary.clone(),
            page: "comparison.html",
            card: &self.own_card(),
        };
        self.page(head, "", matter)
    }

    fn outcome(&self, outcome: &Outcome) -> Result<String, Box<dyn Error>> {
        let head = Head {
            title: outcome.title.clone(),
            description: outcome.description.clone(),
            page: &outcome.page,
            card: &outcome.card,
        };
        let content = render::<Sheet>(outcome.content.clone());
        self.page(head, &outcome.root, &content)
    }

    /// A page that needs no script. `root` leads from it to the start.
    fn page(&self, head: Head<'_>, root: &str, content: &str) -> Result<String, Box<dyn Error>> {
        let page = PAGE
            .replace("{language}", ENGLISH.language)
            .replace("{icon}", &icon())
            .replace("{root}", root)
            .replace("{styles}", self.styles()?)
            .replace("{head}", &self.head(head)?);
        Ok(exchange(&page, "{content}", content)?)
    }

    /// The name of the widget's style sheet.
    fn styles(&self) -> Result<&str, String> {
        let mut built = self.built.iter().map(String::as_str);
        let styles = built.find(|name| name.starts_with("widget-") && name.ends_with(".css"));
        styles.ok_or_else(|| "there is no style sheet".to_owned())
    }

    fn head(&self, head: Head<'_>) -> Result<String, String> {
        if self.built.iter().all(|name| name != head.card) {
            return Err(format!("assets/{} is missing: run script/cards", head.card));
        }
        Ok(head.elements(&self.place))
    }

    fn own_card(&self) -> String {
        format!("cards/{}.png", self.pack.id)
    }

    /// The list of the pages for search engines, and where they find it; both need whole addresses.
    fn listed<'n>(&self, names: impl Iterator<Item = &'n String>) -> Option<(String, String)> {
        let addresses = names.map(|name| self.place.address(name));
        let addresses = addresses.collect::<Option<Vec<_>>>()?;
        let lines: String = addresses
            .iter()
            .map(|address| format!("  <url><loc>{}</loc></url>\n", escaped(address)))
            .collect();
        let map = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{lines}</urlset>\n"
        );
        let robots = self.place.address("sitemap.xml")?;
        let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {robots}\n");
        Some((map, robots))
    }

    /// What a system is told that installs the start page.
    fn manifest(&self) -> Result<String, serde_json::Error> {
        Ok(MANIFEST
            .replace("{language}", &serde_json::to_string(&self.pack.language)?)
            .replace("{title}", &serde_json::to_string(&self.pack.title)?)
            .replace("{summary}", &serde_json::to_string(&self.pack.summary)?))
    }
}

/// The page with the first question and the fallback in it.
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The sign as an address that holds it: a browser may ask for an icon again whenever the address changes.
fn icon() -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for letter in ICON.trim_end().chars() {
        match letter {
            '"' => address.push('\''),
            '<' => address += "%3C",
            '>' => address += "%3E",
            '#' => address += "%23",
            _ => address.push(letter),
        }
    }
    address
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

/// The page without what it says to those who build it.
fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out += before.trim_end();
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out + rest
}

/// Puts something else in the place of what must be there once.
fn exchange(html: &str, old: &str, new: &str) -> Result<String, String> {
    match html.split(old).collect::<Vec<_>>()[..] {
        [before, after] => Ok(format!("{before}{new}{after}")),
        _ => Err(format!("the page has no single {old}")),
    }
}
