//! Findings in one sentence, the same on screen and on paper. Every mean says its n and its days.

use backstory_core::change::{Change, LittleRoom, STRETCH_DAYS, Verdict};
use backstory_core::day::Day;
use backstory_core::diary::{Diary, FunctionChange};
use backstory_core::entry::Basis;
use backstory_core::series::Summary;
use backstory_core::weeks::{FullWeeks, Tally};
use backstory_words::{Words, given};

/// How much of what matters could be done, lately and at first. All three answers are counted:
/// a decline from some to little or none leaves most as it was.
pub fn function_finding(words: &Words, diary: &Diary) -> String {
    match diary.function_change() {
        None => words.findings_function_empty(),
        Some(FunctionChange {
            first: None,
            so_far,
            ..
        }) => function_so_far(words, &so_far, diary.last),
        Some(change) if change.lately.n_answered() == 0 => {
            words.findings_function_none(weeks_said(words, diary.full_weeks(), diary.last))
        }
        Some(FunctionChange {
            first: Some(first),
            lately,
            ..
        }) => function_lately(words, &first, &lately, diary.last),
    }
}

fn function_so_far(words: &Words, so_far: &Tally, page_ends: Day) -> String {
    words.findings_function_so_far(given::FindingsFunctionSoFar {
        days: &words.span(so_far.first, so_far.last(), &[page_ends]),
        little: &so_far.little,
        most: &so_far.most,
        n: so_far.n_answered(),
        some: &so_far.some,
    })
}

fn function_lately(words: &Words, first: &Tally, lately: &Tally, page_ends: Day) -> String {
    let beside = [
        first.first,
        first.last(),
        lately.first,
        lately.last(),
        page_ends,
    ];
    let said = words.findings_function_lately(given::FindingsFunctionLately {
        little: &lately.little,
        most: &lately.most,
        n: lately.n_answered(),
        some: &lately.some,
        weeks: &words.span(lately.first, lately.last(), &beside),
    });
    if first.n_answered() == 0 {
        return said;
    }
    words.findings_function_both(given::FindingsFunctionBoth {
        lately: &said,
        little: &first.little,
        most: &first.most,
        n: &first.n_answered(),
        some: &first.some,
        stretch: &words.span(first.first, first.last(), &beside),
    })
}

/// Pain in the last two full weeks against the first 14 days.
pub fn pain_finding(words: &Words, diary: &Diary) -> String {
    match diary.back_pain_change() {
        Some(change) => pain_change(words, &change, diary.last),
        None => words.findings_pain_none(weeks_said(words, diary.full_weeks(), diary.last)),
    }
}

fn pain_change(words: &Words, change: &Change, page_ends: Day) -> String {
    if change.verdict == Verdict::TooEarly {
        return pain_so_far(words, change, page_ends);
    }
    let Some(lately) = change.lately else {
        return words.findings_pain_none(weeks_said(words, change.weeks, page_ends));
    };
    let numbers = Numbers::new(words, change, lately, page_ends);
    let (mean, n, weeks) = (&numbers.mean, &lately.n, &numbers.weeks);
    let (first_mean, first_n, stretch) = (&numbers.first_mean, &change.first.n, &numbers.stretch);
    let difference = &numbers.difference;
    match change.verdict {
        Verdict::Lower => words.findings_pain_lower(given::FindingsPainLower {
            difference,
            first_mean,
            first_n,
            mean,
            n,
            stretch,
            weeks,
        }),
        Verdict::Higher => words.findings_pain_higher(given::FindingsPainHigher {
            difference,
            first_mean,
            first_n,
            mean,
            n,
            stretch,
            weeks,
        }),
        Verdict::NotClear => words.findings_pain_not_clear(given::FindingsPainNotClear {
            first_mean,
            first_n,
            mean,
            n,
            stretch,
            weeks,
        }),
        Verdict::ThinBaseline => {
            words.findings_pain_thin_baseline(given::FindingsPainThinBaseline { mean, n, weeks })
        }
        Verdict::ThinWeeks => {
            words.findings_pain_thin_weeks(given::FindingsPainThinWeeks { mean, n, weeks })
        }
        Verdict::TooEarly => pain_so_far(words, change, page_ends),
    }
}

