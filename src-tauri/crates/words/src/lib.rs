//! All text that a person reads, from the Fluent catalogues in `locales/`, with dates and numbers.
//!
//! Each message is a function of [`Words`], generated when this crate is built, so that a missing
//! message or argument does not compile. A message with more than one argument takes them by name,
//! in a struct of [`given`]. The interface reads the same catalogues.

pub mod catalogue;
pub mod locale;
pub mod typescript;

use std::borrow::Cow;

use backstory_core::day::Day;
use chrono::format::{DelayedFormat, StrftimeItems};
use chrono::{Datelike, NaiveTime, Timelike};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::locale::Locale;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The words of one language, with the dates and numbers of one region.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
    transform: fn(&str) -> Cow<'_, str>,
}

impl Words {
    /// Makes the words for a locale: English, in the pseudo-locale with every letter accented.
    #[must_use]
    pub fn new(locale: Locale) -> Words {
        let transform = if locale.is_pseudo() { pseudo } else { plain };
        Words::with(locale, transform)
    }

    /// Returns British English: the language of the command line, whatever the system's locale.
    #[must_use]
    pub fn english() -> Words {
        Words::new(Locale::of_system("en-GB"))
    }

    /// Returns pseudo-localised English: every letter is accented, so that a test can tell catalogue
    /// text from text hard-coded in the program; every text is in brackets, so that a cut-off end
    /// shows; and every word is 40 % longer, as a translation may be.
    #[must_use]
    pub fn pseudo() -> Words {
        Words::with(Locale::of_system("en-GB"), pseudo)
    }

    fn with(locale: Locale, transform: fn(&str) -> Cow<'_, str>) -> Words {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.id()]);
        bundle.set_use_isolating(false);
        bundle.set_transform(Some(transform));
        for (_, text) in ENGLISH {
            // The catalogues were checked when this crate was built, so nothing is skipped here.
            let resource = FluentResource::try_new((*text).to_owned());
            let resource = resource.unwrap_or_else(|(readable, _)| readable);
            let _ = bundle.add_resource(resource);
        }
        Words {
            bundle,
            locale,
            transform,
        }
    }

    /// The language and region.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// A number with one decimal, such as `4.6` or `4,6`.
    #[must_use]
    pub fn decimal(&self, number: f64) -> String {
        format!("{number:.1}").replace('.', self.locale.decimal_sign())
    }

    /// Day and short month, such as `3 Nov`, for axes and tables.
    #[must_use]
    pub fn short(&self, day: Day) -> String {
        self.day_short(given::DayShort {
            day: &part(day, "%-d"),
            month: &self.name(day, "%b"),
            order: &self.locale.order(),
        })
    }

    /// Day and full month, such as `3 November`.
    #[must_use]
    pub fn long(&self, day: Day) -> String {
        self.day_long(given::DayLong {
            day: &part(day, "%-d"),
            month: &self.name(day, "%B"),
            order: &self.locale.order(),
        })
    }

    /// Day, short month and year, such as `3 Nov 2026`.
    #[must_use]
    pub fn short_with_year(&self, day: Day) -> String {
        self.day_short_with_year(given::DayShortWithYear {
            day: &part(day, "%-d"),
            month: &self.name(day, "%b"),
            order: &self.locale.order(),
            year: &part(day, "%Y"),
        })
    }

    /// Day, full month and year, such as `3 November 2026`.
    #[must_use]
    pub fn long_with_year(&self, day: Day) -> String {
        self.day_long_with_year(given::DayLongWithYear {
            day: &part(day, "%-d"),
            month: &self.name(day, "%B"),
            order: &self.locale.order(),
            year: &part(day, "%Y"),
        })
    }

