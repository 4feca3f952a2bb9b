//! Writing a file whole or not at all, and never over a journal.

mod guard;
pub(crate) mod unfinished;

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use backstory_store::error::StoreError;

pub use self::guard::Guard;
use self::guard::Target;
use crate::error::Error;

/// Puts `bytes` at `path`: written beside it first, synced, then moved into place.
///
/// A file that was there is replaced only by a complete one, which takes over its rights; a link
/// stays and what it leads to is replaced. What `guard` keeps is refused, and so is anything but
/// a plain file.
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
        // Only some may give a file away; whose it is keeps nobody from saving.
        let _ = fchown(file, Some(there.uid()), Some(there.gid()));
    }
    file.set_permissions(std::fs::Permissions::from_mode(there.mode() & 0o777))
}

#[cfg(not(unix))]
fn take_over_rights(_file: &File, _there: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Syncs the name of a file that is whole. Some systems cannot sync a folder, and telling that as
/// a failure would hide a file that is there.
pub(crate) fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// The folder of a path.
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

/// The system's reason alone: tempfile adds the name of a file that nobody asked for.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.get_ref() {
        Some(_) => error.kind().to_string(),
        None => error.to_string(),
    }
}
