//! The article's points are retold: no run of eight of its words is in what a person reads.
//!
//! The article is not in the repository. `article_runs.txt` has the first eight bytes of the SHA-256
//! of every such run, in hexadecimal, from which no sentence can be read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

const RUN: usize = 8;

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn hash(run: &str) -> String {
    let digest = Sha256::digest(run.as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The runs of a text that are among these hashes.
fn taken(text: &str, hashes: &BTreeSet<String>) -> Vec<String> {
    let words = words(text);
    let runs = words.windows(RUN).map(|run| run.join(" "));
    runs.filter(|run| hashes.contains(&hash(run))).collect()
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|e| e != "svg") {
            found.push(path);
        }
    }
}

#[test]
fn no_run_of_eight_words_is_taken_from_the_article() {
    let hashes: BTreeSet<String> = include_str!("article_runs.txt")
        .lines()
        .map(str::to_owned)
        .collect();
    assert!(hashes.len() > 900, "only {} runs", hashes.len());
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![crate_folder.join("../../../README.md")];
    files_below(&crate_folder.join("content"), &mut files);
    files_below(&crate_folder.join("../../../locales"), &mut files);
    assert!(files.len() > 50, "only {} files", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("a text");
        let taken = taken(&text, &hashes);
        assert!(taken.is_empty(), "{}: {taken:?}", file.display());
    }
}

#[test]
fn a_run_that_was_taken_is_found_whatever_stands_between_its_words() {
    let run = "walk to the door and back again now";
    let hashes = BTreeSet::from([hash(run)]);
    let text = "So: *Walk* to the door, and back again – now. And rest.";
    assert_eq!(taken(text, &hashes), [run]);
    assert!(taken("Walk to the door and back now, again.", &hashes).is_empty());
}
