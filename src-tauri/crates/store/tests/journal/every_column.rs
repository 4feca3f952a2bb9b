//! Tests one unreadable value in any column of any table: everything else is still read, the
//! missing row is counted, and the check names it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::measure::DailyMeasure;
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_store::timeline::Filter;
use backstory_testkit::build::day;
use rusqlite::Connection;

use crate::book::{Book, goal_review, goal_set, moment, note, place, question, samples};

/// Every table but the search index, whose rows are derived from the others.
const TABLES: [&str; 29] = [
    "entry",
    "movement",
    "tag",
    "body_area",
    "episode",
    "flare_up",
    "medicine",
    "treatment",
    "factor",
    "day_pattern",
    "appointment",
    "question",
    "plan_item",
    "goal_set",
    "goal",
    "goal_review",
    "goal_rating",
    "questionnaire",
    "pain_recall",
    "urgent_signs",
    "flare_plan",
    "movement_plan",
    "try_again",
    "daily_measure",
    "draft",
    "setting",
    "write_set",
    "row_version",
    "appointment_question",
];

/// A closed journal with rows in every table.
fn whole() -> Book {
    let mut book = Book::new();
    for (n, day) in ["2026-11-10", "2026-11-11"].into_iter().enumerate() {
        for form in samples(day, n + 1) {
            book.put(form);
        }
    }
    let set = book.put(goal_set("2026-11-12", &["Gardening"]));
    book.put(goal_review("2026-11-13", &set, 3));
    let edited = book.put(note("2026-11-14", "first", &[]));
    book.edit(&edited, note("2026-11-14", "second", &["later"]));
    book.undo();
    let removed = book.put(question("Removed?"));
    book.remove(&removed);
    let measure = "steps".parse().unwrap();
    let measure = DailyMeasure::new(day("2026-11-10"), measure, "watch".to_owned(), 900).unwrap();
    let Book { store, clock, .. } = &mut book;
    store
        .write(clock, &Op::worded("Steps"), Origin::User, |w| {
            w.put_measure(&measure)
        })
        .unwrap();
    let place = DraftKey::Day(day("2026-11-15"));
    let draft = Draft::new(RecordKind::Moment, place, clock.now(), "{}".to_owned());
    store.keep_draft(&draft.unwrap()).unwrap();
    store.set_setting(Setting::PreferredName, "Jo").unwrap();
    book.reopened()
}

/// A column of the schema.
struct Column {
    table: &'static str,
    name: String,
    is_number: bool,
    takes_null: bool,
}

fn columns(conn: &Connection) -> Vec<Column> {
    let mut columns = Vec::new();
    for table in TABLES {
        let sql = "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)";
        let mut statement = conn.prepare(sql).unwrap();
        let mut rows = statement.query([table]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let kind: String = row.get(1).unwrap();
            let (is_there, key): (bool, bool) = (row.get(2).unwrap(), row.get(3).unwrap());
            // SQLite makes such a column an alias of the rowid, which cannot hold anything else.
            if !(key && kind == "INTEGER" && table == "write_set") {
                columns.push(Column {
                    table,
                    name: row.get(0).unwrap(),
                    is_number: kind == "INTEGER",
                    takes_null: !is_there || key,
                });
            }
        }
    }
    columns
}

/// Values that may be in a damaged column, as SQL: the most likely one, and one of the others in
/// turn.
fn values(at: usize, column: &Column) -> [&'static str; 2] {
    let likely = if column.is_number {
        "'seven'"
    } else {
        "CAST(x'41ff42' AS TEXT)"
    };
    let ways = ["7", "x'00ff'", "1.5", "NULL"];
    let can_be = |way: &&str| match *way {
        "7" => !column.is_number,
        "NULL" => !column.takes_null,
        // Invalid JSON cannot even be indexed; a test of its own covers it.
        "x'00ff'" => column.name != "before",
        _ => true,
    };
    let ways: Vec<_> = ways.into_iter().filter(can_be).collect();
    [likely, ways[at % ways.len()]]
}

