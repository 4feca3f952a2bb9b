//! Findings in one sentence, the same on screen and on paper. Every mean says its n.

use backstory_core::change::{Change, LITTLE_ROOM_BELOW, STRETCH_DAYS, Verdict};
use backstory_core::day::Day;
use backstory_core::weeks::Week;

/// How often most of what matters could be done, lately and at first.
pub fn function_finding(first: Option<&Week>, latest: &Week) -> String {
    let answered = |week: &Week| week.n_written - week.n_unanswered();
    let n = answered(latest);
    if n == 0 {
        return "No answer about what you could do in the last 14 days.".to_owned();
    }
    let lately = format!(
        "Most of what matters on {} of the {} answered in the last 14 days",
        latest.most,
        days(n)
    );
    match first.filter(|f| answered(f) > 0) {
        Some(first) => format!(
            "{lately}; on {} of {} in your first 14 ({}).",
            first.most,
            answered(first),
            stretch(first.monday)
        ),
        None => format!("{lately}."),
    }
}

/// Pain lately against the first 14 days.
pub fn pain_finding(change: &Change) -> String {
    let latest = format!(
        "{:.1} over the last 14 days ({} of 14)",
        change.latest.mean, change.latest.n
    );
    let first = format!("{} of 14; {}", change.first.n, stretch(change.first_day));
    let against_first = |word: &str| {
        let weeks = change.full_weeks.unwrap_or(change.latest);
        let difference = (change.first.mean - weeks.mean).abs();
        format!(
            "{:.1} over the last two full weeks ({} of 14), {difference:.1} {word} than over your \
             first 14 days ({first}).",
            weeks.mean, weeks.n
        )
    };
    match change.verdict {
        Verdict::Lower => against_first("lower"),
        Verdict::Higher => against_first("higher"),
        Verdict::NotClear => format!(
            "{latest}, {:.1} over your first 14 ({first}): no clear change yet.",
            change.first.mean
        ),
        Verdict::TooEarly => format!("{latest}. Too early to say whether it has changed."),
        Verdict::ThinBaseline => format!("{latest}. Too few numbers in your first 14 to compare."),
        Verdict::ThinWeeks => {
            format!("{latest}. Too few numbers in the last two full weeks to compare.")
        }
    }
}

/// The 14 days from `first` on, such as "30 Aug to 12 Sep".
pub fn stretch(first: Day) -> String {
    let last = first.plus(STRETCH_DAYS - 1);
    format!("{} to {}", first.short(), last.short())
}

/// What stands behind the finding about pain.
pub fn pain_grounds(change: &Change, n: usize, n_days: usize) -> String {
    let rule = match change.verdict {
        Verdict::Lower => "It was at least 2 points and 30 % lower in both of these weeks. ",
        Verdict::Higher => "It was at least 2 points and 30 % higher in both of these weeks. ",
        Verdict::NotClear if change.first.mean < LITTLE_ROOM_BELOW => {
            "Your first 14 days averaged below 4, so this scale has little room to show a change. "
        }
        Verdict::NotClear => {
            "A change counts from 2 points and 30 % on, in both of two full weeks. "
        }
        Verdict::TooEarly => "It takes two full weeks after your first 14 days. ",
        Verdict::ThinBaseline => "The first 14 days need 8 numbers. ",
        Verdict::ThinWeeks => "Each of the two weeks needs 5. ",
    };
    format!("{rule}{}", n_of(n, n_days, "have a number"))
}

/// "38 of 52 days have a number."
pub fn n_of(n: usize, n_days: usize, what: &str) -> String {
    format!("{n} of {} {what}.", days(n_days))
}

/// "1 day", "2 days".
pub fn days(n: usize) -> String {
    if n == 1 {
        "1 day".to_owned()
    } else {
        format!("{n} days")
    }
}

/// Remembered entries are shown elsewhere and counted nowhere.
pub fn remembered(n: usize) -> Option<String> {
    match n {
        0 => None,
        1 => Some("1 day filled in later from memory is not counted.".to_owned()),
        n => Some(format!(
            "{n} days filled in later from memory are not counted."
        )),
    }
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
            full_weeks: weeks.map(of),
            overlap: false,
            verdict,
        }
    }

    #[test]
    fn the_numbers_of_a_change_are_those_of_the_weeks_it_was_seen_in() {
        // The running week was bad: the last 14 days are higher than the two full weeks.
        let lower = change(5.9, 6.0, Some(3.0), Verdict::Lower);
        assert_eq!(
            pain_finding(&lower),
            "3.0 over the last two full weeks (14 of 14), 2.9 lower than over your first 14 days \
             (14 of 14; 1 Jan to 14 Jan)."
        );
        let unclear = change(5.4, 4.6, Some(4.5), Verdict::NotClear);
        assert_eq!(
            pain_finding(&unclear),
            "4.6 over the last 14 days (14 of 14), 5.4 over your first 14 (14 of 14; 1 Jan to 14 Jan): \
             no clear change yet."
        );
    }

    #[test]
    fn little_room_is_said_and_every_count_has_its_n() {
        let grounds = pain_grounds(&change(3.0, 2.0, None, Verdict::NotClear), 1, 14);
        assert!(grounds.contains("little room"), "{grounds}");
        assert!(
            grounds.ends_with("1 of 14 days have a number."),
            "{grounds}"
        );
        assert_eq!(days(1), "1 day");
        assert_eq!(remembered(0), None);
    }
}
