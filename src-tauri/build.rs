//! Hands the configuration to Tauri and makes sure that a page exists to embed.
#![allow(
    clippy::print_stdout,
    reason = "printing is how a build script talks to Cargo"
)]

use std::path::Path;

/// Marks the stand-in page, so that a test can tell it from the real one.
const STAND_IN: &str = "<!doctype html><title>Backstory</title>\
    <p data-stand-in>The interface was not built. Run `cargo xtask run`.</p>";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let page = Path::new("ui/dist/index.html");
    if !page.exists() {
        // Embedding fails when the folder is missing, and then nothing compiles.
        std::fs::create_dir_all("ui/dist")?;
        std::fs::write(page, STAND_IN)?;
    }
    for path in ["ui/dist", "src-tauri/capabilities", "src-tauri/permissions"] {
        println!("cargo:rerun-if-changed={path}");
    }
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .app_manifest(
                tauri_build::AppManifest::new()
                    .permissions_path_pattern("./src-tauri/permissions/**/*"),
            ),
    )?;
    Ok(())
}
