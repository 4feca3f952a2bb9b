//! All values that shape an invented person's days.
//!
//! The values of the three people are in `people.rs`. Published are the points of two courses and
//! the two shares that flare-ups have to agree with. Everything else is our assumption: it was
//! chosen to look like a diary and rests on no study.

use super::notes::Notes;

/// Days of the single long pause in every journal of four weeks or more. Our assumption: the pause
/// shows how the app treats a gap.
pub const PAUSE_DAYS: usize = 4;

/// Points of pain above the course from which a day counts as above usual.
///
/// The study of flare-ups compares with "greater than average pain" without saying in its summary
/// how much greater. Two points are our reading: the least change that the app calls meaningful.
pub const ABOVE_USUAL: f64 = 2.0;

/// One invented person.
#[derive(Debug)]
pub struct Habits {
    /// First name, invented.
    pub first_name: &'static str,
    /// How the pain started, in the person's own words; one line.
    pub onset_how: &'static str,
    /// Days from the onset to the first day of the journal. Our assumption.
    pub onset_days: u64,
    /// Average pain over time.
    pub course: Course,
    /// How single days differ from the course.
    pub ups_and_downs: UpsAndDowns,
    /// Flare-ups.
    pub flare_ups: FlareUps,
    /// When the person writes.
    pub writing: Writing,
    /// The questions that the person answers.
    pub asked: Asked,
    /// Dependence of the other answers on pain.
    pub links: Links,
    /// Movements of the person, the most frequent first.
    pub movements: &'static [Movement],
    /// Notes of the person.
    pub(super) notes: Notes,
}

/// Mean back pain over the weeks.
#[derive(Debug)]
pub struct Course {
    /// Weeks since the course began and mean pain, 0 to 10. The course is linear between the points
    /// and level after the last. Published for two of the three people.
    pub points: &'static [(f64, f64)],
    /// Days of the course before the first day of the journal. Our assumption.
    pub days_before: u64,
}

impl Course {
    /// Returns mean pain, 0 to 10, this many weeks after the course began.
    pub fn mean(&self, week: f64) -> f64 {
        let mut before: Option<(f64, f64)> = None;
        for (at, pain) in self.points {
            if *at >= week {
                return match before {
                    None => *pain,
                    Some((at0, pain0)) => pain0 + (pain - pain0) * (week - at0) / (at - at0),
                };
            }
            before = Some((*at, *pain));
        }
        before.map_or(0.0, |(_, pain)| pain)
    }
}

/// How single days differ from the course: a first-order autoregression, AR(1). Our assumption.
#[derive(Debug)]
pub struct UpsAndDowns {
    /// Spread (standard deviation) of days without a flare-up, in points, before rounding.
    pub sd: f64,
    /// Share of one day's difference that carries over to the next, 0 to below 1.
    pub carry_over: f64,
}

/// Frequency and effect of flare-ups.
///
/// A flare-up is not a threshold of pain. In 126 people with low back pain, over 28 days, 68 % of
/// the days called a flare-up had no more than average pain, and 64 % of the days with more than
/// average pain were called one (Costa, Smits, Kasza and others, "Low Back Pain Flares: How do They
/// Differ From an Increase in Pain?", research.monash.edu). The shares below are chosen so that the
/// invented days agree with that; the rest is our assumption.
#[derive(Debug)]
pub struct FlareUps {
    /// Chance that a flare-up starts on a day outside any other, 0 to 1.
    pub start: f64,
    /// Shortest and longest duration in days; every duration between is equally likely.
    pub days: (u64, u64),
    /// Share of flare-ups that barely raise pain, 0 to 1.
    pub quiet_share: f64,
    /// Points that the other flare-ups add to each of their days.
    pub raise: f64,
    /// Points that a quiet flare-up adds to each of its days.
    pub quiet_raise: f64,
    /// Signs of a flare-up that raises pain.
    pub signs: SignChances,
    /// Signs of a quiet flare-up.
    pub quiet_signs: SignChances,
}

impl FlareUps {
    /// Returns the share of days in a flare-up, 0 to 1, in the long run: mean length over the mean
    /// time from one start to the next, the ordinary day between two included.
    pub fn day_share(&self) -> f64 {
        let length = 0.5 * (self.days.0 + self.days.1) as f64;
        length / (length + 1.0 / self.start)
    }
}

