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

use std::path::{Path, PathBuf};

use backstory_core::day::Day;
use backstory_core::draft::Draft;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::RecordKind;
use backstory_store::store::{SCHEMA_VERSION, Store};
use backstory_store::timeline::Filter;
use backstory_store::trash::Trashed;
use backstory_testkit::build::at;
use backstory_testkit::stores::TempJournal;
use serde_json::{Map, Value as Json};

/// The first format with drafts and flare-ups.
const FIRST_WITH_DRAFTS: i64 = 2;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations/fixtures")
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

/// Asserts that every row is there as it was frozen, and no other. Columns that came since hold
/// nothing, because nobody was asked.
fn has_every_row(found: &str, frozen: &str, version: i64) {
    if version == SCHEMA_VERSION {
        assert_eq!(found, frozen, "format {version}");
        return;
    }
    assert_eq!(
        found.lines().count(),
        frozen.lines().count(),
        "format {version}"
    );
    for (now, then) in found.lines().zip(frozen.lines()) {
        let (table, id, mut columns) = row(now);
        let (frozen_table, frozen_id, frozen_columns) = row(then);
        assert_eq!((table, id), (frozen_table, frozen_id), "format {version}");
        for (column, value) in frozen_columns {
            assert_eq!(
                columns.remove(&column),
                Some(value),
                "{table} {id} {column}"
            );
        }
        for (column, value) in columns {
            assert_eq!(
                value,
                Json::Null,
                "{table} {id} {column} was never asked for"
            );
        }
    }
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
