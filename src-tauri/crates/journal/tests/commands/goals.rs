//! Sets of goals: one at a time, and frozen once rated.

use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, read, save, start, today, write};

fn set(day: &str, activities: &[&str]) -> Value {
    let goal = |activity: &&str| json!({ "id": null, "activity": activity });
    let goals: Vec<_> = activities.iter().map(goal).collect();
    json!({ "kind": "goal_set", "day": day, "last_day": null, "goals": goals })
}

fn rate(window: &Window, day: &str, ratings: &[i64]) -> Result<Value, Value> {
    let goals = call(window, "goals", json!({})).unwrap();
    let rating = |(goal, rating): (&Value, &i64)| json!({ "goal": goal["id"], "rating": rating });
    let of = goals["goals"].as_array().unwrap();
    let ratings: Vec<_> = of.iter().zip(ratings).map(rating).collect();
    let review = json!({
        "kind": "goal_review", "day": day, "goal_set": goals["set"], "ratings": ratings,
    });
    save(window, Value::Null, review)
}

#[test]
fn a_set_is_rated_and_then_its_activities_stay() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let id = write(&window, set("2026-11-10", &["Walk", "Garden"]));
    let mut changed = read(&window, "goal_set", &id);
    changed["goals"][1]["activity"] = json!("Digging");
    save(&window, id.as_str(), changed.clone()).unwrap();
    rate(&window, "2026-11-19", &[2]).unwrap();
    rate(&window, "2026-11-12", &[1, 5]).unwrap();
    let goals = today(&window)["goals"].clone();
    assert_eq!(goals["is_frozen"], true);
    assert_eq!(
        goals["goals"][0]["ratings"],
        json!([{ "day": "2026-11-12", "rating": 1 }, { "day": "2026-11-19", "rating": 2 }]),
        "oldest first"
    );
    assert_eq!(
        goals["goals"][1]["ratings"],
        json!([{ "day": "2026-11-12", "rating": 5 }]),
        "what was left out stays blank"
    );
    changed["goals"][0]["activity"] = json!("Run");
    let refused = save(&window, id.as_str(), changed).unwrap_err();
    assert_eq!(refused["code"], "invalid");
    assert_eq!(refused["field"], "goals");
    assert_eq!(
        refused["message"],
        "Your goals have been rated, so they stay as they are. Start a new set for other \
         activities. This is not saved yet, but what you typed is still there."
    );
    assert_eq!(
        read(&window, "goal_set", &id)["goals"][0]["activity"],
        "Walk"
    );
}

#[test]
fn a_new_set_ends_the_one_before_in_the_same_change() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let first = write(&window, set("2026-11-10", &["Walk"]));
    rate(&window, "2026-11-10", &[2]).unwrap();
    let saved = save(&window, Value::Null, set("2026-11-20", &["Run"])).unwrap();
    assert_eq!(saved["written"]["label"], "Goals saved");
    assert_eq!(read(&window, "goal_set", &first)["last_day"], "2026-11-20");
    let goals = call(&window, "goals", json!({})).unwrap();
    assert_eq!(goals["set"], saved["id"]);
    assert_eq!(goals["is_frozen"], false);
    assert_eq!(goals["goals"][0]["ratings"], json!([]));
    call(&window, "undo", json!({})).unwrap();
    let goals = call(&window, "goals", json!({})).unwrap();
    assert_eq!(
        goals["set"],
        json!(first),
        "the old one is the present one again"
    );
}

#[test]
fn a_new_set_under_a_clock_that_was_set_back_ends_the_old_one_on_its_own_day() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
    start(&window);
    let first = write(&window, set("2026-11-20", &["Walk"]));
    clock.set(at("2026-11-15T09:00:00+01:00"));
    write(&window, set("2026-11-15", &["Run"]));
    assert_eq!(read(&window, "goal_set", &first)["last_day"], "2026-11-20");
    let goals = call(&window, "goals", json!({})).unwrap();
    assert_eq!(goals["goals"][0]["activity"], "Run");
}

#[test]
fn ratings_are_of_goals_of_the_set() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let first = write(&window, set("2026-11-10", &["Walk"]));
    let strange = read(&window, "goal_set", &first)["goals"][0]["id"].clone();
    let second = write(&window, set("2026-11-20", &["Run"]));
    let review = |set: &str, goal: &Value| {
        let rating = json!({ "goal": goal, "rating": 4 });
        json!({ "kind": "goal_review", "day": "2026-11-20", "goal_set": set, "ratings": [rating] })
    };
    let refused = save(&window, Value::Null, review(&second, &strange)).unwrap_err();
    assert_eq!(refused["code"], "invalid");
    let nowhere = "00000000-0000-7000-8000-000000000001";
    save(&window, Value::Null, review(nowhere, &strange)).unwrap_err();
    let review =
        json!({ "kind": "goal_review", "day": "2026-11-20", "goal_set": second, "ratings": [] });
    let refused = save(&window, Value::Null, review).unwrap_err();
    assert_eq!(refused["field"], "ratings");
    assert_eq!(
        call(&window, "goals", json!({})).unwrap()["is_frozen"],
        false
    );
}
