//! The timeline: one list of every record in the journal, newest first.

use std::collections::HashMap;

use backstory_core::day::Day;
use backstory_core::invalid::{Field, Problem};
use backstory_core::record::{Content, Record, RecordKind};
use rusqlite::params;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::{readable, value};
use crate::scope::{self, Scope};
use crate::table::Table;

/// Selection of records; the default selects every one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds to include; empty for every kind.
    pub kinds: Vec<RecordKind>,
    /// A tag in any case; only entries have tags.
    pub tag: Option<String>,
    /// Id of an episode, whose days are included.
    pub episode: Option<Uuid>,
    /// First day to include.
    pub first: Option<Day>,
    /// Last day to include.
    pub last: Option<Day>,
}

/// Number of records in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// The month, `YYYY-MM`.
    pub month: String,
    /// Number of its records.
    pub n: usize,
}

/// Tags, with the number of entries that have each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags {
    /// Most used first, each in its most frequent spelling.
    pub tags: Vec<(String, usize)>,
    /// Number of all different tags that match.
    pub n_all: usize,
}

impl Reader {
    /// Returns every month with a record, newest first.
    pub fn timeline_months(&self, filter: &Filter) -> Result<Vec<Month>, StoreError> {
        let scope = self.scope(filter)?;
        if scope.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.conn.prepare_cached(&months_sql(&scope))?;
        let months = statement.query_map(scope.params().as_slice(), |r| {
            Ok(Month {
                month: r.get(0)?,
                n: usize::try_from(r.get::<_, i64>(1)?).unwrap_or_default(),
            })
        })?;
        let (months, others): (Vec<Month>, Vec<Month>) = readable(months)?
            .into_iter()
            .partition(|month| first_of(&month.month).is_some());
        for other in others {
            self.leave_out(scope.clone().within_month(&other.month))?;
        }
        Ok(months)
    }

    /// Counts the records of an invalid month as left out.
    fn leave_out(&self, scope: Scope) -> Result<(), StoreError> {
        let sql = format!("SELECT kind, id FROM ({})", scope.union());
        let mut statement = self.conn.prepare(&sql)?;
        let places = statement.query_map(scope.params().as_slice(), place)?;
        for (kind, id) in readable(places)? {
            self.left_out.add(table_of(&kind), &id);
        }
        Ok(())
    }

    /// Returns the records of a month, newest first: up to `limit` of them, starting at `offset`.
    ///
    /// A record that cannot be read is skipped, so that it does not hide the others.
    pub fn timeline(
        &self,
        filter: &Filter,
        month: &str,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        first_of(month).ok_or(Problem::NotADay.of(Field::Period))?;
        let scope = self.scope(filter)?.within_month(month);
        if scope.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.conn.prepare_cached(&page_sql(&scope))?;
        let (limit, offset) = (to_i64(limit), to_i64(offset));
        let mut params = scope.params();
        params.extend([(":limit", &limit as _), (":offset", &offset as _)]);
        let found = readable(statement.query_map(params.as_slice(), place)?)?;
        let mut records = Vec::new();
        for (kind, id) in found {
            match kind.parse() {
                Ok(kind) => records.extend(self.record_if_readable(kind, &id)?),
                Err::<RecordKind, _>(_) => self.left_out.add(table_of(&kind), &id),
            }
        }
        Ok(records)
    }

    /// Translates a filter for queries; the days of its episode become a period.
    pub(crate) fn scope(&self, filter: &Filter) -> Result<Scope, StoreError> {
        let mut scope = Scope::new(&filter.kinds, filter.tag.as_deref());
        scope = scope.within(filter.first, filter.last);
        if let Some(id) = filter.episode {
            let record = self.record(RecordKind::Episode, id)?;
            if let Content::Episode(episode) = &record.content {
                scope = scope.within(Some(record.day()), episode.last_day);
            }
        }
        Ok(scope)
    }

    /// Returns the tags that begin with `prefix` in any case, most used first.
    pub fn tags(&self, prefix: &str, limit: usize) -> Result<Tags, StoreError> {
        let wanted = prefix.to_lowercase();
        let mut statement = self.conn.prepare_cached(TAGS)?;
        // Number of uses of each spelling.
        let mut spellings: HashMap<String, usize> = HashMap::new();
        for start in scope::spellings(prefix) {
            // Sorts after every tag with this beginning.
            let end = format!("{start}\u{10FFFF}");
            let mut rows = statement.query(params![start, end])?;
            while let Some(row) = rows.next()? {
                match (value(row, 0)?, value(row, 1)?) {
                    (Value::Text(name), _) => *spellings.entry(name).or_default() += 1,
                    (_, Value::Text(entry)) => self.left_out.add("entry", &entry),
                    _ => {}
                }
            }
        }
        let mut tags: HashMap<String, Vec<(String, usize)>> = HashMap::new();
        for (name, n) in spellings {
            let folded = name.to_lowercase();
            if folded.starts_with(&wanted) {
                tags.entry(folded).or_default().push((name, n));
            }
        }
        let n_all = tags.len();
        let mut tags: Vec<(String, usize)> = tags.into_values().filter_map(as_one).collect();
        tags.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        tags.truncate(limit);
        Ok(Tags { tags, n_all })
    }
}

/// Reads the kind and the id of a record.
fn place(row: &rusqlite::Row<'_>) -> Result<(String, String), rusqlite::Error> {
    Ok((row.get(0)?, row.get(1)?))
}

/// Returns the table of a kind. Only `entry` stores the kind in its rows, so an unknown word is one
/// of its.
fn table_of(kind: &str) -> &'static str {
    let kind = kind.parse::<RecordKind>();
    kind.map_or(Table::Entry, Table::of).name()
}

/// Returns the most frequent spelling, with the number of uses of all spellings.
fn as_one(spellings: Vec<(String, usize)>) -> Option<(String, usize)> {
    let n = spellings.iter().map(|(_, n)| n).sum();
    let most = |(name, n): &(String, usize)| (*n, std::cmp::Reverse(name.clone()));
    let (name, _) = spellings.into_iter().max_by_key(most)?;
    Some((name, n))
}

/// Returns the first day of a month `YYYY-MM`; `None` when it is not a month.
fn first_of(month: &str) -> Option<Day> {
    format!("{month}-01").parse().ok()
}

fn to_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Selects the tags in a range, a row for each use.
pub(crate) const TAGS: &str =
    "SELECT name, entry_id FROM tag WHERE name COLLATE NOCASE >= ?1 AND name COLLATE NOCASE < ?2";

/// Counts the records of each month.
pub(crate) fn months_sql(scope: &Scope) -> String {
    format!(
        "SELECT substr(day, 1, 7) AS month, count(*) FROM ({}) GROUP BY month ORDER BY month DESC",
        scope.union()
    )
}

/// Selects one page.
pub(crate) fn page_sql(scope: &Scope) -> String {
    format!(
        "SELECT kind, id FROM ({}) ORDER BY day DESC, recorded_at DESC, id DESC
         LIMIT :limit OFFSET :offset",
        scope.union()
    )
}
