//! What is typed and not saved: kept, offered again, never an entry.

use serde_json::{Value, json};

use crate::window::{Shell, Window, answers, call, save, start, today, write};

fn form(note: &str) -> Value {
    let answers = answers(json!({ "function": "some", "note": note }));
    json!({ "answers": answers, "base": null, "sleep_typed": "7." })
}

fn keep(window: &Window, kind: &str, note: &str) {
    let input = json!({ "kind": kind, "day": "2026-11-20", "form": form(note) });
    call(window, "keep_draft", json!({ "input": input })).unwrap();
}

#[test]
fn a_draft_outlives_the_window_and_is_no_entry() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    keep(&window, "check_in", "half a sen");
    keep(&window, "check_in", "half a sentence 🙂");
    let again = shell.start_again();
    let window = again.window();
    let drafts = call(&window, "drafts", json!({})).unwrap();
    assert_eq!(
        drafts.as_array().unwrap().len(),
        1,
        "one for a kind and day"
    );
    assert_eq!(drafts[0]["form"], form("half a sentence 🙂"));
    assert_eq!(drafts[0]["kind"], "check_in");
    assert_eq!(drafts[0]["day"], "2026-11-20");
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["check_in"], Value::Null, "a draft is no entry");
    assert_eq!(today["n_written"], 0);
    assert_eq!(today["undo"], "How it started", "and no change to undo");
}

#[test]
fn saving_lets_the_draft_go_and_a_refusal_keeps_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    keep(&window, "check_in", "a day");
    keep(&window, "moment", "a twinge");
    let mut answers = form("a day")["answers"].clone();
    answers["confidence"] = json!(99);
    let input = json!({ "day": "2026-11-20", "answers": answers });
    let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["field"], "confidence");
    assert_eq!(
        n_drafts(&window),
        2,
        "nothing was saved, so nothing is let go"
    );
    answers["confidence"] = json!(9);
    let input = json!({ "day": "2026-11-20", "answers": answers });
    call(&window, "save_check_in", json!({ "input": input })).unwrap();
    let left = call(&window, "drafts", json!({})).unwrap();
    assert_eq!(left[0]["kind"], "moment", "only the saved form's is gone");
    let place = json!({ "kind": "moment", "day": "2026-11-20" });
    call(&window, "discard_draft", json!({ "place": place })).unwrap();
    assert_eq!(n_drafts(&window), 0);
}

fn n_drafts(window: &Window) -> usize {
    let drafts = call(window, "drafts", json!({})).unwrap();
    drafts.as_array().unwrap().len()
}

#[test]
fn a_draft_of_an_older_version_is_read_with_the_rest_blank() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let older = json!({
        "answers": {
            "function": "some", "confidence": null, "back_pain": null, "leg_pain": null,
            "sleep_minutes": null, "mood": null, "note": "half a sen", "movements": [],
        },
        "base": null,
        "sleep_typed": "7.",
    });
    let input = json!({ "kind": "check_in", "day": "2026-11-20", "form": older });
    call(&window, "keep_draft", json!({ "input": input })).unwrap();
    let drafts = call(&window, "drafts", json!({})).unwrap();
    assert_eq!(drafts[0]["form"], form("half a sen"));
}

