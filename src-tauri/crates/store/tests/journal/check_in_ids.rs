use backstory_core::entry::EntryId;
use backstory_core::op::Op;
use backstory_core::record::{Content, Record, RecordKind};
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_testkit::build::day;
use rusqlite::Connection;

use crate::book::{Book, note, place, samples};

const DAY: i64 = 24 * 60;

/// Returns the number in the id of a check-in.
fn number(record: &Record) -> u32 {
    let is_its = |n: &u32| EntryId::of_check_in(record.day(), *n).uuid() == record.stamp.id;
    (0..100).find(is_its).expect("the id is made of the day")
}

fn text(record: Option<&Record>) -> Option<String> {
    match &record?.content {
        Content::CheckIn(_, answers) => answers.raw().note,
        _ => None,
    }
}

#[test]
fn a_day_names_its_check_in_alike_in_every_journal() {
    let mut ids = Vec::new();
    for minutes in [0, 77] {
        let mut book = Book::new();
        book.clock.advance_minutes(minutes);
        let record = book.put(note("2026-11-19", &format!("after {minutes}"), &["a"]));
        ids.push(record.stamp.id);
    }
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn an_id_is_never_used_again() {
    let mut book = Book::new();
    let about = |text: &str| note("2026-11-19", text, &["a"]);
    let undone = book.put(about("undone"));
    book.undo();
    let deleted = book.put(about("deleted"));
    book.remove(&deleted);
    let erased = book.put(about("erased"));
    let (kind, id) = place(&erased);
    book.store.erase(kind, id).unwrap();
    let forgotten = book.put(about("forgotten"));
    book.remove(&forgotten);
    // Opening the journal empties the trash.
    for days in [40, 2] {
        book.clock.advance_minutes(days * DAY);
        book.put(note(&book.clock.now().day().to_string(), "later", &[]));
    }
    let mut book = book.reopened();
    assert_eq!(book.trash(), []);
    let last = book.put(about("last"));
    let all = [&undone, &deleted, &erased, &forgotten, &last];
    assert_eq!(all.map(number), [0, 1, 2, 3, 4]);
    let edited = book.edit(&last, about("edited"));
    assert_eq!(number(&edited), 4, "an edit keeps it");
    book.is_sound();
}

#[test]
fn of_an_erased_record_only_a_keyed_hash_is_left() {
    let mut book = Book::new();
    for form in samples("2026-11-18", 3) {
        let record = book.put(form);
        let (kind, id) = place(&record);
        book.store.erase(kind, id).unwrap();
    }
    let path = book.journal.path();
    drop(book.store);
    let conn = Connection::open(path).unwrap();
    let mut statement = conn.prepare("SELECT id_hash FROM erased").unwrap();
    let hashes = statement.query_map([], |r| r.get(0)).unwrap();
    let hashes: Vec<String> = hashes.collect::<Result<_, _>>().unwrap();
    assert_eq!(hashes.len(), samples("2026-11-18", 3).len());
    let is_hash = |hash: &String| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    assert!(hashes.iter().all(is_hash));
    // Another journal has another key and hashes the same id differently.
    let mut other = Book::new();
    let record = other.put(note("2026-11-18", "x", &[]));
    let (kind, id) = place(&record);
    other.store.erase(kind, id).unwrap();
    let other = Connection::open(other.journal.path()).unwrap();
    let hash: String = other
        .query_row("SELECT id_hash FROM erased", [], |r| r.get(0))
        .unwrap();
    assert!(!hashes.contains(&hash));
}

#[test]
fn a_check_in_that_is_moved_is_deleted_there_and_written_here_with_its_history() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-18", "one", &["a"]));
    let second = book.edit(&first, note("2026-11-18", "two", &["a", "b"]));
    let dump = book.dump();
    let moved = book.move_to(&second, note("2026-11-19", "two", &["a", "b"]));
    assert_eq!((moved.day(), number(&moved)), (day("2026-11-19"), 0));
    assert_eq!(book.read(&second).unwrap(), moved, "found by its former id");
    assert_eq!(book.trash(), [], "nobody deleted it");
    let (kind, id) = place(&moved);
    let changed = book.store.changed_at(kind, id).unwrap();
    assert_eq!(changed, Some(book.clock.now()), "moving it is a change");
    let versions = book.store.history(kind, id).unwrap();
    let said: Vec<_> = versions.iter().map(|v| text(v.record.as_ref())).collect();
    assert_eq!(said, ["two", "two", "one"].map(|s| Some(s.to_owned())));
    assert_eq!(versions[0].op, Op::MoveCheckIn { day: moved.day() });
    assert!(versions[0].is_current);
    book.undo();
    assert_eq!(book.dump(), dump);
    assert_eq!(book.trash(), []);
    book.redo();
    assert_eq!(book.read(&moved).unwrap(), moved);
    assert_eq!(book.trash(), []);
    // Editing it and moving it again continue from there.
    let third = book.edit(&moved, note("2026-11-19", "three", &[]));
    let back = book.move_to(&third, note("2026-11-18", "three", &[]));
    assert_eq!(
        number(&back),
        1,
        "the id that it had there is not used again"
    );
    let (kind, id) = place(&back);
    let versions = book.store.history(kind, id).unwrap();
    let said: Vec<_> = versions.iter().map(|v| text(v.record.as_ref())).collect();
    let expected = ["three", "three", "two", "-", "two", "two", "one"];
    assert_eq!(said, expected.map(|s| (s != "-").then(|| s.to_owned())));
    book.is_sound();
}

