//! Records in words: a one-line summary, and a line for each detail.
//!
//! The window, the command line and the printed report all use these words; a record is not worded
//! anywhere else.

pub mod answers;
mod details;
mod lines;
mod rmdq;
mod summary;

use backstory_core::day::Day;
use backstory_core::ladder::{MovementUnit, Step};
use backstory_core::record::{DayPattern, Feel};
use backstory_core::score::Score;
use backstory_words::{Words, given};
use serde::Serialize;
use ts_rs::TS;

pub use details::{Names, details};
pub use summary::summary;

/// One detail of a record, such as "Back pain: 4 out of 10".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Detail {
    /// The question, in the words of the form.
    pub label: String,
    /// The answer; never blank.
    pub value: String,
}

/// Stored instead of a sign id when the answer was "yes, or I am not sure" without a ticked sign.
const YES_UNSURE: &str = "yes-or-not-sure";

/// The ticked signs in the words they were ticked in: first the signs on the list, the most urgent
/// first, then earlier wordings and the ids of signs that nothing here knows.
pub fn ticked_signs(words: &Words, ticked: &[String]) -> Vec<String> {
    let signs = backstory_learn::urgent_signs();
    let listed = signs.tiers.iter().flat_map(|tier| tier.signs.iter());
    let listed = listed.map(|sign| sign.id.as_ref());
    let is_ticked = |id: &&str| ticked.iter().any(|ticked| ticked == id);
    let listed: Vec<&str> = listed.filter(is_ticked).collect();
    let others = ticked.iter().map(String::as_str);
    let others: Vec<&str> = others.filter(|id| !listed.contains(id)).collect();
    let all = listed.into_iter().chain(others);
    let all = all.map(|id| match signs.wording(id) {
        Some(text) => text.to_owned(),
        None if id == YES_UNSURE => words.urgent_yes_unsure(),
        None => id.to_owned(),
    });
    all.collect()
}

/// "10 min, 2 times a day".
fn step(words: &Words, unit: MovementUnit, step: Step) -> String {
    let times = step.times_a_day().into();
    match unit {
        MovementUnit::Minutes => words.journal_sum_step_minutes(given::JournalSumStepMinutes {
            n: &step.amount(),
            times,
        }),
        MovementUnit::Repetitions => {
            words.journal_sum_step_repetitions(given::JournalSumStepRepetitions {
                n: step.amount().into(),
                times,
            })
        }
    }
}

/// Parts of the day, each with its key in the catalogues.
fn parts_of_day(pattern: &DayPattern) -> [(&'static str, Option<Feel>); 4] {
    [
        ("morning", pattern.morning),
        ("daytime", pattern.daytime),
        ("evening", pattern.evening),
        ("night", pattern.night),
    ]
}

/// A number from -5 to +5 with its sign; zero does not get one.
fn signed(n: i32) -> String {
    match n {
        0 => "0".to_owned(),
        // A minus sign, which is as wide as the plus.
        ..0 => format!("\u{2212}{}", n.unsigned_abs()),
        1.. => format!("+{n}"),
    }
}

/// "4 out of 10".
fn out_of_ten(words: &Words, score: Score) -> String {
    words.check_in_out_of_ten(score.get())
}

/// "12 Sep 2026 to 20 Sep 2026", or "since 12 Sep 2026" while it goes on.
fn days(words: &Words, first: Day, last: Option<Day>) -> String {
    let from = words.short_with_year(first);
    match last {
        None => words.journal_sum_since(from),
        Some(last) if last == first => from,
        Some(last) => words.journal_sum_days(given::JournalSumDays {
            from: &from,
            to: &words.short_with_year(last),
        }),
    }
}

#[cfg(test)]
mod tests;
