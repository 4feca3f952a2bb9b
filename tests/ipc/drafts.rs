//! What is typed and not saved: kept, offered again, never an entry.

use serde_json::{Value, json};

use crate::window::{Shell, call, start};

fn form(note: &str) -> Value {
    json!({
        "answers": {
            "function": "some", "confidence": null, "back_pain": null, "leg_pain": null,
            "sleep_minutes": null, "mood": null, "note": note, "movements": [],
        },
        "base": null,
        "sleep_typed": "7.",
    })
}

fn keep(window: &tauri::WebviewWindow<tauri::test::MockRuntime>, kind: &str, note: &str) {
    let input = json!({ "kind": kind, "day": "2026-11-20", "form": form(note) });
    call(window, "keep_draft", json!({ "input": input })).unwrap();
}

#[test]
fn a_draft_outlives_the_window_and_is_no_entry() {
    let shell = Shell::start();
    let window = shell.window("main");
    start(&window);
    keep(&window, "check_in", "half a sen");
    keep(&window, "check_in", "half a sentence 🙂");
    let again = shell.start_again();
    let window = again.window("main");
    let drafts = call(&window, "drafts", json!({})).unwrap();
    assert_eq!(
        drafts.as_array().unwrap().len(),
        1,
        "one for a kind and day"
    );
    assert_eq!(drafts[0]["form"], form("half a sentence 🙂"));
    assert_eq!(drafts[0]["kind"], "check_in");
    assert_eq!(drafts[0]["day"], "2026-11-20");
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["check_in"], Value::Null, "a draft is no entry");
    assert_eq!(today["n_written"], 0);
    assert_eq!(today["undo"], "How it started", "and no change to undo");
}

#[test]
fn saving_lets_the_draft_go_and_a_refusal_keeps_it() {
    let shell = Shell::start();
    let window = shell.window("main");
    start(&window);
    keep(&window, "check_in", "a day");
    keep(&window, "moment", "a twinge");
    let mut answers = form("a day")["answers"].clone();
    answers["confidence"] = json!(99);
    let input = json!({ "day": "2026-11-20", "answers": answers });
    let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["field"], "confidence");
    assert_eq!(
        n_drafts(&window),
        2,
        "nothing was saved, so nothing is let go"
    );
    answers["confidence"] = json!(9);
    let input = json!({ "day": "2026-11-20", "answers": answers });
    call(&window, "save_check_in", json!({ "input": input })).unwrap();
    let left = call(&window, "drafts", json!({})).unwrap();
    assert_eq!(left[0]["kind"], "moment", "only the saved form's is gone");
    let place = json!({ "kind": "moment", "day": "2026-11-20" });
    call(&window, "discard_draft", json!({ "place": place })).unwrap();
    assert_eq!(n_drafts(&window), 0);
}

fn n_drafts(window: &tauri::WebviewWindow<tauri::test::MockRuntime>) -> usize {
    let drafts = call(window, "drafts", json!({})).unwrap();
    drafts.as_array().unwrap().len()
}
