//! Expected and actual discomfort of movements. None is at the top: up is better.

use backstory_core::prediction::{Comparison, Prediction};
use backstory_core::text::with_controls_as_codes;
use backstory_words::{Words, given};
use chrono::Datelike;
use plotters::style::Color;

use crate::canvas::{Align, Canvas, CanvasSpec, draw};
use crate::chart::{Chart, ChartError, Point, clamped};
use crate::lettering::{Lettering, Weight};
use crate::outline::{Frame, Xy};
use crate::pain_words::spans_years;
use crate::palette::Scheme;
use crate::scale::Scale;

/// Draws as many of the latest movements as fit side by side, oldest first.
///
/// An open circle is the expected discomfort, a filled one the actual discomfort, and a thin line
/// connects them. Where the two are equal, a ring surrounds the filled circle. The movements are
/// equally spaced, because a day can have several. The points are the movements drawn.
pub fn prediction_chart(
    words: &Words,
    predictions: &[Prediction],
    width: u32,
    scheme: Scheme,
) -> Result<Chart, ChartError> {
    let width = clamped(width);
    let lettering = Lettering::of(scheme)?;
    let layout = Layout::new(predictions.len(), width, scheme);
    let n_left_out = predictions.len().saturating_sub(layout.n);
    let plot = PredictionPlot {
        words,
        drawn: predictions.get(n_left_out..).unwrap_or_default(),
        n_all: predictions.len(),
        layout,
        lettering,
    };
    let description = plot.description();
    let spec = CanvasSpec {
        width,
        height: layout.height,
        scheme,
        lettering,
        name: &words.charts_spoken(given::ChartsSpoken {
            description: &description,
            title: &words.charts_prediction_title(),
        }),
    };
    let svg = draw(&spec, |canvas| {
        plot.draw_frame(canvas)?;
        plot.draw_dates(canvas)?;
        plot.draw_pairs(canvas)
    })?;
    Ok(Chart {
        svg,
        width,
        height: spec.height,
        description,
        points: plot.points(),
    })
}

/// Positions and sizes in CSS px.
#[derive(Debug, Clone, Copy)]
struct Layout {
    width: f64,
    height: u32,
    scale: Scale,
    /// Number of movements that fit.
    n: usize,
    /// Width per movement.
    slot: f64,
    /// Least width per movement.
    least_slot: f64,
    /// Radius of the circles.
    radius: f64,
    /// Radius of the ring around a filled circle.
    halo: f64,
    /// Stroke width of an open circle.
    ring: f64,
    /// Stroke width of the connecting line.
    way: f64,
    tick: f64,
    /// Baseline of the dates.
    dates: f64,
    /// Baseline of the legend, or `None` where the page around the chart explains the marks.
    key: Option<f64>,
    /// Baseline of the words about the order.
    caption: f64,
}

impl Layout {
    /// Returns the layout for a medium and this many movements.
    fn new(n: usize, width: u32, scheme: Scheme) -> Layout {
        let width = f64::from(width);
        let screen = Layout {
            width,
            height: 236,
            scale: Scale {
                left: 28.0,
                right: width - 6.0,
                top: 34.0,
                bottom: 184.0,
                label_space: 8.0,
                label_step: 2,
                heading: 18.0,
            },
            n,
            slot: 0.0,
            least_slot: 15.0,
            radius: 4.2,
            halo: 6.4,
            ring: 1.6,
            way: 1.25,
            tick: 6.0,
            dates: 205.0,
            key: None,
            caption: 227.0,
        };
        let mut layout = match scheme {
            Scheme::Light | Scheme::Dark => screen,
            Scheme::Print => Layout {
                height: 180,
                scale: Scale {
                    left: 24.0,
                    right: width - 4.0,
                    top: 24.0,
                    bottom: 124.0,
                    label_space: 6.0,
                    label_step: 5,
                    heading: 11.0,
                },
                least_slot: 11.0,
                radius: 2.9,
                halo: 4.5,
                ring: 1.1,
                way: 0.9,
                tick: 4.0,
                dates: 140.0,
                key: Some(157.0),
                caption: 173.0,
                ..screen
            },
        };
        let room = layout.scale.right - layout.scale.left;
        layout.n = n.min((room / layout.least_slot) as usize);
        layout.slot = room / layout.n.max(1) as f64;
        layout
    }

    fn middle(&self, index: usize) -> f64 {
        self.scale.left + (index as f64 + 0.5) * self.slot
    }

    /// Returns the positions of the two circles of a movement: expected and actual.
    fn places(&self, index: usize, prediction: &Prediction) -> (Xy, Xy) {
        let x = self.middle(index);
        let y = |score: u8| self.scale.y(f64::from(score));
        let (expected, actual) = (prediction.expected.get(), prediction.actual.get());
        ((x, y(expected)), (x, y(actual)))
    }
}

struct PredictionPlot<'a> {
    words: &'a Words,
    drawn: &'a [Prediction],
    /// Number of all movements, including those that do not fit.
    n_all: usize,
    layout: Layout,
    lettering: Lettering,
}

