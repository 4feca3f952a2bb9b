//! The location of unrounded pain at which the recorded numbers average to the course.
//!
//! A day's pain is a location plus a normal difference plus the raise of a flare-up, rounded to a
//! whole number and limited to 0 to 10. The limits lift the mean near 0 and lower it near 10, and
//! flare-ups lift it everywhere. The location is chosen so that all of that together gives the
//! wanted mean.

/// Lowest location in the table. Far below 0, so that any wanted mean above 0 is in reach.
const LOWEST: f64 = -8.0;
/// Points between two locations in the table.
const STEP: f64 = 1.0 / 16.0;
/// Number of locations in the table: up to 18 points.
const N_STEPS: usize = 26 * 16 + 1;

/// Share of days on which pain is raised, and by how many points.
pub(super) type Raise = (f64, f64);

pub(super) struct Location {
    /// Mean recorded pain at each location.
    recorded: Vec<f64>,
}

impl Location {
    /// Makes the table for days that spread by `sd` points around their location.
    pub(super) fn new(sd: f64) -> Location {
        let mean = |location: f64| -> f64 {
            // A mean of whole numbers is the sum of the chances to reach 1, 2, up to 10.
            (1..=10)
                .map(|score| normal_below((location - (f64::from(score) - 0.5)) / sd))
                .sum()
        };
        Location {
            recorded: (0..N_STEPS)
                .map(|i| mean(LOWEST + STEP * i as f64))
                .collect(),
        }
    }

    /// Returns the mean recorded pain of days at this location.
    fn recorded(&self, location: f64) -> f64 {
        let at = ((location - LOWEST) / STEP).clamp(0.0, (N_STEPS - 1) as f64);
        let below = (at as usize).min(N_STEPS - 2);
        let (low, high) = (self.recorded[below], self.recorded[below + 1]);
        low + (high - low) * (at - below as f64)
    }

    /// Returns the location at which recorded pain averages `wanted`, flare-ups included.
    pub(super) fn of(&self, wanted: f64, raises: &[Raise]) -> f64 {
        let ordinary = 1.0 - raises.iter().map(|(share, _)| share).sum::<f64>();
        let mean = |location: f64| {
            let raised = raises
                .iter()
                .map(|(share, points)| share * self.recorded(location + points));
            ordinary * self.recorded(location) + raised.sum::<f64>()
        };
        let (mut low, mut high) = (LOWEST, LOWEST + STEP * (N_STEPS - 1) as f64);
        // Thirty halvings of 26 points leave less than a millionth of a point.
        for _ in 0..30 {
            let middle = 0.5 * (low + high);
            if mean(middle) < wanted {
                low = middle;
            } else {
                high = middle;
            }
        }
        0.5 * (low + high)
    }
}

/// Returns the chance that a standard normal number is below `x`, to 1.5 in ten million.
///
/// Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.2.19: a polynomial, so that
/// no exponential is needed.
fn normal_below(x: f64) -> f64 {
    const TERMS: [f64; 6] = [
        0.0000053830,
        0.0000488906,
        0.0000380036,
        0.0032776263,
        0.0211410061,
        0.0498673470,
    ];
    let size = x.abs();
    let polynomial = 1.0 + size * TERMS.iter().fold(0.0, |sum, term| sum * size + term);
    let squared = polynomial * polynomial;
    let fourth = squared * squared;
    let eighth = fourth * fourth;
    let above = 0.5 / (eighth * eighth);
    if x > 0.0 { 1.0 - above } else { above }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_chances_are_those_of_the_tables() {
        let cases = [
            (0.0, 0.5),
            (0.5, 0.691_462_461),
            (1.0, 0.841_344_746),
            (-1.0, 0.158_655_254),
            (1.959_963_985, 0.975),
            (-2.575_829_304, 0.005),
            (4.0, 0.999_968_329),
        ];
        for (x, chance) in cases {
            let found = normal_below(x);
            assert!((found - chance).abs() < 2e-7, "{found} at {x}");
        }
    }

    #[test]
    fn a_location_gives_the_wanted_mean_also_near_the_ends_of_the_scale() {
        let location = Location::new(1.2);
        for wanted in [0.3, 1.0, 2.1, 5.6, 9.0, 9.7] {
            let at = location.of(wanted, &[]);
            assert!((location.recorded(at) - wanted).abs() < 1e-6);
        }
        assert!(location.of(0.3, &[]) < 0.0, "0 holds back some of the days");
        assert!((location.of(5.0, &[]) - 5.0).abs() < 1e-3);
    }

    #[test]
    fn flare_ups_are_paid_for_by_the_other_days() {
        let location = Location::new(1.2);
        let raised = location.of(5.0, &[(0.1, 2.0), (0.1, 0.5)]);
        assert!((raised - 4.75).abs() < 0.01, "{raised}");
    }
}
