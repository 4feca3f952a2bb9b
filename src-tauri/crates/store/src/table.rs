//! The tables whose rows are kept in the change log.

use backstory_core::record::RecordKind;

/// A table whose rows are kept in the change log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Check-ins and moments.
    Entry,
    /// Bouts of movement of an entry.
    Movement,
    /// Tags of an entry.
    Tag,
    /// Body areas of an entry.
    BodyArea,
    /// Episodes of back pain.
    Episode,
    /// Flare-ups.
    FlareUp,
    /// Medicines.
    Medicine,
    /// Treatments.
    Treatment,
    /// Aggravating and easing factors.
    Factor,
    /// 24-hour patterns.
    DayPattern,
    /// Appointments.
    Appointment,
    /// Questions for the physio.
    Question,
    /// Which questions an appointment takes along.
    AppointmentQuestion,
    /// Items of the plan of an appointment.
    PlanItem,
    /// Sets of goals.
    GoalSet,
    /// Goals of a set.
    Goal,
    /// Reviews of a set of goals.
    GoalReview,
    /// Ratings of a review.
    GoalRating,
    /// Answered questionnaires.
    Questionnaire,
    /// Pain over seven days.
    PainRecall,
    /// Answers to the urgent signs.
    UrgentSigns,
    /// Flare plans.
    FlarePlan,
    /// Movements of "My plan".
    MovementPlan,
    /// Movements to try again.
    TryAgain,
    /// Values brought in from a file.
    DailyMeasure,
}

impl Table {
    /// Every table, owners before what they own.
    pub const ALL: [Table; 25] = [
        Table::Entry,
        Table::Movement,
        Table::Tag,
        Table::BodyArea,
        Table::Episode,
        Table::FlareUp,
        Table::Medicine,
        Table::Treatment,
        Table::Factor,
        Table::DayPattern,
        Table::Appointment,
        Table::Question,
        Table::AppointmentQuestion,
        Table::PlanItem,
        Table::GoalSet,
        Table::Goal,
        Table::GoalReview,
        Table::GoalRating,
        Table::Questionnaire,
        Table::PainRecall,
        Table::UrgentSigns,
        Table::FlarePlan,
        Table::MovementPlan,
        Table::TryAgain,
        Table::DailyMeasure,
    ];

