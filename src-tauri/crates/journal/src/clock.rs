//! The real clock and the system's randomness; nothing else in the program reads either.

use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use backstory_core::time::{Clock, Instant};
use chrono::{DateTime, Local, Utc};
use uuid::Uuid;

use crate::{installation, paths};

/// The computer's clock in its own time zone.
#[derive(Debug, Clone, Default)]
pub struct SystemClock {
    /// Id of the installation, read or created with the first change.
    installation: OnceLock<Uuid>,
}

impl Clock for SystemClock {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place where time and its zone come in; everything else is given a clock"
    )]
    fn now(&self) -> Instant {
        let zone = std::env::var("TZ").ok();
        let now = utc(SystemTime::now());
        Instant::new(if cfg!(unix) && !is_readable_zone(zone.as_deref()) {
            // UTC, as POSIX has it for an invalid time zone.
            now.fixed_offset()
        } else {
            local(now)
        })
    }

    fn random(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        // Without randomness, ids still differ by their millisecond, and the primary key rejects a
        // duplicate.
        let _ = getrandom::fill(&mut bytes);
        bytes
    }

    fn installation(&self) -> Uuid {
        let random = || {
            let mut bytes = [0; 16];
            let _ = getrandom::fill(&mut bytes);
            bytes
        };
        let folder = paths::data_folder();
        *self
            .installation
            .get_or_init(|| installation::id(folder.as_deref(), random))
    }
}

/// Converts a time that may be before 1970, where chrono's own `now` panics.
fn utc(at: SystemTime) -> DateTime<Utc> {
    let since = |earlier: SystemTime, later: SystemTime| {
        let micros = later.duration_since(earlier).ok()?.as_micros();
        i64::try_from(micros).ok()
    };
    let micros = since(UNIX_EPOCH, at).or_else(|| Some(-since(at, UNIX_EPOCH)?));
    micros
        .and_then(DateTime::from_timestamp_micros)
        .unwrap_or(DateTime::UNIX_EPOCH)
}

/// Converts to the computer's time zone; stays in UTC when its offset is a day or more, on which
/// chrono panics.
fn local(now: DateTime<Utc>) -> DateTime<chrono::FixedOffset> {
    catch_unwind(|| now.with_timezone(&Local).fixed_offset()).unwrap_or(now.fixed_offset())
}

/// Folders in which chrono looks up a time zone by name.
const ZONE_FOLDERS: [&str; 4] = [
    "/usr/share/zoneinfo",
    "/share/zoneinfo",
    "/etc/zoneinfo",
    "/usr/share/lib/zoneinfo",
];
/// Smallest and largest zone file to read, in bytes: the size of a header (RFC 9636, 3.1), and many
/// times the size of any existing zone.
const ZONE_BYTES: std::ops::RangeInclusive<u64> = 44..=1 << 20;

/// Whether the file named by `TZ` can be read to its end. chrono reads any file, even a device that
/// never ends or a pipe that never begins.
fn is_readable_zone(named: Option<&str>) -> bool {
    let name = named.unwrap_or("localtime");
    let name = name.strip_prefix(':').unwrap_or(name);
    let in_a_folder = ZONE_FOLDERS.map(|folder| Path::new(folder).join(name));
    let places: Vec<PathBuf> = match name {
        "localtime" => vec!["/etc/localtime".into()],
        // Joining an absolute name replaces the folder.
        _ => in_a_folder.into(),
    };
    let found = places
        .iter()
        .filter_map(|place| std::fs::metadata(place).ok());
    found
        .into_iter()
        .all(|zone| zone.is_file() && ZONE_BYTES.contains(&zone.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_clock_that_stands_before_1970_or_at_no_time_at_all_is_read() {
        let day = Duration::from_secs(86_400);
        for (at, expected) in [
            (UNIX_EPOCH, "1970-01-01T00:00:00.000Z"),
            (
                UNIX_EPOCH - Duration::from_millis(1),
                "1969-12-31T23:59:59.999Z",
            ),
            (UNIX_EPOCH - day * 365, "1969-01-01T00:00:00.000Z"),
            (UNIX_EPOCH + day * 20_000, "2024-10-04T00:00:00.000Z"),
        ] {
            let instant = Instant::new(utc(at).fixed_offset());
            assert_eq!(instant.utc_text(), expected);
        }
        for odd in [
            Duration::from_secs(u64::MAX / 4),
            Duration::from_secs(1 << 60),
        ] {
            let _ = UNIX_EPOCH.checked_add(odd).map(utc);
            let _ = UNIX_EPOCH.checked_sub(odd).map(utc);
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_zone_is_read_only_from_a_plain_file_of_a_sensible_size() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        for (name, size) in [
            ("empty", 0),
            ("short", 43),
            ("long", (1 << 20) + 1),
            ("zone", 3000),
        ] {
            let file = std::fs::File::create(place(name)).unwrap();
            file.set_len(size).unwrap();
            assert_eq!(
                is_readable_zone(Some(&place(name))),
                name == "zone",
                "{name}"
            );
        }
        let _socket = std::os::unix::net::UnixListener::bind(place("socket")).unwrap();
        for name in [
            "socket",
            "/dev/null",
            "../../../dev/null",
            "/proc/self/pagemap",
        ] {
            for prefix in ["", ":"] {
                let name = match name {
                    "socket" => place("socket"),
                    name => name.to_owned(),
                };
                let zone = format!("{prefix}{name}");
                let is_there = Path::new(&name).exists() || name.starts_with("..");
                assert!(!is_there || !is_readable_zone(Some(&zone)), "{zone}");
            }
        }
        for zone in [
            "UTC0",
            "XST-5",
            "EST5EDT,M3.2.0,M11.1.0",
            "no such zone",
            "Europe/Berlin",
        ] {
            assert!(is_readable_zone(Some(zone)), "{zone}");
        }
    }
}
