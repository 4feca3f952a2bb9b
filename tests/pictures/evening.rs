//! An hour that is the same in every window under test, whenever it is opened.

use std::sync::LazyLock;

use backstory_core::time::{Clock, Instant};
use backstory_journal::clock::SystemClock;
use chrono::{DateTime, FixedOffset, Timelike as _, Utc};
use uuid::Uuid;

/// Evening: the check-in asks about today, as it would not after midnight, and no greeting changes
/// during a run.
const HOUR: i32 = 18;

/// How many hours east of Greenwich it was evening when the run began.
static EAST: LazyLock<i32> = LazyLock::new(|| east_at(now().hour().try_into().unwrap_or(HOUR)));

/// The name of the time zone in which it is evening.
pub fn zone() -> String {
    name(*EAST)
}

/// The clock on the wall of that zone, for what a test itself writes and expects.
#[derive(Debug, Clone, Copy)]
pub struct EveningClock;

impl Clock for EveningClock {
    fn now(&self) -> Instant {
        let here = FixedOffset::east_opt(*EAST * 3600);
        Instant::new(here.map_or(now().fixed_offset(), |zone| now().with_timezone(&zone)))
    }

    fn random(&self) -> [u8; 10] {
        SystemClock::default().random()
    }

    fn installation(&self) -> Uuid {
        Uuid::nil()
    }
}

fn now() -> DateTime<Utc> {
    Utc::now()
}

/// How far east it is evening when it is `hour` o'clock at Greenwich: 12 hours west to 14 east.
fn east_at(hour: i32) -> i32 {
    let east = (HOUR - hour).rem_euclid(24);
    if east <= 14 { east } else { east - 24 }
}

/// The names of these zones count westwards, and eastwards with a minus.
fn name(east: i32) -> String {
    match -east {
        0 => "Etc/GMT".to_owned(),
        west => format!("Etc/GMT{west:+}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_evening_in_the_zone_of_every_hour() {
        for hour in 0..24 {
            let east = east_at(hour);
            assert!((-12..=14).contains(&east), "{east} is no zone");
            assert_eq!((hour + east).rem_euclid(24), HOUR, "at {hour} o'clock");
        }
        assert_eq!(
            [name(0), name(3), name(-5)],
            ["Etc/GMT", "Etc/GMT-3", "Etc/GMT+5"]
        );
    }

    #[test]
    fn the_clock_tells_the_time_of_its_zone() {
        let hour = EveningClock.now().hour();
        assert!((18..=19).contains(&hour), "{hour}");
    }
}
