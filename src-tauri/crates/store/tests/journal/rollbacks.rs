//! Tests a rollback journal beside a journal, and files that are not a log at all.

use std::fs;

use backstory_store::error::StoreError;
use backstory_store::store::Store;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

use crate::logs::{beside, clock, fill, write};

/// A change of another program that was interrupted, with the former pages in the rollback journal.
fn cut_off() -> (Vec<u8>, Vec<u8>, TempJournal) {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 30);
    drop(store);
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "journal_mode", "DELETE").unwrap();
    conn.pragma_update(None, "cache_size", 2).unwrap();
    conn.execute_batch("BEGIN; UPDATE entry SET note = note || note || note;")
        .unwrap();
    let pair = (
        fs::read(journal.path()).unwrap(),
        fs::read(beside(&journal.path(), "-journal")).unwrap(),
    );
    conn.execute_batch("COMMIT").unwrap();
    drop(conn);
    (pair.0, pair.1, journal)
}

#[test]
fn a_change_that_was_cut_off_is_taken_back_and_a_strange_rollback_is_refused() {
    let (file, log, later) = cut_off();
    let journal = TempJournal::new();
    let put = |file: &[u8], log: &[u8]| {
        fs::write(journal.path(), file).unwrap();
        fs::write(beside(&journal.path(), "-journal"), log).unwrap();
    };
    put(&file, &log);
    let read = Store::open_read_only(&journal.path()).unwrap();
    let before = read.canonical_dump().unwrap();
    assert_eq!(read.check().unwrap().problems, Vec::<String>::new());
    assert_eq!(
        fs::read(journal.path()).unwrap(),
        file,
        "looking never writes"
    );
    drop(read);
    let store = journal.open();
    assert_eq!(store.canonical_dump().unwrap(), before);
    assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    assert_eq!(store.check().unwrap().n_entries, 30);
    drop(store);

    // Beside a file that is many changes ahead.
    let mut store = later.open();
    (30..34).for_each(|n| write(&mut store, &clock(), n));
    drop(store);
    let newer = fs::read(later.path()).unwrap();
    for log in [&log[..], b"somebody's file"] {
        put(&newer, log);
        let refused = Store::open(&journal.path()).unwrap_err();
        assert!(
            matches!(refused, StoreError::StrangeLog { .. }),
            "{refused}"
        );
        assert_eq!(fs::read(journal.path()).unwrap(), newer);
        assert_eq!(fs::read(beside(&journal.path(), "-journal")).unwrap(), log);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_never_waited_for() {
    for name in [
        "journal.db",
        "journal.db-wal",
        "journal.db-journal",
        "journal.db-shm",
        "journal.lock",
    ] {
        let journal = TempJournal::new();
        drop(journal.open());
        let pipe = journal.folder().join(name);
        let _ = fs::remove_file(&pipe);
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        let refused = Store::open(&journal.path()).unwrap_err();
        assert!(
            matches!(&refused, StoreError::NotAFile(named) if *named == pipe),
            "{refused}"
        );
        let read = Store::open_read_only(&journal.path()).map(drop);
        assert_eq!(read.is_ok(), name == "journal.lock", "{name}");
    }
}
