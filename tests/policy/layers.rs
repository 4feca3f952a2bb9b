//! No layer reaches up, and each outside library has one home.

use std::collections::BTreeSet;
use std::process::Command;

use crate::sources::{files, read, root};

/// Crate and the crates of ours it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("core", &[]),
    ("store", &["core"]),
    ("words", &["core"]),
    ("chart", &["core", "words"]),
    ("report", &["core", "words"]),
    ("learn", &["core"]),
    ("testkit", &["core", "store"]),
    (
        "journal",
        &[
            "chart", "core", "learn", "report", "store", "testkit", "words",
        ],
    ),
    (
        "cli",
        &["core", "journal", "report", "store", "testkit", "words"],
    ),
];

/// Library and the crate that alone may name it.
const HOMES: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("icu_", "store"),
    ("plotters", "chart"),
    ("typst", "report"),
    ("fluent", "words"),
];

#[test]
fn no_crate_reaches_up() {
    for (name, allowed) in MAY_USE {
        let manifest = read(&format!("src-tauri/crates/{name}/Cargo.toml"));
        let normal = manifest
            .split("[dev-dependencies]")
            .next()
            .unwrap_or_default();
        for line in normal.lines().filter(|l| l.starts_with("backstory-")) {
            let used = line
                .trim_start_matches("backstory-")
                .split(['.', ' ', '='])
                .next()
                .unwrap_or_default();
            assert!(allowed.contains(&used), "{name} must not use {used}");
        }
        assert!(
            !manifest.contains("\ntauri"),
            "only the shell names tauri, not {name}"
        );
    }
}

/// What a crate above Tauri holds is compiled and linked with a web view at every change.
#[test]
fn the_shell_is_small() {
    let shell = files("src-tauri/src", &[".rs"]);
    let n: usize = shell.iter().map(|(_, text)| text.lines().count()).sum();
    assert!(n <= 2_500, "the shell has {n} lines");
}

#[test]
fn every_library_has_one_home() {
    for (library, home) in HOMES {
        for (path, text) in files("src-tauri", &["Cargo.toml"]) {
            let names_it = text.lines().any(|l| l.starts_with(library));
            let is_home = path.ends_with(&format!("crates/{home}/Cargo.toml"));
            assert!(
                !names_it || is_home,
                "{path} names {library}, whose home is {home}"
            );
        }
        assert!(
            !read("Cargo.toml").lines().any(|l| l.starts_with(library)),
            "the shell must not name {library}"
        );
    }
}

#[test]
fn only_the_ipc_folder_of_the_interface_talks_to_tauri() {
    for (path, text) in files("ui/src", &[".ts", ".svelte"]) {
        if path.starts_with("ui/src/ipc/") {
            continue;
        }
        assert!(!text.contains("@tauri-apps/"), "{path} imports Tauri");
        // A test may name the file it leaves out.
        assert!(
            !text.contains("ipc/bindings") || path.ends_with(".test.ts"),
            "{path} imports the bindings"
        );
        assert!(
            !text.contains("__TAURI"),
            "{path} reaches around the bindings"
        );
    }
}

/// It is under another licence than the program and only the tests in a window need it.
#[test]
fn axe_core_is_a_tool_of_the_tests_alone() {
    let package: serde_json::Value =
        serde_json::from_str(&read("ui/package.json")).expect("package.json is JSON");
    assert!(package["devDependencies"]["axe-core"].is_string());
    assert!(package["dependencies"]["axe-core"].is_null());
    for (path, text) in files("ui/src", &[".ts", ".svelte"]) {
        assert!(!text.contains("axe-core"), "{path} names axe-core");
    }
    for (path, text) in files("ui/dist", &[".js", ".html"]) {
        assert!(!text.contains("axe-core"), "{path} holds axe-core");
    }
}

#[test]
fn exactly_tauri_2_and_no_network_client() {
    // The lock file also lists what only telephones need, so ask what the desktop build links.
    for target in [
        "x86_64-unknown-linux-gnu",
        "x86_64-pc-windows-msvc",
        "aarch64-apple-darwin",
    ] {
        let linked = ["--package", "backstory", "--edges", "normal"];
        let tree = tree(&[&linked[..], &["--target", target]].concat());
        let links = |name: &str| tree.lines().any(|l| l.starts_with(&format!("{name} v")));
        assert!(links("tauri"), "{target}: {tree}");
        assert!(
            tree.lines().any(|l| l.starts_with("tauri v2.")),
            "tauri stays on 2"
        );
        for client in [
            "reqwest",
            "ureq",
            "hyper",
            "rustls",
            "native-tls",
            "curl",
            "isahc",
        ] {
            assert!(
                !links(client),
                "{client} is a network client; the app has none"
            );
        }
    }
}

/// A crate that a build for running wants with other features than the tests is built twice.
#[test]
fn running_and_testing_ask_for_the_same_features() {
    let edges = |edges| -> BTreeSet<String> {
        let tree = tree(&["--workspace", "--edges", edges, "--format", "{p}|{f}|"]);
        let crates = tree.lines().filter(|line| line.contains('|'));
        crates
            .map(|line| line.trim_end_matches(" (*)").to_owned())
            .collect()
    };
    let (running, testing) = (edges("normal,build"), edges("normal,build,dev"));
    let twice: Vec<_> = running.difference(&testing).collect();
    assert_eq!(
        twice,
        Vec::<&String>::new(),
        "the tests want these with more features: ask for them in src-tauri/crates/unify/Cargo.toml"
    );
}

/// What Cargo says of the crates in the lock file, each on a line of its own.
fn tree(arguments: &[&str]) -> String {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--prefix", "none", "--locked", "--offline"])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(
        tree.status.success(),
        "{arguments:?}: cargo cannot tell what is linked; `cargo fetch --locked` fetches the \
         crates of every system\n{}",
        String::from_utf8_lossy(&tree.stderr)
    );
    String::from_utf8_lossy(&tree.stdout).into_owned()
}
