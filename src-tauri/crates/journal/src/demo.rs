//! Writing the demo journal into a file of its own.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use backstory_core::day::Day;
use backstory_core::op::Op;
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::demo::invent;
use backstory_testkit::demo::persona::Persona;

use crate::error::Error;
use crate::files::{self, unfinished};
use crate::paths::make_private;

/// Seed of the demo journal in the window.
pub const SEED: u64 = 7;
/// Days of the demo journal in the window: twelve weeks.
pub const DAYS: u32 = 84;

/// What to invent; the same gives the same journal.
#[derive(Debug, Clone, Copy)]
pub struct Invention {
    /// Whose journal it is.
    pub persona: Persona,
    /// Chooses one of many lives of this person.
    pub seed: u64,
    /// Days, 1 or more.
    pub days: u32,
    /// The last day.
    pub end: Day,
}

impl Invention {
    /// The demo journal of the window, up to `end`.
    pub fn usual(end: Day) -> Invention {
        Invention {
            persona: Persona::Average,
            seed: SEED,
            days: DAYS,
            end,
        }
    }
}

/// Removes the demo journal at `path` and makes it anew, in a folder that is there.
///
/// It is invented, so that nothing is lost. Any other file is left as it is, but for one that is
/// no journal or a damaged one, which is moved aside with every byte.
pub fn make_afresh(clock: &dyn Clock, path: &Path, invention: Invention) -> Result<Store, Error> {
    if path.exists() {
        match Store::is_demo_at(path) {
            Ok(true) => {
                // Another window may be showing it: opening asks for its lock.
                drop(Store::open(path)?);
                remove(path)?;
            }
            Ok(false) => return Err(Error::NotTheDemo(path.to_owned())),
            Err(
                StoreError::NotADatabase(_)
                | StoreError::Damaged { .. }
                | StoreError::NeedsRepair(_)
                | StoreError::StrangeLog { .. },
            ) => {
                set_aside(clock, path)?;
            }
            Err(other) => return Err(other.into()),
        }
    }
    write(path, invention)
}

/// Removes a journal with what SQLite leaves beside it. The lock stays: another window may be
/// about to take it.
fn remove(path: &Path) -> Result<(), StoreError> {
    for file in ["", "-wal", "-shm", "-journal"].map(|suffix| beside(path, suffix)) {
        if file.exists() {
            std::fs::remove_file(&file).map_err(|e| io("remove", &file, e))?;
        }
    }
    Ok(())
}

/// Moves the file and its log, which a new file of its name would otherwise read.
fn set_aside(clock: &dyn Clock, path: &Path) -> Result<(), StoreError> {
    let stamp = clock.now().utc_text().replace([':', '.'], "");
    const PARTS: [&str; 3] = ["", "-wal", "-journal"];
    let mut aside = path.with_extension(format!("unreadable-{stamp}"));
    // A name that is taken gets another letter: renaming replaces.
    while PARTS.iter().any(|suffix| beside(&aside, suffix).exists()) {
        aside = beside(&aside, "x");
    }
    for suffix in PARTS {
        let (from, to) = (beside(path, suffix), beside(&aside, suffix));
        if from.exists() {
            std::fs::rename(&from, to).map_err(|e| io("rename", &from, e))?;
        }
    }
    Ok(())
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut file = path.as_os_str().to_owned();
    file.push(suffix);
    file.into()
}

/// Writes a demo journal into a file that must not exist yet, whole or not at all.
pub fn write(path: &Path, invention: Invention) -> Result<Store, Error> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::TargetExists(path.to_owned()).into());
    }
    let folder = files::folder_of(path);
    // Written in a folder of its own first: what is cut off never stands where a demo belongs, and
    // no name is taken that a person may have given to something.
    let unfinished = unfinished::folder_in(folder).map_err(|e| refused(folder, &e))?;
    let made = unfinished.path().join("demo.db");
    fill(&made, invention).map_err(|error| about(path, error))?;
    name(&made, path)?;
    files::sync(folder);
    Ok(Store::open(path)?)
}

/// What goes wrong with the unfinished file goes wrong with the one that was asked for.
fn about(path: &Path, error: Error) -> Error {
    let path = path.to_owned();
    match error {
        Error::Store(StoreError::DiskFull(_)) => StoreError::DiskFull(path).into(),
        Error::Store(StoreError::NotWritable(_)) => StoreError::NotWritable(path).into(),
        Error::Store(StoreError::WriteFailed { reason, .. }) => {
            StoreError::WriteFailed { path, reason }.into()
        }
        other => other,
    }
}

/// Gives a finished file its name. Renaming replaces; making the file first takes the name from
/// nobody.
fn name(made: &Path, path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    match options.open(path) {
        Ok(_) => {}
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {
            return Err(StoreError::TargetExists(path.to_owned()));
        }
        Err(e) => return Err(io("create", path, e)),
    }
    std::fs::rename(made, path).map_err(|e| {
        drop(std::fs::remove_file(path));
        io("rename", path, e)
    })
}

/// What it means that nothing can be made in a folder.
fn refused(folder: &Path, error: &std::io::Error) -> StoreError {
    let folder = folder.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::FolderMissing(folder),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            StoreError::NotWritable(folder)
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull(folder),
        _ => io("mkdir", &folder, files::reason(error)),
    }
}

fn fill(path: &Path, invention: Invention) -> Result<(), Error> {
    let Invention {
        persona,
        seed,
        days,
        end,
    } = invention;
    let demo = invent(persona, seed, days, end)?;
    let mut store = Store::open(path)?;
    store.set_setting(Setting::Demo, "1")?;
    store.set_setting(Setting::PreferredName, persona.first_name())?;
    store.write(&demo.clock, &Op::MakeDemo, Origin::Demo, |w| {
        demo.entries
            .iter()
            .try_for_each(|e| w.put_entry(e).map(drop))?;
        demo.records
            .iter()
            .try_for_each(|r| w.put_record(r).map(drop))
    })?;
    Ok(())
}

/// Makes the folder of a journal, readable by its owner only.
pub fn make_folder(journal: &Path) -> Result<(), StoreError> {
    let Some(folder) = journal.parent().filter(|f| !f.as_os_str().is_empty()) else {
        return Ok(());
    };
    if folder.exists() {
        return Ok(());
    }
    make_private(folder).map_err(|e| io("mkdir", folder, e))
}

fn io(operation: &'static str, path: &Path, reason: impl ToString) -> StoreError {
    StoreError::Io {
        operation,
        path: path.to_owned(),
        reason: reason.to_string(),
    }
}
