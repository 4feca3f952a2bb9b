//! All learning content as checked data: lessons, myths, movements, urgent signs.
//!
//! The texts are in `content/`. The build script checks them and turns them into Rust, so a mistake
//! in the content stops the build and nothing is parsed while the program runs. Every statement
//! names its source: a point of the article, or a publication.

// The code that the build script generates refers to these two crates.
extern crate alloc;
extern crate self as backstory_learn;

pub mod lesson;
pub mod library;
pub mod movement;
pub mod signs;

#[cfg(test)]
mod check;

use crate::library::Library;
use crate::signs::UrgentSigns;

static LIBRARY: Library = include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Returns all learning content; a journal is not needed.
pub fn library() -> &'static Library {
    &LIBRARY
}

/// Returns the urgent signs: the same fixed text for everyone; a journal is not needed.
pub fn urgent_signs() -> &'static UrgentSigns {
    &library().signs
}

#[cfg(test)]
mod tests;
