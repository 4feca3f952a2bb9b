//! The demo journal: an invented person, the same for the same seed.
//!
//! The course of pain follows the pooled means of acute low back pain in studies (Wallwork 2024,
//! CMAJ, doi 10.1503/cmaj.230542: 56 of 100 at the start, 26 at 6 weeks, 22 at 26 weeks, 21 at
//! 52 weeks), straight between these points. Everything about how single days differ from it is
//! our assumption and marked so.

use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId, EntryKind};
use backstory_core::episode::Episode;
use backstory_core::invalid::Invalid;
use backstory_core::time::{Clock, Instant};
use chrono::{FixedOffset, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::clock::SeededClock;

/// The invented person's name.
pub const NAME: &str = "Robin";

/// Weeks since onset and mean pain 0-10 (Wallwork 2024, acute).
const COURSE: [(f64, f64); 4] = [(0.0, 5.6), (6.0, 2.6), (26.0, 2.2), (52.0, 2.1)];

/// How much of one day's difference from the course carries over to the next. Our assumption.
const CARRY_OVER: f64 = 0.5;
/// Spread of single days around the course, in points. Our assumption.
const DAY_SD: f64 = 1.1;
/// Chance that a written day is followed by one that is not. Our assumption.
const STOP_WRITING: f64 = 0.10;
/// Chance that a day that is not written is followed by another. Our assumption.
const STAY_SILENT: f64 = 0.35;
/// Chance that a day is written up on the next. Our assumption.
const WRITE_LATE: f64 = 0.07;

/// An invented journal.
#[derive(Debug)]
pub struct Demo {
    /// How and when it started.
    pub episode: Option<Episode>,
    /// Check-ins and moments, oldest first.
    pub entries: Vec<Entry>,
    /// The clock the journal has to be written with, so that every id follows from the seed.
    pub clock: SeededClock,
}

/// Invents the `days` days that end on `end`.
pub fn invent(seed: u64, days: u32, end: Day) -> Result<Demo, Invalid> {
    let first = end.minus(u64::from(days.max(1)) - 1);
    let mut random = Random(ChaCha8Rng::seed_from_u64(seed));
    let clock = SeededClock::new(evening(first, 0.0), random.0.next_u64());
    let onset = first.minus(2);
    let episode = Episode::start(
        clock.new_id(),
        Some(onset),
        Some("After a long day of digging in the garden".to_owned()),
        clock.now(),
    )?;
    let mut entries = Vec::new();
    let (mut carried, mut silent) = (0.0, false);
    for day in first.through(end) {
        carried = CARRY_OVER * carried
            + random.normal() * DAY_SD * (1.0 - CARRY_OVER * CARRY_OVER).sqrt();
        silent = random.chance(if silent { STAY_SILENT } else { STOP_WRITING });
        let week = day.days_since(onset) as f64 / 7.0;
        let feeling = Feeling {
            week,
            pain: course(week) + carried,
        };
        let is_pause = is_in_pause(day.days_since(first), days);
        if (silent && day != first) || is_pause {
            continue;
        }
        let late = day != end && random.chance(WRITE_LATE);
        let written_on = if late { day.plus(1) } else { day };
        clock.set(evening(written_on, random.uniform()));
        let answers = feeling.answers(&mut random);
        entries.push(Entry {
            id: EntryId::new(clock.new_id()),
            kind: EntryKind::CheckIn,
            day,
            recorded_at: clock.now(),
            basis: if late { Basis::NextDay } else { Basis::SameDay },
            answers: Answers::new(answers)?,
        });
    }
    Ok(Demo {
        episode,
        entries,
        clock,
    })
}

/// Four days away from the laptop, three fifths of the way in. Our assumption: it shows a gap.
fn is_in_pause(n: i64, days: u32) -> bool {
    let start = i64::from(days) * 3 / 5;
    days >= 28 && (start..start + 4).contains(&n)
}

fn course(week: f64) -> f64 {
    let after = COURSE.iter().position(|(w, _)| *w >= week);
    match after {
        Some(0) => COURSE[0].1,
        Some(i) => {
            let ((w0, p0), (w1, p1)) = (COURSE[i - 1], COURSE[i]);
            p0 + (p1 - p0) * (week - w0) / (w1 - w0)
        }
        None => COURSE[COURSE.len() - 1].1,
    }
}

/// Between 18:30 and 22:00 of the day, one hour east of UTC.
fn evening(day: Day, fraction: f64) -> Instant {
    let minutes = (210.0 * fraction) as i64;
    let start = day.date().and_time(NaiveTime::MIN) + TimeDelta::minutes(18 * 60 + 30 + minutes);
    let offset = FixedOffset::east_opt(3600).unwrap_or(Utc.fix());
    let utc = start - TimeDelta::seconds(offset.local_minus_utc().into());
    Instant::new(offset.from_utc_datetime(&utc))
}

struct Feeling {
    week: f64,
    pain: f64,
}

impl Feeling {
    /// Who hurts less does more, with room for days on which it is the other way round.
    fn answers(&self, random: &mut Random) -> RawAnswers {
        let score = |x: f64| Some(x.round().clamp(0.0, 10.0) as i64);
        let ability = 7.2 - self.pain + 0.9 * random.normal();
        let function = match ability {
            a if a >= 4.0 => Function::Most,
            a if a >= 1.6 => Function::Some,
            _ => Function::Little,
        };
        let leg = self.pain - 2.2 - 0.6 * self.week;
        let (walk, rolls) = (5.0 + 2.2 * self.week, 3.0 + 0.3 * self.week);
        let mut movements = Vec::new();
        if random.chance(0.82) {
            let minutes = (walk + 3.0 * random.normal()).clamp(3.0, 60.0) as i64;
            movements.push(("Walking".to_owned(), Some(minutes)));
        }
        if random.chance(0.5) {
            movements.push(("Knee rolls".to_owned(), Some(rolls as i64)));
        }
        if random.chance(0.2) {
            movements.push(("Housework".to_owned(), None));
        }
        RawAnswers {
            function: Some(function),
            confidence: score(8.6 - 0.8 * self.pain + 0.8 * random.normal()),
            back_pain: random.chance(0.9).then(|| score(self.pain)).flatten(),
            leg_pain: random.chance(0.5).then(|| score(leg)).flatten(),
            sleep_minutes: random
                .chance(0.6)
                .then(|| ((425.0 + 40.0 * random.normal() - 8.0 * self.pain) / 15.0) as i64 * 15),
            mood: random
                .chance(0.3)
                .then(|| score(6.8 - 0.4 * self.pain + random.normal()))
                .flatten(),
            note: self.note(function, random),
            movements,
        }
    }

    fn note(&self, function: Function, random: &mut Random) -> Option<String> {
        let notes: &[&str] = match function {
            Function::Little => &[
                "Could not sit through breakfast. Lying on my side with a pillow between the knees helped.",
                "Sat in the car for an hour and paid for it.",
                "Slept on and off. Short walks round the room were possible.",
            ],
            Function::Some => &[
                "Two short walks were better than one long one.",
                "Stiff until about ten, then fine.",
                "Worked standing for half the morning.",
                "Put my own socks on, slowly.",
                "Cooked standing up, took breaks.",
            ],
            Function::Most => &[
                "Carried the shopping in two trips. No trouble.",
                "Sat through the Monday meeting, stood up twice.",
                "Half an hour in the garden, then a rest.",
                "Walked the dog round the lake. Slow, but all the way.",
                "Lifted Ada into her cot. Was careful, it was all right.",
            ],
        };
        let pick = (random.uniform() * notes.len() as f64) as usize;
        random
            .chance(0.16)
            .then(|| notes.get(pick).map(|n| (*n).to_owned()))
            .flatten()
    }
}

struct Random(ChaCha8Rng);

impl Random {
    /// From 0 up to 1.
    fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }

    /// Standard normal (Box and Muller 1958).
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::day;

    #[test]
    fn the_same_seed_invents_the_same_journal() {
        let one = invent(7, 84, day("2026-11-20")).unwrap();
        let two = invent(7, 84, day("2026-11-20")).unwrap();
        assert_eq!(one.entries, two.entries);
        let other = invent(8, 84, day("2026-11-20")).unwrap();
        assert_ne!(one.entries, other.entries);
    }

    #[test]
    fn it_has_gaps_and_late_entries_and_follows_the_course() {
        let demo = invent(7, 84, day("2026-11-20")).unwrap();
        let n = demo.entries.len();
        assert!((55..84).contains(&n), "{n} of 84 days are written");
        assert!(demo.entries.iter().any(|e| e.basis == Basis::NextDay));
        let mean = |entries: &[Entry]| {
            let pain: Vec<_> = entries
                .iter()
                .filter_map(|e| e.answers.back_pain())
                .map(|s| f64::from(s.get()))
                .collect();
            pain.iter().sum::<f64>() / pain.len() as f64
        };
        let (first, last) = (mean(&demo.entries[..12]), mean(&demo.entries[n - 12..]));
        assert!(
            first > 4.0 && last < 3.6,
            "{first} at first, {last} at last"
        );
    }

    #[test]
    fn one_day_is_a_journal_too() {
        for days in [0, 1, 27] {
            assert!(
                !invent(1, days, day("2026-11-20"))
                    .unwrap()
                    .entries
                    .is_empty()
            );
        }
    }
}
