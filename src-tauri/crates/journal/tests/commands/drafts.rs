//! What is typed and not saved: kept, offered again, never an entry.

use serde_json::{Value, json};

use crate::window::{Shell, Window, answers, call, save, start, today, write};

fn form(note: &str) -> String {
    let answers = answers(json!({ "function": "some", "note": note }));
    json!({ "answers": answers, "base": null, "sleep_typed": "7." }).to_string()
}

fn keep_form(window: &Window, kind: &str, place: &str, form: &str) -> Result<Value, Value> {
    let input = json!({ "kind": kind, "place": place, "form": form });
    call(window, "keep_form", json!({ "input": input }))
}

fn discard_form(window: &Window, kind: &str, place: &str) -> Result<Value, Value> {
    let place = json!({ "kind": kind, "place": place });
    call(window, "discard_form", json!({ "place": place }))
}

fn forms(window: &Window) -> Value {
    call(window, "forms", json!({})).unwrap()
}

fn n_kept(window: &Window) -> usize {
    forms(window).as_array().unwrap().len()
}

#[test]
fn a_draft_outlives_the_window_and_is_no_entry() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    keep_form(&window, "check_in", "2026-11-20", &form("half a sen")).unwrap();
    let whole = form("half a sentence 🙂");
    keep_form(&window, "check_in", "2026-11-20", &whole).unwrap();
    let again = shell.start_again();
    let window = again.window();
    let drafts = forms(&window);
    assert_eq!(
        drafts.as_array().unwrap().len(),
        1,
        "one for a kind and day"
    );
    assert_eq!(drafts[0]["form"], whole);
    assert_eq!(drafts[0]["kind"], "check_in");
    assert_eq!(drafts[0]["place"], "2026-11-20");
    assert_eq!(drafts[0]["typed_at"], "2026-11-20T18:42:00.000+01:00");
    let today = today(&window);
    assert_eq!(today["check_in"], Value::Null, "a draft is no entry");
    assert_eq!(today["n_written"], 0);
    assert_eq!(
        today["undo"], "First answers about your back",
        "and no change to undo"
    );
}

#[test]
fn saving_lets_the_draft_go_and_a_refusal_keeps_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    keep_form(&window, "check_in", "2026-11-20", &form("a day")).unwrap();
    keep_form(&window, "moment", "2026-11-20", &form("a twinge")).unwrap();
    let mut answers = answers(json!({ "function": "some", "note": "a day" }));
    answers["confidence"] = json!(99);
    let input = json!({ "day": "2026-11-20", "answers": answers });
    let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["field"], "confidence");
    assert_eq!(
        n_kept(&window),
        2,
        "nothing was saved, so nothing is let go"
    );
    answers["confidence"] = json!(9);
    let input = json!({ "day": "2026-11-20", "answers": answers });
    call(&window, "save_check_in", json!({ "input": input })).unwrap();
    let left = forms(&window);
    assert_eq!(left[0]["kind"], "moment", "only the saved form's is gone");
    discard_form(&window, "moment", "2026-11-20").unwrap();
    assert_eq!(n_kept(&window), 0);
}

#[test]
fn the_form_of_a_day_is_given_back_as_another_version_wrote_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let older = r#"{"answers":{"function":"some","movements":[]},"base":null,"sleep_typed":"7."}"#;
    let later = r#"{"steps":[{"answers":{}}]}"#;
    keep_form(&window, "check_in", "2026-11-20", older).unwrap();
    keep_form(&window, "check_in", "2026-11-19", later).unwrap();
    let kept = forms(&window);
    assert_eq!(
        (&kept[0]["form"], &kept[1]["form"]),
        (&json!(later), &json!(older))
    );
}

#[test]
fn the_form_of_any_record_is_kept_until_it_is_saved_or_let_go() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let medicine = json!({
        "kind": "medicine", "what": "ibuprofen 400 mg", "first_day": "2026-11-18",
        "last_day": null, "outcome": null,
    });
    let id = write(&window, medicine.clone());
    let keep = |kind: &str, place: &str, form: &str| keep_form(&window, kind, place, form);
    keep("medicine", "new", "{\"what\":\"para\"}").unwrap();
    keep("medicine", &id, "{\"outcome\":\"hel\"}").unwrap();
    keep("question", "new", "{\"text\":\"can I\"}").unwrap();
    keep("question", "new", "{\"text\":\"can I lift\"}").unwrap();
    assert_eq!(n_kept(&window), 3);
    assert_eq!(today(&window)["undo"], "Medicine", "and no change");

    let mut refused = medicine.clone();
    refused["what"] = json!(" ");
    let refused = save(&window, id.as_str(), refused).unwrap_err();
    assert_eq!(refused["field"], "what");
    assert_eq!(
        n_kept(&window),
        3,
        "nothing was saved, so nothing is let go"
    );
    save(&window, id.as_str(), medicine).unwrap();
    discard_form(&window, "medicine", "new").unwrap();
    let left = forms(&window);
    assert_eq!(left.as_array().map(Vec::len), Some(1));
    assert_eq!(left[0]["kind"], "question");
    assert_eq!(left[0]["place"], "new");
    assert_eq!(left[0]["form"], "{\"text\":\"can I lift\"}");
}

