use backstory_core::flare_up::FlareUp;
use backstory_core::op::Op;
use backstory_core::record::{Content, Record};
use backstory_store::error::StoreError;
use backstory_testkit::build::day;
use rusqlite::Connection;
use serde_json::{Value as Json, json};

use crate::book::{Book, place};

fn form(first: &str, last: Option<&str>) -> Json {
    json!({
        "kind": "flare_up", "first_day": first, "last_day": last,
        "worse_than_usual": true, "hard_to_tolerate": false, "affected_life": true,
        "helped": null,
    })
}

fn flare_up(record: &Record) -> FlareUp {
    match &record.content {
        Content::FlareUp(flare_up) => flare_up.clone(),
        other => panic!("not a flare-up: {other:?}"),
    }
}

#[test]
fn a_period_has_the_flare_ups_that_overlap_it() {
    let mut book = Book::new();
    let open = book.put(form("2026-11-10", None));
    let week = book.put(form("2026-10-05", Some("2026-10-11")));
    let one_day = book.put(form("2026-11-01", Some("2026-11-01")));
    let cases: [(&str, &str, &[&Record]); 8] = [
        ("2026-10-01", "2026-10-04", &[]),
        ("2026-10-01", "2026-10-05", &[&week]),
        ("2026-10-07", "2026-10-08", &[&week]),
        ("2026-10-11", "2026-11-01", &[&week, &one_day]),
        ("2026-10-12", "2026-10-31", &[]),
        ("2026-11-02", "2026-11-09", &[]),
        ("2026-11-10", "2026-11-10", &[&open]),
        ("2026-12-24", "2027-01-06", &[&open]),
    ];
    for (first, last, expected) in cases {
        let found = book.store.flare_ups_between(day(first), day(last)).unwrap();
        let expected: Vec<FlareUp> = expected.iter().map(|r| flare_up(r)).collect();
        assert_eq!(found, expected, "{first} to {last}");
    }
}

#[test]
fn flare_ups_that_overlap_are_both_kept() {
    let mut book = Book::new();
    let first = book.put(form("2026-11-01", Some("2026-11-10")));
    let second = book.put(form("2026-11-05", None));
    let third = book.put(form("2026-11-05", None));
    let found = book
        .store
        .flare_up_records_between(day("2026-11-06"), day("2026-11-06"));
    assert_eq!(found.unwrap(), [first, second, third]);
    book.is_sound();
}

#[test]
fn a_removed_flare_up_is_not_there_and_comes_back_with_undo() {
    let mut book = Book::new();
    let flare_up = book.put(form("2026-11-10", None));
    book.remove(&flare_up);
    let gone = |result: Result<Record, StoreError>| {
        assert!(matches!(result, Err(StoreError::NoSuchRecord)));
    };
    gone(book.read(&flare_up));
    let (kind, id) = place(&flare_up);
    let origin = backstory_store::log::Origin::User;
    let again = book
        .store
        .write(&book.clock, &Op::worded("Removal"), origin, |w| {
            w.delete_record(kind, id)
        });
    assert!(matches!(again, Err(StoreError::NoSuchRecord)));
    book.undo();
    assert_eq!(book.read(&flare_up).unwrap(), flare_up);
}

#[test]
fn a_flare_up_that_ends_before_it_begins_is_refused_and_found_by_a_check() {
    let mut book = Book::new();
    let good = book.put(form("2026-11-10", None));
    let refused = book.try_edit(&good, form("2026-11-10", Some("2026-11-09")));
    assert!(matches!(refused, Err(StoreError::Invalid(_))));
    assert_eq!(book.read(&good).unwrap(), good);
    let Book { journal, store, .. } = book;
    drop(store);
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    conn.execute("UPDATE flare_up SET last_day = '2026-11-09'", [])
        .unwrap();
    drop(conn);
    let report = journal.open().check().unwrap();
    assert_eq!(report.n_flare_ups, 0);
    let sentence = format!(
        "Flare-up {} of table flare_up cannot be read.",
        good.stamp.id
    );
    assert!(report.problems.contains(&sentence), "{:?}", report.problems);
}
