//! The file of a journal: its one name, and whether that name still leads to the file that was
//! opened.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use crate::error::StoreError;

/// Returns the one name of a journal: an absolute path with every link resolved.
///
/// Lock and log belong to the name, so a journal with two names would have two of each. Also,
/// SQLite takes a name that begins with `file:` for a URI and would open another file than the one
/// that was examined.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, StoreError> {
    let path = std::path::absolute(path).map_err(|e| StoreError::io("Finding", path, &e))?;
    if let Some(link) = broken_link(&path) {
        return Err(link);
    }
    if let Ok(real) = dunce::canonicalize(&path) {
        return Ok(real);
    }
    // A file that does not exist yet takes the name of its folder. Any other fault shows up later.
    let folder = path.parent().and_then(|f| dunce::canonicalize(f).ok());
    Ok(match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path,
    })
}

/// Returns an error for the first component of a path that is a broken link.
fn broken_link(path: &Path) -> Option<StoreError> {
    let parts: Vec<&Path> = path.ancestors().collect();
    let link = parts.into_iter().rev().find(|part| is_broken_link(part))?;
    let target = fs::read_link(link).unwrap_or_default();
    Some(StoreError::LinkBroken {
        target: link.with_file_name("").join(target),
        link: link.to_owned(),
    })
}

fn is_broken_link(path: &Path) -> bool {
    let is_link = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink());
    // Without permission the target may well exist. Circular links do lead nowhere.
    let leads_nowhere = |e: std::io::Error| e.kind() != ErrorKind::PermissionDenied;
    is_link && fs::metadata(path).is_err_and(leads_nowhere)
}

/// Returns whether the system says that the path does not exist.
pub(crate) fn is_nothing(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Fails when the file has a second name: SQLite's log and our lock belong to the name, so two
/// programs could write the file at once, each with a log that the other does not read.
pub(crate) fn has_one_name(path: &Path) -> Result<(), StoreError> {
    match fs::metadata(path) {
        Ok(meta) if n_names(&meta) > 1 => Err(StoreError::ManyNames(path.to_owned())),
        Ok(_) | Err(_) => Ok(()),
    }
}

#[cfg(unix)]
fn n_names(meta: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(meta)
}

/// Windows tells the number of names only for an open file.
#[cfg(not(unix))]
fn n_names(_meta: &Metadata) -> u64 {
    1
}

/// The path of an open journal and the file it named when it was opened.
///
/// On Unix, SQLite goes on writing into a file that was deleted or moved away, so every change
/// would be acknowledged and lost.
///
/// Clones share the last known state of the file.
#[derive(Debug, Clone)]
pub(crate) struct JournalFile {
    path: PathBuf,
    file: FileId,
    left: Arc<Mutex<Trace>>,
}

impl JournalFile {
    /// Remembers which file the path names now.
    pub fn of(path: &Path) -> Result<JournalFile, StoreError> {
        // `metadata` does not open the file: closing a second descriptor would drop the locks
        // SQLite holds.
        let meta = fs::metadata(path).map_err(|e| StoreError::io("Opening", path, &e))?;
        Ok(JournalFile {
            path: path.to_owned(),
            file: FileId::of(&meta),
            left: Arc::new(Mutex::new(Trace::of(&meta))),
        })
    }

    /// Remembers the present state of the file as written by this program.
    pub fn remember(&self) -> Result<(), StoreError> {
        let now = Trace::of(&self.look()?);
        *self.left() = now;
        Ok(())
    }

    /// Returns whether length and time are still as this program left them.
    pub fn is_as_left(&self) -> Result<bool, StoreError> {
        Ok(Trace::of(&self.look()?) == *self.left())
    }

    /// Returns the length of the file as this program left it, in bytes.
    pub fn length(&self) -> u64 {
        self.left().length
    }

    fn left(&self) -> MutexGuard<'_, Trace> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Fails when the path names no file or another one, or when the file now has a second name.
    pub fn check(&self) -> Result<(), StoreError> {
        let meta = self.look()?;
        if FileId::of(&meta) != self.file {
            return Err(StoreError::Gone(self.path.clone()));
        }
        if n_names(&meta) > 1 {
            return Err(StoreError::ManyNames(self.path.clone()));
        }
        Ok(())
    }

    fn look(&self) -> Result<Metadata, StoreError> {
        fs::metadata(&self.path).map_err(|e| match is_nothing(&e) {
            true => StoreError::Gone(self.path.clone()),
            false => StoreError::io("Looking at", &self.path, &e),
        })
    }
}

/// Length and modification time of a file, by which a write of another program shows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Trace {
    length: u64,
    /// `None` where the file system does not record it.
    written: Option<SystemTime>,
}

impl Trace {
    pub fn of(meta: &Metadata) -> Trace {
        Trace {
            length: meta.len(),
            written: meta.modified().ok(),
        }
    }
}

/// Device and inode, which identify a file under any name.
#[cfg(unix)]
#[derive(Debug, Clone, PartialEq, Eq)]
struct FileId {
    device: u64,
    inode: u64,
}

#[cfg(unix)]
impl FileId {
    fn of(meta: &Metadata) -> FileId {
        use std::os::unix::fs::MetadataExt as _;
        FileId {
            device: meta.dev(),
            inode: meta.ino(),
        }
    }
}

/// Empty, because Windows does not let an open file be replaced: existing is enough.
#[cfg(not(unix))]
#[derive(Debug, Clone, PartialEq, Eq)]
struct FileId;

#[cfg(not(unix))]
impl FileId {
    fn of(_meta: &Metadata) -> FileId {
        FileId
    }
}
