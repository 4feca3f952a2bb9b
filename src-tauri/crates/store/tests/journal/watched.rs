//! Tests a copy that is followed and may be cancelled.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::store::Store;
use backstory_store::watch::{Progress, Watcher};
use backstory_testkit::stores::TempJournal;

use crate::logs::{clock, fill};

/// Records every progress it is told, and cancels at the first of this kind.
pub struct Follower {
    told: Mutex<Vec<Progress>>,
    cancels_at: fn(Progress) -> bool,
    is_cancelled: AtomicBool,
}

impl Follower {
    pub fn who_cancels_at(cancels_at: fn(Progress) -> bool) -> Arc<Follower> {
        Arc::new(Follower {
            told: Mutex::default(),
            cancels_at,
            is_cancelled: AtomicBool::new(false),
        })
    }

    pub fn who_waits() -> Arc<Follower> {
        Follower::who_cancels_at(|_| false)
    }

    fn told(&self) -> Vec<Progress> {
        self.told.lock().unwrap().clone()
    }
}

impl Watcher for Follower {
    fn tell(&self, progress: Progress) {
        self.told.lock().unwrap().push(progress);
        if (self.cancels_at)(progress) {
            self.is_cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// A journal of several megabytes, with an empty folder for copies of it.
fn large() -> (TempJournal, Store, tempfile::TempDir) {
    let (journal, clock) = (TempJournal::new(), clock());
    fill(&mut journal.open(), &clock, 5);
    // Through the store this would take as long as all these tests.
    let rows = "WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row LIMIT 4000)
        INSERT INTO setting SELECT 'row ' || n, hex(zeroblob(600)) FROM row";
    let conn = rusqlite::Connection::open(journal.path()).unwrap();
    conn.execute(rows, []).unwrap();
    drop(conn);
    let store = journal.open();
    (journal, store, tempfile::tempdir().unwrap())
}

fn copy(reader: &Reader, to: &Path, follower: &Arc<Follower>) -> Result<(), StoreError> {
    let watcher = Arc::clone(follower) as Arc<dyn Watcher>;
    let mut reader = reader.reader_for_a_copy()?;
    reader.save_watched_copy(to, &watcher)
}

fn is_empty(folder: &tempfile::TempDir) -> bool {
    fs::read_dir(folder.path()).unwrap().next().is_none()
}

fn share(progress: &Progress) -> Option<(u64, u64)> {
    match progress {
        Progress::Writing { pages, most } => Some((*pages, *most)),
        Progress::ReadingBack => None,
    }
}

#[test]
fn what_is_told_of_a_copy_grows_page_by_page_to_the_whole_and_ends_with_reading_it_back() {
    let (_journal, store, folder) = large();
    let (to, follower) = (folder.path().join("copy.db"), Follower::who_waits());
    copy(&store, &to, &follower).unwrap();
    let mut told = follower.told();
    assert_eq!(told.pop(), Some(Progress::ReadingBack));
    let shares: Option<Vec<_>> = told.iter().map(share).collect();
    let shares = shares.expect("it is read back once");
    assert!(shares.is_sorted(), "{shares:?}");
    let most = shares[0].1;
    assert!(shares.iter().all(|share| share.1 == most), "{shares:?}");
    assert_eq!(shares[0].0, 0);
    assert_eq!(shares.last(), Some(&(most, most)));
    let between = shares.iter().filter(|share| (1..most).contains(&share.0));
    assert!(between.count() > 10, "{shares:?}");
    let page_size = 4_096;
    let size = fs::metadata(&to).unwrap().len();
    assert!(size <= most * page_size && size * 10 > most * page_size * 9);
    assert_eq!(
        Store::open_read_only(&to)
            .unwrap()
            .canonical_dump()
            .unwrap(),
        store.canonical_dump().unwrap()
    );
}

#[test]
fn a_copy_that_is_cancelled_stops_there_and_leaves_nothing() {
    let (_journal, store, folder) = large();
    let begun: fn(Progress) -> bool = |progress| share(&progress).is_some();
    let under_way = |progress| share(&progress).is_some_and(|(pages, _)| pages > 50);
    let written = |progress| progress == Progress::ReadingBack;
    for (cancels_at, is_whole) in [(begun, false), (under_way, false), (written, true)] {
        let follower = Follower::who_cancels_at(cancels_at);
        let refused = copy(&store, &folder.path().join("copy.db"), &follower);
        assert!(
            matches!(refused, Err(StoreError::CopyCancelled)),
            "{refused:?}"
        );
        assert!(is_empty(&folder));
        let told = follower.told();
        let was_whole = told.contains(&Progress::ReadingBack);
        assert_eq!(was_whole, is_whole, "SQLite was interrupted: {told:?}");
    }
    copy(
        &store,
        &folder.path().join("copy.db"),
        &Follower::who_waits(),
    )
    .unwrap();
}

#[test]
fn what_is_there_already_stays_as_it_is_and_nothing_is_begun() {
    let (_journal, store, folder) = large();
    let to = folder.path().join("copy.db");
    fs::write(&to, "an earlier copy").unwrap();
    let follower = Follower::who_cancels_at(|_| true);
    let refused = copy(&store, &to, &follower);
    assert!(
        matches!(refused, Err(StoreError::TargetExists(_))),
        "{refused:?}"
    );
    assert_eq!(follower.told(), []);
    assert_eq!(fs::read_to_string(&to).unwrap(), "an earlier copy");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn two_copies_at_once_are_both_whole_and_only_one_gets_a_name() {
    let (_journal, store, folder) = large();
    let to = |name: &str| folder.path().join(name);
    // Both begin before either ends.
    let barrier = Arc::new(std::sync::Barrier::new(3));
    let copies = ["one.db", "two.db", "one.db"].map(|name| {
        let (to, barrier) = (to(name), Arc::clone(&barrier));
        let mut reader = store.reader_for_a_copy().unwrap();
        std::thread::spawn(move || {
            barrier.wait();
            let watcher = Follower::who_waits() as Arc<dyn Watcher>;
            reader.save_watched_copy(&to, &watcher)
        })
    });
    let [one, two, again] = copies.map(|copy| copy.join().unwrap());
    two.unwrap();
    let refused = match (one, again) {
        (Ok(()), Err(refused)) | (Err(refused), Ok(())) => refused,
        both => panic!("one of them has the name: {both:?}"),
    };
    assert!(matches!(refused, StoreError::TargetExists(_)), "{refused}");
    let dump = store.canonical_dump().unwrap();
    for name in ["one.db", "two.db"] {
        let copy = Store::open_read_only(&to(name)).unwrap();
        assert!(copy.canonical_dump().unwrap() == dump, "{name}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_rescue_that_is_cancelled_leaves_the_only_journal_there_is() {
    let (journal, mut store, folder) = large();
    fs::remove_file(journal.path()).unwrap();
    let to = folder.path().join("copy.db");
    let watcher = Follower::who_cancels_at(|_| true) as Arc<dyn Watcher>;
    let refused = store.save_watched_copy(&to, &watcher);
    assert!(
        matches!(refused, Err(StoreError::CopyCancelled)),
        "{refused:?}"
    );
    assert!(is_empty(&folder));
    assert!(store.is_only_here(), "nothing was saved");
    let watcher = Follower::who_waits() as Arc<dyn Watcher>;
    store.save_watched_copy(&to, &watcher).unwrap();
    assert!(!store.is_only_here());
    let copy = Store::open_read_only(&to).unwrap();
    assert!(copy.canonical_dump().unwrap() == store.canonical_dump().unwrap());
}
