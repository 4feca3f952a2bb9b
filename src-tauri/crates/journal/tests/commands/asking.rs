//! How much is asked: the person's choice, what is due, and an offer that is made once.

use backstory_core::day::Day;
use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, save, start, start_blank, today, write};

fn prefer(window: &Window, ask: &str, asks_daily_pain: bool) {
    let input = preferences(ask, asks_daily_pain);
    call(window, "set_preferences", json!({ "input": input })).unwrap();
}

fn preferences(ask: &str, asks_daily_pain: bool) -> Value {
    json!({
        "ask": ask, "asks_daily_pain": asks_daily_pain,
        "desk_break_minutes": null, "desk_break_cue": "window",
    })
}

fn due(window: &Window) -> Value {
    today(window)["due"].clone()
}

/// Writes a check-in on each of the days before 20 November, the oldest first, as each of them
/// comes; "m" is most, "l" little, "-" none.
fn weeks(
    days: &str,
    given: &Value,
) -> (Shell, std::sync::Arc<backstory_testkit::clock::SeededClock>) {
    let last: Day = "2026-11-20".parse().unwrap();
    let first = last.minus(days.len() as u64 - 1);
    let (shell, clock) = Shell::with_moving_clock(&format!("{first}T18:42:00+01:00"));
    let window = shell.window();
    start_blank(&window);
    for (n, day) in (0..).zip(days.chars()) {
        let about = first.plus(n).to_string();
        clock.set(at(&format!("{about}T18:42:00+01:00")));
        let function = match day {
            'm' => "most",
            'l' => "little",
            _ => continue,
        };
        let mut given = given.clone();
        given["function"] = json!(function);
        check_in(&window, &about, given).unwrap();
    }
    (shell, clock)
}

#[test]
fn preferences_are_kept_and_ask_accordingly() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let daily = preferences("daily", true);
    assert_eq!(call(&window, "preferences", json!({})).unwrap(), daily);
    assert_eq!(today(&window)["preferences"], daily);
    assert_eq!(today(&window)["is_asked_today"], true);
    check_in(&window, "2026-11-18", json!({ "function": "most" })).unwrap();
    for (ask, is_asked) in [
        ("daily", true),
        ("twice_a_week", false),
        ("weekly", false),
        ("if_it_comes_back", false),
    ] {
        prefer(&window, ask, false);
        let view = today(&window);
        assert_eq!(view["preferences"], preferences(ask, false));
        assert_eq!(view["is_asked_today"], is_asked, "{ask}");
    }
    assert_eq!(
        today(&window)["undo"],
        "Check-in for 18 November",
        "no change of the journal"
    );
    let window = shell.start_again().window();
    assert_eq!(
        call(&window, "preferences", json!({})).unwrap()["ask"],
        "if_it_comes_back"
    );
}

#[test]
fn what_is_due_is_shown_until_it_is_done_or_put_off() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    assert_eq!(due(&window), json!([]));
    let set = json!({
        "kind": "goal_set", "day": "2026-11-20", "last_day": null,
        "goals": [{ "id": null, "activity": "Walk" }],
    });
    write(&window, set);
    prefer(&window, "daily", false);
    for day in ["2026-11-18", "2026-11-19", "2026-11-20"] {
        check_in(&window, day, json!({ "function": "some" })).unwrap();
    }
    assert_eq!(
        due(&window),
        json!([
            { "what": "goals", "reason": "weekly" },
            { "what": "pain_recall", "reason": "weekly" },
            { "what": "rmdq", "reason": "first_time" },
        ])
    );
    let recall =
        json!({ "kind": "pain_recall", "day": "2026-11-20", "back_pain": 3, "leg_pain": null });
    save(&window, Value::Null, recall).unwrap();
    call(&window, "put_off", json!({ "what": "goals" })).unwrap();
    let other = json!({
        "kind": "questionnaire", "day": "2026-11-20", "instrument": "global_change",
        "version": "1", "items": null, "score": 1,
    });
    write(&window, other);
    assert_eq!(
        due(&window),
        json!([{ "what": "rmdq", "reason": "first_time" }])
    );
    let rmdq = json!({
        "kind": "questionnaire", "day": "2026-11-20", "instrument": "rmdq_24",
        "version": "1", "items": [], "score": 0,
    });
    write(&window, rmdq);
    assert_eq!(due(&window), json!([]));
}