#[test]
fn only_what_comes_from_a_form_lets_go_of_what_is_kept_of_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let keep = |kind: &str, place: &str| {
        keep_form(&window, kind, place, "{\"what\":\"Socks\"}").unwrap();
    };
    let socks = json!({
        "kind": "try_again", "exercise": null, "what": "Socks", "day": "2026-11-20",
        "easier_day": null,
    });
    keep("try_again", "new");
    let beside = json!({ "id": null, "record": socks });
    call(&window, "save_record", json!({ "input": beside })).unwrap();
    assert_eq!(n_kept(&window), 1, "written beside the form");
    save(&window, Value::Null, socks).unwrap();
    assert_eq!(n_kept(&window), 0);

    keep("moment", "new");
    keep("moment", "bouts");
    keep("moment", "2026-11-20");
    let moment = |form: Value| {
        let answers = json!({ "movements": [{ "name": "Walking" }] });
        let input = json!({ "day": "2026-11-20", "answers": answers, "form": form });
        call(&window, "add_moment", json!({ "input": input }))
    };
    let places = || -> Vec<Value> {
        let kept = forms(&window);
        let kept = kept.as_array().unwrap();
        kept.iter().map(|form| form["place"].clone()).collect()
    };
    moment(Value::Null).unwrap();
    assert_eq!(places(), ["2026-11-20", "bouts", "new"]);
    let rest = json!({
        "day": "2026-11-20", "answers": { "movements": [{ "name": "Walking" }] },
        "form": "bouts", "rest": "{\"what\":\"Shoes\"}",
    });
    call(&window, "add_moment", json!({ "input": rest })).unwrap();
    assert_eq!(
        forms(&window)[1]["form"],
        "{\"what\":\"Shoes\"}",
        "the rest stays"
    );
    moment(json!("bouts")).unwrap();
    assert_eq!(places(), ["2026-11-20", "new"], "the quick line stays");
    assert_eq!(moment(json!("elsewhere")).unwrap_err()["code"], "invalid");
    moment(json!("2026-11-20")).unwrap();
    assert_eq!(places(), ["new"]);
}

#[test]
fn a_form_has_a_place_and_is_json() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    for (kind, place, form) in [
        ("medicine", "elsewhere", "{}"),
        ("medicine", "new", "{\"what\":"),
        ("check_in", "2026-11-20", "{\"answers\":"),
        ("check_in", "2026-11-31", "{}"),
        ("moment", "20 November", "{}"),
    ] {
        let refused = keep_form(&window, kind, place, form).unwrap_err();
        assert_eq!(refused["code"], "invalid", "{kind} {place} {form}");
    }
    let refused = discard_form(&window, "check_in", "2026-11-31").unwrap_err();
    assert_eq!(refused["code"], "invalid");
    assert_eq!(n_kept(&window), 0);
}

#[test]
fn only_a_check_in_and_a_moment_have_a_form_for_each_day() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let day = "2026-11-20";
    for kind in ["medicine", "question", "goal_set", "episode"] {
        let refused = keep_form(&window, kind, day, "{}").unwrap_err();
        assert_eq!(refused["code"], "invalid", "{kind}");
        let refused = discard_form(&window, kind, day).unwrap_err();
        assert_eq!(refused["code"], "invalid", "{kind}");
    }
    let question = json!({ "kind": "question", "text": "Can I lift?", "answer": null });
    let input = json!({ "id": null, "record": question, "form": day, "rest": "{}" });
    let refused = call(&window, "save_record", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["code"], "invalid", "nothing is left there either");
    assert_eq!(n_kept(&window), 0);
    for kind in ["check_in", "moment"] {
        keep_form(&window, kind, day, "{}").unwrap();
    }
    assert_eq!(n_kept(&window), 2);
}

#[test]
fn five_megabytes_are_refused_with_a_sentence_and_kept_in_the_form() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let pasted = "back pain ".repeat(500_000);
    let medicine = json!({
        "kind": "medicine", "what": "ibuprofen", "first_day": "2026-11-18",
        "last_day": null, "outcome": pasted,
    });
    let refused = save(&window, Value::Null, medicine).unwrap_err();
    assert_eq!(refused["field"], "outcome");
    assert_eq!(
        refused["message"],
        "What happened: this is 5000000 characters long, and the limit is 100000. This is not \
         saved yet, but what you typed is still there."
    );
    let form = json!({ "outcome": pasted }).to_string();
    keep_form(&window, "medicine", "new", &form).unwrap();
    assert_eq!(forms(&window)[0]["form"].as_str(), Some(form.as_str()));
}
