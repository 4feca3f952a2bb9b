//! Opening a journal, and the one function through which every change goes.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use backstory_core::time::Clock;
use rusqlite::{Connection, TransactionBehavior};

use crate::error::{StoreError, too_many_files};
use crate::gates::{self, Found, Purpose};
use crate::guard::guard;
use crate::held::settle;
use crate::left_out::LeftOut;
use crate::lock::{Holder, JournalLock};
use crate::log::{Origin, WriteSet};
use crate::mending;
use crate::migrations;
use crate::place::{self, Place};
use crate::search_fit::Fit;
use crate::strays;
use crate::trash;
use crate::wal::CutShort;

/// Newest format this build reads and writes.
pub const SCHEMA_VERSION: i64 = migrations::VERSION;

/// An open journal.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) place: Place,
    pub(crate) left_out: LeftOut,
    pub(crate) fit: Fit,
    /// What the file said when it was opened, until the first change.
    pub(crate) as_opened: Option<Vec<u8>>,
    /// Whether a copy of it as it is now was saved into another file.
    pub(crate) is_copied: Cell<bool>,
    /// What is not in the copy in memory that is read in the place of a file that would not show
    /// every row; none where the file itself is read.
    pub(crate) lost: Option<Vec<String>>,
    /// Whether the log is empty: everything is in the file itself.
    pub(crate) is_settled: bool,
    /// What was missing from the log beside the file when it was opened.
    pub(crate) cut_short: Option<CutShort>,
    /// Why no change is taken, in a journal that was to be written and can only be read.
    pub(crate) refusal: Option<Refusal>,
    /// Held for as long as the journal may be written.
    _lock: Option<JournalLock>,
}

/// An error that says why the file at a path takes no change.
pub(crate) type Refusal = fn(PathBuf) -> StoreError;

/// What has to be true of a file of a format before it is written.
pub(crate) type Gate = fn(&Connection, i64, &Path) -> Result<(), StoreError>;

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the change returned.
    pub value: T,
    /// Whether any row is different now.
    pub changed: bool,
}

