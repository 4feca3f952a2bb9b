//! Diaries of invented days.

use super::*;
use crate::answers::{Answers, Function, RawAnswers};
use crate::entry::EntryId;
use crate::time::Instant;
use uuid::Uuid;

fn diary(n_days: u64, period_from: u64) -> Diary {
    let first: Day = "2026-08-03".parse().unwrap();
    let entry = |n: u64| Entry {
        id: EntryId::new(Uuid::nil()),
        kind: EntryKind::CheckIn,
        day: first.plus(n),
        recorded_at: Instant::from_stored("2026-08-03T18:00:00.000Z", 0).unwrap(),
        basis: Basis::SameDay,
        answers: Answers::of_function(if n < 14 {
            Function::Little
        } else {
            Function::Most
        }),
    };
    let entries = (0..n_days).map(entry).collect();
    let last = first.plus(n_days.saturating_sub(1));
    Diary::new(
        (first.plus(period_from), last),
        last,
        entries,
        Vec::new(),
        None,
    )
}

#[test]
fn the_beginning_is_compared_with_even_when_it_lies_before_the_period() {
    let change = diary(60, 40).function_change().unwrap();
    let first = change.first.expect("the two stretches are apart");
    assert_eq!((first.little, first.most, first.n_days), (14, 0, 14));
    let lately = change.lately;
    assert_eq!((lately.little, lately.most, lately.n_days), (0, 14, 14));
    // The last four days belong to the running week.
    assert_eq!(lately.last(), "2026-09-27".parse().unwrap());
    assert_eq!(change.so_far.n_days, 60);
}

#[test]
fn days_ill_with_something_else_are_in_no_comparison_and_in_every_count() {
    let whole = diary(60, 0);
    let (first, last) = (whole.first, whole.last);
    let ill = |from: u64, to: Option<u64>| OtherIllness {
        first_day: first.plus(from),
        last_day: to.map(|to| first.plus(to)),
        what: None,
    };
    let pained = |n: u64, pain: i64| {
        let answers = Answers::new(RawAnswers {
            back_pain: Some(pain),
            ..RawAnswers::default()
        });
        let mut entry = whole.entries[0].clone();
        (entry.day, entry.answers) = (first.plus(n), answers.unwrap());
        entry
    };
    // Three days of fever in the first 14, with as much pain as there can be.
    let entries = (0..60).map(|n| pained(n, if (2..5).contains(&n) { 10 } else { 4 }));
    let sick = Diary::new((first, last), last, entries.collect(), vec![], None);
    assert_eq!(sick.back_pain_change().unwrap().first.max, 10);
    let sick = sick.leaving_out(vec![ill(2, Some(4)), ill(300, None)]);
    let change = sick.back_pain_change().unwrap();
    assert_eq!((change.first.max, change.first.n), (4, 11));
    assert_eq!((sick.n_written(), sick.back_pain().n()), (60, 60));
    let fever = BTreeSet::from([2, 3, 4].map(|n| first.plus(n)));
    assert_eq!(sick.ill_for_back_pain(), fever);
    assert_eq!(sick.ill_for_function(), fever);

    let began_ill = diary(60, 0).leaving_out(vec![ill(0, Some(1))]);
    assert_eq!(
        began_ill.ill_for_function().len(),
        2,
        "the 14 days begin later"
    );

    let between = diary(60, 0).leaving_out(vec![ill(20, Some(24))]);
    assert_eq!(between.ill_for_function().len(), 0, "in neither stretch");

    let goes_on = diary(60, 0).leaving_out(vec![ill(40, None)]);
    assert_eq!(
        goes_on.ill_for_function().len(),
        14,
        "the last two full weeks"
    );
    let change = goes_on.function_change().unwrap();
    assert_eq!((change.lately.n_written, change.so_far.n_written), (0, 40));
    assert_eq!(change.first.unwrap().n_written, 14);
}

#[test]
fn stretches_that_overlap_are_not_compared() {
    assert!(diary(27, 0).function_change().unwrap().first.is_none());
    assert!(diary(28, 0).function_change().unwrap().first.is_some());
    assert!(diary(0, 0).function_change().is_none());
}

/// A check-in on each of `days`, counted from Monday 3 August 2026.
fn weeks_of(days: &[u64], last: u64, today: u64) -> (u64, u64) {
    let whole = diary(60, 0);
    let first = whole.first;
    let entries = whole.entries.into_iter();
    let entries = entries.filter(|e| days.contains(&e.day.days_since(first).unsigned_abs()));
    let period = (first, first.plus(last));
    let diary = Diary::new(period, first.plus(today), entries.collect(), vec![], None);
    let weeks = diary.full_weeks();
    let n = |day: Day| day.days_since(first).unsigned_abs();
    (n(weeks.first), n(weeks.last()))
}

#[test]
fn the_last_two_full_weeks_are_the_same_to_the_newest_check_in_and_to_today() {
    // Day 26 is a Saturday, 27 a Sunday, 28 a Monday.
    for (newest, today, expected, why) in [
        (26, 28, (14, 27), "its week was over yesterday"),
        (26, 27, (7, 20), "its Sunday is still open"),
        (27, 27, (14, 27), "its Sunday is written"),
        (28, 28, (14, 27), "its own week is running"),
        (30, 31, (14, 27), "its own week is running"),
        (
            22,
            59,
            (14, 27),
            "what was not written since then is not compared",
        ),
    ] {
        let days: Vec<u64> = (0..=newest).collect();
        for last in [newest, newest + 1, today] {
            if last <= today {
                assert_eq!(weeks_of(&days, last, today), expected, "{why}, to {last}");
            }
        }
    }
}

#[test]
fn what_is_dated_after_today_is_told_and_counts_nowhere() {
    let whole = diary(60, 0);
    let (first, today) = (whole.first, whole.first.plus(40));
    let onset = Some(first.plus(50));
    let diary = Diary::new((first, today), today, whole.entries, vec![], onset);
    assert_eq!((diary.n_ahead(), diary.n_written()), (19, 41));
    assert_eq!(diary.entries().count(), 41);
    let change = diary.function_change().unwrap();
    assert_eq!((change.so_far.n_days, change.lately.n_written), (41, 14));
    let only_ahead = Diary::new(
        (first, first),
        first.minus(1),
        diary.entries().take(1).cloned().collect(),
        vec![],
        None,
    );
    assert_eq!((only_ahead.n_ahead(), only_ahead.n_written()), (1, 0));
}

#[test]
fn a_period_that_was_ended_earlier_has_weeks_of_its_own() {
    let days: Vec<u64> = (0..=40).collect();
    assert_eq!(weeks_of(&days, 26, 41), (7, 20));
    assert_eq!(weeks_of(&days, 27, 41), (14, 27));
}

#[test]
fn only_the_period_is_counted() {
    let diary = diary(60, 40);
    assert_eq!((diary.n_days(), diary.n_written()), (20, 20));
    assert_eq!(diary.entries().count(), 20);
    assert_eq!(diary.n_with(Basis::SameDay), 20);
}
