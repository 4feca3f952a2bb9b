//! Reads days and ids as they are typed or stored; an error names their field.

use uuid::Uuid;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};

/// Reads a required day.
pub(crate) fn day_of(field: Field, text: &str) -> Result<Day, Invalid> {
    let day: Day = text.parse().map_err(|p: Problem| p.of(field))?;
    if day < Day::EARLIEST {
        return Err(Problem::TooEarly.of(field));
    }
    Ok(day)
}

/// Reads the last day of something that began on `first`.
pub(crate) fn period_of(first: Day, last: Option<&str>) -> Result<Option<Day>, Invalid> {
    let last = last.map(|d| day_of(Field::LastDay, d)).transpose()?;
    if last.is_some_and(|last| last < first) {
        return Err(Problem::EndsBeforeStart.of(Field::LastDay));
    }
    Ok(last)
}

/// Reads an id; `None` for an item that has none yet.
pub(crate) fn id_of(field: Field, text: Option<&str>) -> Result<Option<Uuid>, Invalid> {
    text.map(Uuid::try_parse)
        .transpose()
        .map_err(|_| Problem::Unknown.of(field))
}

/// Checks the form of a movement's id. The library is not consulted.
pub(crate) fn exercise_of(field: Field, id: Option<String>) -> Result<Option<String>, Invalid> {
    match id {
        Some(id) if !is_id(&id) => Err(Problem::Unknown.of(field)),
        id => Ok(id),
    }
}

/// Longest id of our own content (a sign, a movement of the library), in characters.
pub const WORD_ID_LIMIT: usize = 40;

/// Returns whether a text has the form of such an id: 1 to [`WORD_ID_LIMIT`] of `a-z`, `0-9` and
/// `-`.
pub(crate) fn is_id(text: &str) -> bool {
    let is_allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=WORD_ID_LIMIT).contains(&text.len()) && text.bytes().all(is_allowed)
}
