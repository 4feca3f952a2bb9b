//! A finished chart: its picture, its words, and where its points lie.

use std::ops::RangeInclusive;

use plotters::drawing::DrawingAreaErrorKind;

use crate::outline::Frame;

/// Widths that are drawn, in CSS px. A width outside is brought to the nearer end.
pub const WIDTHS: RangeInclusive<u32> = 240..=4000;

/// A drawn chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// One `svg` element with `role="img"` and an `aria-label`.
    pub svg: String,
    /// Width in CSS px.
    pub width: u32,
    /// Height in CSS px; follows from the kind of chart and its words.
    pub height: u32,
    /// What the chart shows, in one or two sentences.
    pub description: String,
    /// The marks that stand for numbers, oldest first.
    pub points: Vec<Point>,
}

/// Where one mark lies and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Left edge of its box, in CSS px from the left of the chart.
    pub x: f64,
    /// Top edge of its box, in CSS px from the top of the chart.
    pub y: f64,
    /// Width of its box in CSS px.
    pub width: f64,
    /// Height of its box in CSS px.
    pub height: f64,
    /// The same numbers in words.
    pub label: String,
}

/// Why a chart could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The built-in font could not be read.
    #[error("the font of the charts could not be read")]
    Font,
    /// The drawing library refused a mark.
    #[error("a mark was refused")]
    Drawing(#[from] DrawingAreaErrorKind<std::io::Error>),
}

/// Brings a width into [`WIDTHS`].
pub(crate) fn clamped(width: u32) -> u32 {
    width.clamp(*WIDTHS.start(), *WIDTHS.end())
}

impl Point {
    /// A mark's box with its words.
    pub(crate) fn new(frame: Frame, label: String) -> Point {
        Point {
            x: frame.x,
            y: frame.y,
            width: frame.width,
            height: frame.height,
            label,
        }
    }
}
