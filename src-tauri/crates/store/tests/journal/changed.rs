//! Tests a journal that another program overwrites while it is open: the same file with other
//! bytes.

use std::fs;
use std::path::Path;
use std::time::Duration;

use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day, only_function};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

fn write(store: &mut Store, clock: &SeededClock, n: u64) -> Result<(), StoreError> {
    let answers = RawAnswers {
        note: Some("a note of some length ".repeat(60)),
        ..only_function(Function::Some)
    };
    let entry = check_in(clock, Day::EARLIEST.plus(n), answers);
    let written = store.write(clock, &Op::worded("Check-in"), Origin::User, |w| {
        w.put_entry(&entry)
    });
    written.map(drop)
}

fn edit(store: &mut Store, clock: &SeededClock, n: u64) {
    let mut entry = store.check_in(Day::EARLIEST.plus(n)).unwrap().unwrap();
    let note = "another of that length".repeat(60);
    let raw = RawAnswers {
        note: Some(note),
        ..entry.answers.raw()
    };
    entry.answers = Answers::new(raw).unwrap();
    store
        .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
}

/// A closed journal with `n` entries.
fn journal_of(n: u64) -> (TempJournal, SeededClock) {
    let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
    let journal = TempJournal::new();
    let mut store = journal.open();
    (0..n).for_each(|n| write(&mut store, &clock, n).unwrap());
    (journal, clock)
}

/// Overwrites a file as `cp` does: the same file with a later time.
fn write_over(path: &Path, bytes: &[u8]) {
    std::thread::sleep(Duration::from_millis(20));
    fs::write(path, bytes).unwrap();
}

fn is_changed(refused: Result<(), StoreError>, path: &Path) {
    let refused = refused.expect_err("a change must be refused");
    assert!(
        matches!(&refused, StoreError::Changed(named) if named == path),
        "{refused}"
    );
}

/// Asserts that writing is refused and that the whole content in memory can be saved.
fn refuses_and_rescues(mut store: Store, clock: &SeededClock, dump: &str, why: &str) {
    let path = store.path().to_owned();
    let there = fs::read(&path).unwrap();
    is_changed(write(&mut store, clock, 500), &path);
    let place = DraftKey::Day(day("2026-11-20"));
    let form = "{}".to_owned();
    let draft = Draft::new(RecordKind::CheckIn, place, clock.now(), form).unwrap();
    is_changed(store.keep_draft(&draft), &path);
    is_changed(store.set_setting(Setting::PreferredName, "Robin"), &path);
    // `undo` reads before it writes, so it may meet unreadable pages first.
    let undone = store.undo(clock).map(drop);
    if !matches!(&undone, Err(StoreError::Sqlite(_))) {
        is_changed(undone, &path);
    }
    is_changed(store.still_there(), &path);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    store.save_copy(&copy).expect(why);
    drop(store);
    assert_eq!(fs::read(&path).unwrap(), there, "{why}: not a byte of it");
    let copy = Store::open(&copy).unwrap();
    assert!(copy.canonical_dump().unwrap() == dump, "{why}");
    assert_eq!(
        copy.check().unwrap().problems,
        Vec::<String>::new(),
        "{why}"
    );
}

#[test]
fn whatever_is_written_over_an_open_journal_is_noticed_and_all_of_it_can_be_saved() {
    let (other, _) = journal_of(90);
    let other = fs::read(other.path()).unwrap();
    for n_written in [0, 1, 3] {
        for (case, why) in [
            "an earlier, shorter copy",
            "the copy of before",
            "another, longer journal",
            "no journal",
            "nothing",
            "one byte",
        ]
        .into_iter()
        .enumerate()
        {
            let (journal, clock) = journal_of(2);
            let path = journal.path();
            let early = fs::read(&path).unwrap();
            let mut store = journal.open();
            (2..40).for_each(|n| write(&mut store, &clock, n).unwrap());
            drop(store);
            let backup = fs::read(&path).unwrap();
            let mut store = Store::open_or_read(&path).unwrap();
            (40..40 + n_written).for_each(|n| write(&mut store, &clock, n).unwrap());
            if case == 1 {
                edit(&mut store, &clock, 3);
            }
            let dump = Store::open_read_only(&path)
                .unwrap()
                .canonical_dump()
                .unwrap();
            let mut flipped = fs::read(&path).unwrap();
            let middle = flipped.len() / 2;
            flipped[middle] ^= 1;
            let bytes = match case {
                0 => &early,
                1 => &backup,
                2 => &other,
                3 => &b"these are somebody's notes".to_vec(),
                4 => &Vec::new(),
                _ => &flipped,
            };
            write_over(&path, bytes);
            let why = format!("{why}, {n_written} written");
            refuses_and_rescues(store, &clock, &dump, &why);
        }
    }
}

