//! Full-text search over everything the person wrote.

use std::cmp::Reverse;

use backstory_core::invalid::{Field, Problem};
use backstory_core::record::Record;
use backstory_core::text::LINE_LIMIT;
use rusqlite::{OptionalExtension, ToSql};

use crate::error::StoreError;
pub use crate::excerpt::Fragment;
use crate::reader::Reader;

use crate::excerpt;
use crate::folding::fold;
use crate::row::{Row, breaks_a_rule};
use crate::scope::Scope;
use crate::search_fit::Texts;
use crate::search_index::{first_of_day, words_of};
use crate::table::Table;
use crate::timeline::Filter;

/// A record that matches a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// The words around its first match, about 160 characters.
    pub excerpt: Vec<Fragment>,
}

/// Result of a search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Newest matches, newest first.
    pub hits: Vec<Hit>,
    /// Number of all matches, including those that are not in `hits`.
    pub n: usize,
}

impl Reader {
    /// Finds the records that contain every word of `query`, also within other words, newest first.
    ///
    /// A record contains the words of every row it owns; a question is a record of its own. Case,
    /// accents and the encoding of a letter make no difference. A query has no operators; a query
    /// of only punctuation matches nothing, and one of more than [`LINE_LIMIT`] characters is
    /// refused.
    pub fn search(&self, query: &str, filter: &Filter, limit: usize) -> Result<Found, StoreError> {
        let length = query.chars().count();
        if length > LINE_LIMIT {
            let limit = LINE_LIMIT;
            return Err(Problem::TooLong { length, limit }.of(Field::Query).into());
        }
        let scope = self.scope(filter)?;
        let words = words(query);
        // A query of only punctuation matches nothing rather than everything.
        if words.is_empty() || scope.is_empty() {
            return Ok(Found::default());
        }
        let texts = self.texts()?;
        let places = self.places(texts, &words, &scope, filter.tag.as_deref())?;
        let last_day = places
            .iter()
            .take(limit)
            .next_back()
            .copied()
            .map(first_of_day);
        let newest = places
            .iter()
            // Within a day, places are in no useful order, so the last day is read completely.
            .take_while(|place| last_day.is_some_and(|day| **place >= day));
        let found = newest.map(|place| self.record_at(texts, *place));
        let found = found.collect::<Result<Vec<Option<Record>>, _>>()?;
        let n_unreadable = found.iter().filter(|record| record.is_none()).count();
        let mut found: Vec<Record> = found.into_iter().flatten().collect();
        // A place gives the day of a record but not the time it was written.
        found.sort_by_key(|r| Reverse((r.day(), r.stamp.recorded_at.utc_text(), r.stamp.id)));
        found.truncate(limit);
        let hits = found.into_iter().map(|record| {
            let excerpt = excerpt::of(&words, &self.texts_of(&record)?);
            Ok(Hit { record, excerpt })
        });
        Ok(Found {
            hits: hits.collect::<Result<_, StoreError>>()?,
            n: places.len() - n_unreadable,
        })
    }

    /// Returns the places of all matches, newest first.
    fn places(
        &self,
        texts: Texts,
        words: &[String],
        scope: &Scope,
        tag: Option<&str>,
    ) -> Result<Vec<i64>, StoreError> {
        let expression = match texts {
            Texts::Indexed => expression(words, tag),
            Texts::Gathered => None,
        };
        let sql = places_sql(scope, texts, expression.is_some());
        let mut statement = self.conn.prepare_cached(&sql)?;
        let (from, to) = scope.places().into_inner();
        let mut params: Vec<(&str, &dyn ToSql)> = vec![(":from", &from), (":to", &to)];
        params.extend(expression.iter().map(|e| (":wanted", e as &dyn ToSql)));
        params.extend(scope.tag_params());
        let mut rows = statement.query(params.as_slice())?;
        let mut places = Vec::new();
        while let Some(row) = rows.next()? {
            let place: i64 = row.get(0)?;
            match row.get_ref(1)?.as_str() {
                // Trigrams only narrow the texts down; the words decide.
                Ok(body) if words.iter().all(|word| body.contains(word.as_str())) => {
                    places.push(place);
                }
                Ok(_) => {}
                // The text cannot be read, so it may or may not match.
                Err(_) => self.left_out.add("search", &place.to_string()),
            }
        }
        Ok(places)
    }

