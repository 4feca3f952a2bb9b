use backstory_core::answers::{Function, RawAnswers, RawMovement};
use backstory_core::day::Day;
use backstory_core::entry::{Entry, EntryId};
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use backstory_testkit::build::{at, check_in, day, moment, only_function};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use uuid::Uuid;

fn clock() -> SeededClock {
    SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
}

#[test]
fn a_written_entry_is_there_after_reopening() {
    let (journal, clock) = (TempJournal::new(), clock());
    let entry = check_in(&clock, day("2026-11-20"), only_function(Function::Most));
    let mut store = journal.open();
    store
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    drop(store);
    let found = journal.open().check_in(day("2026-11-20")).unwrap();
    assert_eq!(found, Some(entry));
}

#[test]
fn a_day_has_one_check_in_and_any_number_of_moments() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let today = day("2026-11-20");
    let mut put = |entry: Entry| {
        store.write(&clock, &Op::worded("Entry"), Origin::User, |w| {
            w.put_entry(&entry)
        })
    };
    put(check_in(&clock, today, only_function(Function::Most))).unwrap();
    put(moment(&clock, today, only_function(Function::Some))).unwrap();
    put(moment(&clock, today, only_function(Function::Some))).unwrap();
    let second = check_in(&clock, today, only_function(Function::Little));
    let id = EntryId::new(clock.new_id());
    let refused = put(Entry { id, ..second });
    assert!(matches!(refused, Err(StoreError::DayTaken)));
    assert_eq!(store.entries_between(today, today).unwrap().len(), 3);
}

#[test]
fn a_failing_change_leaves_nothing_behind() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let entry = check_in(&clock, day("2026-11-20"), only_function(Function::Most));
    let failed = store.write(&clock, &Op::worded("Both"), Origin::User, |w| {
        w.put_entry(&entry)?;
        w.delete_record(RecordKind::Moment, Uuid::nil())
    });
    assert!(matches!(failed, Err(StoreError::NoSuchRecord)));
    assert_eq!(store.canonical_dump().unwrap(), "");
    assert_eq!(store.undo_state(&clock).unwrap().undo, None);
}

#[test]
fn writing_what_is_already_there_is_not_a_change() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let entry = check_in(&clock, day("2026-11-20"), only_function(Function::Most));
    let mut put = || {
        let op = Op::worded("Check-in");
        let written = store.write(&clock, &op, Origin::User, |w| w.put_entry(&entry));
        written.unwrap().changes
    };
    assert!(!put().is_empty());
    let again = put();
    assert!(
        again.is_empty(),
        "the second write left no trace: {again:?}"
    );
}

#[test]
fn an_edit_keeps_the_rows_of_movements_it_does_not_touch() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let with = |movements: &[(&str, Option<i64>)]| RawAnswers {
        movements: movements
            .iter()
            .map(|(name, minutes)| RawMovement {
                name: (*name).to_owned(),
                minutes: *minutes,
                ..RawMovement::default()
            })
            .collect(),
        ..RawAnswers::default()
    };
    let first = check_in(
        &clock,
        day("2026-11-20"),
        with(&[("Walking", Some(20)), ("Stairs", None), ("Garden", Some(5))]),
    );
    let mut edited = first.clone();
    edited.answers = check_in(
        &clock,
        first.day,
        with(&[("Walking", Some(20)), ("Cycling", None)]),
    )
    .answers;
    for entry in [&first, &edited] {
        store
            .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
                w.put_entry(entry)
            })
            .unwrap();
    }
    assert_eq!(store.entry(first.id).unwrap(), edited);
    store.undo(&clock).unwrap();
    assert_eq!(store.entry(first.id).unwrap(), first);
}

#[test]
fn settings_stay_when_an_entry_is_undone() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let entry = check_in(&clock, day("2026-11-20"), only_function(Function::Most));
    store
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    store.set_setting(Setting::PreferredName, "Robin").unwrap();
    store.undo(&clock).unwrap();
    assert_eq!(
        store.setting(Setting::PreferredName).unwrap().as_deref(),
        Some("Robin")
    );
}

#[test]
fn the_extent_is_the_first_and_the_last_day() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    assert_eq!(store.extent(Day::LATEST).unwrap(), None);
    for text in ["2026-11-20", "2026-10-01", "2026-11-03"] {
        let entry = check_in(&clock, day(text), only_function(Function::Some));
        store
            .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
                w.put_entry(&entry)
            })
            .unwrap();
    }
    assert_eq!(
        store.extent(day("2026-11-20")).unwrap(),
        Some((day("2026-10-01"), day("2026-11-20")))
    );
    // Entries dated after today are not part of the extent so far.
    assert_eq!(
        store.extent(day("2026-11-19")).unwrap(),
        Some((day("2026-10-01"), day("2026-11-03")))
    );
    assert_eq!(store.extent(day("2026-09-30")).unwrap(), None);
}
