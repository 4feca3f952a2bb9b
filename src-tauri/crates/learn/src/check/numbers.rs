//! Numbers: a statement names none that its points or source cards do not have.

use std::collections::{BTreeMap, BTreeSet};

use super::Refused;
use super::file::File;
use crate::library::Mark;

/// The numbers of every point and source card. A design source is our own choice, claims nothing
/// and may stand beside any number.
#[derive(Debug, Default)]
pub struct Cards {
    points: BTreeMap<String, BTreeSet<String>>,
    sources: BTreeMap<String, Option<BTreeSet<String>>>,
}

impl Cards {
    /// Adds a point of the article.
    pub fn point(&mut self, id: &str, text: &str) {
        self.points.insert(id.to_owned(), all(text));
    }

    /// Adds the card of a source; `None` for our own choice.
    pub fn source(&mut self, id: &str, card: Option<&str>) {
        let card = card.map(all);
        self.sources.insert(id.to_owned(), card);
    }

    /// Returns an error when a text has a number that nothing it is marked with has.
    pub fn check(
        &self,
        mark: &Mark,
        text: &str,
        file: File<'_>,
        at: std::ops::Range<usize>,
    ) -> Result<(), Refused> {
        let has = |number: &String| match mark {
            Mark::Article { points } => points.iter().any(|id| {
                let known = self.points.get(id.as_ref());
                known.is_some_and(|known| known.contains(number))
            }),
            Mark::Added { sources } => sources.iter().any(|id| {
                let known = self.sources.get(id.as_ref());
                known.is_some_and(|known| known.as_ref().is_none_or(|k| k.contains(number)))
            }),
        };
        match numbers(text).find(|number| !has(number)) {
            Some(number) => file.refuse(
                at,
                format!("{number} is in no point or source card that this is marked with"),
            ),
            None => Ok(()),
        }
    }
}

/// The numbers that a card allows: its own, and 100 for a percentage, so that 1 % may be told as 1
/// in 100.
fn all(card: &str) -> BTreeSet<String> {
    let percent = card.contains('%').then(|| "100".to_owned());
    numbers(card).chain(percent).collect()
}

/// The numbers in a text, without separators of thousands: "1,172" is "1172".
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let parts = text.split(move |c| !is_part(c));
    let parts = parts.map(|part| part.trim_matches(['.', ',']).replace(',', ""));
    parts.filter(|part| part.contains(|c: char| c.is_ascii_digit()))
}
