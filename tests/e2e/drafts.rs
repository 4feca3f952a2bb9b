//! What was typed and not saved outlives a crash and is offered again.

use crate::app::{App, Home};

const NOTE: &str = "Half a sentence about the st";

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_loses_nothing_that_was_typed() {
    let home = Home::new();
    let mut app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.click_id("nav-today").await;
    app.press_with_ctrl('n').await;
    app.see_id("check-in-form").await;
    app.press(&['2']).await;
    app.click("[data-testid=part-note] summary").await;
    app.click_id("note").await;
    app.press(&NOTE.chars().collect::<Vec<_>>()).await;
    app.read("Not saved until").await;
    // What was typed is written through at once; only the call under way needs a moment.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    app.crash();
    drop(app);

    let app = App::start(&home, &[]).await;
    app.see_id("draft-offer").await;
    // A draft is no entry: nothing is written yet.
    app.see_id("first-days").await;
    app.run("document.querySelector('[data-testid=\"draft-offer\"] button').click()")
        .await;
    app.see_id("check-in-form").await;
    let note = app
        .run("return document.querySelector('[data-testid=note]').value")
        .await;
    assert_eq!(note, NOTE, "every letter is there");
    app.see("[data-testid=\"answer-some\"][aria-checked=\"true\"]")
        .await;
    app.click_id("save-check-in").await;
    app.see_id("toast").await;
    app.click_id("nav-today").await;
    app.read("You checked in on 1 of the last 7 days").await;
    let offers = app
        .run("return document.querySelectorAll('[data-testid=\"draft-offer\"]').length")
        .await;
    assert_eq!(offers, 0, "what is saved is not offered again");
    app.quit().await;
}
