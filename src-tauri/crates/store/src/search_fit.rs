//! Finds out whether the search index matches the rows, and what to search where it does not.
//!
//! A damaged tree, a missing text, or a row edited by another program would silently make a search
//! find less. So the first search of an open journal compares once, which takes long after many
//! years of entries. Where something is wrong, every text is gathered from the rows and scanned, as
//! is done for queries too short for the index.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::{Row, value};
use crate::search_index;
use crate::table::Table;

/// Texts to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Texts {
    /// Texts of the index, found by its trigrams.
    Indexed,
    /// Texts gathered from the rows.
    Gathered,
}

impl Texts {
    /// Returns the table with the texts.
    pub fn table(self) -> &'static str {
        match self {
            Texts::Indexed => "search_content",
            Texts::Gathered => "temp.gathered",
        }
    }
}

/// Result of comparing the index, once known.
#[derive(Debug, Default)]
pub(crate) struct Fit(RefCell<Option<Known>>);

#[derive(Debug)]
struct Known {
    is_fit: bool,
    /// Whether the gathered texts still match the rows.
    is_gathered: bool,
    /// Records with a text that cannot be read.
    unreadable: Vec<(Table, String)>,
    /// `data_version` of SQLite, which changes when another connection writes.
    version: i64,
}

impl Fit {
    /// Drops the gathered texts: they are out of date, and may contain what was erased.
    pub fn rows_change(&self, conn: &Connection) -> Result<(), StoreError> {
        if let Some(known) = &mut *self.0.borrow_mut()
            && known.is_gathered
        {
            known.is_gathered = false;
            conn.execute_batch("DROP TABLE IF EXISTS temp.gathered")?;
        }
        Ok(())
    }

    /// Forgets the result after the index was rebuilt.
    pub fn forget(&self) {
        *self.0.borrow_mut() = None;
    }
}

impl Reader {
    /// Returns whether a search found the index to be damaged. The results are complete all the
    /// same.
    pub fn search_needs_repair(&self) -> bool {
        let known = self.fit.0.borrow();
        known.as_ref().is_some_and(|known| !known.is_fit)
    }

    /// Returns which texts to search. Counts records with an unreadable text as left out.
    pub(crate) fn texts(&self) -> Result<Texts, StoreError> {
        let version = self
            .conn
            .pragma_query_value(None, "data_version", |r| r.get(0))?;
        let mut known = self.fit.0.borrow_mut();
        let known = match &mut *known {
            Some(known) if known.version == version => known,
            known => known.insert(look(&self.conn, version)?),
        };
        // Gathered once, and again only after a change.
        if !known.is_fit && !known.is_gathered {
            known.unreadable = search_index::gather(&self.conn)?;
            known.is_gathered = true;
        }
        for (table, id) in &known.unreadable {
            // A record erased since then is not left out.
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

/// Returns whether the tree of trigrams matches the texts, as FTS5 itself compares them.
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

/// Page numbers in FTS5's tree: the segment, then one bit and five zero bits for a leaf, then the
/// page.
const SEGMENT_BITS: u32 = 37;
const LEAF_BITS: u32 = 31;

/// Returns whether the tree leads to the last leaf of each segment in which a trigram begins. FTS5
/// reads every leaf before the one it is led to, but not those behind it.
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
            // The list of where trigrams begin follows the content, whose length is in bytes 2 and
            // 3.
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
