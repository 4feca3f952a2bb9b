//! What stands in the form of a check-in or a moment and is not saved yet: kept in the journal,
//! never an entry.

use backstory_core::answers::RawAnswers;
use backstory_core::draft::{Draft, DraftPlace as Place};
use backstory_core::entry::EntryKind;
use backstory_core::invalid::{Field, Problem};
use backstory_core::record::RecordKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::views::parse_day;
use crate::error::Error;
use crate::journal::Journal;

/// A form as it stands, the unfinished and the refused included.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DraftForm {
    /// The answers in the form.
    pub answers: RawAnswers,
    /// What the journal held for the day when the draft was begun; null when nothing.
    pub base: Option<RawAnswers>,
    /// Sleep as typed.
    pub sleep_typed: String,
}

/// Which form a draft belongs to: there is one draft for each kind and day.
#[derive(Debug, Deserialize, TS)]
pub struct DraftPlace {
    /// What it would become.
    pub kind: EntryKind,
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
}

/// A draft to be kept.
#[derive(Debug, Deserialize, TS)]
pub struct DraftInput {
    /// What it would become.
    pub kind: EntryKind,
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// The form as it stands.
    pub form: DraftForm,
}

/// A draft as it was kept.
#[derive(Debug, Serialize, TS)]
pub struct DraftView {
    /// What it would become.
    pub kind: EntryKind,
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// When it was last typed in: local time with offset, RFC 3339.
    pub typed_at: String,
    /// The form as it stood.
    pub form: DraftForm,
}

/// Reads every draft, the oldest day first.
pub fn drafts(journal: &Journal) -> Result<Vec<DraftView>, Error> {
    let drafts = journal.with_store(|store| Ok(store.drafts()?))?;
    // A form of a later version may not be readable here; it stays where it is.
    Ok(drafts.iter().filter_map(view).collect())
}

/// Keeps a draft in place of the one before it; on disk when this returns.
pub fn keep_draft(journal: &Journal, input: DraftInput) -> Result<(), Error> {
    let day = parse_day(&input.day)?;
    let form =
        serde_json::to_string(&input.form).map_err(|_| Problem::Unknown.of(Field::Answers))?;
    let draft = Draft::new(
        input.kind.into(),
        Place::Day(day),
        journal.clock.now(),
        form,
    )?;
    journal.with_store(|store| Ok(store.keep_draft(&draft)?))
}

/// Lets a draft go.
pub fn discard_draft(journal: &Journal, place: DraftPlace) -> Result<(), Error> {
    let day = parse_day(&place.day)?;
    journal.with_store(|store| Ok(store.discard_draft(place.kind.into(), Place::Day(day))?))
}

/// None for the form of anything but a check-in or a moment, and for one that cannot be read.
fn view(draft: &Draft) -> Option<DraftView> {
    let mut kinds = EntryKind::ALL.into_iter();
    let kind = kinds.find(|kind| RecordKind::from(*kind) == draft.kind)?;
    let Place::Day(day) = draft.place else {
        return None;
    };
    Some(DraftView {
        kind,
        day: day.to_string(),
        typed_at: draft.typed_at.local_text(),
        form: serde_json::from_str(draft.form()).ok()?,
    })
}
