//! Paths of the journals.

use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// The application's identifier. A debug build has its own, so that it never opens a real journal.
pub const IDENTIFIER: &str = if cfg!(debug_assertions) {
    "org.backstory.journal.dev"
} else {
    "org.backstory.journal"
};

/// Paths of the person's own journal and the demo journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The person's own journal.
    pub journal: PathBuf,
    /// The demo journal, which is a separate file.
    pub demo: PathBuf,
    /// Whether we may create the folder. False for a named journal: when its folder is missing, the
    /// drive may be unplugged.
    pub folder_is_ours: bool,
}

impl Paths {
    /// Finds the usual paths, or those beside `journal` when it is given.
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

    /// Makes our existing folder private when others can enter it; does not create one.
    pub fn keep_private(&self) -> io::Result<()> {
        match self.journal.parent() {
            Some(folder) if self.folder_is_ours && folder.is_dir() => make_private(folder),
            Some(_) | None => Ok(()),
        }
    }
}

/// The folder of the person's own journal; `None` when the system does not name a data folder.
pub fn data_folder() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join(IDENTIFIER))
}

/// Creates a folder that only its owner can enter, or makes an existing one private.
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
