//! Writes the demo journal into a file of its own.

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

/// Parameters of an invented journal; the same parameters give the same journal.
#[derive(Debug, Clone, Copy)]
pub struct Invention {
    /// The person who keeps the journal.
    pub persona: Persona,
    /// Seed that selects one of many possible lives of this person.
    pub seed: u64,
    /// Length in days, 1 or more.
    pub days: u32,
    /// The last day of the journal.
    pub end: Day,
}

impl Invention {
    /// The demo journal shown in the window, up to `end`.
    pub fn usual(end: Day) -> Invention {
        Invention {
            persona: Persona::Average,
            seed: SEED,
            days: DAYS,
            end,
        }
    }
}

/// Deletes the demo journal at `path` and creates it again, in a folder that exists.
///
/// The content is invented, so nothing is lost. A journal that is not a demo is left as it is and
/// reported; a file that is damaged or not a journal is moved aside unchanged.
pub fn make_afresh(clock: &dyn Clock, path: &Path, invention: Invention) -> Result<Store, Error> {
    if path.exists() {
        match Store::is_demo_at(path) {
            Ok(true) => {
                // Opening takes the lock, which fails while another window shows the demo.
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

/// Deletes a journal with the files SQLite leaves beside it. The lock file stays: another window
/// may be about to lock it.
fn remove(path: &Path) -> Result<(), StoreError> {
    for file in ["", "-wal", "-shm", "-journal"].map(|suffix| beside(path, suffix)) {
        if file.exists() {
            std::fs::remove_file(&file).map_err(|e| io("remove", &file, e))?;
        }
    }
    Ok(())
}

/// Moves a file aside with its logs, which SQLite would otherwise read into a new file of that
/// name.
fn set_aside(clock: &dyn Clock, path: &Path) -> Result<(), StoreError> {
    let stamp = clock.now().utc_text().replace([':', '.'], "");
    const PARTS: [&str; 3] = ["", "-wal", "-journal"];
    let mut aside = path.with_extension(format!("unreadable-{stamp}"));
    // Renaming replaces an existing file, so a name in use gets another letter.
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

/// Writes a demo journal to a file that must not exist yet, whole or not at all.
pub fn write(path: &Path, invention: Invention) -> Result<Store, Error> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::TargetExists(path.to_owned()).into());
    }
    let folder = files::folder_of(path);
    // The journal is written in a temporary folder first: an interrupted write never leaves a
    // partial demo at `path`, and the temporary name never collides with a file of the person.
    let unfinished = unfinished::folder_in(folder).map_err(|e| refused(folder, &e))?;
    let made = unfinished.path().join("demo.db");
    fill(&made, invention).map_err(|error| about(path, error))?;
    name(&made, path)?;
    files::sync(folder);
    Ok(Store::open(path)?)
}

/// Makes an error about the unfinished file name the requested file instead.
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

/// Renames a finished file to `path`. Renaming would replace an existing file; creating `path`
/// first fails when the name is in use.
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

/// The store error for a folder in which nothing can be created.
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

/// Creates the folder of a journal, readable only by its owner.
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
