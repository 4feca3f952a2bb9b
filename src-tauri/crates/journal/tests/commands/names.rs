//! A journal with a second name, or at the end of a link.

use std::fs;
use std::os::unix::fs::symlink;

use backstory_store::store::Store;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use serde_json::json;
use tempfile::TempDir;

use crate::window::{Shell, call, check_in, start};

fn shell_in(folder: TempDir) -> Shell {
    let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
    let save_as = Some(folder.path().join("copy.db"));
    Shell::with_clock(folder, save_as, Box::new(clock))
}

#[test]
fn a_link_to_a_drive_that_is_not_there_is_no_first_run_and_start_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let drive = folder.path().join("drive");
    symlink(drive.join("journal.db"), folder.path().join("journal.db")).unwrap();
    let shell = shell_in(folder);
    let window = shell.window();
    let opened = || call(&window, "leave_demo_journal", json!({})).unwrap()["journal"].clone();
    let journal = opened();
    assert_eq!(journal["kind"], "failed");
    let message = journal["error"]["message"].as_str().unwrap();
    assert!(message.contains("is a link to"), "{message}");
    let input = json!({ "preferred_name": null, "onset_day": null, "onset_how": null });
    let refused = call(&window, "start_journal", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["code"], "storage");
    assert!(!drive.exists());
    // Plugged in, it opens, and nothing lies beside the link.
    fs::create_dir(&drive).unwrap();
    drop(Store::open(&drive.join("journal.db")).unwrap());
    assert_eq!(opened(), json!({ "kind": "open", "demo": false }));
    check_in(&window, "2026-11-20", json!({ "confidence": 4 })).unwrap();
    assert!(!shell.folder.path().join("journal.lock").exists());
    call(&window, "erase_everything", json!({})).unwrap();
    assert_eq!(opened()["kind"], "none", "an erased journal is a first run");
    assert!(!drive.join("journal.db").exists());
}

#[test]
fn a_journal_with_a_second_name_is_shown_and_copied_and_not_written() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    check_in(&window, "2026-11-20", json!({ "confidence": 4 })).unwrap();
    shell.close_journal();
    let journal = shell.folder.path().join("journal.db");
    let second = shell.folder.path().join("second.db");
    fs::hard_link(&journal, &second).unwrap();
    let bytes = fs::read(&journal).unwrap();
    let status = call(&window, "leave_demo_journal", json!({})).unwrap();
    assert_eq!(status["refusal"]["code"], "read_only", "it is said at once");
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["check_in"]["answers"]["confidence"], 4);
    let refused = check_in(&window, "2026-11-20", json!({ "confidence": 5 })).unwrap_err();
    assert_eq!(refused["code"], "read_only");
    let message = refused["message"].as_str().unwrap();
    assert!(message.contains("Save a copy"), "{message}");
    let copy = call(&window, "save_journal_copy", json!({})).unwrap();
    let copy = Store::open(copy.as_str().unwrap().as_ref()).unwrap();
    assert_eq!(copy.check().unwrap().n_entries, 1);
    assert_eq!(fs::read(&journal).unwrap(), bytes);
    fs::remove_file(&second).unwrap();
    check_in(&window, "2026-11-20", json!({ "confidence": 5 })).unwrap();
    let status = call(&window, "app_status", json!({})).unwrap();
    assert_eq!(status["refusal"], json!(null));
}
