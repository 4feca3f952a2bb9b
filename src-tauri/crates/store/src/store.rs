//! Opening a journal, and the one function through which every change goes.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

use backstory_core::op::{Changes, Op};
use backstory_core::time::Clock;
use rusqlite::{Connection, TransactionBehavior};

use crate::connection::set_up;
use crate::error::{StoreError, too_many_files};
use crate::gates::{self, Found, Purpose};
use crate::held::settle;
use crate::journal_file::{self, JournalFile};
use crate::left_out::LeftOut;
use crate::lock::{Holder, JournalLock};
use crate::log::{Origin, WriteSet};
use crate::mending;
use crate::migrations;
use crate::reader::Reader;
use crate::strays;
use crate::trash;

/// Newest format that this build reads and writes.
pub const SCHEMA_VERSION: i64 = migrations::VERSION;

/// An open journal that can be written.
///
/// Everything is read through its [`Reader`].
#[derive(Debug)]
pub struct Store {
    pub(crate) reader: Reader,
    /// Whether the log is empty, so that the file itself holds everything.
    pub(crate) is_settled: bool,
    /// Why no change is accepted, in a journal that was to be written but can only be read.
    pub(crate) refusal: Option<Refusal>,
    /// Held for as long as the journal may be written.
    _lock: Option<JournalLock>,
}

impl Deref for Store {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Store {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

/// Makes the error that says why the file at a path cannot be changed.
pub(crate) type Refusal = fn(PathBuf) -> StoreError;

/// Condition on a file of a format that must be met before it is written.
pub(crate) type Gate = fn(&Connection, i64, &Path) -> Result<(), StoreError>;

/// Result of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// Return value of the change.
    pub value: T,
    /// Kinds and days that changed; empty when every row had these values already.
    pub changes: Changes,
}

impl Store {
    /// Opens a journal for reading and writing, and creates it when it does not exist.
    ///
    /// The order is: lock, look without writing, open, upgrade to the present format. Fails without
    /// changing a byte when the folder does not exist, or when the file is not a journal, belongs
    /// to another application, is newer than this build, is open in another Backstory, has a second
    /// name or is write-protected. Waits a little for a command that is writing to it.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        Store::open_with_steps(path, migrations::STEPS)
    }

    /// Like [`open`](Store::open), for a command that is done soon: another command will wait for
    /// it.
    pub fn open_in_turn(path: &Path) -> Result<Store, StoreError> {
        Store::open_as(Holder::Command, path, migrations::STEPS)
    }

    pub(crate) fn open_with_steps(path: &Path, steps: &[&str]) -> Result<Store, StoreError> {
        Store::open_as(Holder::Window, path, steps)
    }

    fn open_as(holder: Holder, path: &Path, steps: &[&str]) -> Result<Store, StoreError> {
        let mut store = Store::open_gated(holder, path, steps, mending::is_laid_out)?;
        // Tests also open other formats, whose tables differ.
        if steps.len() as i64 == migrations::VERSION {
            // Old records in the trash can go when it is opened the next time, so a failure must
            // not keep the journal shut.
            let _ = store.empty_trash();
            // A damaged index would hide rows from everything that follows.
            store.lead_to_every_row()?;
            store.left_out = LeftOut::with(strays::find(&store.conn)?);
        }
        Ok(store)
    }

