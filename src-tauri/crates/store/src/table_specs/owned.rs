//! Descriptions of tables whose rows are created and deleted with a record.

use super::{Owner, TableSpec};
use crate::column::{Column, POSITION, number, text, yes_or_no};
use crate::table::Table;

/// Describes a table of rows that belong to records in another table.
const fn owned(
    name: &'static str,
    table: Table,
    column: &'static str,
    list: &'static str,
    columns: &'static [Column],
) -> TableSpec {
    TableSpec {
        name,
        columns,
        owner: Some(Owner {
            table,
            column,
            list,
        }),
        day: None,
        may_lack_day: false,
    }
}

pub(super) static MOVEMENT: TableSpec = owned(
    "movement",
    Table::Entry,
    "entry_id",
    "movements",
    &[
        text("entry_id").apart(),
        POSITION,
        text("name").searched(),
        number("minutes"),
        text("exercise").since(5),
        number("repetitions").since(5),
        number("expected").since(5),
        number("actual").since(5),
        text("after").since(5),
        yes_or_no("settled").since(5),
    ],
);

pub(super) static TAG: TableSpec = owned(
    "tag",
    Table::Entry,
    "entry_id",
    "tags",
    &[text("entry_id").apart(), POSITION, text("name").searched()],
);

pub(super) static BODY_AREA: TableSpec = owned(
    "body_area",
    Table::Entry,
    "entry_id",
    "areas",
    &[
        text("entry_id").apart(),
        POSITION,
        text("region"),
        number("intensity"),
        yes_or_no("ache"),
        yes_or_no("sharp"),
        yes_or_no("burning"),
        yes_or_no("pins_and_needles"),
        yes_or_no("numb"),
    ],
);

pub(super) static APPOINTMENT_QUESTION: TableSpec = owned(
    "appointment_question",
    Table::Appointment,
    "appointment_id",
    "questions",
    &[
        text("appointment_id").apart(),
        text("question_id").apart(),
        POSITION,
    ],
);

pub(super) static PLAN_ITEM: TableSpec = owned(
    "plan_item",
    Table::Appointment,
    "appointment_id",
    "plan",
    &[
        text("appointment_id").apart(),
        POSITION,
        text("what").searched(),
        text("used_as"),
    ],
);

pub(super) static GOAL: TableSpec = owned(
    "goal",
    Table::GoalSet,
    "goal_set_id",
    "goals",
    &[
        text("goal_set_id").apart(),
        POSITION,
        text("activity").searched(),
    ],
);

pub(super) static GOAL_RATING: TableSpec = owned(
    "goal_rating",
    Table::GoalReview,
    "goal_review_id",
    "ratings",
    &[
        text("goal_review_id").apart(),
        POSITION,
        text("goal_id").named("goal"),
        number("rating"),
    ],
);