    /// Words a span of days, such as `16 Nov to 29 Nov`.
    ///
    /// The year is included as soon as the first or last day, or a day of `beside`, is in a
    /// different year than the rest: `30 Nov to 13 Dec 2025`, `21 Dec 2026 to 3 Jan 2027`. A span
    /// of one day is written as that day.
    #[must_use]
    pub fn span(&self, first: Day, last: Day, beside: &[Day]) -> String {
        let year = |day: Day| day.date().year();
        let to = if beside.iter().any(|day| year(*day) != year(last)) {
            self.short_with_year(last)
        } else {
            self.short(last)
        };
        if first == last {
            to
        } else if year(first) == year(last) {
            self.findings_stretch(given::FindingsStretch {
                from: &self.short(first),
                to: &to,
            })
        } else {
            self.findings_stretch(given::FindingsStretch {
                from: &self.short_with_year(first),
                to: &self.short_with_year(last),
            })
        }
    }

    /// Short weekday, day and short month, such as `Tue 3 Nov`.
    #[must_use]
    pub fn with_weekday(&self, day: Day) -> String {
        self.day_with_weekday(given::DayWithWeekday {
            day: &part(day, "%-d"),
            month: &self.name(day, "%b"),
            order: &self.locale.order(),
            weekday: &self.name(day, "%a"),
        })
    }

    /// A time of day as the region's clock shows it, such as `14:30` or `2:30 PM`.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        let (is_pm, hour) = time.hour12();
        let minute = format!("{:02}", time.minute());
        if self.locale.has_twelve_hours() {
            self.time_of_twelve(given::TimeOfTwelve {
                half: &if is_pm { "pm" } else { "am" },
                hour: &hour,
                minute: &minute,
                order: &self.locale.order(),
            })
        } else {
            self.time_of_day(given::TimeOfDay {
                hour: &format!("{:02}", time.hour()),
                minute: &minute,
            })
        }
    }

    /// Joins several items in one line, such as `walking, stairs`; returns `None` when there are no
    /// items.
    #[must_use]
    pub fn list(&self, parts: impl IntoIterator<Item = String>) -> Option<String> {
        parts.into_iter().reduce(|list, next| {
            self.list_pair(given::ListPair {
                list: &list,
                next: &next,
            })
        })
    }

    /// Returns the name of a month or weekday, in the language of the words.
    fn name(&self, day: Day, pattern: &str) -> String {
        let name: DelayedFormat<StrftimeItems<'_>> =
            day.date().format_localized(pattern, chrono::Locale::en_GB);
        (self.transform)(&name.to_string()).into_owned()
    }

    fn say<const N: usize>(&self, id: &str, arguments: [(&str, FluentValue<'_>); N]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|m| m.value());
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        // The build of this crate has already rejected missing messages and arguments.
        let mut problems = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut problems)
            .into_owned()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.locale.tag())
    }
}

fn part(day: Day, pattern: &str) -> String {
    day.date().format(pattern).to_string()
}

