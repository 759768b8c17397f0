//! A topic of the comparison: rows of claims, each with its sources, its date and what contradicts it.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::fault::Code;
use super::super::library::{Cell, Correction, Row, Side, Topic};
use super::super::raw::{self, Agreement, Text};
use super::desk::{Desk, limit};
use super::library::Shelf;

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn date(text: &str) -> Option<Date> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return None,
    };
    whole.parse().ok()
}

impl Desk<'_, '_> {
    pub(super) fn date(&mut self, key: &str, text: &Text) -> Option<Date> {
        let found = date(text.get_ref());
        if found.is_none() {
            let message = format!(
                "`{key}` is `{}`; it takes a date as YYYY, YYYY-MM or YYYY-MM-DD",
                text.get_ref()
            );
            self.fault(Code::BadDate, text, message);
        }
        found
    }

    /// The day of a check as it is written; a warning when it is long ago.
    fn checked_on(&mut self, checked: &Text, shelf: &Shelf<'_>) -> String {
        if let (Some(checked_on), Some(today)) = (self.date("checked", checked), shelf.today)
            && checked_on.saturating_add(12.months()) < today
        {
            let message =
                format!("last checked on {checked_on}, more than twelve months before {today}");
            self.fault(Code::StaleClaim, checked, message);
        }
        checked.get_ref().clone()
    }

    pub(super) fn topic(&mut self, raw: &raw::Topic, shelf: &Shelf<'_>) -> Topic {
        self.range("order", &raw.order, 1, 999);
        Topic {
            id: self.id(&raw.id),
            title: self.text("title", &raw.title, limit::LABEL),
            rows: raw.rows.iter().map(|row| self.row(row, shelf)).collect(),
        }
    }

    fn row(&mut self, raw: &raw::Row, shelf: &Shelf<'_>) -> Row {
        let whose: Vec<&Text> = raw.cells.iter().map(|cell| &cell.alternative).collect();
        self.unique("cell for", &whose);
        if (raw.agreement == Agreement::Differ) != (raw.sides.len() >= 2) {
            let message =
                "a row has at least two `sides` where its sources `differ`, and none elsewhere";
            self.fault(Code::Contradiction, &raw.id, message.to_owned());
        }
        Row {
            id: self.id(&raw.id),
            title: self.text("title", &raw.title, limit::LABEL),
            cells: raw
                .cells
                .iter()
                .map(|cell| self.cell(cell, shelf))
                .collect(),
            sides: raw
                .sides
                .iter()
                .map(|side| Side {
                    text: self.text("text", &side.text, limit::CLAIM),
                    sources: self.sources(&side.text, &side.sources, shelf),
                })
                .collect(),
            correction: raw.correction.as_ref().map(|one| Correction {
                text: self.text("text", &one.text, limit::PROSE),
                sources: self.sources(&one.text, &one.sources, shelf),
                checked_with: self.sources(&one.text, &one.checked_with, shelf),
                checked: self.checked_on(&one.checked, shelf),
            }),
        }
    }

    fn cell(&mut self, raw: &raw::Cell, shelf: &Shelf<'_>) -> Cell {
        if let Some(as_of) = &raw.as_of {
            self.date("as-of", as_of);
        }
        Cell {
            alternative: self.whose(&raw.alternative, shelf),
            text: self.text("text", &raw.text, limit::CLAIM),
            sources: self.sources(&raw.text, &raw.sources, shelf),
            as_of: raw
                .as_of
                .as_ref()
                .map(|as_of| as_of.get_ref().clone())
                .unwrap_or_default(),
            checked: raw
                .checked
                .as_ref()
                .map(|checked| self.checked_on(checked, shelf))
                .unwrap_or_default(),
        }
    }
}
