//! Fixed clocks, builders, temporary stores and the seeded demo journal.
//!
//! The demo journal is part of the product; everything else serves tests.

pub mod clock;
pub mod demo;

pub mod build;
#[cfg(feature = "stores")]
pub mod stores;
