//! Finds out what a file is without changing a byte of it.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{StoreError, too_many_files};
use crate::guard::guard;
use crate::image::{self, Image};
use crate::lock::JournalLock;
use crate::wal::CutShort;

/// `application_id` of a journal: the letters "BkSt".
pub(crate) const APPLICATION_ID: i64 = 0x426B_5374;

/// Kind of file at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Nothing,
    /// A database without tables: creating a journal was interrupted before its first commit.
    EmptyDatabase,
    Journal {
        version: i64,
    },
}

/// Purpose of opening a journal; the same refusal of SQLite means different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Reading,
    Writing,
}

/// Result of looking at a file, with the connection through which it can be read.
pub(crate) struct Look {
    pub found: Found,
    pub conn: Option<Connection>,
    pub cut_short: Option<CutShort>,
}

/// Finds out what a file is. A log beside it, which SQLite would apply, is examined first.
pub(crate) fn look(path: &Path, known: i64, purpose: Purpose) -> Result<Look, StoreError> {
    match std::fs::metadata(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Ok(Look {
                found: Found::Nothing,
                conn: None,
                cut_short: None,
            });
        }
        Err(e) => return Err(reading(path, e.to_string())),
        Ok(meta) if !meta.is_file() => return Err(StoreError::NotAFile(path.to_owned())),
        Ok(_) => {}
    }
    // While a window has the journal open, the log is certainly its own.
    if has_log(path)? && (purpose == Purpose::Writing || !JournalLock::is_held(path)) {
        return look_at_image(path, known, purpose);
    }
    match look_in_place(path, known) {
        // Reading in place creates a `-shm` file, for which there may be no room or permission.
        Err(StoreError::Sqlite(error))
            if purpose == Purpose::Reading && is_refused_by_the_place(&error) =>
        {
            look_at_image(path, known, purpose)
        }
        look => look.map_err(|e| e.of_opening(path, purpose)),
    }
}

fn look_in_place(path: &Path, known: i64) -> Result<Look, StoreError> {
    let conn = connect_to_read(path)?;
    Ok(Look {
        found: identify(&conn, path, known)?,
        conn: Some(conn),
        cut_short: None,
    })
}

/// Looks at the file with its log applied, in memory.
fn look_at_image(path: &Path, known: i64, purpose: Purpose) -> Result<Look, StoreError> {
    let image = Image::of(path)?;
    let conn = image.connect()?;
    let found = match identify(&conn, path, known) {
        // The file alone can be identified, so it is the log that makes it unreadable.
        Err(e) if e.is_corruption() && identify(&image.file_alone()?, path, known).is_ok() => {
            return Err(image.strange_log());
        }
        found => found.map_err(|e| e.of_opening(path, purpose))?,
    };
    image.check_log(&conn)?;
    Ok(Look {
        found,
        conn: Some(conn),
        cut_short: image.cut_short(),
    })
}

/// Returns whether SQLite failed on the files it needs beside the journal, and not on the journal.
fn is_refused_by_the_place(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::SystemIoFailure
                | ErrorCode::DiskFull
        )
    )
}

/// Returns whether a non-empty log is beside the file. Fails where one of SQLite's files is a
/// folder or a pipe, because opening a pipe would block for ever.
fn has_log(path: &Path) -> Result<bool, StoreError> {
    let mut has_log = false;
    // `-shm` is never a log, but must not be a pipe either.
    for suffix in ["-wal", "-journal", "-shm"] {
        let beside = image::beside(path, suffix);
        match std::fs::symlink_metadata(&beside) {
            Ok(meta) if !meta.is_file() => return Err(StoreError::NotAFile(beside)),
            Ok(meta) => has_log |= meta.len() > 0 && suffix != "-shm",
            Err(_) => {}
        }
    }
    Ok(has_log)
}

