//! A journal survives the sudden end of the process that writes it.
//!
//! Each round starts this binary again as a writer, which says `ack` after every change that the
//! store acknowledged, and kills it at a random moment. What was acknowledged must be there in
//! full; one change more may be, when the kill fell between its commit and the word.
//!
//! A killed process is not a power cut: what it wrote is in the system's memory and still reaches
//! the disk. That a commit waits for the disk rests on `synchronous=FULL`, and is not shown here.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]
#![allow(
    clippy::print_stdout,
    reason = "the writer says there what was acknowledged, and the test what it found"
)]

mod rounds;
mod upgrade;
mod work;
mod writer;

use std::collections::BTreeSet;

use backstory_testkit::stores::TempJournal;

use crate::rounds::{Delays, Writer};
use crate::work::{State, Work};

/// Rounds on one journal, so that a journal that was cut off is also written again.
const ROUNDS_PER_JOURNAL: u64 = 10;

#[test]
fn check_ins_that_were_acknowledged_survive_a_kill() {
    survives(Work::CheckIns, 80);
}

#[test]
fn the_draft_that_was_acknowledged_last_survives_a_kill_and_is_no_entry() {
    survives(Work::Drafts, 60);
}

/// Kills a writer `kills` times and compares what is there with what was acknowledged.
fn survives(work: Work, kills: u64) {
    let mut delays = Delays::seeded(work.name());
    let practice = TempJournal::new();
    delays.span = Writer::start(work.name(), &practice.path(), 0).time_of(30);
    let (mut n_acked, mut n_in_commit) = (0, 0);
    let mut places = BTreeSet::new();
    for batch in 0..kills / ROUNDS_PER_JOURNAL {
        let journal = TempJournal::new();
        let mut done = 0;
        for round in 0..ROUNDS_PER_JOURNAL {
            let writer = Writer::start(work.name(), &journal.path(), done);
            let acked = writer.kill_after(delays.next(round, ROUNDS_PER_JOURNAL));
            let store = journal.open();
            let context = format!("journal {batch}, round {round}, {acked} acknowledged, {delays}");
            let report = store.check().unwrap();
            assert_eq!(report.problems, Vec::<String>::new(), "{context}");
            let found = State::of(&store);
            let in_commit = found == work.expected(done + acked + 1);
            assert!(
                in_commit || found == work.expected(done + acked),
                "{context}: {report:?}"
            );
            done += acked + u64::from(in_commit);
            n_acked += acked;
            n_in_commit += u64::from(in_commit);
            places.insert(acked);
        }
    }
    println!(
        "{}: {kills} kills, {n_acked} changes acknowledged and all there, {n_in_commit} kills \
         between a commit and its word, {delays}",
        work.name()
    );
    assert!(places.len() > 3, "the kills were all at the same place");
}
