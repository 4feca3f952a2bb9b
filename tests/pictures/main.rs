//! Photographs every screen of the real app in every state and look.
//!
//! `cargo xtask pictures` starts it on a virtual display. What is taken stands in `states/mod.rs`.
//! The demo journal comes from a fixed seed, so that two runs on one day show the same entries.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a tool of the tests: it waits in real time, prints paths, and stops at the first fault"
)]
#![allow(
    dead_code,
    unused_imports,
    reason = "tests of these modules run in `parts.rs`, and the end-to-end tests use the rest of `app`"
)]

#[path = "../e2e/app.rs"]
mod app;

mod album;
mod camera;
mod evening;
mod files;
mod screens;
mod sheet;
mod stage;
mod states;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ab_glyph::FontRef;
use clap::Parser;

use album::{Album, Shot};
use screens::{BRIEF_LOOK, BRIEF_STATES, LOOKS, Look, README, SCHEMES, Scheme, State, file_stem};
use sheet::{contact_sheet, divide};
use stage::Stage;
use states::STATES;

const FONT: &[u8] =
    include_bytes!("../../src-tauri/crates/report/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");

/// A sheet that is much higher than wide cannot be read at a glance.
const SHEET_HEIGHT: u32 = 2000;

/// The README shows several pictures at once, so none may be larger.
const README_BYTES: usize = 150_000;

/// Photographs every screen of the app.
#[derive(Debug, Parser)]
struct Args {
    /// The folder for the pictures and contact sheets
    #[arg(long, default_value = "target/pictures")]
    out: PathBuf,
    /// Only first run and demo journal, each screen in one size
    #[arg(long)]
    brief: bool,
    /// Only states of this name
    #[arg(long, value_name = "STATE")]
    only: Option<String>,
    /// Also save the pictures of the README into this folder, small
    #[arg(long, value_name = "FOLDER")]
    readme: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match photograph(&Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentences) => {
            eprintln!("\n{sentences}");
            ExitCode::FAILURE
        }
    }
}

async fn photograph(args: &Args) -> Result<(), String> {
    let states: Vec<_> = STATES
        .iter()
        .filter(|state| is_wanted(state, args))
        .collect();
    if states.is_empty() {
        return Err(
            "No such state is photographed; they are in tests/pictures/states/mod.rs.".to_owned(),
        );
    }
    let looks = if args.brief {
        vec![BRIEF_LOOK]
    } else {
        LOOKS.to_vec()
    };
    let wanted = stems(&states, &looks);
    std::fs::create_dir_all(&args.out).map_err(|e| format!("{}: {e}", args.out.display()))?;
    for stem in &wanted {
        // A picture of an earlier run must not pass for a new one.
        let _ = std::fs::remove_file(args.out.join(format!("{stem}.png")));
    }

    let shots = visit_all(&states, args, looks).await;
    let sheets = make_sheets(&shots, &args.out)?;
    if !sheets.is_empty() {
        println!("\n{} pictures on these contact sheets:", shots.len());
    }
    for path in sheets {
        println!("    {}", path.display());
    }
    for shot in shots.iter().filter(|shot| shot.is_too_wide) {
        println!("Wider than its window: {}", shot.stem);
    }
    check(&wanted, &shots)?;
    match &args.readme {
        Some(folder) => save_for_readme(&args.out, folder),
        None => Ok(()),
    }
}

fn is_wanted(state: &State, args: &Args) -> bool {
    let is_named = args.only.as_deref().is_none_or(|name| name == state.name);
    is_named && (!args.brief || BRIEF_STATES.contains(&state.name))
}

/// The names of all pictures that are to be taken.
fn stems(states: &[&State], looks: &[Look]) -> Vec<String> {
    let mut stems = Vec::new();
    for state in states {
        for screen in state.screens {
            for scheme in SCHEMES {
                stems.extend(
                    looks
                        .iter()
                        .map(|look| file_stem(state.name, screen.name, scheme, *look)),
                );
            }
        }
    }
    stems
}

/// Photographs every screen of every state. One that cannot be reached stops only its own state.
async fn visit_all(states: &[&'static State], args: &Args, looks: Vec<Look>) -> Vec<Shot> {
    let (sender, taken) = std::sync::mpsc::channel();
    let album = Album {
        folder: args.out.clone(),
        looks,
        taken: sender,
    };
    let mut shots = Vec::new();
    for state in states {
        for scheme in SCHEMES {
            let visit = visit(state, scheme, album.clone());
            if tokio::spawn(visit).await.is_err() {
                eprintln!(
                    "The state \"{}\" could not be finished in {} colours.",
                    state.name,
                    scheme.name()
                );
            }
            for shot in taken.try_iter() {
                shots.extend(shot.await);
            }
        }
    }
    shots
}

async fn visit(state: &'static State, scheme: Scheme, album: Album) {
    let mut stage = Stage::set(state, scheme).await;
    for screen in state.screens {
        stage.follow(screen.steps).await;
        album.take(&stage.app, state.name, screen, scheme).await;
    }
    stage.app.crash();
}

/// Saves contact sheets: those of each state, and those of its whole pages.
fn make_sheets(shots: &[Shot], folder: &Path) -> Result<Vec<PathBuf>, String> {
    let font = FontRef::try_from_slice(FONT).map_err(|e| e.to_string())?;
    let names: BTreeSet<_> = shots.iter().map(|shot| &shot.sheet).collect();
    let mut paths = Vec::new();
    for name in names {
        let of_sheet = shots.iter().filter(|shot| shot.sheet == *name);
        let pictures: Vec<_> = of_sheet.map(|shot| shot.thumbnail.clone()).collect();
        for (n, part) in (1..).zip(divide(&pictures, SHEET_HEIGHT)) {
            let path = folder.join(format!("contact-sheet-{name}-{n}.png"));
            files::save(&path, &files::write(&contact_sheet(&part, &font))?)?;
            paths.push(path);
        }
    }
    Ok(paths)
}

/// Fails when a picture is missing or shows nothing.
fn check(wanted: &[String], shots: &[Shot]) -> Result<(), String> {
    let taken: BTreeSet<_> = shots.iter().map(|shot| shot.stem.as_str()).collect();
    let missing = wanted
        .iter()
        .map(String::as_str)
        .filter(|stem| !taken.contains(stem));
    let blank = shots
        .iter()
        .filter(|shot| shot.is_blank)
        .map(|shot| shot.stem.as_str());
    let sentences: Vec<_> = [
        (
            "missing, because a step on the way failed; it is named above",
            missing.collect::<Vec<_>>(),
        ),
        (
            "one flat colour, so nothing was drawn there",
            blank.collect(),
        ),
    ]
    .into_iter()
    .filter(|(_, stems)| !stems.is_empty())
    .map(|(what, stems)| format!("{} pictures are {what}: {}.", stems.len(), stems.join(", ")))
    .collect();
    if sentences.is_empty() {
        return Ok(());
    }
    Err(sentences.join("\n"))
}

fn save_for_readme(out: &Path, folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (name, stem) in README {
        let from = out.join(format!("{stem}.png"));
        let png = std::fs::read(&from).map_err(|e| format!("{}: {e}", from.display()))?;
        let small = files::write_small(&files::read(&png)?)?;
        let to = folder.join(format!("{name}.png"));
        if small.len() > README_BYTES {
            return Err(format!(
                "{} would have {} bytes, more than {README_BYTES}; it was left as it is.",
                to.display(),
                small.len()
            ));
        }
        files::save(&to, &small)?;
        println!("{}  {} bytes", to.display(), small.len());
    }
    Ok(())
}
