//! Checks the content and writes it as Rust; a mistake in it stops the build with file and line.

use std::fs;
use std::path::{Path, PathBuf};

use databake::Bake as _;

#[path = "src/check/mod.rs"]
mod check;
#[allow(dead_code, reason = "the build script writes what the program shows")]
#[path = "src/lesson.rs"]
mod lesson;
#[allow(dead_code, reason = "the build script writes what the program shows")]
#[path = "src/library.rs"]
mod library;
#[allow(dead_code, reason = "the build script writes what the program shows")]
#[path = "src/movement.rs"]
mod movement;
#[allow(dead_code, reason = "the build script writes what the program shows")]
#[path = "src/signs.rs"]
mod signs;

const CONTENT: &str = "content";

fn main() {
    for path in [CONTENT, "src"] {
        println!("cargo::rerun-if-changed={path}");
    }
    if let Err(problem) = build() {
        println!("cargo::error={problem}");
    }
}

fn build() -> Result<(), String> {
    let mut files = check::Files::new();
    read(Path::new(CONTENT), "", &mut files)?;
    let library = check::library(&files).map_err(|refused| format!("{CONTENT}/{refused}"))?;
    let baked = library.bake(&databake::CrateEnv::default()).to_string();
    #[allow(
        clippy::disallowed_methods,
        reason = "Cargo names the output folder only in the environment"
    )]
    let out = std::env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .ok_or("Cargo named no OUT_DIR")?
        .join("library.rs");
    fs::write(&out, baked)
        .map_err(|error| format!("{} could not be written: {error}", out.display()))
}

fn read(folder: &Path, prefix: &str, files: &mut check::Files) -> Result<(), String> {
    let refused = |error| format!("{} could not be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            read(&path, &format!("{name}/"), files)?;
        } else {
            let text = fs::read_to_string(&path).map_err(refused)?;
            files.insert(name, text);
        }
    }
    Ok(())
}
