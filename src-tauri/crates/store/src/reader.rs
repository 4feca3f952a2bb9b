//! Reads a journal, beside another program that may be writing it.

use std::cell::Cell;
use std::path::Path;

use rusqlite::Connection;

use crate::connection::set_up;
use crate::error::StoreError;
use crate::gates::{self, Found, Purpose};
use crate::journal_file::{self, JournalFile};
use crate::left_out::LeftOut;
use crate::mending;
use crate::migrations;
use crate::search_fit::Fit;
use crate::store::SCHEMA_VERSION;
use crate::strays;
use crate::wal::CutShort;

/// An open journal that can be read. It has no way to change the file:
///
/// ```compile_fail
/// fn erase(mut reader: backstory_store::reader::Reader) {
///     reader.erase_everything();
/// }
/// ```
#[derive(Debug)]
pub struct Reader {
    pub(crate) conn: Connection,
    pub(crate) file: JournalFile,
    pub(crate) left_out: LeftOut,
    pub(crate) fit: Fit,
    /// Content of the file when it was opened, until the first change.
    pub(crate) as_opened: Option<Vec<u8>>,
    /// Whether a copy of the present content was saved into another file.
    pub(crate) is_copied: Cell<bool>,
    /// Content of the file that the healed copy in memory lacks; `None` where the file itself is
    /// read.
    pub(crate) lost: Option<Vec<String>>,
    /// Incomplete part of the log beside the file when it was opened.
    pub(crate) cut_short: Option<CutShort>,
}

impl Reader {
    /// Opens a journal for reading, beside a window that may be writing.
    ///
    /// Fails when it does not exist, or has an older or newer format: reading never upgrades.
    pub fn open(path: &Path) -> Result<Reader, StoreError> {
        let mut reader = Reader::open_to_look(path)?;
        let healed = mending::healed(&mut reader.conn, path)?;
        let mut strays = Vec::new();
        if let Some(healed) = healed {
            set_up(&healed.conn)?;
            reader.conn = healed.conn;
            reader.lost = Some(healed.lost.said);
            strays = healed.lost.strays;
        }
        strays.extend(strays::find(&reader.conn)?);
        reader.left_out = LeftOut::with(strays);
        Ok(reader)
    }

    /// Opens the file as it is, with every fault it has.
    pub(crate) fn open_to_look(path: &Path) -> Result<Reader, StoreError> {
        let path = &journal_file::resolve(path)?;
        let look = gates::look(path, SCHEMA_VERSION, Purpose::Reading)?;
        let conn = match (look.found, look.conn) {
            (Found::Journal { version }, Some(_)) if version < SCHEMA_VERSION => {
                return Err(StoreError::Older(path.to_owned()));
            }
            (Found::Journal { .. }, Some(conn)) => conn,
            _ => return Err(StoreError::Missing(path.to_owned())),
        };
        let refused = |e| gates::refused(path, e, Purpose::Reading);
        set_up(&conn).map_err(refused)?;
        Ok(Reader::of(conn, JournalFile::of(path)?, look.cut_short))
    }

    /// Makes a reader of a connection that has not read anything yet.
    pub(crate) fn of(conn: Connection, file: JournalFile, cut_short: Option<CutShort>) -> Reader {
        Reader {
            conn,
            file,
            left_out: LeftOut::default(),
            fit: Fit::default(),
            as_opened: None,
            is_copied: Cell::new(false),
            lost: None,
            cut_short,
        }
    }

    /// Begins a read transaction, so that everything read from now on is of the same moment even
    /// while the journal is being written.
    ///
    /// The transaction lasts as long as the connection, so this is for a program that reads in
    /// several steps and then ends.
    pub fn begin_read_snapshot(&self) -> Result<(), StoreError> {
        // The snapshot is taken by the first read, not by `BEGIN` itself.
        Ok(self.conn.execute_batch("BEGIN DEFERRED")?)
    }

    /// Returns the path of the journal's file.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Returns every table and index with its definition, white space folded.
    pub fn layout(&self) -> Result<Vec<String>, StoreError> {
        migrations::layout(&self.conn)
    }

    pub(crate) fn damaged(&self, table: &str, id: &str) -> StoreError {
        StoreError::Damaged {
            path: self.path().to_owned(),
            detail: format!("table {table}, row {id}"),
        }
    }
}
