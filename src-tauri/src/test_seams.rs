//! What a debug build lets an end-to-end test answer. A release build contains none of it.

use std::path::PathBuf;

/// Where to save, instead of asking in a native dialog that WebDriver cannot reach.
#[cfg(debug_assertions)]
#[allow(
    clippy::disallowed_methods,
    reason = "exists in debug builds only, for end-to-end tests"
)]
pub fn save_as() -> Option<PathBuf> {
    std::env::var_os("BACKSTORY_TEST_SAVE_AS").map(PathBuf::from)
}

/// Never answered outside debug builds.
#[cfg(not(debug_assertions))]
pub fn save_as() -> Option<PathBuf> {
    None
}

/// Whether WebDriver drives this window: WebKitGTK hands it no private window.
#[cfg(debug_assertions)]
#[allow(
    clippy::disallowed_methods,
    reason = "exists in debug builds only, for end-to-end tests"
)]
pub fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Never driven outside debug builds.
#[cfg(not(debug_assertions))]
pub fn is_driven() -> bool {
    false
}
