//! Size of the window and of its text are as they were when it was closed.

use std::time::{Duration, Instant};

use crate::app::{App, Home};
use crate::camera::{resize, zoom};

#[tokio::test(flavor = "multi_thread")]
async fn the_window_comes_back_as_it_was_left() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.see_id("start-journal").await;
    resize(&app, 900, 640).await;
    zoom(&app, 160).await;
    let left = size(&app).await;
    app.quit().await;

    let app = App::start(&home, &[]).await;
    app.see_id("start-journal").await;
    becomes(&app, left).await;
    app.press_with_ctrl('0').await;
    becomes(&app, (900, 640)).await;
    app.quit().await;

    let file = home.path("config/org.backstory.journal.dev/window.json");
    std::fs::write(&file, "{ \"zoom\": ").unwrap();
    let app = App::start(&home, &[]).await;
    app.see_id("start-journal").await;
    becomes(&app, (1280, 800)).await;
    app.quit().await;
}

/// Width and height of the page in its own pixels.
async fn size(app: &App) -> (i64, i64) {
    let found = app.run("return [innerWidth, innerHeight]").await;
    let side = |n: usize| found[n].as_i64().unwrap_or_default();
    (side(0), side(1))
}

async fn becomes(app: &App, wanted: (i64, i64)) {
    let begun = Instant::now();
    loop {
        let found = size(app).await;
        if (found.0 - wanted.0).abs() <= 2 && (found.1 - wanted.1).abs() <= 2 {
            return;
        }
        let is_late = begun.elapsed() > Duration::from_secs(10);
        assert!(!is_late, "{found:?} in place of {wanted:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
