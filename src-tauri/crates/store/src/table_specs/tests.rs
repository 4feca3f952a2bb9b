//! Tests that the members of the forms, the columns of the descriptions and the columns of the
//! schema agree.

use std::collections::BTreeSet;

use backstory_core::answers::{RawAnswers, RawMovement};
use backstory_core::body::RawBodyArea;
use backstory_core::episode::RawEpisode;
use backstory_core::flare_up::RawFlareUp;
use backstory_core::record::{
    RawAppointment, RawAskedQuestion, RawCourse, RawDayPattern, RawEntry, RawFactor, RawFlarePlan,
    RawGoal, RawGoalRating, RawGoalReview, RawGoalSet, RawMovementPlan, RawOtherIllness,
    RawPainRecall, RawPlanItem, RawQuestion, RawQuestionnaire, RawTryAgain, RawUrgentSignsAnswer,
    RecordKind,
};
use rusqlite::Connection;
use serde_aux::serde_introspection::serde_introspect;

use super::*;
use crate::column::Holds;
use crate::migrations::{STEPS, VERSION, apply};

fn schema(version: usize) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    for (number, step) in STEPS.iter().take(version).enumerate() {
        apply(&conn, number, step).unwrap();
    }
    conn
}

/// Returns the columns of a table except `id`, each with its type.
fn columns(conn: &Connection, table: &str) -> BTreeSet<(String, String)> {
    let sql = "SELECT name, type FROM pragma_table_info(?1) WHERE name <> 'id'";
    let mut statement = conn.prepare(sql).unwrap();
    let columns = statement.query_map([table], |r| Ok((r.get(0)?, r.get(1)?)));
    columns.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_columns_are_those_of_the_schema() {
    let conn = schema(STEPS.len());
    for table in Table::ALL {
        let kind = |c: &Column| if c.is_number() { "INTEGER" } else { "TEXT" };
        let described = table.columns().iter();
        let described: Vec<_> = described
            .map(|c| (c.name.to_owned(), kind(c).to_owned()))
            .collect();
        let n = described.len();
        let described: BTreeSet<_> = described.into_iter().collect();
        assert_eq!(described.len(), n, "{table:?} names a column twice");
        assert_eq!(described, columns(&conn, table.name()), "{table:?}");
    }
    // Every table whose rows have a UUID is in the change log.
    let sql = "SELECT DISTINCT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
         WHERE m.type = 'table' AND c.name = 'id' AND c.type = 'TEXT' AND m.name NOT LIKE 'search%'";
    let mut statement = conn.prepare(sql).unwrap();
    let names = statement.query_map([], |r| r.get(0)).unwrap();
    let names: BTreeSet<String> = names.collect::<Result<_, _>>().unwrap();
    let ours = Table::ALL.map(|table| table.name().to_owned());
    assert_eq!(names, BTreeSet::from(ours));
}

#[test]
fn a_column_came_with_the_format_that_its_description_says() {
    for version in 1..=STEPS.len() {
        let conn = schema(version);
        for table in Table::ALL {
            let there = columns(&conn, table.name());
            // The columns of a new table were added with it.
            for column in table.columns().iter().filter(|_| !there.is_empty()) {
                let is_there = there.iter().any(|(name, _)| name == column.name);
                let should = column.since <= version as i64;
                assert_eq!(is_there, should, "{table:?}.{} in {version}", column.name);
            }
        }
    }
    assert_eq!(VERSION, STEPS.len() as i64);
}

/// Returns the members of a form, except the id of the record or row itself.
fn members_of(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::CheckIn | RecordKind::Moment => serde_introspect::<RawAnswers>(),
        RecordKind::Episode => serde_introspect::<RawEpisode>(),
        RecordKind::FlareUp => serde_introspect::<RawFlareUp>(),
        RecordKind::Medicine | RecordKind::Treatment => serde_introspect::<RawCourse>(),
        RecordKind::Factor => serde_introspect::<RawFactor>(),
        RecordKind::DayPattern => serde_introspect::<RawDayPattern>(),
        RecordKind::Appointment => serde_introspect::<RawAppointment>(),
        RecordKind::Question => serde_introspect::<RawQuestion>(),
        RecordKind::GoalSet => serde_introspect::<RawGoalSet>(),
        RecordKind::GoalReview => serde_introspect::<RawGoalReview>(),
        RecordKind::Questionnaire => serde_introspect::<RawQuestionnaire>(),
        RecordKind::PainRecall => serde_introspect::<RawPainRecall>(),
        RecordKind::UrgentSigns => serde_introspect::<RawUrgentSignsAnswer>(),
        RecordKind::FlarePlan => serde_introspect::<RawFlarePlan>(),
        RecordKind::MovementPlan => serde_introspect::<RawMovementPlan>(),
        RecordKind::TryAgain => serde_introspect::<RawTryAgain>(),
        RecordKind::OtherIllness => serde_introspect::<RawOtherIllness>(),
    }
}

fn described(table: Table) -> BTreeSet<&'static str> {
    let columns = table.columns().iter().filter_map(|column| column.member);
    let lists = table.parts().filter_map(|(part, _)| part.list());
    columns.chain(lists).collect()
}

#[test]
fn the_members_of_a_form_are_the_columns_of_its_record() {
    for kind in RecordKind::ALL {
        let mut members: BTreeSet<_> = members_of(kind).iter().copied().collect();
        if Table::of(kind) == Table::Entry {
            assert_eq!(serde_introspect::<RawEntry>(), ["day", "answers"]);
            members.insert("day");
        }
        assert_eq!(described(Table::of(kind)), members, "{kind:?}");
    }
    for (table, members) in [
        (Table::Movement, serde_introspect::<RawMovement>()),
        (Table::BodyArea, serde_introspect::<RawBodyArea>()),
        (Table::Question, serde_introspect::<RawAskedQuestion>()),
        (Table::PlanItem, serde_introspect::<RawPlanItem>()),
        (Table::Goal, serde_introspect::<RawGoal>()),
        (Table::GoalRating, serde_introspect::<RawGoalRating>()),
    ] {
        let members: BTreeSet<_> = members.iter().copied().filter(|m| *m != "id").collect();
        assert_eq!(described(table), members, "{table:?}");
    }
    assert_eq!(
        described(Table::Tag),
        BTreeSet::from(["name"]),
        "plain words in its form"
    );
}

#[test]
fn every_record_has_a_day_and_what_it_owns_has_none() {
    for table in Table::ALL {
        let spec = table.spec();
        assert_eq!(spec.day.is_some(), spec.owner.is_none(), "{table:?}");
        if let Some(day) = spec.day {
            let column = table.columns().iter().find(|c| c.name == day).unwrap();
            assert_eq!(column.holds, Holds::Date, "{table:?}");
        }
        if let Some(owner) = &spec.owner {
            assert!(table.place_of(owner.column).is_some(), "{table:?}");
            assert!(owner.table.spec().owner.is_none(), "{table:?}");
        }
    }
}
