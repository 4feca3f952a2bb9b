//! Writes a file whole or not at all, and never over a journal.

mod guard;
pub(crate) mod unfinished;

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use backstory_store::error::StoreError;

pub use self::guard::Guard;
use self::guard::Target;
use crate::error::Error;

/// Writes `bytes` to `path`: into a temporary file beside it, which is synced and then renamed.
///
/// An existing file is replaced only by a complete one, which inherits its permissions; a link is
/// kept and its target is replaced. Files protected by `guard` are refused, and so is everything
/// that is not a regular file.
pub fn replace(path: &Path, bytes: &[u8], guard: &Guard) -> Result<(), Error> {
    let target = guard.target(path)?;
    write(&target, bytes).map_err(|e| refused(path, &e))
}

fn write(target: &Target, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(&target.path);
    let mut file = unfinished::file_in(folder)?;
    file.write_all(bytes)?;
    if let Some(there) = &target.there {
        take_over_rights(file.as_file(), there)?;
    }
    file.as_file().sync_all()?;
    file.persist(&target.path)?;
    sync(folder);
    Ok(())
}

#[cfg(unix)]
fn take_over_rights(file: &File, there: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let made = file.metadata()?;
    if (made.uid(), made.gid()) != (there.uid(), there.gid()) {
        // Most users may not change the owner of a file; a failure must not prevent the save.
        let _ = fchown(file, Some(there.uid()), Some(there.gid()));
    }
    file.set_permissions(std::fs::Permissions::from_mode(there.mode() & 0o777))
}

#[cfg(not(unix))]
fn take_over_rights(_file: &File, _there: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Syncs the folder entry of a finished file. Errors are ignored: some systems cannot sync a
/// folder, and reporting a failure would hide a file that exists.
pub(crate) fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// The parent folder of a path.
pub(crate) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn refused(path: &Path, error: &io::Error) -> Error {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            StoreError::DiskFull(path.to_owned()).into()
        }
        _ => Error::FileNotSaved {
            path: path.to_owned(),
            reason: reason(error),
        },
    }
}

/// The system's reason alone: tempfile adds the name of a temporary file that means nothing to the
/// person.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.get_ref() {
        Some(_) => error.kind().to_string(),
        None => error.to_string(),
    }
}
