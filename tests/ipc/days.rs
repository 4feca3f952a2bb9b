//! Travel, clock changes and a clock that is set back: a day stays the day it was.

use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, start, start_blank, today};

fn check_in_of(window: &Window, day: &str) -> Value {
    call(window, "day_view", json!({ "day": day })).unwrap()["check_in"].clone()
}

#[test]
fn entries_keep_their_day_through_travel_and_both_clock_changes() {
    let (shell, clock) = Shell::with_moving_clock("2026-03-28T23:30:00+01:00");
    let window = shell.window("main");
    start_blank(&window);
    let moments = [
        // The night in which an hour is left out, and the one in which an hour comes twice.
        ("2026-03-28", "2026-03-28T23:30:00+01:00"),
        ("2026-03-29", "2026-03-29T23:30:00+02:00"),
        ("2026-10-24", "2026-10-24T23:59:00+02:00"),
        ("2026-10-25", "2026-10-25T23:59:00+01:00"),
        // Already tomorrow in UTC; then already tomorrow where the journey ends.
        ("2026-11-01", "2026-11-01T23:30:00-05:00"),
        ("2026-11-03", "2026-11-03T00:30:00+13:00"),
    ];
    for (day, now) in moments {
        clock.set(at(now));
        assert_eq!(today(&window)["today"], day);
        check_in(&window, day, json!({ "function": "most", "note": day })).unwrap();
    }
    // Seen from elsewhere nothing has moved.
    clock.set(at("2026-11-05T12:00:00-08:00"));
    for (day, now) in moments {
        let entry = check_in_of(&window, day);
        assert_eq!(entry["day"], day);
        assert_eq!(entry["basis"], "same_day", "{day}");
        let recorded_at = entry["recorded_at"].as_str().unwrap();
        assert_eq!(at(recorded_at), at(now), "with the offset of its place");
        let month = call(&window, "calendar_month", json!({ "month": &day[..7] })).unwrap();
        let of_day = month.as_array().unwrap().iter().find(|d| d["day"] == day);
        assert_eq!(of_day.unwrap()["written"], true);
    }
}

#[test]
fn the_hour_that_comes_twice_is_one_day_with_one_check_in() {
    let (shell, clock) = Shell::with_moving_clock("2026-10-25T02:30:00+02:00");
    let window = shell.window("main");
    start_blank(&window);
    check_in(&window, "2026-10-25", json!({ "function": "some" })).unwrap();
    let first = check_in_of(&window, "2026-10-25");
    clock.set(at("2026-10-25T02:30:00+01:00"));
    check_in(&window, "2026-10-25", json!({ "function": "most" })).unwrap();
    let second = check_in_of(&window, "2026-10-25");
    assert_eq!(second["id"], first["id"]);
    assert_eq!(second["answers"]["function"], "most");
    assert_eq!(today(&window)["written_after_now"], Value::Null);
}

#[test]
fn a_clock_that_was_set_back_refuses_days_to_come_and_keeps_what_is_there() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window("main");
    start(&window);
    check_in(&window, "2026-11-20", json!({ "function": "most" })).unwrap();
    clock.set(at("2026-11-18T09:00:00+01:00"));
    let refused = check_in(&window, "2026-11-20", json!({ "function": "some" })).unwrap_err();
    assert_eq!(refused["field"], "day");
    let view = today(&window);
    assert!(view["written_after_now"].is_string());
    check_in(&window, "2026-11-18", json!({ "function": "little" })).unwrap();
    assert_eq!(
        today(&window)["undo"],
        "Check-in for 18 November",
        "the latest change"
    );
    clock.set(at("2026-11-20T19:00:00+01:00"));
    assert_eq!(
        check_in_of(&window, "2026-11-20")["answers"]["function"],
        "most"
    );
    assert_eq!(
        check_in_of(&window, "2026-11-18")["answers"]["function"],
        "little"
    );
}
