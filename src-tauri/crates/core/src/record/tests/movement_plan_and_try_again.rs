//! A movement of "My plan", and one to try again.

use super::*;
use crate::ladder::STEP_LIMIT;

fn plan() -> RawMovementPlan {
    let step = |amount| RawStep {
        amount,
        times_a_day: 2,
    };
    RawMovementPlan {
        exercise: some("walk"),
        what: day("Walking"),
        first_day: day("2026-11-10"),
        last_day: None,
        unit: MovementUnit::Minutes,
        steps: vec![step(5), step(7), step(600)],
        step: 2,
        limit: 5,
    }
}

fn again() -> RawTryAgain {
    RawTryAgain {
        exercise: None,
        what: day("Putting on socks"),
        day: day("2026-11-10"),
        easier_day: some("2026-11-10"),
    }
}

fn faults(cases: Vec<(RawRecord, Field, Problem)>) {
    for (raw, field, problem) in cases {
        assert_eq!(refused(raw.clone()), (field, problem), "{raw:?}");
    }
}

#[test]
fn a_plan_is_refused_with_the_field_at_fault() {
    let with = |change: fn(&mut RawMovementPlan)| {
        let mut raw = plan();
        change(&mut raw);
        RawRecord::MovementPlan(raw)
    };
    let one_to = |max| Problem::OutOfRange { min: 1, max };
    let (count, limit) = (STEP_LIMIT + 1, STEP_LIMIT);
    let out_of_ten = Problem::OutOfRange { min: 0, max: 10 };
    faults(vec![
        (with(|p| p.what = day(" ")), Field::What, Problem::Nameless),
        (
            with(|p| p.exercise = some("A walk")),
            Field::What,
            Problem::Unknown,
        ),
        (
            with(|p| p.last_day = some("2026-11-09")),
            Field::LastDay,
            Problem::EndsBeforeStart,
        ),
        (
            with(|p| p.first_day = day("2026-11-21")),
            Field::FirstDay,
            Problem::InTheFuture,
        ),
        (
            with(|p| p.last_day = some("2026-11-21")),
            Field::LastDay,
            Problem::InTheFuture,
        ),
        (with(|p| p.steps.clear()), Field::Steps, Problem::Empty),
        (
            with(|p| p.steps = vec![p.steps[0]; 21]),
            Field::Steps,
            Problem::TooMany { count, limit },
        ),
        (with(|p| p.steps[0].amount = 0), Field::Steps, one_to(600)),
        (with(|p| p.steps[0].amount = 601), Field::Steps, one_to(600)),
        (
            with(|p| p.steps[1].times_a_day = 11),
            Field::Steps,
            one_to(10),
        ),
        (with(|p| p.step = 3), Field::Steps, Problem::Unknown),
        (with(|p| p.step = -1), Field::Steps, Problem::Unknown),
        (with(|p| p.limit = 11), Field::Limit, out_of_ten),
    ]);
}

#[test]
fn a_movement_to_try_again_is_refused_with_the_field_at_fault() {
    let with = |change: fn(&mut RawTryAgain)| {
        let mut raw = again();
        change(&mut raw);
        RawRecord::TryAgain(raw)
    };
    faults(vec![
        (
            with(|t| t.what = String::new()),
            Field::What,
            Problem::Nameless,
        ),
        (
            with(|t| t.exercise = some("")),
            Field::What,
            Problem::Unknown,
        ),
        (
            with(|t| t.easier_day = some("2026-11-09")),
            Field::EasierDay,
            Problem::EndsBeforeStart,
        ),
        (
            with(|t| t.easier_day = some("2026-11-21")),
            Field::EasierDay,
            Problem::InTheFuture,
        ),
        (
            with(|t| t.day = day("2026-11-21")),
            Field::EasierDay,
            Problem::EndsBeforeStart,
        ),
    ]);
    let ahead = RawTryAgain {
        day: day("2026-11-21"),
        easier_day: None,
        ..again()
    };
    faults(vec![(
        RawRecord::TryAgain(ahead),
        Field::Day,
        Problem::InTheFuture,
    )]);
}

#[test]
fn both_come_back_as_they_were_given_and_have_no_basis() {
    for raw in [
        RawRecord::MovementPlan(plan()),
        RawRecord::TryAgain(again()),
    ] {
        let record = Record::written(Uuid::nil(), raw.clone(), noon()).unwrap();
        assert_eq!(record.content.raw(), raw);
        assert_eq!(record.stamp.basis, None);
        assert_eq!(record.day().to_string(), "2026-11-10");
    }
}
