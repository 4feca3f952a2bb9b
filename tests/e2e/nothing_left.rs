//! The web view keeps nothing of its own on disk.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::app::{Home, binary};

/// Starts the app as a person would, without WebDriver, and looks at what it left in the home.
#[test]
fn the_web_view_leaves_no_page_storage() {
    let home = Home::new();
    let mut app = home
        .houses(Command::new(binary()).arg("--demo"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the app starts");
    let journal = home.path("data/org.backstory.journal.dev/demo.db");
    let begun = Instant::now();
    while !journal.exists() && begun.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(100));
    }
    // Long enough for the page to load and to write whatever it would write.
    std::thread::sleep(Duration::from_secs(3));
    app.kill().expect("the app can be ended");
    app.wait().expect("the app ends");
    assert!(journal.exists(), "the demo journal was made");
    let mut found = Vec::new();
    collect(&home.path("."), &mut found);
    let kept: Vec<_> = found
        .iter()
        .filter(|path| {
            let path = path.to_lowercase();
            let is_storage = [
                "localstorage",
                "indexeddb",
                "cookie",
                "serviceworker",
                "websql",
            ]
            .iter()
            .any(|word| path.contains(word));
            // WebKitGTK makes folders with a random salt each, and an empty list of hosts to
            // reach by HTTPS, before it knows that the window is private.
            let is_known = [
                "/salt",
                "hsts-storage.sqlite",
                "hsts-storage.sqlite-journal",
            ]
            .iter()
            .any(|known| path.ends_with(known))
                || path.contains("/demo.");
            is_storage || (path.contains("/data/") && !is_known)
        })
        .collect();
    assert!(kept.is_empty(), "the web view kept {kept:?}");
}

fn collect(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path.display().to_string());
        }
    }
}
