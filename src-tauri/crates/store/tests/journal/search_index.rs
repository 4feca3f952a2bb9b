//! Tests that a search index that does not match the rows is reported and rebuilt.

use backstory_core::day::Day;
use backstory_core::op::Op;
use backstory_core::record::Record;
use backstory_core::time::Clock as _;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_store::timeline::Filter;
use serde_json::json;

use crate::book::{Book, note, place, raw};

fn found(book: &Book, query: &str) -> Vec<Record> {
    let found = book.store.search(query, &Filter::default(), 50).unwrap();
    found.hits.into_iter().map(|hit| hit.record).collect()
}

#[test]
fn an_index_that_is_wrong_is_named_and_made_anew() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-01", "apple", &[]));
    book.put(
        json!({ "kind": "pain_recall", "day": "2026-11-02", "back_pain": 1, "leg_pain": null }),
    );
    let Book {
        journal,
        store,
        clock,
    } = book;
    drop(store);
    let conn = rusqlite::Connection::open(journal.path()).unwrap();
    conn.execute("UPDATE search SET body = 'pear'", []).unwrap();
    drop(conn);
    let mut store = journal.open();
    assert_eq!(
        store.check().unwrap().problems,
        ["The search index is wrong about 2 texts."]
    );
    let repair = store.repair(&clock).unwrap();
    assert_eq!(repair.after.problems, Vec::<String>::new());
    assert_eq!(store.repair_copies(), [repair.copy]);
    let book = Book {
        journal,
        store,
        clock,
    };
    assert_eq!(found(&book, "apple"), [record]);
}

#[test]
fn an_index_that_lacks_the_words_of_its_texts_is_named_and_made_anew() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-01", "apple", &[]));
    let Book {
        journal,
        store,
        clock,
    } = book;
    drop(store);
    let conn = rusqlite::Connection::open(journal.path()).unwrap();
    // The texts stay, but their trigrams are gone.
    conn.execute_batch(
        "CREATE TEMP TABLE kept AS SELECT * FROM search_content;
         DELETE FROM search;
         INSERT INTO search_content SELECT * FROM kept;
         INSERT INTO search_docsize SELECT id, x'000005' FROM kept;",
    )
    .unwrap();
    drop(conn);
    let mut store = journal.open();
    assert_eq!(store.search("apple", &Filter::default(), 9).unwrap().n, 1);
    let problems = store.check().unwrap().problems;
    assert!(!problems.is_empty(), "what search does not find is named");
    let repair = store.repair(&clock).unwrap();
    assert_eq!(repair.after.problems, Vec::<String>::new());
    let book = Book {
        journal,
        store,
        clock,
    };
    assert_eq!(found(&book, "apple"), [record]);
}

/// Damage that does not show in the tables and rows of the journal.
const DAMAGE: [(&str, &str); 7] = [
    ("no trigram is led to", "DELETE FROM search_idx"),
    (
        "the tree is overwritten",
        "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10",
    ),
    ("the tree is gone", "DELETE FROM search_data"),
    (
        "a text is gone",
        "DELETE FROM search_content WHERE c2 GLOB '*apple*'",
    ),
    ("the lengths are gone", "DELETE FROM search_docsize"),
    ("the settings are gone", "DELETE FROM search_config"),
    (
        "a row was edited by another program",
        "UPDATE entry SET note = 'apple' WHERE note = 'plum'",
    ),
];

