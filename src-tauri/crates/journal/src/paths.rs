//! Where the journal lives.

use std::io;
use std::path::{Path, PathBuf};

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
        let folder = data_folder().ok_or(Error::NoDataFolder)?;
        Ok(Paths {
            journal: folder.join("journal.db"),
            demo: folder.join("demo.db"),
            folder_is_ours: true,
        })
    }

    /// Takes a folder of ours that others may enter back from them; makes none.
    pub fn keep_private(&self) -> io::Result<()> {
        match self.journal.parent() {
            Some(folder) if self.folder_is_ours && folder.is_dir() => make_private(folder),
            Some(_) | None => Ok(()),
        }
    }
}

/// The folder for the person's own journal; `None` where the computer names no place for data.
pub fn data_folder() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join(IDENTIFIER))
}

/// Makes a folder that only its owner may enter, and takes it back from everybody else where it
/// was open to them.
pub fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700).create(folder)?;
        let mut rights = std::fs::metadata(folder)?.permissions();
        if rights.mode() & 0o077 != 0 {
            rights.set_mode(0o700);
            std::fs::set_permissions(folder, rights)?;
        }
        Ok(())
    }
    #[cfg(not(unix))]
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_private_folder_is_for_its_owner_only_also_when_it_was_open_to_others() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let parent = tempfile::tempdir().unwrap();
        let new = parent.path().join("org.backstory/web-view");
        make_private(&new).unwrap();
        assert_eq!(mode(&new), 0o700);
        assert_eq!(mode(new.parent().unwrap()), 0o700);
        let open = parent.path().join("open");
        std::fs::create_dir(&open).unwrap();
        std::fs::set_permissions(&open, std::fs::Permissions::from_mode(0o755)).unwrap();
        make_private(&open).unwrap();
        assert_eq!(mode(&open), 0o700);
    }
}
