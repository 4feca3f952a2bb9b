//! What is read while a change is under way.

use std::time::Duration;

use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, start};

/// Longer than any of these calls takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// Answers a call on a thread of its own; `None` when it waits.
fn answered(window: &Window, name: &'static str, arguments: Value) -> Option<Value> {
    let (done, answer) = std::sync::mpsc::channel();
    let window = Window::clone(window);
    std::thread::spawn(move || {
        // Nobody hears it that came too late.
        let _ = done.send(call(&window, name, arguments).unwrap());
    });
    answer.recv_timeout(PATIENCE).ok()
}

#[test]
fn no_screen_waits_for_a_change() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    check_in(&window, "2026-11-20", json!({ "function": "most" })).unwrap();
    let id = call(&window, "today", json!({})).unwrap()["check_in"]["id"].clone();
    let place = json!({ "kind": "check_in", "id": id });
    let filter = json!({
        "kinds": [], "tag": null, "episode": null, "first": null, "last": null,
    });
    let page = json!({ "filter": filter, "month": "2026-11", "offset": 0, "limit": 50 });
    // As a command holds it that is at work on the journal.
    let at_work = shell.state.state();
    for (name, arguments) in [
        ("today", json!({})),
        ("day_view", json!({ "day": "2026-11-20" })),
        ("record", json!({ "place": place })),
        ("records", json!({ "kind": "check_in" })),
        ("history", json!({ "place": place })),
        ("trash", json!({})),
        ("timeline_months", json!({ "filter": filter })),
        ("timeline_page", json!({ "request": page })),
        ("calendar_month", json!({ "month": "2026-11" })),
        ("goals", json!({})),
        ("bouts", json!({})),
        ("movement_plans", json!({})),
        ("flare_plan", json!({})),
        ("learn_state", json!({})),
        ("read_line", json!({ "line": "walked 20 min" })),
        ("repair_copies", json!({})),
        ("urgent_signs", json!({})),
    ] {
        assert!(answered(&window, name, arguments).is_some(), "{name} waits");
    }
    assert!(
        answered(&window, "undo", json!({})).is_none(),
        "what changes something waits"
    );
    drop(at_work);
}

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
