//! What goes wrong comes back as a sentence, and what was saved stays.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use backstory_core::time::{Clock, Instant};
use backstory_store::store::Store;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::window::{Shell, Window, call, check_in, start, today};

fn save(window: &Window, confidence: i64) -> Result<Value, Value> {
    check_in(window, "2026-11-20", json!({ "confidence": confidence }))
}

fn confidence(window: &Window) -> Value {
    call(window, "today", json!({})).unwrap()["check_in"]["answers"]["confidence"].clone()
}

/// A clock that panics once, after being asked a number of times.
struct Faulty {
    clock: SeededClock,
    fuse: Arc<AtomicI64>,
}

impl Clock for Faulty {
    fn now(&self) -> Instant {
        assert_ne!(
            self.fuse.fetch_sub(1, Ordering::SeqCst),
            1,
            "the fuse burns"
        );
        self.clock.now()
    }

    fn random(&self) -> [u8; 10] {
        self.clock.random()
    }

    fn installation(&self) -> Uuid {
        self.clock.installation()
    }
}

#[test]
fn a_panic_anywhere_in_a_save_is_a_sentence_and_leaves_the_journal_whole() {
    let fuse = Arc::new(AtomicI64::new(0));
    let clock = Faulty {
        clock: SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1),
        fuse: Arc::clone(&fuse),
    };
    let shell = Shell::with_clock(tempfile::tempdir().unwrap(), None, Box::new(clock));
    let window = shell.window();
    start(&window);
    save(&window, 1).unwrap();
    let mut n_panics = 0;
    // Each asking of the clock is another place: before, inside and after the transaction. After
    // it the change is on disk, so a panic there must not pass for a failure.
    for place in 1..10 {
        fuse.store(place, Ordering::SeqCst);
        let saved = save(&window, place + 1);
        fuse.store(0, Ordering::SeqCst);
        let found = confidence(&window).as_i64().unwrap();
        if let Err(error) = saved {
            n_panics += 1;
            assert_eq!(found, 1, "what is told to have failed is not there");
            assert_eq!(error["code"], "internal");
            let message = error["message"].as_str().unwrap();
            assert!(
                message.contains("what you typed is still here"),
                "{message}"
            );
        }
        save(&window, 1).unwrap();
    }
    assert!(n_panics >= 3, "only {n_panics} places were hit");
    drop(window);
    let store = Store::open_read_only(&shell.folder.path().join("journal.db")).unwrap();
    assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_clock_that_was_set_back_is_told_and_nothing_is_lost() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    save(&window, 4).unwrap();
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["written_after_now"], Value::Null);
    drop(window);
    let earlier = SeededClock::new(at("2026-11-18T08:00:00+01:00"), 2);
    let back = shell.start_again_with(Box::new(earlier));
    let window = back.window();
    let today = call(&window, "today", json!({})).unwrap();
    let latest = today["written_after_now"].as_str().unwrap();
    assert!(latest.starts_with("2026-11-20T18:4"), "{latest}");
    assert_eq!(
        today["undo"], "Check-in for 20 November",
        "undo still knows it"
    );
}

#[test]
#[cfg(unix)]
fn a_journal_that_vanishes_takes_nothing_acknowledged_with_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    save(&window, 4).unwrap();
    let journal = shell.folder.path().join("journal.db");
    let elsewhere = shell.folder.path().join("moved.db");
    std::fs::rename(&journal, &elsewhere).unwrap();

    let error = save(&window, 5).unwrap_err();
    assert_eq!(error["code"], "gone");
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("This was not saved"), "{message}");
    assert_eq!(confidence(&window), 4, "what was saved can still be read");
    let copy = call(&window, "save_journal_copy", json!({})).unwrap();
    let copy = Store::open_read_only(copy.as_str().unwrap().as_ref()).unwrap();
    assert_eq!(copy.check().unwrap().n_entries, 1);

    std::fs::rename(&elsewhere, &journal).unwrap();
    save(&window, 5).unwrap();
    assert_eq!(confidence(&window), 5, "back in place, it goes on");
}

#[test]
fn a_journal_that_is_written_over_is_left_alone_and_what_the_window_holds_is_saved() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let journal = shell.folder.path().join("journal.db");
    let backup = std::fs::read(&journal).unwrap();
    save(&window, 4).unwrap();
    for bytes in [&backup[..], b""] {
        std::thread::sleep(std::time::Duration::from_millis(20));
        std::fs::write(&journal, bytes).unwrap();
        for refused in [
            save(&window, 5),
            call(&window, "undo", json!({})),
            call(&window, "erase_everything", json!({})),
        ] {
            let error = refused.unwrap_err();
            assert_eq!(error["code"], "gone", "{error}");
            let message = error["message"].as_str().unwrap();
            assert!(message.contains("wrote over"), "{message}");
        }
        assert_eq!(std::fs::read(&journal).unwrap(), bytes);
        let copy = call(&window, "save_journal_copy", json!({})).unwrap();
        let copy: &std::path::Path = copy.as_str().unwrap().as_ref();
        let held = Store::open(copy).unwrap();
        assert_eq!(held.check().unwrap().n_entries, 1);
        drop(held);
        std::fs::remove_file(copy).unwrap();
    }
}

