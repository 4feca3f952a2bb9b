//! Tests that setting the clock back, or forward and back, loses nothing and changes no order.

use backstory_core::answers::{RawAnswers, RawMovement};
use backstory_core::entry::{Entry, EntryId};
use backstory_core::op::Op;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;

fn put(store: &mut Store, clock: &SeededClock, entry: &Entry) {
    store
        .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(entry)
        })
        .unwrap();
}

fn with_movements(clock: &SeededClock, n: usize) -> Entry {
    let raw = RawAnswers {
        movements: (0..n)
            .map(|n| RawMovement {
                name: format!("Move {n}"),
                ..RawMovement::default()
            })
            .collect(),
        ..RawAnswers::default()
    };
    check_in(clock, day("1989-11-20"), raw)
}

#[test]
fn the_latest_write_is_the_one_written_last() {
    let journal = TempJournal::new();
    let mut store = journal.open();
    let clock = SeededClock::new(at("2026-11-20T18:42:00+05:30"), 1);
    assert_eq!(store.latest_write().unwrap(), None);
    put(&mut store, &clock, &with_movements(&clock, 1));
    clock.set(at("1990-01-01T00:00:00Z"));
    store.undo(&clock).unwrap();
    // A write with a wrong clock no longer matters after the next one.
    assert_eq!(
        store.latest_write().unwrap(),
        Some(at("1990-01-01T00:00:00Z"))
    );
}

#[test]
fn changes_made_while_the_clock_was_wrong_are_undone_in_the_order_of_writing() {
    for wrong in ["1990-01-01T08:00:00Z", "2099-01-01T08:00:00Z"] {
        let journal = TempJournal::new();
        let mut store = journal.open();
        let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
        let first = with_movements(&clock, 1);
        let with = |n| Entry {
            answers: with_movements(&clock, n).answers,
            ..first.clone()
        };
        let mut states = vec![store.canonical_dump().unwrap()];
        let times = [
            "2026-11-20T18:42:00Z",
            wrong,
            "2026-11-20T19:00:00Z",
            wrong,
            "2026-11-21T07:00:00Z",
        ];
        for (n, time) in (1..).zip(times) {
            clock.set(at(time));
            put(&mut store, &clock, &with(n));
            states.push(store.canonical_dump().unwrap());
        }
        assert_eq!(store.entry(first.id).unwrap(), with(5));
        // Undo every change and redo it, with the right clock and after a restart.
        drop(store);
        let mut store = journal.open();
        for expected in states.iter().rev().skip(1) {
            store.undo(&clock).unwrap();
            assert_eq!(&store.canonical_dump().unwrap(), expected, "{wrong}");
        }
        assert!(store.undo(&clock).is_err());
        for expected in states.iter().skip(1) {
            store.redo(&clock).unwrap();
            assert_eq!(&store.canonical_dump().unwrap(), expected, "{wrong}");
        }
        assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    }
}

#[test]
fn writing_goes_on_while_the_clock_is_set_back() {
    let journal = TempJournal::new();
    let mut store = journal.open();
    let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
    let first = with_movements(&clock, 1);
    put(&mut store, &clock, &first);
    clock.set(at("1990-01-01T08:00:00Z"));
    let second = Entry {
        id: EntryId::of_check_in(day("1989-12-24"), 0),
        day: day("1989-12-24"),
        ..with_movements(&clock, 2)
    };
    put(&mut store, &clock, &second);
    store.undo(&clock).unwrap();
    assert!(store.entry(second.id).is_err());
    assert_eq!(store.entry(first.id).unwrap(), first);
    store.redo(&clock).unwrap();
    assert_eq!(store.entry(second.id).unwrap(), second);
}