/// Writes a value into a column of one row, which no program of ours can do, and returns the names
/// of the row.
fn spoil(path: &Path, column: &Column, value: &str) -> Vec<String> {
    let Column { table, name, .. } = column;
    let schema = |sql: &str| {
        let conn = Connection::open(path).unwrap();
        conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
        conn.execute(
            &format!("UPDATE sqlite_schema SET sql = {sql} WHERE name = ?1"),
            [table],
        )
        .unwrap();
    };
    let read = |sql: &str| -> String {
        let conn = Connection::open(path).unwrap();
        conn.query_row(sql, [], |r| r.get(0)).unwrap()
    };
    let ours = read(&format!(
        "SELECT quote(sql) FROM sqlite_schema WHERE name = '{table}'"
    ));
    let loose = [
        (" TEXT", " BLOB"),
        (" INTEGER", " BLOB"),
        (" BLOB NOT NULL", " BLOB"),
        (") STRICT, WITHOUT", ") WITHOUT"),
        (") STRICT", ")"),
    ];
    // The number of a row stays an integer.
    let kept = ours.replace("INTEGER PRIMARY KEY", "NUMBER PRIMARY KEY");
    let loosened = loose.iter().fold(kept, |sql, (a, b)| sql.replace(a, b));
    schema(&loosened.replace("NUMBER PRIMARY KEY", "INTEGER PRIMARY KEY"));
    let key = match *table {
        "draft" => "kind, place",
        "row_version" => "write_set, position",
        _ => "rowid",
    };
    let first = match *table {
        // A version with an earlier row in it.
        "row_version" => "before IS NOT NULL",
        _ => "true",
    };
    let one = format!(
        "({key}) IN (SELECT {key} FROM {table} WHERE {name} IS NOT NULL AND {first} LIMIT 1)"
    );
    let names = match *table {
        "draft" => "'draft'",
        "setting" => "key || ' ' || rowid",
        "write_set" => "'' || id",
        "row_version" => "row_id || ' ' || write_set",
        _ => "id || ' ' || rowid",
    };
    let names = read(&format!(
        "SELECT coalesce((SELECT {names} FROM {table} WHERE {one}), (SELECT {names} FROM {table} LIMIT 1))"
    ));
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    let n = conn
        .execute(
            &format!("UPDATE {table} SET {name} = {value} WHERE {one}"),
            [],
        )
        .unwrap();
    assert!(n <= 1);
    if n == 0 {
        // The column is NULL in every row.
        let any = format!("({key}) IN (SELECT {key} FROM {table} WHERE {first} LIMIT 1)");
        conn.execute(
            &format!("UPDATE {table} SET {name} = {value} WHERE {any}"),
            [],
        )
        .unwrap();
    }
    drop(conn);
    schema(&ours);
    names.split(' ').map(str::to_owned).collect()
}

/// Returns the records that a store shows, in each of three ways to read them.
fn shown(store: &Reader) -> [BTreeSet<String>; 3] {
    let name = |record| {
        let (kind, id) = place(&record);
        format!("{} {id}", kind.name())
    };
    let kinds = RecordKind::ALL.into_iter();
    let by_kind = kinds.flat_map(|kind| store.records(kind).unwrap());
    let mut by_month = BTreeSet::new();
    for month in store.timeline_months(&Filter::default()).unwrap() {
        let page = store.timeline(&Filter::default(), &month.month, 0, 999);
        by_month.extend(page.unwrap().into_iter().map(name));
    }
    let entries = store.entries_between(Day::EARLIEST, day("2026-12-31"));
    let entries = entries.unwrap().into_iter();
    let entries = entries.map(|entry| name(backstory_core::record::Record::from(entry)));
    [by_kind.map(name).collect(), by_month, entries.collect()]
}

/// Reads everything else that a screen, a report or a command reads.
fn reads_everything(store: &Reader, book: &Book, names: &[String]) {
    let (first, last) = (day("2026-11-01"), day("2026-11-20"));
    store.extent(last).unwrap().unwrap();
    store.diary(first, last, last).unwrap();
    store.undo_state(&book.clock).unwrap();
    store.latest_write().unwrap().unwrap();
    store.trash(book.clock.now()).unwrap();
    store.search("café", &Filter::default(), 50).unwrap();
    store.tags("", 50).unwrap();
    store.bouts_between(first, last).unwrap();
    store.measures_between(first, last).unwrap();
    store.latest_urgent_signs(first, last).unwrap();
    store.latest_episode().unwrap();
    store.check_in(day("2026-11-10")).unwrap();
    for set in store.open_goal_sets().unwrap() {
        store.goal_ratings(set.stamp.id).unwrap();
    }
    for setting in Setting::ALL {
        store.setting(setting).unwrap();
    }
    for kind in RecordKind::ALL {
        for record in store.records(kind).unwrap() {
            let (kind, id) = place(&record);
            store.changed_at(kind, id).unwrap();
            if names.contains(&id.to_string()) {
                store.history(kind, id).unwrap();
            }
        }
    }
}

