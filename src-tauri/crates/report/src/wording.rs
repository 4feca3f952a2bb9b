//! The sentences of the page, printed and read aloud alike.

use backstory_core::day::Day;
use backstory_words::{Words, given};
use chrono::Datelike;

use crate::input::{FunctionSection, Note, ReportInput, UrgentSigns};
use crate::sentence::{PLACE, Sentence};

/// Number of weeks that fit into the table beside the function chart; the chart shows all of them.
const TABLE_WEEKS: usize = 8;

/// Words the period and writes each year once.
pub(crate) fn period(words: &Words, first: Day, last: Day) -> String {
    let end = words.short_with_year(last);
    if first == last {
        end
    } else if years_differ(first, last) {
        words.page_period(given::PagePeriod {
            from: &words.short_with_year(first),
            to: &end,
        })
    } else {
        words.page_period(given::PagePeriod {
            from: &words.short(first),
            to: &end,
        })
    }
}

/// Words how many days have an entry, with the numbers stressed.
pub(crate) fn written(words: &Words, input: &ReportInput) -> Sentence {
    let sentence = match input.n_late {
        0 => words.page_written(PLACE),
        n => words.page_written_late(given::PageWrittenLate {
            days: &PLACE,
            n_late: n,
        }),
    };
    Sentence::stressing(
        &sentence,
        words.page_days(given::PageDays {
            n: &input.n_written,
            of: input.n_days,
        }),
    )
}

/// Words the number of days filled in from memory; returns `None` when there are none.
pub(crate) fn remembered(words: &Words, n: usize) -> Option<String> {
    (n > 0).then(|| words.page_remembered(n))
}

/// Words the number of records that cannot be read; returns `None` when there are none.
pub(crate) fn left_out(words: &Words, n: usize) -> Option<String> {
    (n > 0).then(|| words.page_left_out(n))
}

/// Words the number of entries dated after the day the page is made; returns `None` when there are
/// none.
pub(crate) fn ahead(words: &Words, input: &ReportInput) -> Option<String> {
    let day = words.short_with_year(input.made_on);
    (input.n_ahead > 0).then(|| {
        words.page_ahead(given::PageAhead {
            day: &day,
            n: input.n_ahead,
        })
    })
}

/// Words the person, stressed, and the day the report was made.
pub(crate) fn by(words: &Words, input: &ReportInput) -> Sentence {
    let day = words.short_with_year(input.made_on);
    match &input.name {
        Some(name) => Sentence::stressing(
            &words.page_made_by(given::PageMadeBy {
                day: &day,
                name: &PLACE,
            }),
            name.clone(),
        ),
        None => words.page_made(day).into(),
    }
}

/// Words how the pain started, stressed except for the person's own words.
pub(crate) fn began(words: &Words, input: &ReportInput) -> Option<Sentence> {
    let how = input.began.as_ref()?;
    Some(Sentence::stressed_around(
        &words.page_began(PLACE),
        how.clone(),
    ))
}

/// Words the answer about urgent signs, with the topic stressed.
///
/// A negative is printed only where the question was asked and answered, with the day of the
/// answer.
pub(crate) fn urgent_signs(words: &Words, input: &ReportInput) -> Sentence {
    let topic = words.page_urgent_topic();
    let (day, ticked) = match &input.urgent_signs {
        UrgentSigns::NotAnswered => {
            return Sentence::stressing(&words.page_urgent_not_asked(PLACE), topic);
        }
        UrgentSigns::Unreadable => {
            return Sentence::stressing(&words.page_urgent_unreadable(PLACE), topic);
        }
        UrgentSigns::Answered { day, ticked } => (*day, ticked),
    };
    let day = words.long_with_year(day);
    let ticked = ticked.iter().cloned();
    match ticked.reduce(|earlier, later| {
        words.page_urgent_and(given::PageUrgentAnd {
            earlier: &earlier,
            later: &later,
        })
    }) {
        None => Sentence::stressing(
            &words.page_urgent_none(given::PageUrgentNone {
                day: &day,
                topic: &PLACE,
            }),
            topic,
        ),
        Some(which) => Sentence::stressing(
            &words.page_urgent_ticked(given::PageUrgentTicked {
                topic: &PLACE,
                which: &which,
            }),
            words.page_urgent_ticked_topic(day),
        ),
    }
}

/// Words the maker of the page, for its foot.
pub(crate) fn maker(words: &Words, input: &ReportInput) -> String {
    match &input.name {
        Some(_) => words.page_maker_named(),
        None => words.page_maker(),
    }
}

