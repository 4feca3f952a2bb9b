//! Tests that files that must not be opened are named for what they are and stay the same to the
//! byte.

use std::fs;
use std::path::Path;

use backstory_core::answers::Function;
use backstory_core::op::Op;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::{SCHEMA_VERSION, Store};
use backstory_testkit::build::{at, check_in, day, only_function};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

/// Tries every way of opening. Returns the two refusals and asserts that no byte changed.
fn refusals(path: &Path) -> [StoreError; 2] {
    let before = fs::read(path).unwrap();
    let refusals = [
        Store::open(path).expect_err("opening must be refused"),
        Store::open_read_only(path).expect_err("reading must be refused"),
    ];
    assert_eq!(fs::read(path).unwrap(), before, "the file must not change");
    refusals
}

#[test]
fn a_file_that_is_no_database_is_left_untouched() {
    let journal = TempJournal::new();
    for content in [&b"not a database, but long enough to have a header of a hundred bytes ......................................."[..], b"short"] {
        fs::write(journal.path(), content).unwrap();
        for refusal in refusals(&journal.path()) {
            assert!(matches!(refusal, StoreError::NotADatabase(_)), "{refusal}");
        }
    }
}

#[test]
fn the_database_of_another_application_is_left_untouched() {
    let journal = TempJournal::new();
    let conn = Connection::open(journal.path()).unwrap();
    conn.execute_batch("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x');")
        .unwrap();
    drop(conn);
    for refusal in refusals(&journal.path()) {
        assert!(
            matches!(refusal, StoreError::OtherApplication(_)),
            "{refusal}"
        );
    }
}

#[test]
fn a_journal_without_the_number_of_its_format_is_damaged_and_left_untouched() {
    for number in [0, -1, i32::MIN] {
        let journal = TempJournal::new();
        drop(journal.open());
        let conn = Connection::open(journal.path()).unwrap();
        conn.pragma_update(None, "user_version", number).unwrap();
        drop(conn);
        for refusal in refusals(&journal.path()) {
            assert!(matches!(refusal, StoreError::Damaged { .. }), "{refusal}");
        }
    }
}

#[test]
fn a_journal_from_a_newer_version_is_left_untouched_even_with_a_hot_log() {
    let journal = TempJournal::new();
    drop(journal.open());
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    conn.pragma_update(None, "user_version", SCHEMA_VERSION + 1)
        .unwrap();
    conn.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    conn.execute_batch("CREATE TABLE later (x TEXT);").unwrap();
    // Copy the pair as a crash would leave it: the log still has the last change.
    let copy = journal.folder().join("crashed.db");
    let wal = |p: &Path| p.with_extension("db-wal");
    fs::copy(journal.path(), &copy).unwrap();
    fs::copy(wal(&journal.path()), wal(&copy)).unwrap();
    drop(conn);
    let log_before = fs::read(wal(&copy)).unwrap();
    for refusal in refusals(&copy) {
        assert!(
            matches!(refusal, StoreError::Newer { found, known, .. } if found == known + 1),
            "{refusal}"
        );
    }
    assert_eq!(
        fs::read(wal(&copy)).unwrap(),
        log_before,
        "the log must not change"
    );
}

#[test]
fn a_creation_cut_off_before_its_first_commit_is_finished() {
    let journal = TempJournal::new();
    fs::write(journal.path(), b"").unwrap();
    assert!(matches!(
        Store::open_read_only(&journal.path()),
        Err(StoreError::Missing(_))
    ));
    assert_eq!(journal.open().canonical_dump().unwrap(), "");
}

