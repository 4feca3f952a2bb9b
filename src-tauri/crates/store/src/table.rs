//! Tables whose rows are kept in the change log.

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
    /// Links of questions to an appointment.
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
    /// Illnesses other than back pain.
    OtherIllness,
    /// Values imported from a file.
    DailyMeasure,
}

impl Table {
    /// Every table, owners before the tables they own.
    pub const ALL: [Table; 26] = [
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
        Table::OtherIllness,
        Table::DailyMeasure,
    ];

    /// Returns the name of the table in the file.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Returns every column but `id`, in the order in which the log writes them.
    pub(crate) fn columns(self) -> &'static [Column] {
        self.spec().columns
    }

    /// Returns the names of the columns as an SQL list.
    pub(crate) fn column_list(self) -> String {
        let names: Vec<_> = self.columns().iter().map(|column| column.name).collect();
        names.join(", ")
    }

    /// Returns the position of a column, or `None` when the table does not have it.
    pub(crate) fn place_of(self, column: &str) -> Option<usize> {
        self.columns().iter().position(|c| c.name == column)
    }

    /// Returns the table whose rows own rows of this one, and the column with the owner's id.
    pub(crate) fn owner(self) -> Option<(Table, &'static str)> {
        let owner = self.spec().owner.as_ref()?;
        Some((owner.table, owner.column))
    }

    /// Returns the list in the owner's form whose items are the rows of this table.
    pub(crate) fn list(self) -> Option<&'static str> {
        Some(self.spec().owner.as_ref()?.list)
    }

    /// Returns an SQL expression for the day of a record in the timeline; NULL for owned rows.
    pub(crate) fn day_sql(self) -> String {
        match (self.spec().day, self.spec().may_lack_day) {
            (Some(day), false) => day.to_owned(),
            // Exactly the expression of the index, or SQLite would not use it.
            (Some(day), true) => {
                format!("coalesce({day}, date(recorded_at, utc_offset || ' minutes'))")
            }
            (None, _) => "NULL".to_owned(),
        }
    }

    /// Returns the tables whose rows are parts of a record of this one and are created and deleted
    /// with it.
    pub(crate) fn parts(self) -> impl Iterator<Item = (Table, &'static str)> {
        Table::ALL.into_iter().filter_map(move |table| {
            let (owner, column) = table.owner()?;
            (owner == self).then_some((table, column))
        })
    }

    /// Returns the table with the content of the parts in this one: for links, that of the
    /// questions, which are records of their own.
    pub(crate) fn items(self) -> Table {
        match self {
            Table::AppointmentQuestion => Table::Question,
            table => table,
        }
    }

    /// Returns the tables whose rows are records of their own but cannot exist without a row of
    /// this one.
    pub(crate) fn dependents(self) -> impl Iterator<Item = (Table, &'static str)> {
        let reviews = (self == Table::GoalSet).then_some((Table::GoalReview, "goal_set_id"));
        reviews.into_iter()
    }

    /// Returns the table of a kind of record.
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
            RecordKind::OtherIllness => Table::OtherIllness,
        }
    }

    pub(crate) fn named(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|t| t.name() == name)
    }
}
