//! Every format that ever landed opens in this build, with every row as it was.
//!
//! `fixtures/vN.db` is a journal written by the build that introduced format N and `vN.dump` its
//! canonical dump. Neither is ever edited; a new format adds a pair.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod freeze;

use std::path::{Path, PathBuf};

use backstory_store::store::{SCHEMA_VERSION, Store};
use backstory_testkit::stores::TempJournal;

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

/// `FREEZE_FIXTURE=1 cargo test --test migrations` writes the fixture of a new format.
#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "only a person who adds a format asks for this"
)]
fn the_present_format_is_frozen() {
    let path = fixtures().join(format!("v{SCHEMA_VERSION}.db"));
    if std::env::var_os("FREEZE_FIXTURE").is_some() && !path.exists() {
        let dump = freeze::write(&path);
        std::fs::write(path.with_extension("dump"), dump).unwrap();
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
