//! What can go wrong with a journal file.

use std::io;
use std::path::{Path, PathBuf};

use backstory_core::invalid::Invalid;
use rusqlite::{ErrorCode, ffi};
use thiserror::Error;

use crate::row::is_unreadable;
use crate::strays;

/// A journal could not be opened, read or written.
///
/// Its messages are for developers and never quote what the person wrote: paths, ids and counts
/// only. The sentences for people are in the catalogues.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no file.
    #[error("no journal at {}", .0.display())]
    Missing(PathBuf),
    /// The path goes through a link to what is not there.
    #[error("{} leads to {}, which is not there", link.display(), target.display())]
    LinkBroken {
        /// The link.
        link: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// A folder, a pipe, a device: not something that can be a journal or lie beside one.
    #[error("{} is not a plain file", .0.display())]
    NotAFile(PathBuf),
    /// The file is not an SQLite database, or is an encrypted one.
    #[error("{} is not a database", .0.display())]
    NotADatabase(PathBuf),
    /// The file is a database that another program made.
    #[error("{} is another application's", .0.display())]
    OtherApplication(PathBuf),
    /// The file was written by a later Backstory.
    #[error("{} has format {found}, newer than {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its `user_version`.
        found: i64,
        /// The newest version this build reads.
        known: i64,
    },
    /// The file was written by an earlier Backstory and is being read without upgrading it.
    #[error("{} has an older format", .0.display())]
    Older(PathBuf),
    /// A window holds the journal.
    #[error("{} is open elsewhere", .0.display())]
    InUse(PathBuf),
    /// Another program holds the journal, and did not let go of it in time.
    #[error("{} is being written elsewhere", .0.display())]
    Busy(PathBuf),
    /// The file is a journal whose pages or rows do not make sense.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Which table or page, never its content.
        detail: String,
    },
    /// The log that lies beside the file is that of another file, or of an earlier state of it.
    #[error("{} is not the log of {}", log.display(), path.display())]
    StrangeLog {
        /// The file.
        path: PathBuf,
        /// What lies beside it.
        log: PathBuf,
    },
    /// A row that a change would touch cannot be read, so that it could not be taken back.
    #[error("a row of {table} cannot be read")]
    Unreadable {
        /// The table it stands in.
        table: &'static str,
    },
    /// The operating system refused.
    #[error("{operation} {}: {reason}", path.display())]
    Io {
        /// What was tried.
        operation: &'static str,
        /// On which file.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
    /// SQLite refused.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The folder of the journal, or of a copy, is not there.
    #[error("no folder {}", .0.display())]
    FolderMissing(PathBuf),
    /// The tables of the file are not the ones that its format has, or more happens in it than
    /// keeping rows: it is read, and not written until it is repaired.
    #[error("{} is not laid out as a journal is", .0.display())]
    NeedsRepair(PathBuf),
    /// The file or folder, what it is in, or its file system takes no changes.
    #[error("{} is write-protected", .0.display())]
    NotWritable(PathBuf),
    /// The file has a second name (a hard link), so that it cannot be written safely.
    #[error("{} has a second name", .0.display())]
    ManyNames(PathBuf),
    /// The file system has no room left.
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
        /// The file.
        path: PathBuf,
        /// SQLite's reason.
        reason: String,
    },
    /// A copy would have replaced a file.
    #[error("{} is already there", .0.display())]
    TargetExists(PathBuf),
    /// The person cancelled a copy before it was whole.
    #[error("the copy was cancelled")]
    CopyCancelled,
    /// The input was refused.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The record is not in the journal.
    #[error("no such record")]
    NoSuchRecord,
    /// The day has another check-in, and a day has one.
    #[error("the day has another check-in")]
    DayTaken,
    /// The record belongs to another one that is not in the journal.
    #[error("what the record belongs to is not in the journal")]
    OwnerMissing,
    /// No write is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No write is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
}

impl StoreError {
    /// Whether one row is at fault: the others can be read without it.
    pub(crate) fn is_of_a_row(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => is_unreadable(error),
            StoreError::Invalid(_) | StoreError::Unreadable { .. } => true,
            _ => false,
        }
    }

    /// Whether what the file says is at fault, and not the system or another program.
    pub(crate) fn is_of_the_file(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => {
                is_unreadable(error) || strays::is_of_the_file(error) || is_constraint(error)
            }
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } => true,
            _ => false,
        }
    }

    /// Whether SQLite found pages that do not fit together, or a row that cannot be read.
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

    /// What the operating system's refusal to read means.
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

    /// What the operating system's refusal to write means for `journal`.
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

    /// Tells apart the ways in which SQLite fails to read `journal`, once it is open; other errors
    /// stay as they are.
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

    /// Tells apart the ways in which SQLite fails to write `journal`; other errors stay as they are.
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

/// Whether rows do not fit together, such as two of one name under an index that takes one.
fn is_constraint(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation)
}

/// Whether SQLite found no room, also for its index of the log, which it cannot lengthen then.
fn lacks_room(error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|e| e.extended_code);
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
        || extended == Some(ffi::SQLITE_IOERR_SHMSIZE)
}

/// The system's number for a program, or a system, that has too many files open.
#[cfg(unix)]
const TOO_MANY_FILES: [i32; 2] = [24, 23];
#[cfg(not(unix))]
const TOO_MANY_FILES: [i32; 1] = [4];

fn is_of_too_many_files(error: &io::Error) -> bool {
    error
        .raw_os_error()
        .is_some_and(|number| TOO_MANY_FILES.contains(&number))
}

/// Why SQLite could not open a file, which it does not say: it opens as many at once as this asks
/// for, and never the journal's own, whose locks would be dropped.
pub(crate) fn too_many_files(journal: &Path) -> Option<StoreError> {
    let folder = journal.parent()?;
    let files: Vec<_> = (0..6).map(|_| std::fs::File::open(folder)).collect();
    let is_refused = |file: &io::Result<_>| file.as_ref().is_err_and(is_of_too_many_files);
    files
        .iter()
        .any(is_refused)
        .then(|| StoreError::TooManyFiles(journal.to_owned()))
}
