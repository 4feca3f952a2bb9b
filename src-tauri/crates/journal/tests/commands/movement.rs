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
    try_settle(window, bout, settled).unwrap()
}

fn try_settle(window: &Window, bout: &Value, settled: bool) -> Result<Value, Value> {
    let input = json!({
        "entry": bout["entry"], "index": bout["index"], "movement": bout["movement"],
        "settled": settled,
    });
    call(window, "settle_bout", json!({ "input": input }))
}

fn rolls() -> Value {
    json!({
        "name": "Knee rolls", "minutes": null, "exercise": "knee-rolls", "repetitions": 5,
        "expected": 6, "actual": 4, "after": "sore", "settled": null,
    })
}

#[test]
fn the_example_of_a_ladder_needs_no_journal() {
    let shell = Shell::start();
    let window = shell.window();
    let examples = call(&window, "example_ladders", json!({})).unwrap();
    assert_eq!(
        examples["minutes"][1],
        json!({ "amount": 7, "times_a_day": 2 })
    );
    assert_eq!(
        examples["repetitions"][5],
        json!({ "amount": 10, "times_a_day": 3 })
    );
}

#[test]
fn whether_a_bout_has_settled_is_asked_on_the_next_morning_and_changes_nothing_else() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
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
    let times = [
        ("21T03:59", false),
        ("21T04:00", true),
        ("23T23:00", true),
        ("24T03:59", true),
        ("24T04:00", false),
    ];
    for (morning, is_asked) in times {
        clock.set(at(&format!("2026-11-{morning}:00+01:00")));
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
    let window = shell.window();
    start_blank(&window);
    add(
        &window,
        "2026-11-20",
        json!([{ "name": "Walking", "expected": 3 }]),
    );
    let bout = bouts(&window)[0].clone();
    let refused = try_settle(&window, &bout, true).unwrap_err();
    assert_eq!(refused["field"], "movements", "nobody said how it was");
    let mut beyond = bout.clone();
    beyond["index"] = json!(1);
    assert!(try_settle(&window, &beyond, true).is_err());
    let mut elsewhere = bout.clone();
    elsewhere["entry"]["kind"] = json!("medicine");
    assert!(try_settle(&window, &elsewhere, true).is_err());
}

