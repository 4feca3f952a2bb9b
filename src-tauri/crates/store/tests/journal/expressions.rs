//! Tests that expressions of a file are not evaluated: a single comparison may take a minute, and
//! SQLite cannot be interrupted within it.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use backstory_store::store::Store;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use rusqlite::Connection;

use crate::spoiled::{Spoiled, rows, shown};

/// A comparison that takes a minute for one row, because a long text almost matches at each letter.
fn endless() -> String {
    let nearly = "0".repeat(990);
    format!("(hex(zeroblob(33000000)) GLOB '*{nearly}1')")
}

/// Runs `work` in a thread of its own, for as long as a person might wait.
fn in_time<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (tell, hear) = mpsc::channel();
    std::thread::spawn(move || tell.send(work()));
    let heard = hear.recv_timeout(Duration::from_secs(60));
    heard.unwrap_or_else(|_| panic!("{what}: nobody waits for that"))
}

/// Replaces a number in a definition by the expression, directly in the file.
fn rewrite(path: &Path, name: &str) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
    let sql = "UPDATE sqlite_schema SET sql = replace(sql, '4711', ?2) WHERE name = ?1";
    assert_eq!(conn.execute(sql, [name, &endless()]).unwrap(), 1);
}

#[test]
fn no_expression_of_a_file_is_computed() {
    let spoiled = Spoiled::new();
    for (what, sql, name, is_ours) in [
        (
            "a column that is computed",
            "ALTER TABLE tag ADD COLUMN more TEXT NOT NULL AS (4711)",
            "tag",
            false,
        ),
        (
            "a column of ours that is computed",
            "PRAGMA foreign_keys = OFF; CREATE TABLE t AS SELECT * FROM medicine;
             DROP TABLE medicine;
             CREATE TABLE medicine (id, what, first_day, last_day, outcome AS (4711), recorded_at,
                 utc_offset);
             INSERT INTO medicine SELECT id, what, first_day, last_day, recorded_at, utc_offset FROM t;
             DROP TABLE t;",
            "medicine",
            false,
        ),
        (
            "an index of what is computed",
            "CREATE INDEX more ON tag (4711 || name)",
            "more",
            false,
        ),
        (
            "an index of another program's",
            "CREATE TABLE weather (a); CREATE INDEX rain ON weather (4711 || a);
             INSERT INTO weather VALUES ('x')",
            "rain",
            true,
        ),
    ] {
        let path = spoiled.by(what, sql);
        rewrite(&path, name);
        let (n, clock) = (spoiled.n, SeededClock::new(at("2026-11-21T08:00:00+01:00"), 2));
        let file = path.clone();
        let said = in_time(what, move || {
            let store = Store::open_or_read(&file).unwrap();
            assert_eq!(store.refusal().is_none(), is_ours);
            assert_eq!(shown(&store), n);
            let problems = store.check().unwrap().problems;
            drop(store);
            let repair = Store::repair_at(&file, &clock).unwrap();
            (problems, repair.after.problems)
        });
        assert_eq!(said.0.is_empty(), is_ours, "{what}: {said:?}");
        assert_eq!(said.1, Vec::<String>::new(), "{what}");
        let store = Store::open(&path).unwrap();
        assert_eq!((shown(&store), store.n_left_out()), (n, 0), "{what}");
        drop(store);
        if !what.contains("of ours") {
            assert_eq!(rows(&path), spoiled.rows, "{what}");
        }
    }
}
