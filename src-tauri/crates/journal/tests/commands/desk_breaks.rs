//! Desk breaks: off until they are chosen, none on a day that is to be without, and nothing in the
//! way of somebody who has to call.

use std::sync::atomic::Ordering;

use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, start, today, write};

fn desk_breaks(window: &Window) -> Value {
    call(window, "desk_breaks", json!({})).unwrap()
}

fn choose(window: &Window, minutes: impl Into<Value>, cue: &str) {
    let mut input = call(window, "preferences", json!({})).unwrap();
    input["desk_break_minutes"] = minutes.into();
    input["desk_break_cue"] = json!(cue);
    call(window, "set_preferences", json!({ "input": input })).unwrap();
}

fn view(minutes: impl Into<Value>, cue: &str) -> Value {
    json!({
        "minutes": minutes.into(), "cue": cue, "rests_today": false, "is_urgent": false,
    })
}

#[test]
fn there_are_none_until_they_are_chosen() {
    let shell = Shell::start();
    let window = shell.window();
    call(&window, "desk_breaks", json!({})).unwrap_err();
    start(&window);
    assert_eq!(desk_breaks(&window), view(Value::Null, "window"));
    let preferences = call(&window, "preferences", json!({})).unwrap();
    assert_eq!(preferences["desk_break_minutes"], Value::Null);
    assert_eq!(preferences["desk_break_cue"], "window");
}

#[test]
fn what_was_chosen_is_kept_and_can_be_switched_off_again() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let before = today(&window)["undo"].clone();
    for (minutes, cue) in [(20, "taskbar"), (90, "sound"), (45, "window")] {
        choose(&window, minutes, cue);
        assert_eq!(desk_breaks(&window), view(minutes, cue));
    }
    choose(&window, 30, "sound");
    assert_eq!(
        today(&window)["undo"],
        before,
        "it is no change of the journal"
    );
    let again = shell.start_again();
    let window = again.window();
    assert_eq!(desk_breaks(&window), view(30, "sound"));
    choose(&window, Value::Null, "sound");
    assert_eq!(desk_breaks(&window), view(Value::Null, "sound"));
}

#[test]
fn a_stored_value_that_says_nothing_counts_as_none() {
    let shell = Shell::start();
    start(&shell.window());
    let path = shell.folder.path().join("journal.db");
    let mut shell = shell;
    for (text, minutes) in [
        ("15", json!(15)),
        ("240", json!(240)),
        ("14", Value::Null),
        ("241", Value::Null),
        ("-30", Value::Null),
        ("99999999", Value::Null),
        ("30 minutes", Value::Null),
        ("", Value::Null),
    ] {
        shell.close_journal();
        let mut store = Store::open(&path).unwrap();
        store.set_setting(Setting::DeskBreakMinutes, text).unwrap();
        store.set_setting(Setting::DeskBreakCue, "gong").unwrap();
        store
            .set_setting(Setting::DeskBreaksRestOn, "today")
            .unwrap();
        drop(store);
        shell = shell.start_again();
        let window = shell.window();
        assert_eq!(desk_breaks(&window), view(minutes, "window"), "{text}");
    }
    let window = shell.window();
    choose(&window, 5, "window");
    assert_eq!(desk_breaks(&window), view(Value::Null, "window"));
}

#[test]
fn not_today_lasts_to_the_end_of_the_day() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T09:00:00+01:00");
    let window = shell.window();
    start(&window);
    choose(&window, 30, "window");
    let rests = || desk_breaks(&window)["rests_today"].clone();
    call(&window, "rest_desk_breaks", json!({})).unwrap();
    assert_eq!(rests(), true);
    clock.set(at("2026-11-20T23:59:00+01:00"));
    assert_eq!(rests(), true);
    clock.set(at("2026-11-21T00:00:00+01:00"));
    assert_eq!(rests(), false, "the day ends it, not 24 hours");
    call(&window, "rest_desk_breaks", json!({})).unwrap();
    assert_eq!(rests(), true);
    call(&window, "resume_desk_breaks", json!({})).unwrap();
    assert_eq!(rests(), false);
    assert_eq!(
        desk_breaks(&window)["minutes"],
        30,
        "what was chosen stays chosen"
    );
}

#[test]
fn not_today_outlives_a_restart() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    call(&window, "rest_desk_breaks", json!({})).unwrap();
    let again = shell.start_again();
    assert_eq!(desk_breaks(&again.window())["rests_today"], true);
}

#[test]
fn the_latest_answer_to_the_urgent_signs_counts_for_a_day_and_the_next() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T09:00:00+01:00");
    let window = shell.window();
    start(&window);
    let answer = |day: &str, ticked: &[&str]| {
        let record = json!({ "kind": "urgent_signs", "day": day, "ticked": ticked });
        write(&window, record);
        clock.advance_minutes(5);
        desk_breaks(&window)["is_urgent"].clone()
    };
    assert_eq!(
        answer("2026-11-18", &["fever"]),
        false,
        "that was two days ago"
    );
    assert_eq!(
        answer("2026-11-19", &["fever"]),
        true,
        "midnight makes nobody well"
    );
    assert_eq!(answer("2026-11-20", &[]), false);
    assert_eq!(answer("2026-11-20", &["yes-or-not-sure"]), true);
    assert_eq!(answer("2026-11-20", &[]), false, "the latest counts");
    assert_eq!(answer("2026-11-20", &["fever"]), true);
    clock.set(at("2026-11-21T08:00:00+01:00"));
    assert_eq!(desk_breaks(&window)["is_urgent"], true, "the day after");
    clock.set(at("2026-11-22T08:00:00+01:00"));
    assert_eq!(desk_breaks(&window)["is_urgent"], false);
}

#[test]
fn the_window_is_marked_only_when_it_is_asked_for() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    choose(&window, 30, "taskbar");
    desk_breaks(&window);
    let marks = || shell.marks.load(Ordering::Relaxed);
    assert_eq!(marks(), 0);
    call(&window, "mark_window", json!({})).unwrap();
    assert_eq!(marks(), 1);
}
