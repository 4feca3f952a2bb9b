//! Findings in one sentence, the same on screen and on paper. Every mean states its n and its days.

use backstory_core::change::{Change, LittleRoom, STRETCH_DAYS, Verdict};
use backstory_core::day::Day;
use backstory_core::diary::{Diary, FunctionChange};
use backstory_core::entry::Basis;
use backstory_core::series::Summary;
use backstory_core::weeks::{FullWeeks, Tally};
use backstory_words::{Words, given};

/// How much of what matters the person could do, recently and at first. All three answers are
/// counted: a decline from some to little or none would leave the count of "most" unchanged.
pub fn function_finding(words: &Words, diary: &Diary) -> String {
    match diary.function_change() {
        None => words.findings_function_empty(),
        Some(change) if change.so_far.n_answered() == 0 => words.findings_function_empty(),
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

/// Pain in the last two full weeks compared with the first 14 days.
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

/// Numbers of a comparison, as printed.
struct Numbers {
    mean: String,
    first_mean: String,
    difference: String,
    weeks: String,
    stretch: String,
}

impl Numbers {
    fn new(words: &Words, change: &Change, lately: Summary, page_ends: Day) -> Numbers {
        // The difference is taken between the printed numbers, so that a reader who subtracts gets
        // the same.
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

/// Basis of the pain finding: the rule, and how many days have a number.
pub fn pain_grounds(words: &Words, change: Option<&Change>, n: usize, n_days: usize) -> String {
    let counts = words.findings_n_with_number(given::FindingsNWithNumber { n: &n, of: n_days });
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

/// Number of days written and, if there are any, the number of days left out as remembered and of
/// entries left out because they are dated after today.
pub fn n_written(words: &Words, diary: &Diary) -> String {
    let mut said = vec![words.findings_n_written(given::FindingsNWritten {
        n: &diary.n_written(),
        of: diary.n_days(),
    })];
    let n_remembered = diary.n_with(Basis::Remembered);
    if n_remembered > 0 {
        said.push(words.findings_remembered(n_remembered));
    }
    if diary.n_ahead() > 0 {
        said.push(words.findings_ahead(diary.n_ahead()));
    }
    said.extend(left_out_as_ill(words, diary.ill_for_function().len()));
    said.join(" ")
}

/// Number of days that comparisons leave out because the person was ill with something else; `None`
/// when it is zero.
pub fn left_out_as_ill(words: &Words, n: usize) -> Option<String> {
    (n > 0).then(|| words.findings_ill(n))
}

#[cfg(test)]
mod tests;
