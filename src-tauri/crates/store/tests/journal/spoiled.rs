//! A journal with rows in every table, for damaging copies of it, reading them and repairing them.

use std::path::{Path, PathBuf};

use backstory_core::draft::{Draft, DraftKey};
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::check::Repair;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_store::timeline::Filter;
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use crate::book::{Book, note, samples};

/// A sound journal with a row in every table but that of measures, and copies to damage.
pub struct Spoiled {
    journal: TempJournal,
    pub clock: SeededClock,
    /// Every row, as it must be after a repair.
    pub rows: Vec<String>,
    /// Number of records that it shows.
    pub n: usize,
}

impl Spoiled {
    pub fn new() -> Spoiled {
        let mut book = Book::new();
        for form in samples("2026-11-10", 3) {
            book.put(form);
        }
        let edited = book.put(note("2026-11-14", "zebra", &[]));
        book.edit(&edited, note("2026-11-14", "quagga", &["later"]));
        let place = DraftKey::Day("2026-11-15".parse().unwrap());
        let (kind, at) = (RecordKind::Moment, book.clock.now());
        let draft = Draft::new(kind, place, at, "{}".to_owned()).unwrap();
        book.store.keep_draft(&draft).unwrap();
        let name = Setting::PreferredName;
        book.store.set_setting(name, "Robin").unwrap();
        let n = shown(&book.store);
        let Book {
            journal,
            store,
            clock,
        } = book;
        drop(store);
        let rows = rows(&journal.path());
        Spoiled {
            journal,
            clock,
            rows,
            n,
        }
    }

    /// Makes a copy of the journal and runs this SQL on it.
    pub fn by(&self, what: &str, sql: &str) -> PathBuf {
        let name: String = what.chars().filter(char::is_ascii_alphanumeric).collect();
        let path = self.journal.folder().join(format!("{name}.db"));
        std::fs::copy(self.journal.path(), &path).unwrap();
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(sql)
            .unwrap_or_else(|e| panic!("{what}: {e}"));
        path
    }

    /// Reads the copy in every way, and repairs it.
    pub fn read_and_repair(&self, what: &str, path: &Path, n: usize) -> (usize, Repair) {
        let bytes = std::fs::read(path).unwrap();
        let refused = Store::open(path).unwrap_err();
        assert!(
            matches!(refused, StoreError::NeedsRepair(_)),
            "{what}: {refused}"
        );
        let store = Store::open_or_read(path).unwrap();
        assert!(store.refusal().is_some(), "{what}");
        assert_eq!(shown(&store), n, "{what}");
        let n_left_out = store.n_left_out();
        reads_all_else(what, &store);
        let problems = store.check().unwrap().problems;
        let is_told = |p: &String| p.contains("not laid out");
        assert!(problems.iter().any(is_told), "{what}: {problems:?}");
        let is_wrong = |p: &String| p.contains("Some pages") || p.contains("prohibited");
        assert!(!problems.iter().any(is_wrong), "{what}: {problems:?}");
        drop(store);
        let after = std::fs::read(path).unwrap();
        assert!(after == bytes, "{what}: nothing was written");
        let repair = Store::repair_at(path, &self.clock).unwrap();
        assert_eq!(repair.after.problems, Vec::<String>::new(), "{what}");
        assert!(
            !repair.mended.is_empty(),
            "{what}: what was done is not said"
        );
        let mut store = Store::open(path).unwrap();
        assert_eq!(store.n_left_out(), 0, "{what}");
        assert_eq!(shown(&store), n, "{what}");
        store.set_setting(Setting::PreferredName, "Robin").unwrap();
        (n_left_out, repair)
    }

    /// Does the same where no row may be missing, neither before the repair nor after it.
    pub fn keeps_every_row(&self, what: &str, sql: &str) {
        let path = self.by(what, sql);
        let (n_left_out, _) = self.read_and_repair(what, &path, self.n);
        assert_eq!(n_left_out, 0, "{what}");
        assert_eq!(rows(&path), self.rows, "{what}");
        assert_eq!(others(&path), Vec::<String>::new(), "{what}");
    }
}

pub fn shown(store: &Reader) -> usize {
    let months = store.timeline_months(&Filter::default()).unwrap();
    let pages = months.iter().map(|month| {
        let page = store.timeline(&Filter::default(), &month.month, 0, 999);
        page.unwrap().len()
    });
    pages.sum()
}

/// Reads what the timeline does not.
fn reads_all_else(what: &str, store: &Reader) {
    for query in ["quagga", "fé"] {
        let found = store.search(query, &Filter::default(), 50);
        assert!(found.is_ok(), "{what}: {found:?}");
    }
    for kind in RecordKind::ALL {
        assert!(store.records(kind).is_ok(), "{what}");
    }
    let settings = store.setting(Setting::PreferredName);
    assert!(settings.is_ok(), "{what}: {settings:?}");
    let drafts = store.drafts();
    assert!(drafts.is_ok(), "{what}: {drafts:?}");
    let (first, last) = ("2026-11-01".parse().unwrap(), "2026-11-30".parse().unwrap());
    let diary = store.diary(first, last, last);
    assert!(diary.is_ok(), "{what}: {diary:?}");
    let tags = store.tags("", 9);
    assert!(tags.is_ok(), "{what}: {tags:?}");
    for record in store.records(RecordKind::CheckIn).unwrap() {
        let changed = store.changed_at(RecordKind::CheckIn, record.stamp.id);
        assert!(changed.is_ok(), "{what}: {changed:?}");
    }
}

/// Returns the result of a query, a line for each row.
pub fn lines(path: &Path, sql: &str) -> Vec<String> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut statement = conn.prepare(sql).unwrap();
    let n = statement.column_count();
    let line = |row: &rusqlite::Row<'_>| {
        let values: Vec<Value> = (0..n).map(|at| row.get(at)).collect::<Result<_, _>>()?;
        Ok(format!("{values:?}"))
    };
    let lines = statement.query_map([], line).unwrap();
    lines.map(Result::unwrap).collect()
}

/// Every row of every table of ours.
pub fn rows(path: &Path) -> Vec<String> {
    let rows = tables().into_iter().flat_map(|table| {
        let mut rows = lines(path, &format!("SELECT * FROM {table}"));
        rows.sort();
        rows.into_iter().map(move |row| format!("{table} {row}"))
    });
    rows.collect()
}

/// Returns the tables of a sound journal, without those that SQLite makes by itself.
pub fn tables() -> Vec<String> {
    let journal = TempJournal::new();
    drop(journal.open());
    let conn = Connection::open(journal.path()).unwrap();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
               AND name NOT GLOB 'search_*' ORDER BY rowid";
    let mut statement = conn.prepare(sql).unwrap();
    let names = statement.query_map([], |r| r.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

/// Returns the objects of a file that a sound journal does not have.
pub fn others(path: &Path) -> Vec<String> {
    let journal = TempJournal::new();
    drop(journal.open());
    let all = |path: &Path| lines(path, "SELECT type, name FROM sqlite_schema");
    let ours = all(&journal.path());
    let found = all(path).into_iter();
    found.filter(|name| !ours.contains(name)).collect()
}

/// Renames a table and creates a writable view with its name.
pub fn behind_a_view(table: &str) -> String {
    format!(
        "ALTER TABLE {table} RENAME TO {table}_old;
         CREATE VIEW {table} AS SELECT * FROM {table}_old;
         CREATE TRIGGER {table}_kept INSTEAD OF DELETE ON {table} BEGIN SELECT 1; END;"
    )
}
