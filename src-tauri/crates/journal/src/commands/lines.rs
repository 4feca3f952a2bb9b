//! The quick line.

use backstory_core::quick_line::LinePart;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::commands::views::parse_day;
use crate::error::Error;
use crate::journal::Journal;
use crate::lines::{self, TypedIn};

/// How a line is understood.
#[derive(Debug, Serialize, TS)]
pub struct LineView {
    /// Its parts, in the order typed.
    pub parts: Vec<LinePart>,
}

/// Reads a line. Nothing is saved.
pub fn read_line(journal: &Journal, line: String) -> Result<LineView, Error> {
    journal.with_reader(|reader| {
        let parts = lines::read(&journal.words, reader, journal.clock.as_ref(), &line)?;
        Ok(LineView { parts })
    })
}

/// A line to be written.
#[derive(Debug, Deserialize, TS)]
pub struct LineInput {
    /// As typed.
    pub line: String,
    /// The day it is about, `YYYY-MM-DD`; null for today, which before 04:00 has to be said.
    pub day: Option<String>,
}

/// Writes everything that a line says.
pub fn add_line(journal: &Journal, input: LineInput) -> Result<Written, Error> {
    let LineInput { line, day } = input;
    let day = day.as_deref().map(parse_day).transpose()?;
    journal.with_store(|store| {
        let clock = journal.clock.as_ref();
        let added = lines::add(&journal.words, store, clock, &line, day, TypedIn::Window)?;
        Ok(Written::after(journal, store, added.value, added.changes))
    })
}
