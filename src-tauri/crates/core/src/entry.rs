//! Entries: how a day went, or one moment of it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::answers::Answers;
use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::time::{Clock, Instant};

/// Namespace of the ids of check-ins (RFC 9562, 5.5).
const CHECK_INS: Uuid = Uuid::from_u128(0x1a4d_7260_28e1_47b0_a972_c3a5_6c00_4c7e);

/// Id of an entry: a UUIDv7 for a moment, a UUIDv5 of its day for a check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct EntryId(Uuid);

impl EntryId {
    /// Wraps an id.
    pub fn new(id: Uuid) -> EntryId {
        EntryId(id)
    }

    /// Derives the id of a check-in from its day, the same on every computer.
    ///
    /// `number` counts the check-ins that the day ever had, from 0: a deleted one keeps its id, so
    /// the next one gets another.
    pub fn of_check_in(day: Day, number: u32) -> EntryId {
        let name = format!("check_in/{day}/{number}");
        EntryId(Uuid::new_v5(&CHECK_INS, name.as_bytes()))
    }

    /// The id itself.
    pub fn uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for EntryId {
    type Err = Problem;

    fn from_str(text: &str) -> Result<EntryId, Problem> {
        Uuid::try_parse(text)
            .map(EntryId)
            .map_err(|_| Problem::Unknown)
    }
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// How a day went. One per local day.
    CheckIn,
    /// One moment of a day. Any number.
    Moment,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [EntryKind; 2] = [EntryKind::CheckIn, EntryKind::Moment];

    /// The stored word.
    pub fn name(self) -> &'static str {
        match self {
            EntryKind::CheckIn => "check_in",
            EntryKind::Moment => "moment",
        }
    }
}

impl FromStr for EntryKind {
    type Err = Problem;

    fn from_str(name: &str) -> Result<EntryKind, Problem> {
        EntryKind::ALL
            .into_iter()
            .find(|k| k.name() == name)
            .ok_or(Problem::Unknown)
    }
}

/// How far apart the day and the writing about it are.
///
/// One-day recall agrees well with ratings of the moment, and memory fades after a few days
/// (Broderick 2008, PMC2617790), so statistics leave `Remembered` out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Written on the day itself, or before 04:00 of the next.
    SameDay,
    /// Written on the next day.
    NextDay,
    /// Copied from paper that was written at the time.
    Paper,
    /// Brought in from a file.
    Imported,
    /// Written from memory, two or more days later.
    Remembered,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Basis; 5] = [
        Basis::SameDay,
        Basis::NextDay,
        Basis::Paper,
        Basis::Imported,
        Basis::Remembered,
    ];

    /// The stored word.
    pub fn name(self) -> &'static str {
        match self {
            Basis::SameDay => "same_day",
            Basis::NextDay => "next_day",
            Basis::Paper => "paper",
            Basis::Imported => "imported",
            Basis::Remembered => "remembered",
        }
    }

    /// Returns the later of two ways of writing the same numbers.
    ///
    /// Entries copied from paper or imported from a file keep their basis, because they were
    /// written at the time.
    #[must_use]
    pub fn or_later(self, other: Basis) -> Basis {
        let rank = |basis: Basis| match basis {
            Basis::SameDay => 0,
            Basis::NextDay => 1,
            Basis::Remembered => 2,
            Basis::Paper | Basis::Imported => 3,
        };
        if rank(other) > rank(self) {
            other
        } else {
            self
        }
    }

    /// Returns whether statistics use the entry.
    pub fn counts(self) -> bool {
        match self {
            Basis::SameDay | Basis::NextDay | Basis::Paper | Basis::Imported => true,
            Basis::Remembered => false,
        }
    }

    /// Returns the basis of an entry about `day` written `now`.
    ///
    /// Refuses a day that has not come yet or is before [`Day::EARLIEST`].
    pub fn when_written(day: Day, now: Instant) -> Result<Basis, Invalid> {
        if day < Day::EARLIEST {
            return Err(Problem::TooEarly.of(Field::Day));
        }
        match now.day().days_since(day) {
            ..0 => Err(Problem::InTheFuture.of(Field::Day)),
            0 => Ok(Basis::SameDay),
            1 if now.is_before_day_turns() => Ok(Basis::SameDay),
            1 => Ok(Basis::NextDay),
            2.. => Ok(Basis::Remembered),
        }
    }

    /// Returns the basis of a change, made `now`, to an existing entry of `day`.
    ///
    /// A day ahead of the clock had come where the entry was written: across the date line, or with
    /// a clock that was ahead. A change made before the day comes is not late.
    pub fn when_changed(day: Day, now: Instant) -> Result<Basis, Invalid> {
        if day > now.day() {
            return Ok(Basis::SameDay);
        }
        Basis::when_written(day, now)
    }
}

impl FromStr for Basis {
    type Err = Problem;

    fn from_str(name: &str) -> Result<Basis, Problem> {
        Basis::ALL
            .into_iter()
            .find(|b| b.name() == name)
            .ok_or(Problem::Unknown)
    }
}

