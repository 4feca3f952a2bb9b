//! Flare-ups: declared by the person, never computed.
//!
//! Of the days that people called a flare-up, 68 of 100 had no more pain than usual (126 people
//! over 28 days), so that no threshold of pain can stand for one.

use uuid::Uuid;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::time::Instant;

/// A flare-up: "a worsening of your condition that lasts from hours to weeks that is difficult to
/// tolerate and generally impacts your usual activities and/or emotions" (Costa 2019).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlareUp {
    /// The flare-up's own name, for ever.
    pub id: Uuid,
    /// The day it began.
    pub first_day: Day,
    /// The last day of it; none while it goes on.
    pub last_day: Option<Day>,
    /// Which parts of the definition the person said yes to.
    pub signs: FlareSigns,
    /// When it was first written.
    pub recorded_at: Instant,
}

/// The three parts of the definition, each a yes or no of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlareSigns {
    /// It was worse than usual.
    pub worse_than_usual: bool,
    /// It was hard to tolerate.
    pub hard_to_tolerate: bool,
    /// It affected activities or mood.
    pub affected_life: bool,
}

impl FlareUp {
    /// Checks the days: not in the future, and the last not before the first.
    pub fn declare(
        id: Uuid,
        first_day: Day,
        last_day: Option<Day>,
        signs: FlareSigns,
        now: Instant,
    ) -> Result<FlareUp, Invalid> {
        let latest = last_day.unwrap_or(first_day);
        if latest < first_day {
            return Err(Problem::EndsBeforeStart.of(Field::FlareUp));
        }
        if latest > now.day() {
            return Err(Problem::InTheFuture.of(Field::FlareUp));
        }
        if first_day < Day::EARLIEST {
            return Err(Problem::TooEarly.of(Field::FlareUp));
        }
        Ok(FlareUp {
            id,
            first_day,
            last_day,
            signs,
            recorded_at: now,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flare_up_lies_in_the_past_and_ends_after_it_began() {
        let now = Instant::from_stored("2026-11-20T10:00:00.000Z", 0).unwrap();
        let signs = FlareSigns {
            worse_than_usual: true,
            hard_to_tolerate: true,
            affected_life: false,
        };
        let problem = |first: &str, last: Option<&str>| {
            let last = last.map(|d| d.parse().unwrap());
            FlareUp::declare(Uuid::nil(), first.parse().unwrap(), last, signs, now)
                .err()
                .map(|refused| refused.problem)
        };
        assert_eq!(problem("2026-11-18", None), None);
        assert_eq!(problem("2026-11-18", Some("2026-11-18")), None);
        assert_eq!(
            problem("2026-11-18", Some("2026-11-17")),
            Some(Problem::EndsBeforeStart)
        );
        assert_eq!(
            problem("2026-11-18", Some("2026-11-21")),
            Some(Problem::InTheFuture)
        );
        assert_eq!(problem("1899-12-31", None), Some(Problem::TooEarly));
    }
}
