//! Records of every kind that a journal can have, in one type.
//!
//! Each kind has a checked form with typed members and a raw form, the same on the wire, on disk
//! and in files. What is checked here is checked again whenever a row is read.

mod appointment;
mod course;
mod day_pattern;
mod days;
mod factor;
mod flare_plan;
mod goal;
#[macro_use]
mod kinds;
mod movement_plan;
mod other_illness;
mod pain_recall;
mod questionnaire;
mod try_again;
mod urgent_signs;

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use appointment::{
    Appointment, AskedQuestion, PLAN_LIMIT, PlanItem, PlanUse, QUESTION_LIMIT, Question,
    RawAppointment, RawAskedQuestion, RawPlanItem, RawQuestion,
};
pub use course::{Course, RawCourse};
pub use day_pattern::{DayPattern, Feel, RawDayPattern, WAKINGS_LIMIT};
pub(crate) use days::Dated;
pub use factor::{Factor, FactorEffect, RawFactor};
pub use flare_plan::{FLARE_PLAN_LIMIT, FlarePlan, RawFlarePlan};
pub use goal::{
    GOAL_LIMIT, Goal, GoalRating, GoalReview, GoalSet, RawGoal, RawGoalRating, RawGoalReview,
    RawGoalSet,
};
pub use movement_plan::{MovementPlan, RawMovementPlan};
pub use other_illness::{OtherIllness, RawOtherIllness};
pub use pain_recall::{PainRecall, RawPainRecall};
pub use questionnaire::{Instrument, Questionnaire, RMDQ_ITEMS, RawQuestionnaire, Response};
pub use try_again::{RawTryAgain, TryAgain};
pub use urgent_signs::{RawUrgentSignsAnswer, SIGN_ID_LIMIT, TICKED_LIMIT, UrgentSignsAnswer};

use crate::answers::{Answers, RawAnswers};
use crate::day::Day;
use crate::entry::{Basis, Entry, EntryId, EntryKind};
use crate::episode::{Episode, RawEpisode};
use crate::flare_up::{FlareUp, RawFlareUp};
use crate::invalid::{Field, Invalid, Problem};
use crate::time::Instant;
use crate::typed::day_of;

/// Identity of a record and time of its first writing. An edit never changes it, except for the
/// basis of an entry whose numbers were changed later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Id, which never changes except when a check-in is moved to another day.
    pub id: Uuid,
    /// Time of the first writing.
    pub recorded_at: Instant,
    /// How late the entry was written (same day, next day, …), for the kinds that [have a
    /// basis](RecordKind::has_basis).
    pub basis: Option<Basis>,
}

/// A record of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Id and time of the first writing.
    pub stamp: Stamp,
    /// Content, already checked.
    pub content: Content,
}

/// An entry as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawEntry {
    /// Day of the entry, `YYYY-MM-DD`.
    pub day: String,
    /// Answers of the entry, at least one.
    pub answers: RawAnswers,
}

records! {
    /// A stretch of back pain.
    Episode(Episode, RawEpisode) = "episode";
    /// A flare-up.
    FlareUp(FlareUp, RawFlareUp) = "flare_up";
    /// A medicine, as typed.
    Medicine(Course, RawCourse) = "medicine";
    /// A treatment.
    Treatment(Course, RawCourse) = "treatment";
    /// An aggravating or easing factor.
    Factor(Factor, RawFactor) = "factor";
    /// The 24-hour pattern.
    DayPattern(DayPattern, RawDayPattern) = "day_pattern", has a basis;
    /// An appointment.
    Appointment(Appointment, RawAppointment) = "appointment";
    /// A question for the physio.
    Question(Question, RawQuestion) = "question";
    /// A set of goals.
    GoalSet(GoalSet, RawGoalSet) = "goal_set";
    /// Ratings of a set of goals.
    GoalReview(GoalReview, RawGoalReview) = "goal_review", has a basis;
    /// An answered questionnaire.
    Questionnaire(Questionnaire, RawQuestionnaire) = "questionnaire", has a basis;
    /// Pain over seven days.
    PainRecall(PainRecall, RawPainRecall) = "pain_recall", has a basis;
    /// An answer to the urgent signs.
    UrgentSigns(UrgentSignsAnswer, RawUrgentSignsAnswer) = "urgent_signs", has a basis;
    /// What to remember in a flare-up.
    FlarePlan(FlarePlan, RawFlarePlan) = "flare_plan";
    /// A movement of "My plan".
    MovementPlan(MovementPlan, RawMovementPlan) = "movement_plan";
    /// A movement to try again.
    TryAgain(TryAgain, RawTryAgain) = "try_again";
    /// Days ill with something other than back pain.
    OtherIllness(OtherIllness, RawOtherIllness) = "other_illness";
}

