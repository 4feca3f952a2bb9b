//! Where the window saves what a person asks for.

use backstory_store::store::Store;
use serde_json::json;

use crate::window::{Shell, call, check_in, start};

#[test]
fn a_save_never_replaces_the_journal_or_what_belongs_to_it() {
    let request = json!({
        "from": null, "to": null, "paper": "a4",
        "include_function": true, "include_pain": true, "note_ids": [],
    });
    for name in ["journal.db", "journal.db-wal", "journal.lock", "demo.db"] {
        let shell = Shell::saving_as(name);
        let window = shell.window("main");
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
