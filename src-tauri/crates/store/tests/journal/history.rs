use backstory_core::invalid::{Field, Problem};
use backstory_core::op::Op;
use backstory_core::record::Record;
use backstory_store::error::StoreError;
use backstory_store::history::Version;
use backstory_testkit::build::at;
use serde_json::json;
use uuid::Uuid;

use crate::book::{Book, appointment, goal_review, goal_set, moment, note, place, question, raw};

fn history(book: &Book, record: &Record) -> Vec<Version> {
    let (kind, id) = place(record);
    book.store.history(kind, id).unwrap()
}

fn contents(book: &Book, record: &Record) -> Vec<Option<Record>> {
    history(book, record)
        .into_iter()
        .map(|v| v.record)
        .collect()
}

fn restore(book: &mut Book, record: &Record, nth: usize) -> Result<(), StoreError> {
    let set = history(book, record)[nth].write_set;
    book.clock.advance_minutes(1);
    let (kind, id) = place(record);
    let restored = book
        .store
        .restore_version(&book.clock, &Op::worded("Version"), kind, id, set);
    restored.map(drop)
}

#[test]
fn every_change_of_a_record_and_of_what_it_owns_is_a_version() {
    let mut book = Book::new();
    let walk = |minutes: u32, tags: &[&str]| {
        json!({ "kind": "check_in", "day": "2026-11-19", "answers": {
            "note": "one", "tags": tags, "movements": [{ "name": "Walking", "minutes": minutes }],
        }})
    };
    let first = book.put(walk(10, &["a", "b"]));
    let second = book.edit(&first, walk(20, &["a", "b"]));
    book.put(question("something else"));
    let third = book.edit(&second, walk(20, &["b"]));
    book.remove(&third);
    book.undo();
    let versions = history(&book, &third);
    let expected = [
        Some(&third),
        None,
        Some(&third),
        Some(&second),
        Some(&first),
    ];
    let found: Vec<Option<&Record>> = versions.iter().map(|v| v.record.as_ref()).collect();
    assert_eq!(found, expected);
    let ops: Vec<Op> = versions.iter().map(|v| v.op.clone()).collect();
    let expected = ["Removed", "Removed", "Edited", "Edited", "Written"];
    assert_eq!(ops, expected.map(Op::worded));
    assert_eq!(versions[4].at, at("2026-11-20T18:43:00+01:00"));
    let current: Vec<bool> = versions.iter().map(|v| v.is_current).collect();
    assert_eq!(current, [true, false, false, false, false]);
    let other = moment("2026-11-19", "x");
    let unknown = Record::written(Uuid::nil(), raw(other), at("2026-11-20T18:00:00Z")).unwrap();
    let (kind, id) = place(&unknown);
    assert!(matches!(
        book.store.history(kind, id),
        Err(StoreError::NoSuchRecord)
    ));
}

#[test]
fn any_version_is_brought_back_exactly_in_one_change() {
    let mut book = Book::new();
    let forms = [
        note("2026-11-19", "one", &["a", "b", "c"]),
        note("2026-11-19", "two", &["c"]),
        note("2026-11-19", "three", &["c", "b", "d"]),
    ];
    let [first, second, third] = forms;
    let first = book.put(first);
    let second = book.edit(&first, second);
    let third = book.edit(&second, third);
    let dump = book.dump();
    restore(&mut book, &third, 2).unwrap();
    assert_eq!(book.read(&third).unwrap(), first);
    book.is_sound();
    book.undo();
    assert_eq!(book.dump(), dump);
    restore(&mut book, &third, 0).unwrap();
    assert_eq!(book.dump(), dump, "how it is now is no change");
    // The same when the record was deleted since.
    book.remove(&third);
    assert!(
        matches!(restore(&mut book, &third, 0), Err(StoreError::NoSuchRecord)),
        "not there then"
    );
    let n = history(&book, &third).len();
    restore(&mut book, &third, n - 2).unwrap();
    assert_eq!(book.read(&third).unwrap(), second);
    let (kind, id) = place(&third);
    let unknown = book
        .store
        .restore_version(&book.clock, &Op::worded("x"), kind, id, 9_999);
    assert!(matches!(unknown, Err(StoreError::NoSuchRecord)));
    book.is_sound();
}

