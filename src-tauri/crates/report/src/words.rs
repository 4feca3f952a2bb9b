//! The sentences the printed page and the text for reading aloud share.

use backstory_core::day::Day;
use chrono::Datelike;

use crate::input::{FunctionSection, Note, ReportInput};

/// Weeks the table beside the function chart has room for; the chart shows all of them.
const TABLE_WEEKS: usize = 8;

pub(crate) const TITLE: &str = "Back Profile";
pub(crate) const STANDING: &str = "Self-reported. Not a medical record, not a diagnosis.";
pub(crate) const DEMO: &str = "DEMO: invented data.";
pub(crate) const FUNCTION: &str = "Doing what matters";
pub(crate) const PAIN: &str = "Back pain, average of the day";
pub(crate) const NOTES: &str = "Notes";
/// A negative is printed only where it was asked; this version does not ask.
pub(crate) const SAFETY: [&str; 2] = [
    "Safety questions:",
    "not recorded. This does not rule anything out.",
];
pub(crate) const GAPS: &str = "Blank days are left blank; no line is drawn across a gap.";
pub(crate) const UNTAGGED: &str = "This PDF has no accessibility tags.";

/// The period, with each year said once.
pub(crate) fn period(first: Day, last: Day) -> String {
    let end = last.short_with_year();
    if first == last {
        end
    } else if years_differ(first, last) {
        format!("{} to {end}", first.short_with_year())
    } else {
        format!("{} to {end}", first.short())
    }
}

/// How many days are written, split into the part to stress and the rest.
pub(crate) fn written(input: &ReportInput) -> (String, String) {
    let stressed = format!("{} of {} days", input.n_written, input.n_days);
    let rest = match input.n_late {
        0 => " written".to_owned(),
        n => format!(" written, {n} of them one day late"),
    };
    (stressed, rest)
}

/// What to say about days filled in from memory, when there are any.
pub(crate) fn remembered(n: usize) -> Option<String> {
    match n {
        0 => None,
        1 => Some("1 day remembered later, not counted".to_owned()),
        n => Some(format!("{n} days remembered later, not counted")),
    }
}

/// The person and the day the report was made, split into the part to stress and the rest.
pub(crate) fn by(input: &ReportInput) -> (String, String) {
    let day = input.made_on.short_with_year();
    match &input.name {
        Some(name) => (name.clone(), format!(" · made on {day}")),
        None => (String::new(), format!("Made on {day}")),
    }
}

/// Who made the page, for the foot of it.
pub(crate) fn maker(input: &ReportInput) -> String {
    let maker = match &input.name {
        Some(_) => "Made by the person named above.",
        None => "Made by the person it is about.",
    };
    format!("Backstory, an offline journal. {maker}")
}

/// The day of a note, with the year when the period alone does not tell it.
pub(crate) fn note_day(note: &Note, input: &ReportInput) -> String {
    let day = note.day.with_weekday();
    if years_differ(input.first, input.last) || years_differ(note.day, input.last) {
        format!("{day} {}", note.day.date().year())
    } else {
        day
    }
}

/// The latest weeks, as many as the table has room for, and a word on the ones left out.
pub(crate) fn last_weeks(function: &FunctionSection) -> (&[[String; 5]], Option<String>) {
    let n = function.rows.len();
    let rows = &function.rows[n.saturating_sub(TABLE_WEEKS)..];
    let cut = (n > TABLE_WEEKS).then(|| format!("The last {TABLE_WEEKS} of {n} weeks:"));
    (rows, cut)
}

fn years_differ(a: Day, b: Day) -> bool {
    a.date().year() != b.date().year()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_says_each_year_once() {
        for (first, last, expected) in [
            ("2026-09-29", "2026-11-19", "29 Sep to 19 Nov 2026"),
            ("2025-12-01", "2026-01-09", "1 Dec 2025 to 9 Jan 2026"),
            ("2026-11-19", "2026-11-19", "19 Nov 2026"),
        ] {
            let day = |text: &str| -> Day { text.parse().unwrap() };
            assert_eq!(period(day(first), day(last)), expected);
        }
    }

    #[test]
    fn remembered_days_are_named_only_when_there_are_any() {
        assert_eq!(remembered(0), None);
        assert_eq!(
            remembered(2).as_deref(),
            Some("2 days remembered later, not counted")
        );
    }
}
