//! Every format that ever landed opens in this build, with every row as it was.
//!
//! `fixtures/vN.db` is a journal written by the build that introduced format N, `vN.dump` its
//! canonical dump and `vN.drafts` its drafts, from the format on that has them. None is ever
//! edited; a new format adds its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod forms;
mod freeze;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use backstory_core::day::Day;
use backstory_core::draft::Draft;
use backstory_core::entry::EntryId;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::RecordKind;
use backstory_store::store::{SCHEMA_VERSION, Store};
use backstory_store::timeline::Filter;
use backstory_store::trash::Trashed;
use backstory_testkit::build::at;
use backstory_testkit::stores::TempJournal;
use serde_json::{Map, Value as Json, json};

/// The first format with drafts and flare-ups.
const FIRST_WITH_DRAFTS: i64 = 2;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/migrations/fixtures")
}

fn fixture(version: i64) -> (TempJournal, String) {
    let journal = TempJournal::new();
    let file = |ending: &str| fixtures().join(format!("v{version}.{ending}"));
    std::fs::copy(file("db"), journal.path()).expect("the fixture can be copied");
    let dump = std::fs::read_to_string(file("dump")).expect("the fixture has a dump");
    (journal, dump)
}

/// Every draft as a line; they are not in the canonical dump.
fn drafts(store: &Store) -> String {
    let line = |d: &Draft| {
        let (kind, place, typed_at) = (d.kind.name(), d.place, d.typed_at.local_text());
        format!("{kind} {place} {typed_at} {}\n", d.form())
    };
    store.drafts().unwrap().iter().map(line).collect()
}

/// `FREEZE_FIXTURE=1 cargo test --test migrations` writes the fixture of a new format.
#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "only a person who adds a format asks for this"
)]
fn the_present_format_is_frozen() {
    let path = fixtures().join(format!("v{SCHEMA_VERSION}.db"));
    if std::env::var_os("FREEZE_FIXTURE").is_some() && !path.exists() {
        let frozen = freeze::write(&path);
        std::fs::write(path.with_extension("dump"), frozen.dump).unwrap();
        std::fs::write(path.with_extension("drafts"), frozen.drafts).unwrap();
        std::fs::remove_file(path.with_extension("lock")).unwrap();
    }
    assert!(
        path.exists(),
        "run FREEZE_FIXTURE=1 cargo test --test migrations"
    );
}

#[test]
fn every_landed_format_has_its_fixture() {
    let n = std::fs::read_dir(fixtures())
        .expect("the fixtures are there")
        .flatten()
        .filter(|f| f.path().extension().is_some_and(|e| e == "db"))
        .count();
    assert_eq!(
        i64::try_from(n),
        Ok(SCHEMA_VERSION),
        "one fixture per format"
    );
}

/// Splits a line of a dump into table, id and columns.
fn row(line: &str) -> (&str, &str, Map<String, Json>) {
    let mut parts = line.splitn(3, ' ');
    let (table, id) = (parts.next().unwrap(), parts.next().unwrap());
    (
        table,
        id,
        serde_json::from_str(parts.next().unwrap()).unwrap(),
    )
}

/// The last format in which a check-in had an id of its own and a question named its appointment.
const LAST_WITH_OTHER_IDS: i64 = 6;

type Rows = BTreeMap<(String, String), Map<String, Json>>;

/// The rows of a dump. The ids of the links of questions are left out: what a link says names it.
fn rows(dump: &str) -> Rows {
    let mut rows = Rows::new();
    for line in dump.lines() {
        let (table, id, columns) = row(line);
        let id = match table {
            "appointment_question" => columns["question_id"].as_str().unwrap(),
            _ => id,
        };
        rows.insert((table.to_owned(), id.to_owned()), columns);
    }
    rows
}

