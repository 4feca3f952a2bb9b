//! Tests reading on a second connection, beside the one that writes.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use backstory_core::answers::Function;
use backstory_core::day::Day;
use backstory_core::op::Op;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use backstory_store::store::Store;
use backstory_store::watch::Watcher;
use backstory_testkit::build::{check_in, only_function};
use backstory_testkit::stores::TempJournal;

use crate::logs::{clock, fill, write};
use crate::watched::Follower;

fn n_entries(reader: &Reader) -> Result<usize, StoreError> {
    let entries = reader.entries_between(Day::EARLIEST, Day::EARLIEST.plus(999))?;
    Ok(entries.len())
}

fn copy_of(reader: &Reader, to: &Path) -> Result<(), StoreError> {
    let watcher = Follower::who_waits() as Arc<dyn Watcher>;
    let mut reader = reader.reader_for_a_copy()?;
    reader.save_copy_undisturbed(to, &watcher)
}

#[test]
fn it_waits_for_no_change_and_sees_each_when_it_is_done() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 5);
    let reader = store.reader_beside().unwrap();
    let entry = check_in(&clock, Day::EARLIEST.plus(5), only_function(Function::Some));
    store
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)?;
            assert_eq!(reader.at_one_moment(n_entries)?, 5, "while it is written");
            Ok(())
        })
        .unwrap();
    assert_eq!(reader.at_one_moment(n_entries).unwrap(), 6);
    for n in 6..30 {
        write(&mut store, &clock, n);
        assert_eq!(reader.at_one_moment(n_entries).unwrap(), n as usize + 1);
    }
}

#[test]
fn what_is_read_in_several_steps_is_of_one_moment() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 5);
    let reader = store.reader_beside().unwrap();
    let found = reader.at_one_moment(|reader| {
        let before = n_entries(reader)?;
        write(&mut store, &clock, 5);
        Ok::<_, StoreError>((before, n_entries(reader)?))
    });
    assert_eq!(found.unwrap(), (5, 5));
    write(&mut store, &clock, 6);
    let copy = journal.folder().join("copy.db");
    copy_of(&reader, &copy).unwrap();
    drop((reader, store));
    assert_eq!(journal.open().check().unwrap().problems, [""; 0]);
    let copy = Store::open_read_only(&copy).unwrap();
    assert_eq!(n_entries(&copy).unwrap(), 7);
}

#[test]
fn a_file_that_was_written_over_is_noticed_and_not_copied() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 5);
    let early = fs::read(journal.path()).unwrap();
    for n in 5..40 {
        write(&mut store, &clock, n);
    }
    let reader = store.reader_beside().unwrap();
    assert_eq!(reader.at_one_moment(n_entries).unwrap(), 40);
    std::thread::sleep(Duration::from_millis(20));
    fs::write(journal.path(), early).unwrap();
    let copy = journal.folder().join("copy.db");
    for refused in [
        reader.at_one_moment(n_entries).map(drop),
        copy_of(&reader, &copy),
    ] {
        assert!(
            matches!(refused, Err(StoreError::Changed(_))),
            "{refused:?}"
        );
    }
    assert!(!copy.exists());
    fs::remove_file(journal.path()).unwrap();
    let refused = reader.at_one_moment(n_entries);
    assert!(matches!(refused, Err(StoreError::Gone(_))), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn a_journal_that_cannot_be_locked_has_none() {
    let journal = TempJournal::new();
    drop(journal.open());
    fs::hard_link(journal.path(), journal.folder().join("second.db")).unwrap();
    let store = Store::open_or_read(&journal.path()).unwrap();
    let refused = store.reader_beside().map(drop);
    assert!(
        matches!(refused, Err(StoreError::ManyNames(_))),
        "{refused:?}"
    );
}

#[test]
fn what_it_leaves_out_is_counted_for_the_whole_journal() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, 5);
    let reader = store.reader_beside().unwrap();
    let conn = rusqlite::Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    let spoiled = conn.execute(
        "UPDATE entry SET mood = 77 WHERE day = ?1",
        [Day::EARLIEST.to_string()],
    );
    assert_eq!(spoiled.unwrap(), 1);
    drop(conn);
    store.still_there().unwrap();
    assert_eq!(reader.at_one_moment(n_entries).unwrap(), 4);
    assert_eq!((reader.n_left_out(), store.n_left_out()), (1, 1));
    write(&mut store, &clock, 5);
    assert_eq!(
        (reader.n_left_out(), store.n_left_out()),
        (0, 0),
        "nothing was read since"
    );
}