#[test]
fn a_damaged_index_hides_nothing_and_is_told() {
    for (what, sql) in DAMAGE {
        let mut book = Book::new();
        let record = book.put(note("2026-11-01", "apple", &["pie"]));
        let other = book.put(note("2026-11-02", "plum", &["jam"]));
        let is_edited = sql.contains("SET note");
        assert_eq!(found(&book, "apple"), std::slice::from_ref(&record));
        assert!(!book.store.search_needs_repair(), "{what}");
        let Book {
            journal,
            store,
            clock,
        } = book;
        drop(store);
        let conn = rusqlite::Connection::open(journal.path()).unwrap();
        assert!(conn.execute(sql, []).unwrap() > 0, "{what}");
        drop(conn);
        let (reader, store) = (
            Store::open_read_only(&journal.path()).unwrap(),
            journal.open(),
        );
        for store in [&reader, &*store] {
            for query in ["apple", "PP", "apple pi", "app"] {
                let is_of_one = query.contains(' ');
                let found = store.search(query, &Filter::default(), 9).unwrap();
                let n = 1 + usize::from(is_edited && !is_of_one);
                assert_eq!((found.n, found.hits.len()), (n, n), "{what}: {query}");
                assert_eq!(found.hits[n - 1].record, record, "{what}: {query}");
            }
            let tagged = Filter {
                tag: Some("jam".to_owned()),
                ..Filter::default()
            };
            let n = store.search("jam", &tagged, 9).unwrap().n;
            assert_eq!(n, 1, "{what}");
            assert!(store.search_needs_repair(), "{what}");
            assert_eq!(store.n_left_out(), 0, "{what}");
            assert!(!store.check().unwrap().problems.is_empty(), "{what}");
        }
        drop((reader, store));
        let repair = Store::repair_at(&journal.path(), &clock).unwrap();
        assert_eq!(repair.after.problems, Vec::<String>::new(), "{what}");
        let store = journal.open();
        let mut book = Book {
            journal,
            store,
            clock,
        };
        assert_eq!(found(&book, "apple").last(), Some(&record), "{what}");
        assert!(!book.store.search_needs_repair(), "{what}");
        book.edit(&other, note("2026-11-02", "quince", &[]));
        assert_eq!(found(&book, "quince").len(), 1, "{what}");
    }
}

#[test]
fn what_is_written_to_a_journal_with_a_damaged_index_is_found_at_once() {
    let mut book = Book::new();
    book.put(note("2026-11-01", "apple", &[]));
    let conn = rusqlite::Connection::open(book.journal.path()).unwrap();
    conn.execute("DELETE FROM search_idx", []).unwrap();
    drop(conn);
    book = book.reopened();
    assert_eq!(found(&book, "apple").len(), 1);
    let other = book.put(note("2026-11-02", "apple and plum", &[]));
    assert_eq!(found(&book, "apple").len(), 2);
    book.remove(&other);
    assert_eq!(found(&book, "apple").len(), 1);
    assert!(book.store.search_needs_repair());
}

#[test]
fn a_text_that_cannot_be_read_is_counted_by_every_search() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-01", "apple", &[]));
    book.put(note("2026-11-02", "plum", &[]));
    let conn = rusqlite::Connection::open(book.journal.path()).unwrap();
    let spoil = "UPDATE entry SET note = CAST(x'ff70' AS TEXT) WHERE note = 'plum'";
    assert_eq!(conn.execute(spoil, []).unwrap(), 1);
    drop(conn);
    book = book.reopened();
    for is_repaired in [false, true] {
        for _ in 0..2 {
            assert_eq!(found(&book, "apple"), std::slice::from_ref(&record));
            assert_eq!(book.store.n_left_out(), 1, "it may hold the words");
        }
        assert_eq!(book.store.search_needs_repair(), !is_repaired);
        if !is_repaired {
            book.store.repair(&book.clock).unwrap();
        }
    }
}

/// A note with trigrams that no other note has.
fn own_words(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let word = |i: usize| -> String {
        let x = (n * 977 + i).wrapping_mul(0x9E37_79B9) >> 3;
        (0..6).map(|at| letter(x >> (at * 4))).collect()
    };
    (0..60).map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn an_index_of_many_texts_is_sound_whatever_is_taken_out_of_it() {
    let mut book = Book::new();
    let first: Day = "2024-01-01".parse().unwrap();
    let form = |n: usize, text: &str| note(&first.plus(n as u64).to_string(), text, &[]);
    let mut records = Vec::new();
    let clock = &book.clock;
    book.store
        .write(clock, &Op::worded("Many"), Origin::User, |w| {
            for n in 0..400 {
                let mut record =
                    Record::written(clock.new_id(), raw(form(n, &own_words(n))), clock.now())?;
                record.stamp.id = w.put_record(&record)?;
                records.push(record);
            }
            Ok(())
        })
        .unwrap();
    for round in 0..4 {
        book.store
            .write(&book.clock, &Op::worded("Some"), Origin::User, |w| {
                for (n, record) in records.iter().enumerate().skip(round).step_by(4) {
                    let (kind, id) = place(record);
                    if round == 1 {
                        let form = raw(form(n, &own_words(n + 1_000)));
                        w.put_record(&record.clone().edited(form, book.clock.now())?)?;
                    } else {
                        w.delete_record(kind, id)?;
                    }
                }
                Ok(())
            })
            .unwrap();
        book = book.reopened();
        found(&book, &own_words(1)[..6]);
        assert!(!book.store.search_needs_repair(), "{round}");
        book.is_sound();
    }
}
