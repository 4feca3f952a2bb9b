//! How a record came to be what it is, what was removed, and erasing for good.

use std::path::PathBuf;

use backstory_core::op::Subject;
use backstory_core::record::{Record, RecordKind};
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::undo::Written;
use crate::commands::views::{RecordPlace, RecordView, count};
use crate::error::Error;
use crate::journal::Journal;
use crate::labels;
use crate::record_words::{self, Detail, Names};

/// A record as it was after one change.
#[derive(Debug, Serialize, TS)]
pub struct VersionView {
    /// Names it to `restore_version`.
    #[ts(as = "i32")]
    pub version: i64,
    /// When it came to be: local time with offset, RFC 3339.
    pub at: String,
    /// What was done then.
    pub label: String,
    /// Whether it is how the record is now.
    pub is_current: bool,
    /// Everything that it said, in words; null when it was removed then.
    pub details: Option<Vec<Detail>>,
}

/// A version that is to be brought back.
#[derive(Debug, Deserialize, TS)]
pub struct RestoreInput {
    /// The record.
    pub place: RecordPlace,
    /// The version.
    #[ts(as = "i32")]
    pub version: i64,
}

/// A record that was removed.
#[derive(Debug, Serialize, TS)]
pub struct TrashedView {
    /// When: local time with offset, RFC 3339.
    pub removed_at: String,
    /// Days until it is gone for good.
    pub days_left: u32,
    /// The record as it was.
    pub record: RecordView,
}

/// What was erased.
#[derive(Debug, Serialize, TS)]
pub struct Erased {
    /// What it was, in words.
    pub label: String,
    /// Files that are known to hold it still: copies that a repair made.
    pub copies: Vec<String>,
}

/// Reads every version of a record, the newest first.
pub fn history(journal: &Journal, place: RecordPlace) -> Result<Vec<VersionView>, Error> {
    let id = place.uuid()?;
    journal.with_reader(|reader| {
        let versions = reader.history(place.kind, id)?.into_iter();
        let views = versions.map(|version| {
            let details = version.record.map(|record| -> Result<_, Error> {
                let names = Names::read(reader, &record.content)?;
                Ok(record_words::details(
                    &journal.words,
                    &record.content,
                    &names,
                ))
            });
            Ok(VersionView {
                version: version.write_set,
                at: version.at.local_text(),
                label: labels::worded(&journal.words, &version.op),
                is_current: version.is_current,
                details: details.transpose()?,
            })
        });
        views.collect::<Result<Vec<_>, Error>>()
    })
}

/// Makes a record what it was; that is a change like any other, and undo takes it back.
pub fn restore_version(journal: &Journal, input: RestoreInput) -> Result<Written, Error> {
    let (kind, id) = (input.place.kind, input.place.uuid()?);
    journal.with_store(|store| {
        let versions = store.history(kind, id)?;
        let chosen = versions.iter().filter(|v| v.write_set == input.version);
        let record = chosen.chain(&versions).find_map(|v| v.record.as_ref());
        let label = labels::restored(&journal.words, record.ok_or(StoreError::NoSuchRecord)?);
        let written =
            store.restore_version(journal.clock.as_ref(), &label.op, kind, id, input.version)?;
        Ok(Written::after(journal, store, label.done, written.changes))
    })
}

/// Reads what was removed in the last 30 days, the latest removal first.
pub fn trash(journal: &Journal) -> Result<Vec<TrashedView>, Error> {
    let now = journal.clock.now();
    let trashed = journal.with_reader(|reader| Ok(reader.trash(now)?))?;
    let views = trashed.iter().map(|trashed| TrashedView {
        removed_at: trashed.removed_at.local_text(),
        days_left: count(usize::try_from(trashed.days_left).unwrap_or_default()),
        record: RecordView::unchanged(&journal.words, &trashed.record),
    });
    Ok(views.collect())
}

/// Brings back a record that was removed.
pub fn restore_record(journal: &Journal, place: RecordPlace) -> Result<Written, Error> {
    let (kind, id) = (place.kind, place.uuid()?);
    journal.with_store(|store| {
        let record = removed(store, journal.clock.as_ref(), kind, id)?;
        let label = labels::out_of_trash(&journal.words, &record);
        let written = store.restore_removed(journal.clock.as_ref(), &label.op, kind, id)?;
        Ok(Written::after(journal, store, label.done, written.changes))
    })
}

/// Erases a record with its history, its search text and its unsaved form. Nothing brings it back.
pub fn erase_record(journal: &Journal, place: RecordPlace) -> Result<Erased, Error> {
    let (kind, id) = (place.kind, place.uuid()?);
    journal.with_store(|store| {
        let record = match store.record(kind, id) {
            Err(StoreError::NoSuchRecord) => removed(store, journal.clock.as_ref(), kind, id)?,
            found => found?,
        };
        store.erase(kind, id)?;
        let what = labels::what(&journal.words, Subject::of(&record));
        Ok(Erased {
            label: journal.words.done_erased(what),
            copies: copies(store),
        })
    })
}

/// Names the copies of the journal that a repair made beside it.
pub fn repair_copies(journal: &Journal) -> Result<Vec<String>, Error> {
    journal.with_reader(|reader| Ok(copies(reader)))
}

/// Overwrites and removes those of the named copies that a repair made beside the journal.
pub fn erase_copies(journal: &Journal, copies: Vec<String>) -> Result<(), Error> {
    let named: Vec<_> = copies.into_iter().map(PathBuf::from).collect();
    journal.with_store(|store| Ok(store.erase_repair_copies(&named)?))
}

fn copies(store: &Reader) -> Vec<String> {
    let copies = store.repair_copies().into_iter();
    // A name that is no text could not be told apart from another on its way back.
    copies
        .filter_map(|copy| copy.into_os_string().into_string().ok())
        .collect()
}

fn removed(
    store: &Reader,
    clock: &dyn Clock,
    kind: RecordKind,
    id: Uuid,
) -> Result<Record, StoreError> {
    let trashed = store.trash(clock.now())?.into_iter();
    let is_it = |record: &Record| record.stamp.id == id && record.content.kind() == kind;
    let mut records = trashed.map(|trashed| trashed.record);
    records.find(is_it).ok_or(StoreError::NoSuchRecord)
}
