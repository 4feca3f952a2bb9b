//! Records in one row each, as the command line shows them.

use backstory_core::day::Day;
use backstory_core::record::{Content, Record, RecordKind};
use backstory_journal::error::Error;
use backstory_journal::record_words::{self, Detail, Names};
use backstory_journal::shown;
use backstory_words::Words;
use serde::Serialize;

/// Maximum characters of a text in a table.
const TEXT: usize = 60;

/// A value as JSON on one line.
pub fn json(value: &impl Serialize) -> Result<String, Error> {
    // Our types only have keys that JSON accepts.
    let text = serde_json::to_string(value).map_err(|_| Error::Panic)?;
    Ok(shown::json(&text))
}

/// Returns the day and kind of a record.
pub fn heading(record: &Record) -> String {
    format!("{}  {:<13}", record.day(), record.content.kind().name())
}

/// Formats a record as a row of a table, with a remark when its day is in the future. Appointments
/// are meant to be in the future and get no remark.
pub fn row(words: &Words, record: &Record, names: &Names, today: Day) -> String {
    let is_ahead = record.day() > today && record.content.kind() != RecordKind::Appointment;
    let ahead = is_ahead.then(|| "dated after today".to_owned());
    let said = said(words, &record.content, names).into_iter();
    let said: Vec<String> = said.chain(ahead).collect();
    let row = format!("{}  {}", heading(record), said.join("; "));
    shown::line(row.trim_end()).into_owned()
}

/// Returns text without its line breaks.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the fields of a record, each with its label. The day is in the heading.
fn said(words: &Words, content: &Content, names: &Names) -> Vec<String> {
    let details = record_words::details(words, content, names).into_iter();
    let is_said = |detail: &Detail| detail.label != words.records_day();
    let details = details.filter(is_said);
    details
        .map(|Detail { label, value }| format!("{label}: {}", short(&value)))
        .collect()
}

/// Returns the beginning of a text, on one line.
fn short(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(TEXT) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