/// The rows of a format before 7 as this one says the same: a check-in is named by its day, and a
/// row of its own says which appointment takes a question along.
fn as_named_now(frozen: &Rows) -> Rows {
    let mut names = HashMap::new();
    for ((table, id), columns) in frozen {
        if table == "entry" && columns["kind"] == "check_in" {
            let day = columns["day"].as_str().unwrap().parse().unwrap();
            names.insert(id.clone(), EntryId::of_check_in(day, 0).to_string());
        }
    }
    let name = |id: &str| names.get(id).map_or(id, String::as_str).to_owned();
    let mut rows = Rows::new();
    for ((table, id), columns) in frozen {
        let mut columns = columns.clone();
        if let Some(Json::String(entry)) = columns.get_mut("entry_id") {
            *entry = name(entry);
        }
        if table == "question" {
            let link = ["appointment_id", "position"].map(|c| columns.remove(c).unwrap());
            let [appointment, position] = link;
            if !appointment.is_null() {
                let link = json!({
                    "appointment_id": appointment, "question_id": id, "position": position,
                });
                let place = ("appointment_question".to_owned(), id.clone());
                rows.insert(place, link.as_object().unwrap().clone());
            }
        }
        rows.insert((table.clone(), name(id)), columns);
    }
    rows
}

/// Asserts that every row is there as it was frozen, and no other. Columns that came since hold
/// nothing, because nobody was asked.
fn has_every_row(found: &str, frozen: &str, version: i64) {
    if version == SCHEMA_VERSION {
        assert_eq!(found, frozen, "format {version}");
        return;
    }
    let mut frozen = rows(frozen);
    if version <= LAST_WITH_OTHER_IDS {
        frozen = as_named_now(&frozen);
    }
    let mut found = rows(found);
    for (place, columns) in frozen {
        let mut now = found.remove(&place).unwrap_or_else(|| panic!("{place:?}"));
        for (column, value) in columns {
            assert_eq!(now.remove(&column), Some(value), "{place:?} {column}");
        }
        for (column, value) in now {
            assert_eq!(value, Json::Null, "{place:?} {column} was never asked for");
        }
    }
    assert_eq!(found, Rows::new(), "format {version}");
}

/// Every value of every table as text, but of the index for search.
fn every_value(path: &Path) -> String {
    let conn = rusqlite::Connection::open(path).unwrap();
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'";
    let mut statement = conn.prepare(names).unwrap();
    let tables = statement.query_map([], |r| r.get(0)).unwrap();
    let tables: Vec<String> = tables.collect::<Result<_, _>>().unwrap();
    let mut said = String::new();
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let n = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..n {
                said += &format!("{:?}\n", row.get_ref(at).unwrap());
            }
        }
    }
    said
}

#[test]
fn every_landed_format_opens_with_every_row_as_it_was() {
    for version in 1..=SCHEMA_VERSION {
        let (journal, dump) = fixture(version);
        let store = journal.open();
        has_every_row(&store.canonical_dump().unwrap(), &dump, version);
        let report = store.check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new(), "format {version}");
        assert!(report.n_entries > 20, "the fixture has realistic rows");
    }
}

/// Of every column that can hold an id, none holds the one that a check-in had before.
#[test]
fn no_former_id_of_a_check_in_is_left_anywhere() {
    for version in 1..=LAST_WITH_OTHER_IDS {
        let (journal, dump) = fixture(version);
        let conn = rusqlite::Connection::open(journal.path()).unwrap();
        let sql = "SELECT DISTINCT row_id FROM row_version WHERE table_name = 'entry'
                       AND (row_id IN (SELECT id FROM entry WHERE kind = 'check_in')
                            OR before ->> '$.kind' = 'check_in')
                   UNION SELECT id FROM entry WHERE kind = 'check_in'";
        let mut statement = conn.prepare(sql).unwrap();
        let former = statement.query_map([], |r| r.get(0)).unwrap();
        let former: Vec<String> = former.collect::<Result<_, _>>().unwrap();
        drop(statement);
        let live = rows(&dump);
        let live = live
            .values()
            .filter(|c| c.get("kind") == Some(&json!("check_in")));
        assert!(former.len() >= live.count(), "format {version}");
        // A form that holds an id, as one that was left open may.
        if version > FIRST_WITH_DRAFTS {
            let draft = "INSERT INTO draft (kind, place, typed_at, utc_offset, form)
                 VALUES ('check_in', ?1, '2026-11-20T17:42:00.000Z', 60, json_object('id', ?1))";
            conn.execute(draft, [&former[0]]).unwrap();
        }
        drop(conn);
        drop(journal.open());
        let said = every_value(&journal.path());
        assert!(said.len() > 10_000);
        for id in former {
            assert!(!said.contains(&id), "format {version}: {id}");
        }
    }
}

