//! Tests what undo reaches; `walks.rs` tests that it restores every dump.

use backstory_core::op::Op;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::undo::UNDO_DAYS;

use crate::book::{Book, entry, note};

#[test]
fn a_new_write_ends_what_could_be_redone() {
    let mut book = Book::new();
    book.put(note("2026-11-10", "one", &[]));
    book.undo();
    book.put(note("2026-11-11", "two", &[]));
    let refused = book.store.redo(&book.clock);
    assert!(matches!(refused, Err(StoreError::NothingToRedo)));
}

#[test]
fn undo_reaches_thirty_days_and_no_further() {
    let mut book = Book::new();
    book.put(note("2026-11-10", "one", &[]));
    book.clock.advance_minutes(UNDO_DAYS * 24 * 60);
    assert!(book.store.undo_state(&book.clock).unwrap().undo.is_some());
    book.clock.advance_minutes(1);
    assert_eq!(book.store.undo_state(&book.clock).unwrap().undo, None);
    let refused = book.store.undo(&book.clock);
    assert!(matches!(refused, Err(StoreError::NothingToUndo)));
}

#[test]
fn what_the_demo_generator_wrote_cannot_be_undone() {
    let mut book = Book::new();
    let written = book.put(note("2026-11-10", "one", &[]));
    book.undo();
    book.store
        .write(&book.clock, &Op::worded("Demo"), Origin::Demo, |w| {
            w.put_entry(&entry(&written))
        })
        .unwrap();
    assert_eq!(book.store.undo_state(&book.clock).unwrap().undo, None);
}
