//! First run, check-in by keyboard, quit, start again, trends, report.

use std::process::Command;

use fantoccini::key::Key;
use serde_json::Value;

use crate::app::{App, Home};

const ESCAPE: char = '\u{e00c}';

const NOTE: &str = "Carried the shopping in two trips, no trouble.";
const ENTER: char = '\u{e007}';

#[tokio::test(flavor = "multi_thread")]
async fn a_person_goes_through_the_whole_loop() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    start_a_journal(&app).await;
    check_in_by_keyboard(&app).await;
    app.quit().await;

    let app = App::start(&home, &[]).await;
    the_entry_is_still_there(&app).await;
    trends_are_drawn(&app).await;
    save_a_report_with_the_note(&app, &home).await;
    app.quit().await;
    the_report_holds_the_note(&home);
}

async fn start_a_journal(app: &App) {
    app.read("prepare for an appointment").await;
    // Readable before anything is stored.
    app.click_id("signs-read").await;
    app.read("Emergency now").await;
    app.press(&[ESCAPE]).await;
    let name = app.see_id("preferred-name").await;
    name.send_keys("Robin")
        .await
        .expect("the name can be typed");
    app.click_id("start-journal").await;
    app.read("Robin").await;
}

async fn check_in_by_keyboard(app: &App) {
    app.press_with_ctrl('n').await;
    app.see_id("check-in-form").await;
    app.press(&['1']).await;
    app.tab_until("focused.closest('[data-field=confidence]') !== null")
        .await;
    app.press(&['7']).await;
    app.tab_until("focused.matches('summary') && focused.innerText.includes('A note')")
        .await;
    app.press(&[ENTER]).await;
    app.tab_until("focused.matches('[data-testid=note]')").await;
    app.press(&NOTE.chars().collect::<Vec<_>>()).await;
    app.press_with_ctrl(ENTER).await;
    // The toast comes only after the transaction has returned.
    app.see_id("toast").await;
    app.read("saved").await;
}

async fn the_entry_is_still_there(app: &App) {
    app.see("[data-testid=\"answer-most\"][aria-checked=\"true\"]")
        .await;
    app.read("You checked in on 1 of the last 7 days").await;
    app.read(NOTE).await;
}

async fn trends_are_drawn(app: &App) {
    app.click_id("nav-trends").await;
    app.see("[data-testid=\"trends-function\"] svg").await;
    // The chart's text is laid out at its real size: one unit is one pixel.
    let ratio = app
        .run(
            "const svg = document.querySelector('[data-testid=\"trends-function\"] [role=group] svg');
             return svg.getBoundingClientRect().width / Number(svg.getAttribute('width'))",
        )
        .await;
    assert_eq!(ratio.as_f64().map(|r| (r * 100.0).round()), Some(100.0));
    // No style attribute anywhere: the content security policy would drop it in silence.
    let styled = app
        .run("return document.querySelectorAll('[data-testid=\"trends-function\"] svg [style]').length")
        .await;
    assert_eq!(styled, Value::from(0));
}

async fn save_a_report_with_the_note(app: &App, home: &Home) {
    app.press_with_ctrl('p').await;
    app.see_id("report-page").await;
    app.click_id("report-note-checkbox").await;
    // The preview is made again with the note; saving waits for it.
    app.see("[data-testid=\"report-note-checkbox\"]:checked")
        .await;
    app.see("[data-testid=\"save-pdf\"]:not([disabled])").await;
    app.click_id("save-pdf").await;
    app.read(&home.report().display().to_string()).await;
    // A function key reaches the urgent signs from here, and Escape comes back.
    app.press(&[char::from(Key::F1)]).await;
    app.read("Do not drive yourself").await;
    app.press(&[char::from(Key::Escape)]).await;
    app.see_id("report-page").await;
}

fn the_report_holds_the_note(home: &Home) {
    let run = |program: &str, args: &[&str]| {
        let output = Command::new(program).args(args).arg(home.report()).output();
        output.unwrap_or_else(|e| panic!("{program} is needed: {e}"))
    };
    let check = run("qpdf", &["--check"]);
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stderr)
    );
    let text = Command::new("pdftotext")
        .arg(home.report())
        .arg("-")
        .output()
        .expect("pdftotext is needed");
    let text = String::from_utf8_lossy(&text.stdout).replace('\n', " ");
    assert!(text.contains(NOTE), "{text}");
    assert!(
        text.contains("Not a medical record or a diagnosis."),
        "{text}"
    );
    assert!(text.contains("Robin"), "{text}");
}
