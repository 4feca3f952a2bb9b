//! Drafts: unsaved input of a form, kept in the journal but never as a record.
//!
//! A draft is JSON in the interface's own format; this module understands only its key and its
//! kind.

use backstory_core::draft::{Draft, DraftKey};
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_core::record::RecordKind;
use backstory_core::time::Instant;
use backstory_store::error::StoreError;
use backstory_store::log::WriteSet;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Error;
use crate::journal::Journal;

/// Key of a draft: each kind and place has at most one.
#[derive(Debug, Deserialize, TS)]
pub struct FormPlace {
    /// Kind of the record that the draft would become.
    pub kind: RecordKind,
    /// The day of a check-in or of the next moment, `YYYY-MM-DD`; otherwise the record's id, `new`,
    /// or `bouts` for the movements being noted.
    pub place: String,
}

/// A draft to keep.
#[derive(Debug, Deserialize, TS)]
pub struct FormInput {
    /// Kind of the record that the draft would become.
    pub kind: RecordKind,
    /// The day of a check-in or of the next moment, `YYYY-MM-DD`; otherwise the record's id, `new`,
    /// or `bouts` for the movements being noted.
    pub place: String,
    /// The current input, as JSON.
    pub form: String,
}

/// A draft as it was kept.
#[derive(Debug, Serialize, TS)]
pub struct FormView {
    /// Kind of the record that the draft would become.
    pub kind: RecordKind,
    /// The day of a check-in or of the next moment, `YYYY-MM-DD`; otherwise the record's id, `new`,
    /// or `bouts` for the movements being noted.
    pub place: String,
    /// When the person last typed in it: local time with offset, RFC 3339.
    pub typed_at: String,
    /// The input as it was kept, as JSON.
    pub form: String,
}

/// Reads every draft: drafts of a day first, the oldest day first.
pub fn forms(journal: &Journal) -> Result<Vec<FormView>, Error> {
    let drafts = journal.with_store(|store| Ok(store.drafts()?))?;
    Ok(drafts.iter().map(FormView::from).collect())
}

/// Keeps a draft and replaces the earlier one of the same key; it is on disk when this returns.
pub fn keep_form(journal: &Journal, input: FormInput) -> Result<(), Error> {
    let place = place(input.kind, &input.place)?;
    let draft = draft(input.kind, place, journal.clock.now(), input.form)?;
    journal.with_store(|store| Ok(store.keep_draft(&draft)?))
}

/// Deletes a draft.
pub fn discard_form(journal: &Journal, place: FormPlace) -> Result<(), Error> {
    let FormPlace { kind, place } = place;
    let place = self::place(kind, &place)?;
    journal.with_store(|store| Ok(store.discard_draft(kind, place)?))
}

/// The draft that a record is saved from.
pub struct SavedForm {
    kind: RecordKind,
    place: DraftKey,
    rest: Option<Draft>,
}

impl SavedForm {
    /// `place`: key of the draft to delete (`None` when the record was not written from a draft).
    /// `rest`: what remains in the draft after this save.
    pub fn new(
        kind: RecordKind,
        place: Option<String>,
        rest: Option<String>,
        now: Instant,
    ) -> Result<Option<SavedForm>, Invalid> {
        let Some(place) = place else { return Ok(None) };
        let place = self::place(kind, &place)?;
        let rest = rest.map(|rest| draft(kind, place, now, rest)).transpose()?;
        Ok(Some(SavedForm { kind, place, rest }))
    }

    /// Deletes the draft, or keeps only its rest, in the transaction that saves the record.
    pub fn let_go(&self, w: &mut WriteSet<'_>) -> Result<(), StoreError> {
        match &self.rest {
            Some(rest) => w.keep_draft(rest),
            None => w.clear_draft(self.kind, self.place),
        }
    }
}

fn draft(kind: RecordKind, place: DraftKey, now: Instant, form: String) -> Result<Draft, Invalid> {
    // A form always sends JSON; anything else is a bug in the interface.
    serde_json::from_str::<IgnoredAny>(&form).map_err(|_| Problem::Unknown.of(Field::Answers))?;
    Draft::new(kind, place, now, form)
}

/// Parses the key of a draft. Only check-ins and moments have a draft for each day.
fn place(kind: RecordKind, text: &str) -> Result<DraftKey, Invalid> {
    let has_days = matches!(kind, RecordKind::CheckIn | RecordKind::Moment);
    match text.parse::<DraftKey>() {
        Ok(DraftKey::Day(_)) if !has_days => Err(Problem::Unknown.of(Field::Answers)),
        Ok(place) => Ok(place),
        Err(problem) => Err(problem.of(Field::Answers)),
    }
}

impl From<&Draft> for FormView {
    fn from(draft: &Draft) -> FormView {
        FormView {
            kind: draft.kind,
            place: draft.place.to_string(),
            typed_at: draft.typed_at.local_text(),
            form: draft.form().to_owned(),
        }
    }
}
