//! Daily pain with its seven-day mean. No pain is at the top: up is better.

use std::collections::BTreeMap;

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::OtherIllness;
use backstory_core::series::{DailySeries, Gap};
use backstory_words::{Words, given};
use plotters::style::Color;

use crate::canvas::{Align, Canvas, CanvasSpec, draw};
use crate::chart::{Chart, ChartError, Point, clamped};
use crate::flare_marks::FlareMarks;
use crate::ill_marks::IllMarks;
use crate::lettering::{Lettering, Weight};
use crate::obstacles::{FOOT, Line, Obstacles, WORDS_MARGIN};
use crate::outline::{Frame, Xy};
use crate::pain_layout::Layout;
use crate::pain_words;
use crate::palette::Scheme;

/// The words for 10, with their position.
struct Worst {
    words: String,
    at: Xy,
    /// Whether they touch nothing there.
    is_clear: bool,
}

/// Draws the numbers in the period of the series, and the flare-ups and the days ill with something
/// else that overlap it.
///
/// On screen, the axis covers whole weeks from Monday, like the function chart above it; on paper
/// it covers only the period. The line of the mean is interrupted wherever the series has no mean.
/// The points are the days with a number, and the flare-ups and illnesses, each after its last day.
pub fn pain_chart(
    words: &Words,
    series: &DailySeries,
    flare_ups: &[FlareUp],
    illnesses: &[OtherIllness],
    width: u32,
    scheme: Scheme,
) -> Result<Chart, ChartError> {
    let width = clamped(width);
    let lettering = Lettering::of(scheme)?;
    let layout = Layout::new(series, width, scheme);
    let mut plot = PainPlot {
        words,
        series,
        runs: series.mean_runs(),
        gaps: series.gaps(),
        flare_marks: FlareMarks::new(flare_ups, series, &layout),
        ill_marks: IllMarks::new(illnesses, series, &layout),
        obstacles: Obstacles::default(),
        layout,
        lettering,
    };
    plot.place_words()?;
    let description = plot.description();
    let spec = CanvasSpec {
        width,
        height: layout.height,
        scheme,
        lettering,
        name: &words.charts_spoken(given::ChartsSpoken {
            description: &description,
            title: &words.charts_pain_title(),
        }),
    };
    let svg = draw(&spec, |canvas| {
        plot.draw_frame(canvas)?;
        plot.draw_gaps(canvas)?;
        plot.ill_marks.draw(canvas)?;
        plot.flare_marks.draw(canvas)?;
        plot.draw_dates(canvas)?;
        if plot.layout.crowded() {
            // Thousands of dots drawn later would hide the line.
            plot.draw_days(canvas)?;
            plot.draw_means(canvas)
        } else {
            plot.draw_means(canvas)?;
            plot.draw_days(canvas)
        }
    })?;
    Ok(Chart {
        svg,
        width,
        height: spec.height,
        description,
        points: plot.points(),
    })
}

struct PainPlot<'a> {
    words: &'a Words,
    series: &'a DailySeries,
    runs: Vec<Vec<(Day, f64)>>,
    gaps: Vec<Gap>,
    flare_marks: FlareMarks<'a>,
    ill_marks: IllMarks<'a>,
    obstacles: Obstacles,
    layout: Layout,
    lettering: Lettering,
}