/// Returns every value of every table as it is stored.
fn rows(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let mut rows = Vec::new();
    for table in TABLES {
        let sql = format!("SELECT * FROM {table} NOT INDEXED");
        let mut statement = conn.prepare(&sql).unwrap();
        let n = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let values: Vec<_> = (0..n).map(|at| row.get_ref(at).unwrap()).collect();
            rows.push(format!("{table} {values:?}"));
        }
    }
    rows.sort();
    rows
}

struct Sound {
    book: Book,
    bytes: Vec<u8>,
    shown: [BTreeSet<String>; 3],
    n_drafts: usize,
}

fn is_left_out_alone(sound: &Sound, path: &Path, column: &Column, value: &str) {
    let names = spoil(path, column, value);
    let case = format!("{}.{} = {value}", column.table, column.name);
    let before = rows(path);
    let reader = Store::open_read_only(path).unwrap();
    let report = reader.check().unwrap();
    let is_named = |problem: &String| {
        problem.contains(column.table) && names.iter().any(|name| problem.contains(name.as_str()))
    };
    assert!(
        report.problems.iter().any(is_named),
        "{case}: {names:?} in {:#?}",
        report.problems
    );
    let reader = Store::open_read_only(path).unwrap();
    for (shown, sound) in shown(&reader).iter().zip(&sound.shown) {
        let missing: Vec<_> = sound.difference(shown).collect();
        assert!(missing.len() <= 1, "{case}: {missing:?}");
        assert!(
            missing.is_empty() || reader.n_left_out() > 0,
            "{case}: {missing:?} is not said"
        );
        assert!(shown.is_subset(sound), "{case}");
    }
    let n_drafts = reader.drafts().unwrap().len();
    let is_said = reader.n_left_out() > 0;
    assert!(n_drafts == sound.n_drafts || is_said, "{case}");
    reads_everything(&reader, &sound.book, &names);
    drop(reader);
    assert_eq!(rows(path), before, "{case}: reading changes nothing");

    let mut store = Store::open(path).unwrap();
    let clock = &sound.book.clock;
    let record = crate::book::raw(moment("2026-11-20", "still writing"));
    let record = backstory_core::record::Record::written(clock.new_id(), record, clock.now());
    let record = record.unwrap();
    store
        .write(clock, &Op::worded("Moment"), Origin::User, |w| {
            w.put_record(&record)
        })
        .unwrap();
    assert_eq!(
        store.undo(clock).unwrap().value,
        Op::worded("Moment"),
        "{case}"
    );
    if value != "CAST(x'41ff42' AS TEXT)" {
        // A repair takes long, and the other way of reading shows the same.
        store.repair(clock).unwrap();
    }
    drop(store);
    let after = rows(path);
    let lost: Vec<_> = before.iter().filter(|row| !after.contains(row)).collect();
    assert!(lost.is_empty(), "{case}: {lost:?}");
}

/// The table is split into parts so that they run in parallel.
fn each_of(part: usize) {
    let book = whole();
    book.is_sound();
    let path: PathBuf = book.journal.path();
    let sound = Sound {
        bytes: std::fs::read(&path).unwrap(),
        shown: shown(&book.store),
        n_drafts: book.store.drafts().unwrap().len(),
        book,
    };
    assert_eq!(sound.book.store.n_left_out(), 0);
    let folder = tempfile::tempdir().unwrap();
    let columns = columns(&Connection::open(&path).unwrap());
    let mut n = 0;
    for (at, column) in columns.iter().enumerate() {
        if at % N_PARTS != part {
            continue;
        }
        for value in values(at, column) {
            let path = folder.path().join(format!("{n}.db"));
            std::fs::write(&path, &sound.bytes).unwrap();
            is_left_out_alone(&sound, &path, column, value);
            std::fs::remove_file(&path).unwrap();
            n += 1;
        }
    }
    assert!(n > 90, "{n}");
}

const N_PARTS: usize = 4;

#[test]
fn a_value_that_cannot_be_read_takes_nothing_else_along_and_is_named() {
    each_of(0);
}

#[test]
fn so_does_none_in_the_next_column() {
    each_of(1);
}

#[test]
fn nor_in_the_one_after() {
    each_of(2);
}

#[test]
fn nor_in_the_fourth() {
    each_of(3);
}
