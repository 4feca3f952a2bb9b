//! Tests that nothing added to a file by somebody else ever runs; the file can be read, and after a
//! repair written again, with every row.

use std::time::{Duration, Instant};

use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::store::Store;
use backstory_store::timeline::Filter;
use rusqlite::Connection;

use crate::book::{Book, note, question, samples};

/// Returns a closed journal with some rows, and how they read.
fn journal() -> (Book, String, usize) {
    let mut book = Book::new();
    for form in samples("2026-11-10", 3) {
        book.put(form);
    }
    let edited = book.put(note("2026-11-14", "first", &[]));
    book.edit(&edited, note("2026-11-14", "second", &["later"]));
    let dump = book.dump();
    let n = shown(&book.store);
    (book, dump, n)
}

fn shown(store: &Reader) -> usize {
    let months = store.timeline_months(&Filter::default()).unwrap();
    let pages = months.iter().map(|month| {
        let page = store.timeline(&Filter::default(), &month.month, 0, 999);
        page.unwrap().len()
    });
    pages.sum()
}

/// Edits the text of the schema in the file.
fn rewrite(conn: &Connection, table: &str, from: &str, to: &str) {
    conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
    let sql = "UPDATE sqlite_schema SET sql = replace(sql, ?2, ?3) WHERE name = ?1";
    assert_eq!(conn.execute(sql, [table, from, to]).unwrap(), 1);
}

#[allow(
    clippy::disallowed_methods,
    reason = "the time it takes is what is tested"
)]
fn now() -> Instant {
    Instant::now()
}

type Intrusion = (&'static str, fn(&Connection));

const INTRUSIONS: [Intrusion; 9] = [
    ("a trigger that removes", |conn| {
        conn.execute_batch(
            "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM movement; END;
             CREATE TRIGGER worse AFTER INSERT ON write_set BEGIN DELETE FROM row_version; END;",
        )
        .unwrap();
    }),
    ("a trigger without end", |conn| {
        conn.execute_batch(
            "CREATE TRIGGER endless AFTER INSERT ON entry BEGIN
                 INSERT INTO setting SELECT hex(randomblob(9)), value FROM (
                     WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n)
                     SELECT value FROM n);
             END;",
        )
        .unwrap();
    }),
    ("a view", |conn| {
        conn.execute_batch("CREATE VIEW extra AS SELECT * FROM entry")
            .unwrap();
    }),
    ("a view in the place of a table", |conn| {
        conn.execute_batch(
            "DROP TABLE try_again;
             CREATE VIEW try_again AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
             SELECT id FROM n;",
        )
        .unwrap();
    }),
    ("a CHECK that eats memory", |conn| {
        let eats = "note TEXT CHECK (length(printf('%.900000000c', 'x')) > 0)";
        rewrite(conn, "entry", "note TEXT", eats);
    }),
    ("a CHECK that eats time", |conn| {
        let eats = "note TEXT CHECK (length(replace(hex(zeroblob(400000000)), '0', 'xx')) > 0)";
        rewrite(conn, "entry", "note TEXT", eats);
    }),
    ("an index of its own", |conn| {
        conn.execute_batch("CREATE UNIQUE INDEX one ON movement (name, entry_id)")
            .unwrap();
    }),
    ("no index", |conn| {
        conn.execute_batch("DROP INDEX entry_by_day").unwrap();
    }),
    ("a column of its own", |conn| {
        conn.execute_batch("ALTER TABLE entry ADD COLUMN weather TEXT")
            .unwrap();
    }),
];

