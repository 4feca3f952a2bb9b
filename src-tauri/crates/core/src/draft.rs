//! Drafts: what stands in a form and has not been saved. A draft is never an entry.

use crate::day::Day;
use crate::entry::EntryKind;
use crate::invalid::{Field, Invalid, Problem};
use crate::time::Instant;

/// Most characters a draft can hold. Far more than an entry takes, because a draft keeps what an
/// entry would refuse, so that the person can shorten it.
pub const FORM_LIMIT: usize = 8_000_000;

/// Input of the form for one kind of entry of one day, kept so that a crash or a quit loses nothing.
///
/// There is at most one for each kind and day. Statistics, search and the report never see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it would become.
    pub kind: EntryKind,
    /// The day it is about.
    pub day: Day,
    /// When it was last typed in.
    pub typed_at: Instant,
    form: String,
}

impl Draft {
    /// Takes the form as the interface wrote it, a JSON object; only its length is limited here.
    pub fn new(
        kind: EntryKind,
        day: Day,
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
            day,
            typed_at,
            form,
        })
    }

    /// The form as the interface wrote it.
    pub fn form(&self) -> &str {
        &self.form
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_keeps_what_an_entry_would_refuse() {
        let now = Instant::from_stored("2026-11-20T10:00:00.000Z", 0).unwrap();
        let draft =
            |length: usize| Draft::new(EntryKind::CheckIn, now.day(), now, "x".repeat(length));
        assert!(draft(crate::text::NOTE_LIMIT * 10).is_ok());
        assert_eq!(draft(FORM_LIMIT + 1).unwrap_err().field, Field::Answers);
    }
}
