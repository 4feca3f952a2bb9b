//! Findings in one sentence, the same on screen and on paper. Every mean says its n.

use backstory_core::change::{Change, LITTLE_ROOM_BELOW, STRETCH_DAYS, Verdict};
use backstory_core::day::Day;
use backstory_core::weeks::Tally;
use backstory_words::{Words, given};

/// How often most of what matters could be done, lately and at first.
pub fn function_finding(words: &Words, first: Option<&Tally>, latest: &Tally) -> String {
    let n = latest.n_answered();
    match first.filter(|first| first.n_answered() > 0) {
        _ if n == 0 => words.findings_function_none(),
        None => words.findings_function_lately(latest.most, n),
        Some(first) => words.findings_function_both(given::FindingsFunctionBoth {
            first_most: &first.most,
            first_n: &first.n_answered(),
            most: &latest.most,
            n,
            stretch: &stretch(words, first.first),
        }),
    }
}

/// Pain lately against the first 14 days.
pub fn pain_finding(words: &Words, change: &Change) -> String {
    let (first_n, stretch) = (&change.first.n, &stretch(words, change.first_day));
    // A change is said with the numbers of the two full weeks it was seen in: the last 14 days
    // also hold the running week, which could contradict it.
    let weeks = change.full_weeks.unwrap_or(change.latest);
    // Taken between the numbers as printed, so that who subtracts gets the same.
    let printed = |mean: f64| (mean * 10.0).round() / 10.0;
    let difference = (printed(change.first.mean) - printed(weeks.mean)).abs();
    let (difference, weeks_mean) = (&words.decimal(difference), &words.decimal(weeks.mean));
    let first_mean = &words.decimal(change.first.mean);
    let two_weeks = &self::stretch(words, change.full_weeks_from);
    let (mean, n) = (&words.decimal(change.latest.mean), &change.latest.n);
    match change.verdict {
        Verdict::Lower => words.findings_pain_lower(given::FindingsPainLower {
            difference,
            first_mean,
            first_n,
            mean: weeks_mean,
            n: &weeks.n,
            stretch,
            weeks: two_weeks,
        }),
        Verdict::Higher => words.findings_pain_higher(given::FindingsPainHigher {
            difference,
            first_mean,
            first_n,
            mean: weeks_mean,
            n: &weeks.n,
            stretch,
            weeks: two_weeks,
        }),
        Verdict::NotClear => words.findings_pain_not_clear(given::FindingsPainNotClear {
            first_mean,
            first_n,
            mean,
            n,
            stretch,
        }),
        Verdict::TooEarly => words.findings_pain_too_early(mean, n),
        Verdict::ThinBaseline => words.findings_pain_thin_baseline(mean, n),
        Verdict::ThinWeeks => words.findings_pain_thin_weeks(mean, n),
    }
}

/// The 14 days from `first` on, such as "30 Aug to 12 Sep".
pub fn stretch(words: &Words, first: Day) -> String {
    let last = first.plus(STRETCH_DAYS - 1);
    words.findings_stretch(words.short(first), words.short(last))
}

/// What stands behind the finding about pain: the rule, and how many days have a number.
pub fn pain_grounds(words: &Words, change: &Change, n: usize, n_days: usize) -> String {
    let rule = match change.verdict {
        Verdict::Lower => words.findings_rule_lower(),
        Verdict::Higher => words.findings_rule_higher(),
        Verdict::NotClear if change.first.mean < LITTLE_ROOM_BELOW => {
            words.findings_rule_little_room()
        }
        Verdict::NotClear => words.findings_rule_not_clear(),
        Verdict::TooEarly => words.findings_rule_too_early(),
        Verdict::ThinBaseline => words.findings_rule_thin_baseline(),
        Verdict::ThinWeeks => words.findings_rule_thin_weeks(),
    };
    [rule, words.findings_n_with_number(n, n_days)].join(" ")
}

/// How many days are written; and, where there are any, how many are left out as remembered.
pub fn n_written(words: &Words, n: usize, n_days: usize, n_remembered: usize) -> String {
    let counts = words.findings_n_written(n, n_days);
    if n_remembered == 0 {
        return counts;
    }
    [counts, words.findings_remembered(n_remembered)].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use backstory_core::series::Summary;

    fn change(first: f64, latest: f64, weeks: Option<f64>, verdict: Verdict) -> Change {
        let of = |mean| Summary {
            mean,
            min: 0,
            max: 10,
            n: 14,
            n_days: 14,
        };
        Change {
            first_day: Day::EARLIEST,
            first: of(first),
            latest: of(latest),
            full_weeks_from: Day::EARLIEST.plus(28),
            full_weeks: weeks.map(of),
            overlap: false,
            verdict,
        }
    }

    #[test]
    fn the_numbers_of_a_change_are_those_of_the_weeks_it_was_seen_in() {
        let words = Words::english();
        // The running week was bad: the last 14 days are higher than the two full weeks.
        let lower = change(5.9, 6.0, Some(3.0), Verdict::Lower);
        assert_eq!(
            pain_finding(&words, &lower),
            "3.0 over the last two full weeks (29 Jan to 11 Feb; 14 of 14 days), 2.9 lower than 5.9 \
             over the first 14 days (1 Jan to 14 Jan; 14 of 14)."
        );
        let rounded = change(5.84, 2.5, Some(2.54), Verdict::Lower);
        let said = pain_finding(&words, &rounded);
        assert!(said.contains("3.3 lower than 5.8"), "{said}");
        let unclear = change(5.4, 4.6, Some(4.5), Verdict::NotClear);
        assert_eq!(
            pain_finding(&words, &unclear),
            "4.6 over the last 14 days (14 of 14), 5.4 over the first 14 (14 of 14; 1 Jan to 14 Jan): \
             no clear change yet."
        );
    }

    #[test]
    fn little_room_is_said_and_every_count_has_its_n() {
        let words = Words::english();
        let change = change(3.0, 2.0, None, Verdict::NotClear);
        let grounds = pain_grounds(&words, &change, 1, 14);
        assert!(grounds.contains("little room"), "{grounds}");
        assert!(
            grounds.ends_with(" 1 of 14 days have a number."),
            "{grounds}"
        );
        assert_eq!(n_written(&words, 1, 1, 0), "1 of 1 day is written.");
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
            let change = change(5.9, 3.0, None, verdict);
            let said = pain_finding(&words, &change) + &pain_grounds(&words, &change, 1, 2);
            let plain = said.contains(|c: char| c.is_ascii_alphabetic());
            assert!(!plain, "{verdict:?}: {said}");
        }
    }
}
