//! Reading the project's own files.

use std::path::{Path, PathBuf};

/// The project's folder, three above that of the crate which runs these tests.
pub fn root() -> PathBuf {
    let crate_folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let root = crate_folder.ancestors().nth(3);
    root.expect("the crate is in the project").to_owned()
}

pub fn read(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Files below `folder` with one of these endings, as (path from the root, text).
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "{folder} holds no {endings:?}");
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    let skipped = ["node_modules", "dist", "target", "gen"];
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            if !skipped.contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|e| name.ends_with(e)) {
            let text = std::fs::read_to_string(&path).expect("the source is text");
            let from_root = path.strip_prefix(root()).unwrap_or(&path);
            found.push((from_root.to_string_lossy().replace('\\', "/"), text));
        }
    }
}
