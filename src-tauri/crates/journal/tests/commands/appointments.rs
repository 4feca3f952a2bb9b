//! The loop of an appointment: made, asked, answered, and its plan put to use.

use serde_json::{Value, json};

use crate::window::{Shell, Window, call, read, save, start, today, write};

fn appointment(day: &str, questions: Value, plan: Value) -> Value {
    json!({
        "kind": "appointment", "day": day, "time": "14:30", "who": "Sam, physio", "said": null,
        "questions": questions, "plan": plan,
    })
}

fn asked(text: &str) -> Value {
    json!({ "id": null, "text": text, "answer": null })
}

fn item(what: &str) -> Value {
    json!({ "id": null, "what": what, "used_as": null })
}

fn use_item(window: &Window, appointment: &str, n: usize, use_as: &str) -> Result<Value, Value> {
    let plan = read(window, "appointment", appointment)["plan"].clone();
    let input = json!({ "appointment": appointment, "item": plan[n]["id"], "use_as": use_as });
    call(window, "use_plan_item", json!({ "input": input }))
}

#[test]
fn an_appointment_is_made_asked_answered_and_its_plan_put_to_use() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let waiting = write(
        &window,
        json!({ "kind": "question", "text": "Can I lift the kids?", "answer": null }),
    );
    let questions = json!([
        { "id": waiting, "text": "Can I lift the kids?", "answer": null },
        asked("How far should I walk?"),
    ]);
    let id = write(&window, appointment("2026-11-24", questions, json!([])));
    let next = today(&window)["next_appointment"].clone();
    assert_eq!(next["id"], json!(id));
    assert_eq!(next["days_left"], 4);
    assert_eq!(next["is_soon"], false);
    assert_eq!(next["time"], "14:30");
    assert_eq!(
        next["questions"],
        json!(["Can I lift the kids?", "How far should I walk?"])
    );

    // Afterwards: in the other order, with answers, what was said and a plan.
    let mut after = read(&window, "appointment", &id);
    let both = after["questions"].as_array().unwrap().clone();
    after["day"] = json!("2026-11-20");
    after["questions"] = json!([both[1], both[0]]);
    after["questions"][1]["answer"] = json!("Yes, from the knees.");
    after["said"] = json!("Keep walking.");
    after["plan"] = json!([item("Walk to the lake"), item("Knee rolls")]);
    save(&window, id.as_str(), after).unwrap();
    let read_back = read(&window, "appointment", &id);
    assert_eq!(read_back["questions"][1]["id"], json!(waiting));
    let question = read(&window, "question", &waiting);
    assert_eq!(
        question["answer"], "Yes, from the knees.",
        "it is the same question"
    );

    let done = use_item(&window, &id, 0, "goal").unwrap();
    assert_eq!(done["label"], "Added to your goals");
    let goals = call(&window, "goals", json!({})).unwrap();
    assert_eq!(goals["goals"][0]["activity"], "Walk to the lake");
    use_item(&window, &id, 1, "movement").unwrap();
    let plan = read(&window, "appointment", &id)["plan"].clone();
    assert_eq!(plan[0]["used_as"], "goal");
    assert_eq!(plan[1]["used_as"], "movement");
    let today_after = today(&window);
    assert_eq!(today_after["suggested_movements"][0], "Knee rolls");
    assert_eq!(today_after["next_appointment"]["days_left"], 0);
    assert_eq!(today_after["next_appointment"]["is_soon"], true);

    // One change each: undo takes back the goal and the mark together.
    call(&window, "undo", json!({})).unwrap();
    call(&window, "undo", json!({})).unwrap();
    assert_eq!(call(&window, "goals", json!({})).unwrap(), Value::Null);
    assert_eq!(
        read(&window, "appointment", &id)["plan"][0]["used_as"],
        Value::Null
    );
}

#[test]
fn questions_of_a_removed_appointment_wait_again() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let questions = json!([asked("How far should I walk?")]);
    let id = write(&window, appointment("2026-11-24", questions, json!([])));
    let place = json!({ "kind": "appointment", "id": id });
    call(&window, "delete_record", json!({ "place": place })).unwrap();
    let left = call(&window, "records", json!({ "kind": "question" })).unwrap();
    assert_eq!(left[0]["record"]["text"], "How far should I walk?");
    assert_eq!(today(&window)["next_appointment"], Value::Null);
}

