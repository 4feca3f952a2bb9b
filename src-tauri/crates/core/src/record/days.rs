//! The days that a record names, and which of them may lie ahead.

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Content;

impl Content {
    /// The day it says it is about; none for what only has the day it was written on.
    pub fn day(&self) -> Option<Day> {
        match self {
            Content::CheckIn(day, _) | Content::Moment(day, _) => Some(*day),
            Content::Episode(episode) => episode.onset_day,
            Content::FlareUp(flare_up) => Some(flare_up.first_day),
            Content::Medicine(course) | Content::Treatment(course) => Some(course.first_day),
            Content::Factor(_) | Content::Question(_) => None,
            Content::DayPattern(pattern) => Some(pattern.day),
            Content::Appointment(appointment) => Some(appointment.day),
            Content::GoalSet(set) => Some(set.day),
            Content::GoalReview(review) => Some(review.day),
            Content::Questionnaire(answered) => Some(answered.day),
            Content::PainRecall(recall) => Some(recall.day),
            Content::UrgentSigns(answer) => Some(answer.day),
            Content::FlarePlan(plan) => Some(plan.day),
            Content::MovementPlan(plan) => Some(plan.first_day),
            Content::TryAgain(again) => Some(again.day),
        }
    }

    /// The latest day that is named in it.
    pub(super) fn latest_day(&self) -> Option<Day> {
        let last = match self {
            Content::Episode(episode) => episode.last_day,
            Content::FlareUp(flare_up) => flare_up.last_day,
            Content::Medicine(course) | Content::Treatment(course) => course.last_day,
            Content::GoalSet(set) => set.last_day,
            Content::MovementPlan(plan) => plan.last_day,
            Content::TryAgain(again) => again.easier_day,
            Content::CheckIn(..)
            | Content::Moment(..)
            | Content::Factor(_)
            | Content::DayPattern(_)
            | Content::Appointment(_)
            | Content::Question(_)
            | Content::GoalReview(_)
            | Content::Questionnaire(_)
            | Content::PainRecall(_)
            | Content::UrgentSigns(_)
            | Content::FlarePlan(_) => None,
        };
        self.day().max(last)
    }

    /// Refuses days that have not come yet; only an appointment may lie ahead.
    pub fn not_after(&self, today: Day) -> Result<(), Invalid> {
        match self {
            Content::Appointment(_) => Ok(()),
            Content::Episode(episode) => episode.not_after(today),
            Content::FlareUp(flare_up) => flare_up.not_after(today),
            Content::Medicine(course) | Content::Treatment(course) => course.not_after(today),
            Content::MovementPlan(plan) => plan.not_after(today),
            Content::TryAgain(again) => again.not_after(today),
            Content::CheckIn(..)
            | Content::Moment(..)
            | Content::Factor(_)
            | Content::Question(_)
            | Content::DayPattern(_)
            | Content::GoalSet(_)
            | Content::GoalReview(_)
            | Content::Questionnaire(_)
            | Content::PainRecall(_)
            | Content::UrgentSigns(_)
            | Content::FlarePlan(_) => match self.day() {
                Some(day) if day > today => Err(Problem::InTheFuture.of(Field::Day)),
                Some(_) | None => Ok(()),
            },
        }
    }
}