impl PredictionPlot<'_> {
    fn draw_frame(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        l.scale.draw_grid(canvas)?;
        let up_is_better = [
            self.words.charts_prediction_up_is_better(),
            self.words.charts_up_is_better(),
        ];
        l.scale.draw_heading(canvas, up_is_better, l.width)?;
        if let Some(y) = l.key {
            let wordings = [
                self.words.charts_prediction_key_long(),
                self.words.charts_prediction_key(),
            ];
            self.draw_line_of_words(canvas, wordings, y)?;
        }
        if self.drawn.is_empty() {
            return Ok(());
        }
        let n = self.drawn.len();
        let wordings = if n < self.n_all {
            [
                self.words.charts_prediction_caption_latest_long(
                    given::ChartsPredictionCaptionLatestLong {
                        n: &n,
                        of: &self.n_all,
                    },
                ),
                self.words
                    .charts_prediction_caption_latest(given::ChartsPredictionCaptionLatest {
                        n: &n,
                        of: &self.n_all,
                    }),
            ]
        } else {
            [
                self.words.charts_prediction_caption_long(),
                self.words.charts_prediction_caption(),
            ]
        };
        self.draw_line_of_words(canvas, wordings, l.caption)
    }

    /// Writes the first wording that fits below the plot.
    fn draw_line_of_words(
        &self,
        canvas: &Canvas,
        wordings: [String; 2],
        y: f64,
    ) -> Result<(), ChartError> {
        let left = self.layout.scale.left;
        let room = self.layout.width - left;
        match self.lettering.fitting(wordings, Weight::Regular, room)? {
            Some(words) => canvas.axis_text(&words, (left, y), Align::Start),
            None => Ok(()),
        }
    }

    /// Marks the first movement of each day, and dates it where the date does not overlap another.
    fn draw_dates(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let mut free_from = 0.0;
        let mut day_before = None;
        for (index, day) in self.drawn.iter().map(|p| p.day).enumerate() {
            if day_before.replace(day) == Some(day) {
                continue;
            }
            let x = l.middle(index);
            let tick = [(x, l.scale.bottom), (x, l.scale.bottom + l.tick)];
            canvas.line(&tick, 1.0, canvas.palette.control)?;
            let date = self.words.short(day);
            let width = self.lettering.width(&date, Weight::Regular)?;
            let start = (x - width / 2.0).clamp(0.0, l.width - width - DATE_MARGIN);
            if start >= free_from {
                let at = (start + width / 2.0, l.dates);
                canvas.axis_text(&date, at, Align::Middle)?;
                free_from = start + width + DATE_SPACE;
            }
        }
        Ok(())
    }

    fn draw_pairs(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let colour = canvas.palette.heather;
        for (index, prediction) in self.drawn.iter().enumerate() {
            let (expected, actual) = l.places(index, prediction);
            if prediction.expected == prediction.actual {
                canvas.ring(expected, l.halo, l.ring, colour)?;
            } else {
                canvas.line(&[expected, actual], l.way, colour)?;
                canvas.ring(expected, l.radius, l.ring, colour)?;
            }
            canvas.disc(actual, l.radius, colour.to_rgba())?;
        }
        Ok(())
    }

    fn points(&self) -> Vec<Point> {
        let l = &self.layout;
        let reach = l.halo + l.ring / 2.0;
        let of_pair = |(index, prediction): (usize, &Prediction)| {
            let ((x, expected), (_, actual)) = l.places(index, prediction);
            let frame = Frame {
                x: x - reach,
                y: expected.min(actual) - reach,
                width: 2.0 * reach,
                height: (expected - actual).abs() + 2.0 * reach,
            };
            Point::new(frame, self.label(prediction))
        };
        self.drawn.iter().enumerate().map(of_pair).collect()
    }

    fn label(&self, prediction: &Prediction) -> String {
        let day = self.words.with_weekday(prediction.day);
        let ends = [self.drawn.first(), self.drawn.last()].map(|end| end.map(|p| p.day));
        let day = match ends {
            [Some(first), Some(last)] if spans_years(&[first, last]) => {
                self.words.charts_day_with_year(given::ChartsDayWithYear {
                    day: &day,
                    year: &prediction.day.date().year(),
                })
            }
            _ => day,
        };
        self.words
            .charts_prediction_point(given::ChartsPredictionPoint {
                actual: &prediction.actual.get(),
                day: &day,
                expected: &prediction.expected.get(),
                name: &with_controls_as_codes(&prediction.name),
            })
    }

    fn description(&self) -> String {
        let (Some(first), Some(last)) = (self.drawn.first(), self.drawn.last()) else {
            return self.words.charts_prediction_empty();
        };
        let (n, of) = (self.drawn.len(), self.n_all);
        let first = &self.words.short_with_year(first.day);
        let last = &self.words.short_with_year(last.day);
        let shown = if n < of {
            self.words
                .charts_prediction_shown_latest(given::ChartsPredictionShownLatest {
                    first,
                    last,
                    n: &n,
                    of: &of,
                })
        } else {
            self.words
                .charts_prediction_shown(given::ChartsPredictionShown { first, last, n })
        };
        let counts = Comparison::of(self.drawn);
        let counts = self
            .words
            .charts_prediction_counts(given::ChartsPredictionCounts {
                less: &counts.less,
                more: &counts.more,
                same: &counts.same,
            });
        self.words
            .charts_prediction_description(given::ChartsPredictionDescription {
                counts: &counts,
                shown: &shown,
            })
    }
}

/// Least distance between two dates.
const DATE_SPACE: f64 = 8.0;

/// Distance between the last date and the right edge.
const DATE_MARGIN: f64 = 1.0;
