//! What an edit keeps and what it changes.

use super::*;
use crate::answers::{AfterMovement, RawMovement};

/// A check-in of 20 November with a pain of 3, written that day.
fn written_that_day() -> Record {
    let raw = RawRecord::CheckIn(RawEntry {
        day: day("2026-11-20"),
        answers: RawAnswers {
            back_pain: Some(3),
            ..RawAnswers::default()
        },
    });
    Record::written(Uuid::nil(), raw, noon()).unwrap()
}

#[test]
fn a_number_added_later_is_as_late_as_its_writing_and_words_are_not() {
    let edit = |answers: RawAnswers, at: &str| {
        let raw = RawRecord::CheckIn(RawEntry {
            day: day("2026-11-20"),
            answers,
        });
        let edited = written_that_day().edited(raw, now(at)).unwrap();
        assert_eq!(edited.stamp.recorded_at, noon(), "the first writing stays");
        edited.stamp.basis
    };
    let pain = |n| RawAnswers {
        back_pain: Some(n),
        ..RawAnswers::default()
    };
    let note = RawAnswers {
        note: some("a word more"),
        ..pain(3)
    };
    let weeks_later = "2026-12-10T11:00:00.000Z";
    assert_eq!(
        edit(pain(4), "2026-11-20T20:00:00.000Z"),
        Some(Basis::SameDay)
    );
    assert_eq!(
        edit(pain(4), "2026-11-21T11:00:00.000Z"),
        Some(Basis::NextDay)
    );
    assert_eq!(edit(pain(4), weeks_later), Some(Basis::Remembered));
    assert_eq!(edit(note, weeks_later), Some(Basis::SameDay));
    assert_eq!(edit(pain(3), weeks_later), Some(Basis::SameDay));
}

#[test]
fn how_a_movement_went_is_as_late_as_its_writing_and_whether_it_settled_never_is() {
    let moment = |movements: Vec<RawMovement>| {
        let answers = RawAnswers {
            movements,
            ..RawAnswers::default()
        };
        let day = day("2026-11-20");
        RawRecord::Moment(RawEntry { day, answers })
    };
    let walk = RawMovement {
        name: day("Walk"),
        ..RawMovement::default()
    };
    let rolls = RawMovement {
        name: day("Knee rolls"),
        expected: Some(6),
        after: Some(AfterMovement::Sore),
        ..RawMovement::default()
    };
    let first = moment(vec![walk.clone(), rolls.clone()]);
    let edit = |movements: Vec<RawMovement>, at: &str| {
        let written = Record::written(Uuid::nil(), first.clone(), noon()).unwrap();
        let edited = written.edited(moment(movements), now(at)).unwrap();
        edited.stamp.basis
    };
    let settled = |settled: bool| RawMovement {
        settled: Some(settled),
        ..rolls.clone()
    };
    let next_morning = "2026-11-21T07:00:00.000Z";
    let days_later = "2026-11-23T07:00:00.000Z";
    for at in [next_morning, days_later] {
        for settled in [settled(true), settled(false)] {
            let kept = edit(vec![walk.clone(), settled], at);
            assert_eq!(kept, Some(Basis::SameDay), "asked the next day by design");
        }
        let others = vec![rolls.clone(), walk.clone(), walk.clone()];
        assert_eq!(edit(others, at), Some(Basis::SameDay), "no number changed");
    }
    let actual = RawMovement {
        actual: Some(2),
        ..rolls.clone()
    };
    let worse = RawMovement {
        after: Some(AfterMovement::Worse),
        ..rolls.clone()
    };
    for changed in [actual, worse] {
        let movements = vec![walk.clone(), changed];
        let basis = |at: &str| edit(movements.clone(), at);
        assert_eq!(basis("2026-11-20T20:00:00.000Z"), Some(Basis::SameDay));
        assert_eq!(basis(next_morning), Some(Basis::NextDay));
        assert_eq!(basis(days_later), Some(Basis::Remembered));
    }
}

#[test]
fn an_entry_that_is_moved_to_another_day_is_as_late_as_that() {
    let Content::CheckIn(_, answers) = written_that_day().content else {
        panic!("not a check-in");
    };
    let moved_to = |other: &str| {
        let (day, answers) = (day(other), answers.raw());
        let raw = RawRecord::CheckIn(RawEntry { day, answers });
        written_that_day().edited(raw, noon()).unwrap().stamp.basis
    };
    assert_eq!(moved_to("2026-11-20"), Some(Basis::SameDay));
    assert_eq!(moved_to("2026-11-19"), Some(Basis::NextDay));
    assert_eq!(moved_to("2026-11-01"), Some(Basis::Remembered));
}

#[test]
fn paper_stays_paper() {
    for from in [Basis::Paper, Basis::Imported] {
        for to in Basis::ALL {
            assert!(from.or_later(to).counts(), "{from:?} {to:?}");
        }
    }
    assert_eq!(
        Basis::Remembered.or_later(Basis::SameDay),
        Basis::Remembered
    );
}

#[test]
fn an_edit_never_changes_the_kind() {
    let other = RawRecord::PainRecall(RawPainRecall {
        day: day("2026-11-20"),
        back_pain: Some(1),
        leg_pain: None,
    });
    assert!(written_that_day().edited(other, noon()).is_err());
}
