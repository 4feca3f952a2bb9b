//! Flare-ups in the pain chart: a triangle above a bar over the days the person declared.

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::series::DailySeries;
use backstory_words::Words;
use plotters::style::Color;

use crate::canvas::{Align, Canvas};
use crate::chart::ChartError;
use crate::lettering::{Lettering, Weight};
use crate::obstacles::{Line, Obstacles, WORDS_MARGIN};
use crate::outline::{Frame, Xy};
use crate::pain_layout::Layout;
use crate::time_axis::TimeAxis;

/// Height of the bar in CSS px.
const BAR: f64 = 3.0;

/// Distance from the middle of the bar to the bottom of the plot.
const BAR_FROM_BOTTOM: f64 = 9.0;

/// Minimum width of the bar, so that it stays visible where days are narrower.
const LEAST_BAR: f64 = 3.0;

const TRIANGLE_WIDTH: f64 = 14.0;
const TRIANGLE_HEIGHT: f64 = 12.0;

/// Distance from the foot of the triangle to the middle of the bar.
const TRIANGLE_FROM_BAR: f64 = 5.0;

/// Distance between a mark and its word.
const WORD_SPACE: f64 = 9.0;

/// Distance between the tip of a triangle and the baseline of a word above it.
const WORD_OVER: f64 = 5.0;

/// Marks of one chart, with one word that explains them.
#[derive(Debug)]
pub(crate) struct FlareMarks<'a> {
    marks: Vec<FlareMark<'a>>,
    word: Option<(String, Frame, Xy)>,
}

/// The part of a flare-up within the period.
#[derive(Debug)]
pub(crate) struct FlareMark<'a> {
    pub flare_up: &'a FlareUp,
    /// Its last day in the period.
    pub last: Day,
    bar: Frame,
    triangle: Frame,
}

impl<'a> FlareMarks<'a> {
    /// Places a mark for each flare-up that overlaps the period, oldest first. A current one
    /// extends to the last day.
    pub fn new(flare_ups: &'a [FlareUp], series: &DailySeries, layout: &Layout) -> FlareMarks<'a> {
        let mut marks: Vec<_> = flare_ups
            .iter()
            .filter_map(|flare_up| {
                let (first, last) = series.clip(flare_up.first_day, flare_up.last_day)?;
                Some(FlareMark::new(flare_up, first, last, layout))
            })
            .collect();
        marks.sort_by_key(|mark| mark.flare_up.first_day);
        FlareMarks { marks, word: None }
    }

    /// Returns the marks, oldest first.
    pub fn marks(&self) -> &[FlareMark<'a>] {
        &self.marks
    }

    /// Returns the top of the marks, or `None` when there are none.
    pub fn top(&self) -> Option<f64> {
        self.marks.first().map(|mark| mark.triangle.y)
    }

    /// Places the word beside the first mark with room for it, and makes the marks and the word
    /// obstacles to other words.
    pub fn place_word(
        &mut self,
        words: &Words,
        layout: &Layout,
        lettering: Lettering,
        obstacles: &mut Obstacles,
    ) -> Result<(), ChartError> {
        let parts = self.marks.iter().flat_map(|m| [m.bar, m.triangle]);
        obstacles.frames.extend(parts);
        let word = words.charts_flare_up();
        let width = lettering.width(&word, Weight::Bold)?;
        let size = lettering.size;
        let line = |base: f64| Line { base, width, size };
        let place = |mark: &FlareMark| mark.place_of_word(line, layout.axis, obstacles);
        let found = self.marks.iter().find_map(place);
        self.word = found.map(|(x, line)| (word, line.frame(x), (x, line.base)));
        if let Some((_, frame, _)) = &self.word {
            obstacles.frames.push(Frame {
                x: frame.x - WORD_SPACE,
                width: frame.width + 2.0 * WORD_SPACE,
                ..*frame
            });
        }
        Ok(())
    }

    /// Drops the word if it was placed above its mark.
    pub fn take_back_word_over(&mut self, obstacles: &mut Obstacles) {
        let top = self.top();
        let is_over = |frame: &Frame| top.is_some_and(|top| frame.bottom() <= top);
        if self.word.take_if(|(_, frame, _)| is_over(frame)).is_some() {
            // The frame of the word was added last.
            obstacles.frames.pop();
        }
    }

    /// Draws the marks and the word.
    pub fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let colour = canvas.palette.ochre;
        for FlareMark { bar, triangle, .. } in &self.marks {
            canvas.fill_frame(*bar, colour.to_rgba())?;
            let foot = triangle.bottom();
            let corners = [
                (triangle.middle().0, triangle.y),
                (triangle.right(), foot),
                (triangle.x, foot),
            ];
            canvas.fill(&corners, colour)?;
        }
        match &self.word {
            Some((word, _, at)) => canvas.text(word, *at, Align::Start, Weight::Bold, colour),
            None => Ok(()),
        }
    }
}

impl<'a> FlareMark<'a> {
    fn new(flare_up: &'a FlareUp, first: Day, last: Day, layout: &Layout) -> FlareMark<'a> {
        let axis = layout.axis;
        // The margin keeps flare-ups on adjacent days apart.
        let margin = (0.1 * axis.slot()).min(1.5);
        let left = axis.start_of(first) + margin;
        let right = axis.start_of(last.plus(1)) - margin;
        let middle = (left + right) / 2.0;
        let height = layout.bottom - BAR_FROM_BOTTOM;
        // Keep both inside the plot, even on its first and last day.
        let part = |width: f64, top: f64, height: f64| Frame {
            x: (middle - width / 2.0).clamp(axis.left, axis.right - width),
            y: top,
            width,
            height,
        };
        FlareMark {
            flare_up,
            last,
            bar: part((right - left).max(LEAST_BAR), height - BAR / 2.0, BAR),
            triangle: part(
                TRIANGLE_WIDTH,
                height - TRIANGLE_FROM_BAR - TRIANGLE_HEIGHT,
                TRIANGLE_HEIGHT,
            ),
        }
    }

    /// Returns the box around bar and triangle.
    pub fn frame(&self) -> Frame {
        let x = self.bar.x.min(self.triangle.x);
        Frame {
            x,
            y: self.triangle.y,
            width: self.bar.right().max(self.triangle.right()) - x,
            height: self.bar.bottom() - self.triangle.y,
        }
    }

    /// Finds room for the word: right of the mark, left of it, above it, or on a long bar.
    fn place_of_word(
        &self,
        line: impl Fn(f64) -> Line,
        axis: TimeAxis,
        obstacles: &Obstacles,
    ) -> Option<(f64, Line)> {
        let frame = self.frame();
        let beside = line(self.bar.middle().1);
        let above = line(self.triangle.bottom());
        let over = line(self.triangle.y - WORD_OVER);
        let places = [
            (frame.right() + WORD_SPACE, beside),
            (frame.x - WORD_SPACE - beside.width, beside),
            (self.triangle.right() + WORD_SPACE, above),
            (self.triangle.middle().0 - over.width / 2.0, over),
        ];
        let is_free = |(x, line): &(f64, Line)| {
            let inside = *x >= axis.left && x + line.width <= axis.right;
            inside && obstacles.leave_room(*line, *x)
        };
        places.into_iter().find(is_free).or_else(|| {
            let left = self.bar.x + WORDS_MARGIN;
            let x = obstacles.leftmost(above, left, self.bar.right())?;
            Some((x, above))
        })
    }
}
