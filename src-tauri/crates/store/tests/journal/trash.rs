use backstory_core::draft::{Draft, DraftKey};
use backstory_core::op::Op;
use backstory_core::record::{Content, Record, RecordKind};
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::trash::TRASH_DAYS;
use backstory_testkit::build::at;
use rusqlite::Connection;
use serde_json::json;

use crate::book::{
    Book, appointment, goal_review, goal_set, moment, note, place, question, samples,
};

const DAY: i64 = 24 * 60;

/// Returns the number of earlier versions of a record's own row in the file.
fn n_versions(book: &Book, record: &Record) -> i64 {
    let conn = Connection::open(book.journal.path()).unwrap();
    let sql = "SELECT count(*) FROM row_version WHERE row_id = ?1";
    conn.query_row(sql, [record.stamp.id.to_string()], |r| r.get(0))
        .unwrap()
}

#[test]
fn every_kind_goes_to_the_trash_whole_and_comes_back_whole() {
    let mut book = Book::new();
    for form in samples("2026-11-18", 3) {
        book.put(form);
    }
    let set = book.store.records(RecordKind::GoalSet).unwrap().remove(0);
    book.put(goal_review("2026-11-19", &set, 5));
    for kind in RecordKind::ALL {
        for record in book.store.records(kind).unwrap() {
            let dump = book.dump();
            book.remove(&record);
            assert_eq!(book.trash(), std::slice::from_ref(&record));
            assert!(matches!(book.read(&record), Err(StoreError::NoSuchRecord)));
            book.restore(&record).unwrap();
            assert_eq!(book.dump(), dump, "{kind:?}");
            assert_eq!(book.trash(), []);
            assert!(matches!(
                book.restore(&record),
                Err(StoreError::NoSuchRecord)
            ));
            book.is_sound();
            // Restoring is a change like any other.
            book.undo();
            assert_eq!(
                book.trash(),
                std::slice::from_ref(&record),
                "as before that"
            );
            book.redo();
            assert_eq!(book.dump(), dump);
        }
    }
}

#[test]
fn the_newest_removal_comes_first_with_the_days_it_has_left() {
    let mut book = Book::new();
    let [a, b, c] = ["a", "b", "c"].map(|text| book.put(moment("2026-11-19", text)));
    book.remove(&b);
    book.clock.advance_minutes(10 * DAY);
    book.remove(&a);
    book.remove(&c);
    let trash = |book: &Book| -> Vec<(Record, i64)> {
        let trash = book.store.trash(book.clock.now()).unwrap();
        trash.into_iter().map(|t| (t.record, t.days_left)).collect()
    };
    let expected = |days: [i64; 3]| -> Vec<(Record, i64)> {
        [&c, &a, &b].into_iter().cloned().zip(days).collect()
    };
    assert_eq!(trash(&book), expected([30, 30, 20]));
    book.clock.advance_minutes(DAY - 1);
    assert_eq!(trash(&book), expected([30, 29, 19]));
    // Overdue records are listed as long as they exist, and setting the clock back gives no more
    // days.
    book.clock.advance_minutes(100 * DAY);
    assert_eq!(trash(&book), expected([0, 0, 0]));
    book.clock.set(at("1990-01-01T00:00:00Z"));
    assert_eq!(trash(&book), expected([30, 30, 30]));
}

#[test]
fn only_what_the_person_removed_is_in_the_trash() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-19", "one", &["a"]));
    book.undo();
    assert_eq!(book.trash(), [], "it was taken back, not removed");
    assert!(matches!(
        book.restore(&record),
        Err(StoreError::NoSuchRecord)
    ));
    book.redo();
    book.undo();
    assert_eq!(book.trash(), []);
    book.redo();
    book.remove(&record);
    book.undo();
    assert_eq!(book.trash(), []);
    book.redo();
    assert_eq!(book.trash(), std::slice::from_ref(&record), "removed again");
    book.restore(&record).unwrap();
    book.undo();
    assert_eq!(book.trash(), std::slice::from_ref(&record), "still removed");
    book.redo();
    assert_eq!(book.trash(), []);
}

