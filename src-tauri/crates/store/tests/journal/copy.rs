use std::fs;
use std::path::Path;

use backstory_core::draft::{Draft, DraftKey};
use backstory_core::entry::Entry;
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day, only_function};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

/// A journal with an entry, a draft and a change to undo.
pub fn journal_with_rows() -> (TempJournal, Store, SeededClock, Entry) {
    let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
    let journal = TempJournal::new();
    let mut store = journal.open();
    let raw = only_function(backstory_core::answers::Function::Some);
    let entry = check_in(&clock, day("2026-11-20"), raw);
    store
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    let form = "{\"answers\":{}}".to_owned();
    let place = DraftKey::Day(entry.day);
    let draft = Draft::new(RecordKind::Moment, place, clock.now(), form).unwrap();
    store.keep_draft(&draft).unwrap();
    (journal, store, clock, entry)
}

/// Returns everything in a folder, to see that nothing was left behind.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_a_whole_journal_in_one_private_file() {
    let (journal, store, clock, entry) = journal_with_rows();
    let folder = journal.folder().join("copies");
    fs::create_dir(&folder).unwrap();
    let to = folder.join("my copy 🙂 ?mode=ro.db");
    store.save_copy(&to).unwrap();
    assert_eq!(names(&folder), ["my copy 🙂 ?mode=ro.db"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&to).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only the owner can read a copy");
    }
    let mut copy = Store::open(&to).unwrap();
    assert_eq!(
        copy.canonical_dump().unwrap(),
        store.canonical_dump().unwrap()
    );
    assert_eq!(copy.drafts().unwrap(), store.drafts().unwrap());
    assert_eq!(copy.check().unwrap(), store.check().unwrap());
    copy.undo(&clock).unwrap();
    assert!(copy.entry(entry.id).is_err(), "the log came along");
    assert_eq!(store.entry(entry.id).unwrap(), entry);
}

/// Linux accepts any bytes as a name; other systems may not.
#[cfg(target_os = "linux")]
#[test]
fn a_journal_in_a_folder_whose_name_is_not_unicode_is_like_any_other() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder
        .path()
        .join(std::ffi::OsStr::from_bytes(b"r\xfccken"));
    fs::create_dir(&folder).unwrap();
    let (_, store, clock, entry) = journal_with_rows();
    let to = folder.join("journal.db");
    store.save_copy(&to).unwrap();
    let mut store = Store::open(&to).unwrap();
    let repair = store.repair(&clock).unwrap();
    assert_eq!(repair.after.problems, Vec::<String>::new());
    let copy = Store::open_read_only(&repair.copy).unwrap();
    assert_eq!(copy.entry(entry.id).unwrap(), entry);
    assert_eq!(store.repair_copies(), [repair.copy]);
}

#[test]
fn a_copy_never_replaces_a_file() {
    let (journal, store, _, _) = journal_with_rows();
    let to = journal.folder().join("copy.db");
    let refused = |kept: &Path, bytes: &[u8]| {
        let before = names(&journal.folder());
        let refused = store.save_copy(&to).unwrap_err();
        assert!(
            matches!(&refused, StoreError::TargetExists(path) if path == kept),
            "{refused}"
        );
        assert_eq!(fs::read(kept).unwrap(), bytes);
        assert_eq!(names(&journal.folder()), before);
        fs::remove_file(kept).unwrap();
    };
    fs::write(&to, b"").unwrap();
    refused(&to, b"");
    fs::write(&to, b"a letter").unwrap();
    refused(&to, b"a letter");
    // SQLite would apply a log without a journal to whatever file gets its name.
    let log = journal.folder().join("copy.db-wal");
    fs::write(&log, b"left over").unwrap();
    refused(&log, b"left over");
    let own = store.save_copy(&journal.path()).unwrap_err();
    assert!(matches!(own, StoreError::TargetExists(_)), "{own}");
    store.save_copy(&to).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_a_file_too() {
    let (journal, store, _, _) = journal_with_rows();
    let to = journal.folder().join("copy.db");
    std::os::unix::fs::symlink("nowhere.db", &to).unwrap();
    let refused = store.save_copy(&to).unwrap_err();
    assert!(matches!(refused, StoreError::TargetExists(_)), "{refused}");
    assert!(!journal.folder().join("nowhere.db").exists());
}

#[test]
fn a_copy_into_a_folder_that_is_not_there_names_the_folder() {
    let (journal, store, _, _) = journal_with_rows();
    let folder = journal.folder().join("unplugged");
    let refused = store.save_copy(&folder.join("copy.db")).unwrap_err();
    assert!(
        matches!(&refused, StoreError::FolderMissing(missing) if *missing == folder),
        "{refused}"
    );
    assert!(!folder.exists());
}

#[test]
fn an_unfinished_copy_that_was_cut_off_is_in_nobodys_way() {
    let (journal, store, _, _) = journal_with_rows();
    let to = journal.folder().join("copy.db");
    let cut_off = journal.folder().join("copy.db.unfinished-0");
    fs::write(&cut_off, b"half").unwrap();
    store.save_copy(&to).unwrap();
    assert_eq!(
        fs::read(&cut_off).unwrap(),
        b"half",
        "it may be somebody's file"
    );
    assert!(Store::open_read_only(&to).is_ok());
}

#[test]
fn a_row_that_breaks_a_rule_does_not_keep_the_others_from_being_copied() {
    let (journal, store, _, _) = journal_with_rows();
    drop(store);
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    conn.execute("UPDATE entry SET mood = 99", []).unwrap();
    drop(conn);
    let to = journal.folder().join("copy.db");
    journal.open().save_copy(&to).unwrap();
    let copy = Store::open_read_only(&to).unwrap();
    assert_eq!(
        copy.canonical_dump().unwrap(),
        journal.open().canonical_dump().unwrap()
    );
}
