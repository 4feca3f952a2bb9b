//! Freezing the fixture of a new format: once, and never over one that is there.

use std::path::Path;

use backstory_core::answers::{Function, RawAnswers};
use backstory_shell::demo;
use backstory_store::log::Origin;
use backstory_testkit::build::{at, check_in, day, moment};
use backstory_testkit::clock::SeededClock;

/// Writes a journal with rows of every kind: invented weeks, a moment, an edit, a removal, an undo.
pub fn write(path: &Path) -> String {
    let clock = SeededClock::new(at("2026-11-21T18:42:00+01:00"), 11);
    let mut store = demo::write(path, 11, 40, day("2026-11-20")).unwrap();
    let raw = RawAnswers {
        function: Some(Function::Some),
        confidence: Some(0),
        back_pain: Some(10),
        leg_pain: Some(0),
        sleep_minutes: Some(0),
        mood: Some(10),
        note: Some("🙂 שלום\r\n'quoted'".to_owned()),
        movements: vec![("Walking".to_owned(), Some(1)), ("Stairs".to_owned(), None)],
    };
    let today = check_in(&clock, day("2026-11-21"), raw.clone());
    let mut edited = today.clone();
    edited.answers = check_in(
        &clock,
        today.day,
        RawAnswers {
            movements: Vec::new(),
            ..raw.clone()
        },
    )
    .answers;
    let twinge = moment(&clock, day("2026-11-21"), raw);
    for entry in [&today, &twinge, &edited] {
        clock.advance_minutes(1);
        store
            .write(&clock, "Entry", Origin::User, |w| w.put_entry(entry))
            .unwrap();
    }
    store
        .write(&clock, "Removal", Origin::User, |w| {
            w.delete_entry(twinge.id)
        })
        .unwrap();
    store.undo(&clock).unwrap();
    store.canonical_dump().unwrap()
}
