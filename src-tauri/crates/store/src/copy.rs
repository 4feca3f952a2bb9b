//! Copies a journal into a file of its own, all of it or nothing.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, params};

use crate::computed::integrity_checks;
use crate::error::StoreError;
use crate::gates;
use crate::image;
use crate::reader::Reader;
use crate::store::Store;
use crate::watch::{Progress, Watcher, watched};

/// A watched copy is synced after this many bytes. So the progress is true on a slow drive as well,
/// and cancelling never waits for more than this to be flushed.
const SYNC_EVERY: u64 = 1_048_576;

impl Reader {
    /// Copies the journal to `to`. This works even when its own file is gone, because the open
    /// connection can still be read.
    ///
    /// The copy is written under another name beside `to`, read back, synced and only then renamed
    /// to `to`. An existing file is never replaced. Drafts and the change log are copied too. When
    /// this returns, the copy is on disk.
    pub fn save_copy(&self, to: &Path) -> Result<(), StoreError> {
        let verify = |name: &Path| pages_fit_together(&gates::connect_to_read(name)?, name);
        put(to, |name| self.write_out(name), verify)?;
        self.is_copied.set(true);
        Ok(())
    }

    /// Like [`save_copy`](Reader::save_copy), with a `watcher` that follows the copy and may cancel
    /// it. Cancelling leaves no byte behind.
    pub fn save_watched_copy(
        &mut self,
        to: &Path,
        watcher: &Arc<dyn Watcher>,
    ) -> Result<(), StoreError> {
        let write = |name: &Path| match self.image_of_cut_off()? {
            Some(mut image) => write_watched(&mut image, name, watcher),
            None => write_watched(&mut self.conn, name, watcher),
        };
        let verify = |name: &Path| {
            let mut copy = gates::connect_to_read(name)?;
            watched(
                &mut copy,
                watcher,
                || (),
                |copy| pages_fit_together(copy, name),
            )
        };
        put(to, write, verify)?;
        self.is_copied.set(true);
        Ok(())
    }

    /// Like [`save_copy`](Reader::save_copy) for a journal that may be damaged: the copy must open,
    /// but keeps the damage.
    pub(crate) fn copy_as_it_is(&self, to: &Path) -> Result<(), StoreError> {
        put(to, |name| self.write_out(name), |_| Ok(()))
    }

    fn write_out(&self, to: &Path) -> Result<(), StoreError> {
        match self.image_of_cut_off()? {
            Some(image) => write_anew(&image, to),
            None => write_anew(&self.conn, to),
        }
    }

    /// Returns the file's content as it was when it was opened, if the file was truncated since.
    /// SQLite would copy only as many pages as the truncated file has room for.
    fn image_of_cut_off(&self) -> Result<Option<Connection>, StoreError> {
        Ok(match &self.as_opened {
            Some(file) if self.is_cut_off() => Some(image::connect_to(file)?),
            _ => None,
        })
    }

    /// Returns whether the file is shorter than its header says.
    fn is_cut_off(&self) -> bool {
        let count = "SELECT count(*) FROM sqlite_schema";
        let read = self.conn.query_row(count, [], |r| r.get::<_, i64>(0));
        read.is_err_and(|e| StoreError::from(e).is_corruption())
    }
}

/// Lets `write` make a file, reads it back, lets `verify` check it, and names it `to`.
fn put(
    to: &Path,
    write: impl FnOnce(&Path) -> Result<(), StoreError>,
    verify: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    refuse_to_replace(to)?;
    let unfinished = Unfinished::beside(to)?;
    write(&unfinished.0).map_err(|e| e.while_writing(to))?;
    // A file that cannot be opened as a journal is not a copy.
    match Store::open_read_only(&unfinished.0) {
        // A repair copies a journal of an older format before it upgrades it.
        Ok(_) | Err(StoreError::Older(_)) => {}
        Err(error) => return Err(error),
    }
    verify(&unfinished.0)?;
    unfinished.finish(to)
}

/// Writes every page into a new file.
fn write_anew(conn: &Connection, to: &Path) -> Result<(), StoreError> {
    // A path need not be Unicode, so its bytes are bound and cast: SQLite takes them as they are.
    let name = to.as_os_str().as_encoded_bytes();
    conn.execute("VACUUM INTO CAST(?1 AS TEXT)", params![name])?;
    Ok(())
}

