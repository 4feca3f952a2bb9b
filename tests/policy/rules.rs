//! Size, lints and words.

use crate::sources::{files, read};

/// A longer file is more than one room.
const LINES: usize = 400;

#[test]
fn no_file_is_longer_than_one_room() {
    for folder in ["src-tauri", "xtask", "tests", "ui/src"] {
        for (path, text) in files(folder, &[".rs", ".ts", ".svelte", ".css", ".typ"]) {
            let n = text.lines().count();
            let is_generated =
                path.ends_with("ipc/bindings.ts") || path.ends_with("shared/messages.ts");
            assert!(
                n <= LINES || is_generated,
                "{path} has {n} lines, more than {LINES}"
            );
        }
    }
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    let mut manifests = files("src-tauri/crates", &["Cargo.toml"]);
    manifests.push(("Cargo.toml".to_owned(), read("Cargo.toml")));
    manifests.push(("xtask/Cargo.toml".to_owned(), read("xtask/Cargo.toml")));
    for (path, text) in manifests {
        assert!(
            text.contains("[lints]\nworkspace = true"),
            "{path} has no lints"
        );
    }
}

#[test]
fn the_toolchain_is_named_once_and_for_all() {
    assert!(read("rust-toolchain.toml").contains("channel = \"1.95.0\""));
}

#[test]
fn no_test_is_skipped() {
    for (path, text) in files("tests", &[".rs"])
        .into_iter()
        .chain(files("src-tauri", &[".rs"]))
    {
        if path.ends_with("policy/rules.rs") {
            continue;
        }
        for word in ["#[ignore", "#[should_panic"] {
            assert!(!text.contains(word), "{path} holds {word}");
        }
    }
    for (path, text) in files("ui/src", &[".test.ts"]) {
        for word in [".skip(", ".only(", ".todo("] {
            assert!(!text.contains(word), "{path} holds {word}");
        }
    }
}

#[test]
fn the_product_promises_nothing_it_must_not() {
    let forbidden = [
        "clinically proven",
        "pain-free",
        "diagnoses your",
        "recover normally",
        "compliance",
        "streak",
        "you are clear",
        "red flags excluded",
    ];
    let screens = files("ui/src", &[".ts", ".svelte"]);
    let words = files("src-tauri", &[".rs", ".toml", ".typ", ".md"]);
    let catalogues = files("locales", &[".ftl"]);
    for (path, text) in screens.into_iter().chain(words).chain(catalogues) {
        // What forbids a word has to name it.
        let forbids = ["tests.rs", ".test.ts", "learn/src/check/wording.rs"];
        if path.contains("/tests/") || forbids.iter().any(|end| path.ends_with(end)) {
            continue;
        }
        let text = text.to_lowercase();
        for word in forbidden {
            assert!(!text.contains(word), "{path} says {word:?}");
        }
    }
}

#[test]
fn what_the_app_is_for_is_said_word_for_word() {
    let sentence = "A personal journal and learning tool that helps people record how their back \
                    feels, understand general advice, and prepare for an appointment.";
    assert_eq!(
        backstory_words::Words::english().intended_purpose(),
        sentence
    );
    assert!(read("README.md").replace('\n', " ").contains(sentence));
}

#[test]
fn no_step_builds_crates_with_features_of_its_own() {
    for (path, text) in files("xtask/src", &[".rs"]) {
        let chosen = ["--package", "--features", "--no-default-features"];
        let found = chosen.iter().find(|flag| text.contains(*flag));
        assert_eq!(
            found, None,
            "{path}: a step of xtask builds the workspace whole, or it builds again what others built"
        );
    }
}
