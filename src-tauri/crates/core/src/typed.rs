//! Days and ids as they are typed or stored, read with the name of their field.

use uuid::Uuid;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};

/// Reads a day that has to be there.
pub(crate) fn day_of(field: Field, text: &str) -> Result<Day, Invalid> {
    let day: Day = text.parse().map_err(|p: Problem| p.of(field))?;
    if day < Day::EARLIEST {
        return Err(Problem::TooEarly.of(field));
    }
    Ok(day)
}

/// Reads the last day of what began on `first`.
pub(crate) fn period_of(first: Day, last: Option<&str>) -> Result<Option<Day>, Invalid> {
    let last = last.map(|d| day_of(Field::LastDay, d)).transpose()?;
    if last.is_some_and(|last| last < first) {
        return Err(Problem::EndsBeforeStart.of(Field::LastDay));
    }
    Ok(last)
}

/// Reads an id that may not be there yet.
pub(crate) fn id_of(field: Field, text: Option<&str>) -> Result<Option<Uuid>, Invalid> {
    text.map(Uuid::try_parse)
        .transpose()
        .map_err(|_| Problem::Unknown.of(field))
}

/// Checks the id of a movement of the library, which is not asked for it.
pub(crate) fn exercise_of(field: Field, id: Option<String>) -> Result<Option<String>, Invalid> {
    match id {
        Some(id) if !is_id(&id) => Err(Problem::Unknown.of(field)),
        id => Ok(id),
    }
}

/// Most characters of an id of what we write: a sign, a movement of the library.
pub const WORD_ID_LIMIT: usize = 40;

/// Whether a text has the form of such an id: 1 to [`WORD_ID_LIMIT`] of `a-z`, `0-9` and `-`.
pub(crate) fn is_id(text: &str) -> bool {
    let is_allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=WORD_ID_LIMIT).contains(&text.len()) && text.bytes().all(is_allowed)
}