#[test]
fn a_questionnaire_is_offered_before_an_appointment() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    prefer(&window, "if_it_comes_back", true);
    let appointment = json!({
        "kind": "appointment", "day": "2026-11-23", "time": null, "who": null, "said": null,
        "questions": [], "plan": [],
    });
    write(&window, appointment);
    assert_eq!(
        due(&window),
        json!([{ "what": "rmdq", "reason": "before_appointment" }])
    );
    call(&window, "put_off", json!({ "what": "rmdq" })).unwrap();
    assert_eq!(due(&window), json!([]));
}

#[test]
fn asking_less_is_offered_after_two_good_weeks_and_declined_for_good() {
    let (shell, _) = weeks("mmmmmmmmmmmmmm", &json!({}));
    let window = shell.window();
    assert_eq!(today(&window)["ask_less"], "twice_a_week");
    call(&window, "decline_asking_less", json!({})).unwrap();
    assert_eq!(today(&window)["ask_less"], Value::Null);
    let (shell, _) = weeks("mmmmmmmmmmmmml", &json!({}));
    assert_eq!(today(&shell.window())["ask_less"], Value::Null);
    let (shell, _) = weeks("mmmmmmmmmmmmmm", &json!({}));
    let window = shell.window();
    prefer(&window, "twice_a_week", true);
    assert_eq!(
        today(&window)["ask_less"],
        Value::Null,
        "one step at a time"
    );
}

#[test]
fn the_parts_that_are_used_are_shown() {
    let (shell, _) = weeks("mmm", &json!({ "mood": 4, "tags": ["desk"] }));
    assert_eq!(today(&shell.window())["parts"], json!(["mood", "tags"]));
    let (shell, _) = weeks("mm", &json!({ "mood": 4 }));
    assert_eq!(
        today(&shell.window())["parts"],
        json!(["pain", "sleep", "note"]),
        "nothing is known yet"
    );
}

#[test]
fn an_episode_may_be_over_after_a_month_of_zeros() {
    let (shell, _) = weeks(&"m".repeat(30), &json!({ "back_pain": 0 }));
    let window = shell.window();
    let mut episode = json!({
        "kind": "episode", "onset_day": "2026-10-25", "onset_how": null, "last_day": null,
    });
    let id = write(&window, episode.clone());
    assert_eq!(
        today(&window)["ended_episode"],
        Value::Null,
        "it began within the month"
    );
    episode["onset_day"] = json!("2026-08-01");
    save(&window, id.as_str(), episode.clone()).unwrap();
    let ended = |last: &str| json!({ "id": id, "last_day": last });
    assert_eq!(today(&window)["ended_episode"], ended("2026-10-21"));
    check_in(&window, "2026-09-02", json!({ "back_pain": 0 })).unwrap();
    check_in(&window, "2026-09-01", json!({ "back_pain": 4 })).unwrap();
    check_in(&window, "2026-07-01", json!({ "back_pain": 9 })).unwrap();
    assert_eq!(today(&window)["ended_episode"], ended("2026-09-01"));
    let recall =
        json!({ "kind": "pain_recall", "day": "2026-10-01", "back_pain": 1, "leg_pain": null });
    write(&window, recall);
    assert_eq!(today(&window)["ended_episode"], ended("2026-10-01"));
    episode["last_day"] = json!("2026-10-01");
    save(&window, id.as_str(), episode).unwrap();
    assert_eq!(
        today(&window)["ended_episode"],
        Value::Null,
        "the person ended it"
    );
}
