//! Browsing the journal: by month, by search, by calendar day, by tag.

use std::collections::BTreeMap;

use backstory_core::answers::Function;
use backstory_core::day::Day;
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_core::record::{Content, RecordKind};
use backstory_store::search::Fragment;
use backstory_store::timeline::Filter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::views::{RecordView, count};
use crate::error::Error;
use crate::journal::Journal;

/// Most records that one call returns; the interface pages through the rest.
const PAGE_LIMIT: u32 = 200;
/// Most tags offered at once.
const TAG_LIMIT: usize = 50;

/// Filter of the timeline; every field is optional.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct TimelineFilter {
    /// Kinds to show; empty for every kind.
    pub kinds: Vec<RecordKind>,
    /// Tag to match exactly.
    pub tag: Option<String>,
    /// Id of the episode.
    pub episode: Option<String>,
    /// First day, `YYYY-MM-DD`.
    pub first: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub last: Option<String>,
}

/// A month that has records.
#[derive(Debug, Serialize, TS)]
pub struct TimelineMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Number of records in the month.
    pub n: u32,
}

/// The months of the timeline.
#[derive(Debug, Serialize, TS)]
pub struct TimelineMonths {
    /// Months with records, the newest first.
    pub months: Vec<TimelineMonth>,
    /// Number of records in all months.
    pub n: u32,
}

/// A page of a month's records.
#[derive(Debug, Deserialize, TS)]
pub struct TimelinePageRequest {
    /// Filter to apply.
    pub filter: TimelineFilter,
    /// `YYYY-MM`.
    pub month: String,
    /// Records of the month to skip, counted from the newest.
    pub offset: u32,
    /// Records to read, at most 200.
    pub limit: u32,
}

/// A search.
#[derive(Debug, Deserialize, TS)]
pub struct SearchRequest {
    /// Words as typed; a record has to contain every one.
    pub query: String,
    /// Records to search in.
    pub filter: TimelineFilter,
    /// Hits to return, at most 200.
    pub limit: u32,
}

/// A part of an excerpt.
#[derive(Debug, Serialize, TS)]
pub struct ExcerptPart {
    /// The text.
    pub text: String,
    /// Whether this part matches the query.
    pub is_hit: bool,
}

/// A record that matches a search.
#[derive(Debug, Serialize, TS)]
pub struct SearchHit {
    /// The record.
    pub record: RecordView,
    /// Excerpt around the match.
    pub excerpt: Vec<ExcerptPart>,
}

/// Result of a search.
#[derive(Debug, Serialize, TS)]
pub struct SearchView {
    /// The first hits, the newest first.
    pub hits: Vec<SearchHit>,
    /// Number of hits in all.
    pub n: u32,
}

/// A day of the calendar.
#[derive(Debug, Serialize, TS)]
pub struct CalendarDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// The check-in's answer; null when it was not given.
    pub function: Option<Function>,
    /// Whether the day has a check-in.
    pub written: bool,
    /// Number of other records on this day.
    pub n_others: u32,
    /// Whether the day is part of a flare-up.
    pub in_flare_up: bool,
}

/// A tag and how often it is used.
#[derive(Debug, Serialize, TS)]
pub struct TagCount {
    /// The tag.
    pub tag: String,
    /// Number of entries with the tag.
    pub n: u32,
}

/// Tags that begin with the typed text.
#[derive(Debug, Serialize, TS)]
pub struct TagsView {
    /// The most used tags first, at most 50.
    pub tags: Vec<TagCount>,
    /// Number of different tags that match.
    pub n_all: u32,
}

/// Reads which months have records, and how many.
pub fn timeline_months(journal: &Journal, filter: TimelineFilter) -> Result<TimelineMonths, Error> {
    let filter = filter.checked()?;
    let months = journal.with_reader(|reader| Ok(reader.timeline_months(&filter)?))?;
    Ok(TimelineMonths {
        n: count(months.iter().map(|m| m.n).sum()),
        months: months
            .into_iter()
            .map(|m| TimelineMonth {
                month: m.month,
                n: count(m.n),
            })
            .collect(),
    })
}

