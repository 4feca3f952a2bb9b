//! The quick line.

use backstory_core::quick_line::LinePart;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::commands::views::parse_day;
use crate::error::Error;
use crate::journal::Journal;
use crate::lines::{self, TypedIn};

/// A quick line as it is understood.
#[derive(Debug, Serialize, TS)]
pub struct LineView {
    /// Parts of the line, in the order typed.
    pub parts: Vec<LinePart>,
}

/// Parses a line without saving anything.
pub fn read_line(journal: &Journal, line: String) -> Result<LineView, Error> {
    journal.with_reader(|reader| {
        let parts = lines::read(&journal.words, reader, journal.clock.as_ref(), &line)?;
        Ok(LineView { parts })
    })
}

/// A line to save.
#[derive(Debug, Deserialize, TS)]
pub struct LineInput {
    /// The line as typed.
    pub line: String,
    /// The day of the line, `YYYY-MM-DD`; null for today. Before 04:00 the day is required.
    pub day: Option<String>,
}

/// Saves everything in a line.
pub fn add_line(journal: &Journal, input: LineInput) -> Result<Written, Error> {
    let LineInput { line, day } = input;
    let day = day.as_deref().map(parse_day).transpose()?;
    journal.with_store(|store| {
        let clock = journal.clock.as_ref();
        let added = lines::add(&journal.words, store, clock, &line, day, TypedIn::Window)?;
        Ok(Written::after(journal, store, added.value, added.changes))
    })
}
