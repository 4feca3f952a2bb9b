//! The timeline, search, the calendar and tags.

use serde_json::{Value, json};

use crate::window::{Shell, Window, answers, call, check_in, start, write};

fn filter(given: Value) -> Value {
    let mut filter =
        json!({ "kinds": [], "tag": null, "episode": null, "first": null, "last": null });
    for (name, value) in given.as_object().unwrap() {
        filter[name] = value.clone();
    }
    filter
}

fn page(window: &Window, given: Value, month: &str, offset: u32, limit: u32) -> Value {
    let request = json!({
        "filter": filter(given), "month": month, "offset": offset, "limit": limit,
    });
    call(window, "timeline_page", json!({ "request": request })).unwrap()
}

fn search(window: &Window, query: &str) -> Value {
    let request = json!({ "query": query, "filter": filter(json!({})), "limit": 50 });
    call(window, "search_journal", json!({ "request": request })).unwrap()
}

/// A journal with an onset on 1 November and something of several kinds.
fn written() -> (Shell, Window) {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    for (day, note, tag) in [
        ("2026-11-20", "a coffee in the Café", "desk"),
        ("2026-11-19", "sat too long", "desk"),
        ("2026-10-02", "hay in the barn", "garden"),
    ] {
        check_in(
            &window,
            day,
            json!({ "function": "some", "note": note, "tags": [tag] }),
        )
        .unwrap();
    }
    write(
        &window,
        json!({ "kind": "medicine", "what": "ibuprofen 400 mg", "first_day": "2026-11-19", "last_day": null, "outcome": "helped" }),
    );
    write(
        &window,
        json!({ "kind": "question", "text": "can I lift", "answer": null }),
    );
    (shell, window)
}

#[test]
fn the_timeline_has_everything_and_can_be_narrowed() {
    let (_shell, window) = written();
    let months = |given: Value| {
        let arguments = json!({ "filter": filter(given) });
        call(&window, "timeline_months", arguments).unwrap()
    };
    assert_eq!(
        months(json!({})),
        json!({ "months": [{ "month": "2026-11", "n": 5 }, { "month": "2026-10", "n": 1 }], "n": 6 })
    );
    assert_eq!(months(json!({ "kinds": ["medicine", "question"] }))["n"], 2);
    assert_eq!(months(json!({ "tag": "desk" }))["n"], 2);
    assert_eq!(
        months(json!({ "first": "2026-11-20", "last": "2026-11-20" }))["n"],
        2
    );
    let november = page(&window, json!({}), "2026-11", 0, 10);
    let days: Vec<_> = november
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["day"].clone())
        .collect();
    assert_eq!(days.len(), 5);
    assert!(
        days.windows(2).all(|w| w[0].as_str() >= w[1].as_str()),
        "{days:?}"
    );
    let rest = page(&window, json!({}), "2026-11", 2, 2);
    assert_eq!(
        rest.as_array().unwrap()[..],
        november.as_array().unwrap()[2..4]
    );
    let bad = json!({ "filter": filter(json!({ "first": "soon" })) });
    let refused = call(&window, "timeline_months", bad).unwrap_err();
    assert_eq!(refused["field"], "period");
}

#[test]
fn a_change_is_dated_and_a_first_writing_is_not() {
    let (_shell, window) = written();
    let changed_at = || {
        page(&window, json!({ "kinds": ["check_in"] }), "2026-11", 0, 1)[0]["changed_at"].clone()
    };
    assert_eq!(changed_at(), Value::Null);
    check_in(
        &window,
        "2026-11-20",
        json!({ "function": "some", "note": "tea" }),
    )
    .unwrap();
    assert!(
        changed_at()
            .as_str()
            .unwrap()
            .starts_with("2026-11-20T18:42")
    );
}

#[test]
fn words_are_found_whatever_their_accents_and_shown_in_their_place() {
    let (_shell, window) = written();
    let found = search(&window, "cafe");
    assert_eq!(found["n"], 1);
    let hit = &found["hits"][0];
    assert_eq!(hit["record"]["day"], "2026-11-20");
    let parts = hit["excerpt"].as_array().unwrap();
    let hits: Vec<_> = parts
        .iter()
        .filter(|p| p["is_hit"] == true)
        .map(|p| &p["text"])
        .collect();
    assert_eq!(hits, ["Café"]);
    assert_eq!(
        search(&window, "ibuprofen")["hits"][0]["record"]["record"]["kind"],
        "medicine"
    );
    assert_eq!(search(&window, "lift")["n"], 1);
    for odd in ["", "\"", "*", "NEAR(", "a OR b", "' ; DROP TABLE entry"] {
        search(&window, odd);
    }
    assert_eq!(
        search(&window, "ibuprofen barn")["n"],
        0,
        "every word has to be there"
    );
}

