//! `prerender`.
use std::{error::Error, path::Path};
pub(crate) fn run(_page: &Path) -> Result<(), Box<dyn Error>> {
    Ok(())
}