/// Reads one page of a month's records, the newest first.
pub fn timeline_page(
    journal: &Journal,
    request: TimelinePageRequest,
) -> Result<Vec<RecordView>, Error> {
    let filter = request.filter.checked()?;
    let (offset, limit) = (request.offset as usize, page(request.limit));
    journal.with_reader(|reader| {
        let records = reader.timeline(&filter, &request.month, offset, limit)?;
        let views = records
            .iter()
            .map(|r| RecordView::read(&journal.words, reader, r));
        Ok(views.collect::<Result<_, _>>()?)
    })
}

/// Searches the text of records.
pub fn search_journal(journal: &Journal, request: SearchRequest) -> Result<SearchView, Error> {
    let filter = request.filter.checked()?;
    journal.with_store(|store| {
        let found = store.search(&request.query, &filter, page(request.limit))?;
        let hits = found.hits.into_iter().map(|hit| {
            Ok(SearchHit {
                record: RecordView::read(&journal.words, store, &hit.record)?,
                excerpt: hit.excerpt.into_iter().map(ExcerptPart::from).collect(),
            })
        });
        Ok(SearchView {
            hits: hits.collect::<Result<_, crate::error::Error>>()?,
            n: count(found.n),
        })
    })
}

/// Reads every day of a month.
pub fn calendar_month(journal: &Journal, month: String) -> Result<Vec<CalendarDay>, Error> {
    let (first, last) = days_of(&month)?;
    let today = journal.clock.now().day();
    let everything = Filter::default();
    let (records, flare_ups) = journal.with_reader(|store| {
        let records = store.timeline(&everything, &month, 0, i32::MAX as usize)?;
        Ok((records, store.flare_ups_between(first, last)?))
    })?;
    let mut found: BTreeMap<Day, (Option<Option<Function>>, usize)> = BTreeMap::new();
    for record in &records {
        let (check_in, n_others) = found.entry(record.day()).or_default();
        match &record.content {
            Content::CheckIn(_, answers) => *check_in = Some(answers.function()),
            _ => *n_others += 1,
        }
    }
    let days = first.through(last).map(|day| {
        let (check_in, n_others) = found.remove(&day).unwrap_or_default();
        // An open flare-up covers the days up to today.
        let in_flare_up = flare_ups
            .iter()
            .any(|f| (f.first_day..=f.last_day.unwrap_or(today)).contains(&day));
        CalendarDay {
            day: day.to_string(),
            function: check_in.flatten(),
            written: check_in.is_some(),
            n_others: count(n_others),
            in_flare_up,
        }
    });
    Ok(days.collect())
}

/// Reads tags that begin with the typed text.
pub fn tags(journal: &Journal, prefix: String) -> Result<TagsView, Error> {
    let found = journal.with_reader(|reader| Ok(reader.tags(&prefix, TAG_LIMIT)?))?;
    let tags = found.tags.into_iter();
    Ok(TagsView {
        tags: tags.map(|(tag, n)| TagCount { tag, n: count(n) }).collect(),
        n_all: count(found.n_all),
    })
}

impl TimelineFilter {
    fn checked(self) -> Result<Filter, Invalid> {
        let day = |text: Option<String>| {
            let day = text.map(|t| t.parse()).transpose();
            day.map_err(|problem: Problem| problem.of(Field::Period))
        };
        let episode = self.episode.map(|id| Uuid::try_parse(&id)).transpose();
        Ok(Filter {
            kinds: self.kinds,
            tag: self.tag,
            episode: episode.map_err(|_| Problem::Unknown.of(Field::Period))?,
            first: day(self.first)?,
            last: day(self.last)?,
        })
    }
}

impl From<Fragment> for ExcerptPart {
    fn from(part: Fragment) -> ExcerptPart {
        ExcerptPart {
            text: part.text,
            is_hit: part.is_hit,
        }
    }
}

fn page(limit: u32) -> usize {
    limit.min(PAGE_LIMIT) as usize
}

/// First and last day of a month `YYYY-MM`.
fn days_of(month: &str) -> Result<(Day, Day), Invalid> {
    let first: Day = format!("{month}-01")
        .parse()
        .map_err(|problem: Problem| problem.of(Field::Period))?;
    let end = first.plus(31);
    let days_over = chrono::Datelike::day(&end.date());
    Ok((first, end.minus(u64::from(days_over))))
}
