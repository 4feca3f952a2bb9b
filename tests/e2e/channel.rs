//! What the program says without being asked reaches the page of the real window.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::app::{App, Home};

/// Listens in the place of the page, whose channel this replaces, and saves a copy.
const LISTEN_AND_COPY: &str = "
    window.heard = [];
    const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
    const end = transformCallback(({ message }) => window.heard.push(message));
    invoke('open_channel', { channel: `__CHANNEL__:${end}` }).then(() => invoke('save_journal_copy'));
";

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_told_of_from_its_beginning_to_its_end() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    app.see_id("answer-most").await;
    assert_eq!(
        app.run("return document.querySelector('.toast')").await,
        Value::Null,
        "the page listens, too"
    );
    app.run(LISTEN_AND_COPY).await;
    let begun = Instant::now();
    let over = json!({ "kind": "task_ended", "id": 1 });
    let heard = loop {
        let heard = app.run("return window.heard").await;
        let heard = heard.as_array().cloned().unwrap_or_default();
        if heard.last() == Some(&over) || begun.elapsed() > Duration::from_secs(20) {
            break heard;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    assert_eq!(heard.last(), Some(&over));
    assert_eq!(heard[0]["task"]["what"], "journal_copy");
    let is_whole = |message: &Value| message["task"]["percent"] == 100;
    assert!(heard.iter().any(is_whole), "{heard:?}");
    assert!(home.report().is_file(), "it was saved");
    app.quit().await;
}
