//! Restores the layout of a file, keeping every row of the tables of its format.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::error::StoreError;
use crate::guard::guard;
use crate::layout::{SchemaObject, difference, of_format, schema_objects};
use crate::renamed;
use crate::set_aside::{self, Drained, forget, free_name, quoted};

/// Effects of restoring a layout on rows and tables.
#[derive(Debug, Default)]
pub(crate) struct LaidOut {
    /// Tables that were missing and were created empty.
    pub empty: Vec<String>,
    /// Our tables that had another name.
    pub renamed: Vec<String>,
    /// Our tables with rows that violate the format, the number of those rows, and the table that
    /// keeps them.
    pub unfit: Vec<(String, usize, String)>,
    /// Tables of another program that were in the way, with their new names.
    pub moved: Vec<(String, String)>,
    /// Whether the search index was recreated and is empty.
    pub is_search_empty: bool,
    /// Whether an index could not be created because rows violate it.
    pub lacks_an_index: bool,
}

/// Makes the schema that of a format, keeping every row of its tables, even of those that now have
/// another name. Foreign triggers, views, indexes and columns are dropped; rows and tables without
/// a place in the format are kept under another name.
///
/// Runs in a transaction of the caller, with foreign keys off.
pub(crate) fn lay_out(conn: &Connection, version: i64) -> Result<LaidOut, StoreError> {
    let can_search = can_search(conn, version)?;
    let version = usize::try_from(version).unwrap_or_default();
    let ours = of_format(version)?;
    let mut done = LaidOut::default();
    // Before any index is dropped, because the indexes tell similar tables apart.
    let other_names = renamed::find(&schema_objects(conn)?, &ours);
    for object in difference(conn, version)?.strange {
        match &*object.kind {
            "trigger" | "view" => drop_object(conn, &object)?,
            "index" if !object.is_made_by_sqlite() => drop_object(conn, &object)?,
            "table" if is_in_the_way_of_an_index(&object, &ours) => {
                done.moved.extend(clear_away(conn, &object)?);
            }
            _ => {}
        }
    }
    let missing = difference(conn, version)?.missing;
    if missing.iter().any(SchemaObject::is_of_search) || !can_search {
        renew_search(conn, &ours, &mut done)?;
    }
    let tables = missing.iter().filter(|object| object.is_table());
    for object in tables.filter(|object| !object.is_made_by_sqlite() && !object.is_of_search()) {
        make_table(conn, object, &other_names, &mut done)?;
    }
    for object in difference(conn, version)?.missing {
        if object.is_made_by_sqlite() {
            continue;
        }
        match conn.execute_batch(&object.sql).map_err(StoreError::from) {
            // Rows violate a unique index.
            Err(error) if error.is_of_the_file() => done.lacks_an_index = true,
            made => made?,
        }
    }
    Ok(done)
}

fn is_in_the_way_of_an_index(object: &SchemaObject, ours: &[SchemaObject]) -> bool {
    let mut indexes = ours.iter().filter(|known| known.kind == "index");
    indexes.any(|index| index.has_name(&object.name))
}

fn drop_object(conn: &Connection, object: &SchemaObject) -> Result<(), StoreError> {
    // Dropping a view drops its triggers too.
    let sql = format!("DROP {} IF EXISTS {}", object.kind, quoted(&object.name));
    Ok(conn.execute_batch(&sql)?)
}

fn table_named(conn: &Connection, name: &str) -> Result<Option<SchemaObject>, StoreError> {
    let mut objects = schema_objects(conn)?.into_iter();
    Ok(objects.find(|object| object.is_table() && object.has_name(name)))
}

/// Recreates a table and moves every row into it, from the table with its name or from the one that
/// `other_names` gives.
fn make_table(
    conn: &Connection,
    ours: &SchemaObject,
    other_names: &BTreeMap<String, String>,
    done: &mut LaidOut,
) -> Result<(), StoreError> {
    let other_name = other_names.get(&ours.name);
    let in_place = table_named(conn, &ours.name)?;
    let before = free_name(conn, &ours.name)?;
    let is_it = match &in_place {
        Some(there) if other_name.is_none() => set_aside::has_a_column(conn, there, ours)?,
        Some(there) => set_aside::has_every_column(conn, there, ours)?,
        None => false,
    };
    if is_it {
        set_aside::rename(conn, &ours.name, &before)?;
    } else {
        if let Some(there) = in_place {
            done.moved.extend(clear_away(conn, &there)?);
        }
        let Some(other_name) = other_name else {
            done.empty.push(ours.name.clone());
            return Ok(conn.execute_batch(&ours.sql)?);
        };
        done.renamed.push(ours.name.clone());
        let before = free_name(conn, &ours.name)?;
        set_aside::rename(conn, other_name, &before)?;
        return fill(conn, ours, &before, done);
    }
    fill(conn, ours, &before, done)
}

