//! Where the journal lives.

use std::path::PathBuf;

use crate::error::Error;

/// The application's identifier; a debug build has its own, so that it never opens a real journal.
pub const IDENTIFIER: &str = if cfg!(debug_assertions) {
    "org.backstory.journal.dev"
} else {
    "org.backstory.journal"
};

/// The person's own journal and the demo journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The person's own journal.
    pub journal: PathBuf,
    /// The demo journal: a separate file.
    pub demo: PathBuf,
    /// Whether the folder is ours to make. That of a named journal is not: where it is missing,
    /// its drive may be unplugged.
    pub folder_is_ours: bool,
}

impl Paths {
    /// The usual places, or beside `journal` when one is named.
    pub fn find(journal: Option<PathBuf>) -> Result<Paths, Error> {
        if let Some(journal) = journal {
            return Ok(Paths {
                demo: journal.with_extension("demo.db"),
                journal,
                folder_is_ours: false,
            });
        }
        let folder = dirs::data_dir()
            .ok_or(Error::NoDataFolder)?
            .join(IDENTIFIER);
        Ok(Paths {
            journal: folder.join("journal.db"),
            demo: folder.join("demo.db"),
            folder_is_ours: true,
        })
    }
}