/// Words the day of a note, with the year when the period leaves it unclear.
pub(crate) fn note_day(words: &Words, note: &Note, input: &ReportInput) -> String {
    let day = words.with_weekday(note.day);
    if years_differ(input.first, input.last) || years_differ(note.day, input.last) {
        words.page_day_with_year(given::PageDayWithYear {
            day: &day,
            year: &note.day.date().year(),
        })
    } else {
        day
    }
}

/// Returns the latest weeks, as many as the table has room for, and a remark on the omitted ones.
pub(crate) fn last_weeks<'a>(
    words: &Words,
    function: &'a FunctionSection,
) -> (&'a [[String; 5]], Option<String>) {
    let n = function.rows.len();
    let rows = &function.rows[n.saturating_sub(TABLE_WEEKS)..];
    let cut = (n > TABLE_WEEKS).then(|| {
        words.page_last_weeks(given::PageLastWeeks {
            n,
            shown: &TABLE_WEEKS,
        })
    });
    (rows, cut)
}

/// Words the flare-ups that touch the period, with their days, oldest first.
pub(crate) fn flare_ups(words: &Words, input: &ReportInput) -> Option<String> {
    let spans = input.flare_ups.iter().map(|f| (f.first_day, f.last_day));
    let (n, which) = spans_in_period(words, input, spans)?;
    Some(words.page_flare_ups(given::PageFlareUps { n, which: &which }))
}

/// The days ill with something else that touch the period, oldest first, and how many days the
/// comparisons leave out.
pub(crate) fn illnesses(words: &Words, input: &ReportInput) -> Option<String> {
    let spans = input.illnesses.iter().map(|i| (i.first_day, i.last_day));
    let named = spans_in_period(words, input, spans).map(|(_, which)| words.page_illnesses(which));
    let left_out = (input.n_ill > 0).then(|| words.page_ill_left_out(input.n_ill));
    named
        .into_iter()
        .chain(left_out)
        .reduce(|named, left_out| format!("{named} {left_out}"))
}

/// Words the spans of days that touch the period, and counts them.
fn spans_in_period(
    words: &Words,
    input: &ReportInput,
    spans: impl Iterator<Item = (Day, Option<Day>)>,
) -> Option<(usize, String)> {
    let touches = |(first, last): &(Day, Option<Day>)| {
        *first <= input.last && last.is_none_or(|last| last >= input.first)
    };
    let mut found: Vec<_> = spans.filter(touches).collect();
    found.sort_by_key(|(first, _)| *first);
    let which = found
        .iter()
        .map(|(first, last)| span(words, *first, *last, input))
        .reduce(|earlier, later| {
            words.page_spans_and(given::PageSpansAnd {
                earlier: &earlier,
                later: &later,
            })
        })?;
    Some((found.len(), which))
}

fn span(words: &Words, first: Day, last: Option<Day>, input: &ReportInput) -> String {
    let days = [input.first, first, last.unwrap_or(first)];
    let name = |day: Day| {
        if days.iter().any(|d| years_differ(*d, input.last)) {
            words.short_with_year(day)
        } else {
            words.short(day)
        }
    };
    match last {
        None => words.page_span_open(name(first)),
        Some(last) if last == first => name(first),
        Some(last) => words.page_span(given::PageSpan {
            from: &name(first),
            to: &name(last),
        }),
    }
}

fn years_differ(a: Day, b: Day) -> bool {
    a.date().year() != b.date().year()
}

#[cfg(test)]
mod tests {
    use super::*;
    use backstory_words::locale::Locale;

    #[test]
    fn the_period_says_each_year_once() {
        let american = Words::new(Locale::of_system("en_US"));
        for (first, last, expected, in_america) in [
            (
                "2026-09-29",
                "2026-11-19",
                "29 Sep to 19 Nov 2026",
                "Sep 29 to Nov 19, 2026",
            ),
            (
                "2025-12-01",
                "2026-01-09",
                "1 Dec 2025 to 9 Jan 2026",
                "Dec 1, 2025 to Jan 9, 2026",
            ),
            ("2026-11-19", "2026-11-19", "19 Nov 2026", "Nov 19, 2026"),
        ] {
            let day = |text: &str| -> Day { text.parse().unwrap() };
            assert_eq!(period(&Words::english(), day(first), day(last)), expected);
            assert_eq!(period(&american, day(first), day(last)), in_america);
        }
    }

    #[test]
    fn remembered_days_are_named_only_when_there_are_any() {
        let words = Words::english();
        assert_eq!(remembered(&words, 0), None);
        assert_eq!(
            remembered(&words, 1).as_deref(),
            Some("1 day remembered later, not counted")
        );
        assert_eq!(
            remembered(&words, 2).as_deref(),
            Some("2 days remembered later, not counted")
        );
    }
}
