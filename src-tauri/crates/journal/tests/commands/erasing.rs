//! History, the trash, and erasing for good.

use backstory_store::store::Store;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, read, save, start, today, write};

const SECRET: &str = "zebra-secret-4711";

fn medicine(what: &str) -> Value {
    json!({
        "kind": "medicine", "what": what, "first_day": "2026-11-19", "last_day": null,
        "outcome": null,
    })
}

fn place(kind: &str, id: &str) -> Value {
    json!({ "place": { "kind": kind, "id": id } })
}

fn trash(window: &Window) -> Value {
    call(window, "trash", json!({})).unwrap()
}

/// Whether any file in the folder holds the text, as bytes of UTF-8.
fn is_on_disk(shell: &Shell, text: &str) -> bool {
    let files = std::fs::read_dir(shell.folder.path()).unwrap().flatten();
    files.into_iter().any(|file| {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        bytes.windows(text.len()).any(|w| w == text.as_bytes())
    })
}

#[test]
fn every_version_can_be_seen_and_brought_back() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
    start(&window);
    let id = write(&window, medicine("ibuprofen 200"));
    for what in ["ibuprofen 400", "ibuprofen 600"] {
        clock.advance_minutes(5);
        save(&window, id.as_str(), medicine(what)).unwrap();
    }
    let history = || call(&window, "history", place("medicine", &id)).unwrap();
    let versions = history();
    let said: Vec<_> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|v| &v["details"][0]["value"])
        .collect();
    assert_eq!(said, ["ibuprofen 600", "ibuprofen 400", "ibuprofen 200"]);
    assert_eq!(versions[0]["is_current"], true);
    assert_eq!(versions[1]["is_current"], false);
    assert!(
        versions[1]["at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-20T18:47")
    );
    let input =
        json!({ "place": { "kind": "medicine", "id": id }, "version": versions[2]["version"] });
    let done = call(&window, "restore_version", json!({ "input": input })).unwrap();
    assert_eq!(done["label"], "An earlier version is back: Medicine");
    assert_eq!(read(&window, "medicine", &id)["what"], "ibuprofen 200");
    assert_eq!(
        history().as_array().map(Vec::len),
        Some(4),
        "what was there stays"
    );
    call(&window, "undo", json!({})).unwrap();
    assert_eq!(read(&window, "medicine", &id)["what"], "ibuprofen 600");
    let input = json!({ "place": { "kind": "medicine", "id": id }, "version": 99_999 });
    call(&window, "restore_version", json!({ "input": input })).unwrap_err();
}

#[test]
fn the_trash_keeps_what_was_removed_for_thirty_days() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
    start(&window);
    check_in(
        &window,
        "2026-11-20",
        json!({ "note": "a day", "tags": ["desk"] }),
    )
    .unwrap();
    let id = today(&window)["check_in"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    call(&window, "delete_record", place("check_in", &id)).unwrap();
    clock.set(at("2026-11-25T18:42:00+01:00"));
    let there = trash(&window);
    assert_eq!(there.as_array().map(Vec::len), Some(1));
    assert_eq!(there[0]["days_left"], 25);
    assert_eq!(there[0]["record"]["record"]["answers"]["note"], "a day");
    let done = call(&window, "restore_record", place("check_in", &id)).unwrap();
    assert_eq!(
        done["label"],
        "Back from the trash: Check-in for 20 November"
    );
    assert_eq!(
        read(&window, "check_in", &id)["answers"]["tags"],
        json!(["desk"])
    );
    assert_eq!(trash(&window), json!([]));

    call(&window, "delete_record", place("check_in", &id)).unwrap();
    check_in(&window, "2026-11-20", json!({ "note": "written anew" })).unwrap();
    let refused = call(&window, "restore_record", place("check_in", &id)).unwrap_err();
    assert_eq!(refused["code"], "invalid");
    let message = refused["message"].as_str().unwrap();
    assert!(message.contains("already has a check-in"), "{message}");
    clock.set(at("2026-12-10T08:00:00+01:00"));
    check_in(&window, "2026-12-10", json!({ "note": "another day" })).unwrap();
    clock.set(at("2026-12-27T08:00:00+01:00"));
    assert_eq!(
        trash(&window)[0]["days_left"],
        0,
        "it is kept while the window is open"
    );
    check_in(&window, "2026-12-27", json!({ "note": "later" })).unwrap();
    drop(window);
    let again = shell.start_again();
    assert_eq!(
        trash(&again.window()),
        json!([]),
        "and gone from the next start on"
    );
}