    /// Reads the record at a place. Counts a record that cannot be read as left out and returns
    /// `None`.
    fn record_at(&self, texts: Texts, place: i64) -> Result<Option<Record>, StoreError> {
        let names = |r: &rusqlite::Row<'_>| Ok((r.get(0)?, r.get(1)?));
        let found: Result<(String, String), StoreError> = self
            .conn
            .prepare_cached(&format!(
                "SELECT c0, c1 FROM {} WHERE id = ?1",
                texts.table()
            ))?
            .query_row([place], names)
            .optional()
            .map_err(StoreError::from)
            .and_then(|found| found.ok_or_else(breaks_a_rule));
        let found = found.and_then(|(kind, id)| {
            let kind = kind.parse().map_err(|_| breaks_a_rule())?;
            self.record_if_readable(kind, &id)
        });
        let found = self.unless_unreadable("search", &place.to_string(), found)?;
        Ok(found.flatten())
    }

    fn texts_of(&self, record: &Record) -> Result<Vec<String>, StoreError> {
        let id = record.stamp.id.hyphenated().to_string();
        match Row::read(&self.conn, Table::of(record.content.kind()), &id)? {
            Some(row) => Ok(words_of(&self.conn, &row)?.texts),
            None => Ok(Vec::new()),
        }
    }
}

/// Returns the folded words of a query, each once. Punctuation does not separate words here:
/// `at-the` matches where the two words are adjacent.
fn words(query: &str) -> Vec<String> {
    let words = query.split(|c: char| c.is_whitespace() || c.is_control());
    let mut words: Vec<String> = words.map(fold).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Letters of a trigram. A shorter word is looked for in every text of the period.
const TRIGRAM: usize = 3;
/// Maximum number of trigrams in a query; more would hardly narrow it down further.
const N_TRIGRAMS: usize = 32;

/// Returns an FTS5 expression of trigrams that every matching text has; `None` when the words are
/// too short for a trigram.
///
/// Includes the trigrams of the tag, because they narrow the texts down well.
fn expression(words: &[String], tag: Option<&str>) -> Option<String> {
    let tag = tag.map(fold);
    let mut found: Vec<&str> = words.iter().chain(&tag).flat_map(|w| trigrams(w)).collect();
    found.sort_unstable();
    found.dedup();
    // Too many trigrams are thinned out evenly.
    let every = found.len().div_ceil(N_TRIGRAMS).max(1);
    // Folded text has no quotation marks, so nothing needs escaping.
    let quoted = found.iter().step_by(every).map(|t| format!("\"{t}\""));
    let quoted: Vec<String> = quoted.collect();
    (!quoted.is_empty()).then(|| quoted.join(" AND "))
}

/// Returns trigrams that cover a word side by side.
fn trigrams(word: &str) -> impl Iterator<Item = &str> {
    let mut ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    ends.push(word.len());
    let n = ends.len().saturating_sub(TRIGRAM);
    let starts = (0..n).step_by(TRIGRAM).chain(n.checked_sub(1));
    starts.map(move |start| &word[ends[start]..ends[start + TRIGRAM]])
}

/// Selects the places of a period, newest first, with the folded text of each: either every text,
/// or those with the trigrams.
///
/// The texts are read from FTS5's content table, because reading them through FTS5 takes twice as
/// long.
pub(crate) fn places_sql(scope: &Scope, texts: Texts, by_trigrams: bool) -> String {
    let from = if by_trigrams {
        "search CROSS JOIN search_content AS folded ON folded.id = search.rowid
         WHERE search MATCH :wanted AND search.rowid"
    } else {
        &format!("{} AS folded WHERE folded.id", texts.table())
    };
    let mut sql = format!("SELECT folded.id, folded.c2 FROM {from} BETWEEN :from AND :to");
    if let Some(kinds) = scope.only_kinds() {
        let kinds: Vec<String> = kinds.iter().map(|k| format!("'{}'", k.name())).collect();
        sql += &format!(" AND folded.c0 IN ({})", kinds.join(", "));
    }
    if let Some(tagged) = scope.tagged() {
        sql += &format!(" AND folded.c1 IN {tagged}");
    }
    let place = if by_trigrams {
        "search.rowid"
    } else {
        "folded.id"
    };
    sql + &format!(" ORDER BY {place} DESC")
}