#[test]
fn a_check_in_whose_day_has_another_one_by_now_is_refused() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-19", "one", &["a"]));
    book.remove(&first);
    let second = book.put(note("2026-11-19", "two", &[]));
    let dump = book.dump();
    assert!(matches!(book.restore(&first), Err(StoreError::DayTaken)));
    let set = {
        let (kind, id) = place(&first);
        book.store.history(kind, id).unwrap()[1].write_set
    };
    let (kind, id) = place(&first);
    let refused = book
        .store
        .restore_version(&book.clock, &Op::worded("x"), kind, id, set);
    assert!(matches!(refused, Err(StoreError::DayTaken)));
    assert_eq!(book.dump(), dump);
    book.remove(&second);
    book.restore(&first).unwrap();
    assert_eq!(book.trash(), [second]);
}

#[test]
fn reviews_come_back_with_their_set_and_not_without_it() {
    let mut book = Book::new();
    let set = book.put(goal_set("2026-11-01", &["Gardening", "Sitting"]));
    let early = book.put(goal_review("2026-11-08", &set, 3));
    let late = book.put(goal_review("2026-11-15", &set, 4));
    let dump = book.dump();
    book.remove(&early);
    book.remove(&set);
    assert!(matches!(book.read(&late), Err(StoreError::NoSuchRecord)));
    assert_eq!(
        book.trash(),
        [set.clone(), early.clone()],
        "the late one is part of the set"
    );
    assert!(matches!(
        book.restore(&early),
        Err(StoreError::OwnerMissing)
    ));
    book.restore(&set).unwrap();
    assert_eq!(book.read(&late).unwrap(), late);
    book.restore(&early).unwrap();
    assert_eq!(book.dump(), dump);
    book.is_sound();
}

#[test]
fn a_set_of_goals_comes_back_ended_when_another_took_its_place() {
    let mut book = Book::new();
    let first = book.put(goal_set("2026-11-01", &["Gardening"]));
    book.remove(&first);
    let second = book.put(goal_set("2026-11-10", &["Sitting"]));
    book.restore(&first).unwrap();
    let open = book.store.open_goal_sets().unwrap();
    assert_eq!(
        open,
        std::slice::from_ref(&second),
        "there is one set at a time"
    );
    let Content::GoalSet(set) = book.read(&first).unwrap().content else {
        panic!("it is a set of goals");
    };
    assert_eq!(set.last_day, Some("2026-11-10".parse().unwrap()));
    // Restoring works once nothing is in its place.
    book.remove(&second);
    book.remove(&first);
    book.restore(&second).unwrap();
    assert_eq!(book.read(&second).unwrap(), second);
    book.is_sound();
}

#[test]
fn an_appointment_takes_back_the_questions_that_still_wait() {
    let mut book = Book::new();
    let [a, b, c] = ["a?", "b?", "c?"].map(|text| book.put(question(text)));
    let ask = |questions: &[&Record]| {
        let asked: Vec<_> = questions.iter().map(|q| (Some(q.stamp.id), "x?")).collect();
        appointment("2026-12-01", &asked, &["Walk"])
    };
    let first = book.put(ask(&[&a, &b, &c]));
    book.remove(&first);
    let all = book.store.records(RecordKind::Question).unwrap();
    assert_eq!(all.len(), 3, "no question is lost");
    let other = book.put(ask(&[&b]));
    let edited = book.edit(
        &c,
        json!({ "kind": "question", "text": "c now?", "answer": "yes" }),
    );
    book.remove(&a);
    book.restore(&first).unwrap();
    let now = serde_json::to_value(book.read(&first).unwrap().content.raw()).unwrap();
    assert_eq!(now["questions"].as_array().unwrap().len(), 1);
    assert_eq!(now["questions"][0]["text"], "c now?");
    assert_eq!(now["plan"][0]["what"], "Walk");
    assert_eq!(book.read(&other).unwrap(), other);
    assert_eq!(book.read(&c).unwrap(), edited);
    book.is_sound();
    // A question is linked to its appointment again while that has room.
    book.remove(&b);
    book.restore(&b).unwrap();
    assert_eq!(book.read(&other).unwrap(), other);
    book.remove(&b);
    book.edit(
        &other,
        appointment("2026-12-01", &[(None, "1"), (None, "2"), (None, "3")], &[]),
    );
    book.restore(&b).unwrap();
    assert!(book.read(&b).is_ok(), "it waits: three are enough");
    book.is_sound();
}

