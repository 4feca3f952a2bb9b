//! The first days of a journal: what starting it keeps, and what Today offers for a week.

use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, today};

const WAYS: [&str; 4] = ["hurts", "lesson", "movement", "goals"];

fn begin(window: &Window, number: Value) -> Result<Value, Value> {
    let input = json!({
        "preferred_name": null, "onset_day": null, "onset_how": null, "emergency_number": number,
    });
    call(window, "start_journal", json!({ "input": input }))
}

#[test]
fn a_week_of_ways_to_begin_each_offered_until_it_was_taken() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
    begin(&window, Value::Null).unwrap();
    let beginning = || today(&window)["beginning"].clone();
    assert_eq!(beginning(), json!({ "ways": WAYS, "has_check_in": false }));
    call(&window, "take_way_to_begin", json!({ "way": "lesson" })).unwrap();
    check_in(&window, "2026-11-20", json!({ "function": "some" })).unwrap();
    let left = json!({ "ways": ["hurts", "movement", "goals"], "has_check_in": true });
    assert_eq!(beginning(), left);
    clock.advance_minutes(6 * 24 * 60);
    assert_eq!(beginning(), left, "the seventh day");
    clock.advance_minutes(24 * 60);
    assert_eq!(beginning(), Value::Null);
    let refused = call(&window, "take_way_to_begin", json!({ "way": "magic" }));
    assert!(refused.is_err(), "a way that there is not");
}

#[test]
fn the_number_of_the_country_is_kept_with_the_start() {
    let shell = Shell::start();
    let window = shell.window();
    let refused = begin(&window, json!("call me")).unwrap_err();
    assert_eq!(refused["field"], "emergency_number");
    let status = call(&window, "app_status", json!({})).unwrap();
    assert_eq!(status["journal"]["kind"], "none", "nothing was started");
    begin(&window, json!("112")).unwrap();
    let called =
        |window| call(window, "urgent_signs", json!({})).unwrap()["tiers"][0]["call"].clone();
    assert_eq!(called(&window), "Call 112");
    let again = shell.start_again();
    assert_eq!(called(&again.window()), "Call 112");
    let undone = call(&again.window(), "undo", json!({}));
    assert!(undone.is_err(), "starting is no change to undo");
}

#[test]
fn the_number_of_the_region_is_offered_before_there_is_a_journal() {
    let shell = Shell::start();
    let lines = call(&shell.window(), "help_lines", json!({})).unwrap();
    let usual = lines["usual"].as_str().unwrap();
    let presets = lines["presets"].as_array().unwrap();
    assert!(
        presets.iter().any(|preset| preset["number"] == usual),
        "{lines}"
    );
    assert_eq!(lines["emergency"], Value::Null, "offered, not chosen");
}