impl PainPlot<'_> {
    fn description(&self) -> String {
        let (n_gaps, n_flare_ups) = (self.gaps.len(), self.flare_marks.marks().len());
        let shown = pain_words::description(self.words, self.series, n_gaps, n_flare_ups);
        match self.ill_marks.marks().len() {
            0 => shown,
            n => self.words.charts_pain_description_with_illnesses(
                given::ChartsPainDescriptionWithIllnesses {
                    description: &shown,
                    illnesses: &self.words.charts_pain_illnesses(n),
                },
            ),
        }
    }

    fn draw_frame(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let (left, scale) = (l.axis.left, l.scale());
        scale.draw_grid(canvas)?;
        let up_is_better = [
            self.words.charts_up_is_better_long(),
            self.words.charts_up_is_better(),
        ];
        scale.draw_heading(canvas, up_is_better, l.width)?;
        self.draw_worst(canvas)?;
        let Some(y) = l.caption else { return Ok(()) };
        let counts = self.words.charts_n_with_number(given::ChartsNWithNumber {
            n: &self.series.n(),
            of: self.series.n_days(),
        });
        let wordings = [
            self.words.charts_pain_caption_long(&counts),
            self.words.charts_pain_caption(&counts),
            counts,
        ];
        let room = l.width - left;
        match self.lettering.fitting(wordings, Weight::Regular, room)? {
            Some(words) => canvas.axis_text(&words, (left, y), Align::Start),
            None => Ok(()),
        }
    }

    /// Labels the other end of the scale, at the bottom left or, where that would touch a mark, as
    /// near to it as possible: further right, or above the flare-ups.
    fn draw_worst(&self, canvas: &Canvas) -> Result<(), ChartError> {
        match self.place_of_worst()? {
            Some(Worst { words, at, .. }) => canvas.axis_text(&words, at, Align::Start),
            None => Ok(()),
        }
    }

    fn place_of_worst(&self) -> Result<Option<Worst>, ChartError> {
        let l = &self.layout;
        let (left, right) = (l.axis.left + WORDS_MARGIN, l.axis.right);
        let low = l.bottom - FOOT;
        let above_flare_marks = self.flare_marks.top().map(|top| top - WORDS_MARGIN);
        let mut place = None;
        for words in [self.words.charts_worst_long(), self.words.charts_worst()] {
            let width = self.lettering.width(&words, Weight::Regular)?;
            if left + width > right {
                continue;
            }
            let size = self.lettering.size;
            let bases = [Some(low), above_flare_marks].into_iter().flatten();
            let clear = bases.filter_map(|base| {
                let line = Line { base, width, size };
                Some((self.obstacles.leftmost(line, left, right)?, base))
            });
            if let Some(at) = clear.min_by(|a, b| a.0.total_cmp(&b.0)) {
                let is_clear = true;
                return Ok(Some(Worst {
                    words,
                    at,
                    is_clear,
                }));
            }
            place.get_or_insert(Worst {
                words,
                at: (left, above_flare_marks.unwrap_or(low)),
                is_clear: false,
            });
        }
        Ok(place)
    }

    /// Collects the obstacles for words inside the plot, and places the word of the flare marks.
    fn place_words(&mut self) -> Result<(), ChartError> {
        let l = self.layout;
        let days = self.series.values().map(|(day, n)| l.at(day, f64::from(n)));
        let means = self.runs.iter().flatten().map(|(day, n)| l.at(*day, *n));
        let gap_boxes = self.gaps.iter().map(|gap| l.gap_box(*gap));
        let mut obstacles = Obstacles {
            dots: days.chain(means).collect(),
            radius: l.radius,
            uprights: gap_boxes
                .filter(|f| self.is_boxed(*f))
                .flat_map(|f| [f.x, f.right()])
                .collect(),
            frames: Vec::new(),
        };
        self.flare_marks
            .place_word(self.words, &l, self.lettering, &mut obstacles)?;
        self.ill_marks
            .place_word(self.words, &l, self.lettering, &mut obstacles)?;
        self.obstacles = obstacles;
        // If only one of the two has room, it is the words for 10.
        if self.place_of_worst()?.is_some_and(|worst| !worst.is_clear) {
            self.flare_marks.take_back_word_over(&mut self.obstacles);
        }
        Ok(())
    }

    /// Returns whether a gap is drawn as a dashed box rather than as a tint.
    fn is_boxed(&self, gap_box: Frame) -> bool {
        gap_box.width >= LEAST_GAP_BOX && self.gaps.len() <= MOST_GAP_BOXES
    }

    fn draw_gaps(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        for gap in &self.gaps {
            let frame = l.gap_box(*gap);
            if self.is_boxed(frame) {
                let edge = frame.rounded(4.0);
                canvas.dashed(&edge, l.dash, 1.0, canvas.palette.fn_void)?;
                self.draw_gap_words(canvas, frame)?;
            } else {
                let tint = canvas.palette.fn_void.mix(GAP_TINT);
                canvas.fill_frame(frame, tint)?;
            }
        }
        Ok(())
    }

    /// Labels a gap. Only numbers are missing; the person may well have written on these days.
    fn draw_gap_words(&self, canvas: &Canvas, frame: Frame) -> Result<(), ChartError> {
        let l = &self.layout;
        let wordings = [
            self.words.charts_gap_long(),
            self.words.charts_gap_lines(),
            self.words.charts_gap(),
        ];
        let room = frame.width - 8.0;
        let middle = frame.middle().0;
        for words in &wordings {
            if self.lines_fit(words, room)? {
                for (n, line) in words.lines().enumerate() {
                    let y = l.top + l.words_line * (1.3 + n as f64);
                    canvas.axis_text(line, (middle, y), Align::Middle)?;
                }
                return Ok(());
            }
        }
        Ok(())
    }

    fn lines_fit(&self, words: &str, room: f64) -> Result<bool, ChartError> {
        for line in words.lines() {
            if self.lettering.width(line, Weight::Regular)? > room {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn draw_dates(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        for mark in l.axis.marks(self.words, self.lettering, l.width - 2.0)? {
            let tick = [(mark.x, l.bottom), (mark.x, l.bottom + l.tick)];
            canvas.line(&tick, 1.0, canvas.palette.control)?;
            if let Some(words) = mark.label {
                canvas.axis_text(&words, (mark.x, l.dates), Align::Start)?;
            }
        }
        Ok(())
    }

    fn draw_means(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let colour = canvas.palette.heather;
        for run in &self.runs {
            let path: Vec<Xy> = run.iter().map(|(day, mean)| l.at(*day, *mean)).collect();
            match path.as_slice() {
                // A single day has no length, so its mean is a dot as thick as the line.
                [only] => canvas.disc(*only, l.mean, colour.to_rgba())?,
                _ => canvas.line(&path, l.mean, colour)?,
            }
        }
        Ok(())
    }

    fn draw_days(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let colour = canvas.palette.heather;
        for (day, value) in self.series.values() {
            let centre = l.at(day, f64::from(value));
            if l.crowded() {
                canvas.disc(centre, l.radius, colour.mix(CROWDED_TINT))?;
            } else {
                canvas.ring(centre, l.radius, l.ring, colour)?;
            }
        }
        Ok(())
    }

    fn points(&self) -> Vec<Point> {
        let l = &self.layout;
        let means: BTreeMap<Day, f64> = self.runs.iter().flatten().copied().collect();
        let reach = l.radius + l.ring / 2.0;
        let of_day = |(day, value): (Day, u8)| {
            let (x, y) = l.at(day, f64::from(value));
            let frame = Frame {
                x: x - reach,
                y: y - reach,
                width: 2.0 * reach,
                height: 2.0 * reach,
            };
            let mean = means.get(&day).copied();
            let label = pain_words::day_label(self.words, self.series, (day, value), mean);
            (day, Point::new(frame, label))
        };
        let flare_marks = self.flare_marks.marks().iter().map(|mark| {
            let label = pain_words::flare_up_label(self.words, self.series, mark.flare_up);
            (mark.last, Point::new(mark.frame(), label))
        });
        let ill_marks = self.ill_marks.marks().iter().map(|mark| {
            let label = pain_words::illness_label(self.words, self.series, mark.illness);
            (mark.last, Point::new(mark.frame(), label))
        });
        let mut points: Vec<_> = self
            .series
            .values()
            .map(of_day)
            .chain(flare_marks)
            .chain(ill_marks)
            .collect();
        // A dot on a flare-up's mark must be found before the mark.
        points.sort_by_key(|(day, _)| *day);
        points.into_iter().map(|(_, point)| point).collect()
    }
}

/// A narrower dashed box is only noise, so a tint replaces it.
const LEAST_GAP_BOX: f64 = 6.0;

/// With more boxes than this, tints replace them: the dashes would dominate the picture.
const MOST_GAP_BOXES: usize = 40;

/// Opacity of that tint.
const GAP_TINT: f64 = 0.18;

/// Opacity of a day's dot when there are too many for open circles.
const CROWDED_TINT: f64 = 0.45;
