//! Copying a journal into a file of its own, whole or not at all.

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

/// Bytes after which a copy that is being watched is synced, so that what is told to be written is
/// on a slow drive too, and cancelling waits for no more than that.
const SYNC_EVERY: u64 = 1_048_576;

impl Reader {
    /// Copies the journal to `to`, also when its own file is gone: what is open can be read.
    ///
    /// The copy is written under another name beside `to`, read back, synced and only then named
    /// `to`. A file that is already there is never replaced. Drafts and the change log are copied
    /// too. When this returns, the copy is on disk.
    pub fn save_copy(&self, to: &Path) -> Result<(), StoreError> {
        let verify = |name: &Path| pages_fit_together(&gates::connect_to_read(name)?, name);
        put(to, |name| self.write_out(name), verify)?;
        self.is_copied.set(true);
        Ok(())
    }

    /// The same while `watcher` follows it and may cancel it: no byte is left of it then.
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

    /// The same as [`save_copy`](Reader::save_copy) for a journal that may be damaged: the copy has
    /// to open, and keeps the damage.
    pub(crate) fn copy_as_it_is(&self, to: &Path) -> Result<(), StoreError> {
        put(to, |name| self.write_out(name), |_| Ok(()))
    }

    fn write_out(&self, to: &Path) -> Result<(), StoreError> {
        match self.image_of_cut_off()? {
            Some(image) => write_anew(&image, to),
            None => write_anew(&self.conn, to),
        }
    }

    /// What the file said when it was opened, where it was cut off since: SQLite would copy the
    /// part for which a file that was written over has room.
    fn image_of_cut_off(&self) -> Result<Option<Connection>, StoreError> {
        Ok(match &self.as_opened {
            Some(file) if self.is_cut_off() => Some(image::connect_to(file)?),
            _ => None,
        })
    }

    /// Whether the file is shorter than it says of itself.
    fn is_cut_off(&self) -> bool {
        let count = "SELECT count(*) FROM sqlite_schema";
        let read = self.conn.query_row(count, [], |r| r.get::<_, i64>(0));
        read.is_err_and(|e| StoreError::from(e).is_corruption())
    }
}

/// Puts what `write` makes at `to`, once it was read back and `verify` found no fault.
fn put(
    to: &Path,
    write: impl FnOnce(&Path) -> Result<(), StoreError>,
    verify: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    refuse_to_replace(to)?;
    let unfinished = Unfinished::beside(to)?;
    write(&unfinished.0).map_err(|e| e.while_writing(to))?;
    // A copy that cannot be read back is no copy.
    match Store::open_read_only(&unfinished.0) {
        // One of an older format is repaired before it is brought to the present one.
        Ok(_) | Err(StoreError::Older(_)) => {}
        Err(error) => return Err(error),
    }
    verify(&unfinished.0)?;
    unfinished.finish(to)
}

/// Writes every page anew into another file.
fn write_anew(conn: &Connection, to: &Path) -> Result<(), StoreError> {
    // A name need not be Unicode; SQLite takes its bytes as they are.
    let name = to.as_os_str().as_encoded_bytes();
    conn.execute("VACUUM INTO CAST(?1 AS TEXT)", params![name])?;
    Ok(())
}

/// The same while `watcher` follows it.
fn write_watched(
    conn: &mut Connection,
    to: &Path,
    watcher: &Arc<dyn Watcher>,
) -> Result<(), StoreError> {
    // A damaged journal that does not tell how large it is can be copied all the same.
    let number = |name| -> u64 {
        let number = conn.pragma_query_value(None, name, |r| r.get::<_, u32>(0));
        number.map_or(0, u64::from)
    };
    let page_size = number("page_size").max(1);
    let most = number("page_count").saturating_sub(number("freelist_count"));
    let tell = {
        let (file, watcher) = (to.to_owned(), Arc::clone(watcher));
        let mut n_synced = 0;
        move || {
            let bytes = fs::metadata(&file).map_or(0, |meta| meta.len());
            if bytes >= n_synced + SYNC_EVERY {
                n_synced = bytes;
                // The last sync tells whether it failed.
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

/// Rows that break a rule are copied as they are, so that only pages and indexes are looked at.
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

/// Also refuses the name of a file whose log is still there: SQLite would read that log into it.
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

/// An unfinished copy, removed unless it is finished.
struct Unfinished(PathBuf);

impl Unfinished {
    /// Makes an empty file that only its owner can read, under a name that nobody has.
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
                Err(e) if e.kind() == ErrorKind::AlreadyExists && n < 100 => n += 1,
                Err(e) => return Err(refused(to, &e)),
            }
        }
    }

    fn finish(self, to: &Path) -> Result<(), StoreError> {
        let rename = || -> std::io::Result<()> {
            OpenOptions::new().write(true).open(&self.0)?.sync_all()?;
            // Renaming replaces; making the file first takes the name from nobody.
            OpenOptions::new().write(true).create_new(true).open(to)?;
            fs::rename(&self.0, to).inspect_err(|_| drop(fs::remove_file(to)))?;
            // The copy is whole and has its name. Some file systems cannot sync a folder, and
            // telling that as a failure would hide a copy that is there.
            let _ = sync_folder(to);
            Ok(())
        };
        rename().map_err(|e| refused(to, &e))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // After the rename there is nothing left under this name.
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

/// A name is on disk when its folder is.
#[cfg(unix)]
fn sync_folder(of: &Path) -> std::io::Result<()> {
    fs::File::open(folder(of))?.sync_all()
}

/// Windows writes names through and cannot sync a folder.
#[cfg(not(unix))]
fn sync_folder(_of: &Path) -> std::io::Result<()> {
    Ok(())
}
