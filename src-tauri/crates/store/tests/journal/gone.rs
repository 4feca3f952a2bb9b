//! Tests a journal that is deleted, moved or replaced while it is open.

use std::fs;
use std::path::Path;

use backstory_core::answers::Function;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::entry::Entry;
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::build::{check_in, day, only_function};
use backstory_testkit::clock::SeededClock;

use crate::copy::journal_with_rows;

fn another(clock: &SeededClock) -> Entry {
    check_in(clock, day("2026-11-19"), only_function(Function::Little))
}

/// Tries every kind of change, and asserts that each is refused and none is saved.
fn refuses_every_change(store: &mut Store, clock: &SeededClock) {
    let present = store.check_in(day("2026-11-20")).unwrap().unwrap();
    let (dump, drafts) = (store.canonical_dump().unwrap(), store.drafts().unwrap());
    let entry = another(clock);
    let form = "{}".to_owned();
    let place = DraftKey::Day(entry.day);
    let draft = Draft::new(RecordKind::CheckIn, place, clock.now(), form).unwrap();
    let refusals = [
        store
            .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
                w.put_entry(&entry)
            })
            .map(drop),
        store.undo(clock).map(drop),
        store.keep_draft(&draft),
        store.discard_draft(RecordKind::Moment, DraftKey::Day(day("2026-11-20"))),
        store.set_setting(Setting::PreferredName, "Robin"),
        store.clear_setting(Setting::PreferredName),
        store.erase(RecordKind::CheckIn, present.id.uuid()),
    ];
    for refused in refusals {
        let refused = refused.unwrap_err();
        assert!(matches!(refused, StoreError::Gone(_)), "{refused}");
    }
    assert_eq!(store.canonical_dump().unwrap(), dump);
    assert_eq!(store.drafts().unwrap(), drafts);
    assert_eq!(store.setting(Setting::PreferredName).unwrap(), None);
}

fn goes_on(store: &mut Store, clock: &SeededClock) {
    let entry = another(clock);
    store
        .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    let fresh = Store::open_read_only(store.path()).unwrap();
    assert_eq!(fresh.entry(entry.id).unwrap(), entry);
    assert_eq!(fresh.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_journal_that_was_moved_takes_no_change_until_it_is_put_back() {
    let (journal, mut store, clock, entry) = journal_with_rows();
    let away = journal.folder().join("away.db");
    fs::rename(journal.path(), &away).unwrap();
    refuses_every_change(&mut store, &clock);
    // Every acknowledged change moved with the file; nothing is left in the log at the old path.
    let moved = Store::open_read_only(&away).unwrap();
    assert_eq!(moved.entry(entry.id).unwrap(), entry);
    assert_eq!(moved.drafts().unwrap(), store.drafts().unwrap());
    drop(moved);
    for sidecar in ["away.db-wal", "away.db-shm"] {
        let _ = fs::remove_file(journal.folder().join(sidecar));
    }
    fs::rename(&away, journal.path()).unwrap();
    goes_on(&mut store, &clock);
}

#[test]
fn a_folder_that_was_moved_takes_no_change_until_it_is_put_back() {
    let (journal, mut store, clock, _) = journal_with_rows();
    let away = journal.folder().with_extension("away");
    fs::rename(journal.folder(), &away).unwrap();
    refuses_every_change(&mut store, &clock);
    fs::rename(&away, journal.folder()).unwrap();
    goes_on(&mut store, &clock);
}

#[test]
fn a_deleted_journal_can_be_copied_to_where_it_was() {
    let (journal, mut store, clock, entry) = journal_with_rows();
    fs::remove_file(journal.path()).unwrap();
    refuses_every_change(&mut store, &clock);
    let (dump, drafts) = (store.canonical_dump().unwrap(), store.drafts().unwrap());
    store.save_copy(&journal.path()).unwrap();
    refuses_every_change(&mut store, &clock);
    drop(store);
    let mut store = journal.open();
    assert_eq!(store.canonical_dump().unwrap(), dump);
    assert_eq!(store.drafts().unwrap(), drafts);
    assert_eq!(store.entry(entry.id).unwrap(), entry);
    goes_on(&mut store, &clock);
}

#[test]
fn a_deleted_folder_leaves_a_journal_that_can_be_copied_elsewhere() {
    let (journal, mut store, clock, _) = journal_with_rows();
    fs::remove_dir_all(journal.folder()).unwrap();
    refuses_every_change(&mut store, &clock);
    let elsewhere = tempfile::tempdir().unwrap();
    let to = elsewhere.path().join("rescued.db");
    store.save_copy(&to).unwrap();
    assert_eq!(
        Store::open_read_only(&to)
            .unwrap()
            .canonical_dump()
            .unwrap(),
        store.canonical_dump().unwrap()
    );
}

/// Makes another journal at `path`, with one entry of another day.
fn make_another(path: &Path, clock: &SeededClock) -> String {
    let mut other = Store::open(path).unwrap();
    let entry = check_in(clock, day("2025-01-01"), only_function(Function::Most));
    other
        .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    other.canonical_dump().unwrap()
}

#[test]
fn a_journal_that_was_replaced_takes_no_change_and_its_log_does_not_touch_the_other() {
    let (journal, mut store, clock, _) = journal_with_rows();
    let other = journal.folder().join("backup.db");
    let dump = make_another(&other, &clock);
    fs::rename(&other, journal.path()).unwrap();
    refuses_every_change(&mut store, &clock);
    drop(store);
    let store = journal.open();
    assert_eq!(store.canonical_dump().unwrap(), dump);
    assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
}
