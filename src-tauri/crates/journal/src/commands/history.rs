//! The history of a record, the trash, and erasing for good.

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
    /// Number of the version for `restore_version`.
    #[ts(as = "i32")]
    pub version: i64,
    /// When the change was made: local time with offset, RFC 3339.
    pub at: String,
    /// The change, in words.
    pub label: String,
    /// Whether this is the current version of the record.
    pub is_current: bool,
    /// The whole record in words; null when the change removed it.
    pub details: Option<Vec<Detail>>,
}

/// A version to restore.
#[derive(Debug, Deserialize, TS)]
pub struct RestoreInput {
    /// The record.
    pub place: RecordPlace,
    /// The version.
    #[ts(as = "i32")]
    pub version: i64,
}

/// A record in the trash.
#[derive(Debug, Serialize, TS)]
pub struct TrashedView {
    /// When it was removed: local time with offset, RFC 3339.
    pub removed_at: String,
    /// Days until the record is erased for good.
    pub days_left: u32,
    /// The record as it was before its removal.
    pub record: RecordView,
}

/// Result of erasing a record.
#[derive(Debug, Serialize, TS)]
pub struct Erased {
    /// The erased record, in words.
    pub label: String,
    /// Files that are known to contain it still: copies made by a repair.
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

/// Restores an earlier version of a record. A restore is a change like any other and can be undone.
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

/// Reads the records removed in the last 30 days, the latest removal first.
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

/// Restores a record from the trash.
pub fn restore_record(journal: &Journal, place: RecordPlace) -> Result<Written, Error> {
    let (kind, id) = (place.kind, place.uuid()?);
    journal.with_store(|store| {
        let record = removed(store, journal.clock.as_ref(), kind, id)?;
        let label = labels::out_of_trash(&journal.words, &record);
        let written = store.restore_removed(journal.clock.as_ref(), &label.op, kind, id)?;
        Ok(Written::after(journal, store, label.done, written.changes))
    })
}

/// Erases a record with its history, its search text and its draft. This cannot be undone.
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

/// Lists the copies that a repair made beside the journal.
pub fn repair_copies(journal: &Journal) -> Result<Vec<String>, Error> {
    journal.with_reader(|reader| Ok(copies(reader)))
}

/// Overwrites and removes the named files, as far as they are copies that a repair made beside the
/// journal.
pub fn erase_copies(journal: &Journal, copies: Vec<String>) -> Result<(), Error> {
    let named: Vec<_> = copies.into_iter().map(PathBuf::from).collect();
    journal.with_store(|store| Ok(store.erase_repair_copies(&named)?))
}

fn copies(store: &Reader) -> Vec<String> {
    let copies = store.repair_copies().into_iter();
    // A name that is not text could not be told apart from another when the window sends it back.
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
