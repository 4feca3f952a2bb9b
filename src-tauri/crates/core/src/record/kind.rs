//! The kinds of records.

use crate::entry::EntryKind;

words_of! {
    /// Every kind of thing that stands in the journal.
    RecordKind {
        /// How a day went.
        CheckIn = "check_in",
        /// One moment of a day.
        Moment = "moment",
        /// A stretch of back pain.
        Episode = "episode",
        /// A flare-up.
        FlareUp = "flare_up",
        /// A medicine, as typed.
        Medicine = "medicine",
        /// A treatment.
        Treatment = "treatment",
        /// An aggravating or easing factor.
        Factor = "factor",
        /// The 24-hour pattern.
        DayPattern = "day_pattern",
        /// An appointment.
        Appointment = "appointment",
        /// A question for the physio.
        Question = "question",
        /// A set of goals.
        GoalSet = "goal_set",
        /// Ratings of a set of goals.
        GoalReview = "goal_review",
        /// An answered questionnaire.
        Questionnaire = "questionnaire",
        /// Pain over seven days.
        PainRecall = "pain_recall",
        /// An answer to the urgent signs.
        UrgentSigns = "urgent_signs",
        /// What to remember in a flare-up.
        FlarePlan = "flare_plan",
        /// A movement of "My plan".
        MovementPlan = "movement_plan",
        /// A movement to try again.
        TryAgain = "try_again",
    }
}

impl RecordKind {
    /// Whether records of this kind say how far apart their day and the writing are.
    pub fn has_basis(self) -> bool {
        match self {
            RecordKind::CheckIn
            | RecordKind::Moment
            | RecordKind::DayPattern
            | RecordKind::GoalReview
            | RecordKind::Questionnaire
            | RecordKind::PainRecall
            | RecordKind::UrgentSigns => true,
            RecordKind::Episode
            | RecordKind::FlareUp
            | RecordKind::Medicine
            | RecordKind::Treatment
            | RecordKind::Factor
            | RecordKind::Appointment
            | RecordKind::Question
            | RecordKind::GoalSet
            | RecordKind::FlarePlan
            | RecordKind::MovementPlan
            | RecordKind::TryAgain => false,
        }
    }
}

impl From<EntryKind> for RecordKind {
    fn from(kind: EntryKind) -> RecordKind {
        match kind {
            EntryKind::CheckIn => RecordKind::CheckIn,
            EntryKind::Moment => RecordKind::Moment,
        }
    }
}
