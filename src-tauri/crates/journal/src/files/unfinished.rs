//! Temporary files and folders beside a target while it is being written.
//!
//! Their names are recognisably ours, so that the next save into the same folder can delete those
//! left behind by a killed process without touching a file of the person.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::{Builder, NamedTempFile, TempDir};

const PREFIX: &str = ".backstory-unfinished-";
const SUFFIX: &str = ".tmp";
/// Minimum age of a leftover. A save never takes this long; a younger file may belong to another
/// program that is saving right now.
const LEFT_OVER_AFTER: Duration = Duration::from_secs(600);

/// Creates an empty file that only its owner can read; deleted when it is dropped.
pub(crate) fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let file = builder().tempfile_in(folder)?;
    clear(folder, file.as_file().metadata()?.modified()?);
    Ok(file)
}

/// Creates an empty folder that only its owner can enter; deleted when it is dropped.
pub(crate) fn folder_in(folder: &Path) -> io::Result<TempDir> {
    let mut builder = builder();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let made = builder.tempdir_in(folder)?;
    clear(folder, fs::metadata(made.path())?.modified()?);
    Ok(made)
}

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(12);
    builder
}

/// Deletes leftovers. `now` is the folder's own time: a network drive may have a different clock.
fn clear(folder: &Path, now: SystemTime) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(is_ours) {
        // A leftover that cannot be deleted must not prevent the save.
        let _ = remove_when_old(&entry, now);
    }
}

fn is_ours(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

fn remove_when_old(entry: &fs::DirEntry, now: SystemTime) -> io::Result<()> {
    // `metadata` does not follow links here: the target of a link is not ours to delete.
    let meta = entry.metadata()?;
    let age = now.duration_since(meta.modified()?).unwrap_or_default();
    if age < LEFT_OVER_AFTER {
        return Ok(());
    }
    if meta.is_dir() {
        return fs::remove_dir_all(entry.path());
    }
    if meta.is_file() {
        return fs::remove_file(entry.path());
    }
    Ok(())
}