/// Chances, 0 to 1, that the person says yes to each part of the definition of a flare-up. A person
/// who would say yes to none of them says that activities or mood were affected. The parts are
/// those of Costa 2019, the chances our assumption.
#[derive(Debug)]
pub struct SignChances {
    /// Pain was worse than usual.
    pub worse_than_usual: f64,
    /// Pain was hard to tolerate.
    pub hard_to_tolerate: f64,
    /// Pain affected activities or mood.
    pub affected_life: f64,
}

/// When the person writes: a Markov chain with two states, so that missing days come in runs. Our
/// assumption.
///
/// Whether a day is written does not depend on its pain. In real diaries it may: a day can be
/// missing because it was very good or very bad.
#[derive(Debug)]
pub struct Writing {
    /// Chance that a written day is followed by an unwritten one, 0 to 1.
    pub stop: f64,
    /// Chance that an unwritten day is followed by another, 0 to 1.
    pub stay_silent: f64,
    /// Share of written days that are written on the next day, 0 to 1.
    pub next_day: f64,
    /// Share of written days that are written from memory after the next day, 0 to 1.
    pub remembered: f64,
    /// Fewest and most days of delay for an entry from memory; every number is equally likely.
    pub remembered_after: (u64, u64),
}

impl Writing {
    /// Returns the share of days without a check-in, 0 to 1, in the long run and outside the pause.
    pub fn missing_share(&self) -> f64 {
        self.stop / (self.stop + 1.0 - self.stay_silent)
    }
}

/// Returns whether day `i` of `n` is in the pause, which starts three fifths of the way in.
pub fn is_in_pause(i: usize, n: usize) -> bool {
    let start = n * 3 / 5;
    n >= 28 && (start..start + PAUSE_DAYS).contains(&i)
}

/// Shares of check-ins, 0 to 1, with an answer to each question. Function and confidence are
/// always answered. Our assumption.
#[derive(Debug)]
pub struct Asked {
    /// Back pain.
    pub back_pain: f64,
    /// Leg pain.
    pub leg_pain: f64,
    /// Sleep.
    pub sleep: f64,
    /// Mood.
    pub mood: f64,
    /// A note.
    pub note: f64,
    /// A note in a flare-up.
    pub note_in_flare_up: f64,
}

/// How the other answers depend on pain. Each varies randomly too: pain does not determine it. Our
/// assumption.
#[derive(Debug)]
pub struct Links {
    /// Ability to do things, on an arbitrary scale from about 0 to 7.
    pub ability: Link,
    /// Least ability to do most of what matters.
    pub most_from: f64,
    /// Least ability to do some of what matters.
    pub some_from: f64,
    /// Confidence, 0 to 10.
    pub confidence: Link,
    /// Leg pain, 0 to 10.
    pub leg_pain: Link,
    /// Sleep in minutes.
    pub sleep: Link,
    /// Mood, 0 to 10.
    pub mood: Link,
    /// Share of a movement's minutes that remains in a flare-up, 0 to 1.
    pub minutes_in_flare_up: f64,
}

/// A linear function of back pain with a spread around it.
#[derive(Debug)]
pub struct Link {
    /// Value without pain.
    pub at_no_pain: f64,
    /// Change for each point of pain.
    pub per_point: f64,
    /// Change in a flare-up, beyond the change by its pain.
    pub in_flare_up: f64,
    /// Spread (standard deviation) of single days.
    pub sd: f64,
}

impl Link {
    /// Returns the value at this pain, `chance` standard deviations off the line.
    pub fn at(&self, pain: f64, in_flare_up: bool, chance: f64) -> f64 {
        let flare = if in_flare_up { self.in_flare_up } else { 0.0 };
        self.at_no_pain + self.per_point * pain + flare + self.sd * chance
    }
}

/// A movement the person does on some days. Our assumption.
#[derive(Debug)]
pub struct Movement {
    /// Name of the movement.
    pub name: &'static str,
    /// Share of check-ins with it, 0 to 1.
    pub share: f64,
    /// Duration; `None` when the person does not say.
    pub minutes: Option<Minutes>,
}

/// Minutes of a movement: a linear function of the weeks of the journal with a spread around it.
#[derive(Debug)]
pub struct Minutes {
    /// Minutes on the first day.
    pub first: f64,
    /// Additional minutes for each week.
    pub per_week: f64,
    /// Spread (standard deviation) of single days, in minutes.
    pub sd: f64,
    /// Fewest minutes.
    pub least: f64,
    /// Most minutes.
    pub most: f64,
}