fn plain(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// Replaces every ASCII letter with an accented one of the same case, makes each word 40 % longer,
/// and puts the text in brackets. `ui/src/shared/words.ts` does the same.
fn pseudo(text: &str) -> Cow<'_, str> {
    let inner = text.trim();
    if !inner.contains(|c: char| c.is_ascii_alphabetic()) {
        return Cow::Borrowed(text);
    }
    let mut said = String::new();
    let mut n_letters = 0_usize;
    for c in inner.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_alphabetic() {
            n_letters += 1;
            said.push(if c.is_ascii_uppercase() { 'É' } else { 'é' });
        } else {
            said.extend(std::iter::repeat_n('é', (n_letters * 2).div_ceil(5)));
            n_letters = 0;
            said.push(c);
        }
    }
    let (before, after) = text.split_once(inner).unwrap_or_default();
    Cow::Owned(format!("{before}[{}]{after}", said.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_as_the_region_does() {
        let words = |system| Words::new(Locale::of_system(system));
        for (hour, minute, british, american, australian) in [
            (0, 5, "00:05", "12:05 AM", "12:05 am"),
            (9, 0, "09:00", "9:00 AM", "9:00 am"),
            (12, 30, "12:30", "12:30 PM", "12:30 pm"),
            (23, 59, "23:59", "11:59 PM", "11:59 pm"),
        ] {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            assert_eq!(words("en_GB").time(time), british);
            assert_eq!(words("de_DE").time(time), british);
            assert_eq!(words("en_US").time(time), american);
            assert_eq!(words("en_AU").time(time), australian);
        }
    }

    #[test]
    fn a_list_names_each_thing_once() {
        let words = Words::english();
        let list = |parts: &[&str]| words.list(parts.iter().map(|p| (*p).to_owned()));
        assert_eq!(list(&[]), None);
        assert_eq!(list(&["walking"]).as_deref(), Some("walking"));
        let three = list(&["walking", "stairs", "socks"]);
        assert_eq!(three.as_deref(), Some("walking, stairs, socks"));
    }

    fn day(text: &str) -> Day {
        text.parse().expect("the test names a day")
    }

    #[test]
    fn dates_and_numbers_follow_the_region() {
        let third = day("2026-11-03");
        for (system, dates, number) in [
            (
                "en_GB",
                ["3 Nov", "3 November", "3 Nov 2026", "Tue 3 Nov"],
                "4.6",
            ),
            (
                "en_US",
                ["Nov 3", "November 3", "Nov 3, 2026", "Tue, Nov 3"],
                "4.6",
            ),
            (
                "de_DE",
                ["3 Nov", "3 November", "3 Nov 2026", "Tue 3 Nov"],
                "4,6",
            ),
        ] {
            let words = Words::new(Locale::of_system(system));
            let found = [
                words.short(third),
                words.long(third),
                words.short_with_year(third),
                words.with_weekday(third),
            ];
            assert_eq!(found, dates, "{system}");
            assert_eq!(words.decimal(4.56), number, "{system}");
            let long = words.long_with_year(third);
            assert_eq!(long, dates[2].replace("Nov", "November"), "{system}");
        }
    }

    #[test]
    fn a_span_says_the_year_as_soon_as_there_are_two() {
        let words = Words::english();
        let american = Words::new(Locale::of_system("en_US"));
        for (first, last, beside, said, in_america) in [
            (
                "2026-11-16",
                "2026-11-29",
                vec!["2026-09-07"],
                "16 Nov to 29 Nov",
                "Nov 16 to Nov 29",
            ),
            (
                "2025-11-30",
                "2025-12-13",
                vec!["2026-11-29"],
                "30 Nov to 13 Dec 2025",
                "Nov 30 to Dec 13, 2025",
            ),
            (
                "2026-12-21",
                "2027-01-03",
                vec![],
                "21 Dec 2026 to 3 Jan 2027",
                "Dec 21, 2026 to Jan 3, 2027",
            ),
            ("2026-12-01", "2026-12-01", vec![], "1 Dec", "Dec 1"),
            (
                "2026-12-01",
                "2026-12-01",
                vec!["2027-01-03"],
                "1 Dec 2026",
                "Dec 1, 2026",
            ),
        ] {
            let beside: Vec<Day> = beside.into_iter().map(day).collect();
            assert_eq!(words.span(day(first), day(last), &beside), said);
            assert_eq!(american.span(day(first), day(last), &beside), in_america);
        }
    }

    #[test]
    fn pseudo_words_hold_no_plain_letter() {
        let words = Words::pseudo();
        let text = words.with_weekday(day("2026-11-03"));
        assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{text}");
    }

    #[test]
    fn pseudo_words_are_longer_and_in_brackets() {
        for (text, said) in [
            ("Back pain", "[Éééééé éééééé]".to_owned()),
            (" of ", " [ééé] ".to_owned()),
            (": 5", ": 5".to_owned()),
            ("", String::new()),
        ] {
            let found = pseudo(text);
            let n = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            assert!(n(&found) * 10 >= n(text) * 14, "{found}");
            assert_eq!(found.starts_with(' '), text.starts_with(' '));
            assert_eq!(found, said, "{text:?}");
        }
        let named = Words::new(Locale::of_system("en_XA.UTF-8"));
        assert_eq!(named.urgent_title(), Words::pseudo().urgent_title());
    }
}
