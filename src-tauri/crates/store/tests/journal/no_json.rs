//! Tests an earlier version in the change log that is not JSON.

use backstory_core::time::Clock as _;
use backstory_store::timeline::Filter;

use crate::book::{Book, note, place, question};

#[test]
fn an_earlier_version_that_is_no_json_is_named_and_takes_nothing_else_along() {
    let mut book = Book::new();
    let edited = book.put(note("2026-11-14", "first", &[]));
    book.edit(&edited, note("2026-11-14", "second", &["later"]));
    let removed = book.put(question("Removed?"));
    book.remove(&removed);
    let path = book.journal.path();
    let Book {
        journal,
        store,
        clock,
    } = book;
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    let mut n = 0;
    for start in [br#"{"back_pain":"#.as_slice(), br#"{"answer":"#] {
        for at in 0..bytes.len() - start.len() {
            if bytes[at..].starts_with(start) {
                bytes[at] = b'x';
                n += 1;
            }
        }
    }
    assert!(n >= 2, "{n}");
    std::fs::write(&path, &bytes).unwrap();
    let mut store = journal.open();
    let problems = store.check().unwrap().problems;
    let is_named = |p: &&String| p.starts_with("The earlier version at position");
    assert_eq!(problems.iter().filter(is_named).count(), 2, "{problems:#?}");
    let (kind, id) = place(&edited);
    assert_eq!(store.history(kind, id).unwrap().len(), 1);
    assert!(store.trash(clock.now()).unwrap().is_empty());
    assert_ne!(store.n_left_out(), 0);
    let repair = store.repair(&clock).unwrap();
    assert!(repair.copy.exists());
    store.undo_state(&clock).unwrap();
    let shown = store.record(kind, id).unwrap();
    assert!(store.search("second", &Filter::default(), 9).unwrap().n > 0);
    assert_eq!(shown.stamp.id, id);
}
