//! Learning content as validated data: the urgent signs.
//!
//! The text lives in `content/urgent_signs.toml`. The build script checks it and turns it into
//! Rust, so a mistake in the content stops the build and nothing is parsed while the program runs.

pub mod signs;

#[cfg(test)]
mod check;

use std::sync::LazyLock;

use crate::signs::{Sign, Source, Tier, UrgentSigns};

/// Returns the urgent signs: the same fixed text for everyone, needing no journal.
pub fn urgent_signs() -> &'static UrgentSigns {
    static SIGNS: LazyLock<UrgentSigns> =
        LazyLock::new(|| include!(concat!(env!("OUT_DIR"), "/urgent_signs.rs")));
    &SIGNS
}

#[cfg(test)]
mod tests;
