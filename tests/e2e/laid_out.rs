//! How things stand beside and below each other, as measured in the real window.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::app::{App, Home};
use crate::camera::{resize, zoom};

const F2: char = '\u{e032}';

/// Words that the ring around the focused element would be drawn over, besides its own.
const RINGED: &str = "
    const focused = document.activeElement;
    const style = getComputedStyle(focused);
    const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
    if (style.outlineStyle === 'none' || reach <= 0) return [];
    const place = focused.getBoundingClientRect();
    const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
        const text = words.currentNode;
        const holder = text.parentElement;
        if (text.data.trim() === '' || focused.contains(text) || holder.closest('.sr, option')) {
            continue;
        }
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const line of range.getClientRects()) {
            const wide = Math.min(line.right, place.right + reach) -
                Math.max(line.left, place.left - reach);
            const high = Math.min(line.bottom, place.bottom + reach) -
                Math.max(line.top, place.top - reach);
            if (wide > 0.5 && high > 0.5) found.push([text.data.trim(), high]);
        }
    }
    return found;";

#[tokio::test(flavor = "multi_thread")]
async fn the_ring_of_a_field_is_drawn_over_no_words() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    let forms = [
        ("nav-today", "open-appointment", "record-form"),
        ("nav-today", "add-medicine", "record-form"),
        ("nav-journal", "journal-search", "journal-search"),
        ("nav-report", "save-pdf", "save-pdf"),
    ];
    for (page, way, sight) in forms {
        app.tap(page).await;
        app.tap(way).await;
        app.see_id(sight).await;
        let fields = app
            .run("return document.querySelectorAll('main .field').length")
            .await;
        let fields = fields.as_u64().unwrap();
        assert!(fields > 0, "{way}");
        for n in 0..fields {
            // A key came before it, so that the ring is shown.
            app.press(&['\u{e008}']).await;
            app.run(&format!(
                "document.querySelectorAll('main .field')[{n}].focus({{ focusVisible: true }})"
            ))
            .await;
            let ringed = app.run(RINGED).await;
            assert_eq!(ringed, json!([]), "field {n} behind {way}");
        }
    }
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_small_window_no_row_falls_apart() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    app.see_id("goals-card").await;
    resize(&app, 900, 640).await;
    holds(
        &app,
        "return [...document.querySelectorAll('[data-testid=goals-card] li')].every((row) => {
            const line = row.querySelector('svg').getBoundingClientRect();
            const numbers = row.querySelector('.numbers').getBoundingClientRect();
            return numbers.left >= line.right && numbers.top < line.bottom;
        })",
        "the figures of a goal beside their line",
    )
    .await;
    app.click("[aria-labelledby=moments] > button").await;
    app.see_id("moment-note").await;
    holds(
        &app,
        "return [...document.querySelectorAll('[aria-labelledby=moments] summary')]
            .filter((row) => row.parentElement.parentElement.closest('details') === null)
            .every((row) => row.children[1].offsetHeight < 30)",
        "the title of every part on one line",
    )
    .await;
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_small_window_the_ways_out_of_a_question_stand_on_one_line() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.see_id("start-journal").await;
    resize(&app, 900, 640).await;
    app.press(&[F2]).await;
    app.see_id("quick-pass").await;
    holds(
        &app,
        "const [list, pass] = ['quick-list', 'quick-pass'].map((id) =>
            document.querySelector(`[data-testid=${id}]`).getBoundingClientRect());
         return list.top === pass.top && list.right < pass.left",
        "both quiet buttons beside each other",
    )
    .await;
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_a_picture_is_not_drawn_over_it() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    for (width, height) in [(1280, 800), (900, 640)] {
        resize(&app, width, height).await;
        app.tap("nav-move").await;
        app.tap("movement-knee-rolls").await;
        app.see("main ol .drawing").await;
        holds(
            &app,
            "const pictures = [...document.querySelectorAll('main li:has(.drawing)')];
             return pictures.length === 3 && pictures.every((picture) => {
                const number = picture.querySelector('.n').getBoundingClientRect();
                const lines = [...picture.querySelectorAll('svg *')]
                    .map((part) => part.getBoundingClientRect());
                return lines.every((line) => line.left >= number.right ||
                    line.top >= number.bottom || line.width === 0);
            })",
            &format!("numbers clear of their drawings at {width}x{height}"),
        )
        .await;
    }
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sentence_over_a_chart_has_the_width_it_reads_best_in() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    for (width, height, percent) in [(1280, 800, 100), (900, 640, 100), (1280, 800, 200)] {
        resize(&app, width, height).await;
        zoom(&app, percent).await;
        app.tap("nav-trends").await;
        app.see("[data-testid=trends-pain] [role=group] svg").await;
        holds(
            &app,
            "return [...document.querySelectorAll('.say')].every((words) => {
                const style = getComputedStyle(words);
                const room = words.closest('.card').querySelector('.head').clientWidth;
                return words.clientWidth >= Math.min(room, parseFloat(style.maxWidth)) - 1;
            })",
            &format!("a wide sentence at {width}x{height}, {percent} %"),
        )
        .await;
    }
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_at_an_edge_stands_in_line_with_it() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    app.tap("nav-journal").await;
    for (way, name) in [("journal-trash", "Trash"), ("nav-journal", "Journal")] {
        app.tap(way).await;
        app.see("main h1").await;
        app.read(name).await;
        holds(
            &app,
            "const row = document.querySelector('.page-head > .row');
             const range = document.createRange();
             range.selectNodeContents(row.lastElementChild);
             const edge = row.parentElement.getBoundingClientRect().right;
             return Math.abs(range.getBoundingClientRect().right - edge) <= 2",
            &format!("the last word of the head of {name}"),
        )
        .await;
    }
    app.press(&[F2]).await;
    app.tap("quick-pass").await;
    app.see_id("position").await;
    holds(
        &app,
        "const left = (css) => document.querySelector(css).getBoundingClientRect().left;
         return left('[data-testid=position]') === left('[data-testid=step-1] > p')",
        "the name of a position under its lead",
    )
    .await;
    app.quit().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_dark_colours_a_primary_button_is_as_bold_as_in_light_ones() {
    let mut weights = Vec::new();
    for environment in [vec![], vec![("GTK_THEME", "Adwaita:dark")]] {
        let home = Home::new();
        let app = App::start_with(&home, &[], &environment).await;
        app.see_id("start-journal").await;
        let found = app
            .run(
                "const button = document.querySelector('[data-testid=start-journal]');
                 return [matchMedia('(prefers-color-scheme: dark)').matches,
                     Number(getComputedStyle(button).fontWeight)]",
            )
            .await;
        weights.push(found);
        app.quit().await;
    }
    // Dark letters on a light ground look thinner than light letters on a dark one.
    assert_eq!(weights, [json!([false, 550]), json!([true, 680])]);
}

async fn holds(app: &App, script: &str, what: &str) {
    let begun = Instant::now();
    while app.run(script).await != Value::Bool(true) {
        let is_late = begun.elapsed() > Duration::from_secs(5);
        assert!(!is_late, "{what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
