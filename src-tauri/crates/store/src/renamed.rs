//! Which table of ours stands in a file under another name.

use std::collections::BTreeMap;

use crate::layout::Part;

/// The name under which each table that a format has, and that is not in its place, stands in a
/// file: where exactly one table that is none of ours was made like it.
///
/// Two tables of ours may be alike. SQLite renames a table with its indexes, which keep their
/// names, so that these tell which is which.
pub(crate) fn find(found: &[Part], ours: &[Part]) -> BTreeMap<String, String> {
    let tables = |parts: &'_ [Part]| -> Vec<Part> {
        let tables = parts.iter().filter(|part| part.is_table());
        tables.filter(|part| !part.is_virtual()).cloned().collect()
    };
    let (theirs, ours_in_place) = (tables(found), tables(ours));
    let is_none_of_ours = |part: &&Part| ours.iter().all(|known| !known.has_name(&part.name));
    let theirs: Vec<&Part> = theirs.iter().filter(is_none_of_ours).collect();
    let is_lost = |part: &&Part| found.iter().all(|there| !there.is(part));
    let lost: Vec<&Part> = ours_in_place.iter().filter(is_lost).collect();
    let mut names = BTreeMap::new();
    for part in &lost {
        let shape = shape(&part.sql);
        let alike = |other: &&&Part| self::shape(&other.sql) == shape;
        let owned = |claim: Option<&str>| -> Vec<&&Part> {
            let alike = theirs.iter().filter(alike);
            alike.filter(|t| owner(t, found, ours) == claim).collect()
        };
        let is_the_only_one = lost.iter().filter(alike).count() == 1;
        match (owned(Some(&part.name)).as_slice(), owned(None).as_slice()) {
            ([known], _) => names.insert(part.name.clone(), known.name.clone()),
            ([], [like]) if is_the_only_one => names.insert(part.name.clone(), like.name.clone()),
            _ => None,
        };
    }
    names
}

/// The table of ours to which the indexes of another belong by their names.
fn owner<'a>(table: &Part, found: &[Part], ours: &'a [Part]) -> Option<&'a str> {
    let mut indexes = found
        .iter()
        .filter(|part| part.kind == "index" && part.table == table.name);
    indexes.find_map(|index| {
        let known = ours.iter().find(|part| part.has_name(&index.name))?;
        Some(&*known.table)
    })
}

/// How a table was made, without its name and without those of the tables that it refers to:
/// SQLite writes a new name in all of these places.
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