#[test]
fn questions_wait_that_have_no_answer_and_stand_on_no_other_appointment() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let question = |text: &str, answer: Value| {
        write(
            &window,
            json!({ "kind": "question", "text": text, "answer": answer }),
        )
    };
    let first = question("W?", Value::Null);
    question("Z?", json!("Yes."));
    let here = write(
        &window,
        appointment("2026-11-24", json!([asked("A?")]), json!([])),
    );
    let there = write(
        &window,
        appointment("2026-12-01", json!([asked("E?")]), json!([])),
    );
    let waiting = |appointment: Value| -> Vec<String> {
        let found = call(
            &window,
            "waiting_questions",
            json!({ "appointment": appointment }),
        );
        let found = found.unwrap();
        let mut texts: Vec<String> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap().to_owned())
            .collect();
        texts.sort();
        texts
    };
    assert_eq!(waiting(Value::Null), ["W?"], "for a new appointment");
    assert_eq!(waiting(json!(here)), ["A?", "W?"], "its own may wait again");
    assert_eq!(waiting(json!(there)), ["E?", "W?"]);
    let found = call(&window, "waiting_questions", json!({})).unwrap();
    assert_eq!(found, json!([{ "id": first, "text": "W?" }]));
    let place = json!({ "kind": "appointment", "id": there });
    call(&window, "delete_record", json!({ "place": place })).unwrap();
    assert_eq!(waiting(json!(here)), ["A?", "E?", "W?"]);
    let none = json!({ "appointment": "7" });
    let refused = call(&window, "waiting_questions", none).unwrap_err();
    let same = json!({ "place": { "kind": "appointment", "id": "7" } });
    assert_eq!(refused, call(&window, "record", same).unwrap_err());
}

#[test]
fn the_next_appointment_is_the_earliest_that_is_not_past() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let at = |day: &str, time: Value| {
        let mut appointment = appointment(day, json!([]), json!([]));
        appointment["time"] = time;
        write(&window, appointment)
    };
    at("2026-11-19", json!("09:00"));
    at("2027-01-08", json!("09:00"));
    at("2026-11-23", Value::Null);
    at("2026-11-23", json!("15:00"));
    let first = at("2026-11-23", json!("08:15"));
    let next = today(&window)["next_appointment"].clone();
    assert_eq!(next["id"], json!(first));
    assert_eq!(
        (&next["days_left"], &next["is_soon"]),
        (&json!(3), &json!(true))
    );
}

#[test]
fn a_plan_fills_a_set_leaves_a_rated_one_and_is_refused_by_a_full_one() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let plan: Vec<_> = (1..=6).map(|n| item(&format!("Activity {n}"))).collect();
    let id = write(&window, appointment("2026-11-20", json!([]), json!(plan)));
    for n in 0..2 {
        use_item(&window, &id, n, "goal").unwrap();
    }
    let first = call(&window, "goals", json!({})).unwrap();
    let rating = json!({ "goal": first["goals"][0]["id"], "rating": 4 });
    write(
        &window,
        json!({ "kind": "goal_review", "day": "2026-11-20", "goal_set": first["set"], "ratings": [rating] }),
    );
    use_item(&window, &id, 0, "goal").unwrap();
    let same = call(&window, "goals", json!({})).unwrap();
    assert_eq!(
        same["set"], first["set"],
        "what is a goal already stays the one it is"
    );
    let done = use_item(&window, &id, 2, "goal").unwrap();
    assert_eq!(
        done["label"],
        "Added to a new set of goals. You have rated the earlier goals, so they stay as they are."
    );
    let second = call(&window, "goals", json!({})).unwrap();
    assert_ne!(second["set"], first["set"]);
    assert_eq!(second["is_frozen"], false);
    let activities: Vec<_> = second["goals"].as_array().unwrap().iter().collect();
    assert_eq!(activities.len(), 3);
    let old = read(&window, "goal_set", first["set"].as_str().unwrap());
    assert_eq!(old["last_day"], "2026-11-20");
    assert_eq!(old["goals"].as_array().map(Vec::len), Some(2));
    for n in 3..5 {
        use_item(&window, &id, n, "goal").unwrap();
    }
    let full = use_item(&window, &id, 5, "goal").unwrap_err();
    assert_eq!(full["field"], "goals");
    assert_eq!(
        full["message"],
        "Your goals: there are 6 items, and the limit is 5. This is not saved yet, but what you \
         typed is still there."
    );
    let plan = read(&window, "appointment", &id)["plan"].clone();
    assert_eq!(plan[5]["used_as"], Value::Null);
}

#[test]
fn a_sentence_is_no_name_of_a_movement() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let plan = json!([item(&"very ".repeat(20))]);
    let id = write(&window, appointment("2026-11-20", json!([]), plan));
    let refused = use_item(&window, &id, 0, "movement").unwrap_err();
    assert_eq!(refused["field"], "movements");
    let input = json!({ "appointment": id, "item": id, "use_as": "goal" });
    let gone = call(&window, "use_plan_item", json!({ "input": input })).unwrap_err();
    assert_eq!(gone["code"], "storage");
}
