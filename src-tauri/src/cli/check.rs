//! `backstory check`.

use std::path::PathBuf;

use backstory_core::time::Clock;
use backstory_store::store::Store;

use crate::error::Error;
use crate::paths::Paths;

/// Reads everything in a journal and says what is wrong with it.
pub fn check(journal: Option<PathBuf>, repair: bool, clock: &dyn Clock) -> Result<(), Error> {
    let path = Paths::find(journal)?.journal;
    let report = if repair {
        // Opening for writing makes a journal where there is none; a check must not.
        drop(Store::open_read_only(&path)?);
        let repair = Store::open(&path)?.repair(clock)?;
        println!("A copy as it was is at {}.", repair.copy.display());
        for line in &repair.mended {
            println!("{line}");
        }
        repair.after
    } else {
        Store::open_read_only(&path)?.check()?
    };
    println!(
        "{}: {} entries, {} movements, {} episodes, {} changes in the log.",
        path.display(),
        report.n_entries,
        report.n_movements,
        report.n_episodes,
        report.n_write_sets
    );
    if report.problems.is_empty() {
        println!("Nothing is wrong with it.");
        return Ok(());
    }
    for problem in &report.problems {
        eprintln!("{problem}");
    }
    Err(Error::Unsound)
}
