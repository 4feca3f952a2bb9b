//! Tests a log beside a journal: its own is applied, and any other is refused before a byte
//! changes.

use std::fs;
use std::path::{Path, PathBuf};

use backstory_core::answers::{Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::op::Op;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

/// A file and its write-ahead log, as a crash leaves them.
#[derive(Clone)]
pub struct Pair {
    file: Vec<u8>,
    log: Vec<u8>,
}

pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

impl Pair {
    fn of(path: &Path) -> Pair {
        Pair {
            file: fs::read(path).unwrap(),
            log: fs::read(beside(path, "-wal")).unwrap_or_default(),
        }
    }

    /// Writes the pair into a folder of its own.
    pub fn put(&self) -> TempJournal {
        let journal = TempJournal::new();
        fs::write(journal.path(), &self.file).unwrap();
        fs::write(beside(&journal.path(), "-wal"), &self.log).unwrap();
        journal
    }

    fn n_entries(&self) -> usize {
        let journal = self.put();
        let read = Store::open_read_only(&journal.path())
            .unwrap()
            .check()
            .unwrap();
        assert_eq!(
            Pair::of(&journal.path()).file,
            self.file,
            "looking never writes"
        );
        assert_eq!(
            Pair::of(&journal.path()).log,
            self.log,
            "looking never writes"
        );
        let mut others = read
            .problems
            .iter()
            .filter(|p| !p.contains("was cut short"));
        assert_eq!(others.next(), None);
        let written = journal.open().check().unwrap();
        assert_eq!(read.n_write_sets, written.n_write_sets);
        assert_eq!(written.notes, Vec::<String>::new(), "the log was read in");
        written.n_entries
    }

    fn is_refused(&self, why: &str) {
        let journal = self.put();
        for refused in [
            Store::open(&journal.path()).map(drop),
            Store::open_or_read(&journal.path()).map(drop),
            Store::open_read_only(&journal.path()).map(drop),
        ] {
            let refused = refused.expect_err(why);
            assert!(
                matches!(&refused, StoreError::StrangeLog { path, log }
                    if *path == journal.path() && *log == beside(path, "-wal")),
                "{why}: {refused}"
            );
        }
        assert_eq!(Pair::of(&journal.path()).file, self.file, "{why}");
        assert_eq!(Pair::of(&journal.path()).log, self.log, "{why}");
    }
}

pub fn clock() -> SeededClock {
    SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
}

fn answers(note: &str) -> RawAnswers {
    RawAnswers {
        function: Some(Function::Some),
        note: Some(note.repeat(300)),
        ..RawAnswers::default()
    }
}

pub fn write(store: &mut Store, clock: &SeededClock, n: u64) {
    let entry = check_in(clock, Day::EARLIEST.plus(n), answers("a note "));
    store
        .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
}

/// Writes `n` entries in one change.
pub fn fill(store: &mut Store, clock: &SeededClock, n: u64) {
    let mut entries = (0..n).map(|n| check_in(clock, Day::EARLIEST.plus(n), answers("a note ")));
    store
        .write(clock, &Op::worded("Check-ins"), Origin::User, |w| {
            entries.try_for_each(|entry| w.put_entry(&entry).map(drop))
        })
        .unwrap();
}

/// Changes existing rows, so that only few pages differ.
fn edit(store: &mut Store, clock: &SeededClock, n: u64) {
    let mut entry = store.check_in(Day::EARLIEST.plus(n)).unwrap().unwrap();
    let n_changes = store.check().unwrap().n_write_sets;
    let edited = answers(&format!("edited {n_changes:3} "));
    entry.answers = backstory_core::answers::Answers::new(edited).unwrap();
    store
        .write(clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
}

/// Returns the files on disk if the process is killed after `work`; a reader kept the log from
/// being checkpointed.
pub fn crashed(path: &Path, store: &mut Store, work: impl FnOnce(&mut Store)) -> Pair {
    let reader = Connection::open(path).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let count = "SELECT count(*) FROM entry";
    let _: i64 = reader.query_row(count, [], |r| r.get(0)).unwrap();
    work(store);
    let pair = Pair::of(path);
    assert!(!pair.log.is_empty());
    pair
}

/// Returns a file with `n` entries and a log with two more.
fn pair_of(n: u64) -> Pair {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    fill(&mut store, &clock, n);
    crashed(&journal.path(), &mut store, |store| {
        write(store, &clock, n);
        write(store, &clock, n + 1);
    })
}

#[test]
fn the_log_of_the_file_is_read_into_it() {
    for n in [1, 5, 40] {
        assert_eq!(pair_of(n).n_entries(), n as usize + 2);
    }
}

#[test]
fn a_log_that_was_cut_anywhere_keeps_whole_changes() {
    let pair = pair_of(3);
    let mut seen = std::collections::BTreeSet::new();
    for length in (0..pair.log.len()).step_by(4_113) {
        let mut cut = pair.clone();
        cut.log.truncate(length);
        seen.insert(cut.n_entries());
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), [3, 4]);
}

#[test]
fn a_check_says_how_much_of_a_log_counts() {
    let pair = pair_of(3);
    let said = |pair: &Pair| {
        let journal = pair.put();
        let read = Store::open_read_only(&journal.path()).unwrap();
        let mut said = read.check().unwrap();
        let store = journal.open().check().unwrap();
        assert_eq!(
            store.problems, said.problems,
            "what is lost is told once more"
        );
        assert_eq!(store.notes, [""; 0], "what was cut off is taken back");
        (said.problems.pop(), said.notes.pop())
    };
    assert_eq!(said(&pair), (None, None));
    // Behind the pages of a log there may be pages of an older one, with other salts.
    let mut older = pair.clone();
    let mut page = older.log[32..4_152].to_vec();
    page[8] ^= 1;
    older.log.extend(page);
    assert_eq!(said(&older), (None, None));
    let n_pages = (pair.log.len() - 32) / 4_120;
    for (cut, n) in [(4_120, n_pages - 1), (1, n_pages), (4_000, n_pages)] {
        let mut short = pair.clone();
        short.log.truncate(pair.log.len() - cut);
        let (problem, said) = said(&short);
        let said = said.unwrap();
        assert_eq!(problem, None);
        assert!(
            said.contains("was cut short") && said.contains(&format!("of {n} pages")),
            "{said}"
        );
    }
    // A change followed by another was complete.
    let mut flipped = pair;
    flipped.log[5_000] ^= 1;
    let (problem, note) = said(&flipped);
    let said = problem.unwrap();
    assert_eq!(note, None);
    assert!(said.contains(&format!("0 of {n_pages} pages")), "{said}");
}

#[test]
fn a_log_that_was_half_written_into_its_file_is_still_its_own() {
    let pair = pair_of(20);
    let done = pair.put();
    let conn = Connection::open(done.path()).unwrap();
    conn.pragma_update(None, "wal_checkpoint", "TRUNCATE").ok();
    drop(conn);
    let after = fs::read(done.path()).unwrap();
    // SQLite writes pages in the order of their numbers.
    for page in (0..=after.len() / 4_096).step_by(3) {
        let mut half = pair.clone();
        let end = page * 4_096;
        half.file.resize(pair.file.len().max(end), 0);
        half.file[..end].copy_from_slice(&after[..end]);
        assert_eq!(half.n_entries(), 22, "{page} pages were written");
    }
}

#[test]
fn an_earlier_copy_of_the_file_is_not_torn_by_a_later_log() {
    for size in [1, 12, 60] {
        for n_between in 1..4 {
            let (journal, clock) = (TempJournal::new(), clock());
            let mut store = journal.open();
            fill(&mut store, &clock, size);
            let backup = Pair::of(&journal.path()).file;
            (0..n_between).for_each(|n| {
                if n_between == 2 {
                    edit(&mut store, &clock, n % size);
                } else {
                    write(&mut store, &clock, size + n);
                }
            });
            let mut pair = crashed(&journal.path(), &mut store, |store| {
                edit(store, &clock, size - 1);
            });
            assert_eq!(Pair::of(&journal.path()).n_entries() as u64, {
                if n_between == 2 {
                    size
                } else {
                    size + n_between
                }
            });
            pair.file = backup;
            pair.is_refused(&format!("{n_between} changes after a file of {size}"));
        }
    }
}

#[test]
fn a_later_copy_of_the_file_is_not_torn_by_an_earlier_log() {
    for size in [1, 12] {
        let (journal, clock) = (TempJournal::new(), clock());
        let mut store = journal.open();
        fill(&mut store, &clock, size);
        let mut pair = crashed(&journal.path(), &mut store, |store| {
            edit(store, &clock, 0);
        });
        for n in 0..3 {
            write(&mut store, &clock, size + n);
        }
        pair.file = Pair::of(&journal.path()).file;
        pair.is_refused("a log of before");
    }
}

#[test]
fn the_log_of_another_journal_is_refused() {
    let (mut pair, other) = (pair_of(4), pair_of(30));
    pair.log = other.log;
    pair.is_refused("of a larger journal");
}

#[test]
fn a_log_is_refused_beside_what_never_had_one() {
    let pair = pair_of(4);
    let journal = pair.put();
    let copy = journal.folder().join("copy.db");
    journal.open().save_copy(&copy).unwrap();
    for (file, why) in [
        (fs::read(&copy).unwrap(), "a copy in one file"),
        (Vec::new(), "an empty file, whose log SQLite would remove"),
    ] {
        Pair {
            file,
            log: pair.log.clone(),
        }
        .is_refused(why);
    }
}

#[test]
fn what_is_no_log_is_refused_and_an_unfinished_one_is_none() {
    let pair = pair_of(4);
    for log in [&b"its log"[..], &[7; 5_000]] {
        Pair {
            log: log.to_vec(),
            ..pair.clone()
        }
        .is_refused("somebody's file");
    }
    let mut torn = pair.log[..40].to_vec();
    torn[20] ^= 1;
    for log in [vec![0; 5_000], pair.log[..2].to_vec(), torn] {
        let none = Pair {
            log,
            ..pair.clone()
        };
        assert_eq!(none.n_entries(), 4);
    }
}

/// A page count that no disk has room for must not be believed.
#[test]
fn a_log_of_an_absurd_size_is_refused() {
    let mut pair = pair_of(2);
    let frame = 32..56 + 4_096;
    pair.log.truncate(frame.end);
    pair.log[32..36].copy_from_slice(&u32::MAX.to_be_bytes());
    pair.log[36..40].copy_from_slice(&u32::MAX.to_be_bytes());
    let mut sum = [0_u32; 2];
    let mut add = |bytes: &[u8]| {
        for pair in bytes.chunks_exact(8) {
            let word = |at: usize| u32::from_le_bytes(pair[at..at + 4].try_into().unwrap());
            sum[0] = sum[0].wrapping_add(word(0)).wrapping_add(sum[1]);
            sum[1] = sum[1].wrapping_add(word(4)).wrapping_add(sum[0]);
        }
    };
    assert_eq!(pair.log[3], 0x82, "the words are little-endian");
    add(&pair.log[..24]);
    add(&pair.log[32..40]);
    add(&pair.log[56..]);
    pair.log[48..52].copy_from_slice(&sum[0].to_be_bytes());
    pair.log[52..56].copy_from_slice(&sum[1].to_be_bytes());
    pair.is_refused("four billion pages");
}

#[test]
fn beside_a_window_the_log_is_read_in_place() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    write(&mut store, &clock, 0);
    let still = Store::open_read_only(&journal.path()).unwrap();
    still.begin_read_snapshot().unwrap();
    assert!(still.check_in(Day::EARLIEST).unwrap().is_some());
    write(&mut store, &clock, 1);
    let beside = Store::open_read_only(&journal.path()).unwrap();
    assert_eq!(beside.check().unwrap().n_entries, 2);
    write(&mut store, &clock, 2);
    assert_eq!(beside.check().unwrap().n_entries, 3);
    assert_eq!(still.check_in(day("1900-01-03")).unwrap(), None);
}