fn pain_so_far(words: &Words, change: &Change, page_ends: Day) -> String {
    words.findings_pain_too_early(given::FindingsPainTooEarly {
        days: &words.span(change.first_day, change.newest_day, &[page_ends]),
        mean: &words.decimal(change.so_far.mean),
        n: &change.so_far.n,
        of: change.so_far.n_days,
    })
}

/// What a comparison says, as printed.
struct Numbers {
    mean: String,
    first_mean: String,
    difference: String,
    weeks: String,
    stretch: String,
}

impl Numbers {
    fn new(words: &Words, change: &Change, lately: Summary, page_ends: Day) -> Numbers {
        // Taken between the numbers as printed, so that who subtracts gets the same.
        let printed = |mean: f64| (mean * 10.0).round() / 10.0;
        let difference = (printed(change.first.mean) - printed(lately.mean)).abs();
        let (first, first_end) = (change.first_day, change.first_day.plus(STRETCH_DAYS - 1));
        let (monday, sunday) = (change.weeks.first, change.weeks.last());
        let beside = [first, first_end, monday, sunday, page_ends];
        Numbers {
            mean: words.decimal(lately.mean),
            first_mean: words.decimal(change.first.mean),
            difference: words.decimal(difference),
            weeks: words.span(monday, sunday, &beside),
            stretch: words.span(first, first_end, &beside),
        }
    }
}

fn weeks_said(words: &Words, weeks: FullWeeks, page_ends: Day) -> String {
    words.span(weeks.first, weeks.last(), &[page_ends])
}

/// What stands behind the finding about pain: the rule, and how many days have a number.
pub fn pain_grounds(words: &Words, change: Option<&Change>, n: usize, n_days: usize) -> String {
    let counts = words.findings_n_with_number(n, n_days);
    let Some(change) = change else { return counts };
    let rule = match (change.verdict, change.little_room()) {
        (Verdict::Lower, _) => words.findings_rule_lower(),
        (Verdict::Higher, _) => words.findings_rule_higher(),
        (Verdict::NotClear, Some(LittleRoom::ToFall)) => words.findings_rule_little_room_to_fall(),
        (Verdict::NotClear, Some(LittleRoom::ToRise)) => words.findings_rule_little_room_to_rise(),
        (Verdict::NotClear, None) => words.findings_rule_not_clear(),
        (Verdict::TooEarly, _) => words.findings_rule_too_early(),
        (Verdict::ThinBaseline, _) => words.findings_rule_thin_baseline(),
        (Verdict::ThinWeeks, _) => words.findings_rule_thin_weeks(),
    };
    [rule, counts].join(" ")
}

/// How many days are written; and, where there are any, how many are left out as remembered, and
/// how many entries because they are dated after today.
pub fn n_written(words: &Words, diary: &Diary) -> String {
    let mut said = vec![words.findings_n_written(diary.n_written(), diary.n_days())];
    let n_remembered = diary.n_with(Basis::Remembered);
    if n_remembered > 0 {
        said.push(words.findings_remembered(n_remembered));
    }
    if diary.n_ahead() > 0 {
        said.push(words.findings_ahead(diary.n_ahead()));
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
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
            "In the last two full weeks (28 Sep to 11 Oct), most of what matters was possible on 0 of \
             13 days answered, some on 9, and little or none on 4. In the first 14 days (7 Sep to 20 \
             Sep) it was most on 0 of 13, some on 12, and little or none on 1."
        );
    }

    #[test]
    fn function_is_said_so_far_and_where_there_is_nothing_lately() {
        assert_eq!(
            function_said("ml.s"),
            "Most of what matters was possible on 1 of 3 days answered so far (7 Sep to 10 Sep), some \
             on 1, and little or none on 1."
        );
        assert_eq!(
            function_said("...."),
            "There is no answer about doing what matters yet."
        );
        assert_eq!(
            function_said(&("m".repeat(14) + &"p".repeat(14))),
            "There is no answer about doing what matters for the last two full weeks (21 Sep to 4 Oct)."
        );
    }

    #[test]
    fn what_is_left_out_of_the_count_is_said() {
        let (words, written) = (Words::english(), diary("mmm"));
        assert_eq!(n_written(&words, &written), "3 of 3 days are written.");
        let first = written.first;
        let entries = written.entries().cloned().collect();
        let early = Diary::new((first, first), first, entries, Vec::new(), None);
        assert_eq!(
            n_written(&words, &early),
            "1 of 1 day is written. 2 entries are dated after today and not counted yet."
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
}
