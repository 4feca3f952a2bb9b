//! Obstacles in a plot, so that words are written only where there is room for them.

use crate::outline::{Frame, Xy};

/// Distance from the left edge of a plot, or from a mark, to words inside the plot, in CSS px.
pub(crate) const WORDS_MARGIN: f64 = 6.0;

/// Room below the baseline of words at the bottom of a plot.
pub(crate) const FOOT: f64 = 7.0;

/// Marks that words must not touch.
#[derive(Debug, Default)]
pub(crate) struct Obstacles {
    /// Centres of dots.
    pub dots: Vec<Xy>,
    /// Radius of the dots.
    pub radius: f64,
    /// Vertical lines over the whole height, by their x position.
    pub uprights: Vec<f64>,
    /// Other marks and words.
    pub frames: Vec<Frame>,
}

/// Baseline and size of words to be placed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    pub base: f64,
    pub width: f64,
    pub size: f64,
}

impl Line {
    /// Returns the box of the words when they start at `x`.
    pub fn frame(self, x: f64) -> Frame {
        Frame {
            x,
            y: self.base - self.size,
            width: self.width,
            height: 1.25 * self.size,
        }
    }
}

impl Obstacles {
    /// Returns whether words that start at `x` touch nothing.
    pub fn leave_room(&self, line: Line, x: f64) -> bool {
        let words = line.frame(x);
        let across = x - WORDS_MARGIN / 2.0..x + line.width + WORDS_MARGIN;
        let touches_dot = |dot: &Xy| {
            let beside = dot.1 <= words.y - self.radius || dot.1 > line.base + FOOT;
            !beside && across.contains(&dot.0)
        };
        let touches_frame = |frame: &Frame| {
            let beside = frame.right() <= across.start || frame.x >= across.end;
            let apart = frame.bottom() <= words.y || frame.y >= words.bottom();
            !beside && !apart
        };
        !self.dots.iter().any(touches_dot)
            && !self.uprights.iter().any(|x| across.contains(x))
            && !self.frames.iter().any(touches_frame)
    }

    /// Returns the leftmost position between `left` and `right` where the words touch nothing.
    pub fn leftmost(&self, line: Line, left: f64, right: f64) -> Option<f64> {
        const STEP: f64 = 12.0;
        let n_places = ((right - line.width - left) / STEP).max(0.0) as usize;
        (0..=n_places)
            .map(|n| left + n as f64 * STEP)
            .find(|x| self.leave_room(line, *x))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: Line = Line {
        base: 100.0,
        width: 40.0,
        size: 10.0,
    };

    #[test]
    fn words_go_where_nothing_stands() {
        let mut obstacles = Obstacles {
            radius: 3.0,
            ..Obstacles::default()
        };
        assert_eq!(obstacles.leftmost(LINE, 6.0, 200.0), Some(6.0));
        obstacles.dots.push((20.0, 95.0));
        assert_eq!(obstacles.leftmost(LINE, 6.0, 200.0), Some(30.0));
        obstacles.uprights.push(60.0);
        assert_eq!(obstacles.leftmost(LINE, 6.0, 200.0), Some(66.0));
        obstacles.frames.push(Frame {
            x: 70.0,
            y: 102.0,
            width: 10.0,
            height: 10.0,
        });
        assert_eq!(obstacles.leftmost(LINE, 6.0, 200.0), Some(90.0));
        assert_eq!(obstacles.leftmost(LINE, 6.0, 120.0), None);
    }

    #[test]
    fn what_stands_above_or_below_the_words_is_no_obstacle() {
        let obstacles = Obstacles {
            dots: vec![(20.0, 87.0), (20.0, 107.1)],
            radius: 3.0,
            uprights: vec![],
            frames: vec![Frame {
                x: 0.0,
                y: 103.0,
                width: 90.0,
                height: 5.0,
            }],
        };
        assert!(obstacles.leave_room(LINE, 6.0));
    }
}