#[test]
fn what_is_put_into_the_file_never_runs_and_goes_with_a_repair_that_keeps_every_row() {
    for (what, intrude) in INTRUSIONS {
        let start = now();
        let (book, dump, n) = journal();
        let Book {
            journal,
            store,
            clock,
        } = book;
        drop(store);
        let path = journal.path();
        let conn = Connection::open(&path).unwrap();
        intrude(&conn);
        drop(conn);
        // The try-again among the samples was lost with its table.
        let n = if what.contains("place of a table") {
            n - 1
        } else {
            n
        };
        let bytes = std::fs::read(&path).unwrap();

        let refused = Store::open(&path).unwrap_err();
        assert!(
            matches!(refused, StoreError::NeedsRepair(_)),
            "{what}: {refused}"
        );
        let store = Store::open_or_read(&path).unwrap();
        assert!(
            matches!(store.refusal(), Some(StoreError::NeedsRepair(_))),
            "{what}"
        );
        assert_eq!(shown(&store), n, "{what}");
        let problems = store.check().unwrap().problems;
        let is_told = |p: &String| p.contains("not laid out");
        assert!(problems.iter().any(is_told), "{what}: {problems:?}");
        drop(store);
        assert_eq!(
            std::fs::read(&path).unwrap(),
            bytes,
            "{what}: nothing was written"
        );

        let repair = Store::repair_at(&path, &clock).unwrap();
        assert_eq!(repair.after.problems, Vec::<String>::new(), "{what}");
        assert!(repair.copy.exists());
        let mut book = Book {
            store: journal.open(),
            journal,
            clock,
        };
        assert_eq!(shown(&book.store), n, "{what}");
        if n == shown(&Store::open_read_only(&path).unwrap()) && !what.contains("place of") {
            assert_eq!(book.dump(), dump, "{what}: every row is as it was");
        }
        book.put(question("Still writing?"));
        book.undo();
        book.undo();
        book.is_sound();
        assert!(start.elapsed() < Duration::from_secs(60), "{what}");
    }
}

#[test]
fn a_table_of_another_program_is_no_fault_and_stays() {
    let (mut book, ..) = journal();
    Connection::open(book.journal.path())
        .unwrap()
        .execute_batch(
            "CREATE TABLE weather (day TEXT, sun INTEGER); INSERT INTO weather VALUES ('x', 1)",
        )
        .unwrap();
    book = book.reopened();
    book.put(question("Still writing?"));
    book.is_sound();
    let n: i64 = Connection::open(book.journal.path())
        .unwrap()
        .query_row("SELECT count(*) FROM weather", [], |r| r.get(0))
        .unwrap();
    assert_eq!(n, 1);
}

/// Fills an index as if it were over another column, as a torn write would.
fn damage(conn: &Connection, name: &str, ours: &str, other: &str) {
    let pretend = |from: &str, to: &str| rewrite(conn, name, from, to);
    pretend(ours, other);
    conn.execute_batch("PRAGMA writable_schema = RESET")
        .unwrap();
    conn.execute_batch(&format!("REINDEX {name}")).unwrap();
    pretend(other, ours);
}

#[test]
fn a_damaged_index_hides_no_row() {
    for (name, ours, other) in [
        ("entry_by_day", "(day, recorded_at)", "(basis, recorded_at)"),
        ("flare_up_by_first_day", "(first_day)", "(recorded_at)"),
        (
            "tag_by_name",
            "(name COLLATE NOCASE",
            "(entry_id COLLATE NOCASE",
        ),
    ] {
        let (book, dump, n) = journal();
        let Book {
            journal,
            store,
            clock,
        } = book;
        drop(store);
        let path = journal.path();
        damage(&Connection::open(&path).unwrap(), name, ours, other);
        let reader = Store::open_read_only(&path).unwrap();
        assert_eq!(shown(&reader), n, "{name}");
        assert!(!reader.check().unwrap().problems.is_empty(), "{name}");
        assert_eq!(reader.tags("later", 9).unwrap().n_all, 1, "{name}");
        drop(reader);
        let store = journal.open();
        assert_eq!(shown(&store), n, "{name}");
        let book = Book {
            journal,
            store,
            clock,
        };
        assert_eq!(book.dump(), dump);
        book.is_sound();
    }
}
