//! What is dated after today: written where its day had come, or under a clock that was ahead.

use backstory_core::day::Day;
use backstory_core::record::RecordKind;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::timeline::Filter;

/// Every kind but appointments: only they are made for a day to come.
pub fn all_kinds() -> Vec<RecordKind> {
    let kinds = RecordKind::ALL.into_iter();
    kinds.filter(|k| *k != RecordKind::Appointment).collect()
}

/// How many records of these kinds are dated after `today`.
pub fn n_ahead(store: &Reader, kinds: Vec<RecordKind>, today: Day) -> Result<usize, StoreError> {
    let ahead = Filter {
        kinds,
        first: Some(today.plus(1)),
        ..Filter::default()
    };
    let months = store.timeline_months(&ahead)?;
    Ok(months.iter().map(|month| month.n).sum())
}
