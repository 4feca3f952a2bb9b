//! Answers that a debug build takes from an end-to-end test. A release build contains none of them.

use std::path::PathBuf;

/// Returns the path to save to, instead of asking in a native dialog that WebDriver cannot reach.
#[cfg(debug_assertions)]
#[allow(
    clippy::disallowed_methods,
    reason = "exists in debug builds only, for end-to-end tests"
)]
pub fn save_as() -> Option<PathBuf> {
    std::env::var_os("BACKSTORY_TEST_SAVE_AS").map(PathBuf::from)
}

/// Returns `None` outside debug builds.
#[cfg(not(debug_assertions))]
pub fn save_as() -> Option<PathBuf> {
    None
}

/// Returns whether WebDriver drives this window: WebKitGTK does not give it a private window.
#[cfg(debug_assertions)]
#[allow(
    clippy::disallowed_methods,
    reason = "exists in debug builds only, for end-to-end tests"
)]
pub fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Returns `false` outside debug builds.
#[cfg(not(debug_assertions))]
pub fn is_driven() -> bool {
    false
}
