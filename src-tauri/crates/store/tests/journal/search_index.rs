//! An index for search that does not say what the rows say is named, and made anew.

use backstory_core::record::Record;
use backstory_store::timeline::Filter;
use serde_json::json;

use crate::book::{Book, note};

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
    // The texts stay as they are, and no trigram of them is left.
    conn.execute_batch(
        "CREATE TEMP TABLE kept AS SELECT * FROM search_content;
         DELETE FROM search;
         INSERT INTO search_content SELECT * FROM kept;
         INSERT INTO search_docsize SELECT id, x'000005' FROM kept;",
    )
    .unwrap();
    drop(conn);
    let mut store = journal.open();
    assert_eq!(store.search("apple", &Filter::default(), 9).unwrap().n, 0);
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
