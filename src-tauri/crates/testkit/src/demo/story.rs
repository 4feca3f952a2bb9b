//! Records of an invented person besides the daily answers: where it hurts, goals, questionnaires,
//! appointments and what was tried. Every number here is our assumption.

use backstory_core::answers::RawAnswers;
use backstory_core::body::{RawBodyArea, Region};
use backstory_core::day::Day;
use backstory_core::invalid::Invalid;
use backstory_core::record::{
    FactorEffect, Feel, Instrument, PlanUse, RawAppointment, RawAskedQuestion, RawCourse,
    RawDayPattern, RawFactor, RawGoal, RawGoalRating, RawGoalReview, RawGoalSet, RawPlanItem,
    RawQuestion, RawQuestionnaire, RawRecord, Record,
};
use backstory_core::time::{Clock, Instant};
use uuid::Uuid;

use super::random::Random;
use crate::clock::SeededClock;

/// Days between two ratings of the goals.
const REVIEW_DAYS: usize = 7;
/// Days between two questionnaires.
const RMDQ_DAYS: usize = 28;
/// Days from the last day of the journal to the next appointment.
const NEXT_APPOINTMENT_DAYS: u64 = 4;

/// Descriptions of days with a bigger load, and the tags of notes.
const BIGGER_DAYS: [&str; 4] = [
    "Long drive",
    "Garden all afternoon",
    "Helped a friend move",
    "Visitors, on my feet all day",
];
const TAGS: [&str; 3] = ["work", "garden", "night"];

/// Sentences of the RMDQ-24 in the order in which a person with more pain ticks them.
const TICKED: [i32; 24] = [
    2, 21, 11, 13, 12, 10, 3, 18, 16, 9, 14, 6, 17, 23, 4, 22, 7, 5, 8, 20, 1, 15, 24, 19,
];

/// Adds the answers to questions that are not asked on most days.
pub(super) fn mark(raw: &mut RawAnswers, pain: f64, random: &mut Random) {
    // Drawn in every case, so that one day's answers do not depend on another's.
    let [marks, load, stress, tag] = [0; 4].map(|_: i32| random.uniform());
    let (which, level) = (random.whole(0, 3) as usize, random.normal());
    let pain = pain.clamp(0.0, 10.0);
    if marks < 0.5 && pain >= 1.0 {
        raw.areas.push(area(Region::LowBackRight, pain, false));
        if pain >= 3.0 {
            raw.areas
                .push(area(Region::ButtockRight, pain - 1.0, false));
        }
        if pain >= 6.0 {
            raw.areas
                .push(area(Region::BackOfThighRight, pain - 3.0, true));
        }
    }
    if load < 0.06 {
        raw.bigger_day = Some(true);
        raw.bigger_day_what = BIGGER_DAYS.get(which).map(|w| (*w).to_owned());
    } else if load < 0.12 {
        raw.bigger_day = Some(false);
    }
    if stress < 0.25 {
        raw.stress = Some((4.0 + 1.5 * level).round().clamp(0.0, 10.0) as i64);
    }
    if raw.note.is_some() && tag < 0.4 {
        raw.tags
            .extend(TAGS.get(which % 3).map(|t| (*t).to_owned()));
    }
}

fn area(region: Region, intensity: f64, tingles: bool) -> RawBodyArea {
    RawBodyArea {
        region,
        intensity: Some(intensity.round() as i64),
        ache: !tingles,
        sharp: false,
        burning: false,
        pins_and_needles: tingles,
        numb: false,
    }
}

/// Returns the records of a journal whose first day is `first`, with the pain of each of its days.
pub(super) fn tell(
    clock: &SeededClock,
    first: Day,
    pains: &[f64],
    evening: impl Fn(Day) -> Instant,
) -> Result<Vec<Record>, Invalid> {
    let mut teller = Teller {
        clock,
        told: Vec::new(),
        first,
        evening: &evening,
    };
    let n = pains.len();
    teller.what_it_is_like(n)?;
    teller.goals(pains)?;
    for (i, pain) in pains.iter().enumerate().skip(2).step_by(RMDQ_DAYS) {
        teller.questionnaire(i, *pain)?;
    }
    teller.appointments(n)?;
    Ok(teller.told)
}

struct Teller<'a> {
    clock: &'a SeededClock,
    told: Vec<Record>,
    first: Day,
    evening: &'a dyn Fn(Day) -> Instant,
}

