//! Errors of opening, reading and writing a journal.

use std::io;
use std::path::{Path, PathBuf};

use backstory_core::invalid::Invalid;
use rusqlite::{ErrorCode, ffi};
use thiserror::Error;

use crate::row::is_unreadable;
use crate::strays;

/// A journal could not be opened, read or written.
///
/// The messages are for developers and never quote what the person wrote, only paths, ids and
/// counts. The sentences for people are in the catalogues.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The file does not exist.
    #[error("no journal at {}", .0.display())]
    Missing(PathBuf),
    /// The path goes through a broken link.
    #[error("{} leads to {}, which is not there", link.display(), target.display())]
    LinkBroken {
        /// Path of the link.
        link: PathBuf,
        /// Path that the link points to.
        target: PathBuf,
    },
    /// The path is a folder, a pipe or a device, which cannot be a journal or one of its files.
    #[error("{} is not a plain file", .0.display())]
    NotAFile(PathBuf),
    /// The file is not an SQLite database, or is an encrypted one.
    #[error("{} is not a database", .0.display())]
    NotADatabase(PathBuf),
    /// The database belongs to another application.
    #[error("{} is another application's", .0.display())]
    OtherApplication(PathBuf),
    /// A later version of Backstory wrote the file.
    #[error("{} has format {found}, newer than {known}", path.display())]
    Newer {
        /// Path of the journal.
        path: PathBuf,
        /// Format of the file (`user_version`).
        found: i64,
        /// Newest format that this build reads.
        known: i64,
    },
    /// An earlier version of Backstory wrote the file, and reading does not upgrade it.
    #[error("{} has an older format", .0.display())]
    Older(PathBuf),
    /// A window has the journal open for writing.
    #[error("{} is open elsewhere", .0.display())]
    InUse(PathBuf),
    /// Another program locked the journal and did not release it in time.
    #[error("{} is being written elsewhere", .0.display())]
    Busy(PathBuf),
    /// The file is a journal whose pages or rows are damaged.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// Path of the journal.
        path: PathBuf,
        /// Table or page that is damaged, never its content.
        detail: String,
    },
    /// The log beside the file belongs to another file, or to an earlier state of this one.
    #[error("{} is not the log of {}", log.display(), path.display())]
    StrangeLog {
        /// Path of the journal.
        path: PathBuf,
        /// Path of the log.
        log: PathBuf,
    },
    /// A row to be changed cannot be read, so the log could not keep it and undo could not restore
    /// it.
    #[error("a row of {table} cannot be read")]
    Unreadable {
        /// Table of the row.
        table: &'static str,
    },
    /// The operating system returned an error.
    #[error("{operation} {}: {reason}", path.display())]
    Io {
        /// Operation that failed.
        operation: &'static str,
        /// Path it failed on.
        path: PathBuf,
        /// Reason given by the system.
        reason: String,
    },
    /// SQLite returned an error that has no variant of its own.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The folder of the journal, or of a copy, does not exist.
    #[error("no folder {}", .0.display())]
    FolderMissing(PathBuf),
    /// The schema of the file is not that of its format, or has triggers, views and the like. The
    /// file can be read, but is not written until it is repaired.
    #[error("{} is not laid out as a journal is", .0.display())]
    NeedsRepair(PathBuf),
    /// The file, its folder or its file system is read-only.
    #[error("{} is write-protected", .0.display())]
    NotWritable(PathBuf),
    /// The file has a second name (a hard link), so it cannot be written safely.
    #[error("{} has a second name", .0.display())]
    ManyNames(PathBuf),
    /// The file system is full.
    #[error("no room left for {}", .0.display())]
    DiskFull(PathBuf),
    /// The system lets this program open no more files.
    #[error("no more files may be opened for {}", .0.display())]
    TooManyFiles(PathBuf),
    /// The journal's file was deleted, moved or replaced while it was open.
    #[error("{} went away while open", .0.display())]
    Gone(PathBuf),
    /// Another program wrote to the journal's file while it was open.
    #[error("{} was changed while open", .0.display())]
    Changed(PathBuf),
    /// The system failed in the middle of a write.
    #[error("writing {}: {reason}", path.display())]
    WriteFailed {
        /// Path of the journal.
        path: PathBuf,
        /// Reason given by SQLite.
        reason: String,
    },
    /// A copy would have replaced an existing file.
    #[error("{} is already there", .0.display())]
    TargetExists(PathBuf),
    /// The person cancelled a copy before it was complete.
    #[error("the copy was cancelled")]
    CopyCancelled,
    /// The input was refused.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The record is not in the journal.
    #[error("no such record")]
    NoSuchRecord,
    /// The day already has a check-in, and it can have only one.
    #[error("the day has another check-in")]
    DayTaken,
    /// The record belongs to another record that is not in the journal.
    #[error("what the record belongs to is not in the journal")]
    OwnerMissing,
    /// No change is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No change is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
}

