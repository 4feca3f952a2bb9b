//! Travel, clock changes and a clock that is set back: a day stays the day it was.

use std::sync::Arc;

use backstory_core::time::Clock;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use serde_json::{Value, json};

use crate::window::{
    Shell, Window, answers, call, check_in, read, save, start, start_blank, today, write,
};

fn check_in_of(window: &Window, day: &str) -> Value {
    call(window, "day_view", json!({ "day": day })).unwrap()["check_in"].clone()
}

#[test]
fn entries_keep_their_day_through_travel_and_both_clock_changes() {
    let (shell, clock) = Shell::with_moving_clock("2026-03-28T23:30:00+01:00");
    let window = shell.window();
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
    let window = shell.window();
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
    let window = shell.window();
    start(&window);
    check_in(&window, "2026-11-20", json!({ "function": "most" })).unwrap();
    clock.set(at("2026-11-18T09:00:00+01:00"));
    let refused = check_in(&window, "2026-11-19", json!({ "function": "some" })).unwrap_err();
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

/// A check-in and a moment of 1 December, written at UTC+14; then it is 30 November at UTC-11.
fn across_the_date_line() -> Shell {
    across_the_date_line_with_its_clock().0
}

fn across_the_date_line_with_its_clock() -> (Shell, Arc<SeededClock>) {
    let (shell, clock) = Shell::with_moving_clock("2026-12-01T10:00:00+14:00");
    let window = shell.window();
    start_blank(&window);
    let day = "2026-12-01";
    check_in(&window, day, json!({ "function": "most", "back_pain": 4 })).unwrap();
    let moment = json!({ "day": day, "answers": answers(json!({ "note": "landed" })) });
    call(&window, "add_moment", json!({ "input": moment })).unwrap();
    clock.set(at("2026-11-30T10:00:00-11:00"));
    (shell, clock)
}

#[test]
fn what_was_written_across_the_date_line_is_read_and_corrected() {
    let shell = across_the_date_line();
    let window = shell.window();
    let view = call(&window, "day_view", json!({ "day": "2026-12-01" })).unwrap();
    assert_eq!(view["check_in"]["answers"]["back_pain"], 4);
    assert_eq!(view["moments"].as_array().unwrap().len(), 1);
    check_in(&window, "2026-12-01", json!({ "back_pain": 5 })).unwrap();
    let one = json!({ "day": "2026-12-01", "function": "some" });
    call(&window, "answer_function", json!({ "input": one })).unwrap();
    let corrected = check_in_of(&window, "2026-12-01");
    assert_eq!(corrected["answers"]["back_pain"], 5);
    assert_eq!(corrected["answers"]["function"], "some");
    assert_eq!(corrected["basis"], "same_day");
    // Nothing new is written about a day that has not come.
    let refused = call(&window, "day_view", json!({ "day": "2026-12-02" })).unwrap_err();
    assert_eq!(refused["field"], "day");
    let moment = json!({ "day": "2026-12-01", "answers": answers(json!({ "note": "more" })) });
    let refused = call(&window, "add_moment", json!({ "input": moment })).unwrap_err();
    assert_eq!(refused["field"], "day");
}

#[test]
fn what_lies_ahead_is_told_and_never_counted_as_past() {
    let (shell, clock) = across_the_date_line_with_its_clock();
    let window = shell.window();
    // No urgent signs on that day either; the page may not say that nobody asked, and nothing more.
    let here = clock.now();
    clock.set(at("2026-12-01T10:30:00+14:00"));
    write(
        &window,
        json!({ "kind": "urgent_signs", "day": "2026-12-01", "ticked": [] }),
    );
    clock.set(here);
    assert_eq!(today(&window)["n_ahead"], 3);
    let request = json!({ "period": "all", "width": 700, "scheme": "light" });
    let trends = call(&window, "trends", json!({ "request": request })).unwrap();
    assert_eq!(trends["n_written"], 0);
    let detail = trends["function"]["detail"].as_str().unwrap();
    assert!(
        detail.ends_with("2 entries are dated after today and not counted yet."),
        "{detail}"
    );
    let request = json!({
        "from": null, "to": null, "paper": "a4",
        "include_function": true, "include_pain": true, "note_ids": [],
    });
    let preview = call(&window, "report_preview", json!({ "request": request })).unwrap();
    let said = json!("3 entries are dated after 30 Nov 2026 and left off this page");
    assert!(
        preview["text"].as_array().unwrap().contains(&said),
        "{}",
        preview["text"]
    );
    assert_eq!(
        preview["notes"],
        json!([]),
        "its note is none of this period"
    );
}

#[test]
fn what_lies_ahead_can_be_moved_to_its_day() {
    let shell = across_the_date_line();
    let window = shell.window();
    let id = check_in_of(&window, "2026-12-01")["id"].clone();
    let moved = |day: &str| {
        let answers = check_in_of(&window, "2026-12-01")["answers"].clone();
        json!({ "kind": "check_in", "day": day, "answers": answers })
    };
    let refused = save(&window, id.clone(), moved("2026-12-02")).unwrap_err();
    assert_eq!(refused["field"], "day", "not further ahead");
    let saved = save(&window, id.clone(), moved("2026-11-30")).unwrap();
    assert_eq!(saved["written"]["label"], "Check-in moved to 30 November");
    let today = today(&window);
    assert_eq!(today["n_ahead"], 1, "the moment");
    assert_eq!(today["check_in"]["id"], saved["id"]);
    assert_ne!(saved["id"], id, "a check-in is named by its day");
    let there = json!({ "kind": "check_in", "id": id });
    let found = call(&window, "record", json!({ "place": there })).unwrap();
    assert_eq!(found["id"], saved["id"], "and found by its former id");
    assert_eq!(today["check_in"]["basis"], "same_day");
}

#[test]
fn a_plan_that_begins_ahead_of_the_clock_can_be_ended() {
    let (shell, clock) = Shell::with_moving_clock("2031-01-05T10:00:00+01:00");
    let window = shell.window();
    start_blank(&window);
    let plan = json!({
        "kind": "movement_plan", "exercise": null, "what": "Walk", "first_day": "2031-01-05",
        "last_day": null, "unit": "minutes",
        "steps": [{ "amount": 5, "times_a_day": 1 }], "step": 0, "limit": 5,
    });
    let id = write(&window, plan);
    clock.set(at("2026-11-30T10:00:00+01:00"));
    assert_eq!(today(&window)["n_ahead"], 1);
    call(&window, "end_plan", json!({ "id": id })).unwrap();
    assert_eq!(
        read(&window, "movement_plan", &id)["last_day"],
        "2031-01-05",
        "not before it began"
    );
}
