//! What a picture needs of the window: size of its text, rest, and the picture itself.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use serde_json::Value;

use crate::app::App;

/// How long the window may take to do what it is told.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a screen has to look the same to be at rest.
const STILL: Duration = Duration::from_millis(120);

/// Gives the window this size, in pixels.
pub async fn resize(app: &App, width: u32, height: u32) {
    let resized = app.client.set_window_size(width, height).await;
    resized.expect("the window can be resized");
}

/// Makes everything larger with the window's own keys, 20 % at a time from 100 %.
pub async fn zoom(app: &App, percent: u32) {
    let width = || async { app.run("return innerWidth").await.as_f64().unwrap_or(0.0) };
    app.press_with_ctrl('0').await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let wanted = width().await * 100.0 / f64::from(percent);
    for _ in 0..percent.saturating_sub(100) / 20 {
        app.press_with_ctrl('=').await;
    }
    let begun = Instant::now();
    while (width().await - wanted).abs() > 2.0 {
        let is_late = begun.elapsed() > PATIENCE;
        assert!(!is_late, "Ctrl+= did not bring the window to {percent} %");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Moves the pointer to the corner, where nothing answers to it.
pub async fn rest_pointer(app: &App) {
    let to = |x| PointerAction::MoveTo {
        duration: None,
        x,
        y: 1.0,
    };
    // The driver forgets where a click left the pointer, and never moves it to where it believes
    // it to be.
    let actions = MouseActions::new("mouse".to_owned())
        .then(to(2.0))
        .then(to(1.0));
    let moved = app.client.perform_actions(actions).await;
    moved.expect("the pointer can be moved");
}

/// Stops what moves by itself: the caret, scrollbars that fade, transitions.
pub async fn hold_still(app: &App) {
    // WebKitGTK answers a request for a picture when it next paints, and a page at rest never
    // does: one transparent pixel that comes and goes keeps it painting.
    app.run(
        "if (document.adoptedStyleSheets.length > 0) return;
         const still = new CSSStyleSheet();
         still.replaceSync(`
             * { caret-color: transparent !important;
                 transition: none !important; animation: none !important }
             ::-webkit-scrollbar { display: none }`);
         document.adoptedStyleSheets = [still];
         // A scrollbar that is there already is only replaced when it goes and comes back.
         document.documentElement.style.overflow = 'hidden';
         document.body.getBoundingClientRect();
         document.documentElement.style.overflow = '';
         const pixel = document.body.appendChild(document.createElement('div'));
         Object.assign(pixel.style, {
             position: 'fixed', left: '0', top: '0', width: '1px', height: '1px',
             pointerEvents: 'none' });
         setInterval(() => {
             pixel.style.visibility = pixel.style.visibility === 'hidden' ? '' : 'hidden';
         }, 30);",
    )
    .await;
}

/// Photographs the window until two pictures in a row are the same: charts and reports are drawn
/// anew for every size, in their own time. The page must be [held still](hold_still).
pub async fn picture_at_rest(app: &App) -> Vec<u8> {
    let begun = Instant::now();
    let mut before = Vec::new();
    loop {
        tokio::time::sleep(STILL).await;
        let is_busy = is_busy(app).await;
        let now = tokio::time::timeout(PATIENCE, app.client.screenshot()).await;
        let now = now.expect("the picture should come soon");
        let now = now.expect("the window can be photographed");
        if (now == before && !is_busy) || begun.elapsed() > PATIENCE {
            return now;
        }
        before = now;
    }
}

/// The height of the page once it stays the same.
pub async fn height_at_rest(app: &App) -> f64 {
    let script = "return [document.documentElement.scrollHeight, innerHeight]";
    let begun = Instant::now();
    let mut before = Value::Null;
    loop {
        tokio::time::sleep(STILL).await;
        let now = app.run(script).await;
        if (now == before && !is_busy(app).await) || begun.elapsed() > PATIENCE {
            return now[0].as_f64().unwrap_or(0.0);
        }
        before = now;
    }
}

/// Whether the page can be scrolled sideways.
pub async fn is_too_wide(app: &App) -> bool {
    let script = "return document.documentElement.scrollWidth > innerWidth";
    app.run(script).await == true
}

async fn is_busy(app: &App) -> bool {
    let script = "return document.querySelector('[aria-busy=true]') !== null";
    app.run(script).await == true
}
