//! Everything there is to learn from, as checked data: lessons, myths, movements, urgent signs.
//!
//! The texts lie below `content/`. The build script checks them and turns them into Rust, so a
//! mistake in the content stops the build and nothing is parsed while the program runs. Every
//! statement names where it comes from: a point of the article, or a source.

// What the build script writes names these two.
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

/// Everything there is to learn from; needs no journal.
pub fn library() -> &'static Library {
    &LIBRARY
}

/// The urgent signs: the same fixed text for everyone, needing no journal.
pub fn urgent_signs() -> &'static UrgentSigns {
    &library().signs
}

#[cfg(test)]
mod tests;
