//! Journals in a temporary folder that is deleted with them.
#![allow(
    clippy::unwrap_used,
    reason = "a test without its temporary folder cannot go on"
)]

use std::path::PathBuf;

use backstory_store::store::Store;
use tempfile::TempDir;

/// A new journal in a folder of its own.
#[derive(Debug)]
pub struct TempJournal {
    folder: TempDir,
}

impl TempJournal {
    /// Makes the folder; the journal is created when it is first opened.
    pub fn new() -> TempJournal {
        TempJournal {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Returns the canonical path of the folder: on some systems the usual path contains a symbolic
    /// link.
    pub fn folder(&self) -> PathBuf {
        // A test may have moved the folder away.
        dunce::canonicalize(self.folder.path()).unwrap_or_else(|_| self.folder.path().to_owned())
    }

    /// Returns the path of the journal.
    pub fn path(&self) -> PathBuf {
        self.folder().join("journal.db")
    }

    /// Opens the journal for writing.
    pub fn open(&self) -> Store {
        Store::open(&self.path()).unwrap()
    }
}

impl Default for TempJournal {
    fn default() -> TempJournal {
        TempJournal::new()
    }
}