impl Teller<'_> {
    fn day(&self, i: usize) -> String {
        self.first.plus(i as u64).to_string()
    }

    /// Adds a record in the evening of day `i`.
    fn write(&mut self, i: usize, raw: RawRecord) -> Result<Uuid, Invalid> {
        let id = self.clock.new_id();
        let at = (self.evening)(self.first.plus(i as u64));
        self.told.push(Record::written(id, raw, at)?);
        Ok(id)
    }

    /// Adds the answers a physiotherapist asks for at the first visit.
    fn what_it_is_like(&mut self, n: usize) -> Result<(), Invalid> {
        if n < 4 {
            return Ok(());
        }
        let factor = |effect, what: &str, onset, settle| {
            RawRecord::Factor(RawFactor {
                effect,
                what: what.to_owned(),
                minutes_to_onset: Some(onset),
                minutes_to_settle: Some(settle),
            })
        };
        self.write(
            2,
            factor(FactorEffect::Aggravating, "Sitting at the desk", 30, 20),
        )?;
        self.write(
            2,
            factor(
                FactorEffect::Aggravating,
                "Bending to the dishwasher",
                1,
                10,
            ),
        )?;
        self.write(2, factor(FactorEffect::Easing, "Walking", 10, 0))?;
        let pattern = RawDayPattern {
            day: self.day(2),
            morning: Some(Feel::Harder),
            daytime: Some(Feel::Easier),
            evening: Some(Feel::Same),
            stiff_minutes: Some(20),
            night_wakings: Some(1),
            ..RawDayPattern::default()
        };
        self.write(2, RawRecord::DayPattern(pattern))?;
        let course = |first: String, last: Option<String>, what: &str, outcome: &str| RawCourse {
            what: what.to_owned(),
            first_day: first,
            last_day: last,
            outcome: Some(outcome.to_owned()),
        };
        let (from, to) = (self.day(0), self.day(3));
        let tablets = course(
            from,
            Some(to),
            "Ibuprofen 400 mg, with food",
            "Slept a little better",
        );
        self.write(3, RawRecord::Medicine(tablets))?;
        let heat = course(
            self.day(1),
            None,
            "Hot-water bottle in the evening",
            "Pleasant",
        );
        self.write(3, RawRecord::Treatment(heat))?;
        Ok(())
    }

    fn goals(&mut self, pains: &[f64]) -> Result<(), Invalid> {
        if pains.len() < 2 {
            return Ok(());
        }
        let activities = [
            ("Lift the kids into the car", 0.0),
            ("Sit through a film", 1.0),
            ("Walk to the station", 2.0),
        ];
        let goals: Vec<(Uuid, f64)> = activities
            .map(|(_, ease)| (self.clock.new_id(), ease))
            .to_vec();
        let named = goals
            .iter()
            .zip(activities)
            .map(|((id, _), (activity, _))| RawGoal {
                id: Some(id.to_string()),
                activity: activity.to_owned(),
            });
        let set = RawGoalSet {
            day: self.day(1),
            last_day: None,
            goals: named.collect(),
        };
        let set = self.write(1, RawRecord::GoalSet(set))?;
        for (i, pain) in pains.iter().enumerate().skip(1).step_by(REVIEW_DAYS) {
            let rating = |(goal, ease): &(Uuid, f64)| RawGoalRating {
                goal: goal.to_string(),
                rating: (8.5 - pain + ease).round().clamp(0.0, 10.0) as i32,
            };
            let review = RawGoalReview {
                day: self.day(i),
                goal_set: set.to_string(),
                ratings: goals.iter().map(rating).collect(),
            };
            self.write(i, RawRecord::GoalReview(review))?;
        }
        Ok(())
    }

    fn questionnaire(&mut self, i: usize, pain: f64) -> Result<(), Invalid> {
        let n = (pain * 2.2).round().clamp(0.0, 24.0) as usize;
        let mut items: Vec<i32> = TICKED.into_iter().take(n).collect();
        items.sort_unstable();
        let answered = RawQuestionnaire {
            day: self.day(i),
            instrument: Instrument::Rmdq24,
            version: "UK original 1983".to_owned(),
            score: items.len() as i32,
            items: Some(items),
        };
        self.write(i, RawRecord::Questionnaire(answered))?;
        Ok(())
    }

    /// Adds one past visit in the middle, with what was said, and one in the future.
    fn appointments(&mut self, n: usize) -> Result<(), Invalid> {
        let question = |text: &str, answer: Option<&str>| RawAskedQuestion {
            id: None,
            text: text.to_owned(),
            answer: answer.map(str::to_owned),
        };
        let item = |what: &str, used_as| RawPlanItem {
            id: None,
            what: what.to_owned(),
            used_as,
        };
        if n >= 28 {
            let visit = RawAppointment {
                day: self.day(n / 2),
                time: Some("09:30".to_owned()),
                who: Some("A. Moreau, physiotherapist".to_owned()),
                said: Some(
                    "Sore after more walking is expected and settles. Keep what you enjoy."
                        .to_owned(),
                ),
                questions: vec![question(
                    "Can I lift the kids?",
                    Some("Yes, close to the body, a few at a time"),
                )],
                plan: vec![
                    item("Knee rolls in the morning", Some(PlanUse::Movement)),
                    item("Walk a little further each week", None),
                ],
            };
            self.write(n / 2, RawRecord::Appointment(visit))?;
        }
        if n >= 7 {
            let next = RawAppointment {
                day: self
                    .first
                    .plus(n as u64 - 1 + NEXT_APPOINTMENT_DAYS)
                    .to_string(),
                time: Some("10:15".to_owned()),
                who: Some("A. Moreau, physiotherapist".to_owned()),
                questions: vec![
                    question("Why is it worse after sitting?", None),
                    question("When can I run again?", None),
                ],
                ..RawAppointment::default()
            };
            self.write(n - 1, RawRecord::Appointment(next))?;
            let waiting = RawQuestion {
                text: "Is my mattress too soft?".to_owned(),
                answer: None,
            };
            self.write(n - 1, RawRecord::Question(waiting))?;
        }
        Ok(())
    }
}
