//! The demo journal: invented people, each the same for the same seed on every platform.
//!
//! A person's average pain is either published or assumed, and so is everything about how single
//! days differ from it. Every such value is in [`habits::Habits`] with its source or the words "our
//! assumption"; `docs/demo-journal.md` lists them and what the tests measure.
//!
//! Only operations that IEEE 754 rounds exactly (`+ - * /` and the square root) decide anything
//! here. Logarithm, sine and power are avoided, because their last bit differs between platforms.

pub mod habits;
pub mod persona;

mod answering;
mod bad_days;
mod flares;
mod location;
mod moving;
mod notes;
mod people;
mod random;
mod story;
mod writing;

#[cfg(test)]
mod tests;

use backstory_core::answers::Answers;
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId, EntryKind};
use backstory_core::episode::{Episode, RawEpisode};
use backstory_core::flare_up::{FlareUp, RawFlareUp};
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_core::record::{RawRecord, Record};
use backstory_core::time::{Clock, Instant};
use chrono::{FixedOffset, NaiveTime, Offset, TimeDelta, TimeZone, Utc};

use crate::clock::SeededClock;
use answering::{Answering, Feeling};
use bad_days::Lived;
use flares::Flares;
use habits::{Course, UpsAndDowns};
use location::Location;
use persona::Persona;
use random::{Random, Stream};

/// An invented journal.
#[derive(Debug)]
pub struct Demo {
    /// The episode: how and when the pain started.
    pub episode: Episode,
    /// Check-ins, by the day they are about, oldest first.
    pub entries: Vec<Entry>,
    /// Declared flare-ups, oldest first. Only the last can still be going on.
    pub flare_ups: Vec<FlareUp>,
    /// All records other than check-ins, as they have to be saved, the episode and flare-ups
    /// included.
    pub records: Vec<Record>,
    /// The clock to write the journal with, so that every id follows from the seed.
    ///
    /// The clock shows the evening of the last day, after everything in the journal.
    pub clock: SeededClock,
}

