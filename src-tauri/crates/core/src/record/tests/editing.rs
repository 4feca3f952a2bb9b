//! What an edit keeps and what it changes.

use super::*;

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
