//! Whether the path of an open journal still names the very file that was opened.

use std::fs::Metadata;
use std::path::{Path, PathBuf};

use crate::error::StoreError;

/// The path of an open journal and the file it named at that time.
///
/// On Unix SQLite goes on writing into a file that was deleted or moved away, and every change
/// would be acknowledged and lost.
#[derive(Debug)]
pub(crate) struct Place {
    path: PathBuf,
    file: FileId,
}

impl Place {
    /// Remembers which file the path names now.
    pub fn of(path: &Path) -> Result<Place, StoreError> {
        // Asks without opening: closing a second descriptor would drop the locks SQLite holds.
        let meta = std::fs::metadata(path).map_err(|e| StoreError::io("Opening", path, &e))?;
        Ok(Place {
            path: path.to_owned(),
            file: FileId::of(&meta),
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Fails when the path names no file or another one.
    pub fn check(&self) -> Result<(), StoreError> {
        match std::fs::metadata(&self.path) {
            Ok(meta) if FileId::of(&meta) == self.file => Ok(()),
            Ok(_) => Err(StoreError::Gone(self.path.clone())),
            Err(e) => match e.kind() {
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                    Err(StoreError::Gone(self.path.clone()))
                }
                _ => Err(StoreError::io("Looking at", &self.path, &e)),
            },
        }
    }
}

/// Device and inode: what a path named, whatever its name.
#[cfg(unix)]
#[derive(Debug, PartialEq, Eq)]
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

/// Windows does not let an open file be replaced, so that being there is enough.
#[cfg(not(unix))]
#[derive(Debug, PartialEq, Eq)]
struct FileId;

#[cfg(not(unix))]
impl FileId {
    fn of(_meta: &Metadata) -> FileId {
        FileId
    }
}
