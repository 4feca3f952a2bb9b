//! Days ill with something other than back pain, in the pain chart: a dashed bar at the foot of the
//! plot. Grey, because these days are left out where one time is compared with another.

use backstory_core::day::Day;
use backstory_core::record::OtherIllness;
use backstory_core::series::DailySeries;
use backstory_words::Words;

use crate::canvas::{Align, Canvas};
use crate::chart::ChartError;
use crate::lettering::{Lettering, Weight};
use crate::obstacles::{Line, Obstacles};
use crate::outline::{Frame, Xy};
use crate::pain_layout::Layout;

/// Height of the bar in CSS px.
const BAR: f64 = 3.0;

/// Distance from the middle of the bar to the bottom of the plot: below the bar of a flare-up.
const BAR_FROM_BOTTOM: f64 = 3.5;

/// Minimum width of the bar, so that it stays visible where days are narrower.
const LEAST_BAR: f64 = 3.0;

/// Length of a dash and of the space after it.
const DASH: f64 = 4.0;

/// Distance between a bar and its word.
const WORD_SPACE: f64 = 7.0;

/// Marks of one chart, with one word that explains them.
#[derive(Debug)]
pub(crate) struct IllMarks<'a> {
    marks: Vec<IllMark<'a>>,
    word: Option<(String, Xy)>,
}

/// The part of an illness within the period.
#[derive(Debug)]
pub(crate) struct IllMark<'a> {
    pub illness: &'a OtherIllness,
    /// Its last day in the period.
    pub last: Day,
    bar: Frame,
}

impl<'a> IllMarks<'a> {
    /// Places a bar for each illness that overlaps the period, oldest first. A current one extends
    /// to the last day.
    pub fn new(
        illnesses: &'a [OtherIllness],
        series: &DailySeries,
        layout: &Layout,
    ) -> IllMarks<'a> {
        let mut marks: Vec<_> = illnesses
            .iter()
            .filter_map(|illness| {
                let (first, last) = series.clip(illness.first_day, illness.last_day)?;
                Some(IllMark::new(illness, first, last, layout))
            })
            .collect();
        marks.sort_by_key(|mark| mark.illness.first_day);
        IllMarks { marks, word: None }
    }

    /// Returns the marks, oldest first.
    pub fn marks(&self) -> &[IllMark<'a>] {
        &self.marks
    }

    /// Places the word beside the first bar with room for it, and makes the bars and the word
    /// obstacles to other words.
    pub fn place_word(
        &mut self,
        words: &Words,
        layout: &Layout,
        lettering: Lettering,
        obstacles: &mut Obstacles,
    ) -> Result<(), ChartError> {
        obstacles.frames.extend(self.marks.iter().map(|m| m.bar));
        let word = words.charts_ill();
        let width = lettering.width(&word, Weight::Regular)?;
        let size = lettering.size;
        let axis = layout.axis;
        let is_free = |(x, line): &(f64, Line)| {
            *x >= axis.left && x + width <= axis.right && obstacles.leave_room(*line, *x)
        };
        let found = self.marks.iter().find_map(|mark| {
            // The words stand on the line on which the bar lies.
            let base = mark.bar.bottom();
            let line = Line { base, width, size };
            let right = mark.bar.right() + WORD_SPACE;
            let left = mark.bar.x - WORD_SPACE - width;
            [(right, line), (left, line)].into_iter().find(is_free)
        });
        if let Some((x, line)) = found {
            obstacles.frames.push(line.frame(x));
            self.word = Some((word, (x, line.base)));
        }
        Ok(())
    }

    /// Draws the bars and the word.
    pub fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let colour = canvas.palette.ink_3;
        for IllMark { bar, .. } in &self.marks {
            let y = bar.middle().1;
            canvas.dashed(&[(bar.x, y), (bar.right(), y)], DASH, BAR, colour)?;
        }
        match &self.word {
            Some((word, at)) => canvas.axis_text(word, *at, Align::Start),
            None => Ok(()),
        }
    }
}

impl<'a> IllMark<'a> {
    fn new(illness: &'a OtherIllness, first: Day, last: Day, layout: &Layout) -> IllMark<'a> {
        let axis = layout.axis;
        let (left, right) = (axis.start_of(first), axis.start_of(last.plus(1)));
        let width = (right - left).max(LEAST_BAR);
        IllMark {
            illness,
            last,
            bar: Frame {
                // Keep it inside the plot, even on its last day.
                x: left.min(axis.right - width),
                y: layout.bottom - BAR_FROM_BOTTOM - BAR / 2.0,
                width,
                height: BAR,
            },
        }
    }

    /// Returns the box around the bar.
    pub fn frame(&self) -> Frame {
        self.bar
    }
}
