//! What stands in the form of any other record and is not saved yet.

use backstory_core::draft::{Draft, DraftPlace};
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

/// Which form: there is at most one unsaved input for each kind and place.
#[derive(Debug, Deserialize, TS)]
pub struct FormPlace {
    /// What it would become.
    pub kind: RecordKind,
    /// The record's id, `new`, or `bouts` for the movements that are being noted.
    pub place: String,
}

/// A form to be kept.
#[derive(Debug, Deserialize, TS)]
pub struct FormInput {
    /// What it would become.
    pub kind: RecordKind,
    /// The record's id, `new`, or `bouts` for the movements that are being noted.
    pub place: String,
    /// The form as it stands: JSON of the interface's own.
    pub form: String,
}

/// A form as it was kept.
#[derive(Debug, Serialize, TS)]
pub struct FormView {
    /// What it would become.
    pub kind: RecordKind,
    /// The record's id, `new`, or `bouts` for the movements that are being noted.
    pub place: String,
    /// When it was last typed in: local time with offset, RFC 3339.
    pub typed_at: String,
    /// The form as it stood.
    pub form: String,
}

/// Reads every form that is not saved.
pub fn forms(journal: &Journal) -> Result<Vec<FormView>, Error> {
    let drafts = journal.with_store(|store| Ok(store.drafts()?))?;
    Ok(drafts.iter().filter_map(view).collect())
}

/// Keeps a form in place of what was kept of it before; on disk when this returns.
pub fn keep_form(journal: &Journal, input: FormInput) -> Result<(), Error> {
    let place = place(&input.place)?;
    let draft = draft(input.kind, place, journal.clock.now(), input.form)?;
    journal.with_store(|store| Ok(store.keep_draft(&draft)?))
}

/// Lets a form go.
pub fn discard_form(journal: &Journal, place: FormPlace) -> Result<(), Error> {
    let (kind, place) = (place.kind, self::place(&place.place)?);
    journal.with_store(|store| Ok(store.discard_draft(kind, place)?))
}

/// The kept form that something is saved from.
pub struct SavedForm {
    kind: RecordKind,
    place: DraftPlace,
    rest: Option<Draft>,
}

impl SavedForm {
    /// `place` is where it is kept, a day included, and none for what comes from no form; `rest` is
    /// what else stands in it and is not saved.
    pub fn new(
        kind: RecordKind,
        place: Option<String>,
        rest: Option<String>,
        now: Instant,
    ) -> Result<Option<SavedForm>, Invalid> {
        let Some(place) = place else { return Ok(None) };
        let place = place.parse().map_err(|p: Problem| p.of(Field::Answers))?;
        let rest = rest.map(|rest| draft(kind, place, now, rest)).transpose()?;
        Ok(Some(SavedForm { kind, place, rest }))
    }

    /// Keeps the rest of it, or lets go of it, in the transaction that saves.
    pub fn let_go(&self, w: &mut WriteSet<'_>) -> Result<(), StoreError> {
        match &self.rest {
            Some(rest) => w.keep_draft(rest),
            None => w.clear_draft(self.kind, self.place),
        }
    }
}

fn draft(
    kind: RecordKind,
    place: DraftPlace,
    now: Instant,
    form: String,
) -> Result<Draft, Invalid> {
    // Whatever is typed can be kept, so that what is no JSON was not written by a form.
    serde_json::from_str::<IgnoredAny>(&form).map_err(|_| Problem::Unknown.of(Field::Answers))?;
    Draft::new(kind, place, now, form)
}

/// The place of a form of a record.
fn place(text: &str) -> Result<DraftPlace, Invalid> {
    let unknown = Problem::Unknown.of(Field::Answers);
    match text.parse() {
        Ok(place @ (DraftPlace::New | DraftPlace::Bouts | DraftPlace::Record(_))) => Ok(place),
        // Drafts of a day have commands of their own.
        Ok(DraftPlace::Day(_)) | Err(_) => Err(unknown),
    }
}

fn view(draft: &Draft) -> Option<FormView> {
    if let DraftPlace::Day(_) = draft.place {
        return None;
    }
    Some(FormView {
        kind: draft.kind,
        place: draft.place.to_string(),
        typed_at: draft.typed_at.local_text(),
        form: draft.form().to_owned(),
    })
}
