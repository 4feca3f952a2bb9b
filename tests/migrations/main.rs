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

mod freeze;

use std::path::{Path, PathBuf};

use backstory_core::day::Day;
use backstory_core::draft::Draft;
use backstory_core::flare_up::FlareUp;
use backstory_store::store::{SCHEMA_VERSION, Store};
use backstory_testkit::stores::TempJournal;

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
        let (kind, day, typed_at) = (d.kind.name(), d.day, d.typed_at.local_text());
        format!("{kind} {day} {typed_at} {}\n", d.form())
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

#[test]
fn every_landed_format_opens_with_every_row_as_it_was() {
    for version in 1..=SCHEMA_VERSION {
        let (journal, dump) = fixture(version);
        let store = journal.open();
        assert_eq!(store.canonical_dump().unwrap(), dump, "format {version}");
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
        assert_eq!((report.n_drafts, report.n_flare_ups), (2, 3));
        let flare_ups = store.flare_ups_between(Day::EARLIEST, "2026-12-31".parse().unwrap());
        let go_on = |f: &&FlareUp| f.last_day.is_none();
        assert_eq!(flare_ups.unwrap().iter().filter(go_on).count(), 1);
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