fn forms(window: &Window) -> Value {
    call(window, "forms", json!({})).unwrap()
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
    let keep = |kind: &str, place: &str, form: &str| {
        let input = json!({ "kind": kind, "place": place, "form": form });
        call(&window, "keep_form", json!({ "input": input }))
    };
    keep("medicine", "new", "{\"what\":\"para\"}").unwrap();
    keep("medicine", &id, "{\"outcome\":\"hel\"}").unwrap();
    keep("question", "new", "{\"text\":\"can I\"}").unwrap();
    keep("question", "new", "{\"text\":\"can I lift\"}").unwrap();
    assert_eq!(forms(&window).as_array().map(Vec::len), Some(3));
    assert_eq!(n_drafts(&window), 0, "they are no drafts of a day");
    assert_eq!(today(&window)["undo"], "Medicine", "and no change");

    let mut refused = medicine.clone();
    refused["what"] = json!(" ");
    let refused = save(&window, id.as_str(), refused).unwrap_err();
    assert_eq!(refused["field"], "what");
    assert_eq!(
        forms(&window).as_array().map(Vec::len),
        Some(3),
        "nothing was saved, so nothing is let go"
    );
    save(&window, id.as_str(), medicine).unwrap();
    let place = json!({ "kind": "medicine", "place": "new" });
    call(&window, "discard_form", json!({ "place": place })).unwrap();
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
    let keep_form = |kind: &str, place: &str| {
        let input = json!({ "kind": kind, "place": place, "form": "{\"what\":\"Socks\"}" });
        call(&window, "keep_form", json!({ "input": input })).unwrap();
    };
    let n_kept = || forms(&window).as_array().map(Vec::len);
    let socks = json!({
        "kind": "try_again", "exercise": null, "what": "Socks", "day": "2026-11-20",
        "easier_day": null,
    });
    keep_form("try_again", "new");
    let beside = json!({ "id": null, "record": socks });
    call(&window, "save_record", json!({ "input": beside })).unwrap();
    assert_eq!(n_kept(), Some(1), "written beside the form");
    save(&window, Value::Null, socks).unwrap();
    assert_eq!(n_kept(), Some(0));

    keep_form("moment", "new");
    keep_form("moment", "bouts");
    keep(&window, "moment", "half a");
    let moment = |form: Value| {
        let answers = json!({ "movements": [{ "name": "Walking" }] });
        let input = json!({ "day": "2026-11-20", "answers": answers, "form": form });
        call(&window, "add_moment", json!({ "input": input }))
    };
    let n_drafts = || {
        let drafts = call(&window, "drafts", json!({})).unwrap();
        drafts.as_array().map(Vec::len)
    };
    moment(Value::Null).unwrap();
    assert_eq!((n_kept(), n_drafts()), (Some(2), Some(1)));
    let rest = json!({
        "day": "2026-11-20", "answers": { "movements": [{ "name": "Walking" }] },
        "form": "bouts", "rest": "{\"what\":\"Shoes\"}",
    });
    call(&window, "add_moment", json!({ "input": rest })).unwrap();
    assert_eq!(
        forms(&window)[0]["form"],
        "{\"what\":\"Shoes\"}",
        "the rest stays"
    );
    moment(json!("bouts")).unwrap();
    assert_eq!((n_kept(), n_drafts()), (Some(1), Some(1)));
    assert_eq!(forms(&window)[0]["place"], "new", "the quick line stays");
    assert_eq!(moment(json!("elsewhere")).unwrap_err()["code"], "invalid");
    moment(json!("2026-11-20")).unwrap();
    assert_eq!((n_kept(), n_drafts()), (Some(1), Some(0)));
}

#[test]
fn a_form_has_a_place_and_is_json() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    for (place, form) in [
        ("2026-11-20", "{}"),
        ("elsewhere", "{}"),
        ("new", "{\"what\":"),
    ] {
        let input = json!({ "kind": "medicine", "place": place, "form": form });
        let refused = call(&window, "keep_form", json!({ "input": input })).unwrap_err();
        assert_eq!(refused["code"], "invalid", "{place} {form}");
    }
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
        "What happened is 5000000 characters long; the most it can hold is 100000. Nothing was \
         saved; what you typed is still there."
    );
    let form = json!({ "outcome": pasted }).to_string();
    let input = json!({ "kind": "medicine", "place": "new", "form": form });
    call(&window, "keep_form", json!({ "input": input })).unwrap();
    assert_eq!(forms(&window)[0]["form"].as_str(), Some(form.as_str()));
    keep(&window, "moment", &pasted);
    let drafts = call(&window, "drafts", json!({})).unwrap();
    assert_eq!(drafts[0]["form"]["answers"]["note"], json!(pasted));
}
