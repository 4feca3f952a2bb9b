//! Check-ins that were moved to another day: deleted there and written here in one change, under
//! another id.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;
use crate::row::{Row, readable};
use crate::table::Table;

/// Joins the two rows of a move: the check-in made and the check-in gone in the same change.
///
/// `CROSS JOIN` makes SQLite read the rows of `$known` first and then those of their change: it
/// cannot know that a move has only few rows.
macro_rules! pairs {
    ($known:literal, $other:literal, $columns:literal, $condition:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM row_version AS ",
            $known,
            " CROSS JOIN write_set ON write_set.id = ",
            $known,
            ".write_set AND write_set.op IN ('move_check_in', 'restore_version')
             CROSS JOIN row_version AS ",
            $other,
            " ON ",
            $other,
            ".write_set = write_set.id
             WHERE made.before IS NULL AND gone.before IS NOT NULL AND gone.row_id <> made.row_id
                 AND substr(made.row_id, 15, 1) = '5' AND substr(gone.row_id, 15, 1) = '5' AND ",
            $known,
            ".table_name = 'entry' AND +",
            $other,
            ".table_name = 'entry' AND ",
            $condition
        )
    };
}

/// Selects what a check-in was before it was moved to its day.
pub(crate) const MOVED_FROM: &str = pairs!(
    "made",
    "gone",
    "gone.row_id, made.write_set",
    "made.row_id = ?1 AND write_set.origin NOT IN ('undo', 'redo')"
);

/// Returns whether an id is one of a check-in, which its UUID version tells (RFC 9562, 4.2).
fn is_of_check_in(id: &str) -> bool {
    id.as_bytes().get(14) == Some(&b'5')
}

/// Returns the id of a check-in before it was moved to its day, and the change that moved it.
pub(crate) fn moved_from(conn: &Connection, id: &str) -> Result<Option<(String, i64)>, StoreError> {
    if !is_of_check_in(id) {
        return Ok(None);
    }
    let mut statement = conn.prepare_cached(MOVED_FROM)?;
    let found = statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?)));
    Ok(found.optional()?)
}

/// Returns whether a change deleted a check-in only to write it at another day.
pub(crate) fn is_move(conn: &Connection, id: &str, write_set: i64) -> Result<bool, StoreError> {
    if !is_of_check_in(id) {
        return Ok(false);
    }
    let sql = pairs!(
        "gone",
        "made",
        "1",
        "gone.row_id = ?1 AND gone.write_set = ?2"
    );
    Ok(conn.prepare_cached(sql)?.exists(params![id, write_set])?)
}

/// Returns every other id that a check-in ever had, including those of moves that were undone. Ids
/// of check-ins that exist now are not among them.
pub(crate) fn other_ids(conn: &Connection, id: &str) -> Result<Vec<String>, StoreError> {
    Ok(others(conn, id)?.gone)
}

/// Returns the present id of a check-in that once had this id, or `None` when it is gone.
pub(crate) fn stands_as(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    Ok(others(conn, id)?.live)
}

struct Others {
    gone: Vec<String>,
    live: Option<String>,
}

fn others(conn: &Connection, id: &str) -> Result<Others, StoreError> {
    let mut earlier =
        conn.prepare_cached(pairs!("made", "gone", "gone.row_id", "made.row_id = ?1"))?;
    let mut later =
        conn.prepare_cached(pairs!("gone", "made", "made.row_id", "gone.row_id = ?1"))?;
    let (mut known, mut live) = (vec![id.to_owned()], None);
    let mut looked_at = 0;
    // Each move is found from both of its ends; a known id is not followed again.
    while let Some(id) = known.get(looked_at).cloned() {
        looked_at += 1;
        let others = earlier.query_map([&id], |r| r.get(0))?;
        let others = others.chain(later.query_map([&id], |r| r.get(0))?);
        for other in readable::<String>(others)? {
            if known.contains(&other) {
                continue;
            }
            if Row::read(conn, Table::Entry, &other)?.is_some() {
                live = Some(other);
            } else {
                known.push(other);
            }
        }
    }
    // The first is the id that was asked for.
    known.remove(0);
    Ok(Others { gone: known, live })
}