/// Like [`write_anew`], reporting the progress to `watcher`.
fn write_watched(
    conn: &mut Connection,
    to: &Path,
    watcher: &Arc<dyn Watcher>,
) -> Result<(), StoreError> {
    // A damaged journal may not tell its size and can still be copied, so an error counts as 0.
    let number = |name| -> u64 {
        let number = conn.pragma_query_value(None, name, |r| r.get::<_, u32>(0));
        number.map_or(0, u64::from)
    };
    let page_size = number("page_size").max(1);
    // `VACUUM INTO` writes no free pages.
    let most = number("page_count").saturating_sub(number("freelist_count"));
    let tell = {
        let (file, watcher) = (to.to_owned(), Arc::clone(watcher));
        let mut n_synced = 0;
        move || {
            let bytes = fs::metadata(&file).map_or(0, |meta| meta.len());
            if bytes >= n_synced + SYNC_EVERY {
                n_synced = bytes;
                // A failure here is not lost: the sync in `Unfinished::finish` reports it.
                let _ = OpenOptions::new()
                    .write(true)
                    .open(&file)
                    .and_then(|f| f.sync_data());
            }
            let pages = (bytes / page_size).min(most);
            watcher.tell(Progress::Writing { pages, most });
        }
    };
    watcher.tell(Progress::Writing { pages: 0, most });
    watched(conn, watcher, tell, |conn| write_anew(conn, to))?;
    watcher.tell(Progress::Writing { pages: most, most });
    watcher.tell(Progress::ReadingBack);
    Ok(())
}

/// Checks pages and indexes only. Rows that break a CHECK constraint are copied as they are.
fn pages_fit_together(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    conn.pragma_update(None, "ignore_check_constraints", true)?;
    let mut is_sound = true;
    for sql in integrity_checks(conn, 1)? {
        let verdict: String = conn.query_row(&sql, [], |r| r.get(0))?;
        is_sound &= verdict == "ok";
    }
    if is_sound {
        return Ok(());
    }
    Err(StoreError::Damaged {
        path: path.to_owned(),
        detail: "a copy of it could not be read back".to_owned(),
    })
}

/// Also refuses a name with a left-over log beside it, because SQLite would apply that log to the
/// copy.
fn refuse_to_replace(to: &Path) -> Result<(), StoreError> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(StoreError::TargetExists(to.to_owned()));
    }
    for suffix in ["-wal", "-journal"] {
        let log = with_suffix(to, suffix);
        if fs::symlink_metadata(&log).is_ok_and(|meta| meta.len() > 0) {
            return Err(StoreError::TargetExists(log));
        }
    }
    Ok(())
}

fn folder(of: &Path) -> &Path {
    let folder = of.parent().filter(|f| !f.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// An unfinished copy, which is removed when dropped before `finish`.
struct Unfinished(PathBuf);

impl Unfinished {
    /// Creates an empty file under an unused name, readable by its owner only.
    fn beside(to: &Path) -> Result<Unfinished, StoreError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut n = 0;
        loop {
            let path = with_suffix(to, &format!(".unfinished-{n}"));
            match options.open(&path) {
                Ok(_) => return Ok(Unfinished(path)),
                // Left by a run that was killed, or in use by one that is copying.
                Err(e) if e.kind() == ErrorKind::AlreadyExists && n < 100 => n += 1,
                Err(e) => return Err(refused(to, &e)),
            }
        }
    }

    fn finish(self, to: &Path) -> Result<(), StoreError> {
        let rename = || -> std::io::Result<()> {
            // The content must be on disk before the name is.
            OpenOptions::new().write(true).open(&self.0)?.sync_all()?;
            // `rename` replaces an existing file. Creating `to` first fails if another program has
            // taken the name in the meantime.
            OpenOptions::new().write(true).create_new(true).open(to)?;
            fs::rename(&self.0, to).inspect_err(|_| drop(fs::remove_file(to)))?;
            // The copy is complete and has its name. Some file systems cannot sync a folder, and
            // reporting that as a failure would hide a copy that exists.
            let _ = sync_folder(to);
            Ok(())
        };
        rename().map_err(|e| refused(to, &e))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // After the rename, no file has this name and removing it does nothing.
        for suffix in ["", "-journal"] {
            let _ = fs::remove_file(with_suffix(&self.0, suffix));
        }
    }
}

fn refused(to: &Path, error: &std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::AlreadyExists => StoreError::TargetExists(to.to_owned()),
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            StoreError::FolderMissing(folder(to).to_owned())
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            StoreError::NotWritable(folder(to).to_owned())
        }
        _ => StoreError::io_writing("Copying to", to, error),
    }
}

/// Syncs the folder, because a new name is on disk only when its folder is.
#[cfg(unix)]
fn sync_folder(of: &Path) -> std::io::Result<()> {
    fs::File::open(folder(of))?.sync_all()
}

/// Does nothing: Windows writes names through and cannot sync a folder.
#[cfg(not(unix))]
fn sync_folder(_of: &Path) -> std::io::Result<()> {
    Ok(())
}
