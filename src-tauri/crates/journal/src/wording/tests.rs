//! What a finding says.

use super::*;
use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::entry::{Entry, EntryId, EntryKind};
use backstory_core::time::Instant;
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn change(first: f64, lately: Option<f64>, verdict: Verdict) -> Change {
    let of = |mean| Summary {
        mean,
        min: 0,
        max: 10,
        n: 14,
        n_days: 14,
    };
    Change {
        first_day: day("2026-09-07"),
        first: of(first),
        newest_day: day("2026-11-28"),
        so_far: of(first),
        weeks: FullWeeks::ending_by(day("2026-11-29")),
        lately: lately.map(of),
        verdict,
    }
}

fn said(change: &Change) -> String {
    pain_change(&Words::english(), change, day("2026-11-30"))
}

#[test]
fn a_change_is_said_with_the_weeks_it_was_seen_in_and_adds_up_as_printed() {
    assert_eq!(
        said(&change(5.84, Some(2.54), Verdict::Lower)),
        "Average back pain was 2.5 in the last two full weeks (16 Nov to 29 Nov; 14 of 14 days), \
         3.3 points lower than in the first 14 days (5.8; 7 Sep to 20 Sep; 14 of 14 days)."
    );
    assert_eq!(
        said(&change(5.4, Some(4.6), Verdict::NotClear)),
        "Average back pain was 4.6 in the last two full weeks (16 Nov to 29 Nov; 14 of 14 days) \
         and 5.4 in the first 14 days (7 Sep to 20 Sep; 14 of 14 days). There is no clear change \
         yet."
    );
}

#[test]
fn dates_of_another_year_say_their_year() {
    let mut long_ago = change(5.0, Some(4.0), Verdict::NotClear);
    long_ago.first_day = day("2025-11-30");
    let sentence = said(&long_ago);
    assert!(
        sentence.contains("(30 Nov to 13 Dec 2025; 14 of 14 days)"),
        "{sentence}"
    );
    assert!(sentence.contains("(16 Nov to 29 Nov 2026; "), "{sentence}");
    // Both lie in one year, and the page ends in the next.
    let sentence = pain_change(
        &Words::english(),
        &change(5.0, Some(4.0), Verdict::NotClear),
        day("2027-01-03"),
    );
    assert!(sentence.contains("7 Sep to 20 Sep 2026"), "{sentence}");
}

#[test]
fn while_it_is_early_the_mean_is_that_of_the_days_so_far() {
    let mut early = change(5.0, None, Verdict::TooEarly);
    early.first_day = day("2026-11-19");
    early.so_far.n = 9;
    early.so_far.n_days = 10;
    assert_eq!(
        said(&early),
        "Average back pain so far is 5.0 (19 Nov to 28 Nov; 9 of 10 days). It is too early to say \
         whether the pain has changed."
    );
    assert_eq!(
        said(&change(5.0, None, Verdict::ThinWeeks)),
        "There are no numbers for back pain in the last two full weeks (16 Nov to 29 Nov)."
    );
}

#[test]
fn little_room_is_said_where_it_is_and_every_count_has_its_n() {
    let words = Words::english();
    for (first, lately, expected) in [
        (3.0, 2.0, "little room to fall"),
        (3.3, 4.7, "A change counts when"),
        (8.0, 9.0, "little room to rise"),
        (8.0, 7.0, "A change counts when"),
    ] {
        let change = change(first, Some(lately), Verdict::NotClear);
        let grounds = pain_grounds(&words, Some(&change), 1, 14);
        assert!(grounds.contains(expected), "{first} to {lately}: {grounds}");
        assert!(
            grounds.ends_with(" 1 of 14 days have a number."),
            "{grounds}"
        );
    }
}

/// A check-in a day from Monday 7 September 2026 on, by the first letters of the answers; `p` is
/// one about pain alone.
fn diary(answers: &str) -> Diary {
    let first = day("2026-09-07");
    let entry = |(n, letter): (usize, char)| {
        let answers = match letter {
            'm' => Answers::of_function(Function::Most),
            's' => Answers::of_function(Function::Some),
            'l' => Answers::of_function(Function::Little),
            'p' => Answers::new(RawAnswers {
                back_pain: Some(3),
                ..RawAnswers::default()
            })
            .unwrap(),
            _ => return None,
        };
        Some(Entry {
            id: EntryId::new(Uuid::nil()),
            kind: EntryKind::CheckIn,
            day: first.plus(n as u64),
            recorded_at: Instant::from_stored("2026-09-07T18:00:00.000Z", 0).unwrap(),
            basis: Basis::SameDay,
            answers,
        })
    };
    let entries = answers.chars().enumerate().filter_map(entry).collect();
    let last = first.plus(answers.len() as u64 - 1);
    Diary::new((first, last), last, entries, Vec::new(), None)
}

fn function_said(answers: &str) -> String {
    function_finding(&Words::english(), &diary(answers))
}

#[test]
fn a_decline_from_some_to_little_or_none_is_in_the_sentence() {
    assert_eq!(
        function_said("ssssss.ssslsssssssssssssssslllsss.l"),
        "Most of what matters was possible on 0 of 13 days with an answer in the last two full \
         weeks (28 Sep to 11 Oct). Some was possible on 9, and little or none on 4. In the first \
         14 days (7 Sep to 20 Sep), most was possible on 0 of 13, some on 12, and little or none \
         on 1."
    );
}

#[test]
fn function_is_said_so_far_and_where_there_is_nothing_lately() {
    assert_eq!(
        function_said("ml.s"),
        "Most of what matters was possible on 1 of 3 days with an answer so far (7 Sep to 10 \
         Sep). Some was possible on 1, and little or none on 1."
    );
    for answers in ["....", "ppp", &"p".repeat(40)] {
        assert_eq!(
            function_said(answers),
            "There are no answers about doing what matters yet."
        );
    }
    assert_eq!(
        function_said(&("m".repeat(14) + &"p".repeat(14))),
        "There are no answers about doing what matters in the last two full weeks (21 Sep to 4 \
         Oct)."
    );
}

#[test]
fn what_is_left_out_of_the_count_is_said() {
    let (words, written) = (Words::english(), diary("mmm"));
    assert_eq!(
        n_written(&words, &written),
        "There are check-ins for 3 of 3 days."
    );
    let first = written.first;
    let entries = written.entries().cloned().collect();
    let early = Diary::new((first, first), first, entries, Vec::new(), None);
    assert_eq!(
        n_written(&words, &early),
        "There are check-ins for 1 of 1 day. 2 entries are dated after today and not counted yet."
    );
}

#[test]
fn every_finding_comes_from_the_catalogues() {
    let words = Words::pseudo();
    for verdict in [
        Verdict::Lower,
        Verdict::Higher,
        Verdict::NotClear,
        Verdict::TooEarly,
        Verdict::ThinBaseline,
        Verdict::ThinWeeks,
    ] {
        for (first, lately) in [
            (5.9, None),
            (5.9, Some(3.0)),
            (3.0, Some(2.0)),
            (9.0, Some(9.5)),
        ] {
            let change = change(first, lately, verdict);
            let said = pain_change(&words, &change, change.newest_day)
                + &pain_grounds(&words, Some(&change), 1, 2);
            let plain = said.contains(|c: char| c.is_ascii_alphabetic());
            assert!(!plain, "{verdict:?}: {said}");
        }
    }
    for answers in ["....", "m", &"m".repeat(40)] {
        let said = function_finding(&words, &diary(answers));
        let plain = said.contains(|c: char| c.is_ascii_alphabetic());
        assert!(!plain, "{said}");
    }
}