/// Creates a table and fills it from another, which is dropped when no row is left in it.
fn fill(
    conn: &Connection,
    ours: &SchemaObject,
    before: &str,
    done: &mut LaidOut,
) -> Result<(), StoreError> {
    for index in schema_objects(conn)?
        .iter()
        .filter(|object| object.kind == "index")
    {
        if index.table == before && !index.is_made_by_sqlite() {
            // Deleting the moved rows would evaluate the expressions of this index.
            drop_object(conn, index)?;
        }
    }
    conn.execute_batch(&ours.sql)?;
    match set_aside::drain(conn, before, &ours.name)? {
        Drained::Whole => set_aside::remove(conn, before),
        Drained::Without(n) => {
            let unfit = (ours.name.clone(), n, before.to_owned());
            done.unfit.push(unfit);
            Ok(())
        }
    }
}

/// Renames a table of another program that is in the way, or drops it when it has no rows.
fn clear_away(
    conn: &Connection,
    object: &SchemaObject,
) -> Result<Option<(String, String)>, StoreError> {
    if set_aside::is_empty(conn, &object.name)? {
        set_aside::remove(conn, &object.name)?;
        return Ok(None);
    }
    let name = free_name(conn, &object.name)?;
    match set_aside::rename(conn, &object.name, &name) {
        // A virtual table whose module is missing stores nothing itself.
        Err(error) if object.is_virtual() && error.is_of_the_file() => {
            forget(conn, &object.name)?;
            Ok(None)
        }
        done => done.map(|()| Some((object.name.clone(), name))),
    }
}

/// Returns whether FTS5 can open the search index, or the format has none.
pub(crate) fn can_search(conn: &Connection, version: i64) -> Result<bool, StoreError> {
    let ours = of_format(usize::try_from(version).unwrap_or_default())?;
    let has_one = ours.iter().any(SchemaObject::is_of_search);
    Ok(!has_one || conn.prepare("SELECT 1 FROM search").is_ok())
}

/// Recreates the search index, empty; its words can be read from the rows again.
fn renew_search(
    conn: &Connection,
    ours: &[SchemaObject],
    done: &mut LaidOut,
) -> Result<(), StoreError> {
    done.is_search_empty = true;
    let known: Vec<&SchemaObject> = ours.iter().filter(|p| p.is_of_search()).collect();
    for object in &known {
        // Dropping our index drops its shadow tables too.
        let Some(there) = table_named(conn, &object.name)? else {
            continue;
        };
        let is_ours = known.iter().any(|known| known.is(&there));
        let is_an_index = there.is_virtual() && there.sql.to_lowercase().contains(" using fts5");
        if is_ours || is_an_index {
            set_aside::remove(conn, &there.name)?;
        } else {
            done.moved.extend(clear_away(conn, &there)?);
        }
    }
    match known.iter().find(|object| object.name == "search") {
        Some(search) => Ok(conn.execute_batch(&search.sql)?),
        None => Ok(()),
    }
}

/// Runs `work` with the protections off that SQLite sets against changing a schema, and then guards
/// the connection again.
pub(crate) fn unguarded<T>(
    conn: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    use rusqlite::config::DbConfig::{
        SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE,
    };
    let set = |is_loose: bool| -> Result<(), rusqlite::Error> {
        conn.set_db_config(SQLITE_DBCONFIG_DEFENSIVE, !is_loose)?;
        // So that renaming a table leaves the references to it alone.
        conn.set_db_config(SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, is_loose)?;
        conn.pragma_update(None, "ignore_check_constraints", is_loose)?;
        conn.pragma_update(None, "foreign_keys", !is_loose)
    };
    set(true)?;
    let done = work(conn);
    set(false)?;
    guard(conn)?;
    done
}
