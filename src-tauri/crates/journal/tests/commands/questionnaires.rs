//! What an answered questionnaire says beside the time before.

use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, start_blank, write};

fn rmdq(window: &Window, day: &str, version: &str, items: &[i32]) -> String {
    write(
        window,
        json!({
            "kind": "questionnaire", "day": day, "instrument": "rmdq_24", "version": version,
            "items": items, "score": items.len(),
        }),
    )
}

fn change(window: &Window, day: &str) -> String {
    write(
        window,
        json!({
            "kind": "questionnaire", "day": day, "instrument": "global_change", "version": "1",
            "items": null, "score": 2,
        }),
    )
}

fn result(window: &Window, id: &str) -> Value {
    call(window, "rmdq_result", json!({ "id": id })).unwrap()
}

#[test]
fn a_score_stands_beside_the_latest_earlier_one_of_the_same_wording() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T09:00:00+01:00");
    let window = shell.window();
    start_blank(&window);
    let first = rmdq(&window, "2026-10-23", "1983", &[1, 2, 3, 4]);
    rmdq(&window, "2026-09-01", "1983", &[1]);
    rmdq(&window, "2026-11-10", "other", &[1, 2]);
    change(&window, "2026-11-12");
    let morning = rmdq(&window, "2026-11-20", "1983", &[5, 6, 7]);
    let earlier = json!({ "day": "2026-10-23", "score": 4 });
    let saved = json!({ "day": "2026-11-20", "score": 3 });
    assert_eq!(
        result(&window, &morning),
        json!({ "saved": saved, "earlier": earlier }),
    );

    clock.set(at("2026-11-20T18:00:00+01:00"));
    let evening = rmdq(&window, "2026-11-20", "1983", &[]);
    let now = json!({ "day": "2026-11-20", "score": 0 });
    assert_eq!(
        result(&window, &evening),
        json!({ "saved": now, "earlier": saved }),
        "on one day the moment of writing counts"
    );
    assert_eq!(
        result(&window, &morning)["earlier"],
        earlier,
        "what came later is not before it"
    );
    assert_eq!(result(&window, &first)["earlier"]["score"], 1);
}

#[test]
fn what_is_not_there_has_no_result() {
    let shell = Shell::start();
    let window = shell.window();
    start_blank(&window);
    rmdq(&window, "2026-11-18", "1983", &[1]);
    let change = change(&window, "2026-11-19");
    assert_eq!(result(&window, &change), Value::Null, "it has no sentences");
    let saved = rmdq(&window, "2026-11-20", "1983", &[2]);
    call(&window, "undo", json!({})).unwrap();
    assert_eq!(result(&window, &saved), Value::Null, "it was taken back");
    assert_eq!(result(&window, "9"), Value::Null);
}