fn identify(conn: &Connection, path: &Path, known: i64) -> Result<Found, StoreError> {
    let pragma = |name: &str| conn.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
    let application_id = pragma("application_id")?;
    let version = pragma("user_version")?;
    let n_tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    if application_id == 0 && version == 0 && n_tables == 0 {
        return Ok(Found::EmptyDatabase);
    }
    // Before the format number, which means something else in another application's file.
    if application_id != APPLICATION_ID {
        return Err(StoreError::OtherApplication(path.to_owned()));
    }
    // A journal gets its tables and its format number in one transaction.
    if version < 1 && n_tables > 0 {
        return Err(StoreError::Damaged {
            path: path.to_owned(),
            detail: format!("its format number is {version}"),
        });
    }
    if version > known {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: version,
            known,
        });
    }
    Ok(Found::Journal { version })
}

/// Opens a connection that cannot change the file.
pub(crate) fn connect_to_read(path: &Path) -> Result<Connection, rusqlite::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    guard(&conn)?;
    Ok(conn)
}

/// Creates an empty file readable by its owner only; SQLite gives its sidecars the same
/// permissions.
pub(crate) fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    // `append` truncates nothing if another program has made the file meanwhile.
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(drop)
        .map_err(|e| StoreError::io_writing("Making", path, &e))
}

/// Fails when the folder of a journal does not exist.
pub(crate) fn folder_is_there(path: &Path) -> Result<(), StoreError> {
    let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) else {
        return Ok(());
    };
    match std::fs::metadata(folder) {
        Ok(meta) if meta.is_dir() => Ok(()),
        Ok(_) => Err(StoreError::FolderMissing(folder.to_owned())),
        Err(e) => match e.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                Err(StoreError::FolderMissing(folder.to_owned()))
            }
            _ => Err(StoreError::io("Reading", folder, &e)),
        },
    }
}

/// Tests whether a file can be created in the journal's folder, as SQLite needs for its write-ahead
/// log.
fn folder_takes_files(journal: &Path) -> std::io::Result<()> {
    let mut probe = journal.as_os_str().to_owned();
    probe.push(".probe");
    let mut options = std::fs::OpenOptions::new();
    match options.write(true).create_new(true).open(&probe) {
        Ok(_) => std::fs::remove_file(&probe),
        // A probe left by a killed run proves it as well.
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(e) => Err(e),
    }
}

fn reading(path: &Path, reason: String) -> StoreError {
    StoreError::Io {
        operation: "Reading",
        path: path.to_owned(),
        reason,
    }
}

impl StoreError {
    /// Classifies an error of opening that may not come from SQLite.
    fn of_opening(self, path: &Path, purpose: Purpose) -> StoreError {
        match self {
            StoreError::Sqlite(error) => refused(path, error, purpose),
            other => other,
        }
    }
}

/// Classifies SQLite's refusal of a file.
pub(crate) fn refused(path: &Path, error: rusqlite::Error, purpose: Purpose) -> StoreError {
    match error.sqlite_error_code() {
        // Checked first, because the file itself is not at fault then.
        Some(ErrorCode::CannotOpen) if let Some(refused) = too_many_files(path) => refused,
        Some(ErrorCode::NotADatabase) => StoreError::NotADatabase(path.to_owned()),
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged {
            path: path.to_owned(),
            detail: "its pages do not fit together".to_owned(),
        },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            StoreError::Busy(path.to_owned())
        }
        Some(ErrorCode::CannotOpen) if purpose == Purpose::Writing => {
            // SQLite does not say why it cannot open a file; creating a file beside it makes the
            // system say so.
            match folder_takes_files(path) {
                Err(e) => StoreError::io_writing("Opening", path, &e),
                Ok(()) => reading(path, error.to_string()),
            }
        }
        Some(ErrorCode::CannotOpen) => reading(path, error.to_string()),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) if purpose == Purpose::Reading => {
            reading(path, error.to_string())
        }
        // Any other error keeps SQLite's own words.
        Some(_) | None if purpose == Purpose::Writing => {
            StoreError::Sqlite(error).while_writing(path)
        }
        Some(_) | None => StoreError::Sqlite(error).while_reading(path),
    }
}