    /// Opens a journal whose layout passes `gate`.
    pub(crate) fn open_gated(
        holder: Holder,
        path: &Path,
        steps: &[&str],
        gate: Gate,
    ) -> Result<Store, StoreError> {
        let path = &journal_file::resolve(path)?;
        gates::folder_is_there(path)?;
        // Before looking, so that nobody changes the file between the look and the opening.
        let lock = JournalLock::take(path, holder)?;
        // Through a read-only connection, so that a file that is refused keeps every byte.
        let look = gates::look(path, steps.len() as i64, Purpose::Writing)?;
        let version = match look.found {
            Found::Nothing | Found::EmptyDatabase => 0,
            Found::Journal { version } => version,
        };
        if let Some(conn) = look.conn.filter(|_| version > 0) {
            gate(&conn, version, path)?;
        }
        journal_file::has_one_name(path)?;
        if version == 0 {
            // Before SQLite creates the file with default permissions.
            gates::make_private(path)?;
        }
        let refused = |e| gates::refused(path, e, Purpose::Writing);
        let mut conn = Connection::open(path).map_err(refused)?;
        // SQLite opens a write-protected file read-only, and says so only when asked.
        if conn.is_readonly("main").map_err(refused)? {
            // SQLite falls back to read-only as well when the program may open no more files.
            let refused = too_many_files(path);
            return Err(refused.unwrap_or_else(|| StoreError::NotWritable(path.to_owned())));
        }
        set_up(&conn).map_err(refused)?;
        // Lets the command line read while the window writes.
        conn.pragma_update(None, "journal_mode", "WAL")
            .map_err(refused)?;
        migrations::run(&mut conn, path, version, steps).map_err(|e| e.while_writing(path))?;
        let is_settled = settle(&conn);
        // Opening has rolled back an incomplete change; only complete changes that do not count are
        // a loss.
        let cut_short = look.cut_short.filter(|log| log.has_lost);
        Ok(Store {
            reader: Reader::of(conn, JournalFile::of(path)?, cut_short),
            is_settled,
            refusal: None,
            _lock: Some(lock),
        })
    }

    fn empty_trash(&mut self) -> Result<(), StoreError> {
        let Some(latest) = self.latest_write()? else {
            return Ok(());
        };
        if trash::expired(&self.conn, latest)?.is_empty() {
            return Ok(());
        }
        self.change(|conn| trash::empty(conn, latest))
    }

    /// Opens a journal for reading, beside a window that may be writing; see [`Reader::open`].
    pub fn open_read_only(path: &Path) -> Result<Reader, StoreError> {
        Reader::open(path)
    }

    /// Makes a store of a journal that was to be written but can only be read.
    pub(crate) fn that_only_reads(reader: Reader, refusal: Refusal) -> Store {
        Store {
            reader,
            // Reading leaves no log behind.
            is_settled: true,
            refusal: Some(refusal),
            _lock: None,
        }
    }

