//! The scale from 0 at the top to 10 at the bottom, with words that say that up is better.

use crate::canvas::{Align, Canvas};
use crate::chart::ChartError;
use crate::lettering::Weight;

/// Highest number on the scale.
pub(crate) const WORST: u8 = 10;

/// Position of the scale in CSS px.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    /// Left edge of the plot.
    pub left: f64,
    /// Right edge of the plot.
    pub right: f64,
    /// Y position of the number 0.
    pub top: f64,
    /// Y position of the number 10.
    pub bottom: f64,
    /// Distance between the labels of the numbers and the plot.
    pub label_space: f64,
    /// Step between the numbers that get a grid line.
    pub label_step: usize,
    /// Baseline of the words above the plot.
    pub heading: f64,
}

impl Scale {
    /// Returns the y position of a number; 0 is at the top.
    pub fn y(&self, value: f64) -> f64 {
        let share = value.clamp(0.0, f64::from(WORST)) / f64::from(WORST);
        self.top + share * (self.bottom - self.top)
    }

    /// Draws the grid lines with their numbers.
    pub fn draw_grid(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for value in (0..=WORST).step_by(self.label_step) {
            let y = self.y(f64::from(value));
            let colour = if value == WORST {
                canvas.palette.control
            } else {
                canvas.palette.line
            };
            canvas.line(&[(self.left, y), (self.right, y)], 1.0, colour)?;
            let at = (
                self.left - self.label_space,
                y + canvas.lettering.size * 0.33,
            );
            canvas.axis_text(&value.to_string(), at, Align::End)?;
        }
        Ok(())
    }

    /// Writes the direction in the first wording that ends before `limit`, with a drawn arrow,
    /// because the typeface has none.
    pub fn draw_heading(
        &self,
        canvas: &Canvas,
        wordings: [String; 2],
        limit: f64,
    ) -> Result<(), ChartError> {
        let lettering = canvas.lettering;
        let size = lettering.size;
        let room = limit - self.left - 1.5 * size;
        let Some(words) = lettering.fitting(wordings, Weight::Bold, room)? else {
            return Ok(());
        };
        let colour = canvas.palette.ink_2;
        canvas.text(
            &words,
            (self.left, self.heading),
            Align::Start,
            Weight::Bold,
            colour,
        )?;
        let x = self.left + lettering.width(&words, Weight::Bold)? + 0.7 * size;
        let (tip, foot, wing) = (self.heading - 0.72 * size, self.heading, 0.28 * size);
        canvas.line(&[(x, foot), (x, tip)], 1.6, colour)?;
        let head = [(x - wing, tip + wing), (x, tip), (x + wing, tip + wing)];
        canvas.line(&head, 1.6, colour)
    }
}
