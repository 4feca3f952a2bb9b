//! Killing the upgrade of a journal of the first format.

use std::fs;
use std::path::Path;

use backstory_store::store::{SCHEMA_VERSION, Store};
use backstory_testkit::stores::TempJournal;
use rusqlite::{Connection, OpenFlags};

use crate::rounds::{Delays, Writer};

/// The name of this work.
pub const NAME: &str = "upgrade";

const KILLS: u64 = 60;

/// Most kills until one has hit half of an upgrade in the log, which is there for a moment only.
const MOST_KILLS: u64 = 4 * KILLS;

/// Entries and changes added to the frozen journal, so that its upgrade takes long enough to hit.
const N_ENTRIES: u64 = 200;
const N_CHANGES: u64 = 600;

/// Makes a journal of the first format with many more rows than the frozen one.
fn make_large(path: &Path) {
    let frozen = "../../../tests/migrations/fixtures/v1.db";
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(frozen), path).unwrap();
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(&format!(
        "BEGIN;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {N_ENTRIES})
         INSERT INTO entry (id, kind, day, recorded_at, utc_offset, basis, function, note)
         SELECT printf('00000000-0000-7000-8000-%012d', i), 'moment',
                date('2020-01-01', i || ' days'), '2020-01-01T10:00:00.000Z', 60, 'same_day',
                'some', printf('note %d', i)
         FROM n;
         INSERT INTO movement (id, entry_id, position, name, minutes)
         SELECT '1' || substr(id, 2), id, 0, 'Walking', 20 FROM entry WHERE id LIKE '0000%';
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {N_CHANGES})
         INSERT INTO write_set (id, label, at, utc_offset, origin, reverses, schema_version)
         SELECT 1000000 + i, 'Change', '2020-01-01T10:00:00.000Z', 60, 'user', NULL, 1 FROM n;
         INSERT INTO row_version (write_set, position, table_name, row_id, before)
         SELECT id, 0, 'movement', printf('10000000-0000-7000-8000-%012d', id),
                json_object('entry_id', printf('%02500d', id), 'position', 0, 'name', 'Walking',
                            'minutes', NULL)
         FROM write_set WHERE id > 1000000;
         COMMIT;"
    ))
    .unwrap();
    let version: i64 = format_of(path);
    assert_eq!(version, 1, "the frozen journal is of the first format");
}

/// The format a file says it has, found out without changing it.
fn format_of(path: &Path) -> i64 {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.pragma_query_value(None, "user_version", |r| r.get(0))
        .unwrap()
}

/// Asserts that every table, the change log included, has the same rows in both. Only the key of
/// the hashes is another in each journal.
fn have_the_same_rows(path: &Path, upgraded: &Path, context: &str) {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.execute("ATTACH ?1 AS upgraded", [upgraded.to_str().unwrap()])
        .unwrap();
    let sql = "SELECT name FROM upgraded.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'search%' AND name <> 'meta'";
    let mut statement = conn.prepare(sql).unwrap();
    let tables = statement.query_map([], |r| r.get(0)).unwrap();
    let tables: Vec<String> = tables.collect::<Result<_, _>>().unwrap();
    assert!(tables.len() > 25, "{tables:?}");
    for table in tables {
        for (one, other) in [("main", "upgraded"), ("upgraded", "main")] {
            let sql = format!("SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table}");
            let differs = conn.prepare(&sql).unwrap().exists([]).unwrap();
            assert!(!differs, "{table} in {one}: {context}");
        }
    }
}

/// How many rows the tables of the first format have.
fn n_rows(path: &Path) -> Vec<i64> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let tables = [
        "entry",
        "movement",
        "episode",
        "setting",
        "write_set",
        "row_version",
    ];
    let count = |table| {
        let sql = format!("SELECT count(*) FROM {table}");
        conn.query_row(&sql, [], |r| r.get(0)).unwrap()
    };
    tables.map(count).to_vec()
}

#[test]
fn an_upgrade_that_is_killed_happened_or_did_not_and_loses_no_row() {
    let original = TempJournal::new();
    make_large(&original.path());
    let upgraded = TempJournal::new();
    fs::copy(original.path(), upgraded.path()).unwrap();
    let mut delays = Delays::seeded(NAME);
    // Twice the time of one upgrade, kept so that half of the kills come before its end, however
    // busy the machine becomes.
    delays.span = 2 * Writer::start(NAME, &upgraded.path(), 0).time_of(1);
    let dump = upgraded.open().canonical_dump().unwrap();
    assert_eq!(n_rows(&upgraded.path()), n_rows(&original.path()));
    let (mut n_before, mut n_during, mut n_after) = (0, 0, 0);
    for round in 0..MOST_KILLS {
        if round >= KILLS && n_before > 0 && n_during > 0 && n_after > 0 {
            break;
        }
        let journal = TempJournal::new();
        fs::copy(original.path(), journal.path()).unwrap();
        let writer = Writer::start(NAME, &journal.path(), 0);
        let acked = writer.kill_after(delays.next(0, 1));
        let context = format!("round {round}, {acked} acknowledged, {delays}");
        let log = fs::metadata(journal.path().with_extension("db-wal"));
        match format_of(&journal.path()) {
            1 => {
                assert_eq!(acked, 0, "an acknowledged upgrade is there: {context}");
                n_before += 1;
                n_during += u64::from(log.is_ok_and(|log| log.len() > 0));
                delays.span = delays.span.mul_f64(1.1);
            }
            SCHEMA_VERSION => {
                n_after += 1;
                delays.span = delays.span.mul_f64(0.9);
            }
            other => panic!("format {other} was never made: {context}"),
        }
        let store = Store::open(&journal.path()).unwrap();
        have_the_same_rows(&journal.path(), &upgraded.path(), &context);
        assert!(store.canonical_dump().unwrap() == dump, "{context}");
        assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    }
    println!(
        "{NAME}: {n_before} kills found before the upgrade ({n_during} of them with half \
         of it in the log), {n_after} after it, {delays}"
    );
    assert!(
        n_before > 0 && n_during > 0 && n_after > 0,
        "no kill before, during or after the upgrade: {delays}"
    );
}
