//! Bouts of movement and how they went.

use backstory_core::answers::{AfterMovement, RawAnswers, RawMovement};
use backstory_core::op::Op;
use backstory_core::record::{RawEntry, RawRecord, Record};
use backstory_core::time::Instant;
use backstory_store::bouts::Bout;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::commands::views::{RecordPlace, count};
use crate::error::Error;
use crate::journal::Journal;
use crate::labels;
use crate::predictions::{SHOWN_DAYS, gather, predictions_panel};
use crate::trends::{ChartPanel, ColourScheme};

/// Days during which Today asks whether a movement has settled (our choice).
const TO_SETTLE_DAYS: i64 = 3;

/// A bout of movement with more details than that it was done.
#[derive(Debug, Serialize, TS)]
pub struct BoutView {
    /// The check-in or moment that contains it.
    pub entry: RecordPlace,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Index among the movements of the entry, from 0.
    pub index: u32,
    /// The bout.
    pub movement: RawMovement,
    /// Whether it is time to ask if the movement has settled.
    pub is_to_settle: bool,
}

/// The answer whether a bout had settled.
#[derive(Debug, Deserialize, TS)]
pub struct SettleInput {
    /// The check-in or moment that contains the bout.
    pub entry: RecordPlace,
    /// Index among the movements of the entry, from 0.
    pub index: u32,
    /// The bout as it was shown: the answer is refused when a different bout now has this index.
    pub movement: RawMovement,
    /// Whether it had settled by the next morning.
    pub settled: bool,
}

/// Size and colours of the chart of expected and actual discomfort.
#[derive(Debug, Deserialize, TS)]
pub struct PredictionsRequest {
    /// Width of the chart in CSS pixels.
    pub width: u32,
    /// The interface's colours.
    pub scheme: ColourScheme,
}

/// Reads the bouts of the last 90 days, the newest first.
pub fn bouts(journal: &Journal) -> Result<Vec<BoutView>, Error> {
    let now = journal.clock.now();
    journal.with_reader(|reader| {
        let bouts = reader.bouts_between(now.day().minus(SHOWN_DAYS - 1), now.day())?;
        Ok(bouts.iter().map(|b| BoutView::of(b, now)).collect())
    })
}

/// Saves whether a movement had settled by the next morning. The rest of its entry is unchanged.
pub fn settle_bout(journal: &Journal, input: SettleInput) -> Result<Written, Error> {
    let id = input.entry.uuid()?;
    journal.with_store(|store| {
        let record = store.record(input.entry.kind, id)?;
        let raw = settled(&record, &input)?;
        let record = record.edited(raw, journal.clock.now())?;
        let op = Op::SettleMovement {
            settled: input.settled,
        };
        let written = store.write(journal.clock.as_ref(), &op, Origin::User, |w| {
            w.put_record(&record)
        })?;
        let label = labels::worded(&journal.words, &op);
        Ok(Written::after(journal, store, label, written.changes))
    })
}

/// Draws the expected beside the actual discomfort of the movements of the last 90 days; null when
/// no movement has both numbers.
pub fn predictions(
    journal: &Journal,
    request: PredictionsRequest,
) -> Result<Option<ChartPanel>, Error> {
    let today = journal.clock.now().day();
    let found = journal.with_reader(|reader| Ok(gather(reader, today)?))?;
    predictions_panel(
        &journal.words,
        &found,
        request.width,
        request.scheme.palette(),
    )
}

/// The newest bout whose settling is due to be asked about.
pub fn to_settle(store: &Reader, now: Instant) -> Result<Option<BoutView>, StoreError> {
    let today = now.day();
    let bouts = store.bouts_between(today.minus(TO_SETTLE_DAYS as u64 + 1), today)?;
    let waiting = bouts.iter().find(|b| is_to_settle(b, now));
    Ok(waiting.map(|b| BoutView::of(b, now)))
}

impl BoutView {
    fn of(bout: &Bout, now: Instant) -> BoutView {
        BoutView {
            entry: RecordPlace {
                kind: bout.kind,
                id: bout.entry.to_string(),
            },
            day: bout.day.to_string(),
            index: count(bout.index),
            movement: bout.movement.raw(),
            is_to_settle: is_to_settle(bout, now),
        }
    }
}

/// Whether a morning has come since the bout; before 04:00 it is still the evening before.
fn is_to_settle(bout: &Bout, now: Instant) -> bool {
    let was_felt = match bout.movement.after() {
        Some(AfterMovement::Sore | AfterMovement::Worse) => true,
        Some(AfterMovement::Fine) | None => false,
    };
    let n_nights = now.day().days_since(bout.day) - i64::from(now.is_before_day_turns());
    let is_asked_now = (1..=TO_SETTLE_DAYS).contains(&n_nights);
    was_felt && is_asked_now && bout.movement.settled().is_none()
}

/// A copy of the entry with the answer set on one of its movements.
fn settled(record: &Record, input: &SettleInput) -> Result<RawRecord, Error> {
    let answered = |raw: RawEntry| {
        let mut movements = raw.answers.movements;
        let index = usize::try_from(input.index).ok();
        let movement = index.and_then(|index| movements.get_mut(index));
        let is_shown = |movement: &&mut RawMovement| **movement == input.movement;
        let movement = movement.filter(is_shown);
        let movement = movement.ok_or(StoreError::NoSuchRecord)?;
        movement.settled = Some(input.settled);
        Ok::<_, Error>(RawEntry {
            answers: RawAnswers {
                movements,
                ..raw.answers
            },
            ..raw
        })
    };
    match record.content.raw() {
        RawRecord::CheckIn(raw) => Ok(RawRecord::CheckIn(answered(raw)?)),
        RawRecord::Moment(raw) => Ok(RawRecord::Moment(answered(raw)?)),
        _ => Err(StoreError::NoSuchRecord.into()),
    }
}
