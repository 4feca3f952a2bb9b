//! What Trends and the report say about the same days.

use backstory_testkit::build::{at, day};
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, start_blank};

fn trends(window: &Window) -> Value {
    let request = json!({ "period": "all", "width": 700, "scheme": "light" });
    call(window, "trends", json!({ "request": request })).unwrap()
}

/// The report as it is read aloud, up to `to` or, without it, as it is offered.
fn report(window: &Window, to: Option<&str>) -> String {
    let request = json!({
        "from": null, "to": to, "paper": "a4",
        "include_function": true, "include_pain": true, "note_ids": [],
    });
    let preview = call(window, "report_preview", json!({ "request": request })).unwrap();
    let text = preview["text"].as_array().unwrap().iter();
    let text: Vec<_> = text.map(|line| line.as_str().unwrap()).collect();
    text.join("\n")
}

#[test]
fn the_page_and_trends_speak_of_the_same_two_weeks_whatever_day_the_page_ends_on() {
    let (shell, clock) = Shell::with_moving_clock("2026-10-12T20:00:00+01:00");
    let window = shell.window();
    start_blank(&window);
    // Monday 12 October to Saturday 28 November; pain rises in the last week.
    for day in day("2026-10-12").through(day("2026-11-28")) {
        clock.set(at(&format!("{day}T20:00:00+01:00")));
        let pain = if day.to_string().as_str() < "2026-11-23" {
            2
        } else {
            5
        };
        check_in(
            &window,
            &day.to_string(),
            json!({ "function": "some", "back_pain": pain }),
        )
        .unwrap();
    }
    clock.set(at("2026-11-30T09:00:00+01:00"));
    let trends = trends(&window);
    assert_eq!(trends["to"], "2026-11-29");
    let pain = trends["pain"]["summary"].as_str().unwrap();
    assert!(
        pain.starts_with(
            "Average back pain was 3.4 in the last two full weeks (16 Nov to 29 Nov; 13 of 14 days)"
        ),
        "{pain}"
    );
    let function = trends["function"]["summary"].as_str().unwrap();
    for to in [
        None,
        Some("2026-11-28"),
        Some("2026-11-29"),
        Some("2026-11-30"),
    ] {
        let page = report(&window, to);
        assert!(page.contains(pain), "to {to:?}: {page}");
        assert!(page.contains(function), "to {to:?}: {page}");
        assert!(
            page.contains("Last two full weeks: mean 3.4,"),
            "to {to:?}: {page}"
        );
    }
    // A page that was ended before the newest check-in is about weeks of its own.
    let page = report(&window, Some("2026-11-27"));
    assert!(page.contains("(9 Nov to 22 Nov; 14 of 14 days)"), "{page}");
}

#[test]
fn days_ill_with_something_else_are_named_in_trends_and_on_the_page() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-16T20:00:00+01:00");
    let window = shell.window();
    start_blank(&window);
    for day in day("2026-11-16").through(day("2026-11-18")) {
        clock.set(at(&format!("{day}T20:00:00+01:00")));
        let answers = json!({ "function": "some", "back_pain": 3 });
        check_in(&window, &day.to_string(), answers).unwrap();
    }
    let ill = json!({ "kind": "other_illness", "first_day": "2026-11-17", "last_day": null,
        "what": "a cold" });
    let input = json!({ "id": null, "record": ill });
    call(&window, "save_record", json!({ "input": input })).unwrap();
    let trends = trends(&window);
    for panel in ["function", "pain"] {
        let detail = trends[panel]["detail"].as_str().unwrap();
        assert!(
            detail.ends_with("2 days ill with something else are left out of comparisons."),
            "{panel}: {detail}"
        );
    }
    let description = trends["pain"]["chart"]["description"].as_str().unwrap();
    assert!(description.ends_with("Ill with something else once."));
    let page = report(&window, None);
    assert!(
        page.contains("Ill with something else: since 17 Nov."),
        "{page}"
    );
    assert!(!page.contains("a cold"));
}