impl Record {
    /// Makes a record that is first written `now`.
    pub fn written(id: Uuid, raw: RawRecord, now: Instant) -> Result<Record, Invalid> {
        let content = Content::new(raw)?;
        content.not_after(now.day())?;
        let basis = match content.day() {
            Some(day) if content.kind().has_basis() => Some(Basis::when_written(day, now)?),
            Some(_) | None => None,
        };
        let stamp = Stamp {
            id,
            recorded_at: now,
            basis,
        };
        Ok(Record { stamp, content })
    }

    /// Returns the record with other content; its id and first writing stay the same.
    ///
    /// The basis becomes that of writing the numbers that statistics count: see [`Entry::edited`].
    /// For the other kinds with a basis every edit changes such numbers.
    ///
    /// A record ahead of the clock was written where its day had come, or with a clock that was
    /// ahead. It can be corrected and moved like any other, but not further ahead.
    pub fn edited(self, raw: RawRecord, now: Instant) -> Result<Record, Invalid> {
        let content = Content::new(raw)?;
        if content.kind() != self.content.kind() {
            return Err(Problem::Unknown.of(Field::Answers));
        }
        let today = now.day();
        content.not_after(
            self.content
                .latest_day()
                .map_or(today, |day| day.max(today)),
        )?;
        if let (Some(old), Content::CheckIn(day, answers) | Content::Moment(day, answers)) =
            (self.entry(), &content)
        {
            let was_about = old.day;
            let mut entry = Entry { day: *day, ..old }.edited(answers.clone(), now)?;
            if *day != was_about {
                // All of its numbers are about another day now.
                entry.basis = entry.basis.or_later(Basis::when_changed(*day, now)?);
            }
            return Ok(Record::from(entry));
        }
        let mut stamp = self.stamp;
        if content != self.content
            && let (Some(old), Some(day)) = (stamp.basis, content.day())
        {
            stamp.basis = Some(old.or_later(Basis::when_changed(day, now)?));
        }
        Ok(Record { stamp, content })
    }

    /// Returns its day in the timeline.
    pub fn day(&self) -> Day {
        self.content.day().unwrap_or(self.stamp.recorded_at.day())
    }

    /// Returns the check-in or moment that it is, or `None` for any other kind.
    pub fn entry(&self) -> Option<Entry> {
        match &self.content {
            Content::CheckIn(..) | Content::Moment(..) => self.clone().into_entry(),
            _ => None,
        }
    }

    /// Turns it into the check-in or moment that it is; `None` for any other kind.
    pub fn into_entry(self) -> Option<Entry> {
        let (kind, day, answers) = match self.content {
            Content::CheckIn(day, answers) => (EntryKind::CheckIn, day, answers),
            Content::Moment(day, answers) => (EntryKind::Moment, day, answers),
            _ => return None,
        };
        Some(Entry {
            id: EntryId::new(self.stamp.id),
            kind,
            day,
            recorded_at: self.stamp.recorded_at,
            basis: self.stamp.basis?,
            answers,
        })
    }
}

impl From<Entry> for Record {
    fn from(entry: Entry) -> Record {
        Record {
            stamp: Stamp {
                id: entry.id.uuid(),
                recorded_at: entry.recorded_at,
                basis: Some(entry.basis),
            },
            content: match entry.kind {
                EntryKind::CheckIn => Content::CheckIn(entry.day, entry.answers),
                EntryKind::Moment => Content::Moment(entry.day, entry.answers),
            },
        }
    }
}

#[cfg(test)]
mod tests;
