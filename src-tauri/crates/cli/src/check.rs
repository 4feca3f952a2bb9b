//! `backstory check`.

use std::path::{Path, PathBuf};

use backstory_core::counted::counted;
use backstory_core::time::Clock;
use backstory_store::check::CheckReport;
use backstory_store::error::StoreError;
use backstory_store::store::Store;

use crate::out;
use backstory_journal::error::Error;
use backstory_journal::paths::Paths;
use backstory_journal::shown;

/// Reads a whole journal and reports what is wrong with it.
pub fn check(journal: Option<PathBuf>, repair: bool, clock: &dyn Clock) -> Result<(), Error> {
    let path = Paths::find(journal)?.journal;
    if repair {
        let repair = Store::repair_at(&path, clock).map_err(told_here)?;
        let copy = shown::path(&repair.copy);
        out::tell(&format!("A copy from before the repair is at {copy}.\n"));
        for line in &repair.mended {
            out::tell(&format!("{}\n", shown::line(line)));
        }
        out::tell(&counts(&path, &repair.after));
        return sound(&repair.after);
    }
    let report = Store::open_read_only(&path).and_then(|s| s.check());
    let report = report.map_err(told_here)?;
    out::print(&counts(&path, &report))?;
    sound(&report)
}

/// Converts the errors that prevent a check. The usual advice for a damaged journal is to run a
/// check, which does not help here.
fn told_here(error: StoreError) -> Error {
    match error {
        StoreError::Damaged { path, .. } => Error::BeyondCheck(path),
        other => other.into(),
    }
}

fn counts(path: &Path, report: &CheckReport) -> String {
    let verdict = if report.problems.is_empty() {
        "No problems found.\n"
    } else {
        ""
    };
    format!(
        "{}: {}, {}, {}, {} in the log.\n{verdict}",
        shown::path(path),
        counted(report.n_entries, "entry", "entries"),
        counted(report.n_movements, "movement", "movements"),
        counted(report.n_episodes, "episode", "episodes"),
        counted(report.n_write_sets, "change", "changes")
    )
}

fn sound(report: &CheckReport) -> Result<(), Error> {
    for note in &report.notes {
        out::complain(&shown::line(note));
    }
    if report.problems.is_empty() {
        return Ok(());
    }
    for problem in &report.problems {
        out::complain(&shown::line(problem));
    }
    Err(Error::Unsound)
}