#[test]
fn a_named_journal_on_a_missing_drive_is_no_first_run() {
    let shell = Shell::with_a_missing_folder();
    let window = shell.window();
    let status = call(&window, "app_status", json!({})).unwrap();
    assert_eq!(status["journal"]["kind"], "failed");
    let message = status["journal"]["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("is missing. Nothing was changed"),
        "{message}"
    );
    let input = json!({ "preferred_name": null, "onset_day": null, "onset_how": null });
    let refused = call(&window, "start_journal", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["code"], "storage");
    assert!(
        !shell.folder.path().join("drive").exists(),
        "no folder in its place"
    );
    std::fs::create_dir(shell.folder.path().join("drive")).unwrap();
    let again = call(&window, "leave_demo_journal", json!({})).unwrap();
    assert_eq!(again["journal"]["kind"], "none", "plugged in, and empty");
}

#[test]
fn a_demo_that_was_cut_off_is_made_anew_and_other_files_are_not_touched() {
    let shell = Shell::start();
    let window = shell.window();
    let demo = shell.folder.path().join("demo.db");
    let open = || call(&window, "open_demo_journal", json!({})).unwrap()["journal"].clone();
    // What a kill in the middle of making it leaves, and a file whose name only resembles it.
    let folder = shell.folder.path().join(".backstory-unfinished-x.tmp");
    std::fs::create_dir(&folder).unwrap();
    drop(Store::open(&folder.join("demo.db")).unwrap());
    let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    let handle = std::fs::File::open(&folder).unwrap();
    handle.set_modified(long_ago).unwrap();
    let mine = shell.folder.path().join("demo.db.unfinished");
    std::fs::write(&mine, "mine").unwrap();
    assert_eq!(open(), json!({ "kind": "open", "demo": true }));
    assert!(!folder.exists(), "nothing is left over");
    assert_eq!(std::fs::read_to_string(&mine).unwrap(), "mine");
    call(&window, "leave_demo_journal", json!({})).unwrap();

    std::fs::write(&demo, "not a database, but somebody's").unwrap();
    std::fs::write(shell.folder.path().join("demo.db-wal"), "its log").unwrap();
    assert_eq!(open(), json!({ "kind": "open", "demo": true }));
    call(&window, "leave_demo_journal", json!({})).unwrap();
    let kept = std::fs::read_dir(shell.folder.path()).unwrap().flatten();
    let kept: Vec<_> = kept
        .filter(|f| f.file_name().to_string_lossy().contains("unreadable"))
        .map(|f| std::fs::read_to_string(f.path()).unwrap())
        .collect();
    assert_eq!(kept.len(), 2, "file and log, moved aside: {kept:?}");

    // Also a log that is not the demo's own, with the demo that it lies beside.
    std::fs::write(shell.folder.path().join("demo.db-wal"), "somebody's log").unwrap();
    assert_eq!(open(), json!({ "kind": "open", "demo": true }));
    call(&window, "leave_demo_journal", json!({})).unwrap();
    let kept = std::fs::read_dir(shell.folder.path()).unwrap().flatten();
    let kept = kept.filter(|f| f.file_name().to_string_lossy().contains("unreadable"));
    assert!(kept.count() >= 3, "nothing of it is lost");

    std::fs::remove_file(&demo).unwrap();
    // Also one in which nothing is written yet.
    drop(Store::open(&demo).unwrap());
    let before = std::fs::read(&demo).unwrap();
    assert_eq!(open()["kind"], "failed", "a journal that is no demo");
    assert_eq!(std::fs::read(&demo).unwrap(), before, "and it is as it was");
}

#[test]
fn a_record_that_cannot_be_read_does_not_take_today_along_and_is_told() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    save(&window, 4).unwrap();
    let flare_up = json!({
        "kind": "flare_up", "first_day": "2026-11-13", "last_day": null,
        "worse_than_usual": true, "hard_to_tolerate": false, "affected_life": false, "helped": null,
    });
    crate::window::write(&window, flare_up);
    assert_eq!(today(&window)["n_left_out"], 0);
    shell.close_journal();
    let path = shell.folder.path().join("journal.db");
    let mut file = std::fs::read(&path).unwrap();
    let (day, no_day) = (b"2026-11-13", b"2026-00-13");
    for at in 0..file.len() - day.len() {
        if file[at..].starts_with(day) {
            file[at..at + day.len()].copy_from_slice(no_day);
        }
    }
    std::fs::write(&path, file).unwrap();
    let shell = shell.start_again();
    let window = shell.window();
    let seen = today(&window);
    assert_eq!(seen["open_flare_up"], Value::Null);
    assert_ne!(seen["n_left_out"], 0);
    assert_eq!(confidence(&window), 4, "everything else is there");
}
