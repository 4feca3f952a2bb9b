//! Files and folders that stand beside a target while it is being made.
//!
//! Their name is recognisably ours, so that one that a kill left behind can be told from a file of
//! the person's and is cleared up by the next save into the same folder.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::{Builder, NamedTempFile, TempDir};

const PREFIX: &str = ".backstory-unfinished-";
const SUFFIX: &str = ".tmp";
/// No save takes as long as this; a younger one may be another program's, at this moment.
const LEFT_OVER_AFTER: Duration = Duration::from_secs(600);

/// Makes an empty file that only its owner can read, gone when it is dropped.
pub(crate) fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let file = builder().tempfile_in(folder)?;
    clear(folder, file.as_file().metadata()?.modified()?);
    Ok(file)
}

/// Makes an empty folder that only its owner can enter, gone when it is dropped.
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

/// Removes what was left behind. `now` is the folder's own time: a drive may have another clock.
fn clear(folder: &Path, now: SystemTime) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(is_ours) {
        // One that does not go does not keep anything from being saved.
        let _ = remove_when_old(&entry, now);
    }
}

fn is_ours(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

fn remove_when_old(entry: &fs::DirEntry, now: SystemTime) -> io::Result<()> {
    // Of the link itself, where it is one: what a link leads to is not ours.
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
