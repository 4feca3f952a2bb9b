//! Files that a save must never replace: a journal, its sidecar files, and any other database.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use backstory_store::error::StoreError;
use backstory_store::store::Store;

use super::folder_of;
use crate::error::Error;
use crate::paths::Paths;

/// Name endings of the files that SQLite and the lock keep beside a database.
const BESIDE: [&str; 4] = ["-wal", "-shm", "-journal", ".lock"];
/// Endings of the logs, which SQLite would read into a new database of that name.
const LOGS: [&str; 2] = ["-wal", "-journal"];
/// First bytes of SQLite files (SQLite, "Database File Format", 1.3, 3 and 4.1): a database, a
/// rollback journal, and the two forms of a write-ahead log.
const MAGIC: [&[u8]; 4] = [
    b"SQLite format 3\0",
    &[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7],
    &[0x37, 0x7f, 0x06, 0x82],
    &[0x37, 0x7f, 0x06, 0x83],
];
/// Most links to follow; a longer chain is taken for a cycle.
const LINKS: usize = 40;

/// The open journals and the usual ones. A file is recognised by its identity as well as its name:
/// any path that leads to one of them is refused, and so is any other database.
#[derive(Debug)]
pub struct Guard {
    journals: Vec<PathBuf>,
}

/// Destination of a save, and the file that exists there now.
pub(super) struct Target {
    pub path: PathBuf,
    pub there: Option<Metadata>,
}

impl Guard {
    /// Guards the journal and the demo at `paths`, and always the person's usual ones.
    pub fn of(paths: Option<&Paths>) -> Guard {
        let usual = Paths::find(None).ok();
        let named = paths.into_iter().chain(usual.as_ref());
        let journals = named.flat_map(|paths| [&paths.journal, &paths.demo]);
        // SQLite keeps its files beside the target of a link, not beside the link.
        let journals = journals.flat_map(|path| [Some(path.clone()), resolved(path).ok()]);
        Guard {
            journals: journals.flatten().collect(),
        }
    }

    /// Resolves the file to write for `path`. A link is followed: it is kept, and its target is
    /// replaced.
    pub(super) fn target(&self, path: &Path) -> Result<Target, Error> {
        let there = match fs::metadata(path) {
            Ok(meta) if !meta.is_file() => return Err(Error::NotAFile(path.to_owned())),
            Ok(meta) => Some(meta),
            Err(e) if e.kind() == ErrorKind::NotFound => None,
            Err(e) => return Err(super::refused(path, &e)),
        };
        let refused = |e: io::Error| super::refused(path, &e);
        let to = resolved(path).map_err(refused)?;
        if self.is_named(&to) || self.is_beside_a_database(&to).map_err(refused)? {
            return Err(Error::FileKept(path.to_owned()));
        }
        if let Some(meta) = &there {
            if self.is_one_of(meta) || begins_like_sqlite(&to).map_err(refused)? {
                return Err(Error::FileKept(path.to_owned()));
            }
            if meta.permissions().readonly() {
                return Err(StoreError::NotWritable(path.to_owned()).into());
            }
        }
        Ok(Target { path: to, there })
    }

    /// Fails where a new journal must not be created: at a name in use (even by a link), at a name
    /// that belongs to a database, and beside a log that SQLite would read into it.
    pub fn check_new_journal(&self, path: &Path) -> Result<(), Error> {
        let taken = |path: &Path| Err(StoreError::TargetExists(path.to_owned()).into());
        if fs::symlink_metadata(path).is_ok() {
            return taken(path);
        }
        let to = match resolved(path) {
            Err(e) if e.kind() == ErrorKind::NotFound => {
                return Err(StoreError::FolderMissing(folder_of(path).to_owned()).into());
            }
            to => to.map_err(|e| super::refused(path, &e))?,
        };
        let refused = |e: io::Error| super::refused(path, &e);
        if self.names_beside().any(|name| name == to)
            || self.is_beside_a_database(&to).map_err(refused)?
        {
            return Err(Error::FileKept(path.to_owned()));
        }
        for log in LOGS.map(|ending| with_ending(&to, ending)) {
            if fs::symlink_metadata(&log).is_ok_and(|meta| meta.len() > 0) {
                return taken(&log);
            }
        }
        Ok(())
    }

    fn names_beside(&self) -> impl Iterator<Item = PathBuf> {
        self.journals.iter().flat_map(|journal| {
            let locks = Store::locks_of(journal);
            let beside = BESIDE.map(|ending| with_ending(journal, ending));
            beside.into_iter().chain(locks)
        })
    }

    fn names(&self) -> impl Iterator<Item = PathBuf> {
        self.journals.iter().cloned().chain(self.names_beside())
    }

    fn is_named(&self, to: &Path) -> bool {
        self.names().any(|name| name == to)
    }

    /// Compares metadata without opening the file: closing a second descriptor would drop the locks
    /// that SQLite holds.
    fn is_one_of(&self, meta: &Metadata) -> bool {
        let others = self.names().filter_map(|name| fs::metadata(name).ok());
        others.into_iter().any(|other| is_same(&other, meta))
    }

    /// Whether the name is that of a sidecar file whose database exists.
    fn is_beside_a_database(&self, to: &Path) -> io::Result<bool> {
        let name = to
            .file_name()
            .unwrap_or_default()
            .to_str()
            .unwrap_or_default();
        let Some(base) = BESIDE.iter().find_map(|ending| name.strip_suffix(ending)) else {
            return Ok(false);
        };
        let base = to.with_file_name(base);
        match fs::metadata(&base) {
            Ok(meta) if self.is_one_of(&meta) => Ok(true),
            Ok(meta) => Ok(meta.is_file() && begins_like_sqlite(&base)?),
            Err(_) => Ok(false),
        }
    }
}

/// Follows links to the final file, which need not exist.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        let name = path.file_name().ok_or(ErrorKind::InvalidFilename)?;
        let folder = fs::canonicalize(folder_of(&path))?;
        let here = folder.join(name);
        match fs::symlink_metadata(&here) {
            Ok(meta) if meta.is_symlink() => path = folder.join(fs::read_link(&here)?),
            _ => return Ok(here),
        }
    }
    Err(ErrorKind::InvalidFilename.into())
}

/// Must not be called for one of the journals: the file is opened and closed, which would drop the
/// locks that SQLite holds.
fn begins_like_sqlite(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut start)?;
    Ok(MAGIC.iter().any(|magic| start.starts_with(magic)))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

#[cfg(unix)]
fn is_same(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Other systems compare by name only, and do not let an open database be replaced.
#[cfg(not(unix))]
fn is_same(_a: &Metadata, _b: &Metadata) -> bool {
    false
}