#[test]
fn letters_are_found_inside_words_of_any_script_and_shown_as_they_were_written() {
    let (_shell, window) = written();
    let note = "Rückenschmerzen, 腰がとても痛い, πο\u{301}νος";
    check_in(&window, "2026-11-18", json!({ "note": note })).unwrap();
    for (query, shown) in [
        ("schmerz", "schmerz"),
        ("痛い", "痛い"),
        ("ΠΟΝΟΣ", "πο\u{301}νος"),
    ] {
        let found = search(&window, query);
        assert_eq!(found["n"], 1, "{query}");
        let parts = found["hits"][0]["excerpt"].as_array().unwrap();
        let text: String = parts.iter().filter_map(|p| p["text"].as_str()).collect();
        assert_eq!(text, note, "{query}");
        let hits = parts.iter().filter(|p| p["is_hit"] == true);
        let hits: Vec<_> = hits.map(|p| &p["text"]).collect();
        assert_eq!(hits, [shown], "{query}");
    }
}

#[test]
fn the_calendar_has_every_day_of_its_month() {
    let (_shell, window) = written();
    write(
        &window,
        json!({
            "kind": "flare_up", "first_day": "2026-11-18", "last_day": null, "worse_than_usual": true,
            "hard_to_tolerate": false, "affected_life": false, "helped": null,
        }),
    );
    let month = |month: &str| call(&window, "calendar_month", json!({ "month": month }));
    let november = month("2026-11").unwrap();
    assert_eq!(november.as_array().map(Vec::len), Some(30));
    assert_eq!(
        november[18],
        json!({ "day": "2026-11-19", "function": "some", "written": true, "n_others": 1, "in_flare_up": true })
    );
    assert_eq!(
        november[20],
        json!({ "day": "2026-11-21", "function": null, "written": false, "n_others": 0, "in_flare_up": false }),
        "a flare-up that goes on does not reach into the future"
    );
    assert_eq!(month("2024-02").unwrap().as_array().map(Vec::len), Some(29));
    for bad in ["2026-13", "2026", "soon", "2026-11-01"] {
        assert_eq!(month(bad).unwrap_err()["field"], "period", "{bad}");
    }
}

#[test]
fn ten_thousand_tags_are_counted_and_fifty_are_offered() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    // Fifty fit one entry, so that ten thousand need two hundred.
    let mut seen = 0;
    for _ in 0..200 {
        let tags: Vec<_> = (0..50).map(|n| format!("tag {}", seen + n)).collect();
        seen += 50;
        let answers = answers(json!({ "tags": tags }));
        let input = json!({ "day": "2026-11-20", "answers": answers });
        call(&window, "add_moment", json!({ "input": input })).unwrap();
    }
    check_in(&window, "2026-11-20", json!({ "tags": ["tag 7"] })).unwrap();
    let all = call(&window, "tags", json!({ "prefix": "" })).unwrap();
    assert_eq!(all["n_all"], 10_000);
    assert_eq!(all["tags"].as_array().map(Vec::len), Some(50));
    assert_eq!(
        all["tags"][0],
        json!({ "tag": "tag 7", "n": 2 }),
        "the most used first"
    );
    let some = call(&window, "tags", json!({ "prefix": "TAG 99" })).unwrap();
    assert_eq!(some["n_all"], 111, "99, 990 to 999 and 9900 to 9999");
    let tagged = json!({ "filter": filter(json!({ "tag": "tag 7" })) });
    assert_eq!(call(&window, "timeline_months", tagged).unwrap()["n"], 2);
    let many: Vec<_> = (0..51).map(|n| format!("tag {n}")).collect();
    let refused = check_in(&window, "2026-11-19", json!({ "tags": many })).unwrap_err();
    assert_eq!(refused["field"], "tags");
    assert_eq!(
        refused["message"],
        "Tags: there are 51 items, and the limit is 50. This is not saved yet, but what you typed \
         is still there."
    );
}