#[test]
fn an_appointment_has_its_questions_and_plan_in_every_version() {
    let mut book = Book::new();
    let [a, b] = ["Can I lift?", "How long?"].map(|text| book.put(question(text)));
    let ask = |questions: &[(&Record, &str)], plan: &[&str]| {
        let asked: Vec<_> = questions
            .iter()
            .map(|(q, text)| (Some(q.stamp.id), *text))
            .collect();
        appointment("2026-12-01", &asked, plan)
    };
    let first = book.put(ask(&[(&a, "Can I lift?"), (&b, "How long?")], &["Walk"]));
    let second = book.edit(&first, ask(&[(&b, "How long still?")], &["Walk", "Swim"]));
    // Unlinking a question, or linking it elsewhere, does not change the appointment itself.
    let other = book.put(ask(&[(&a, "Can I lift?")], &[]));
    assert_eq!(
        contents(&book, &second),
        [Some(second.clone()), Some(first.clone())]
    );
    restore(&mut book, &second, 1).unwrap();
    assert_eq!(book.read(&first).unwrap(), first);
    let left = book.read(&other).unwrap();
    assert_eq!(
        contents(&book, &other)[0].as_ref(),
        Some(&left),
        "it was taken away again"
    );
    book.is_sound();
    // Restoring a version of a question does not change its link.
    restore(&mut book, &b, 1).unwrap();
    let questions = |record: &Record| serde_json::to_value(record.content.raw()).unwrap();
    let now = questions(&book.read(&first).unwrap());
    assert_eq!(now["questions"][1]["id"], json!(b.stamp.id));
    book.is_sound();
}

#[test]
fn a_set_of_goals_that_was_rated_keeps_its_activities() {
    let mut book = Book::new();
    let first = book.put(goal_set("2026-11-01", &["Gardening", "Sitting", "Stairs"]));
    let second = book.edit(&first, goal_set("2026-11-01", &["Gardening", "Sitting"]));
    let review = book.put(goal_review("2026-11-15", &second, 4));
    let frozen = |result: Result<(), StoreError>| match result {
        Err(StoreError::Invalid(e)) => assert_eq!(e, Problem::Frozen.of(Field::Goals)),
        other => panic!("{other:?}"),
    };
    frozen(restore(&mut book, &second, 1));
    let other = goal_set("2026-11-01", &["Sitting", "Gardening"]);
    frozen(book.try_edit(&second, other).map(drop));
    // Its days may change, and be restored.
    let mut ended = goal_set("2026-11-01", &["Gardening", "Sitting"]);
    ended["last_day"] = json!("2026-11-20");
    let ended = book.edit(&second, ended);
    restore(&mut book, &ended, 1).unwrap();
    assert_eq!(book.read(&second).unwrap(), second);
    assert_eq!(book.read(&review).unwrap(), review);
    book.is_sound();
}

#[test]
fn a_version_of_an_earlier_format_is_read_without_what_came_later() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-19", "one", &[]));
    let edited = book.edit(&record, note("2026-11-19", "two", &[]));
    let Book {
        journal,
        store,
        clock,
    } = book;
    drop(store);
    let conn = rusqlite::Connection::open(journal.path()).unwrap();
    conn.execute(
        "UPDATE row_version SET before = json_remove(before, '$.stress', '$.bigger_day',
         '$.bigger_day_what') WHERE before NOT NULL",
        [],
    )
    .unwrap();
    drop(conn);
    let book = Book {
        store: journal.open(),
        journal,
        clock,
    };
    assert_eq!(
        contents(&book, &edited),
        [Some(edited.clone()), Some(record)]
    );
    book.is_sound();
}

#[test]
fn a_version_that_cannot_be_read_does_not_hide_the_others() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-19", "one", &[]));
    let second = book.edit(&first, note("2026-11-19", "two", &[]));
    let third = book.edit(&second, note("2026-11-19", "three", &[]));
    let Book {
        journal,
        store,
        clock,
    } = book;
    drop(store);
    let conn = rusqlite::Connection::open(journal.path()).unwrap();
    let bad = "UPDATE row_version SET before = '{}' WHERE before LIKE '%two%'";
    conn.execute(bad, []).unwrap();
    drop(conn);
    let mut book = Book {
        store: journal.open(),
        journal,
        clock,
    };
    assert_eq!(contents(&book, &third), [Some(third.clone()), Some(first)]);
    let (kind, id) = place(&third);
    let refused = book
        .store
        .restore_version(&book.clock, &Op::worded("x"), kind, id, 2);
    assert!(
        matches!(refused, Err(StoreError::Damaged { .. })),
        "{refused:?}"
    );
    assert_eq!(book.store.check().unwrap().problems.len(), 1);
}
