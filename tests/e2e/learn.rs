//! Urgent signs, "It hurts now" and lessons through the real window.

use fantoccini::key::Key;
use serde_json::Value;

use crate::app::{App, Home};

const ENTER: char = '\u{e007}';
const F1: char = '\u{e031}';
const F2: char = '\u{e032}';

/// The screens of the navigation and some that are reached from them.
const SCREENS: [&str; 10] = [
    "nav-today",
    "nav-journal",
    "nav-trends",
    "nav-learn",
    "nav-move",
    "movement-bridge",
    "plan-this",
    "nav-report",
    "nav-settings",
    "open-appointment",
];

#[tokio::test(flavor = "multi_thread")]
async fn urgent_signs_are_one_action_away_from_each_screen_and_reachable_by_keyboard() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    app.see_id("answer-most").await;
    for screen in SCREENS {
        if screen == "open-appointment" {
            app.click_id("nav-today").await;
        }
        app.click_id(screen).await;
        app.press(&[F1]).await;
        app.read("Do not drive yourself").await;
        leave(&app).await;
        app.tab_until("focused.matches('[data-testid=urgent-button]')")
            .await;
        app.press(&[ENTER]).await;
        app.read("Do not drive yourself").await;
        leave(&app).await;
    }
    app.press_with_ctrl('n').await;
    app.see_id("check-in-form").await;
    app.press(&[F1]).await;
    app.read("Do not drive yourself").await;
    app.press(&[F2]).await;
    app.see_id("quick-signs").await;
    app.press(&[F1]).await;
    app.read("Do not drive yourself").await;
    app.quit().await;
}

/// Back from the signs to where they were opened.
async fn leave(app: &App) {
    app.press(&[char::from(Key::Escape)]).await;
    let is_there = "return document.querySelector('[data-testid=nav-today]') !== null";
    assert_eq!(app.run(is_there).await, Value::Bool(true));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_hurts_now_works_before_any_journal_and_records_nothing() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.see_id("start-journal").await;
    goes_through(&app).await;
    let page = app.page_text().await;
    assert!(!page.contains("Your plan"), "{page}");
    app.click_id("leave").await;
    app.see_id("start-journal").await;
    let journal = home.path("data/org.backstory.journal.dev/journal.db");
    assert!(!journal.exists(), "nothing was made");
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_hurts_now_works_when_the_journal_cannot_be_opened() {
    let home = Home::new();
    let stray = home.path("journal.db");
    std::fs::write(&stray, "these are notes, no journal").unwrap();
    let path = stray.to_string_lossy().into_owned();
    let app = App::start(&home, &["--journal", &path]).await;
    app.see_id("demo-journal").await;
    goes_through(&app).await;
    app.click_id("leave").await;
    app.quit().await;
    let left = std::fs::read_to_string(&stray).unwrap();
    assert_eq!(left, "these are notes, no journal");
}

/// Signs, a position, a breath, a movement: with nothing but Tab and Enter.
async fn goes_through(app: &App) {
    app.press(&[F2]).await;
    app.see_id("quick-signs").await;
    app.read("Chest pain").await;
    app.tab_until("focused.matches('[data-testid=quick-none]')")
        .await;
    app.press(&[ENTER]).await;
    app.read("cannot tell you that you are safe").await;
    app.see_id("position").await;
    app.tab_until("focused.matches('[data-testid=position-next]')")
        .await;
    app.press(&[ENTER]).await;
    app.see_id("movement").await;
    app.tab_until("focused.matches('[data-testid=movement-another]')")
        .await;
    app.press(&[ENTER]).await;
    app.see_id("movement").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_and_read_is_there_after_a_restart() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.see_id("answer-most").await;
    app.press(&[F2]).await;
    app.click_id("quick-none").await;
    app.click_id("leave").await;

    app.click_id("nav-learn").await;
    app.click_id("lesson-short-version").await;
    app.read("from the article").await;
    app.see("[data-testid=marked-added]").await;
    app.click("[data-testid=marked-added] [data-testid=mark]")
        .await;
    app.see("[data-testid^=source-]").await;
    app.click_id("lesson-next").await;
    app.quit().await;

    let app = App::start(&home, &[]).await;
    app.click_id("nav-learn").await;
    app.read("Read on").await;
    app.click_id("nav-journal").await;
    app.read("Urgent signs").await;
    app.quit().await;
}
