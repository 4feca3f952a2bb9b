use std::path::Path;

use backstory_core::entry::EntryId;
use backstory_testkit::build::day;
use rusqlite::Connection;

use crate::migrations::STEPS;
use crate::store::Store;

const A: &str = "00000000-0000-7000-8000-00000000000a";
const B: &str = "00000000-0000-7000-8000-00000000000b";
const Q: &str = "00000000-0000-7000-8000-000000000001";
const AT: &str = "'2026-11-20T17:42:00.000Z', 60";

/// Makes a journal of format 6 with these rows and upgrades it to the present format.
fn upgraded(path: &Path, rows: &str) -> Store {
    let store = Store::open_with_steps(path, &STEPS[..6]).unwrap();
    store.conn.execute_batch(rows).unwrap();
    drop(store);
    Store::open_with_steps(path, STEPS).unwrap()
}

fn change(id: i64) -> String {
    format!("INSERT INTO write_set VALUES ({id}, 'Change {id}', {AT}, 'user', NULL, 6);")
}

fn version(write_set: i64, position: i64, table: &str, id: &str, before: &str) -> String {
    format!(
        "INSERT INTO row_version VALUES ({write_set}, {position}, '{table}', '{id}', {before});"
    )
}

/// Returns every row of a query, each as a JSON array.
fn lines(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    let lines = statement.query_map([], |r| r.get(0)).unwrap();
    lines.collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_versions_of_a_question_are_split_into_its_own_and_those_of_its_links() {
    let was = |text: &str, link: &str| {
        format!(
            "'{{\"answer\":null,{link},\"day\":\"2026-11-19\",\"recorded_at\":\
             \"2026-11-20T17:42:00.000Z\",\"text\":\"{text}\",\"utc_offset\":60}}'"
        )
    };
    let none = "\"appointment_id\":null,\"position\":null";
    let at_a = format!("\"appointment_id\":\"{A}\",\"position\":0");
    let at_b = format!("\"appointment_id\":\"{B}\",\"position\":2");
    let mut rows: Vec<String> = [A, B]
        .map(|id| {
            format!(
                "INSERT INTO appointment VALUES ('{id}', '2026-12-01', NULL, NULL, NULL, {AT});"
            )
        })
        .into();
    rows.push(format!(
        "INSERT INTO question VALUES ('{Q}', '2026-11-19', 'two', NULL, '{A}', 1, {AT});"
    ));
    rows.extend((1..=5).map(change));
    rows.extend([
        version(1, 0, "question", Q, "NULL"),
        version(2, 0, "appointment", A, "NULL"),
        version(2, 1, "question", Q, &was("one", none)),
        version(3, 0, "question", Q, &was("one", &at_a)),
        version(4, 0, "question", Q, &was("one", &at_b)),
        version(5, 0, "question", Q, &was("two", none)),
    ]);
    let folder = tempfile::tempdir().unwrap();
    let store = upgraded(&folder.path().join("journal.db"), &rows.concat());
    let links = lines(
        &store.conn,
        "SELECT json_array(appointment_id, question_id, position) FROM appointment_question",
    );
    assert_eq!(links, [format!("[\"{A}\",\"{Q}\",0]")], "counted from 0");
    let versions = lines(
        &store.conn,
        "SELECT json_array(write_set, table_name, before ->> '$.text',
                coalesce(before ->> '$.appointment_id', '-'), before ->> '$.position')
         FROM row_version ORDER BY write_set, position",
    );
    let expected = [
        "[1,\"question\",null,\"-\",null]".to_owned(),
        "[2,\"appointment\",null,\"-\",null]".to_owned(),
        "[2,\"appointment_question\",null,\"-\",null]".to_owned(),
        format!("[3,\"appointment_question\",null,\"{A}\",0]"),
        "[3,\"appointment_question\",null,\"-\",null]".to_owned(),
        "[4,\"question\",\"one\",\"-\",null]".to_owned(),
        format!("[4,\"appointment_question\",null,\"{B}\",2]"),
        "[5,\"appointment_question\",null,\"-\",null]".to_owned(),
    ];
    assert_eq!(versions, expected);
    assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_day_with_several_check_ins_in_its_log_gives_each_an_id_of_its_own() {
    let id = |n: u32| format!("00000000-0000-7000-8000-00000000010{n}");
    let entry = |kind: &str, day: &str| {
        format!("'{{\"kind\":\"{kind}\",\"day\":\"{day}\",\"basis\":\"same_day\"}}'")
    };
    let mut rows = vec![format!(
        "INSERT INTO entry (id, kind, day, recorded_at, utc_offset, basis)
         VALUES ('{}', 'check_in', '2026-11-20', {AT}, 'same_day');",
        id(3)
    )];
    rows.extend((1..=4).map(change));
    rows.extend([
        version(1, 0, "entry", &id(1), "NULL"),
        version(2, 0, "entry", &id(1), &entry("check_in", "2026-11-20")),
        version(2, 1, "entry", &id(2), "NULL"),
        // Moved, then deleted at its last day.
        version(3, 0, "entry", &id(2), &entry("check_in", "2026-11-19")),
        version(4, 0, "entry", &id(2), &entry("check_in", "2026-11-20")),
        version(4, 1, "entry", &id(3), "NULL"),
        version(4, 2, "entry", &id(4), &entry("moment", "2026-11-20")),
        version(
            4,
            3,
            "entry",
            &id(5),
            "'{\"kind\":\"check_in\",\"day\":\"soon\"}'",
        ),
        version(
            4,
            4,
            "tag",
            &id(9),
            &format!("'{{\"entry_id\":\"{}\",\"name\":\"a\"}}'", id(1)),
        ),
    ]);
    let folder = tempfile::tempdir().unwrap();
    let store = upgraded(&folder.path().join("journal.db"), &rows.concat());
    let of_day = |n: u32| EntryId::of_check_in(day("2026-11-20"), n).to_string();
    let live = lines(&store.conn, "SELECT id FROM entry");
    assert_eq!(live, [of_day(0)], "the one that is there comes first");
    let named = lines(
        &store.conn,
        "SELECT row_id FROM row_version WHERE table_name = 'entry' ORDER BY write_set, position",
    );
    let (first, second) = (of_day(1), of_day(2));
    let expected = [
        &first,
        &first,
        &second,
        &second,
        &second,
        &of_day(0),
        &id(4),
        &id(5),
    ];
    assert_eq!(named, expected.map(String::as_str));
    let owner = "SELECT before ->> '$.entry_id' FROM row_version WHERE table_name = 'tag'";
    assert_eq!(lines(&store.conn, owner), [first]);
}

#[test]
fn every_copy_of_a_journal_names_its_changes_alike() {
    let folder = tempfile::tempdir().unwrap();
    let rows: String = (1..=3).map(change).collect();
    let names = ["one.db", "two.db"].map(|name| {
        let store = upgraded(&folder.path().join(name), &rows);
        lines(
            &store.conn,
            "SELECT uuid || ' ' || op || ' ' || arguments FROM write_set",
        )
    });
    assert_eq!(names[0], names[1]);
    assert!(
        names[0][1].ends_with(" worded {\"text\":\"Change 2\"}"),
        "{names:?}"
    );
    let key = "SELECT value FROM meta WHERE key = 'secret'";
    let keys = ["one.db", "two.db"].map(|name| {
        let conn = Connection::open(folder.path().join(name)).unwrap();
        lines(&conn, key)
    });
    assert!(keys[0] != keys[1] && keys[0][0].len() == 64);
}

#[test]
fn damage_keeps_no_journal_from_being_upgraded() {
    let folder = tempfile::tempdir().unwrap();
    let damaged = [
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;".to_owned(),
        format!("INSERT INTO write_set VALUES (1, 'a' || char(10), {AT}, 'undo', 99, 6);"),
        "INSERT INTO write_set VALUES (2, '', 'noon', 9999, 'nobody!', NULL, 6);".to_owned(),
        version(1, 0, "entry", "x", "'{'"),
        version(99, 0, "question", Q, "'7'"),
        format!(
            "INSERT INTO entry (id, kind, day, recorded_at, utc_offset, basis) VALUES
                 ('x', 'check_in', '2026-11-18', {AT}, 'same_day'),
                 ('{A}', 'check_in', 'noon', {AT}, 'same_day');"
        ),
        format!("INSERT INTO question VALUES ('{Q}', 'noon', '', NULL, 'nobody', -1, {AT});"),
        format!("INSERT INTO question VALUES ('{B}', '2026-11-18', 'x', NULL, NULL, NULL, {AT});"),
    ];
    let store = upgraded(&folder.path().join("journal.db"), &damaged.concat());
    let count = |sql: &str| lines(&store.conn, sql).len();
    assert_eq!(count("SELECT id FROM entry"), 2);
    assert_eq!(count("SELECT id FROM question"), 2);
    assert_eq!(count("SELECT '' || id FROM write_set"), 2);
    assert_eq!(count("SELECT row_id FROM row_version"), 2);
    assert_eq!(count("SELECT id FROM appointment_question"), 0);
}