#[test]
fn a_journal_of_another_format_of_its_pages_is_noticed() {
    let (journal, clock) = journal_of(20);
    let store = Store::open_or_read(&journal.path()).unwrap();
    let dump = store.canonical_dump().unwrap();
    let copy = journal.folder().join("copy.db");
    store.save_copy(&copy).unwrap();
    write_over(&journal.path(), &fs::read(&copy).unwrap());
    refuses_and_rescues(store, &clock, &dump, "the same rows on other pages");
}

#[test]
fn what_is_put_back_as_it_was_goes_on() {
    let (journal, clock) = journal_of(20);
    let mut store = Store::open_or_read(&journal.path()).unwrap();
    let bytes = fs::read(journal.path()).unwrap();
    write_over(&journal.path(), b"");
    is_changed(write(&mut store, &clock, 20), &journal.path());
    write_over(&journal.path(), &bytes);
    write(&mut store, &clock, 20).unwrap();
    assert_eq!(store.check().unwrap().n_entries, 21);
    drop(store);
    let again = journal.open().check().unwrap();
    assert_eq!((again.n_entries, again.problems), (21, Vec::new()));
}

#[test]
fn nothing_that_leaves_the_file_as_it_is_is_an_alarm() {
    let (journal, clock) = journal_of(5);
    let path = journal.path();
    let mut store = Store::open_or_read(&path).unwrap();
    let mut n = 5;
    let mut goes_on = |store: &mut Store, why: &str| {
        write(store, &clock, n).unwrap_or_else(|e| panic!("{why}: {e}"));
        n += 1;
    };
    goes_on(&mut store, "its own write");
    // In another process, because closing a descriptor of ours would drop SQLite's locks.
    let touched = std::process::Command::new("touch").arg(&path).status();
    assert!(touched.unwrap().success());
    goes_on(&mut store, "touched");
    let touched = std::process::Command::new("touch")
        .args(["-d", "2001-01-01"])
        .arg(&path)
        .status();
    assert!(touched.unwrap().success());
    goes_on(&mut store, "touched with an earlier time");
    let mode = fs::metadata(&path).unwrap().permissions();
    fs::set_permissions(&path, mode).unwrap();
    goes_on(&mut store, "other rights");
    let reader = Store::open_read_only(&path).unwrap();
    goes_on(&mut store, "a reader");
    reader.begin_read_snapshot().unwrap();
    reader.check().unwrap();
    goes_on(&mut store, "a reader that holds still");
    goes_on(&mut store, "and once more");
    let touched = std::process::Command::new("touch").arg(&path).status();
    assert!(touched.unwrap().success());
    goes_on(&mut store, "touched while a reader holds still");
    drop(reader);
    goes_on(&mut store, "after the reader");
    store.save_copy(&journal.folder().join("copy.db")).unwrap();
    goes_on(&mut store, "a copy");
    store.undo(&clock).unwrap();
    store.redo(&clock).unwrap();
    let id = store.check_in(Day::EARLIEST).unwrap().unwrap().id.uuid();
    store.erase(RecordKind::CheckIn, id).unwrap();
    goes_on(&mut store, "erased for good");
    store.repair(&clock).unwrap();
    goes_on(&mut store, "repaired");
    // A program that writes through SQLite changes nothing unnoticed.
    let beside = Connection::open(&path).unwrap();
    beside
        .execute("UPDATE setting SET value = value", [])
        .unwrap();
    goes_on(&mut store, "another program of SQLite's");
    drop(beside);
    let report = store.check().unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
}

