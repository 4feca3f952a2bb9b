//! The Back Profile, the one-page report as PDF and preview pages; and sheets to read on paper.
//!
//! Plain values and words in, pages out. The PDF and the preview come from one typeset document, so
//! the preview shows exactly the pages that are saved. Typed text enters as data, never as markup.
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")
)]

pub mod input;
pub mod report;
pub mod sentence;
pub mod sheet;

mod equivalents;
pub mod glyphs;

mod breaks;
mod data;
mod drawn;
mod fitted;
mod page;
mod pdf;
mod preview;
mod sections;
mod text;
mod typed;
mod typeface;
mod values;
mod wording;
mod world;