/// A check-in or a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Id, which never changes except when a check-in is moved to another day.
    pub id: EntryId,
    /// What it is about.
    pub kind: EntryKind,
    /// Local day of the entry.
    pub day: Day,
    /// Time of the first writing.
    pub recorded_at: Instant,
    /// How late the entry was written (same day, next day, …).
    pub basis: Basis,
    /// Answers, at least one.
    pub answers: Answers,
}

impl Entry {
    /// Makes an entry that is first written `now`. Fails when its day has not come yet.
    ///
    /// The id of a check-in is provisional: the journal gives it one of its day.
    pub fn written(
        clock: &dyn Clock,
        kind: EntryKind,
        day: Day,
        answers: Answers,
    ) -> Result<Entry, Invalid> {
        let now = clock.now();
        Ok(Entry {
            id: EntryId::new(clock.new_id()),
            kind,
            day,
            recorded_at: now,
            basis: Basis::when_written(day, now)?,
            answers,
        })
    }

    /// Returns the entry with other answers, written `now`. Its id, day and first writing stay the
    /// same.
    ///
    /// When a number that statistics count is added or changed, the basis becomes that of this
    /// writing: a pain of weeks ago that is typed in today is remembered, whenever the rest was
    /// written. Expected and actual discomfort of a movement, and the feeling afterwards, are such
    /// numbers too. Changing text, the choice of movements, areas or tags does not change the
    /// basis. Nor does `settled`, which is answered on the next morning.
    pub fn edited(self, answers: Answers, now: Instant) -> Result<Entry, Invalid> {
        let basis = if self.answers.counts_the_same(&answers) {
            self.basis
        } else {
            self.basis.or_later(Basis::when_changed(self.day, now)?)
        };
        Ok(Entry {
            basis,
            answers,
            ..self
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn at(text: &str) -> Instant {
        Instant::new(DateTime::parse_from_rfc3339(text).unwrap())
    }

    #[test]
    fn an_id_of_a_check_in_is_the_uuid_5_of_its_day_and_number() {
        // Expected values from Python's `uuid.uuid5`.
        for (day, number, id) in [
            ("2026-11-30", 0, "ce126c83-2398-5a45-b2d2-bd0c75974b44"),
            ("2026-11-30", 1, "337419fc-79ee-5c30-b6e7-c0e8f5128b8e"),
            ("1900-01-01", 0, "08f2eb23-e71b-5206-bb12-ebd6c4bd4de8"),
        ] {
            let made = EntryId::of_check_in(day.parse().unwrap(), number);
            assert_eq!(made.to_string(), id);
        }
    }

    #[test]
    fn the_basis_follows_the_day_and_the_hour() {
        let cases = [
            (
                "2026-11-20T18:42:00+01:00",
                "2026-11-20",
                Ok(Basis::SameDay),
            ),
            (
                "2026-11-20T18:42:00+01:00",
                "2026-11-19",
                Ok(Basis::NextDay),
            ),
            (
                "2026-11-20T18:42:00+01:00",
                "2026-11-18",
                Ok(Basis::Remembered),
            ),
            (
                "2026-11-20T03:59:59+01:00",
                "2026-11-19",
                Ok(Basis::SameDay),
            ),
            (
                "2026-11-20T04:00:00+01:00",
                "2026-11-19",
                Ok(Basis::NextDay),
            ),
            (
                "2026-11-20T03:00:00+01:00",
                "2026-11-20",
                Ok(Basis::SameDay),
            ),
            // 23:30 in New York is already tomorrow in UTC, but only the local day counts.
            (
                "2026-11-20T23:30:00-05:00",
                "2026-11-20",
                Ok(Basis::SameDay),
            ),
            (
                "2026-11-20T18:42:00+01:00",
                "2026-11-21",
                Err(Problem::InTheFuture.of(Field::Day)),
            ),
            (
                "2026-11-20T18:42:00+01:00",
                "1899-12-31",
                Err(Problem::TooEarly.of(Field::Day)),
            ),
        ];
        for (now, day, expected) in cases {
            let basis = Basis::when_written(day.parse().unwrap(), at(now));
            assert_eq!(basis, expected, "about {day}, written {now}");
        }
    }

    #[test]
    fn what_stands_ahead_of_the_clock_can_be_changed_and_is_not_late() {
        let now = at("2026-11-20T18:42:00+01:00");
        for (day, basis) in [
            ("2026-11-22", Basis::SameDay),
            ("2026-11-20", Basis::SameDay),
            ("2026-11-19", Basis::NextDay),
            ("2026-11-18", Basis::Remembered),
        ] {
            assert_eq!(Basis::when_changed(day.parse().unwrap(), now), Ok(basis));
        }
    }

    #[test]
    fn every_stored_word_reads_back() {
        for basis in Basis::ALL {
            assert_eq!(basis.name().parse(), Ok(basis));
        }
        for kind in EntryKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        assert_eq!("later".parse::<Basis>(), Err(Problem::Unknown));
    }
}