#[test]
fn after_thirty_days_it_is_really_gone() {
    let mut book = Book::new();
    let old = book.put(note("2026-11-19", "secretold", &["a"]));
    let kept = book.put(moment("2026-11-19", "secretkept"));
    let young = book.put(moment("2026-11-19", "secretyoung"));
    let lives = book.put(note("2026-11-18", "first", &["b"]));
    let lives = book.edit(&lives, note("2026-11-18", "second", &[]));
    let undone = book.put(moment("2026-11-17", "secretundone"));
    book.undo();
    for record in [&old, &kept] {
        let form = json!({ "note": "secretold" }).to_string();
        let (kind, id) = place(record);
        let form = Draft::new(kind, DraftKey::Record(id), book.clock.now(), form);
        book.store.keep_draft(&form.unwrap()).unwrap();
    }
    book.remove(&old);
    book.clock.advance_minutes(1);
    book.remove(&kept);
    book.clock.advance_minutes(10 * DAY);
    book.put(moment("2026-11-30", "another day"));
    // Exactly thirty days after one deletion, and a minute more after the other.
    book.clock.advance_minutes((TRASH_DAYS - 10) * DAY - 2);
    book.remove(&young);
    let mut book = book.reopened();
    assert_eq!(book.trash(), [young.clone(), kept.clone()]);
    assert_eq!(n_versions(&book, &old), 0);
    assert_eq!(n_versions(&book, &undone), 0);
    assert!(matches!(book.restore(&old), Err(StoreError::NoSuchRecord)));
    let [form] = &book.store.drafts().unwrap()[..] else {
        panic!("only the form of what is kept stays");
    };
    assert_eq!(form.place, DraftKey::Record(kept.stamp.id));
    book.store.discard_draft(form.kind, form.place).unwrap();
    let bytes = std::fs::read(book.journal.path()).unwrap();
    let holds = |word: &str| bytes.windows(word.len()).any(|w| w == word.as_bytes());
    assert!(!holds("secretold") && !holds("secretundone"));
    assert!(holds("secretkept") && holds("secretyoung"));
    let (kind, id) = place(&lives);
    assert_eq!(
        book.store.history(kind, id).unwrap().len(),
        2,
        "what lives keeps its history"
    );
    book.is_sound();
    book.restore(&kept).unwrap();
    book.undo();
    book.undo();
    assert_eq!(book.read(&young).unwrap(), young);
}

#[test]
fn a_wrong_clock_empties_nothing() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-19", "one", &[]));
    book.remove(&record);
    // Only opened while the clock is ahead.
    book.clock.set(at("2099-01-01T00:00:00Z"));
    let mut book = book.reopened();
    assert_eq!(n_versions(&book, &record), 2);
    // Deleted while the clock was set back, then written with the right one.
    book.clock.set(at("1990-01-01T00:00:00Z"));
    let early = book.put(moment("1989-12-30", "early"));
    book.remove(&early);
    book.clock.set(at("2026-11-21T00:00:00Z"));
    book.put(moment("2026-11-20", "now"));
    let mut book = book.reopened();
    assert_eq!(book.trash(), [early.clone(), record.clone()]);
    // Deleted while the clock was ahead: kept for thirty days after the right time is known.
    book.clock.set(at("2099-01-01T00:00:00Z"));
    let late = book.put(moment("2098-12-30", "late"));
    book.remove(&late);
    let mut book = book.reopened();
    assert_eq!(book.trash().len(), 3, "closed and opened under that clock");
    book.clock.set(at("2026-11-22T00:00:00Z"));
    book.put(moment("2026-11-20", "again"));
    let mut book = book.reopened();
    assert_eq!(book.trash(), [late.clone(), early, record]);
    book.clock.set(at("2026-12-21T12:00:00Z"));
    book.put(moment("2026-12-20", "a month later"));
    let mut book = book.reopened();
    assert_eq!(book.trash(), [late]);
    book.clock.set(at("2026-12-23T12:00:00Z"));
    book.put(moment("2026-12-20", "two days more"));
    assert_eq!(book.reopened().trash(), []);
}