/// Invents the journal of the `days` days that end on `end`; 0 days count as 1.
///
/// The first day always has a check-in, so that the journal is never empty. Returns an error when
/// the journal or the onset would start before [`Day::EARLIEST`].
pub fn invent(persona: Persona, seed: u64, days: u32, end: Day) -> Result<Demo, Invalid> {
    let habits = persona.habits();
    let stream = |stream| Random::new(seed, persona as u64, stream);
    let n = days.max(1) as usize;
    let first = end.minus(n as u64 - 1);
    if first < Day::EARLIEST {
        return Err(Problem::TooEarly.of(Field::Day));
    }
    let clock = SeededClock::new(evening(first, 0.0), stream(Stream::Ids).bits());
    let episode = RawEpisode {
        onset_day: Some(first.minus(habits.onset_days).to_string()),
        onset_how: Some(habits.onset_how.to_owned()),
        last_day: None,
    };
    let mut records = vec![Record::written(
        clock.new_id(),
        RawRecord::Episode(episode.clone()),
        clock.now(),
    )?];
    let flares = Flares::plan(&habits.flare_ups, n, &mut stream(Stream::Flares));
    let pains = pains(persona, &flares, n, &mut stream(Stream::Pain));
    let lags = writing::plan(&habits.writing, n, &mut stream(Stream::Writing));
    let mut story = stream(Stream::Story);
    let mut answering = Answering::new(habits, &mut stream(Stream::Notes));
    let (mut random, mut hours) = (stream(Stream::Answers), stream(Stream::Hours));
    let mut entries = Vec::new();
    for (i, (pain, lag)) in pains.iter().copied().zip(&lags).enumerate() {
        // Drawn for unwritten days too: a day's answers must not depend on whether earlier days
        // were written.
        let feeling = Feeling {
            day: i,
            pain,
            in_flare_up: flares.on(i).is_some(),
        };
        let mut raw = answering.answers(&feeling, &mut random);
        story::mark(&mut raw, pain, &mut story);
        let hour = hours.uniform();
        let Some(lag) = lag else { continue };
        let day = first.plus(i as u64);
        clock.set(evening(day.plus(*lag), hour));
        entries.push(Entry {
            id: EntryId::of_check_in(day, 0),
            kind: EntryKind::CheckIn,
            day,
            recorded_at: clock.now(),
            basis: Basis::when_written(day, clock.now())?,
            answers: Answers::new(raw)?,
        });
    }
    let desk = writing::at_desk(&lags);
    let mut flare_ups = Vec::new();
    for (declared_on, flare) in flares.declared(&desk) {
        clock.set(evening(first.plus(declared_on), hours.uniform()));
        let begun = first.plus(flare.first as u64);
        let is_over = desk.iter().skip(flare.last).any(|d| *d);
        let raw = RawFlareUp {
            first_day: begun.to_string(),
            last_day: is_over.then(|| first.plus(flare.last as u64).to_string()),
            worse_than_usual: flare.signs.worse_than_usual,
            hard_to_tolerate: flare.signs.hard_to_tolerate,
            affected_life: flare.signs.affected_life,
            helped: None,
        };
        flare_ups.push(FlareUp::new(raw.clone())?);
        let declared =
            Record::written(clock.new_id(), RawRecord::FlareUp(raw.clone()), clock.now());
        // A flare-up that is over was declared while it went on, and its last day was added later.
        let declared = declared.or_else(|_| {
            let open = RawFlareUp {
                last_day: None,
                ..raw.clone()
            };
            let open = Record::written(clock.new_id(), RawRecord::FlareUp(open), clock.now())?;
            open.edited(RawRecord::FlareUp(raw), evening(end, 1.0))
        })?;
        records.push(declared);
    }
    records.extend(story::tell(&clock, first, &pains, |day| evening(day, 0.5))?);
    let lived = Lived {
        first,
        pains: &pains,
        desk: &desk,
        flares: &flares,
    };
    records.extend(bad_days::tell(&clock, &lived, |day| evening(day, 0.7))?);
    records.extend(moving::tell(&clock, first, n as u64, |day| {
        evening(day, 0.8)
    })?);
    moving::say_how_it_went(&mut entries, end)?;
    clock.set(evening(end, 1.0));
    Ok(Demo {
        episode: Episode::new(episode)?,
        entries,
        flare_ups,
        records,
        clock,
    })
}

/// Returns the pain of each day before rounding to a whole number; may be outside 0 to 10.
fn pains(persona: Persona, flares: &Flares, n: usize, random: &mut Random) -> Vec<f64> {
    let habits = persona.habits();
    let UpsAndDowns { sd, carry_over } = habits.ups_and_downs;
    let fresh = sd * (1.0 - carry_over * carry_over).sqrt();
    let location = Location::new(sd);
    let chances = flares::day_chances(&habits.flare_ups, n);
    let mut carried = random.normal() * sd;
    let mut pains = Vec::with_capacity(n);
    for (i, chance) in chances.into_iter().enumerate() {
        let wanted = course_on(&habits.course, i);
        let raised = habits.flare_ups.raises(chance);
        let shift = flares.on(i).map_or(0.0, |flare| flare.raise);
        pains.push(location.of(wanted, &raised) + shift + carried);
        carried = carry_over * carried + fresh * random.normal();
    }
    pains
}

/// Returns the mean recorded pain of the course on day `i` of the journal, counted from 0.
fn course_on(course: &Course, i: usize) -> f64 {
    course.mean((course.days_before + i as u64) as f64 / 7.0)
}

/// Returns a time between 18:30 and 22:00 of the day, one hour east of UTC. Our assumption.
fn evening(day: Day, fraction: f64) -> Instant {
    let minutes = (210.0 * fraction) as i64;
    let start = day.date().and_time(NaiveTime::MIN) + TimeDelta::minutes(18 * 60 + 30 + minutes);
    let offset = FixedOffset::east_opt(3600).unwrap_or(Utc.fix());
    let utc = start - TimeDelta::seconds(offset.local_minus_utc().into());
    Instant::new(offset.from_utc_datetime(&utc))
}
