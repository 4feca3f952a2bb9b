//! Moves the rows of one table into another, and keeps those that do not fit.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::error::StoreError;
use crate::indexes::OTHERS;
use crate::layout::{SchemaObject, schema_objects};
use crate::row::value;
use crate::table::Table;

/// Suffix of the name of a table that is set aside.
pub(crate) const BEFORE: &str = "_before";

/// Outcome of moving the rows of a table.
pub(crate) enum Drained {
    /// Every row was moved.
    Whole,
    /// This many rows did not fit and are still there.
    Without(usize),
}

pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Returns an unused name for a table that is in the way of a table, an index or a view.
pub(crate) fn free_name(conn: &Connection, name: &str) -> Result<String, StoreError> {
    let taken = schema_objects(conn)?;
    let is_free = |wanted: &String| taken.iter().all(|object| !object.has_name(wanted));
    let first = format!("{}{BEFORE}", name.to_lowercase());
    let others = (2..=taken.len() + 2).map(|n| format!("{first}_{n}"));
    let mut names = std::iter::once(first.clone()).chain(others);
    Ok(names.find(is_free).unwrap_or(first))
}

pub(crate) fn rename(conn: &Connection, from: &str, to: &str) -> Result<(), StoreError> {
    let sql = format!("ALTER TABLE {} RENAME TO {}", quoted(from), quoted(to));
    Ok(conn.execute_batch(&sql)?)
}

/// Drops a table. A virtual table whose module cannot do that is removed from the schema.
pub(crate) fn remove(conn: &Connection, name: &str) -> Result<(), StoreError> {
    let is_virtual = |object: &SchemaObject| object.is_virtual() && object.has_name(name);
    let sql = format!("DROP TABLE IF EXISTS {}", quoted(name));
    match conn.execute_batch(&sql).map_err(StoreError::from) {
        Err(error) if error.is_of_the_file() && schema_objects(conn)?.iter().any(is_virtual) => {
            forget(conn, name)
        }
        done => done,
    }
}

/// Removes a virtual table from the schema without its module, which may not exist here.
pub(crate) fn forget(conn: &Connection, name: &str) -> Result<(), StoreError> {
    conn.pragma_update(None, "writable_schema", true)?;
    let sql = "DELETE FROM sqlite_schema WHERE type = 'table' AND name = ?1 AND rootpage = 0";
    let done = conn.execute(sql, [name]);
    // RESET makes SQLite read the schema again.
    conn.execute_batch("PRAGMA writable_schema = RESET")?;
    done?;
    Ok(())
}

/// Returns whether a table has no rows. A table that cannot be read counts as having some.
pub(crate) fn is_empty(conn: &Connection, name: &str) -> Result<bool, StoreError> {
    let sql = format!("SELECT NOT EXISTS (SELECT 1 FROM {})", quoted(name));
    let is_empty = conn.query_row(&sql, [], |r| r.get(0));
    match is_empty.map_err(StoreError::from) {
        Err(error) if error.is_of_the_file() => Ok(false),
        is_empty => is_empty,
    }
}

/// Returns the tables in which rows of ours were set aside, with their numbers of rows.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<(String, usize)>, StoreError> {
    let ours = Table::ALL.map(Table::name).into_iter().chain(OTHERS);
    let mut tables = Vec::new();
    for name in ours.map(|name| format!("{name}{BEFORE}")) {
        for object in schema_objects(conn)?
            .iter()
            .filter(|object| object.is_table())
        {
            let is_one = object.name == name || object.name.starts_with(&format!("{name}_"));
            if is_one && !object.is_virtual() {
                let sql = format!("SELECT count(*) FROM {}", quoted(&object.name));
                let n: i64 = conn.query_row(&sql, [], |r| r.get(0))?;
                tables.push((object.name.clone(), usize::try_from(n).unwrap_or_default()));
            }
        }
    }
    Ok(tables)
}

/// Returns the stored columns of a table, without generated ones that are not stored; empty for a
/// table that cannot be read.
fn columns(conn: &Connection, name: &str) -> Result<Vec<String>, StoreError> {
    let names = || -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden IN (0, 3)";
        let mut statement = conn.prepare(sql)?;
        let names = statement.query_map([name], |r| r.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    };
    match names() {
        Err(error) if error.is_of_the_file() => Ok(Vec::new()),
        names => names,
    }
}

/// Returns whether a table has generated columns, which are computed when a row is read or deleted.
fn is_computed(conn: &Connection, name: &str) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pragma_table_xinfo(?1) WHERE hidden = 2)";
    Ok(conn.query_row(sql, [name], |r| r.get(0))?)
}

/// Returns how many of our columns a table has, and how many there are.
fn shared(
    conn: &Connection,
    name: &str,
    ours: &SchemaObject,
) -> Result<(usize, usize), StoreError> {
    let there = columns(conn, name)?;
    let scratch = Connection::open_in_memory()?;
    scratch.execute_batch(&ours.sql)?;
    let known = columns(&scratch, &ours.name)?;
    let is_there = |column: &&String| there.iter().any(|c| c.eq_ignore_ascii_case(column));
    Ok((known.iter().filter(is_there).count(), known.len()))
}

