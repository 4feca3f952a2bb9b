//! Where the window saves what a person asks for.

use backstory_store::store::Store;
use serde_json::json;

use crate::window::{Shell, Window, call, check_in, start};

#[test]
fn a_save_never_replaces_the_journal_or_what_belongs_to_it() {
    let request = json!({
        "from": null, "to": null, "paper": "a4",
        "include_function": true, "include_pain": true, "note_ids": [],
    });
    for name in ["journal.db", "journal.db-wal", "journal.lock", "demo.db"] {
        let shell = Shell::saving_as(name);
        let window = shell.window();
        call(&window, "open_demo_journal", json!({})).unwrap();
        call(&window, "leave_demo_journal", json!({})).unwrap();
        start(&window);
        let shown = call(&window, "report_preview", json!({ "request": request })).unwrap();
        let lesson = json!({ "input": { "kind": "lesson", "id": "scans" } });
        let report = json!({ "token": shown["token"] });
        for (command, arguments) in [
            ("report_save", report),
            ("save_sheet", lesson),
            ("save_journal_copy", json!({})),
        ] {
            let refused = call(&window, command, arguments).unwrap_err();
            assert_eq!(refused["code"], "storage", "{command} as {name}: {refused}");
            let message = refused["message"].as_str().unwrap();
            assert!(message.contains("It was left as it is."), "{message}");
        }
        check_in(&window, "2026-11-20", json!({ "confidence": 4 })).unwrap();
        drop(window);
        let journal = shell.folder.path().join("journal.db");
        let store = Store::open_read_only(&journal).unwrap();
        assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
        assert_eq!(store.check().unwrap().n_entries, 1, "{name}");
        assert!(Store::is_demo_at(&shell.folder.path().join("demo.db")).unwrap());
    }
}

/// The locks that this process holds on a file.
#[cfg(target_os = "linux")]
fn locks(file: &std::path::Path) -> usize {
    use std::os::unix::fs::MetadataExt as _;
    let inode = std::fs::metadata(file).unwrap().ino();
    let (of_this, on_it) = (format!(" {} ", std::process::id()), format!(":{inode} "));
    let all = std::fs::read_to_string("/proc/locks").unwrap();
    let is_ours = |line: &&str| line.contains(&of_this) && line.contains(&on_it);
    all.lines().filter(is_ours).count()
}

#[cfg(target_os = "linux")]
fn save_report(window: &Window) -> Result<serde_json::Value, serde_json::Value> {
    let request = json!({
        "from": null, "to": null, "paper": "a4",
        "include_function": true, "include_pain": true, "note_ids": [],
    });
    let shown = call(window, "report_preview", json!({ "request": request })).unwrap();
    call(window, "report_save", json!({ "token": shown["token"] }))
}

#[test]
#[cfg(target_os = "linux")]
fn a_refused_save_leaves_sqlite_its_locks() {
    // Closing any descriptor of a file drops all locks of a process on it, so that the journal
    // must not even be opened to find out what it is.
    for name in ["journal.db", "journal.db-shm", "hard.pdf", "link.pdf"] {
        let shell = Shell::saving_as(name);
        let window = shell.window();
        start(&window);
        let at = |name: &str| shell.folder.path().join(name);
        match name {
            "hard.pdf" => std::fs::hard_link(at("journal.db"), at(name)).unwrap(),
            "link.pdf" => std::os::unix::fs::symlink("journal.db", at(name)).unwrap(),
            _ => {}
        }
        let held = || (locks(&at("journal.db")), locks(&at("journal.db-shm")));
        let before = held();
        assert_ne!(before, (0, 0), "SQLite holds what the journal rests on");
        let refused = save_report(&window).unwrap_err();
        assert_eq!(refused["code"], "storage", "{name}: {refused}");
        assert_eq!(held(), before, "{name}");
    }
}
