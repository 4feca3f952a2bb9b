//! Entries and records in the form the interface receives, and the keys it names them by.

use backstory_core::answers::RawAnswers;
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryKind};
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_core::record::{RawRecord, Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::record_words::{self, Detail, Names};

/// An entry of the journal.
#[derive(Debug, Serialize, TS)]
pub struct EntryView {
    /// Id of the entry.
    pub id: String,
    /// Whether it is a check-in or a moment.
    pub kind: EntryKind,
    /// The day of the entry, `YYYY-MM-DD`.
    pub day: String,
    /// When it was first saved: local time with offset, RFC 3339.
    pub recorded_at: String,
    /// How late the entry was written (same day, next day, …).
    pub basis: Basis,
    /// The answers.
    pub answers: RawAnswers,
    /// All answers, in words.
    pub details: Vec<Detail>,
    /// The answers without the note, as one line of words; null when only a note was given.
    pub line: Option<String>,
}

/// Key of one record in the journal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordPlace {
    /// Kind of the record.
    pub kind: RecordKind,
    /// Id of the record.
    pub id: String,
}

/// A record as the timeline, the calendar, search and the forms receive it.
#[derive(Debug, Serialize, TS)]
pub struct RecordView {
    /// Id of the record.
    pub id: String,
    /// The day of the record in the timeline, `YYYY-MM-DD`.
    pub day: String,
    /// When it was first saved: local time with offset, RFC 3339.
    pub recorded_at: String,
    /// How late the record was written, for the kinds that have a basis.
    pub basis: Option<Basis>,
    /// When it was last changed; null when it has not changed since it was first saved.
    pub changed_at: Option<String>,
    /// Summary of the record in one line of words.
    pub summary: String,
    /// Content of the record.
    pub record: RawRecord,
}

/// A record on its own screen.
#[derive(Debug, Serialize, TS)]
pub struct RecordPage {
    /// The record.
    pub view: RecordView,
    /// The full content, in words.
    pub details: Vec<Detail>,
}

impl RecordPlace {
    /// Parses the id. A malformed id cannot name a record, so it is `NoSuchRecord`.
    pub fn uuid(&self) -> Result<Uuid, StoreError> {
        Uuid::try_parse(&self.id).map_err(|_| StoreError::NoSuchRecord)
    }
}

impl RecordView {
    /// Builds the view of a record, including its last change from the change log.
    pub fn read(words: &Words, store: &Reader, record: &Record) -> Result<RecordView, StoreError> {
        let changed_at = store.changed_at(record.content.kind(), record.stamp.id)?;
        Ok(RecordView {
            changed_at: changed_at.map(|at| at.local_text()),
            ..RecordView::unchanged(words, record)
        })
    }

    /// Builds the view of a record without looking up when it last changed.
    pub fn unchanged(words: &Words, record: &Record) -> RecordView {
        RecordView {
            id: record.stamp.id.to_string(),
            day: record.day().to_string(),
            recorded_at: record.stamp.recorded_at.local_text(),
            basis: record.stamp.basis,
            changed_at: None,
            summary: record_words::summary(words, &record.content),
            record: record.content.raw(),
        }
    }
}

impl RecordPage {
    /// Builds the page of a record, with its full content and the names it refers to.
    pub fn read(words: &Words, store: &Reader, record: &Record) -> Result<RecordPage, StoreError> {
        let names = Names::read(store, &record.content)?;
        Ok(RecordPage {
            view: RecordView::read(words, store, record)?,
            details: record_words::details(words, &record.content, &names),
        })
    }
}

/// Splits the entries of one day into the check-in and the moments.
pub fn split(words: &Words, entries: &[Entry]) -> (Option<EntryView>, Vec<EntryView>) {
    let of = |kind| {
        entries
            .iter()
            .filter(move |e| e.kind == kind)
            .map(|e| EntryView::read(words, e))
    };
    (
        of(EntryKind::CheckIn).next(),
        of(EntryKind::Moment).collect(),
    )
}

impl EntryView {
    fn read(words: &Words, entry: &Entry) -> EntryView {
        EntryView {
            id: entry.id.to_string(),
            kind: entry.kind,
            day: entry.day.to_string(),
            recorded_at: entry.recorded_at.local_text(),
            basis: entry.basis,
            details: record_words::answers::details(words, entry.kind, &entry.answers),
            line: record_words::answers::line(words, &entry.answers),
            answers: entry.answers.raw(),
        }
    }
}

/// Parses the day of a form.
pub fn parse_day(text: &str) -> Result<Day, Invalid> {
    text.parse()
        .map_err(|problem: Problem| problem.of(Field::Day))
}

/// Converts a count to the type the interface receives.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
