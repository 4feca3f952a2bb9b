//! Pain of each day, with its seven-day mean. No pain is at the top: up is better.

use std::collections::BTreeMap;

use backstory_core::day::Day;
use backstory_core::series::{DailySeries, GAP_DAYS, Gap};
use plotters::style::Color;

use crate::canvas::{Align, Canvas, Sheet, draw};
use crate::chart::{Chart, ChartError, Point, clamped, counted};
use crate::lettering::{Lettering, Weight};
use crate::outline::{Frame, Xy};
use crate::pain_layout::{Layout, WORST};
use crate::palette::Scheme;

const TITLE: &str = "Pain of each day, with no pain at the top";

/// Draws the numbers of the series' period.
///
/// On screen the axis runs over whole weeks from Monday, as the function chart above it does; on
/// paper it runs over the period alone. The mean's line stops wherever the series has no mean.
pub fn pain_chart(series: &DailySeries, width: u32, scheme: Scheme) -> Result<Chart, ChartError> {
    let width = clamped(width);
    let lettering = Lettering::of(scheme)?;
    let layout = Layout::new(series, width, scheme);
    let gaps = series.gaps();
    let sheet = Sheet {
        width,
        height: layout.height,
        scheme,
        lettering,
        title: TITLE,
        description: &description(series, gaps.len()),
    };
    let figure = Figure {
        series,
        runs: series.mean_runs(),
        gaps,
        layout,
        lettering,
    };
    let svg = draw(&sheet, |canvas| {
        figure.draw_frame(canvas)?;
        figure.draw_gaps(canvas)?;
        figure.draw_dates(canvas)?;
        if figure.layout.crowded() {
            // Thousands of days would bury the line.
            figure.draw_days(canvas)?;
            figure.draw_means(canvas)
        } else {
            figure.draw_means(canvas)?;
            figure.draw_days(canvas)
        }
    })?;
    Ok(Chart {
        svg,
        width,
        height: sheet.height,
        description: sheet.description.to_owned(),
        points: figure.points(),
    })
}

struct Figure<'a> {
    series: &'a DailySeries,
    runs: Vec<Vec<(Day, f64)>>,
    gaps: Vec<Gap>,
    layout: Layout,
    lettering: Lettering,
}

