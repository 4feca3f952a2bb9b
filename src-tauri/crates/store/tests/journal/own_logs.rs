//! Tests the log of a journal that was damaged, emptied or built by another program: its own log is
//! applied, and examining it always ends.

use std::sync::mpsc;
use std::time::Duration;

use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

use crate::logs::{Pair, clock, crashed, fill, write};

/// Returns a journal with three entries, and the log of running this SQL on it.
fn pair_after(sql: &str) -> Pair {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 3);
    crashed(&journal.path(), &mut store, |_| {
        let conn = Connection::open(journal.path()).unwrap();
        conn.execute_batch(sql).unwrap();
        // Closing the last connection would checkpoint the log.
        std::mem::forget(conn);
    })
}

/// Returns the result of `work`, which must end soon.
fn soon<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (say, said) = mpsc::channel();
    std::thread::spawn(move || say.send(work()));
    said.recv_timeout(Duration::from_secs(60)).expect("it ends")
}

#[test]
fn a_fault_that_the_file_has_does_not_make_its_own_log_a_strange_one() {
    // The header has the number of free pages, from byte 36 on. This adds one fault, whose numbers
    // change with every write.
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 40);
    let place = DraftKey::Day(Day::EARLIEST);
    let long = format!("{:?}", "x".repeat(100_000));
    let draft = Draft::new(RecordKind::CheckIn, place, clock.now(), long).unwrap();
    store.keep_draft(&draft).unwrap();
    store
        .write(&clock, &Op::worded("Draft"), Origin::User, |w| {
            w.clear_draft(RecordKind::CheckIn, place)
        })
        .unwrap();
    drop(store);
    let mut bytes = std::fs::read(journal.path()).unwrap();
    assert!(bytes[39] > 5, "it has free pages");
    bytes[39] -= 1;
    std::fs::write(journal.path(), bytes).unwrap();
    let mut store = journal.open();
    let pair = crashed(&journal.path(), &mut store, |store| {
        write(store, &clock, 41)
    });
    let crashed = pair.put();
    let read = Store::open_read_only(&crashed.path()).unwrap();
    assert_eq!(read.check().unwrap().n_entries, 41);
    drop(read);
    assert_eq!(
        crashed.open().check().unwrap().n_entries,
        41,
        "nothing acknowledged is lost"
    );
}

#[test]
fn erasing_everything_that_was_cut_off_after_its_commit_does_not_come_back() {
    let tables = "PRAGMA foreign_keys = OFF; BEGIN;
        DELETE FROM entry; DELETE FROM movement; DELETE FROM tag; DELETE FROM setting;
        DELETE FROM row_version; DELETE FROM write_set; COMMIT;";
    let journal = pair_after(tables).put();
    assert_eq!(
        Store::open_read_only(&journal.path())
            .unwrap()
            .check()
            .unwrap()
            .n_entries,
        0
    );
    assert_eq!(journal.open().check().unwrap().n_entries, 0);
}

#[test]
fn a_log_with_numbers_that_no_journal_has_stops_nothing() {
    for id in [i64::MIN, -1, i64::MAX] {
        let journal = pair_after(&format!(
            "PRAGMA foreign_keys = OFF; DELETE FROM row_version; DELETE FROM write_set WHERE id > 1;
             UPDATE write_set SET id = {id};"
        ))
        .put();
        // Both outcomes are right; a panic is not.
        if let Err(refused) = Store::open_read_only(&journal.path()) {
            assert!(
                matches!(refused, StoreError::StrangeLog { .. }),
                "{refused}"
            );
        }
    }
}

#[test]
fn a_view_in_the_place_of_a_table_is_not_asked_when_a_log_is_looked_at() {
    let endless = |table: &str, column: &str| {
        format!(
            "PRAGMA legacy_alter_table = ON; ALTER TABLE {table} RENAME TO their_{table};
             CREATE VIEW {table} AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
                 SELECT x || '' AS {column}, x AS value FROM n;"
        )
    };
    let journal = pair_after(&endless("write_set", "id")).put();
    let path = journal.path();
    let refused = soon(move || {
        let _ = Store::open_read_only(&path);
        Store::open(&path).map(drop)
    });
    let refused = refused.unwrap_err();
    assert!(matches!(refused, StoreError::NeedsRepair(_)), "{refused}");

    let journal = pair_after(&endless("setting", "key")).put();
    let path = journal.path();
    let refused = soon(move || Store::is_demo_at(&path)).unwrap_err();
    assert!(matches!(refused, StoreError::NeedsRepair(_)), "{refused}");
}
