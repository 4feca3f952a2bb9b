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
