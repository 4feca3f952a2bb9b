//! Draws recovery trends as SVG.
//!
//! Pure: numbers and words in, SVG text out. One unit of a chart is one CSS pixel and text never
//! scales, so a caller asks for the width it has. Up is better on every chart: pain has 0 at the
//! top. The SVG has only presentation attributes (no style, no script, no ids), so the strict
//! content security policy allows it and any number of charts can share a page.
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")
)]

pub mod chart;
pub mod palette;

pub mod function_chart;
pub mod pain_chart;
pub mod prediction_chart;

mod flare_marks;
mod ill_marks;
mod obstacles;
mod pain_layout;
mod pain_words;
mod scale;
mod time_axis;

mod legend;
mod tiles;

mod canvas;
mod lettering;
mod outline;
