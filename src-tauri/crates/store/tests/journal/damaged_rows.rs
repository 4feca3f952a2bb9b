//! Tests that one unreadable row does not hide the others, and is not left out silently.

use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::timeline::Filter;
use backstory_store::urgent_signs::LatestAnswer;
use backstory_testkit::build::day;
use rusqlite::Connection;
use serde_json::json;

use crate::book::{Book, goal_review, goal_set, note, place};

/// Changes rows with another connection, as another program can.
fn spoil(book: &Book, sql: &str) {
    let conn = Connection::open(book.journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    assert_eq!(conn.execute(sql, []).unwrap(), 1, "{sql}");
}

fn flare_up(first: &str) -> serde_json::Value {
    json!({
        "kind": "flare_up", "first_day": first, "last_day": null, "worse_than_usual": true,
        "hard_to_tolerate": false, "affected_life": false, "helped": null,
    })
}

fn episode(onset: &str) -> serde_json::Value {
    json!({ "kind": "episode", "onset_day": onset, "onset_how": null, "last_day": null })
}

#[test]
fn a_set_of_goals_that_cannot_be_read_does_not_hide_the_others() {
    let mut book = Book::new();
    book.put(goal_set("2026-11-01", &["Gardening"]));
    let whole = book.put(goal_set("2026-11-10", &["Sitting"]));
    spoil(
        &book,
        "UPDATE goal SET activity = ' ' WHERE activity = 'Gardening'",
    );
    assert_eq!(
        book.store.open_goal_sets().unwrap(),
        std::slice::from_ref(&whole)
    );
    assert_eq!(book.store.n_left_out(), 1);
}

#[test]
fn a_rating_that_cannot_be_read_does_not_hide_the_others() {
    let mut book = Book::new();
    let set = book.put(goal_set("2026-11-01", &["Gardening"]));
    book.put(goal_review("2026-11-08", &set, 3));
    book.put(goal_review("2026-11-15", &set, 5));
    spoil(&book, "UPDATE goal_rating SET rating = 99 WHERE rating = 3");
    let ratings = book.store.goal_ratings(set.stamp.id).unwrap();
    let left: Vec<_> = ratings
        .iter()
        .map(|(day, r)| (*day, r.rating.get()))
        .collect();
    assert_eq!(left, [(day("2026-11-15"), 5)]);
    assert_eq!(book.store.n_left_out(), 1);
}

#[test]
fn the_latest_episode_that_can_be_read_is_the_present_one() {
    let mut book = Book::new();
    let first = book.put(episode("2026-10-01"));
    book.clock.advance_minutes(1);
    book.put(episode("2026-11-01"));
    spoil(
        &book,
        "UPDATE episode SET onset_day = 'spring' WHERE onset_day = '2026-11-01'",
    );
    assert_eq!(book.store.latest_episode().unwrap(), Some(first));
    assert_eq!(book.store.n_left_out(), 1);
    spoil(
        &book,
        "UPDATE episode SET onset_day = 'summer' WHERE onset_day = '2026-10-01'",
    );
    assert_eq!(book.store.latest_episode().unwrap(), None);
    assert_eq!(book.store.n_left_out(), 2);
}

#[test]
fn a_flare_up_that_cannot_be_read_is_left_out_of_lists_and_reports_and_counted() {
    let mut book = Book::new();
    let whole = book.put(flare_up("2026-11-10"));
    book.put(flare_up("2026-11-12"));
    spoil(
        &book,
        "UPDATE flare_up SET last_day = '2026-11-30x' WHERE first_day = '2026-11-12'",
    );
    let (first, last) = (day("2026-11-13"), day("2026-11-20"));
    let found = book.store.flare_up_records_between(first, last).unwrap();
    assert_eq!(found, std::slice::from_ref(&whole));
    assert_eq!(book.store.n_left_out(), 1);
    let diary = book.store.diary(first, last, last).unwrap();
    assert_eq!(diary.flare_ups().len(), 1);
    assert_eq!(book.store.n_left_out_of(&[RecordKind::FlareUp]), 1);
    assert_eq!(book.store.n_left_out_of(&[RecordKind::CheckIn]), 0);
}

#[test]
fn a_value_that_is_too_long_takes_no_other_entry_along() {
    let mut book = Book::new();
    for n in 10..13 {
        book.put(note(&format!("2026-11-{n}"), "plum", &["work"]));
    }
    let (first, last) = (day("2026-11-01"), day("2026-11-20"));
    let long = "printf('%.70000000c', 'x')";
    for (n, column) in [
        (1, "entry SET note = {} WHERE day = '2026-11-10'"),
        (2, "tag SET name = {} WHERE rowid = 3"),
    ] {
        spoil(&book, &format!("UPDATE {}", column.replace("{}", long)));
        let left: Vec<_> = book.store.entries_between(first, last).unwrap();
        assert_eq!(left.len(), 3 - n, "{column}");
        assert_eq!(book.store.n_left_out(), n, "{column}");
        let left = book.store.records(left[0].kind.into()).unwrap();
        assert_eq!(left.len(), 3 - n, "{column}");
    }
}

#[test]
fn what_was_left_out_is_counted_once_and_anew_after_a_change() {
    let mut book = Book::new();
    book.put(episode("2026-10-01"));
    spoil(&book, "UPDATE episode SET onset_day = 'spring'");
    for _ in 0..3 {
        book.store.latest_episode().unwrap();
    }
    assert_eq!(book.store.n_left_out(), 1);
    book.put(flare_up("2026-11-10"));
    assert_eq!(book.store.n_left_out(), 0, "nothing was read since");
    book.store.latest_episode().unwrap();
    assert_eq!(book.store.n_left_out(), 1);
}

#[test]
fn what_is_read_while_holding_still_is_of_one_moment() {
    let mut book = Book::new();
    let one = book.put(flare_up("2026-11-10"));
    let path = book.journal.path();
    let reader = backstory_store::store::Store::open_read_only(&path).unwrap();
    reader.begin_read_snapshot().unwrap();
    let all = |store: &backstory_store::reader::Reader| {
        store
            .flare_up_records_between(day("2026-11-01"), day("2026-11-20"))
            .unwrap()
    };
    assert_eq!(all(&reader), std::slice::from_ref(&one));
    let two = book.put(flare_up("2026-11-12"));
    assert_eq!(all(&reader), std::slice::from_ref(&one));
    assert_eq!(all(&book.store), [one, two]);
}

#[test]
fn an_answer_to_the_urgent_signs_that_cannot_be_read_does_not_hide_the_others() {
    let mut book = Book::new();
    let answered =
        |ticked: &[&str]| json!({ "kind": "urgent_signs", "day": "2026-11-19", "ticked": ticked });
    let whole = book.put(answered(&[]));
    book.put(answered(&["fever"]));
    for broken in ["'no list'", "'[\"Fever\"]'", "'{}'", "'[1]'"] {
        let sql = format!("UPDATE urgent_signs SET ticked = {broken} WHERE ticked <> '[]'");
        spoil(&book, &sql);
        let left = book.store.records(RecordKind::UrgentSigns).unwrap();
        assert_eq!(left, std::slice::from_ref(&whole), "{broken}");
        let (first, last) = (day("2026-11-01"), day("2026-11-20"));
        let latest = book.store.latest_urgent_signs(first, last).unwrap();
        assert_eq!(
            latest,
            LatestAnswer::Unreadable,
            "the one before would not tell the truth"
        );
        assert_eq!(book.store.n_left_out(), 1);
        let problems = book.store.check().unwrap().problems;
        let is_named = |p: &String| p.starts_with("Urgent signs ") && p.ends_with("be read.");
        assert!(problems.iter().any(is_named), "{problems:?}");
    }
}

#[test]
fn a_day_in_a_month_that_is_none_does_not_hide_the_other_months() {
    let mut book = Book::new();
    let whole = book.put(flare_up("2026-11-10"));
    book.put(flare_up("2026-11-12"));
    spoil(
        &book,
        "UPDATE flare_up SET first_day = '2026-00-12' WHERE first_day = '2026-11-12'",
    );
    let months = book.store.timeline_months(&Filter::default()).unwrap();
    let names: Vec<_> = months.iter().map(|m| m.month.as_str()).collect();
    assert_eq!(names, ["2026-11"]);
    assert_eq!(book.store.n_left_out(), 1);
    let page = book.store.timeline(&Filter::default(), "2026-11", 0, 9);
    assert_eq!(page.unwrap(), [whole]);
}

#[test]
fn no_earlier_version_is_called_the_present_one_when_the_newest_cannot_be_read() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-14", "first", &[]));
    book.edit(&first, note("2026-11-14", "second", &[]));
    let (kind, id) = place(&first);
    let current = |book: &Book| -> Vec<bool> {
        let versions = book.store.history(kind, id).unwrap();
        versions.into_iter().map(|v| v.is_current).collect()
    };
    assert_eq!(current(&book), [true, false]);
    let newest = "id = (SELECT max(id) FROM write_set)";
    spoil(
        &book,
        &format!("UPDATE write_set SET at = 'noon' WHERE {newest}"),
    );
    assert_eq!(current(&book), [false]);
    assert_eq!(book.store.n_left_out(), 1);
}

#[test]
fn one_damaged_version_counts_once_in_the_history_and_in_the_trash() {
    let mut book = Book::new();
    let removed = book.put(flare_up("2026-11-10"));
    book.remove(&removed);
    let (kind, id) = place(&removed);
    spoil(
        &book,
        "UPDATE row_version SET before = '{}' WHERE before IS NOT NULL",
    );
    assert_eq!(book.store.trash(book.clock.now()).unwrap(), []);
    let _ = book.store.history(kind, id);
    assert_eq!(book.store.n_left_out(), 1);
}

#[test]
fn a_record_that_cannot_be_read_is_no_hit_of_a_search() {
    let mut book = Book::new();
    for n in 10..13 {
        book.put(note(&format!("2026-11-{n}"), "plum", &[]));
    }
    spoil(&book, "UPDATE entry SET mood = 77 WHERE day = '2026-11-11'");
    let found = book.store.search("plum", &Filter::default(), 50).unwrap();
    assert_eq!((found.hits.len(), found.n), (2, 2));
    assert_eq!(book.store.n_left_out(), 1);
}
