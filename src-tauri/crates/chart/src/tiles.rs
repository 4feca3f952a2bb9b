//! The day tile: full, half, a sliver, or dashed. Every answer about a day has its own glyph.

use backstory_core::answers::Function;
use backstory_core::weeks::Tally;
use backstory_words::Words;
use plotters::style::Color;

use crate::canvas::Canvas;
use crate::chart::ChartError;
use crate::outline::Frame;

/// One day of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tile {
    /// The answer to "How much of what matters to you could you do today?"
    Answered(Function),
    /// A check-in without an answer to this question.
    Unanswered,
    /// A day without a check-in.
    Void,
}

/// Stroke widths of a tile in CSS px.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Strokes {
    pub radius: f64,
    pub outline: f64,
    pub dash: f64,
    pub dot: f64,
}

/// Days in a week, and so the most tiles in a column.
pub(crate) const COLUMN: usize = 7;

/// Returns the tiles of a week from the bottom up.
pub(crate) fn column(days: &Tally) -> Vec<Tile> {
    let answered = Function::ALL
        .into_iter()
        .flat_map(|f| std::iter::repeat_n(Tile::Answered(f), days.count(f)));
    // A tally is a struct of plain counts, which may contradict each other.
    let n_void = days
        .n_days
        .saturating_sub(days.n_written.max(days.n_answered()));
    answered
        .chain(std::iter::repeat_n(Tile::Unanswered, days.n_unanswered()))
        .chain(std::iter::repeat_n(Tile::Void, n_void))
        .take(COLUMN)
        .collect()
}

impl Tile {
    /// Returns the share of the tile that is filled.
    fn share(self) -> f64 {
        match self {
            Tile::Answered(Function::Most) => 1.0,
            Tile::Answered(Function::Some) => 0.52,
            Tile::Answered(Function::Little) => 0.2,
            Tile::Unanswered | Tile::Void => 0.0,
        }
    }

    /// Returns the name of the tile in a legend.
    pub fn name(self, words: &Words) -> String {
        match self {
            Tile::Answered(Function::Most) => words.function_most_inline(),
            Tile::Answered(Function::Some) => words.function_some_inline(),
            Tile::Answered(Function::Little) => words.function_little_inline(),
            Tile::Unanswered => words.charts_tile_unanswered(),
            Tile::Void => words.charts_tile_void(),
        }
    }

    /// Draws the tile into its box.
    pub fn draw(self, canvas: &Canvas, frame: Frame, strokes: Strokes) -> Result<(), ChartError> {
        let palette = canvas.palette;
        let radius = strokes.radius.min(frame.width / 3.0);
        let edge = frame.inset(strokes.outline / 2.0).rounded(radius);
        match self {
            Tile::Answered(Function::Most) => canvas.fill(&frame.rounded(radius), palette.fn_most),
            Tile::Answered(Function::Some | Function::Little) => {
                canvas.fill(&frame.filled(radius, self.share()), palette.fn_some)?;
                canvas.line(&edge, strokes.outline, palette.fn_edge)
            }
            Tile::Unanswered => {
                canvas.line(&edge, strokes.outline, palette.fn_edge)?;
                canvas.disc(frame.middle(), strokes.dot, palette.fn_edge.to_rgba())
            }
            Tile::Void => canvas.dashed(&edge, strokes.dash, strokes.outline, palette.fn_void),
        }
    }

    /// Draws the tile without an outline, for columns too narrow for one. The filled share stays
    /// the same; a day without a check-in is left blank.
    pub fn draw_bar(self, canvas: &Canvas, frame: Frame) -> Result<(), ChartError> {
        let palette = canvas.palette;
        let lowest = |share: f64| Frame {
            y: frame.y + frame.height * (1.0 - share),
            height: frame.height * share,
            ..frame
        };
        match self {
            Tile::Answered(Function::Most) => canvas.fill_frame(frame, palette.fn_most.to_rgba()),
            Tile::Answered(Function::Some | Function::Little) => {
                canvas.fill_frame(lowest(self.share()), palette.fn_some.to_rgba())
            }
            Tile::Unanswered => {
                let dot = frame.inset((frame.height - 2.0) / 2.0);
                let dot = Frame {
                    x: frame.x,
                    width: frame.width,
                    ..dot
                };
                canvas.fill_frame(dot, palette.fn_void.to_rgba())
            }
            Tile::Void => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(n_days: usize, n_written: usize, answers: [usize; 3]) -> Tally {
        Tally {
            first: "2025-09-29".parse().unwrap(),
            n_days,
            n_written,
            most: answers[0],
            some: answers[1],
            little: answers[2],
        }
    }

    #[test]
    fn a_column_has_a_tile_for_each_day_in_order() {
        let full = [Function::Most, Function::Some, Function::Little].map(Tile::Answered);
        let tiles = column(&week(7, 4, [1, 1, 1]));
        assert_eq!(tiles[..3], full);
        assert_eq!(
            tiles[3..],
            [Tile::Unanswered, Tile::Void, Tile::Void, Tile::Void]
        );
    }

    #[test]
    fn a_running_week_has_only_the_days_so_far() {
        assert_eq!(column(&week(3, 3, [2, 1, 0])).len(), 3);
    }

    #[test]
    fn contradicting_counts_never_make_more_than_a_week() {
        assert_eq!(column(&week(7, 0, [9, 9, 9])).len(), 7);
        assert_eq!(column(&week(90, 1, [0, 0, 5])).len(), 7);
        assert_eq!(column(&week(0, 0, [0, 0, 0])).len(), 0);
    }
}
