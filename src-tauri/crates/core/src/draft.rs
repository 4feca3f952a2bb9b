//! Drafts: unsaved content of forms. A draft is never an entry.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::RecordKind;
use crate::time::Instant;

/// Longest draft in characters. Far longer than an entry, because a draft keeps what an entry would
/// refuse, so that the person can shorten it.
pub const FORM_LIMIT: usize = 8_000_000;

/// Key of a draft within its kind: the form it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DraftKey {
    /// The check-in form of a day, or the form of its next moment.
    Day(Day),
    /// The form of a record that is not saved yet.
    New,
    /// The movements being noted on their own pages.
    Bouts,
    /// The form of a saved record.
    Record(Uuid),
}

const NEW: &str = "new";
const BOUTS: &str = "bouts";

impl fmt::Display for DraftKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DraftKey::Day(day) => day.fmt(f),
            DraftKey::New => f.write_str(NEW),
            DraftKey::Bouts => f.write_str(BOUTS),
            DraftKey::Record(id) => id.hyphenated().fmt(f),
        }
    }
}

impl FromStr for DraftKey {
    type Err = Problem;

    /// Reads `YYYY-MM-DD`, `new`, `bouts` or an id.
    fn from_str(text: &str) -> Result<DraftKey, Problem> {
        match text {
            NEW => return Ok(DraftKey::New),
            BOUTS => return Ok(DraftKey::Bouts),
            _ => {}
        }
        let record = || Uuid::try_parse(text).map(DraftKey::Record);
        text.parse()
            .map(DraftKey::Day)
            .or_else(|_| record())
            .map_err(|_| Problem::Unknown)
    }
}

/// Unsaved content of one form, kept so that a crash or a quit loses nothing.
///
/// There is at most one for each kind and place. Statistics, search and the report never see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Kind of the record that the form would make.
    pub kind: RecordKind,
    /// Form of that kind.
    pub place: DraftKey,
    /// Time of the last input.
    pub typed_at: Instant,
    form: String,
}

impl Draft {
    /// Takes the form as written by the interface, a JSON object; only its length is checked here.
    pub fn new(
        kind: RecordKind,
        place: DraftKey,
        typed_at: Instant,
        form: String,
    ) -> Result<Draft, Invalid> {
        let length = form.chars().count();
        if length > FORM_LIMIT {
            let limit = FORM_LIMIT;
            return Err(Problem::TooLong { length, limit }.of(Field::Answers));
        }
        Ok(Draft {
            kind,
            place,
            typed_at,
            form,
        })
    }

    /// Returns the form as written by the interface.
    pub fn form(&self) -> &str {
        &self.form
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(length: usize) -> Result<Draft, Invalid> {
        let at = Instant::from_stored("2026-11-20T10:00:00.000Z", 0).unwrap();
        let place = "2026-11-20".parse().unwrap();
        Draft::new(RecordKind::Moment, place, at, "é".repeat(length))
    }

    #[test]
    fn a_form_is_limited_in_characters_and_kept_as_it_is() {
        assert_eq!(
            draft(FORM_LIMIT).unwrap().form().chars().count(),
            FORM_LIMIT
        );
        let refused = draft(FORM_LIMIT + 1).unwrap_err();
        assert_eq!(refused.field, Field::Answers);
    }

    #[test]
    fn a_place_is_read_back_as_it_was_written() {
        for text in [
            "2026-11-20",
            "new",
            "bouts",
            "00000000-0000-7000-8000-000000000001",
        ] {
            assert_eq!(text.parse::<DraftKey>().unwrap().to_string(), text);
        }
        for text in ["", "New", "2026-13-01", "entry"] {
            assert_eq!(text.parse::<DraftKey>(), Err(Problem::Unknown), "{text}");
        }
    }
}
