//! Reading, saving and deleting records of every kind.

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::invalid::{Field, Problem};
use backstory_core::record::{Content, RawRecord, Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use backstory_store::store::Store;
use backstory_words::given;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::forms::SavedForm;
use crate::commands::undo::Written;
use crate::commands::views::{RecordPage, RecordPlace, RecordView};
use crate::error::Error;
use crate::goal_sets;
use crate::journal::Journal;
use crate::labels::{self, Label};

/// A record to save.
#[derive(Debug, Deserialize, TS)]
pub struct RecordInput {
    /// Id of the record; null for a new one. Check-ins and moments need an id here, because new
    /// ones have commands of their own.
    pub id: Option<String>,
    /// Content of the record.
    pub record: RawRecord,
    /// Key of the draft that the record was written from and that the save deletes: `new` or the
    /// id. Null for a change made outside the form, which leaves the draft as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub form: Option<String>,
    /// Input that remains in that draft after this save.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rest: Option<String>,
}

/// Result of saving a record.
#[derive(Debug, Serialize, TS)]
pub struct SavedRecord {
    /// Id of the record; moving a check-in to another day changes it.
    pub id: String,
    /// The change that was made.
    pub written: Written,
}

/// Reads one record.
pub fn record(journal: &Journal, place: RecordPlace) -> Result<RecordView, Error> {
    let id = place.uuid()?;
    journal.with_reader(|reader| {
        let record = reader.record(place.kind, id)?;
        Ok(RecordView::read(&journal.words, reader, &record)?)
    })
}

/// Reads one record with its full content in words.
pub fn record_page(journal: &Journal, place: RecordPlace) -> Result<RecordPage, Error> {
    let id = place.uuid()?;
    journal.with_reader(|reader| {
        let record = reader.record(place.kind, id)?;
        Ok(RecordPage::read(&journal.words, reader, &record)?)
    })
}

/// Reads every record of a kind, the newest day first.
pub fn records(journal: &Journal, kind: RecordKind) -> Result<Vec<RecordView>, Error> {
    journal.with_reader(|reader| {
        let records = reader.records(kind)?;
        let views = records
            .iter()
            .map(|r| RecordView::read(&journal.words, reader, r));
        Ok(views.collect::<Result<_, _>>()?)
    })
}

/// Saves a record and deletes or shrinks the draft it was written from, in one transaction.
pub fn save_record(journal: &Journal, input: RecordInput) -> Result<SavedRecord, Error> {
    journal.with_store(|store| save(journal, store, input))
}

/// Deletes a record with what it owns; undo or the trash can restore it.
pub fn delete_record(journal: &Journal, place: RecordPlace) -> Result<Written, Error> {
    let id = place.uuid()?;
    journal.with_store(|store| {
        let label = labels::removed(&journal.words, &store.record(place.kind, id)?);
        let written = store.write(journal.clock.as_ref(), &label.op, Origin::User, |w| {
            w.delete_record(place.kind, id)
        })?;
        Ok(Written::after(journal, store, label.done, written.changes))
    })
}

fn save(journal: &Journal, store: &mut Store, input: RecordInput) -> Result<SavedRecord, Error> {
    let is_entry = matches!(input.record, RawRecord::CheckIn(_) | RawRecord::Moment(_));
    let now = journal.clock.now();
    let mut day_before = None;
    let record = match input.id {
        None if is_entry => return Err(Problem::Unknown.of(Field::Answers).into()),
        None => Record::written(journal.clock.new_id(), input.record, now)?,
        Some(id) => {
            let id = Uuid::try_parse(&id).map_err(|_| StoreError::NoSuchRecord)?;
            let kind = Content::new(input.record.clone())?.kind();
            let record = store.record(kind, id)?;
            day_before = Some(record.day());
            record.edited(input.record, now)?
        }
    };
    let form = SavedForm::new(record.content.kind(), input.form, input.rest, now)?;
    let ended = goal_sets::ended_by(store, &record, now.day())?;
    let label = label(journal, store, &record, day_before)?;
    let written = store.write(journal.clock.as_ref(), &label.op, Origin::User, |w| {
        form.map_or(Ok(()), |form| form.let_go(w))?;
        ended
            .iter()
            .try_for_each(|set| w.put_record(set).map(drop))?;
        w.put_record(&record)
    })?;
    Ok(SavedRecord {
        id: written.value.to_string(),
        written: Written::after(journal, store, label.done, written.changes),
    })
}

fn label(
    journal: &Journal,
    store: &Reader,
    record: &Record,
    day_before: Option<Day>,
) -> Result<Label, Error> {
    let mut label = labels::saved(&journal.words, record);
    if let Content::CheckIn(day, _) = &record.content
        && day_before.is_some_and(|before| before != *day)
    {
        return Ok(labels::moved_check_in(&journal.words, *day));
    }
    if let Content::FlareUp(flare_up) = &record.content {
        let others = overlapped(journal, store, record.stamp.id, flare_up)?;
        if let Some(first) = others.first() {
            let day = journal.words.long(first.first_day);
            label.done =
                journal
                    .words
                    .done_saved_flare_up_overlap(given::DoneSavedFlareUpOverlap {
                        day: &day,
                        n: others.len(),
                    });
        }
    }
    Ok(label)
}

/// Other flare-ups that overlap this one, the earliest first. All are kept: people can have
/// flare-ups of more than one thing at a time.
fn overlapped(
    journal: &Journal,
    store: &Reader,
    id: Uuid,
    flare_up: &FlareUp,
) -> Result<Vec<FlareUp>, StoreError> {
    let today = journal.clock.now().day();
    let last = flare_up.last_day.unwrap_or(today.max(flare_up.first_day));
    let around = store.flare_up_records_between(flare_up.first_day, last)?;
    let others = around.into_iter().filter(|other| other.stamp.id != id);
    let others = others.filter_map(|other| match other.content {
        Content::FlareUp(other) if other.overlaps(flare_up) => Some(other),
        _ => None,
    });
    Ok(others.collect())
}