#[test]
fn a_version_from_before_a_move_brings_a_check_in_back_to_its_day() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-18", "one", &["a"]));
    let moved = book.move_to(&first, note("2026-11-19", "two", &["b"]));
    let (kind, id) = place(&moved);
    let version = book.store.history(kind, id).unwrap()[1].write_set;
    let dump = book.dump();
    let op = Op::worded("Version");
    book.clock.advance_minutes(1);
    book.store
        .restore_version(&book.clock, &op, kind, id, version)
        .unwrap();
    let records = book.store.records(RecordKind::CheckIn).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].day(), number(&records[0])), (first.day(), 1));
    assert_eq!(records[0].content, first.content);
    book.is_sound();
    book.undo();
    assert_eq!(book.dump(), dump);
    // A day that has another check-in by now is not overwritten.
    book.put(note("2026-11-18", "another", &[]));
    let refused = book
        .store
        .restore_version(&book.clock, &op, kind, id, version);
    assert!(matches!(refused, Err(StoreError::DayTaken)));
}

#[test]
fn a_check_in_is_not_moved_to_a_day_that_has_one() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-18", "one", &["a"]));
    book.put(note("2026-11-19", "two", &["b"]));
    let dump = book.dump();
    let refused = book.try_edit(&first, note("2026-11-19", "one", &["a"]));
    assert!(matches!(refused, Err(StoreError::DayTaken)));
    assert_eq!(book.dump(), dump);
}

#[test]
fn erasing_a_moved_check_in_erases_what_it_was_before() {
    for undoes in [false, true] {
        let mut book = Book::new();
        let first = book.put(note("2026-11-18", "xylophonist", &["zither"]));
        let moved = book.move_to(&first, note("2026-11-19", "xylophonist", &["zither"]));
        if undoes {
            book.undo();
        }
        // A new check-in on the day it left has nothing to do with it.
        let other = if undoes { "2026-11-19" } else { "2026-11-18" };
        let other = book.put(note(other, "mine", &[]));
        let (kind, id) = place(if undoes { &first } else { &moved });
        book.store.erase(kind, id).unwrap();
        book.is_sound();
        assert_eq!(book.read(&other).unwrap(), other);
        let bytes = std::fs::read(book.journal.path()).unwrap();
        for word in ["xylophonist", "zither"] {
            let is_left = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!is_left, "{word}, undone: {undoes}");
        }
        while book.store.undo_state(&book.clock).unwrap().undo.is_some() {
            book.undo();
            book.is_sound();
        }
        assert_eq!(book.dump(), "");
    }
}

#[test]
fn what_a_moved_check_in_was_outlives_the_trash() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-18", "one", &["a"]));
    let moved = book.move_to(&first, note("2026-11-19", "one", &["a"]));
    for days in [40, 2] {
        book.clock.advance_minutes(days * DAY);
        book.put(note(&book.clock.now().day().to_string(), "later", &[]));
    }
    let book = book.reopened();
    let (kind, id) = place(&moved);
    assert_eq!(book.store.history(kind, id).unwrap().len(), 2);
}
