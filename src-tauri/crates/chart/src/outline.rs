//! Points along rounded boxes, and dashes along points.

/// A point in CSS px.
pub(crate) type Xy = (f64, f64);

/// An axis-aligned box in CSS px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Straight pieces per quarter circle. Four deviate from a true arc by 0.02 px at radius 4.
const PIECES: usize = 4;

impl Frame {
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    pub fn middle(self) -> Xy {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Returns the frame moved inwards by `margin` on every side.
    pub fn inset(self, margin: f64) -> Frame {
        Frame {
            x: self.x + margin,
            y: self.y + margin,
            width: (self.width - 2.0 * margin).max(0.0),
            height: (self.height - 2.0 * margin).max(0.0),
        }
    }

    /// Returns the closed outline with rounded corners. It starts and ends in the middle of an
    /// edge, where the ends of a stroke meet without a notch.
    pub fn rounded(self, radius: f64) -> Vec<Xy> {
        let radius = radius.min(self.width / 2.0).min(self.height / 2.0);
        let (right, bottom) = (self.right(), self.bottom());
        let start = (self.middle().0, self.y);
        let mut points = vec![start];
        let corners = [
            ((right - radius, self.y + radius), -1.0),
            ((right - radius, bottom - radius), 0.0),
            ((self.x + radius, bottom - radius), 1.0),
            ((self.x + radius, self.y + radius), 2.0),
        ];
        for (centre, quarter) in corners {
            points.extend(arc(centre, radius, quarter));
        }
        points.push(start);
        points
    }

    /// Returns the lowest `share` (0 to 1) of the rounded box.
    pub fn filled(self, radius: f64, share: f64) -> Vec<Xy> {
        let radius = radius.min(self.width / 2.0).min(self.height / 2.0);
        let level = self.bottom() - self.height * share;
        let corner = self.bottom() - radius;
        // Below this level the sides have already begun to curve inwards.
        let below = (level - corner).clamp(0.0, radius);
        let turned = radius - (radius * radius - below * below).sqrt();
        let mut points = vec![(self.x + turned, level), (self.right() - turned, level)];
        let right = arc((self.right() - radius, corner), radius, 0.0);
        let left = arc((self.x + radius, corner), radius, 1.0);
        points.extend(right.chain(left).filter(|(_, y)| *y > level));
        points
    }
}

/// Returns a quarter circle, clockwise on screen, starting `quarter` quarter turns after three
/// o'clock.
fn arc(centre: Xy, radius: f64, quarter: f64) -> impl Iterator<Item = Xy> {
    (0..=PIECES).map(move |piece| {
        let turn = quarter + piece as f64 / PIECES as f64;
        let angle = turn * std::f64::consts::FRAC_PI_2;
        (
            centre.0 + radius * angle.cos(),
            centre.1 + radius * angle.sin(),
        )
    })
}

/// Cuts a line into dashes of about `dash` px with gaps of the same length, stretched slightly so
/// that a closed line ends as it began.
pub(crate) fn dashes(line: &[Xy], dash: f64) -> Vec<Vec<Xy>> {
    let length: f64 = line.windows(2).map(|w| distance(w[0], w[1])).sum();
    let n_pieces = 2.0 * (length / (2.0 * dash)).round().max(1.0);
    let piece = length / n_pieces;
    let mut found: Vec<Vec<Xy>> = Vec::new();
    let mut pen_down = true;
    let mut left = piece;
    let mut current: Vec<Xy> = line.first().copied().into_iter().collect();
    for pair in line.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        let mut ahead = distance(from, to);
        while ahead > left {
            let share = left / ahead;
            from = (
                from.0 + (to.0 - from.0) * share,
                from.1 + (to.1 - from.1) * share,
            );
            ahead -= left;
            left = piece;
            if pen_down {
                current.push(from);
                found.push(std::mem::take(&mut current));
            } else {
                current = vec![from];
            }
            pen_down = !pen_down;
        }
        left -= ahead;
        if pen_down {
            current.push(to);
        }
    }
    // Rounding can leave a last dash without length.
    if pen_down && current.len() > 1 && left < piece * 0.99 {
        found.push(current);
    }
    found
}

fn distance(a: Xy, b: Xy) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        x: 10.0,
        y: 20.0,
        width: 66.0,
        height: 15.0,
    };

    #[test]
    fn an_outline_is_closed_and_stays_in_its_frame() {
        for radius in [0.0, 4.0, 100.0] {
            let points = FRAME.rounded(radius);
            assert_eq!(points.first(), points.last());
            for (x, y) in points {
                assert!((9.999..=76.001).contains(&x) && (19.999..=35.001).contains(&y));
            }
        }
    }

    #[test]
    fn a_share_is_filled_from_the_bottom() {
        let top = |share| {
            let points = FRAME.filled(4.0, share);
            points.iter().map(|p| p.1).fold(f64::MAX, f64::min)
        };
        assert!((top(0.52) - 27.2).abs() < 1e-9);
        assert!((top(0.2) - 32.0).abs() < 1e-9);
        let sliver = FRAME.filled(4.0, 0.2);
        assert!(sliver[0].0 > 10.0, "the corner has begun to turn there");
    }

    #[test]
    fn dashes_cover_half_of_a_line() {
        for line in [vec![(0.0, 0.0), (100.0, 0.0)], FRAME.rounded(4.0)] {
            let length =
                |points: &[Xy]| -> f64 { points.windows(2).map(|w| distance(w[0], w[1])).sum() };
            let found = dashes(&line, 3.0);
            let drawn: f64 = found.iter().map(|d| length(d)).sum();
            assert!((drawn / length(&line) - 0.5).abs() < 1e-6);
            assert!(found.iter().all(|d| (2.5..3.5).contains(&length(d))));
        }
    }

    #[test]
    fn a_line_without_length_has_no_dashes() {
        assert!(dashes(&[], 3.0).is_empty());
        assert!(dashes(&[(1.0, 1.0), (1.0, 1.0)], 3.0).is_empty());
    }
}
