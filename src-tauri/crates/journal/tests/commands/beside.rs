//! What is read while a change is under way.

use serde_json::{Value, json};

use crate::window::{Shell, call, check_in, start};

#[test]
fn charts_reports_and_copies_wait_for_no_change() {
    let shell = Shell::saving_as("copy-2026-11-20.db");
    let window = shell.window();
    start(&window);
    check_in(
        &window,
        "2026-11-20",
        json!({ "function": "most", "back_pain": 4 }),
    )
    .unwrap();
    // As a command holds it that is at work on the journal.
    let at_work = shell.state.state();
    let trends = json!({ "period": "all", "scheme": "light", "width": 700 });
    let trends = call(&window, "trends", json!({ "request": trends }));
    assert!(trends.is_ok(), "{trends:?}");
    let report = json!({
        "from": null, "to": null, "paper": "a4", "include_function": true,
        "include_pain": true, "note_ids": [],
    });
    let report = call(&window, "report_preview", json!({ "request": report })).unwrap();
    assert_eq!(report["n_written"], 1);
    assert_eq!(
        call(&window, "tags", json!({ "prefix": "" })).unwrap()["tags"],
        json!([])
    );
    assert_ne!(
        call(&window, "save_journal_copy", json!({})).unwrap(),
        Value::Null
    );
    drop(at_work);
    let copy = shell.folder.path().join("copy-2026-11-20.db");
    let copy = backstory_store::store::Store::open_read_only(&copy).unwrap();
    assert_eq!(copy.check().unwrap().n_entries, 1);
}