impl Store {
    /// Opens a journal for reading and writing, making it when there is none.
    ///
    /// Order: lock, look without writing, then open, then bring it to the present format.
    /// Fails without changing a byte when the folder is not there, or when the file is not a
    /// journal, is another application's, is newer than this build, is open in another Backstory,
    /// has a second name or is write-protected. A command that writes to it is waited for a little.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        Store::open_with_steps(path, migrations::STEPS)
    }

    /// The same for a command, which is soon done: another command is told to wait for it.
    pub fn open_in_turn(path: &Path) -> Result<Store, StoreError> {
        Store::open_as(Holder::Command, path, migrations::STEPS)
    }

    pub(crate) fn open_with_steps(path: &Path, steps: &[&str]) -> Result<Store, StoreError> {
        Store::open_as(Holder::Window, path, steps)
    }

    fn open_as(holder: Holder, path: &Path, steps: &[&str]) -> Result<Store, StoreError> {
        let mut store = Store::open_gated(holder, path, steps, mending::is_laid_out)?;
        if steps.len() as i64 == migrations::VERSION {
            // What stays too long in the trash goes with the next opening; no reason to stay shut.
            let _ = store.empty_trash();
            store.lead_to_every_row()?;
            store.left_out = LeftOut::with(strays::find(&store.conn)?);
        }
        Ok(store)
    }

    /// Opens a journal whose layout passes a gate.
    pub(crate) fn open_gated(
        holder: Holder,
        path: &Path,
        steps: &[&str],
        gate: Gate,
    ) -> Result<Store, StoreError> {
        let path = &place::resolve(path)?;
        gates::folder_is_there(path)?;
        let lock = JournalLock::take(path, holder)?;
        let look = gates::look(path, steps.len() as i64, Purpose::Writing)?;
        let version = match look.found {
            Found::Nothing | Found::EmptyDatabase => 0,
            Found::Journal { version } => version,
        };
        if let Some(conn) = look.conn.filter(|_| version > 0) {
            gate(&conn, version, path)?;
        }
        place::has_one_name(path)?;
        if version == 0 {
            gates::make_private(path)?;
        }
        let refused = |e| gates::refused(path, e, Purpose::Writing);
        let mut conn = Connection::open(path).map_err(refused)?;
        // SQLite opens a write-protected file for reading only, and says so when it is asked.
        if conn.is_readonly("main").map_err(refused)? {
            // It does the same when it may open no more files.
            let refused = too_many_files(path);
            return Err(refused.unwrap_or_else(|| StoreError::NotWritable(path.to_owned())));
        }
        set_up(&conn).map_err(refused)?;
        conn.pragma_update(None, "journal_mode", "WAL")
            .map_err(refused)?;
        migrations::run(&mut conn, path, version, steps).map_err(|e| e.while_writing(path))?;
        let is_settled = settle(&conn);
        Ok(Store {
            conn,
            place: Place::of(path)?,
            as_opened: None,
            is_copied: Cell::new(false),
            lost: None,
            is_settled,
            left_out: LeftOut::default(),
            fit: Fit::default(),
            // What was cut off is taken back now; what is lost stays lost.
            cut_short: look.cut_short.filter(|log| log.has_lost),
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

    /// Opens a journal for reading, beside a window that may be writing.
    ///
    /// Fails when there is none, or when it is of an older or newer format: reading never upgrades.
    pub fn open_read_only(path: &Path) -> Result<Store, StoreError> {
        let mut store = Store::open_to_look(path)?;
        let healed = mending::healed(&mut store.conn, path)?;
        let mut strays = Vec::new();
        if let Some(healed) = healed {
            set_up(&healed.conn)?;
            store.conn = healed.conn;
            store.lost = Some(healed.lost.said);
            strays = healed.lost.strays;
        }
        strays.extend(strays::find(&store.conn)?);
        store.left_out = LeftOut::with(strays);
        Ok(store)
    }

    /// The same with every fault that the file has.
    pub(crate) fn open_to_look(path: &Path) -> Result<Store, StoreError> {
        let path = &place::resolve(path)?;
        let look = gates::look(path, SCHEMA_VERSION, Purpose::Reading)?;
        let conn = match (look.found, look.conn) {
            (Found::Journal { version }, Some(_)) if version < SCHEMA_VERSION => {
                return Err(StoreError::Older(path.to_owned()));
            }
            (Found::Journal { .. }, Some(conn)) => conn,
            _ => return Err(StoreError::Missing(path.to_owned())),
        };
        let refused = |e| gates::refused(path, e, Purpose::Reading);
        set_up(&conn).map_err(refused)?;
        Ok(Store {
            left_out: LeftOut::default(),
            fit: Fit::default(),
            conn,
            lost: None,
            place: Place::of(path)?,
            as_opened: None,
            is_copied: Cell::new(false),
            // Reading leaves no log behind.
            is_settled: true,
            cut_short: look.cut_short,
            refusal: None,
            _lock: None,
        })
    }

    /// From the next look on, everything read is of one moment, however much is written beside it.
    ///
    /// For a program that reads in several steps and then ends.
    pub fn hold_still(&self) -> Result<(), StoreError> {
        Ok(self.conn.execute_batch("BEGIN DEFERRED")?)
    }

    /// The journal's file.
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// Runs `change` in one transaction and records the previous version of each row it changes.
    ///
    /// Nothing is kept when `change` fails; no write set is made when it changes nothing.
    /// When this returns, the change is on disk.
    pub fn write<T>(
        &mut self,
        clock: &dyn Clock,
        label: &str,
        origin: Origin,
        change: impl FnOnce(&mut WriteSet<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        self.change(|conn| {
            let mut write_set = WriteSet::new(conn, label, clock, origin);
            let value = change(&mut write_set)?;
            write_set.finish()?;
            let changed = write_set.has_changes();
            Ok(Written { value, changed })
        })
    }

    /// Runs `work` in one transaction; nothing is kept when it fails, or when the file is gone or
    /// was changed by another program.
    ///
    /// Every change of the file goes through here. When this returns, the change is on disk.
    pub(crate) fn change<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.try_to_write()?;
        // Before anything is changed in memory: what is taken back is read from the file again.
        self.still_there()?;
        let Store {
            conn,
            place,
            left_out,
            fit,
            ..
        } = self;
        left_out.forget();
        fit.rows_change(conn)?;
        let attempt = || {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = work(&tx)?;
            // Last before the commit: what is committed to a file without a name is lost.
            place.check()?;
            if !place.is_as_left()? {
                return Err(StoreError::Changed(place.path().to_owned()));
            }
            tx.commit()?;
            Ok(value)
        };
        let value = attempt().map_err(|e: StoreError| e.while_writing(place.path()))?;
        self.as_opened = None;
        self.is_copied.set(false);
        // The change is on disk; what is wrong with the file from now on is told by the next one.
        let _ = self.settle();
        Ok(value)
    }

    /// Every table and index with its definition, white space folded.
    pub fn layout(&self) -> Result<Vec<String>, StoreError> {
        migrations::layout(&self.conn)
    }

    pub(crate) fn damaged(&self, table: &str, id: &str) -> StoreError {
        StoreError::Damaged {
            path: self.path().to_owned(),
            detail: format!("table {table}, row {id}"),
        }
    }
}

/// How long another program that holds the file is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Settings of every connection; `docs/data-format.md` gives the reason for each.
pub(crate) fn set_up(conn: &Connection) -> Result<(), rusqlite::Error> {
    guard(conn)?;
    conn.busy_timeout(PATIENCE)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    // Kibibytes, as SQLite takes a negative number.
    conn.pragma_update(None, "cache_size", -16_000)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Setting;
    use backstory_core::answers::{RawAnswers, RawMovement};
    use backstory_core::day::Day;
    use backstory_core::draft::{Draft, DraftPlace};
    use backstory_core::entry::Entry;
    use backstory_core::record::RecordKind;
    use backstory_testkit::build::{at, check_in};
    use backstory_testkit::clock::SeededClock;

    /// SQLite's own limit on pages gives the same `SQLITE_FULL` as a file system without room.
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
        let place = DraftPlace::Day(Day::EARLIEST);
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
            store.write(&clock, "Entry", Origin::User, |w| w.put_entry(&entry))?;
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
