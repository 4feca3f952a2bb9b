//! Whether the index for search fits what the rows say, and what is searched where it does not.
//!
//! A damaged tree, a text that is missing, and a row that another program edited make a search find
//! less, and say nothing. So the first search of an open journal looks once, which takes long
//! after many years; where something is wrong, every text is gathered from the rows and looked
//! through, as it is for queries that are too short for the index.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::{Row, value};
use crate::search_index;
use crate::table::Table;

/// Which texts are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Texts {
    /// Those of the index, by its trigrams.
    Indexed,
    /// Those that were gathered from the rows.
    Gathered,
}

impl Texts {
    /// The table in which they stand.
    pub fn table(self) -> &'static str {
        match self {
            Texts::Indexed => "search_content",
            Texts::Gathered => "temp.gathered",
        }
    }
}

/// What was found out about the index.
#[derive(Debug, Default)]
pub(crate) struct Fit(RefCell<Option<Known>>);

#[derive(Debug)]
struct Known {
    is_fit: bool,
    /// Whether what was gathered is still what the rows say.
    is_gathered: bool,
    /// Records of which a text cannot be read.
    unreadable: Vec<(Table, String)>,
    /// The state of the file, as SQLite counts the changes of others.
    version: i64,
}

impl Fit {
    /// What was gathered is out of date, and may hold what was erased.
    pub fn rows_change(&self, conn: &Connection) -> Result<(), StoreError> {
        if let Some(known) = &mut *self.0.borrow_mut()
            && known.is_gathered
        {
            known.is_gathered = false;
            conn.execute_batch("DROP TABLE IF EXISTS temp.gathered")?;
        }
        Ok(())
    }

    /// Nothing is known about an index that was made anew.
    pub fn forget(&self) {
        *self.0.borrow_mut() = None;
    }
}

impl Reader {
    /// Whether a search of this journal found that the index for search is damaged. What was
    /// searched is complete all the same.
    pub fn search_needs_repair(&self) -> bool {
        let known = self.fit.0.borrow();
        known.as_ref().is_some_and(|known| !known.is_fit)
    }

    /// Which texts to search; counts the records of which a text cannot be read.
    pub(crate) fn texts(&self) -> Result<Texts, StoreError> {
        let version = self
            .conn
            .pragma_query_value(None, "data_version", |r| r.get(0))?;
        let mut known = self.fit.0.borrow_mut();
        let known = match &mut *known {
            Some(known) if known.version == version => known,
            known => known.insert(look(&self.conn, version)?),
        };
        if !known.is_fit && !known.is_gathered {
            known.unreadable = search_index::gather(&self.conn)?;
            known.is_gathered = true;
        }
        for (table, id) in &known.unreadable {
            // Erased since, it is not there any more.
            if !matches!(Row::read(&self.conn, *table, id), Ok(None)) {
                self.left_out.add(table.name(), id);
            }
        }
        Ok(if known.is_fit {
            Texts::Indexed
        } else {
            Texts::Gathered
        })
    }
}

fn look(conn: &Connection, version: i64) -> Result<Known, StoreError> {
    let compared = search_index::differences(conn);
    let (is_like_the_rows, unreadable) = match compared {
        Ok(differences) => (differences.n == 0, differences.unreadable),
        Err(error) if error.is_of_the_file() => (false, Vec::new()),
        Err(error) => return Err(error),
    };
    Ok(Known {
        is_fit: is_like_the_rows && has_a_sound_tree(conn)? && leads_to_every_leaf(conn)?,
        is_gathered: false,
        unreadable,
        version,
    })
}

/// Whether the tree of trigrams is that of the texts: FTS5 compares both.
fn has_a_sound_tree(conn: &Connection) -> Result<bool, StoreError> {
    let lines = || -> Result<bool, StoreError> {
        let mut statement = conn.prepare("PRAGMA integrity_check(search)")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if value(row, 0)? != Value::Text("ok".to_owned()) {
                return Ok(false);
            }
        }
        Ok(true)
    };
    unless_damaged(lines())
}

/// How FTS5 numbers the pages of its tree: that of the segment, one bit and five that are zero for
/// a leaf, and that of the page.
const SEGMENT_BITS: u32 = 37;
const LEAF_BITS: u32 = 31;

/// Whether the tree leads to the last leaf of each segment in which a trigram begins: FTS5 looks at
/// those before one that is led to, and at none behind it.
pub(crate) fn leads_to_every_leaf(conn: &Connection) -> Result<bool, StoreError> {
    let look = || -> Result<bool, StoreError> {
        let mut last = BTreeMap::new();
        let sql = "SELECT id, block FROM search_data WHERE id >= 1 << ?1 ORDER BY id";
        let mut statement = conn.prepare(sql)?;
        let mut pages = statement.query([SEGMENT_BITS])?;
        while let Some(page) = pages.next()? {
            let id: i64 = page.get(0)?;
            let (segment, page_number) = (id >> SEGMENT_BITS, id & ((1 << LEAF_BITS) - 1));
            let is_leaf = id - (segment << SEGMENT_BITS) == page_number;
            let ValueRef::Blob(block) = page.get_ref(1)? else {
                return Ok(false);
            };
            // Where its trigrams begin is said behind its content, whose length it says itself.
            let length = block
                .get(2..4)
                .map(|n| usize::from(n[0]) << 8 | usize::from(n[1]));
            if is_leaf && length.is_some_and(|length| length < block.len()) {
                last.insert(segment, page_number);
            }
        }
        let sql = "SELECT coalesce(max(pgno >> 1), 0) FROM search_idx WHERE segid = ?1";
        let mut led_to = conn.prepare(sql)?;
        for (segment, page_number) in last {
            let to: i64 = led_to.query_row([segment], |r| r.get(0))?;
            if to < page_number {
                return Ok(false);
            }
        }
        Ok(true)
    };
    unless_damaged(look())
}

fn unless_damaged(looked: Result<bool, StoreError>) -> Result<bool, StoreError> {
    match looked {
        Err(error) if error.is_of_the_file() => Ok(false),
        looked => looked,
    }
}
