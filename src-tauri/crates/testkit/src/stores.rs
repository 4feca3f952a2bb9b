//! Journals in a temporary folder that is removed with them.
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
    /// Makes the folder; the journal is made when it is first opened.
    pub fn new() -> TempJournal {
        TempJournal {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The folder, by its one name: on some systems the usual one goes through a link.
    pub fn folder(&self) -> PathBuf {
        // A test may have moved it away.
        dunce::canonicalize(self.folder.path()).unwrap_or_else(|_| self.folder.path().to_owned())
    }

    /// The journal's path.
    pub fn path(&self) -> PathBuf {
        self.folder().join("journal.db")
    }

    /// Opens it for writing.
    pub fn open(&self) -> Store {
        Store::open(&self.path()).unwrap()
    }
}

impl Default for TempJournal {
    fn default() -> TempJournal {
        TempJournal::new()
    }
}