impl StoreError {
    /// Returns whether a single row is at fault, so that the others can be read without it.
    pub(crate) fn is_of_a_row(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => is_unreadable(error),
            StoreError::Invalid(_) | StoreError::Unreadable { .. } => true,
            _ => false,
        }
    }

    /// Returns whether the content of the file is at fault, and not the system or another program.
    pub(crate) fn is_of_the_file(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => {
                is_unreadable(error) || strays::is_of_the_file(error) || is_constraint(error)
            }
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } => true,
            _ => false,
        }
    }

    /// Returns whether SQLite found damaged pages or an unreadable row.
    pub fn is_corruption(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => {
                let torn = [ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase];
                let code = error.sqlite_error_code();
                code.is_some_and(|code| torn.contains(&code)) || is_unreadable(error)
            }
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } => true,
            StoreError::Missing(_)
            | StoreError::LinkBroken { .. }
            | StoreError::NotAFile(_)
            | StoreError::NotADatabase(_)
            | StoreError::OtherApplication(_)
            | StoreError::Newer { .. }
            | StoreError::Older(_)
            | StoreError::InUse(_)
            | StoreError::Busy(_)
            | StoreError::StrangeLog { .. }
            | StoreError::Io { .. }
            | StoreError::FolderMissing(_)
            | StoreError::NotWritable(_)
            | StoreError::ManyNames(_)
            | StoreError::NeedsRepair(_)
            | StoreError::DiskFull(_)
            | StoreError::TooManyFiles(_)
            | StoreError::Gone(_)
            | StoreError::Changed(_)
            | StoreError::WriteFailed { .. }
            | StoreError::TargetExists(_)
            | StoreError::CopyCancelled
            | StoreError::Invalid(_)
            | StoreError::NoSuchRecord
            | StoreError::DayTaken
            | StoreError::OwnerMissing
            | StoreError::NothingToUndo
            | StoreError::NothingToRedo => false,
        }
    }

    /// Maps the operating system's refusal to read to an error.
    pub(crate) fn io(operation: &'static str, path: &Path, error: &io::Error) -> StoreError {
        if is_of_too_many_files(error) {
            return StoreError::TooManyFiles(path.to_owned());
        }
        StoreError::Io {
            operation,
            path: path.to_owned(),
            reason: error.to_string(),
        }
    }

    /// Maps the operating system's refusal to write to an error about `journal`.
    pub(crate) fn io_writing(
        operation: &'static str,
        journal: &Path,
        error: &io::Error,
    ) -> StoreError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                StoreError::DiskFull(journal.to_owned())
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::NotWritable(journal.to_owned())
            }
            _ => StoreError::io(operation, journal, error),
        }
    }

    /// Classifies an SQLite error of reading `journal` after it was opened; other errors stay as
    /// they are.
    pub fn while_reading(self, journal: &Path) -> StoreError {
        match &self {
            StoreError::Sqlite(error) if lacks_room(error) => {
                StoreError::DiskFull(journal.to_owned())
            }
            StoreError::Sqlite(error)
                if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) =>
            {
                too_many_files(journal).unwrap_or(self)
            }
            _ => self,
        }
    }

    /// Classifies an SQLite error of writing `journal`; other errors stay as they are.
    pub(crate) fn while_writing(self, journal: &Path) -> StoreError {
        let path = journal.to_owned();
        let error = match self {
            StoreError::Sqlite(error) => error,
            StoreError::Unreadable { table } => {
                return StoreError::Damaged {
                    path,
                    detail: format!("a row of table {table}"),
                };
            }
            other => return other,
        };
        let extended = error.sqlite_error().map(|e| e.extended_code);
        match error.sqlite_error_code() {
            _ if lacks_room(&error) => StoreError::DiskFull(path),
            Some(ErrorCode::CannotOpen) => {
                too_many_files(journal).unwrap_or(StoreError::Sqlite(error))
            }
            // SQLite itself noticed that the file was moved or deleted.
            _ if extended == Some(ffi::SQLITE_READONLY_DBMOVED) => StoreError::Gone(path),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                StoreError::NotWritable(path)
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy(path),
            Some(ErrorCode::SystemIoFailure) => StoreError::WriteFailed {
                path,
                reason: error.to_string(),
            },
            Some(_) | None => StoreError::Sqlite(error),
        }
    }
}

/// Returns whether rows violate a constraint, such as two with the same name under a unique index.
fn is_constraint(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation)
}

/// Returns whether SQLite ran out of space, also while extending the `-shm` file of its log.
fn lacks_room(error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|e| e.extended_code);
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
        || extended == Some(ffi::SQLITE_IOERR_SHMSIZE)
}

/// Error numbers for too many open files, of this program or of the whole system.
#[cfg(unix)]
const TOO_MANY_FILES: [i32; 2] = [24, 23];
#[cfg(not(unix))]
const TOO_MANY_FILES: [i32; 1] = [4];

fn is_of_too_many_files(error: &io::Error) -> bool {
    error
        .raw_os_error()
        .is_some_and(|number| TOO_MANY_FILES.contains(&number))
}

/// Finds out whether too many open files are the reason why SQLite could not open a file, which it
/// does not say. It opens as many files at once as SQLite may need; never the journal itself,
/// because closing that would drop SQLite's locks.
pub(crate) fn too_many_files(journal: &Path) -> Option<StoreError> {
    let folder = journal.parent()?;
    let files: Vec<_> = (0..6).map(|_| std::fs::File::open(folder)).collect();
    let is_refused = |file: &io::Result<_>| file.as_ref().is_err_and(is_of_too_many_files);
    files
        .iter()
        .any(is_refused)
        .then(|| StoreError::TooManyFiles(journal.to_owned()))
}