impl Figure<'_> {
    fn draw_frame(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let (left, right) = (l.axis.left, l.axis.right);
        for value in (0..=WORST).step_by(l.label_step) {
            let y = l.y(f64::from(value));
            let colour = if value == WORST {
                canvas.palette.control
            } else {
                canvas.palette.line
            };
            canvas.line(&[(left, y), (right, y)], 1.0, colour)?;
            let at = (left - l.label_space, y + self.lettering.size * 0.33);
            canvas.axis_text(&value.to_string(), at, Align::End)?;
        }
        self.draw_heading(canvas)?;
        self.draw_worst(canvas)?;
        let Some(y) = l.caption else { return Ok(()) };
        let counts = format!(
            "{} of {} have a number",
            self.series.n(),
            counted(self.series.n_days(), "day")
        );
        let wordings = [
            &*format!(
                "Dots: each day. Line: mean of 7 days, where at least 5 have a number. {counts}."
            ),
            &format!("Dots: each day. Line: mean of 7 days. {counts}."),
            &format!("{counts}."),
        ];
        let room = l.width - left;
        match self.lettering.fitting(&wordings, Weight::Regular, room)? {
            Some(words) => canvas.axis_text(words, (left, y), Align::Start),
            None => Ok(()),
        }
    }

    /// Says what the other end of the scale means, at the bottom left or, where that would run
    /// into a mark, as near to it as there is room.
    fn draw_worst(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let leftmost = l.axis.left + WORDS_MARGIN;
        let mut wording = None;
        for words in ["10 = worst you can imagine", "10 = worst"] {
            let width = self.lettering.width(words, Weight::Regular)?;
            if leftmost + width > l.axis.right {
                continue;
            }
            if let Some(x) = self.clear_place(width) {
                wording = Some((words, x));
                break;
            }
            wording.get_or_insert((words, leftmost));
        }
        match wording {
            Some((words, x)) => canvas.axis_text(words, (x, l.bottom - 7.0), Align::Start),
            None => Ok(()),
        }
    }

    /// The leftmost place at the bottom of the plot where words of this width touch no mark.
    fn clear_place(&self, width: f64) -> Option<f64> {
        const STEP: f64 = 12.0;
        let l = &self.layout;
        let words_top = l.bottom - 7.0 - self.lettering.size - l.radius;
        let days = self
            .series
            .values()
            .map(|(day, value)| l.at(day, f64::from(value)));
        let means = self
            .runs
            .iter()
            .flatten()
            .map(|(day, mean)| l.at(*day, *mean));
        let marks = days
            .chain(means)
            .filter(|at| at.1 > words_top)
            .map(|at| at.0);
        let boxes = self.gaps.iter().map(|gap| l.gap_box(*gap));
        let edges = boxes
            .filter(|f| self.is_boxed(*f))
            .flat_map(|f| [f.x, f.right()]);
        let taken: Vec<f64> = marks.chain(edges).collect();
        let leftmost = l.axis.left + WORDS_MARGIN;
        let n_places = ((l.axis.right - width - leftmost) / STEP).max(0.0) as usize;
        (0..=n_places)
            .map(|n| leftmost + n as f64 * STEP)
            .find(|x| {
                let place = x - WORDS_MARGIN / 2.0..x + width + WORDS_MARGIN;
                !taken.iter().any(|mark| place.contains(mark))
            })
    }

    /// Whether a gap is drawn as a dashed box, and not as a tint.
    fn is_boxed(&self, gap_box: Frame) -> bool {
        gap_box.width >= LEAST_GAP_BOX && self.gaps.len() <= MOST_GAP_BOXES
    }

    /// Says the direction, and points it out with an arrow of its own: the typeface has none.
    fn draw_heading(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let size = self.lettering.size;
        let room = l.width - l.axis.left - 1.5 * size;
        let wordings = ["No pain at the top: up is better", "Up is better"];
        let Some(words) = self.lettering.fitting(&wordings, Weight::Bold, room)? else {
            return Ok(());
        };
        let colour = canvas.palette.ink_2;
        canvas.text(
            words,
            (l.axis.left, l.heading),
            Align::Start,
            Weight::Bold,
            colour,
        )?;
        let x = l.axis.left + self.lettering.width(words, Weight::Bold)? + 0.7 * size;
        let (tip, foot, wing) = (l.heading - 0.72 * size, l.heading, 0.28 * size);
        canvas.line(&[(x, foot), (x, tip)], 1.6, colour)?;
        let head = [(x - wing, tip + wing), (x, tip), (x + wing, tip + wing)];
        canvas.line(&head, 1.6, colour)
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

    /// A gap lacks numbers. Something may well have been written on these days.
    fn draw_gap_words(&self, canvas: &Canvas, frame: Frame) -> Result<(), ChartError> {
        let l = &self.layout;
        let wordings: [&[&str]; 3] = [&["no numbers"], &["no", "numbers"], &["gap"]];
        let room = frame.width - 8.0;
        let middle = frame.middle().0;
        for lines in wordings {
            if lines.len() == self.fitting_lines(lines, room)? {
                for (n, words) in lines.iter().enumerate() {
                    let y = l.top + l.words_line * (1.3 + n as f64);
                    canvas.axis_text(words, (middle, y), Align::Middle)?;
                }
                return Ok(());
            }
        }
        Ok(())
    }

    fn fitting_lines(&self, lines: &[&str], room: f64) -> Result<usize, ChartError> {
        let mut n = 0;
        for words in lines {
            n += usize::from(self.lettering.width(words, Weight::Regular)? <= room);
        }
        Ok(n)
    }

    fn draw_dates(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        for mark in l.axis.marks(self.lettering, l.width - 2.0)? {
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
                // One day has no length, so its mean is a dot as thick as the line.
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
        let year = |day: Day| day.date().format("%Y").to_string();
        let one_year = year(self.series.first()) == year(self.series.last());
        let reach = l.radius + l.ring / 2.0;
        self.series
            .values()
            .map(|(day, value)| {
                let (x, y) = l.at(day, f64::from(value));
                let date = if one_year {
                    day.with_weekday()
                } else {
                    format!("{} {}", day.with_weekday(), year(day))
                };
                let mean = means
                    .get(&day)
                    .map(|mean| format!(", 7-day mean {mean:.1}"))
                    .unwrap_or_default();
                Point {
                    x: x - reach,
                    y: y - reach,
                    width: 2.0 * reach,
                    height: 2.0 * reach,
                    label: format!("{date}: {value} of {WORST}{mean}"),
                }
            })
            .collect()
    }
}

/// Between the left edge of the plot and words inside it, in CSS px.
const WORDS_MARGIN: f64 = 6.0;

/// A dashed box narrower than this is only noise; a tint takes its place.
const LEAST_GAP_BOX: f64 = 6.0;

/// More boxes than this are tinted too: their dashes would make up most of the picture.
const MOST_GAP_BOXES: usize = 40;

/// Strength of that tint.
const GAP_TINT: f64 = 0.18;

/// Strength of a day's dot when there are too many for open circles.
const CROWDED_TINT: f64 = 0.45;

fn description(series: &DailySeries, n_gaps: usize) -> String {
    let (first, last) = (series.first(), series.last());
    let days = counted(series.n_days(), "day");
    let numbers = match series.between(first, last) {
        Some(found) => format!(
            "{} of {days} have a number, from {} to {}",
            found.n, found.min, found.max
        ),
        None => format!("0 of {days} have a number"),
    };
    let gaps = match n_gaps {
        0 => "No gap".to_owned(),
        n => counted(n, "gap"),
    };
    format!(
        "{} to {}: {numbers}. {gaps} of {GAP_DAYS} or more days without a number.",
        first.short_with_year(),
        last.short_with_year()
    )
}
