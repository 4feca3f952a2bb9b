//! An hour that is the same in every picture, whenever they are taken.

use std::time::{SystemTime, UNIX_EPOCH};

/// Evening: the check-in asks about today, and no greeting changes during a run.
const HOUR: u64 = 18;

/// The time zone in which it is evening now.
pub fn zone() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    zone_at(now.map_or(HOUR, |time| time.as_secs() / 3600 % 24))
}

/// The zone where it is evening when it is `hour` o'clock at Greenwich. The names of these zones
/// count westwards, to 12, and eastwards with a minus, to 14.
fn zone_at(hour: u64) -> String {
    match HOUR.checked_sub(hour) {
        Some(0) => "Etc/GMT".to_owned(),
        Some(east) if east <= 14 => format!("Etc/GMT-{east}"),
        Some(east) => format!("Etc/GMT+{}", 24 - east),
        None => format!("Etc/GMT+{}", hour - HOUR),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_evening_in_the_zone_of_every_hour() {
        for hour in 0..24 {
            let zone = zone_at(hour);
            let offset = zone.trim_start_matches("Etc/GMT");
            let west: i64 = if offset.is_empty() {
                0
            } else {
                offset.parse().unwrap()
            };
            assert!((-14..=12).contains(&west), "{zone} is no zone");
            let there = (i64::try_from(hour).unwrap() - west).rem_euclid(24);
            assert_eq!(there, 18, "at {hour} o'clock in {zone}");
        }
    }
}
