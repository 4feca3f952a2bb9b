//! Tests a file with something else in the place of a table of ours: readable rows are shown, the
//! rest is counted and reported, and a repair restores every row that the file still has.

use backstory_store::store::Store;

use crate::spoiled::{Spoiled, behind_a_view, lines, others, rows, shown, tables};

#[test]
fn a_table_behind_a_view_of_its_name_is_read_and_brought_back() {
    let spoiled = Spoiled::new();
    for table in ["tag", "write_set", "search"] {
        let what = format!("{table} behind a view");
        let path = spoiled.by(&what, &behind_a_view(table));
        let (n_left_out, _) = spoiled.read_and_repair(&what, &path, spoiled.n);
        assert_eq!(n_left_out, 0, "{what}");
        assert_eq!(rows(&path), spoiled.rows, "{what}");
    }
}

#[test]
fn every_table_behind_a_view_of_its_name_is_read_and_brought_back() {
    let spoiled = Spoiled::new();
    let tables = tables().into_iter().filter(|table| table != "search");
    let sql: String = tables.map(|table| behind_a_view(&table)).collect();
    spoiled.keeps_every_row("everything behind views", &sql);
}

#[test]
fn a_table_that_is_gone_is_made_empty_said_and_counted() {
    let spoiled = Spoiled::new();
    for (what, sql, gone) in [
        (
            "a view of nothing",
            "DROP TABLE tag; CREATE VIEW tag AS SELECT 1 AS id",
            "tag",
        ),
        (
            "an index of the name",
            "DROP TABLE tag; CREATE TABLE weather (day TEXT); CREATE INDEX tag ON weather (day)",
            "tag",
        ),
        ("nothing at all", "DROP TABLE medicine", "medicine"),
        (
            "two tables that may be it",
            "ALTER TABLE draft RENAME TO draft_old;
             CREATE TABLE draft_older (
                kind TEXT NOT NULL,
                place TEXT NOT NULL CHECK (length(place) > 0),
                typed_at TEXT NOT NULL CHECK (typed_at GLOB '????-??-??T??:??:??.???Z'),
                utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1439 AND 1439),
                form TEXT NOT NULL CHECK (json_valid(form)),
                PRIMARY KEY (kind, place)
             ) STRICT, WITHOUT ROWID;
             CREATE VIEW draft AS SELECT * FROM draft_older;",
            "draft",
        ),
    ] {
        let path = spoiled.by(what, sql);
        let n = spoiled.n - usize::from(gone == "medicine");
        let (n_left_out, repair) = spoiled.read_and_repair(what, &path, n);
        assert_eq!(n_left_out, 1, "{what}");
        let said = format!("Table {gone} was not there");
        let is_said = |line: &String| line.starts_with(&said);
        assert!(
            repair.mended.iter().any(is_said),
            "{what}: {:?}",
            repair.mended
        );
        let is_else = |row: &&String| !row.starts_with(&format!("{gone} "));
        let is_of_search = |row: &&String| row.starts_with("search ");
        let all_else = |rows: &[String]| -> Vec<String> {
            let kept = rows.iter().filter(is_else);
            kept.filter(|row| !is_of_search(row)).cloned().collect()
        };
        assert_eq!(all_else(&rows(&path)), all_else(&spoiled.rows), "{what}");
    }
}

#[test]
fn tables_of_another_make_give_their_rows_back() {
    let spoiled = Spoiled::new();
    let remade = |columns: &str, tail: &str| {
        format!(
            "PRAGMA foreign_keys = OFF; ALTER TABLE tag RENAME TO t;
             CREATE TABLE tag ({columns}) {tail};
             INSERT INTO tag SELECT id, entry_id, position, name FROM t; DROP TABLE t;"
        )
    };
    for (what, sql) in [
        (
            "without row numbers",
            remade(
                "id TEXT PRIMARY KEY, entry_id, position, name",
                "WITHOUT ROWID",
            ),
        ),
        (
            "of other types",
            remade("id BLOB, entry_id TEXT, position TEXT, name BLOB", ""),
        ),
        (
            "a virtual table with our columns",
            "ALTER TABLE tag RENAME TO t;
             CREATE VIRTUAL TABLE tag USING fts5 (id, entry_id, position, name);
             INSERT INTO tag SELECT id, entry_id, position, name FROM t; DROP TABLE t;"
                .to_owned(),
        ),
        (
            "a virtual table with the real one beside it",
            "ALTER TABLE tag RENAME TO t; CREATE VIRTUAL TABLE tag USING rtree (id, a, b);"
                .to_owned(),
        ),
        (
            "a virtual table that cannot be read",
            "ALTER TABLE tag RENAME TO t; PRAGMA writable_schema = ON;
             INSERT INTO sqlite_schema VALUES
                 ('table', 'tag', 'tag', 0, 'CREATE VIRTUAL TABLE tag USING nobody (a)');"
                .to_owned(),
        ),
        (
            "an empty table of other columns",
            "ALTER TABLE tag RENAME TO t; CREATE TABLE tag (a, b)".to_owned(),
        ),
        (
            "the name in capitals",
            "ALTER TABLE tag RENAME TO t; ALTER TABLE t RENAME TO TAG".to_owned(),
        ),
        (
            "a table with the name of an index",
            "DROP INDEX tag_by_name; CREATE VIEW tag_by_name AS SELECT 1".to_owned(),
        ),
    ] {
        spoiled.keeps_every_row(what, &sql);
    }
}

