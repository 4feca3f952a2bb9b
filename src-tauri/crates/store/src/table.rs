//! The tables whose rows are kept in the change log.

use backstory_core::record::RecordKind;

use crate::column::Column;

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
        self.spec().name
    }

    /// Every column but `id`, in the order in which the log writes them.
    pub(crate) fn columns(self) -> &'static [Column] {
        self.spec().columns
    }

    /// The names of the columns, as SQL lists them.
    pub(crate) fn column_list(self) -> String {
        let names: Vec<_> = self.columns().iter().map(|column| column.name).collect();
        names.join(", ")
    }

    /// Where a column stands; `None` for one that the table does not have.
    pub(crate) fn place_of(self, column: &str) -> Option<usize> {
        self.columns().iter().position(|c| c.name == column)
    }

    /// The table of the rows that own rows of this one, and the column that says which.
    pub(crate) fn owner(self) -> Option<(Table, &'static str)> {
        let owner = self.spec().owner.as_ref()?;
        Some((owner.table, owner.column))
    }

    /// The list of the owner's form whose items the rows of this table are.
    pub(crate) fn list(self) -> Option<&'static str> {
        Some(self.spec().owner.as_ref()?.list)
    }

    /// The day at which a record stands in the timeline, in SQL; NULL for rows that are owned.
    pub(crate) fn day_sql(self) -> String {
        match (self.spec().day, self.spec().may_lack_day) {
            (Some(day), false) => day.to_owned(),
            // As the index on it has it.
            (Some(day), true) => {
                format!("coalesce({day}, date(recorded_at, utc_offset || ' minutes'))")
            }
            (None, _) => "NULL".to_owned(),
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
