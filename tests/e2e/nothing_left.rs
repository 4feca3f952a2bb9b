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
    collect(&home.path("data"), &mut found);
    found.retain(|path| !path.contains("/org.backstory.journal.dev/demo."));
    // Libraries of the system may keep theirs elsewhere in this folder.
    let in_home = |path: &String| path.replace(&*home.path("").to_string_lossy(), "");
    found.retain(|path| in_home(path).contains("backstory"));
    assert!(found.is_empty(), "beside the journal lies {found:?}");
    collect(&home.path("."), &mut found);
    found.retain(|path| {
        let path = path.to_lowercase();
        STORAGE.iter().any(|word| path.contains(word))
    });
    assert!(found.is_empty(), "the web view kept {found:?}");
    assert_private(&home.path("data/org.backstory.journal.dev"));
    assert_private(&home.path("cache/org.backstory.journal.dev"));
}

/// How web views name what a page keeps.
const STORAGE: [&str; 5] = [
    "localstorage",
    "indexeddb",
    "cookie",
    "serviceworker",
    "websql",
];

/// Nobody but the owner may enter the folder, nor read a file in the first row of it.
fn assert_private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| {
        let meta = std::fs::metadata(path).expect("it was just listed");
        meta.permissions().mode() & 0o777
    };
    assert_eq!(mode(folder), 0o700, "{}", folder.display());
    for entry in std::fs::read_dir(folder).expect("the folder was made") {
        let path = entry.expect("it can be listed").path();
        assert_eq!(
            mode(&path) & 0o077,
            0,
            "{} is open to others",
            path.display()
        );
    }
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