#[test]
fn rows_that_do_not_fit_are_counted_and_kept_aside() {
    let spoiled = Spoiled::new();
    let path = spoiled.by(
        "a row that does not fit",
        "ALTER TABLE tag RENAME TO t; CREATE TABLE tag (id, entry_id, position, name);
         INSERT INTO tag SELECT id, entry_id, position, name FROM t; DROP TABLE t;
         INSERT INTO tag VALUES ('x', NULL, 'first', NULL), ('y', NULL, 'second', NULL);",
    );
    let (n_left_out, repair) = spoiled.read_and_repair("rows that do not fit", &path, spoiled.n);
    assert_eq!(n_left_out, 2);
    let said = "2 rows of table tag do not fit this format: they stay in table tag_before.";
    assert!(
        repair.mended.contains(&said.to_owned()),
        "{:?}",
        repair.mended
    );
    assert_eq!(rows(&path), spoiled.rows);
    let aside = lines(&path, "SELECT id FROM tag_before ORDER BY id");
    assert_eq!(aside, ["[Text(\"x\")]", "[Text(\"y\")]"]);
    let notes = Store::open_read_only(&path).unwrap().check().unwrap().notes;
    assert_eq!(
        notes,
        ["Table tag_before holds 2 rows that a repair set aside."]
    );
}

#[test]
fn a_table_of_another_program_that_stands_in_the_way_stays_under_another_name() {
    let spoiled = Spoiled::new();
    for (what, sql, name) in [
        (
            "a table in the place of an index",
            "DROP INDEX tag_by_name; CREATE TABLE tag_by_name (a);
             INSERT INTO tag_by_name VALUES ('theirs')",
            "tag_by_name_before",
        ),
        (
            "a table in the place of one of ours",
            "ALTER TABLE tag RENAME TO t; CREATE TABLE tag (a); INSERT INTO tag VALUES ('theirs')",
            "tag_before",
        ),
        (
            "a table in the place of search",
            "DROP TABLE search; CREATE TABLE search (a); INSERT INTO search VALUES ('theirs');
             CREATE TABLE search_history (a)",
            "search_before",
        ),
    ] {
        let path = spoiled.by(what, sql);
        let (_, repair) = spoiled.read_and_repair(what, &path, spoiled.n);
        assert_eq!(rows(&path), spoiled.rows, "{what}");
        let theirs = lines(&path, &format!("SELECT a FROM {name}"));
        assert_eq!(theirs, ["[Text(\"theirs\")]"], "{what}");
        let is_said = |line: &String| line.contains(name);
        assert!(
            repair.mended.iter().any(is_said),
            "{what}: {:?}",
            repair.mended
        );
        if what.contains("search") {
            let is_kept = |line: &String| line.contains("search_history");
            assert!(others(&path).iter().any(is_kept), "{what}");
        }
    }
}

#[test]
fn two_check_ins_of_one_day_are_both_shown_and_no_repair_drops_one() {
    let spoiled = Spoiled::new();
    let path = spoiled.by(
        "two check-ins of one day",
        "ALTER TABLE tag RENAME TO t; CREATE VIEW tag AS SELECT * FROM t;
         DROP INDEX entry_one_check_in_per_day;
         UPDATE entry SET day = '2026-11-10';",
    );
    let all = lines(&path, "SELECT * FROM entry");
    for _ in 0..2 {
        let store = Store::open_or_read(&path).unwrap();
        assert!(store.refusal().is_some());
        assert_eq!(shown(&store), spoiled.n);
        assert_eq!(store.n_left_out(), 0);
        drop(store);
        let repair = Store::repair_at(&path, &spoiled.clock).unwrap();
        let said = "The tables were left as they are: some rows that have to differ do not.";
        assert_eq!(repair.mended, [said]);
        assert!(!repair.after.problems.is_empty());
        assert_eq!(lines(&path, "SELECT * FROM entry"), all);
        std::fs::remove_file(repair.copy).unwrap();
    }
}