#[test]
fn every_landed_format_keeps_its_drafts_and_flare_ups() {
    for version in FIRST_WITH_DRAFTS..=SCHEMA_VERSION {
        let (journal, _) = fixture(version);
        let store = journal.open();
        let frozen = fixtures().join(format!("v{version}.drafts"));
        let frozen = std::fs::read_to_string(frozen).expect("the fixture has drafts");
        assert_eq!(drafts(&store), frozen, "format {version}");
        let report = store.check().unwrap();
        assert_eq!(report.n_drafts, frozen.lines().count());
        assert_eq!(report.n_flare_ups, 3);
        let flare_ups = store.flare_ups_between(Day::EARLIEST, "2026-12-31".parse().unwrap());
        let go_on = |f: &&FlareUp| f.last_day.is_none();
        assert_eq!(flare_ups.unwrap().iter().filter(go_on).count(), 1);
    }
}

#[test]
fn every_landed_format_is_listed_searched_and_has_its_history() {
    for version in 1..=SCHEMA_VERSION {
        let (journal, dump) = fixture(version);
        let store = journal.open();
        let all = Filter::default();
        let mut n = 0;
        for month in store.timeline_months(&all).unwrap() {
            let page = store.timeline(&all, &month.month, 0, usize::MAX).unwrap();
            assert_eq!(page.len(), month.n, "format {version}, {}", month.month);
            for record in &page {
                let (kind, id) = (record.content.kind(), record.stamp.id);
                let history = store.history(kind, id).unwrap();
                assert_eq!(history[0].record.as_ref(), Some(record), "format {version}");
            }
            n += page.len();
        }
        let report = store.check().unwrap();
        let n_records = report.n_entries + report.n_episodes + report.n_flare_ups + report.n_others;
        assert_eq!(n, n_records, "format {version}");
        let n_quoted = dump.lines().filter(|line| line.contains("quoted")).count();
        for query in ["QUOTED", "uote", "שָׁלוֹם", "ום", "🙂 שלו"] {
            let found = store.search(query, &all, 5).unwrap();
            assert_eq!(found.n, n_quoted, "format {version}, {query}");
        }
        assert!(n_quoted > 0, "the fixture has notes");
    }
}

#[test]
fn the_present_format_has_every_kind_live_and_in_the_trash() {
    let (journal, _) = fixture(SCHEMA_VERSION);
    let store = journal.open();
    let trash = store.trash(at("2026-11-21T22:00:00+01:00")).unwrap();
    for kind in RecordKind::ALL {
        assert!(!store.records(kind).unwrap().is_empty(), "{kind:?}");
        let is_of_kind = |t: &&Trashed| t.record.content.kind() == kind;
        let n = trash.iter().filter(is_of_kind).count();
        // The others were only written and edited.
        let removed = !matches!(
            kind,
            RecordKind::CheckIn | RecordKind::Moment | RecordKind::Episode | RecordKind::Question
        );
        assert_eq!(n > 0, removed, "{kind:?}");
    }
}

#[test]
fn an_upgraded_journal_is_laid_out_as_a_fresh_one() {
    let fresh = TempJournal::new().open().layout().unwrap();
    for version in 1..=SCHEMA_VERSION {
        let (journal, _) = fixture(version);
        assert_eq!(journal.open().layout().unwrap(), fresh, "format {version}");
    }
}

#[test]
fn reading_a_journal_of_this_format_changes_no_byte() {
    let (journal, _) = fixture(SCHEMA_VERSION);
    let before = std::fs::read(journal.path()).unwrap();
    Store::open_read_only(&journal.path())
        .unwrap()
        .check()
        .unwrap();
    assert_eq!(std::fs::read(journal.path()).unwrap(), before);
}
