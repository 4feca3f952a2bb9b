//! Entries and records as they cross to the interface, and what names them on the way in.

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
    /// Its id.
    pub id: String,
    /// Check-in or moment.
    pub kind: EntryKind,
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// When it was first written: local time with offset, RFC 3339.
    pub recorded_at: String,
    /// How far apart the day and the writing are.
    pub basis: Basis,
    /// What was answered.
    pub answers: RawAnswers,
    /// Everything that was answered, in words.
    pub details: Vec<Detail>,
    /// The answers in one line without the note, in words; null when nothing else was answered.
    pub line: Option<String>,
}

/// Names one record of the journal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordPlace {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
}

/// A record as the timeline, the calendar, search and the forms get it.
#[derive(Debug, Serialize, TS)]
pub struct RecordView {
    /// Its id.
    pub id: String,
    /// The day it stands at in the timeline, `YYYY-MM-DD`.
    pub day: String,
    /// When it was first written: local time with offset, RFC 3339.
    pub recorded_at: String,
    /// How far apart the day and the writing are, for the kinds that say so.
    pub basis: Option<Basis>,
    /// When it was changed last, should it have been changed after it was first written.
    pub changed_at: Option<String>,
    /// The one line that stands for it, in words.
    pub summary: String,
    /// What it says.
    pub record: RawRecord,
}

/// A record on a screen of its own.
#[derive(Debug, Serialize, TS)]
pub struct RecordPage {
    /// The record.
    pub view: RecordView,
    /// Everything that it says, in words.
    pub details: Vec<Detail>,
}

impl RecordPlace {
    /// Parses the id. A malformed id cannot name a record, so it is `NoSuchRecord`.
    pub fn uuid(&self) -> Result<Uuid, StoreError> {
        Uuid::try_parse(&self.id).map_err(|_| StoreError::NoSuchRecord)
    }
}

impl RecordView {
    /// A record with what the change log knows about it.
    pub fn read(words: &Words, store: &Reader, record: &Record) -> Result<RecordView, StoreError> {
        let changed_at = store.changed_at(record.content.kind(), record.stamp.id)?;
        Ok(RecordView {
            changed_at: changed_at.map(|at| at.local_text()),
            ..RecordView::unchanged(words, record)
        })
    }

    /// A record of which nobody asks when it was changed.
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
    /// A record with everything that it says and names.
    pub fn read(words: &Words, store: &Reader, record: &Record) -> Result<RecordPage, StoreError> {
        let names = Names::read(store, &record.content)?;
        Ok(RecordPage {
            view: RecordView::read(words, store, record)?,
            details: record_words::details(words, &record.content, &names),
        })
    }
}

/// The check-in and the moments among the entries of one day.
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

/// Reads the day a form is about.
pub fn parse_day(text: &str) -> Result<Day, Invalid> {
    text.parse()
        .map_err(|problem: Problem| problem.of(Field::Day))
}

/// A count as it crosses.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
