//! A finished chart: its picture, its description, and the position of its points.

use std::ops::RangeInclusive;

use plotters::drawing::DrawingAreaErrorKind;

use crate::outline::Frame;

/// Widths that can be drawn, in CSS px. Any other width is replaced by the nearer end.
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
    /// Marks that stand for numbers, oldest first.
    pub points: Vec<Point>,
}

/// Position of one mark, with its label.
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

/// A chart could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The built-in font could not be read.
    #[error("the font of the charts could not be read")]
    Font,
    /// The drawing library refused a mark.
    #[error("a mark was refused")]
    Drawing(#[from] DrawingAreaErrorKind<std::io::Error>),
}

/// Clamps a width to [`WIDTHS`].
pub(crate) fn clamped(width: u32) -> u32 {
    width.clamp(*WIDTHS.start(), *WIDTHS.end())
}

impl Point {
    /// Makes a point from a mark's box and its label.
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
