//! `prerender`: fills a built page with the first question and the readable fallback, drawn by the widget's
//! own components.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use fingerpost::builtin;
use fingerpost::ui::session::Session;
use fingerpost::ui::{App, AppProps, Plain, PlainProps, ROOT_ID, Twin};
use yew::{BaseComponent, LocalServerRenderer};

pub(crate) fn run(page: &Path) -> Result<(), Box<dyn Error>> {
    let named = |error: std::io::Error| format!("{}: {error}", page.display());
    let pack = Rc::new(builtin::get(builtin::DEFAULT).ok_or("the default pack is not built in")?);
    let question = AppProps {
        session: Session::new(pack.clone()),
        services: Twin::default().services().0,
    };
    let html = fs::read_to_string(page).map_err(named)?;
    let html = fill(
        &html,
        &format!("<main id=\"{ROOT_ID}\">"),
        &render::<App>(question),
    )?;
    let html = fill(
        &html,
        &format!("<aside id=\"{ROOT_ID}-text\">"),
        &render::<Plain>(PlainProps { pack }),
    )?;
    fs::write(page, html).map_err(named)?;
    Ok(())
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
