//! Tests a file system that fills up and is then write-protected: a real one, where the system lets
//! a test mount it.

use std::fs;
use std::path::Path;
use std::process::Command;

use backstory_core::answers::RawAnswers;
use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::entry::Entry;
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{check_in, day};

use crate::again;
use crate::faults::unix::{
    FOLDER, clock, folder_given, holds, is_read_and_not_written, is_root, with_a_log,
    write_until_refused,
};

/// Mounting needs rights that a test does not have on every machine; the other tests of a full
/// disk, in the sources of the store, need none.
#[test]
fn a_small_file_system_fills_up_and_nothing_saved_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let private = |script: &str| {
        let mut command = Command::new("unshare");
        command.arg("--mount");
        if !is_root(folder.path()) {
            command.args(["--user", "--map-root-user"]);
        }
        let mount = format!("mount -t tmpfs -o size=1400k tmpfs \"${FOLDER}\" && {script}");
        command
            .args(["sh", "-c", &mount])
            .env(FOLDER, folder.path());
        command
    };
    if !private("true").output().is_ok_and(|o| o.status.success()) {
        println!("this machine does not let a test mount a small file system");
        return;
    }
    let mut command = private("exec \"$0\" \"$@\"");
    command.arg(std::env::current_exe().unwrap());
    again::only(&mut command, "drives::fills_a_small_file_system");
    again::ran(&command.output().unwrap());
}

#[test]
fn fills_a_small_file_system() {
    let Some(folder) = folder_given() else {
        return;
    };
    let (path, filler, clock) = (folder.join("journal.db"), folder.join("filler"), clock());
    let mut store = Store::open(&path).unwrap();
    fs::write(&filler, vec![1; 760_000]).unwrap();
    let is_full = |refused: StoreError, on: &Path| {
        assert!(
            matches!(&refused, StoreError::DiskFull(named) if named == on),
            "{refused}"
        );
    };
    let (mut saved, refused) = write_until_refused(&mut store, &clock);
    is_full(refused, &path);
    assert!(!saved.is_empty());
    let form = format!("\"{}\"", "x".repeat(200_000));
    let place = DraftKey::Day(Day::EARLIEST);
    let draft = Draft::new(RecordKind::Moment, place, clock.now(), form).unwrap();
    is_full(store.keep_draft(&draft).unwrap_err(), &path);
    let copy = folder.join("copy.db");
    is_full(store.save_copy(&copy).unwrap_err(), &copy);
    let other = folder.join("other.db");
    is_full(Store::open(&other).map(drop).unwrap_err(), &other);
    let mut left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|f| f.unwrap().file_name())
        .collect();
    left.sort();
    assert!(
        !left.iter().any(|f| f.to_string_lossy().contains("copy")),
        "{left:?}"
    );
    holds(&store, &saved);
    fs::remove_file(&filler).unwrap();
    store.keep_draft(&draft).unwrap();
    let raw = saved[0].answers.clone();
    let later = Entry {
        answers: raw,
        ..check_in(
            &clock,
            day("2026-11-20"),
            RawAnswers {
                mood: Some(1),
                ..RawAnswers::default()
            },
        )
    };
    store
        .write(&clock, &Op::worded("Entry"), Origin::User, |w| {
            w.put_entry(&later)
        })
        .unwrap();
    saved.push(later);
    drop(store);
    holds(&Store::open(&path).unwrap(), &saved);
    // Nothing fits any more, not even the index of a log.
    for filler in [&filler, &folder.join("rest")] {
        let _ = fs::write(filler, vec![1; 2_000_000]);
    }
    let first = saved.first().unwrap().clone();
    is_full(Store::open(&path).map(drop).unwrap_err(), &path);
    let reader = Store::open_read_only(&path).unwrap();
    holds(&reader, &saved);
    drop(reader);
    let mut store = Store::open_or_read(&path).unwrap();
    assert!(matches!(store.refusal(), Some(StoreError::DiskFull(_))));
    holds(&store, &saved);
    is_full(store.keep_draft(&draft).unwrap_err(), &path);
    fs::remove_file(&filler).unwrap();
    store.keep_draft(&draft).unwrap();
    assert!(
        store.refusal().is_none(),
        "with room the same window goes on"
    );
    drop(store);
    let logged = with_a_log();
    for name in ["logged.db", "logged.db-wal"] {
        let bytes = if name.ends_with("wal") {
            &logged.1
        } else {
            &logged.0
        };
        fs::write(folder.join(name), bytes).unwrap();
    }
    let remounted = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(&folder)
        .status();
    assert!(remounted.unwrap().success());
    let refused = Store::open(&path).unwrap_err();
    assert!(matches!(refused, StoreError::NotWritable(_)), "{refused}");
    is_read_and_not_written(&path, &first, &clock);
    let reader = Store::open_read_only(&folder.join("logged.db")).unwrap();
    assert_eq!(
        reader.check().unwrap().n_entries,
        2,
        "with what is in the log"
    );
}
