//! Desk breaks through the real window: off until they are chosen, and never in the way.

use serde_json::{Value, json};

use crate::app::{App, Home};

/// Lets the minutes of the timer pass at once: twenty of them are long.
const LET_TIME_PASS: &str = "const now = Date.now.bind(Date), every = window.setInterval; \
     let passed = 0; window.minutesATick = 1; Date.now = () => now() + passed; \
     window.setInterval = (act, pause) => pause === 15000 \
     ? every(() => { passed += 60000 * window.minutesATick; act(); }, 100) : every(act, pause)";

#[tokio::test(flavor = "multi_thread")]
async fn a_break_is_offered_quietly_noted_and_put_off_for_the_day() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.see_id("answer-most").await;
    assert_eq!(n_of(&app, "desk").await, json!(0), "off until it is chosen");
    app.run(LET_TIME_PASS).await;
    app.click_id("nav-settings").await;
    app.click("[data-testid=desk-minutes] input[value='20']")
        .await;
    app.see_id("desk").await;
    app.click_id("nav-today").await;
    app.click_id("answer-most").await;
    app.run("document.querySelector('[data-testid=answer-most]').focus()")
        .await;
    app.see_id("desk-did").await;
    app.read("Time to move a little").await;
    let focused = app
        .run("return document.activeElement.dataset.testid")
        .await;
    assert_eq!(focused, "answer-most", "the focus stays where it was");
    app.run("window.minutesATick = 0").await;
    let movement = app
        .run("return document.querySelector('[data-testid=desk-movement]').innerText.trim()")
        .await;
    app.click_id("desk-did").await;
    app.see_id("toast").await;
    app.click_id("nav-journal").await;
    let name = movement
        .as_str()
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .to_owned();
    app.read(&name).await;

    app.run("window.minutesATick = 1").await;
    app.see_id("desk-not-today").await;
    app.click_id("desk-not-today").await;
    app.read("No desk breaks today").await;
    app.quit().await;

    let app = App::start(&home, &[]).await;
    app.read("No desk breaks today").await;
    app.quit().await;
}

async fn n_of(app: &App, id: &str) -> Value {
    app.run(&format!(
        "return document.querySelectorAll('[data-testid={id}]').length"
    ))
    .await
}