    /// Runs `change` in one transaction and records the previous version of each row it changes.
    ///
    /// When `change` fails, nothing is saved; when it changes nothing, no write set is made. When
    /// this returns, the change is on disk.
    pub fn write<T>(
        &mut self,
        clock: &dyn Clock,
        op: &Op,
        origin: Origin,
        change: impl FnOnce(&mut WriteSet<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        self.change(|conn| {
            let mut write_set = WriteSet::new(conn, op, clock, origin);
            let value = change(&mut write_set)?;
            let changes = write_set.finish()?;
            Ok(Written { value, changes })
        })
    }

    /// Runs `work` in one transaction. When it fails, or when the file is gone or was changed by
    /// another program, nothing is saved.
    ///
    /// Every change of a row goes through here; only a repair of the layout, an upgrade and
    /// `VACUUM` write to the file in other ways. When this returns, the change is on disk.
    pub(crate) fn change<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.try_to_write()?;
        // Before the state in memory changes, because after a rollback SQLite reads pages from the
        // file again.
        self.still_there()?;
        let Reader {
            conn,
            file,
            left_out,
            fit,
            ..
        } = &mut self.reader;
        // Rows that are still unreadable are found again by the next reads.
        left_out.forget();
        // The gathered texts would be out of date after this change.
        fit.rows_change(conn)?;
        let attempt = || {
            // Immediate: a deferred transaction could fail when it turns from reading to writing.
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = work(&tx)?;
            // As late as possible: a commit to a file that lost its name would be lost with it.
            file.check()?;
            if !file.is_as_left()? {
                return Err(StoreError::Changed(file.path().to_owned()));
            }
            tx.commit()?;
            Ok(value)
        };
        let value = attempt().map_err(|e: StoreError| e.while_writing(file.path()))?;
        // From the first change on, SQLite knows the number of pages itself.
        self.as_opened = None;
        // An earlier copy lacks this change.
        self.is_copied.set(false);
        // The change is on disk, so it must not be reported as failed; the next change reports what
        // is wrong with the file by then.
        let _ = self.settle();
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Setting;
    use backstory_core::answers::{RawAnswers, RawMovement};
    use backstory_core::day::Day;
    use backstory_core::draft::{Draft, DraftKey};
    use backstory_core::entry::Entry;
    use backstory_core::record::RecordKind;
    use backstory_testkit::build::{at, check_in};
    use backstory_testkit::clock::SeededClock;

    /// SQLite's own page limit gives the same `SQLITE_FULL` as a full file system.
    fn limit(store: &Store, pages: i64) {
        store
            .conn
            .pragma_update(None, "max_page_count", pages)
            .unwrap();
    }

    fn holds(store: &Store, entries: &[Entry], draft: &Draft) {
        let report = store.check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
        let kept = store.entries_between(Day::EARLIEST, Day::EARLIEST.plus(9_999));
        assert_eq!(kept.unwrap(), entries, "neither less nor more than saved");
        assert_eq!(store.drafts().unwrap(), std::slice::from_ref(draft));
        assert_eq!(store.setting(Setting::PreferredName).unwrap(), None);
    }

    #[test]
    fn a_full_disk_keeps_what_was_saved_and_the_same_store_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
        let mut store = Store::open(&path).unwrap();
        let place = DraftKey::Day(Day::EARLIEST);
        let draft = |form| Draft::new(RecordKind::Moment, place, clock.now(), form).unwrap();
        let kept = draft("{}".to_owned());
        store.keep_draft(&kept).unwrap();
        let mut saved = Vec::new();
        let put = |store: &mut Store, saved: &mut Vec<Entry>| {
            let raw = RawAnswers {
                note: Some("x".repeat(5_000)),
                movements: vec![RawMovement {
                    name: "Walking".to_owned(),
                    minutes: Some(20),
                    ..RawMovement::default()
                }],
                ..RawAnswers::default()
            };
            let entry = check_in(&clock, Day::EARLIEST.plus(saved.len() as u64), raw);
            store.write(&clock, &Op::worded("Entry"), Origin::User, |w| {
                w.put_entry(&entry)
            })?;
            saved.push(entry);
            Ok(())
        };
        put(&mut store, &mut saved).unwrap();
        let pages: i64 = store
            .conn
            .pragma_query_value(None, "page_count", |r| r.get(0))
            .unwrap();
        limit(&store, pages + 10);
        let refused: StoreError = loop {
            if let Err(refused) = put(&mut store, &mut saved) {
                break refused;
            }
        };
        assert!(matches!(refused, StoreError::DiskFull(_)), "{refused}");
        assert!(saved.len() > 1, "some were saved before there was no room");
        let long = "x".repeat(100_000);
        for refused in [
            store.keep_draft(&draft(format!("\"{long}\""))),
            store.set_setting(Setting::PreferredName, &long),
            // Saves both settings or neither.
            store.keep_settings(&[
                (Setting::PreferredName, Some("Jo".to_owned())),
                (Setting::EmergencyNumber, Some(long.clone())),
            ]),
            store
                .write(&clock, &Op::worded("Both"), Origin::User, |w| {
                    w.set_setting(Setting::PreferredName, "Jo")?;
                    w.set_setting(Setting::EmergencyNumber, &long)
                })
                .map(drop),
            put(&mut store, &mut saved),
        ] {
            let refused = refused.unwrap_err();
            assert!(matches!(refused, StoreError::DiskFull(_)), "{refused}");
        }
        holds(&store, &saved, &kept);
        limit(&store, pages + 1_000);
        put(&mut store, &mut saved).unwrap();
        holds(&store, &saved, &kept);
        drop(store);
        holds(&Store::open(&path).unwrap(), &saved, &kept);
    }
}
