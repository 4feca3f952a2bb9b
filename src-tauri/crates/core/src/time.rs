//! Instants, and the clock that the outermost layer passes in.

use chrono::{DateTime, FixedOffset, SecondsFormat, Timelike, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::day::Day;

/// Before this hour the app asks which day is meant, because a late evening is often written up
/// after midnight.
pub const DAY_TURNS_AT_HOUR: u32 = 4;

/// A moment in time with the offset the person's clock had, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(DateTime<FixedOffset>);

impl Instant {
    /// Wraps a date and time, truncated to milliseconds.
    pub fn new(at: DateTime<FixedOffset>) -> Instant {
        let millis = at.nanosecond() / 1_000_000 * 1_000_000;
        Instant(at.with_nanosecond(millis).unwrap_or(at))
    }

    /// Reads the stored pair: UTC text and offset in minutes east of UTC.
    pub fn from_stored(utc: &str, offset_minutes: i32) -> Option<Instant> {
        let offset = FixedOffset::east_opt(offset_minutes.checked_mul(60)?)?;
        let at = DateTime::parse_from_rfc3339(utc).ok()?;
        Some(Instant::new(at.with_timezone(&offset)))
    }

    /// UTC, as stored: `2026-11-22T07:41:00.123Z`. Sorts as text in the order of time.
    pub fn utc_text(self) -> String {
        self.0
            .with_timezone(&Utc)
            .to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// Minutes east of UTC.
    pub fn offset_minutes(self) -> i32 {
        self.0.offset().local_minus_utc() / 60
    }

    /// Local time with its offset, RFC 3339.
    pub fn local_text(self) -> String {
        self.0.to_rfc3339_opts(SecondsFormat::Millis, false)
    }

    /// The date and time.
    pub fn date_time(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// The local calendar day.
    pub fn day(self) -> Day {
        Day::new(self.0.date_naive())
    }

    /// The local hour, 0 to 23.
    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// Part of the day, for a greeting.
    pub fn part_of_day(self) -> PartOfDay {
        match self.hour() {
            DAY_TURNS_AT_HOUR..12 => PartOfDay::Morning,
            12..18 => PartOfDay::Afternoon,
            18..23 => PartOfDay::Evening,
            _ => PartOfDay::Night,
        }
    }

    /// Returns whether the app asks which day is meant.
    pub fn is_before_day_turns(self) -> bool {
        self.hour() < DAY_TURNS_AT_HOUR
    }
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// 04:00 to noon.
    Morning,
    /// Noon to 18:00.
    Afternoon,
    /// 18:00 to 23:00.
    Evening,
    /// 23:00 to 04:00.
    Night,
}

/// Source of time and ids. Only the outermost layer reads the real clock.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Instant;

    /// Ten random bytes for a new id.
    fn random(&self) -> [u8; 10];

    /// Id of this installation of Backstory, the same for every journal on this computer.
    fn installation(&self) -> Uuid;

    /// Makes a UUIDv7, which sorts by the time it was made.
    fn new_id(&self) -> Uuid {
        let millis = self.now().date_time().timestamp_millis().max(0);
        uuid::Builder::from_unix_timestamp_millis(millis.unsigned_abs(), &self.random()).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_pair_gives_back_the_same_moment() {
        let at = DateTime::parse_from_rfc3339("2026-03-29T01:59:59.987654+01:00").unwrap();
        let instant = Instant::new(at);
        assert_eq!(instant.utc_text(), "2026-03-29T00:59:59.987Z");
        assert_eq!(
            Instant::from_stored(&instant.utc_text(), instant.offset_minutes()),
            Some(instant)
        );
    }

    #[test]
    fn a_bad_stored_pair_is_no_moment() {
        assert_eq!(Instant::from_stored("yesterday", 0), None);
        assert_eq!(
            Instant::from_stored("2026-03-29T00:59:59.987Z", 3_000_000),
            None
        );
    }
}