    /// The table's name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Table::Entry => "entry",
            Table::Movement => "movement",
            Table::Tag => "tag",
            Table::BodyArea => "body_area",
            Table::Episode => "episode",
            Table::FlareUp => "flare_up",
            Table::Medicine => "medicine",
            Table::Treatment => "treatment",
            Table::Factor => "factor",
            Table::DayPattern => "day_pattern",
            Table::Appointment => "appointment",
            Table::Question => "question",
            Table::AppointmentQuestion => "appointment_question",
            Table::PlanItem => "plan_item",
            Table::GoalSet => "goal_set",
            Table::Goal => "goal",
            Table::GoalReview => "goal_review",
            Table::GoalRating => "goal_rating",
            Table::Questionnaire => "questionnaire",
            Table::PainRecall => "pain_recall",
            Table::UrgentSigns => "urgent_signs",
            Table::FlarePlan => "flare_plan",
            Table::MovementPlan => "movement_plan",
            Table::TryAgain => "try_again",
            Table::DailyMeasure => "daily_measure",
        }
    }

    /// Every column but `id`, in the order in which the log writes them.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Entry => &[
                "kind",
                "day",
                "recorded_at",
                "utc_offset",
                "basis",
                "function",
                "confidence",
                "back_pain",
                "leg_pain",
                "sleep_minutes",
                "mood",
                "note",
                "stress",
                "bigger_day",
                "bigger_day_what",
            ],
            Table::Movement => &[
                "entry_id",
                "position",
                "name",
                "minutes",
                "exercise",
                "repetitions",
                "expected",
                "actual",
                "after",
                "settled",
            ],
            Table::Tag => &["entry_id", "position", "name"],
            Table::BodyArea => &[
                "entry_id",
                "position",
                "region",
                "intensity",
                "ache",
                "sharp",
                "burning",
                "pins_and_needles",
                "numb",
            ],
            Table::Episode => &[
                "onset_day",
                "onset_how",
                "recorded_at",
                "utc_offset",
                "last_day",
            ],
            Table::FlareUp => &[
                "first_day",
                "last_day",
                "worse_than_usual",
                "hard_to_tolerate",
                "affected_life",
                "recorded_at",
                "utc_offset",
                "helped",
            ],
            Table::Medicine | Table::Treatment => &[
                "what",
                "first_day",
                "last_day",
                "outcome",
                "recorded_at",
                "utc_offset",
            ],
            Table::Factor => &[
                "day",
                "effect",
                "what",
                "minutes_to_onset",
                "minutes_to_settle",
                "recorded_at",
                "utc_offset",
            ],
            Table::DayPattern => &[
                "day",
                "morning",
                "daytime",
                "evening",
                "night",
                "stiff_minutes",
                "night_wakings",
                "note",
                "basis",
                "recorded_at",
                "utc_offset",
            ],
            Table::Appointment => &["day", "time", "who", "said", "recorded_at", "utc_offset"],
            Table::Question => &["day", "text", "answer", "recorded_at", "utc_offset"],
            Table::AppointmentQuestion => &["appointment_id", "question_id", "position"],
            Table::PlanItem => &["appointment_id", "position", "what", "used_as"],
            Table::GoalSet => &["day", "last_day", "recorded_at", "utc_offset"],
            Table::Goal => &["goal_set_id", "position", "activity"],
            Table::GoalReview => &["day", "goal_set_id", "basis", "recorded_at", "utc_offset"],
            Table::GoalRating => &["goal_review_id", "position", "goal_id", "rating"],
            Table::Questionnaire => &[
                "day",
                "instrument",
                "version",
                "items",
                "score",
                "basis",
                "recorded_at",
                "utc_offset",
            ],
            Table::PainRecall => &[
                "day",
                "back_pain",
                "leg_pain",
                "basis",
                "recorded_at",
                "utc_offset",
            ],
            Table::UrgentSigns => &["day", "ticked", "basis", "recorded_at", "utc_offset"],
            Table::FlarePlan => &["day", "text", "recorded_at", "utc_offset"],
            Table::MovementPlan => &[
                "exercise",
                "what",
                "first_day",
                "last_day",
                "unit",
                "steps",
                "step",
                "own_limit",
                "recorded_at",
                "utc_offset",
            ],
            Table::TryAgain => &[
                "exercise",
                "what",
                "day",
                "easier_day",
                "recorded_at",
                "utc_offset",
            ],
            Table::DailyMeasure => &[
                "day",
                "measure",
                "source",
                "value",
                "recorded_at",
                "utc_offset",
            ],
        }
    }

    /// Columns that came with a later format than the table: earlier versions do not have them.
    pub(crate) fn added_later(self) -> &'static [&'static str] {
        match self {
            Table::Entry => &["stress", "bigger_day", "bigger_day_what"],
            Table::Movement => &[
                "exercise",
                "repetitions",
                "expected",
                "actual",
                "after",
                "settled",
            ],
            Table::Episode => &["last_day"],
            Table::FlareUp => &["helped"],
            _ => &[],
        }
    }

    /// Columns that hold a yes or no as 1 or 0.
    pub(crate) fn yes_or_no(self) -> &'static [&'static str] {
        match self {
            Table::Entry => &["bigger_day"],
            Table::Movement => &["settled"],
            Table::BodyArea => &["ache", "sharp", "burning", "pins_and_needles", "numb"],
            Table::FlareUp => &["worse_than_usual", "hard_to_tolerate", "affected_life"],
            _ => &[],
        }
    }

    /// Columns that hold a list as JSON.
    pub(crate) fn lists(self) -> &'static [&'static str] {
        match self {
            Table::Questionnaire => &["items"],
            Table::UrgentSigns => &["ticked"],
            Table::MovementPlan => &["steps"],
            _ => &[],
        }
    }

    /// Columns with words of the person that search reads.
    pub(crate) fn searched(self) -> &'static [&'static str] {
        match self {
            Table::Entry => &["note", "bigger_day_what"],
            Table::Movement | Table::Tag => &["name"],
            Table::Episode => &["onset_how"],
            Table::FlareUp => &["helped"],
            Table::Medicine | Table::Treatment => &["what", "outcome"],
            Table::Factor | Table::PlanItem | Table::MovementPlan | Table::TryAgain => &["what"],
            Table::DayPattern => &["note"],
            Table::Appointment => &["who", "said"],
            Table::Question => &["text", "answer"],
            Table::FlarePlan => &["text"],
            Table::Goal => &["activity"],
            Table::BodyArea
            | Table::AppointmentQuestion
            | Table::GoalSet
            | Table::GoalReview
            | Table::GoalRating
            | Table::Questionnaire
            | Table::PainRecall
            | Table::UrgentSigns
            | Table::DailyMeasure => &[],
        }
    }

    /// The table of the rows that own rows of this one, and the column that says which.
    pub(crate) fn owner(self) -> Option<(Table, &'static str)> {
        match self {
            Table::Movement | Table::Tag | Table::BodyArea => Some((Table::Entry, "entry_id")),
            Table::AppointmentQuestion | Table::PlanItem => {
                Some((Table::Appointment, "appointment_id"))
            }
            Table::Goal => Some((Table::GoalSet, "goal_set_id")),
            Table::GoalRating => Some((Table::GoalReview, "goal_review_id")),
            _ => None,
        }
    }

    /// The tables whose rows are parts of a record of this one, which come and go with it.
    pub(crate) fn parts(self) -> impl Iterator<Item = (Table, &'static str)> {
        Table::ALL.into_iter().filter_map(move |table| {
            let (owner, column) = table.owner()?;
            (owner == self).then_some((table, column))
        })
    }

    /// The table whose rows say what the parts in this one are: for links that of the questions,
    /// which are records of their own.
    pub(crate) fn items(self) -> Table {
        match self {
            Table::AppointmentQuestion => Table::Question,
            table => table,
        }
    }

    /// The tables whose rows are records of their own and cannot be without a row of this one.
    pub(crate) fn dependents(self) -> impl Iterator<Item = (Table, &'static str)> {
        let reviews = (self == Table::GoalSet).then_some((Table::GoalReview, "goal_set_id"));
        reviews.into_iter()
    }

    /// The table of a kind of record.
    pub(crate) fn of(kind: RecordKind) -> Table {
        match kind {
            RecordKind::CheckIn | RecordKind::Moment => Table::Entry,
            RecordKind::Episode => Table::Episode,
            RecordKind::FlareUp => Table::FlareUp,
            RecordKind::Medicine => Table::Medicine,
            RecordKind::Treatment => Table::Treatment,
            RecordKind::Factor => Table::Factor,
            RecordKind::DayPattern => Table::DayPattern,
            RecordKind::Appointment => Table::Appointment,
            RecordKind::Question => Table::Question,
            RecordKind::GoalSet => Table::GoalSet,
            RecordKind::GoalReview => Table::GoalReview,
            RecordKind::Questionnaire => Table::Questionnaire,
            RecordKind::PainRecall => Table::PainRecall,
            RecordKind::UrgentSigns => Table::UrgentSigns,
            RecordKind::FlarePlan => Table::FlarePlan,
            RecordKind::MovementPlan => Table::MovementPlan,
            RecordKind::TryAgain => Table::TryAgain,
        }
    }

    pub(crate) fn named(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|t| t.name() == name)
    }
}