#[test]
fn an_answer_for_a_bout_that_is_not_in_its_place_any_more_is_refused() {
    let shell = Shell::start();
    let window = shell.window();
    start_blank(&window);
    let worse = json!({ "name": "Bridge", "exercise": "bridge", "after": "worse" });
    add(&window, "2026-11-20", json!([rolls(), worse]));
    let shown = bouts(&window);
    let [second, first] = &shown[..] else {
        panic!("two bouts: {shown:?}");
    };
    let entry = call(&window, "record", json!({ "place": first["entry"] })).unwrap();
    let mut record = entry["record"].clone();
    record["answers"]["movements"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    save(&window, entry["id"].clone(), record).unwrap();
    for stale in [first, second] {
        let refused = try_settle(&window, stale, true).unwrap_err();
        assert_eq!(
            refused["message"],
            "This entry is gone from your journal. Nothing was changed."
        );
    }
    assert_eq!(bouts(&window)[0]["movement"]["settled"], Value::Null);
}

fn walks(step: i32) -> Value {
    json!({
        "kind": "movement_plan", "exercise": "walking", "what": "Walking",
        "first_day": "2026-11-20", "last_day": null, "unit": "minutes",
        "steps": [{ "amount": 5, "times_a_day": 2 }, { "amount": 7, "times_a_day": 2 }],
        "step": step, "limit": 4,
    })
}

fn plans(window: &Window) -> Vec<Value> {
    let plans = call(window, "movement_plans", json!({})).unwrap();
    plans.as_array().unwrap().clone()
}

#[test]
fn the_step_of_a_plan_changes_alone_and_leaves_what_is_kept_of_its_form() {
    let shell = Shell::start();
    let window = shell.window();
    start_blank(&window);
    let id = save(&window, Value::Null, walks(0)).unwrap()["id"].clone();
    let kept = json!({ "kind": "movement_plan", "place": id, "form": "{\"what\":\"x\"}" });
    call(&window, "keep_form", json!({ "input": kept })).unwrap();
    let step = |step: i32| {
        let input = json!({ "id": id, "step": step });
        call(&window, "set_plan_step", json!({ "input": input }))
    };
    step(1).unwrap();
    assert_eq!(plans(&window)[0]["record"], walks(1));
    assert_eq!(step(2).unwrap_err()["field"], "steps", "there are two");
    call(&window, "end_plan", json!({ "id": id })).unwrap();
    assert_eq!(plans(&window), Vec::<Value>::new());
    call(&window, "undo", json!({})).unwrap();
    assert_eq!(plans(&window)[0]["record"], walks(1), "no step is lost");
    let forms = call(&window, "forms", json!({})).unwrap();
    assert_eq!(forms[0]["place"], id, "what is typed stays");
    assert!(call(&window, "end_plan", json!({ "id": "no-id" })).is_err());
}

#[test]
fn what_was_expected_is_drawn_beside_how_it_was() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T09:00:00+01:00");
    let window = shell.window();
    start_blank(&window);
    let panel = || {
        let request = json!({ "width": 320, "scheme": "light" });
        call(&window, "predictions", json!({ "request": request })).unwrap()
    };
    let pair = |day: &str, name: &str, expected: Value, actual: Value| {
        let movement = json!({ "name": name, "expected": expected, "actual": actual });
        add(&window, day, json!([movement]));
    };
    pair("2026-11-20", "Walking", json!(3), Value::Null);
    pair("2026-11-20", "Stairs", Value::Null, json!(3));
    // Written eleven days later: what was expected then is not known any more.
    pair("2026-11-09", "Garden", json!(9), json!(1));
    assert_eq!(panel(), Value::Null, "no movement that counts has both");

    pair("2026-11-20", "Knee rolls", json!(6), json!(2));
    pair("2026-11-19", "Bridge", json!(4), json!(4));
    let two = panel();
    assert_eq!(two["chart"], Value::Null);
    assert_eq!(
        two["summary"],
        "2 movements have both numbers. The chart appears after 1 more movement."
    );
    assert_eq!(
        two["rows"],
        json!([
            ["Thu 19 Nov", "Bridge", "4", "4"],
            ["Fri 20 Nov", "Knee rolls", "6", "2"],
        ])
    );

    clock.set(at("2026-11-20T10:00:00+01:00"));
    pair("2026-11-20", "Wall sit", json!(5), json!(7));
    clock.set(at("2026-11-20T11:00:00+01:00"));
    pair("2026-11-20", "<b>Rolls</b>", json!(2), json!(0));
    let four = panel();
    assert_eq!(four["title"], "Discomfort: expected, and how it was");
    assert_eq!(
        four["summary"],
        "2 of 4 movements were less uncomfortable than expected, 1 the same, 1 more."
    );
    assert_eq!(
        four["detail"],
        "From the last 90 days: 19 Nov to 20 Nov. 1 movement recorded later from memory is not \
         counted."
    );
    let labels: Vec<_> = four["chart"]["points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|point| point["label"].as_str().unwrap())
        .collect();
    assert_eq!(
        labels,
        [
            "Thu 19 Nov, Bridge: expected 4, was 4",
            "Fri 20 Nov, Knee rolls: expected 6, was 2",
            "Fri 20 Nov, Wall sit: expected 5, was 7",
            "Fri 20 Nov, <b>Rolls</b>: expected 2, was 0",
        ]
    );
    assert_eq!(four["rows"].as_array().unwrap().len(), 4);
    assert_eq!(four["chart"]["width"], 320);
    let svg = four["chart"]["svg"].as_str().unwrap();
    assert!(svg.contains("#5A4E86"), "the colours that were asked for");
    assert!(!svg.contains("<b>"), "what was typed is never markup");
}

#[test]
fn plans_that_go_on_are_read_the_newest_first() {
    let shell = Shell::start();
    let window = shell.window();
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
