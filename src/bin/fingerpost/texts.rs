//! `texts`: every text of a pack that a translation replaces, as the file that a translator fills in.

use std::error::Error;

use fingerpost::pack::{Checked, texts};
use toml::{Table, Value};

pub(crate) fn run(mut checked: Checked) -> Result<(), Box<dyn Error>> {
    let mut file = Table::new();
    let mut put = |path: &str, text: &mut String| {
        let mut steps: Vec<&str> = path.split('.').collect();
        let last = steps.pop().unwrap_or_default();
        let mut table = &mut file;
        for step in steps {
            let entry = table
                .entry(step)
                .or_insert_with(|| Value::Table(Table::new()));
            // A path never leads through a text: every text is the end of its own.
            let Value::Table(inner) = entry else { return };
            table = inner;
        }
        table.insert(last.to_owned(), Value::String(text.clone()));
    };
    let alternatives = checked.pack.alternatives.clone();
    texts::of_pack(&mut checked.pack, &mut put);
    texts::of_library(&mut checked.library, &alternatives, &mut put);
    print!("{}", toml::to_string_pretty(&file)?);
    Ok(())
}
