//! Bouts of movement, how they went, and the person's own plan.

use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, read, save, start_blank, today};

fn bouts(window: &Window) -> Vec<Value> {
    let bouts = call(window, "bouts", json!({})).unwrap();
    bouts.as_array().unwrap().clone()
}

fn add(window: &Window, day: &str, movements: Value) {
    let input = json!({ "day": day, "answers": { "movements": movements } });
    call(window, "add_moment", json!({ "input": input })).unwrap();
}

fn settle(window: &Window, bout: &Value, settled: bool) -> Value {
    let input = json!({ "entry": bout["entry"], "index": bout["index"], "settled": settled });
    call(window, "settle_bout", json!({ "input": input })).unwrap()
}

fn rolls() -> Value {
    json!({
        "name": "Knee rolls", "minutes": null, "exercise": "knee-rolls", "repetitions": 5,
        "expected": 6, "actual": 4, "after": "sore", "settled": null,
    })
}

#[test]
fn an_example_of_a_ladder_needs_no_journal() {
    let shell = Shell::start();
    let window = shell.window("main");
    let example = |unit: &str, start: i32| {
        let input = json!({ "unit": unit, "start": start });
        call(&window, "example_ladder", json!({ "input": input }))
    };
    let steps = example("minutes", 5).unwrap();
    assert_eq!(steps[1], json!({ "amount": 7, "times_a_day": 2 }));
    let steps = example("repetitions", 5).unwrap();
    assert_eq!(steps[5], json!({ "amount": 10, "times_a_day": 3 }));
    let refused = example("minutes", 0).unwrap_err();
    assert_eq!(refused["field"], "steps");
}

#[test]
fn whether_a_bout_has_settled_is_asked_on_the_next_morning_and_changes_nothing_else() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window("main");
    start_blank(&window);
    add(
        &window,
        "2026-11-20",
        json!([{ "name": "Walking" }, rolls()]),
    );
    let [bout] = &bouts(&window)[..] else {
        panic!("only what more is known about is a bout");
    };
    assert_eq!(
        (&bout["day"], &bout["index"]),
        (&json!("2026-11-20"), &json!(1))
    );
    assert_eq!(bout["movement"], rolls());
    assert_eq!(bout["is_to_settle"], false, "not on the day itself");
    assert_eq!(today(&window)["to_settle"], Value::Null);
    for (morning, is_asked) in [("21", true), ("23", true), ("24", false)] {
        clock.set(at(&format!("2026-11-{morning}T08:00:00+01:00")));
        assert_eq!(bouts(&window)[0]["is_to_settle"], is_asked, "{morning}");
        assert_eq!(
            today(&window)["to_settle"].is_object(),
            is_asked,
            "{morning}"
        );
    }
    clock.set(at("2026-11-21T08:00:00+01:00"));
    let written = settle(&window, &today(&window)["to_settle"], true);
    assert_eq!(written["label"], "Settled by the next morning");
    assert_eq!(written["undo"], "Settled by the next morning");
    let settled = bouts(&window)[0].clone();
    assert_eq!(settled["movement"]["settled"], true);
    assert_eq!(settled["is_to_settle"], false);
    let entry = call(&window, "record", json!({ "place": settled["entry"] })).unwrap();
    assert_eq!(entry["basis"], "same_day", "it is never late");
    assert_eq!(
        entry["record"]["answers"]["movements"][0]["name"],
        "Walking"
    );
    let written = settle(&window, &settled, false);
    assert_eq!(written["label"], "Not settled by the next morning");
    call(&window, "undo", json!({})).unwrap();
    assert_eq!(bouts(&window)[0]["movement"]["settled"], true);
}

#[test]
fn a_bout_that_is_not_there_or_has_no_word_about_afterwards_is_refused() {
    let shell = Shell::start();
    let window = shell.window("main");
    start_blank(&window);
    add(
        &window,
        "2026-11-20",
        json!([{ "name": "Walking", "expected": 3 }]),
    );
    let bout = bouts(&window)[0].clone();
    for index in [0, 1] {
        let input = json!({ "entry": bout["entry"], "index": index, "settled": true });
        let refused = call(&window, "settle_bout", json!({ "input": input })).unwrap_err();
        assert_eq!(refused["field"], "movements");
    }
    let mut elsewhere = bout["entry"].clone();
    elsewhere["kind"] = json!("medicine");
    let input = json!({ "entry": elsewhere, "index": 0, "settled": true });
    assert!(call(&window, "settle_bout", json!({ "input": input })).is_err());
}

#[test]
fn plans_that_go_on_are_read_the_newest_first() {
    let shell = Shell::start();
    let window = shell.window("main");
    start_blank(&window);
    let plan = |what: &str, first: &str, last: Value| {
        json!({
            "kind": "movement_plan", "exercise": null, "what": what, "first_day": first,
            "last_day": last, "unit": "minutes", "steps": [{ "amount": 5, "times_a_day": 2 }],
            "step": 0, "limit": 5,
        })
    };
    for (what, first, last) in [
        ("Stairs", "2026-11-01", Value::Null),
        ("Walking", "2026-11-10", Value::Null),
        ("Garden", "2026-11-12", json!("2026-11-14")),
    ] {
        let saved = save(&window, Value::Null, plan(what, first, last.clone())).unwrap();
        let id = saved["id"].as_str().unwrap();
        assert_eq!(read(&window, "movement_plan", id), plan(what, first, last));
    }
    let plans = call(&window, "movement_plans", json!({})).unwrap();
    let names: Vec<&Value> = plans
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["record"]["what"])
        .collect();
    assert_eq!(names, ["Walking", "Stairs"]);
}
