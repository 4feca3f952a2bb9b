//! Collects the lines of a record.

use backstory_core::day::Day;
use backstory_core::score::Score;
use backstory_words::Words;

use super::{Detail, out_of_ten};

pub(super) fn yes_no(words: &Words, answer: bool) -> String {
    if answer {
        words.check_in_yes()
    } else {
        words.check_in_no()
    }
}

/// The lines collected so far.
pub(super) struct Lines<'a> {
    pub(super) words: &'a Words,
    pub(super) details: Vec<Detail>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(words: &'a Words) -> Lines<'a> {
        Lines {
            words,
            details: Vec::new(),
        }
    }

    /// Adds a line; skips a value that is absent or blank.
    pub(super) fn add(&mut self, label: String, value: Option<String>) {
        let value = value.filter(|value| !value.trim().is_empty());
        self.details
            .extend(value.map(|value| Detail { label, value }));
    }

    pub(super) fn each(&mut self, label: &str, values: impl IntoIterator<Item = String>) {
        for value in values {
            self.add(label.to_owned(), Some(value));
        }
    }

    pub(super) fn text(&mut self, label: String, text: Option<&str>) {
        self.add(label, text.map(str::to_owned));
    }

    pub(super) fn score(&mut self, label: String, score: Option<Score>) {
        self.add(label, score.map(|score| out_of_ten(self.words, score)));
    }

    pub(super) fn minutes(&mut self, label: String, minutes: Option<u16>) {
        self.add(label, minutes.map(|n| self.words.check_in_minutes(n)));
    }

    pub(super) fn date(&mut self, label: String, day: Option<Day>) {
        self.add(label, day.map(|day| self.words.short_with_year(day)));
    }

    pub(super) fn day(&mut self, day: Day) {
        self.date(self.words.records_day(), Some(day));
    }

    pub(super) fn span(&mut self, first: Day, last: Option<Day>) {
        self.date(self.words.records_first_day(), Some(first));
        self.date(self.words.records_last_day(), last);
    }
}
