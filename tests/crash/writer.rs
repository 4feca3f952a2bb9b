//! The process that is killed.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use backstory_store::store::Store;

use crate::upgrade;
use crate::work::Work;

/// The test that is a writer when it is told so in the environment.
pub const TEST: &str = "writer::writes_until_it_is_killed";
/// Names the work.
pub const WORK: &str = "BACKSTORY_CRASH_WORK";
/// Names the journal.
pub const JOURNAL: &str = "BACKSTORY_CRASH_JOURNAL";
/// The number of the first change.
pub const FROM: &str = "BACKSTORY_CRASH_FROM";

/// Said before the first change.
pub const STARTED: &str = "started";
/// Said after each change that the store acknowledged.
pub const ACK: &str = "ack";

/// More than any round reaches, so that a writer whose test was killed ends too.
const CHANGES: u64 = 5_000;

#[allow(
    clippy::disallowed_methods,
    reason = "the test that starts a writer says so in the environment"
)]
fn told(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

#[test]
fn writes_until_it_is_killed() {
    let (Some(work), Some(journal)) = (told(WORK), told(JOURNAL).map(PathBuf::from)) else {
        return;
    };
    let from: u64 = told(FROM).unwrap().to_str().unwrap().parse().unwrap();
    if work == upgrade::NAME {
        // The test's name stands on this line already.
        println!("\n{STARTED}");
        let _store = Store::open(&journal).unwrap();
        println!("{ACK}");
        std::thread::sleep(Duration::from_secs(60));
        return;
    }
    let work = Work::ALL.into_iter().find(|w| work == w.name()).unwrap();
    let mut store = Store::open(&journal).unwrap();
    println!("\n{STARTED}");
    for n in from..from + CHANGES {
        work.change(&mut store, n);
        println!("{ACK}");
    }
}