/// Returns whether a table has any of our columns.
pub(crate) fn has_a_column(
    conn: &Connection,
    there: &SchemaObject,
    ours: &SchemaObject,
) -> Result<bool, StoreError> {
    Ok(shared(conn, &there.name, ours)?.0 > 0)
}

/// Returns whether a table has all of our columns.
pub(crate) fn has_every_column(
    conn: &Connection,
    there: &SchemaObject,
    ours: &SchemaObject,
) -> Result<bool, StoreError> {
    let (n_shared, n) = shared(conn, &there.name, ours)?;
    Ok(n_shared == n)
}

/// Moves every row that fits.
pub(crate) fn drain(conn: &Connection, from: &str, to: &str) -> Result<Drained, StoreError> {
    let there = columns(conn, from)?;
    let is_there = |column: &String| there.iter().any(|c| c.eq_ignore_ascii_case(column));
    let shared = columns(conn, to)?.into_iter().filter(is_there);
    let shared: Vec<String> = shared.map(|column| quoted(&column)).collect();
    let (n, shared) = (shared.len(), shared.join(", "));
    // Deleting a row would evaluate its generated columns.
    let can_lose_rows = !is_computed(conn, from)?;
    let (from, to) = (quoted(from), quoted(to));
    // A damaged index of the old table could hide rows.
    let select = format!("SELECT {shared} FROM {from} NOT INDEXED");
    // All rows at once; row by row only when one does not fit.
    let all = conn.execute(&format!("INSERT INTO {to} ({shared}) {select}"), []);
    match all.map_err(StoreError::from) {
        Err(error) if error.is_of_the_file() => {}
        all => return all.map(|_| Drained::Whole),
    }
    let one = Rows {
        conn,
        from: &from,
        insert: format!("INSERT INTO {to} ({shared})"),
        select,
    };
    let numbers = one.numbers(&there).filter(|_| can_lose_rows);
    let n_unfit = match numbers {
        Some(numbers) => one.take_over_by_number(&numbers)?,
        None => one.take_over_by_value(n)?,
    };
    Ok(match n_unfit {
        0 => Drained::Whole,
        n => Drained::Without(n),
    })
}

/// Rows of a table that do not all fit, moved one by one.
struct Rows<'a> {
    conn: &'a Connection,
    from: &'a str,
    insert: String,
    select: String,
}

impl Rows<'_> {
    /// Returns the rowids; `None` when the table has no rowid that tells its rows apart.
    fn numbers(&self, columns: &[String]) -> Option<Vec<i64>> {
        if columns.iter().any(|c| c.eq_ignore_ascii_case("rowid")) {
            return None;
        }
        let sql = format!("SELECT rowid FROM {} NOT INDEXED", self.from);
        let mut statement = self.conn.prepare(&sql).ok()?;
        let numbers = statement.query_map([], |r| r.get(0)).ok()?;
        numbers.collect::<Result<_, _>>().ok()
    }

    /// Moves each row that fits. Returns how many do not.
    fn take_over_by_number(&self, numbers: &[i64]) -> Result<usize, StoreError> {
        let insert = format!("{} {} WHERE rowid = ?1", self.insert, self.select);
        let mut insert = self.conn.prepare(&insert)?;
        let mut delete = self
            .conn
            .prepare(&format!("DELETE FROM {} WHERE rowid = ?1", self.from))?;
        let mut n_unfit = 0;
        for number in numbers {
            match insert.execute([number]).map_err(StoreError::from) {
                Err(error) if !error.is_of_the_file() => return Err(error),
                Err(_) => n_unfit += 1,
                Ok(_) => {
                    // A row that cannot be deleted exists twice and counts once.
                    let _ = delete.execute([number]);
                }
            }
        }
        Ok(n_unfit)
    }

    /// Copies each row that fits. Returns how many do not; all rows behind an unreadable page count
    /// as one.
    fn take_over_by_value(&self, n_columns: usize) -> Result<usize, StoreError> {
        let places: Vec<String> = (1..=n_columns).map(|n| format!("?{n}")).collect();
        let insert = format!("{} VALUES ({})", self.insert, places.join(", "));
        let mut insert = self.conn.prepare(&insert)?;
        let mut select = self.conn.prepare(&self.select)?;
        let mut rows = select.query([])?;
        let mut n_unfit = 0;
        loop {
            let row = match rows.next().map_err(StoreError::from) {
                Err(error) if error.is_of_the_file() => return Ok(n_unfit + 1),
                row => row?,
            };
            let Some(row) = row else {
                return Ok(n_unfit);
            };
            let values = (0..n_columns).map(|at| value(row, at));
            let values = values.collect::<Result<Vec<Value>, _>>()?;
            match insert
                .execute(params_from_iter(values))
                .map_err(StoreError::from)
            {
                Err(error) if !error.is_of_the_file() => return Err(error),
                Err(_) => n_unfit += 1,
                Ok(_) => {}
            }
        }
    }
}
