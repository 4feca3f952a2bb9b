//! Access of the web view to the computer: a folder apart from the journal, and navigation only
//! within the program's own page.

use std::io;
use std::path::PathBuf;

use tauri::Url;
use tempfile::TempDir;

use backstory_journal::paths::{IDENTIFIER, make_private};

/// Returns the folder for the web view's data while it runs; it is private and stores nothing of
/// the journal. The folder is set explicitly, because the default is the journal's own folder.
///
/// When the usual folder cannot be created, a temporary one is used and deleted with the window: a
/// read-only home must not keep the window from opening.
pub fn folder() -> io::Result<(PathBuf, Option<TempDir>)> {
    if let Some(folder) = usual_folder().filter(|folder| make_private(folder).is_ok()) {
        return Ok((folder, None));
    }
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let made = builder.prefix("backstory-web-view-").tempdir()?;
    Ok((made.path().to_owned(), Some(made)))
}

fn usual_folder() -> Option<PathBuf> {
    Some(dirs::cache_dir()?.join(IDENTIFIER).join("web-view"))
}

/// Returns whether the window may show this address: the program's own page and nothing else.
pub fn is_own_page(url: &Url) -> bool {
    let place = (url.scheme(), url.host_str().unwrap_or_default(), url.port());
    match place {
        ("tauri", "localhost", None) => true,
        // WebView2 does not support custom schemes.
        ("http" | "https", "tauri.localhost", None) => cfg!(windows),
        // The development server, in a build without the embedded page.
        ("http", "127.0.0.1", Some(5173)) => cfg!(not(feature = "custom-protocol")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_its_own_page_and_no_other() {
        for (address, expected) in [
            ("tauri://localhost", true),
            ("tauri://localhost/index.html#today", true),
            ("tauri://localhost.example.org/", false),
            ("tauri://elsewhere/", false),
            ("http://tauri.localhost/", cfg!(windows)),
            ("http://tauri.localhost:8080/", false),
            ("https://example.org/", false),
            (
                "http://127.0.0.1:5173/",
                cfg!(not(feature = "custom-protocol")),
            ),
            ("http://127.0.0.1:5174/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,<p>hello", false),
            ("blob:tauri://localhost/1", false),
            ("about:blank", false),
            ("javascript:alert(1)", false),
        ] {
            let url = Url::parse(address).unwrap();
            assert_eq!(is_own_page(&url), expected, "{address}");
        }
    }
}
