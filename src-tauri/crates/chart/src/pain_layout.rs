//! Layout of the pain chart.

use backstory_core::day::Day;
use backstory_core::series::{DailySeries, Gap};

use crate::outline::{Frame, Xy};
use crate::palette::Scheme;
use crate::scale::Scale;
use crate::time_axis::TimeAxis;

/// Positions and measures in CSS px.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub width: f64,
    pub height: u32,
    /// Horizontal slots of the days.
    pub axis: TimeAxis,
    /// Distance between the labels of the numbers and the plot.
    pub label_space: f64,
    /// Baseline of the words above the plot.
    pub heading: f64,
    /// Y position of the number 0.
    pub top: f64,
    /// Y position of the number 10.
    pub bottom: f64,
    /// Length of a tick.
    pub tick: f64,
    /// Baseline of the dates.
    pub dates: f64,
    /// Baseline of the words below, or `None` where the page around the chart has them.
    pub caption: Option<f64>,
    /// Step between the numbers that get a grid line.
    pub label_step: usize,
    /// Distance between two baselines inside the plot.
    pub words_line: f64,
    /// Radius of a day's mark.
    pub radius: f64,
    /// Stroke width of a day's open circle.
    pub ring: f64,
    /// Stroke width of the mean.
    pub mean: f64,
    /// Length of a gap box's dashes.
    pub dash: f64,
}

/// Smaller rings are drawn as plain dots.
const LEAST_RING: f64 = 2.0;

impl Layout {
    /// Returns the layout for a medium and the days of a series.
    pub fn new(series: &DailySeries, width: u32, scheme: Scheme) -> Layout {
        let width = f64::from(width);
        let narrow = width < 480.0;
        let (first, last) = (series.first(), series.last());
        let n_days = series.n_days();
        let mut layout = match scheme {
            Scheme::Light | Scheme::Dark => Layout {
                width,
                height: 296,
                axis: TimeAxis {
                    first: first.monday(),
                    n_days: first.monday().through(last.monday().plus(6)).count(),
                    left: if narrow { 44.0 } else { 64.0 },
                    right: width - if narrow { 10.0 } else { 18.0 },
                },
                label_space: 12.0,
                heading: 18.0,
                top: 34.0,
                bottom: 264.0,
                tick: 6.0,
                dates: 285.0,
                caption: None,
                label_step: 2,
                words_line: 16.0,
                radius: 3.6,
                ring: 1.6,
                mean: 2.5,
                dash: 3.0,
            },
            Scheme::Print => Layout {
                width,
                height: 190,
                axis: TimeAxis {
                    first,
                    n_days,
                    left: 40.0,
                    right: width - 4.0,
                },
                label_space: 7.0,
                heading: 11.0,
                top: 24.0,
                bottom: 150.0,
                tick: 4.0,
                dates: 166.0,
                caption: Some(184.0),
                label_step: 5,
                words_line: 13.0,
                radius: 2.4,
                ring: 1.2,
                mean: 2.0,
                dash: 2.0,
            },
        };
        layout.radius = (layout.axis.slot() * 0.7).clamp(1.2, layout.radius);
        layout
    }

    /// Returns whether the days are too narrow for open circles.
    pub fn crowded(&self) -> bool {
        self.radius < LEAST_RING
    }

    /// Returns the scale of the numbers.
    pub fn scale(&self) -> Scale {
        Scale {
            left: self.axis.left,
            right: self.axis.right,
            top: self.top,
            bottom: self.bottom,
            label_space: self.label_space,
            label_step: self.label_step,
            heading: self.heading,
        }
    }

    /// Returns the y position of a number; 0 is at the top.
    pub fn y(&self, value: f64) -> f64 {
        self.scale().y(value)
    }

    /// Returns the position of a day's number.
    pub fn at(&self, day: Day, value: f64) -> Xy {
        (self.axis.middle_of(day), self.y(value))
    }

    /// Returns the full-height box over a gap.
    pub fn gap_box(&self, gap: Gap) -> Frame {
        let left = self.axis.start_of(gap.first);
        let right = self.axis.start_of(gap.last.plus(1));
        let margin = (0.15 * self.axis.slot()).min(2.5);
        Frame {
            x: left + margin,
            y: self.top + 0.5,
            width: right - left - 2.0 * margin,
            height: self.bottom - self.top - 1.0,
        }
    }
}
