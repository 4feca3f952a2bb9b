//! What the web view gets of the computer: a folder apart from the journal.

use std::path::PathBuf;

use crate::error::Error;
use crate::paths::IDENTIFIER;

/// Where the web view may keep what it needs while it runs; it is private and keeps nothing of the
/// journal. Named here, because it would be put into the journal's own folder otherwise.
pub fn usual_folder() -> Result<PathBuf, Error> {
    let cache = dirs::cache_dir().ok_or(Error::NoDataFolder)?;
    Ok(cache.join(IDENTIFIER).join("web-view"))
}
