//! Tests a journal that is reached by several names: links, linked folders, hard links.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use backstory_core::answers::Function;
use backstory_core::op::Op;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{check_in, day, only_function};
use backstory_testkit::clock::SeededClock;

use crate::copy::journal_with_rows;

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = files
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn write(store: &mut Store, clock: &SeededClock) -> Result<(), StoreError> {
    let free = day("2026-10-01").plus(store.check()?.n_entries as u64);
    let entry = check_in(clock, free, only_function(Function::Little));
    let written = store.write(clock, &Op::worded("Check-in"), Origin::User, |w| {
        w.put_entry(&entry)
    });
    written.map(drop)
}

#[test]
fn a_link_and_a_linked_folder_are_the_journal_itself() {
    let (journal, store, clock, _) = journal_with_rows();
    let folder = tempfile::tempdir().unwrap();
    let (link, chain) = (folder.path().join("my.db"), folder.path().join("chain.db"));
    symlink(journal.path(), &link).unwrap();
    symlink("my.db", &chain).unwrap();
    let linked = folder.path().join("linked");
    symlink(journal.folder(), &linked).unwrap();
    let ways = [link, chain, linked.join("journal.db")];
    let before = names(folder.path());
    for way in &ways {
        let refused = Store::open(way).unwrap_err();
        assert!(
            matches!(&refused, StoreError::InUse(named) if *named == journal.path()),
            "{refused}"
        );
        let reader = Store::open_read_only(way).unwrap();
        assert_eq!(reader.path(), journal.path());
    }
    drop(store);
    for (n, way) in ways.iter().enumerate() {
        let mut store = Store::open(way).unwrap();
        write(&mut store, &clock).unwrap();
        let second = Store::open(&journal.path()).unwrap_err();
        assert!(matches!(second, StoreError::InUse(_)), "{second}");
        let reader = Store::open_read_only(&journal.path()).unwrap();
        assert_eq!(reader.check().unwrap().n_entries, n + 2);
    }
    assert_eq!(
        names(folder.path()),
        before,
        "neither lock nor log of its own"
    );
}

#[test]
fn a_journal_that_is_not_there_yet_gets_the_name_of_its_real_folder() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("real");
    fs::create_dir(&real).unwrap();
    symlink(&real, folder.path().join("linked")).unwrap();
    let store = Store::open(&folder.path().join("linked/journal.db")).unwrap();
    let real = fs::canonicalize(real).unwrap();
    assert_eq!(store.path(), real.join("journal.db"));
}

#[test]
fn a_file_with_a_second_name_is_read_and_not_written() {
    let (journal, store, clock, entry) = journal_with_rows();
    drop(store);
    let second = journal.folder().join("second.db");
    fs::hard_link(journal.path(), &second).unwrap();
    let bytes = fs::read(&second).unwrap();
    for name in [journal.path(), second.clone()] {
        let refused = Store::open(&name).unwrap_err();
        assert!(
            matches!(&refused, StoreError::ManyNames(named) if *named == name),
            "{refused}"
        );
        let mut store = Store::open_or_read(&name).unwrap();
        assert!(matches!(store.refusal(), Some(StoreError::ManyNames(_))));
        assert_eq!(store.entry(entry.id).unwrap(), entry);
        let refused = write(&mut store, &clock).unwrap_err();
        assert!(matches!(refused, StoreError::ManyNames(_)), "{refused}");
        assert_eq!(fs::read(&second).unwrap(), bytes);
    }
    let mut store = Store::open_or_read(&second).unwrap();
    let copy = journal.folder().join("copy.db");
    store.save_copy(&copy).unwrap();
    write(&mut Store::open(&copy).unwrap(), &clock).unwrap();
    // Once it has one name again, the same window can write.
    fs::remove_file(journal.path()).unwrap();
    write(&mut store, &clock).unwrap();
    assert!(store.refusal().is_none());
    assert_eq!(store.check().unwrap().n_entries, 2);
}

#[test]
fn a_second_name_that_is_made_while_it_is_open_stops_the_writing() {
    let (journal, mut store, clock, _) = journal_with_rows();
    let second = journal.folder().join("second.db");
    fs::hard_link(journal.path(), &second).unwrap();
    let refused = write(&mut store, &clock).unwrap_err();
    assert!(matches!(refused, StoreError::ManyNames(_)), "{refused}");
    let refused = Store::open(&second).unwrap_err();
    assert!(matches!(refused, StoreError::ManyNames(_)), "{refused}");
    store.save_copy(&journal.folder().join("copy.db")).unwrap();
    fs::remove_file(&second).unwrap();
    write(&mut store, &clock).unwrap();
    assert_eq!(store.check().unwrap().n_entries, 2);
}

#[test]
fn a_link_to_what_is_not_there_is_named_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let drive = root.join("drive");
    let (file, linked) = (root.join("journal.db"), root.join("linked"));
    symlink(drive.join("journal.db"), &file).unwrap();
    symlink("drive", &linked).unwrap();
    let before = names(&root);
    for (path, by, to) in [
        (file.clone(), &file, drive.join("journal.db")),
        (linked.join("journal.db"), &linked, drive.clone()),
    ] {
        for refused in [
            Store::open(&path).unwrap_err(),
            Store::open_or_read(&path).unwrap_err(),
            Store::open_read_only(&path).unwrap_err(),
            Store::is_demo_at(&path).unwrap_err(),
        ] {
            assert!(
                matches!(&refused, StoreError::LinkBroken { link, target }
                    if link == by && *target == to),
                "{refused}"
            );
        }
    }
    assert_eq!(names(&root), before);
    // The same where only the file at its end is missing: it may be in the system's trash.
    fs::create_dir(&drive).unwrap();
    let refused = Store::open(&file).unwrap_err();
    assert!(
        matches!(refused, StoreError::LinkBroken { .. }),
        "{refused}"
    );
    assert_eq!(names(&drive), Vec::<String>::new());
}

#[test]
fn links_in_a_circle_are_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    symlink("journal.db", &path).unwrap();
    for refused in [
        Store::open(&path).map(drop),
        Store::open_read_only(&path).map(drop),
    ] {
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, StoreError::LinkBroken { .. }),
            "{refused}"
        );
    }
    assert_eq!(names(folder.path()), ["journal.db"]);
}
