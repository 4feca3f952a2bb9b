//! Writing a file whole or not at all.

use std::io::Write as _;
use std::path::Path;

use tempfile::NamedTempFile;

use crate::error::Error;

/// Puts `bytes` at `path`: written beside it first, synced, then moved into place.
///
/// A file that was there is replaced only by a complete one.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let write = || -> std::io::Result<()> {
        let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
        let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(|reason| Error::FileNotSaved {
        path: path.to_owned(),
        reason: reason.to_string(),
    })
}