/// States in which a kill can leave the very first start, from one step of SQLite to the next.
#[test]
fn a_first_start_that_was_cut_off_anywhere_is_finished_by_the_next() {
    let made = TempJournal::new();
    let conn = Connection::open(made.path()).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    drop(conn);
    let page = fs::read(made.path()).unwrap();
    assert_eq!(page.len(), 4_096);
    let mut begun = vec![0; 512];
    begun[12..16].copy_from_slice(&0x91BA_0C37_u32.to_be_bytes());
    begun[20..24].copy_from_slice(&512_u32.to_be_bytes());
    begun[24..28].copy_from_slice(&4_096_u32.to_be_bytes());
    let mut hot = begun.clone();
    hot[..8].copy_from_slice(&[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
    let whole = TempJournal::new();
    let log = first_log();
    let half = page[..1_000].to_vec();
    for (what, file, sidecar, bytes) in [
        ("made", &[][..], "-journal", None),
        ("no header yet", &[], "-journal", Some(&[][..])),
        (
            "a header that does not count",
            &[],
            "-journal",
            Some(&begun[..]),
        ),
        ("a header", &[], "-journal", Some(&hot)),
        ("half a page", &half, "-journal", Some(&hot)),
        ("a page", &page, "-journal", Some(&hot)),
        ("switched", &page, "-journal", None),
        ("a log", &page, "-wal", Some(&[])),
        ("half a log header", &page, "-wal", Some(&log[..20])),
        ("a log header", &page, "-wal", Some(&log[..32])),
        ("half a page in the log", &page, "-wal", Some(&log[..2_000])),
        (
            "half the tables",
            &page,
            "-wal",
            Some(&log[..log.len() / 2]),
        ),
        (
            "all but the end",
            &page,
            "-wal",
            Some(&log[..log.len() - 1]),
        ),
    ] {
        let journal = TempJournal::new();
        fs::write(journal.path(), file).unwrap();
        fs::write(journal.folder().join("journal.lock"), "").unwrap();
        let beside = journal.folder().join(format!("journal.db{sidecar}"));
        if let Some(bytes) = bytes {
            fs::write(&beside, bytes).unwrap();
        }
        let read = Store::open_read_only(&journal.path()).map(drop);
        assert!(
            matches!(read, Err(StoreError::Missing(_))),
            "{what}: {read:?}"
        );
        assert_eq!(fs::read(journal.path()).unwrap(), file, "{what}");
        let store = Store::open(&journal.path()).unwrap_or_else(|e| panic!("{what}: {e}"));
        assert_eq!(store.layout().unwrap(), whole.open().layout().unwrap());
        assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    }
}

/// Returns the log of the change that creates the tables.
fn first_log() -> Vec<u8> {
    let journal = TempJournal::new();
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    let tables: String = (0..20)
        .map(|n| format!("CREATE TABLE t{n} (x TEXT);"))
        .collect();
    conn.execute_batch(&format!("BEGIN; {tables} COMMIT;"))
        .unwrap();
    fs::read(journal.folder().join("journal.db-wal")).unwrap()
}

#[test]
fn reading_never_makes_a_journal() {
    let journal = TempJournal::new();
    let missing = Store::open_read_only(&journal.path());
    assert!(matches!(missing, Err(StoreError::Missing(_))));
    assert!(!journal.path().exists());
}

#[test]
fn a_folder_in_the_place_of_the_journal_is_reported() {
    let journal = TempJournal::new();
    fs::create_dir(journal.path()).unwrap();
    assert!(matches!(
        Store::open(&journal.path()),
        Err(StoreError::NotAFile(_))
    ));
}

#[test]
fn a_second_window_is_refused_at_once_and_reading_beside_it_works() {
    let (journal, clock) = (
        TempJournal::new(),
        SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1),
    );
    let mut window = journal.open();
    assert!(matches!(
        Store::open(&journal.path()),
        Err(StoreError::InUse(_))
    ));
    let entry = check_in(&clock, day("2026-11-20"), only_function(Function::Most));
    window
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    let reader = Store::open_read_only(&journal.path()).unwrap();
    assert_eq!(reader.check_in(entry.day).unwrap(), Some(entry));
    drop(window);
    drop(reader);
    assert!(Store::open(&journal.path()).is_ok());
}

#[test]
fn a_path_with_spaces_and_emoji_is_a_path() {
    let journal = TempJournal::new();
    let path = journal.folder().join("my journal 🙂 ?mode=ro&x.db");
    drop(Store::open(&path).unwrap());
    assert!(path.exists());
    assert!(Store::open_read_only(&path).is_ok());
}

#[test]
#[cfg(unix)]
fn a_name_that_reads_like_a_uri_is_a_name() {
    // SQLite would take it for another file, bypassing the gates and the lock.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file:other.db");
    let relative = std::path::Path::new("file:other.db");
    drop(Store::open(&path).unwrap());
    assert!(path.exists());
    assert!(!folder.path().join("other.db").exists());
    assert!(matches!(
        Store::open_read_only(relative),
        Err(StoreError::Missing(named)) if named.is_absolute()
    ));
}
