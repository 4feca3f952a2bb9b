//! Records dated after today: written in a place where that day had begun, or while the clock was
//! ahead.

use backstory_core::day::Day;
use backstory_core::record::RecordKind;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::timeline::Filter;

/// Every kind except appointments, which are the only records made for a future day.
pub fn all_kinds() -> Vec<RecordKind> {
    let kinds = RecordKind::ALL.into_iter();
    kinds.filter(|k| *k != RecordKind::Appointment).collect()
}

/// Number of records of these kinds that are dated after `today`.
pub fn n_ahead(store: &Reader, kinds: Vec<RecordKind>, today: Day) -> Result<usize, StoreError> {
    let ahead = Filter {
        kinds,
        first: Some(today.plus(1)),
        ..Filter::default()
    };
    let months = store.timeline_months(&ahead)?;
    Ok(months.iter().map(|month| month.n).sum())
}
