//! Finds the tables of ours that have another name in a file.

use std::collections::BTreeMap;

use crate::layout::SchemaObject;

/// Returns the present name of each table of the format that is missing under its own name, where
/// exactly one foreign table was created like it.
///
/// Two of our tables may be alike. SQLite renames a table without renaming its indexes, so the
/// indexes tell which is which.
pub(crate) fn find(found: &[SchemaObject], ours: &[SchemaObject]) -> BTreeMap<String, String> {
    let tables = |objects: &'_ [SchemaObject]| -> Vec<SchemaObject> {
        let tables = objects.iter().filter(|object| object.is_table());
        tables
            .filter(|object| !object.is_virtual())
            .cloned()
            .collect()
    };
    let (theirs, ours_in_place) = (tables(found), tables(ours));
    let is_none_of_ours =
        |object: &&SchemaObject| ours.iter().all(|known| !known.has_name(&object.name));
    let theirs: Vec<&SchemaObject> = theirs.iter().filter(is_none_of_ours).collect();
    let is_lost = |object: &&SchemaObject| found.iter().all(|there| !there.is(object));
    let lost: Vec<&SchemaObject> = ours_in_place.iter().filter(is_lost).collect();
    let mut names = BTreeMap::new();
    for object in &lost {
        let shape = shape(&object.sql);
        let alike = |other: &&&SchemaObject| self::shape(&other.sql) == shape;
        let owned = |claim: Option<&str>| -> Vec<&&SchemaObject> {
            let alike = theirs.iter().filter(alike);
            alike.filter(|t| owner(t, found, ours) == claim).collect()
        };
        let is_the_only_one = lost.iter().filter(alike).count() == 1;
        match (owned(Some(&object.name)).as_slice(), owned(None).as_slice()) {
            ([known], _) => names.insert(object.name.clone(), known.name.clone()),
            // Without indexes to tell tables apart, only a single candidate is certain.
            ([], [like]) if is_the_only_one => names.insert(object.name.clone(), like.name.clone()),
            _ => None,
        };
    }
    names
}

/// Returns our table to which the indexes of a foreign table belong by name.
fn owner<'a>(
    table: &SchemaObject,
    found: &[SchemaObject],
    ours: &'a [SchemaObject],
) -> Option<&'a str> {
    let mut indexes = found
        .iter()
        .filter(|object| object.kind == "index" && object.table == table.name);
    indexes.find_map(|index| {
        let known = ours.iter().find(|object| object.has_name(&index.name))?;
        Some(&*known.table)
    })
}

/// Returns the statement that created a table without its name and without the names of the tables
/// it refers to, because SQLite rewrites both when a table is renamed.
fn shape(sql: &str) -> String {
    const REFERENCES: &str = "REFERENCES ";
    let words: Vec<_> = sql.split_whitespace().collect();
    let words = words.join(" ");
    let columns = words.find('(').unwrap_or(words.len());
    let mut parts = words[columns..].split(REFERENCES);
    let mut shape = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = match part.strip_prefix('"') {
            Some(quoted) => quoted.find('"').map(|at| at + 2),
            None => part.find([' ', '(', ',', ')']),
        };
        shape += REFERENCES;
        shape += part[end.unwrap_or(part.len())..].trim_start();
    }
    shape
}
