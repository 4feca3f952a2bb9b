//! Everything that decides what an invented person's days are like.
//!
//! The values of the three people stand in `people.rs`. Published are the points of two courses and
//! the two shares that flare-ups have to agree with. Everything else is our assumption: it was
//! chosen to look like a diary and rests on no study.

use super::notes::Notes;

/// Days of the one long pause in every journal of four weeks or more. Our assumption: it shows
/// how the app treats a gap.
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
    /// Where pain goes on average.
    pub course: Course,
    /// How single days differ from the course.
    pub ups_and_downs: UpsAndDowns,
    /// Flare-ups.
    pub flare_ups: FlareUps,
    /// When the person writes.
    pub writing: Writing,
    /// Which questions the person answers.
    pub asked: Asked,
    /// How the other answers go with pain.
    pub links: Links,
    /// What the person does for movement, the most usual first.
    pub movements: &'static [Movement],
    /// What the person writes.
    pub(super) notes: Notes,
}

/// Mean back pain over the weeks.
#[derive(Debug)]
pub struct Course {
    /// Weeks since the course began and mean pain, 0 to 10. Straight lines lie between the points
    /// and a level line after the last. Published for two of the three people.
    pub points: &'static [(f64, f64)],
    /// Days of the course that have passed on the first day of the journal. Our assumption.
    pub days_before: u64,
}

impl Course {
    /// Mean pain, 0 to 10, this many weeks after the course began.
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
    /// How much of one day's difference carries over to the next, 0 to below 1.
    pub carry_over: f64,
}

/// When flare-ups come and what they do.
///
/// A flare-up is not a threshold of pain. In 126 people with low back pain for three months or
/// more, over 28 days, 68 % of the days called a flare-up had no more than average pain, and 64 %
/// of the days with more than average pain were called one (Costa, Smits, Kasza and others, "Low
/// Back Pain Flares: How do They Differ From an Increase in Pain?", research.monash.edu). The
/// shares below are chosen so that the invented days agree with that; the rest is our assumption.
#[derive(Debug)]
pub struct FlareUps {
    /// Chance that one starts on a day that is free for it, 0 to 1.
    pub start: f64,
    /// Shortest and longest in days, every length between equally likely.
    pub days: (u64, u64),
    /// Share of flare-ups that barely raise pain, 0 to 1.
    pub quiet_share: f64,
    /// Points that the other flare-ups add to each of their days.
    pub raise: f64,
    /// Points that a quiet flare-up adds to each of its days.
    pub quiet_raise: f64,
    /// What the person says of a flare-up that raises pain.
    pub signs: SignChances,
    /// What the person says of a quiet flare-up.
    pub quiet_signs: SignChances,
}

impl FlareUps {
    /// Share of days in a flare-up, 0 to 1, in the long run: mean length over the mean time from
    /// one start to the next, the ordinary day between two included.
    pub fn day_share(&self) -> f64 {
        let length = 0.5 * (self.days.0 + self.days.1) as f64;
        length / (length + 1.0 / self.start)
    }
}

/// Chances, 0 to 1, that the person says yes to each part of the definition of a flare-up.
/// Someone who would say yes to none of them says that activities or mood were affected. The parts
/// are those of Costa 2019, the chances our assumption.
#[derive(Debug)]
pub struct SignChances {
    /// It was worse than usual.
    pub worse_than_usual: f64,
    /// It was hard to tolerate.
    pub hard_to_tolerate: f64,
    /// It affected activities or mood.
    pub affected_life: f64,
}

/// When the person writes: a chain with two states, so that missing days come in runs. Our
/// assumption.
///
/// Whether a day is written does not hang on its pain. In real diaries it may: a day can be missing
/// because it was very good or very bad.
#[derive(Debug)]
pub struct Writing {
    /// Chance that a written day is followed by one that is not, 0 to 1.
    pub stop: f64,
    /// Chance that a day that is not written is followed by another, 0 to 1.
    pub stay_silent: f64,
    /// Share of written days that are written on the next day, 0 to 1.
    pub next_day: f64,
    /// Share of written days that are written from memory later still, 0 to 1.
    pub remembered: f64,
    /// Fewest and most days later for an entry from memory; every number equally likely.
    pub remembered_after: (u64, u64),
}

impl Writing {
    /// Share of days without a check-in, 0 to 1, in the long run and outside the pause.
    pub fn missing_share(&self) -> f64 {
        self.stop / (self.stop + 1.0 - self.stay_silent)
    }
}

/// Whether day `i` of `n` lies in the pause, which starts three fifths of the way in.
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

/// How the other answers go with pain. Each has chance of its own: pain does not determine it. Our
/// assumption.
#[derive(Debug)]
pub struct Links {
    /// How much can be done, on a scale of its own from about 0 to 7.
    pub ability: Link,
    /// Ability from which most of what matters can be done.
    pub most_from: f64,
    /// Ability from which some of it can be done.
    pub some_from: f64,
    /// Confidence, 0 to 10.
    pub confidence: Link,
    /// Leg pain, 0 to 10.
    pub leg_pain: Link,
    /// Sleep in minutes.
    pub sleep: Link,
    /// Mood, 0 to 10.
    pub mood: Link,
    /// What is left of the minutes of a movement in a flare-up, 0 to 1.
    pub minutes_in_flare_up: f64,
}

/// A straight line over back pain with a spread around it.
#[derive(Debug)]
pub struct Link {
    /// Value at no pain.
    pub at_no_pain: f64,
    /// What each point of pain adds.
    pub per_point: f64,
    /// What a flare-up adds, beyond what its pain does.
    pub in_flare_up: f64,
    /// Spread (standard deviation) of single days.
    pub sd: f64,
}

impl Link {
    /// The value at this pain, `chance` standard deviations off the line.
    pub fn at(&self, pain: f64, in_flare_up: bool, chance: f64) -> f64 {
        let flare = if in_flare_up { self.in_flare_up } else { 0.0 };
        self.at_no_pain + self.per_point * pain + flare + self.sd * chance
    }
}

/// A movement the person does on some days. Our assumption.
#[derive(Debug)]
pub struct Movement {
    /// What it is called.
    pub name: &'static str,
    /// Share of check-ins with it, 0 to 1.
    pub share: f64,
    /// How long; none when the person does not say.
    pub minutes: Option<Minutes>,
}

/// Minutes of a movement: a straight line over the weeks of the journal with a spread around it.
#[derive(Debug)]
pub struct Minutes {
    /// Minutes on the first day.
    pub first: f64,
    /// Minutes more with each week.
    pub per_week: f64,
    /// Spread (standard deviation) of single days, in minutes.
    pub sd: f64,
    /// Fewest minutes.
    pub least: f64,
    /// Most minutes.
    pub most: f64,
}