#[test]
fn a_log_that_a_reader_kept_is_not_moved_into_a_file_that_was_written_over() {
    let (journal, clock) = journal_of(2);
    let path = journal.path();
    let early = fs::read(&path).unwrap();
    let mut store = Store::open_or_read(&path).unwrap();
    (2..20).for_each(|n| write(&mut store, &clock, n).unwrap());
    let reader = Store::open_read_only(&path).unwrap();
    reader.begin_read_snapshot().unwrap();
    reader.check().unwrap();
    write(&mut store, &clock, 20).unwrap();
    let dump = store.canonical_dump().unwrap();
    write_over(&path, &early);
    drop(reader);
    refuses_and_rescues(store, &clock, &dump, "with a log");
    // The log of the former file is still beside it and does not belong to this file.
    let refused = Store::open(&path).unwrap_err();
    assert!(
        matches!(refused, StoreError::StrangeLog { .. }),
        "{refused}"
    );
    assert_eq!(fs::read(&path).unwrap(), early);
}

#[test]
fn a_journal_that_can_only_be_read_is_shown_as_it_was_and_can_be_saved_whole() {
    let (other, _) = journal_of(90);
    let (journal, clock) = journal_of(40);
    let path = journal.path();
    let second = journal.folder().join("second.db");
    fs::hard_link(&path, &second).unwrap();
    let mut store = Store::open_or_read(&path).unwrap();
    assert!(matches!(store.refusal(), Some(StoreError::ManyNames(_))));
    let dump = store.canonical_dump().unwrap();
    assert!(!store.is_only_here(), "it is in its file");
    // Through the other name, unnoticed by the open journal.
    write_over(&second, &fs::read(other.path()).unwrap());
    assert!(store.is_only_here(), "it was");
    assert_eq!(
        store.canonical_dump().unwrap(),
        dump,
        "not a mixture of both"
    );
    let copy = journal.folder().join("copy.db");
    store.save_copy(&copy).unwrap();
    assert_eq!(Store::open(&copy).unwrap().canonical_dump().unwrap(), dump);
    fs::remove_file(&second).unwrap();
    refuses_and_rescues(store, &clock, &dump, "it has one name again");
}

#[test]
fn a_journal_that_can_be_written_again_is_held_from_then_on() {
    let (journal, clock) = journal_of(40);
    let path = journal.path();
    let backup = fs::read(&path).unwrap();
    let second = journal.folder().join("second.db");
    fs::hard_link(&path, &second).unwrap();
    let mut store = Store::open_or_read(&path).unwrap();
    let refused = write(&mut store, &clock, 40).unwrap_err();
    assert!(matches!(refused, StoreError::ManyNames(_)), "{refused}");
    fs::remove_file(&second).unwrap();
    write(&mut store, &clock, 40).unwrap();
    assert!(store.refusal().is_none());
    let dump = store.canonical_dump().unwrap();
    write_over(&path, &backup);
    refuses_and_rescues(store, &clock, &dump, "a backup put back");
}

#[test]
fn what_is_held_is_only_here_until_a_copy_of_it_as_it_is_was_saved() {
    let (journal, clock) = journal_of(2);
    let path = journal.path();
    let early = fs::read(&path).unwrap();
    let mut store = Store::open_or_read(&path).unwrap();
    write(&mut store, &clock, 2).unwrap();
    assert!(!store.is_only_here(), "it is in its file");
    let copies = tempfile::tempdir().unwrap();
    let copy = |store: &Reader, name: &str| store.save_copy(&copies.path().join(name));
    copy(&store, "a.db").unwrap();
    write(&mut store, &clock, 3).unwrap();
    let now = fs::read(&path).unwrap();
    for away in [&early[..], b"no journal", b""] {
        write_over(&path, away);
        assert!(store.is_only_here(), "the copy is of before");
    }
    copy(&store, "a.db").unwrap_err();
    assert!(store.is_only_here(), "no copy was made");
    write_over(&path, &now);
    assert!(!store.is_only_here(), "put back as it was");
    let aside = journal.folder().join("aside.db");
    fs::rename(&path, &aside).unwrap();
    assert!(store.is_only_here(), "moved away");
    copy(&store, "b.db").unwrap();
    assert!(!store.is_only_here(), "a copy was saved");
    fs::rename(&aside, &path).unwrap();
    store.set_setting(Setting::PreferredName, "Robin").unwrap();
    write_over(&path, &now);
    assert!(store.is_only_here(), "and is of before a setting");
}
