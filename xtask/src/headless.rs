//! What can be seen of the application without a display: pictures and the demo report.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::steps::{Call, Failure};
use crate::xvfb::Home;

/// Saves a picture of each screen and the demo report under `target/headless/`.
pub fn take_pictures(checkout: &Checkout, app: &Path) -> Result<(), Failure> {
    let out = checkout.root.join("target").join("headless");
    empty(&out).map_err(|error| {
        Failure::new(format!(
            "{} could not be emptied ({error}). The application is built, no picture was taken. \
             Check that the folder can be written to and try again.",
            out.display()
        ))
    })?;
    let home = Home::new(checkout)?;

    let pictures = checkout
        .cargo()
        .args(["test", "--package", "backstory", "--test", "pictures", "--"])
        .args([Path::new("--out"), &out]);
    home.with_display(pictures, checkout)
        .step("Take a picture of each screen")?;

    let journal = out.join("demo.journal");
    let report = out.join("demo-report.pdf");
    let call = || Call::new("backstory", app, &checkout.root);
    let demo = call()
        .args(["demo", "--seed", "7", "--days", "84", "--out"])
        .args([&journal]);
    home.houses(demo).step("Invent a demo journal")?;
    let print = call()
        .args([Path::new("report"), Path::new("--journal"), &journal])
        .args([Path::new("--out"), &report]);
    home.houses(print).step("Make the demo report")?;

    let saved = results(&out);
    let n_pictures = saved
        .iter()
        .filter(|path| has_extension(path, "png"))
        .count();
    if n_pictures == 0 || !saved.contains(&report) {
        return Err(Failure::new(format!(
            "{} holds {n_pictures} pictures and {} report, although every step succeeded. \
             Look at what the steps above printed.",
            out.display(),
            if saved.contains(&report) { "a" } else { "no" }
        )));
    }
    println!("\nSaved {n_pictures} pictures and the demo report:");
    saved
        .iter()
        .for_each(|path| println!("    {}", path.display()));
    Ok(())
}

/// Empties the folder, so that nothing in it is from an earlier run.
fn empty(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    fs::create_dir_all(folder)
}

/// The pictures and documents in a folder, by name.
fn results(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| has_extension(path, "png") || has_extension(path, "pdf"))
        .collect();
    paths.sort();
    paths
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|found| found == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_results_are_gone_and_only_pictures_and_documents_are_listed() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("target").join("headless");
        empty(&out).unwrap();
        for name in ["today.png", "demo-report.pdf", "demo.journal"] {
            fs::write(out.join(name), "x").unwrap();
        }
        assert_eq!(
            results(&out),
            [out.join("demo-report.pdf"), out.join("today.png")]
        );
        empty(&out).unwrap();
        assert!(results(&out).is_empty());
    }
}
