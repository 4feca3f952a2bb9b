//! What the window may do, exactly.

use std::collections::BTreeSet;

use serde_json::Value;
use ts_rs::Config;

use crate::sources::{files, read, root};

const CSP: &str = "default-src 'self'; connect-src ipc: http://ipc.localhost; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'";

fn config() -> Value {
    serde_json::from_str(&read("tauri.conf.json")).expect("tauri.conf.json is JSON")
}

#[test]
fn the_content_security_policy_is_exact() {
    let security = &config()["app"]["security"];
    assert_eq!(security["csp"], CSP);
    assert_eq!(
        security["dangerousDisableAssetCspModification"], true,
        "Tauri must not loosen it"
    );
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
    assert!(config()["app"]["withGlobalTauri"].is_null());
}

#[test]
fn the_one_capability_grants_exactly_the_commands_of_the_table() {
    let wanted: BTreeSet<String> = backstory_journal::commands::specs(&Config::default())
        .iter()
        .map(|c| format!("allow-{}", c.name.replace('_', "-")))
        .collect();
    let found = files("src-tauri/capabilities", &[".json", ".toml"]);
    assert_eq!(found.len(), 1, "there is one capability");
    let capability: Value = serde_json::from_str(&found[0].1).expect("the capability is JSON");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(
        capability["remote"].is_null(),
        "no page from elsewhere is granted anything"
    );
    let granted: BTreeSet<String> = capability["permissions"]
        .as_array()
        .expect("permissions are a list")
        .iter()
        .map(|p| p.as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(granted, wanted);
    let declared: BTreeSet<String> = read("src-tauri/permissions/app.toml")
        .lines()
        .filter_map(|l| l.strip_prefix("identifier = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .collect();
    assert_eq!(declared, wanted);
}

/// The shell has one door for calls, which hands each to a thread that may wait; a command of
/// Tauri's own would run on one of its few threads, or on the main one.
#[test]
fn the_shell_has_no_command_of_its_own() {
    for (path, text) in files("src-tauri", &[".rs"]) {
        for word in ["#[tauri::command", "generate_handler!"] {
            assert!(!text.contains(word), "{path} names {word}");
        }
    }
    let handler = read("src-tauri/src/handler.rs");
    let (_, on_a_thread) = handler
        .split_once("spawn_blocking(move || {")
        .expect("calls are handed on");
    assert_eq!(handler.matches("commands::call(").count(), 1);
    assert!(on_a_thread.contains("match commands::call("));
}

#[test]
fn the_web_view_stores_nothing() {
    let window = read("src-tauri/src/window.rs");
    assert!(
        window.contains(".incognito(!test_seams::is_driven())"),
        "the web view is incognito"
    );
    let words = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "caches.open",
        "serviceWorker",
    ];
    for (path, text) in files("ui/src", &[".ts", ".svelte"]) {
        for word in words {
            assert!(
                !text.contains(word),
                "{path} names {word}: page storage lands in clear text on disk"
            );
        }
        for word in [
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "EventSource",
            "sendBeacon",
        ] {
            assert!(
                !text.contains(word),
                "{path} names {word}: nothing leaves this computer"
            );
        }
        assert!(
            !text.contains(" style=\""),
            "{path}: the policy drops style attributes"
        );
    }
}

#[test]
fn the_shipped_page_is_the_real_one() {
    let page = root().join("ui/dist/index.html");
    let page = std::fs::read_to_string(&page)
        .unwrap_or_else(|e| panic!("{}: {e}. Run `npm run build` in ui.", page.display()));
    assert!(
        !page.contains("data-stand-in"),
        "the interface was not built. Run `npm run build` in ui."
    );
    assert!(page.contains("<script type=\"module\""), "{page}");
    for inline in ["<style", "<script>", " onload=", "http://", "https://"] {
        assert!(!page.contains(inline), "the page holds {inline}");
    }
}

#[test]
fn test_seams_exist_in_debug_builds_only() {
    let journal = files("src-tauri/crates/journal/src", &[".rs"]);
    for (path, text) in files("src-tauri/src", &[".rs"]).into_iter().chain(journal) {
        let mut before = "";
        for block in text.split("\n\n") {
            // The region and the time zone of the system are all that a release build reads there.
            let is_the_systems = path.ends_with("/region.rs")
                || (path.ends_with("/clock.rs") && block.contains("env::var(\"TZ\")"));
            let reads = block.contains("env::var") && !is_the_systems;
            if block.contains("BACKSTORY_TEST_") || reads {
                assert!(
                    block.contains("#[cfg(debug_assertions)]"),
                    "{path}: {block}{before}"
                );
            }
            before = block;
        }
    }
}
