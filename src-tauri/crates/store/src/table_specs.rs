//! Descriptions of the tables in the change log, one each. The mapping of records, the search text,
//! the day in the timeline, history, trash, erasing and checks are all derived from them.
//!
//! The schema itself is in `migrations/`; a test compares the two.

use crate::column::{BASIS, Column, RECORDED_AT, UTC_OFFSET, date, list, number, text, yes_or_no};
use crate::table::Table;

mod owned;

use owned::{APPOINTMENT_QUESTION, BODY_AREA, GOAL, GOAL_RATING, MOVEMENT, PLAN_ITEM, TAG};

/// A table of the change log.
#[derive(Debug)]
pub(crate) struct TableSpec {
    /// Name of the table in the file, which is also the name of its kind of record, except for
    /// entries.
    pub name: &'static str,
    /// Every column but `id`, in the order in which the log writes them.
    pub columns: &'static [Column],
    /// Owner of the rows, if they are created and deleted with a record.
    pub owner: Option<Owner>,
    /// Column with the day of a record in the timeline; `None` for owned rows.
    pub day: Option<&'static str>,
    /// Whether a record may have no such day and then has the local day of its first writing.
    pub may_lack_day: bool,
}

/// Owner of the rows in a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Owner {
    /// Table of the owner.
    pub table: Table,
    /// Column with the id of the owner.
    pub column: &'static str,
    /// List in the owner's form whose items are the rows.
    pub list: &'static str,
}

/// Describes a table of records.
const fn records(name: &'static str, day: &'static str, columns: &'static [Column]) -> TableSpec {
    TableSpec {
        name,
        columns,
        owner: None,
        day: Some(day),
        may_lack_day: false,
    }
}

static ENTRY: TableSpec = records(
    "entry",
    "day",
    &[
        text("kind").apart(),
        date("day"),
        RECORDED_AT,
        UTC_OFFSET,
        BASIS,
        text("function"),
        number("confidence"),
        number("back_pain"),
        number("leg_pain"),
        number("sleep_minutes"),
        number("mood"),
        text("note").searched(),
        number("stress").since(3),
        yes_or_no("bigger_day").since(3),
        text("bigger_day_what").searched().since(3),
    ],
);

static EPISODE: TableSpec = TableSpec {
    may_lack_day: true,
    ..records(
        "episode",
        "onset_day",
        &[
            date("onset_day"),
            text("onset_how").searched(),
            RECORDED_AT,
            UTC_OFFSET,
            date("last_day").since(3),
        ],
    )
};

static FLARE_UP: TableSpec = records(
    "flare_up",
    "first_day",
    &[
        date("first_day"),
        date("last_day"),
        yes_or_no("worse_than_usual"),
        yes_or_no("hard_to_tolerate"),
        yes_or_no("affected_life"),
        RECORDED_AT,
        UTC_OFFSET,
        text("helped").searched().since(3),
    ],
);

const COURSE: &[Column] = &[
    text("what").searched(),
    date("first_day"),
    date("last_day"),
    text("outcome").searched(),
    RECORDED_AT,
    UTC_OFFSET,
];
static MEDICINE: TableSpec = records("medicine", "first_day", COURSE);
static TREATMENT: TableSpec = records("treatment", "first_day", COURSE);

static FACTOR: TableSpec = records(
    "factor",
    "day",
    &[
        date("day").apart(),
        text("effect"),
        text("what").searched(),
        number("minutes_to_onset"),
        number("minutes_to_settle"),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static DAY_PATTERN: TableSpec = records(
    "day_pattern",
    "day",
    &[
        date("day"),
        text("morning"),
        text("daytime"),
        text("evening"),
        text("night"),
        number("stiff_minutes"),
        number("night_wakings"),
        text("note").searched(),
        BASIS,
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static APPOINTMENT: TableSpec = records(
    "appointment",
    "day",
    &[
        date("day"),
        text("time"),
        text("who").searched(),
        text("said").searched(),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static QUESTION: TableSpec = records(
    "question",
    "day",
    &[
        date("day").apart(),
        text("text").searched(),
        text("answer").searched(),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static GOAL_SET: TableSpec = records(
    "goal_set",
    "day",
    &[date("day"), date("last_day"), RECORDED_AT, UTC_OFFSET],
);

static GOAL_REVIEW: TableSpec = records(
    "goal_review",
    "day",
    &[
        date("day"),
        text("goal_set_id").named("goal_set"),
        BASIS,
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static QUESTIONNAIRE: TableSpec = records(
    "questionnaire",
    "day",
    &[
        date("day"),
        text("instrument"),
        text("version"),
        list("items"),
        number("score"),
        BASIS,
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static PAIN_RECALL: TableSpec = records(
    "pain_recall",
    "day",
    &[
        date("day"),
        number("back_pain"),
        number("leg_pain"),
        BASIS,
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static URGENT_SIGNS: TableSpec = records(
    "urgent_signs",
    "day",
    &[date("day"), list("ticked"), BASIS, RECORDED_AT, UTC_OFFSET],
);

static FLARE_PLAN: TableSpec = records(
    "flare_plan",
    "day",
    &[
        date("day"),
        text("text").searched(),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static MOVEMENT_PLAN: TableSpec = records(
    "movement_plan",
    "first_day",
    &[
        text("exercise"),
        text("what").searched(),
        date("first_day"),
        date("last_day"),
        text("unit"),
        list("steps"),
        number("step"),
        // `limit` is a keyword of SQL.
        number("own_limit").named("limit"),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static TRY_AGAIN: TableSpec = records(
    "try_again",
    "day",
    &[
        text("exercise"),
        text("what").searched(),
        date("day"),
        date("easier_day"),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static OTHER_ILLNESS: TableSpec = records(
    "other_illness",
    "first_day",
    &[
        date("first_day"),
        date("last_day"),
        text("what").searched(),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

static DAILY_MEASURE: TableSpec = records(
    "daily_measure",
    "day",
    &[
        date("day"),
        text("measure"),
        text("source"),
        number("value"),
        RECORDED_AT,
        UTC_OFFSET,
    ],
);

impl Table {
    /// Returns the description of a table.
    pub(crate) fn spec(self) -> &'static TableSpec {
        match self {
            Table::Entry => &ENTRY,
            Table::Movement => &MOVEMENT,
            Table::Tag => &TAG,
            Table::BodyArea => &BODY_AREA,
            Table::Episode => &EPISODE,
            Table::FlareUp => &FLARE_UP,
            Table::Medicine => &MEDICINE,
            Table::Treatment => &TREATMENT,
            Table::Factor => &FACTOR,
            Table::DayPattern => &DAY_PATTERN,
            Table::Appointment => &APPOINTMENT,
            Table::Question => &QUESTION,
            Table::AppointmentQuestion => &APPOINTMENT_QUESTION,
            Table::PlanItem => &PLAN_ITEM,
            Table::GoalSet => &GOAL_SET,
            Table::Goal => &GOAL,
            Table::GoalReview => &GOAL_REVIEW,
            Table::GoalRating => &GOAL_RATING,
            Table::Questionnaire => &QUESTIONNAIRE,
            Table::PainRecall => &PAIN_RECALL,
            Table::UrgentSigns => &URGENT_SIGNS,
            Table::FlarePlan => &FLARE_PLAN,
            Table::MovementPlan => &MOVEMENT_PLAN,
            Table::TryAgain => &TRY_AGAIN,
            Table::OtherIllness => &OTHER_ILLNESS,
            Table::DailyMeasure => &DAILY_MEASURE,
        }
    }
}

#[cfg(test)]
mod tests;
