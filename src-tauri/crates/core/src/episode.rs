//! An episode: from onset to a month without back pain.

use uuid::Uuid;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::text;
use crate::time::Instant;

/// A stretch of back pain with a beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// The episode's own name, for ever.
    pub id: Uuid,
    /// The day it started, when it is known.
    pub onset_day: Option<Day>,
    /// How it started, in the person's own words.
    pub onset_how: Option<String>,
    /// When it was first written.
    pub recorded_at: Instant,
}

impl Episode {
    /// Checks the onset; returns none when nothing about the onset was given.
    pub fn start(
        id: Uuid,
        onset_day: Option<Day>,
        onset_how: Option<String>,
        now: Instant,
    ) -> Result<Option<Episode>, Invalid> {
        if let Some(day) = onset_day {
            if day > now.day() {
                return Err(Problem::InTheFuture.of(Field::OnsetDay));
            }
            if day < Day::EARLIEST {
                return Err(Problem::TooEarly.of(Field::OnsetDay));
            }
        }
        let onset_how = text::optional(Field::OnsetHow, onset_how, text::LINE_LIMIT)?;
        if onset_day.is_none() && onset_how.is_none() {
            return Ok(None);
        }
        Ok(Some(Episode {
            id,
            onset_day,
            onset_how,
            recorded_at: now,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_onset_is_optional_but_never_in_the_future() {
        let now = Instant::from_stored("2026-11-20T10:00:00.000Z", 0).unwrap();
        let start = |day: Option<&str>, how: Option<&str>| {
            Episode::start(
                Uuid::nil(),
                day.map(|d| d.parse().unwrap()),
                how.map(str::to_owned),
                now,
            )
        };
        assert_eq!(start(None, Some("  ")), Ok(None));
        assert!(start(Some("2026-11-20"), None).unwrap().is_some());
        assert_eq!(
            start(Some("2026-11-21"), None),
            Err(Problem::InTheFuture.of(Field::OnsetDay))
        );
    }
}
