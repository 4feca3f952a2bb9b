//! Tests what an edit keeps and what it changes.

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

/// Returns a record of every kind that has a day, all of them on this day.
fn about(to: &str) -> Vec<RawRecord> {
    let ahead = || day(to);
    let entry = |note: &str| RawEntry {
        day: ahead(),
        answers: RawAnswers {
            note: some(note),
            ..RawAnswers::default()
        },
    };
    let course = || RawCourse {
        what: day("Heat"),
        first_day: ahead(),
        last_day: None,
        outcome: None,
    };
    vec![
        RawRecord::CheckIn(entry("a day")),
        RawRecord::Moment(entry("a moment")),
        RawRecord::Episode(RawEpisode {
            onset_day: Some(ahead()),
            onset_how: None,
            last_day: None,
        }),
        RawRecord::FlareUp(RawFlareUp {
            first_day: ahead(),
            last_day: None,
            ..flare_up()
        }),
        RawRecord::Medicine(course()),
        RawRecord::Treatment(course()),
        RawRecord::DayPattern(RawDayPattern {
            day: ahead(),
            note: some("stiff"),
            ..RawDayPattern::default()
        }),
        RawRecord::GoalSet(RawGoalSet {
            day: ahead(),
            ..goal_set()
        }),
        RawRecord::PainRecall(RawPainRecall {
            day: ahead(),
            back_pain: Some(1),
            leg_pain: None,
        }),
    ]
}

#[test]
fn what_lies_ahead_of_the_clock_is_corrected_and_moved_but_not_further_ahead() {
    // Noon of 1 December at UTC+14; then the evening before, ten time zones west of Greenwich.
    let there = Instant::from_stored("2026-11-30T22:00:00.000Z", 14 * 60).unwrap();
    let here = Instant::from_stored("2026-11-30T23:00:00.000Z", -11 * 60).unwrap();
    assert_eq!(here.day(), "2026-11-30".parse().unwrap());
    for (n, raw) in about("2026-12-01").into_iter().enumerate() {
        let written = || Record::written(Uuid::nil(), raw.clone(), there).unwrap();
        let kind = written().content.kind();
        let edited = |to: &str| written().edited(about(to).swap_remove(n), here);
        let kept = edited("2026-12-01").unwrap();
        assert_eq!(kept, written(), "{kind:?} stays as it is");
        let today = edited("2026-11-30").unwrap();
        assert_eq!(today.day(), here.day(), "{kind:?}");
        assert_eq!(today.stamp.basis, written().stamp.basis, "{kind:?}");
        let long_ago = edited("2026-11-20").unwrap();
        let basis = kind.has_basis().then_some(Basis::Remembered);
        assert_eq!(long_ago.stamp.basis, basis, "{kind:?}");
        let further = edited("2026-12-02").unwrap_err();
        assert_eq!(further.problem, Problem::InTheFuture, "{kind:?}");
        let new = Record::written(Uuid::nil(), raw.clone(), here).unwrap_err();
        assert_eq!(new.problem, Problem::InTheFuture, "{kind:?}");
    }
}

#[test]
fn a_flare_up_that_began_ahead_of_the_clock_can_be_ended() {
    let there = Instant::from_stored("2026-11-30T22:00:00.000Z", 14 * 60).unwrap();
    let here = Instant::from_stored("2026-11-30T23:00:00.000Z", -11 * 60).unwrap();
    let of = |last_day: Option<&str>| {
        RawRecord::FlareUp(RawFlareUp {
            first_day: day("2026-12-01"),
            last_day: last_day.map(str::to_owned),
            ..flare_up()
        })
    };
    let written = || Record::written(Uuid::nil(), of(None), there).unwrap();
    assert!(written().edited(of(Some("2026-12-01")), here).is_ok());
    assert!(written().edited(of(Some("2026-12-02")), here).is_err());
}

#[test]
fn numbers_changed_before_their_day_comes_are_not_late() {
    let there = Instant::from_stored("2026-11-30T22:00:00.000Z", 14 * 60).unwrap();
    let here = Instant::from_stored("2026-11-30T23:00:00.000Z", -11 * 60).unwrap();
    let of = |pain| {
        RawRecord::CheckIn(RawEntry {
            day: day("2026-12-01"),
            answers: RawAnswers {
                back_pain: Some(pain),
                ..RawAnswers::default()
            },
        })
    };
    let written = Record::written(Uuid::nil(), of(3), there).unwrap();
    let edited = written.edited(of(4), here).unwrap();
    assert_eq!(edited.stamp.basis, Some(Basis::SameDay));
}
