//! What a person uses and reads is never under a bar, in every size of the window.

use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::Value;

use crate::app::{App, Home};
use crate::camera::{resize, zoom};

const F2: char = '\u{e032}';

/// Width, height and zoom: usual, small, and 200 %.
const SIZES: [(u32, u32, u32); 4] = [
    (1280, 800, 100),
    (1024, 600, 100),
    (900, 640, 100),
    (1280, 800, 200),
];

/// Screens that are higher than the window, and how they are reached.
const SCREENS: [(&str, &str); 3] = [
    ("nav-today", "[data-testid=open-appointment]"),
    ("nav-report", "[data-testid=save-pdf]:not([disabled])"),
    ("nav-settings", "[data-testid=ask-choice]"),
];

/// How much of the focused element lies under the header, a save bar or a message, in pixels, and
/// what it is; nothing where it is part of such a bar or higher than what is left.
const HIDDEN: &str = "
    const focused = document.activeElement;
    if (!focused.closest('main')) return null;
    const bars = [...document.querySelectorAll('.top, .stay, .save, .toast')]
        .filter((bar) => ['sticky', 'fixed'].includes(getComputedStyle(bar).position));
    if (bars.some((bar) => bar.contains(focused))) return null;
    const place = focused.getBoundingClientRect();
    if (place.height > innerHeight / 2) return null;
    let hidden = Math.max(0, -place.top, place.bottom - innerHeight);
    for (const bar of bars) {
        const over = bar.getBoundingClientRect();
        if (over.right <= place.left || over.left >= place.right) continue;
        const shared = Math.min(over.bottom, place.bottom) - Math.max(over.top, place.top);
        hidden = Math.max(hidden, shared);
    }
    return hidden > 1 ? [hidden, place.top, place.bottom, focused.outerHTML.slice(0, 200)] : null;";

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_never_under_a_bar() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    app.see_id("answer-most").await;
    for (width, height, percent) in SIZES {
        resize(&app, width, height).await;
        zoom(&app, percent).await;
        for (link, sight) in SCREENS {
            app.tap(link).await;
            app.see(sight).await;
            walk(&app, &format!("{link} at {width}x{height}, {percent} %")).await;
        }
        app.press_with_ctrl('n').await;
        app.see_id("check-in-form").await;
        walk(&app, &format!("check-in at {width}x{height}, {percent} %")).await;
    }
    app.quit().await;
}

/// Goes through a page with Tab, down and up again.
async fn walk(app: &App, place: &str) {
    let shift = char::from(Key::Shift);
    let tab = char::from(Key::Tab);
    let mut hidden = Vec::new();
    for step in 0..60 {
        if step < 35 {
            app.press(&[tab]).await;
        } else {
            app.press_with(shift, tab).await;
        }
        let mut found = app.run(HIDDEN).await;
        if found != Value::Null {
            // A page that has just read something may be about to draw it.
            tokio::time::sleep(Duration::from_millis(300)).await;
            found = app.run(HIDDEN).await;
        }
        if found != Value::Null {
            hidden.push(found);
        }
    }
    assert!(hidden.is_empty(), "{place}: {hidden:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn help_comes_up_once_no_urgent_sign_is_there() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.see_id("demo-journal").await;
    for (width, height, percent) in SIZES {
        resize(&app, width, height).await;
        zoom(&app, percent).await;
        app.press(&[F2]).await;
        app.tap("quick-none").await;
        app.see_id("position").await;
        let place = format!("{width}x{height}, {percent} %");
        let script = "
            const step = document.querySelector('[data-testid=step-1]').getBoundingClientRect();
            return step.top >= 0 && (step.bottom <= innerHeight || step.top < 40)
                && document.activeElement.closest('[data-testid=step-1]') !== null";
        until(&app, script, &format!("the first step in sight at {place}")).await;
        let names = app
            .run("return document.querySelector('#first').innerText")
            .await;
        let names = names.as_str().unwrap_or_default().trim().to_owned();
        assert!(names.starts_with("None of these, "), "{names}");
        let high = app
            .run("return document.querySelector('[data-testid=quick-signs]').offsetHeight")
            .await;
        assert!(high.as_f64().unwrap_or(f64::MAX) < 170.0, "{place}: {high}");
        app.tap("leave").await;
        app.see_id("demo-journal").await;
    }
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_covers_nothing_that_was_just_used() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.see_id("answer-most").await;
    for (digit, (width, height, percent)) in ['4', '5', '6', '7'].into_iter().zip(SIZES) {
        let place = format!("{width}x{height}, {percent} %");
        resize(&app, width, height).await;
        zoom(&app, percent).await;

        app.press_with_ctrl('n').await;
        app.see_id("check-in-form").await;
        app.tab_until("focused.matches('[data-field=confidence] [role=radio]')")
            .await;
        app.press(&[digit]).await;
        app.tap("save-check-in").await;
        app.see_id("toast").await;
        clear(&app, "[data-testid=save-check-in]", &place).await;

        app.press(&[F2]).await;
        app.tap("quick-pass").await;
        app.tap("movement-did").await;
        app.see_id("toast").await;
        clear(&app, "[data-testid=movement-did]", &place).await;
        app.tap("leave").await;
        until(
            &app,
            "return document.querySelector('[data-testid=toast]') === null",
            "the message goes with its screen",
        )
        .await;
    }
    app.quit().await;
}

/// Waits until an element is in sight and the message is not over it.
async fn clear(app: &App, css: &str, place: &str) {
    let script = format!(
        "const used = document.querySelector('{css}').getBoundingClientRect();
         const over = document.querySelector('[data-testid=toast]').getBoundingClientRect();
         return used.top >= 0 && used.bottom <= over.top + 1 && over.bottom <= innerHeight + 1"
    );
    until(
        app,
        &script,
        &format!("{css} clear of the message at {place}"),
    )
    .await;
}

async fn until(app: &App, script: &str, what: &str) {
    let begun = Instant::now();
    while app.run(script).await != Value::Bool(true) {
        let is_late = begun.elapsed() > Duration::from_secs(10);
        assert!(!is_late, "{what} never was:\n{}", app.page_text().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
