//! What can go wrong with a journal file.

use std::path::PathBuf;

use backstory_core::invalid::Invalid;
use thiserror::Error;

/// A journal could not be opened, read or written.
///
/// Messages never quote what the person wrote: paths, ids and counts only.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no file.
    #[error("There is no journal at {}.", .0.display())]
    Missing(PathBuf),
    /// The file is not an SQLite database, or is an encrypted one.
    #[error(
        "{} is not a Backstory journal: it is not a database. It was left as it is. \
         Choose another file, or move this one away.", .0.display()
    )]
    NotADatabase(PathBuf),
    /// The file is a database that another program made.
    #[error(
        "{} belongs to another application. It was left as it is. \
         Choose another file, or move this one away.", .0.display()
    )]
    OtherApplication(PathBuf),
    /// The file was written by a later Backstory.
    #[error(
        "{} was written by a newer Backstory (format {found}; this one knows up to {known}). \
         It was left as it is. Install the newer Backstory to open it.", path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its `user_version`.
        found: i64,
        /// The newest version this build reads.
        known: i64,
    },
    /// The file was written by an earlier Backstory and is being read without upgrading it.
    #[error(
        "{} was written by an older Backstory. It was left as it is. \
         Open it once in the window, which brings it up to date.", .0.display()
    )]
    Older(PathBuf),
    /// Another Backstory holds the journal.
    #[error(
        "{} is open in another Backstory. Nothing was changed. \
         Close the other window first.", .0.display()
    )]
    InUse(PathBuf),
    /// The file is a journal whose pages or rows do not make sense.
    #[error(
        "{} is damaged ({detail}). It was left as it is. \
         Make a copy of it, then run `backstory check --repair` on the copy.", path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Which table or page, never its content.
        detail: String,
    },
    /// The operating system refused.
    #[error("{operation} {} did not work: {reason}. What was saved before is unchanged.", path.display())]
    Io {
        /// What was tried, as it starts a sentence.
        operation: &'static str,
        /// On which file.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
    /// SQLite refused.
    #[error("The journal could not be read or written: {0}. What was saved before is unchanged.")]
    Sqlite(#[from] rusqlite::Error),
    /// The input was refused.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The entry is not in the journal.
    #[error("That entry is not in the journal any more. Nothing was changed.")]
    NoSuchEntry,
    /// No write is left to undo, or to redo.
    #[error("There is nothing left to {0}. Nothing was changed.")]
    NothingTo(&'static str),
}

impl StoreError {
    /// Whether SQLite found pages that do not fit together.
    pub fn is_corruption(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
            ),
            StoreError::Damaged { .. } => true,
            StoreError::Missing(_)
            | StoreError::NotADatabase(_)
            | StoreError::OtherApplication(_)
            | StoreError::Newer { .. }
            | StoreError::Older(_)
            | StoreError::InUse(_)
            | StoreError::Io { .. }
            | StoreError::Invalid(_)
            | StoreError::NoSuchEntry
            | StoreError::NothingTo(_) => false,
        }
    }
}