#[test]
fn what_is_erased_for_good_is_nowhere_any_more() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let kept = write(&window, medicine("paracetamol"));
    let id = write(&window, medicine(SECRET));
    save(&window, id.as_str(), medicine("something else")).unwrap();
    let form = json!({ "what": SECRET }).to_string();
    let input = json!({ "kind": "medicine", "place": id, "form": form });
    call(&window, "keep_form", json!({ "input": input })).unwrap();
    assert!(is_on_disk(&shell, SECRET), "the history holds it");
    let erased = call(&window, "erase_record", place("medicine", &id)).unwrap();
    assert_eq!(
        erased,
        json!({ "label": "Erased for good: Medicine", "copies": [] })
    );
    assert!(!is_on_disk(&shell, SECRET));
    call(&window, "record", place("medicine", &id)).unwrap_err();
    assert_eq!(trash(&window), json!([]));
    assert_eq!(call(&window, "forms", json!({})).unwrap(), json!([]));
    assert_eq!(read(&window, "medicine", &kept)["what"], "paracetamol");
    while call(&window, "undo", json!({})).is_ok() {}
    assert!(!is_on_disk(&shell, SECRET), "undo does not bring it back");

    let id = write(&window, medicine(SECRET));
    call(&window, "delete_record", place("medicine", &id)).unwrap();
    call(&window, "erase_record", place("medicine", &id)).unwrap();
    assert_eq!(trash(&window), json!([]), "out of the trash too");
    assert!(!is_on_disk(&shell, SECRET));
}

#[test]
fn copies_that_a_repair_made_are_offered_and_can_be_erased_too() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let id = write(&window, medicine(SECRET));
    drop(window);
    let path = shell.folder.path().join("journal.db");
    shell.close_journal();
    let clock = SeededClock::new(at("2026-11-20T19:00:00+01:00"), 2);
    let copy = Store::open(&path).unwrap().repair(&clock).unwrap().copy;
    let shell = shell.start_again();
    let window = shell.window();
    let copies = json!([copy.to_str().unwrap()]);
    assert_eq!(call(&window, "repair_copies", json!({})).unwrap(), copies);
    let erased = call(&window, "erase_record", place("medicine", &id)).unwrap();
    assert_eq!(erased["copies"], copies);
    assert!(is_on_disk(&shell, SECRET), "the copy holds it");
    call(&window, "erase_copies", json!({ "copies": copies })).unwrap();
    assert!(!is_on_disk(&shell, SECRET));
    assert_eq!(
        call(&window, "repair_copies", json!({})).unwrap(),
        json!([])
    );
}

#[test]
fn after_erasing_everything_there_is_nothing_and_a_first_run() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    call(&window, "open_demo_journal", json!({})).unwrap();
    call(&window, "leave_demo_journal", json!({})).unwrap();
    write(&window, medicine(SECRET));
    let status = call(&window, "erase_everything", json!({})).unwrap();
    assert_eq!(status["journal"], json!({ "kind": "none" }));
    assert_eq!(status["preferred_name"], Value::Null);
    let left = std::fs::read_dir(shell.folder.path()).unwrap().flatten();
    let left: Vec<_> = left.map(|f| f.file_name()).collect();
    assert!(
        left.iter()
            .all(|name| name.to_string_lossy().ends_with(".lock")),
        "{left:?}"
    );
    assert!(!is_on_disk(&shell, SECRET));
    let refused = call(&window, "erase_everything", json!({})).unwrap_err();
    assert_eq!(refused["code"], "no_journal");
    start(&window);
    assert_eq!(
        call(&window, "records", json!({ "kind": "medicine" })).unwrap(),
        json!([])
    );
    assert_eq!(
        call(&window, "preferences", json!({})).unwrap()["ask"],
        "daily"
    );
}

#[test]
fn erasing_the_demo_leaves_the_own_journal() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let id = write(&window, medicine("paracetamol"));
    call(&window, "open_demo_journal", json!({})).unwrap();
    let status = call(&window, "erase_everything", json!({})).unwrap();
    assert_eq!(status["journal"], json!({ "kind": "open", "demo": false }));
    assert!(!shell.folder.path().join("demo.db").exists());
    assert_eq!(read(&window, "medicine", &id)["what"], "paracetamol");
}
