//! Reads the newest records of some kinds without reading the rest.

use std::collections::VecDeque;

use backstory_core::day::Day;
use backstory_core::record::{Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::timeline::{Filter, Month};

/// Records per read.
const PAGE: usize = 16;

/// Records that match a filter, newest day first, read on demand.
pub struct Newest<'a> {
    store: &'a Reader,
    filter: Filter,
    months: VecDeque<Month>,
    offset: usize,
    page: VecDeque<Record>,
}

impl<'a> Newest<'a> {
    /// Records of these kinds, up to and including `last` when it is given.
    pub fn of(
        store: &'a Reader,
        kinds: &[RecordKind],
        last: Option<Day>,
    ) -> Result<Newest<'a>, StoreError> {
        let filter = Filter {
            kinds: kinds.to_vec(),
            last,
            ..Filter::default()
        };
        Newest::filtered(store, filter)
    }

    /// Records that match a filter.
    pub fn filtered(store: &'a Reader, filter: Filter) -> Result<Newest<'a>, StoreError> {
        Ok(Newest {
            months: store.timeline_months(&filter)?.into(),
            store,
            filter,
            offset: 0,
            page: VecDeque::new(),
        })
    }

    fn read(&mut self) -> Result<Option<Record>, StoreError> {
        while self.page.is_empty() {
            let Some(month) = self.months.front() else {
                return Ok(None);
            };
            let page = self
                .store
                .timeline(&self.filter, &month.month, self.offset, PAGE)?;
            self.offset += PAGE;
            // A short page does not have to be the last one: unreadable records are left out of it.
            if page.len() < PAGE && self.offset >= month.n {
                self.months.pop_front();
                self.offset = 0;
            }
            self.page = page.into();
        }
        Ok(self.page.pop_front())
    }
}

impl Iterator for Newest<'_> {
    type Item = Result<Record, StoreError>;

    fn next(&mut self) -> Option<Result<Record, StoreError>> {
        self.read().transpose()
    }
}
