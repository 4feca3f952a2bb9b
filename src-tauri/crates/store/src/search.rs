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

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// The words around the first place where it was found, about 160 characters.
    pub excerpt: Vec<Fragment>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The newest hits first.
    pub hits: Vec<Hit>,
    /// How many hits there are, those that are not in `hits` included.
    pub n: usize,
}

impl Reader {
    /// Finds records that hold every word of `query`, also inside other words, newest first.
    ///
    /// A record holds the words of everything it owns; a question stands for itself. Neither case
    /// nor accents count, nor how a letter is encoded. Nothing in a query is an operator; one of
    /// nothing but punctuation finds nothing, and one of more than [`LINE_LIMIT`] characters is
    /// refused.
    pub fn search(&self, query: &str, filter: &Filter, limit: usize) -> Result<Found, StoreError> {
        let length = query.chars().count();
        if length > LINE_LIMIT {
            let limit = LINE_LIMIT;
            return Err(Problem::TooLong { length, limit }.of(Field::Query).into());
        }
        let scope = self.scope(filter)?;
        let words = words(query);
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
            .take_while(|place| last_day.is_some_and(|day| **place >= day));
        let found = newest.map(|place| self.record_at(texts, *place));
        let found = found.collect::<Result<Vec<Option<Record>>, _>>()?;
        let n_unreadable = found.iter().filter(|record| record.is_none()).count();
        let mut found: Vec<Record> = found.into_iter().flatten().collect();
        // Places say the day of a record and not when it was written.
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

    /// The places of all hits, the newest first.
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
                Ok(body) if words.iter().all(|word| body.contains(word.as_str())) => {
                    places.push(place);
                }
                Ok(_) => {}
                // It may hold the words or not.
                Err(_) => self.left_out.add("search", &place.to_string()),
            }
        }
        Ok(places)
    }

    /// The record at a place; none when it cannot be read, which is then counted as left out.
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

/// The words of a query, folded, each once. Punctuation does not part a word: `at-the` is found
/// where these two stand together.
fn words(query: &str) -> Vec<String> {
    let words = query.split(|c: char| c.is_whitespace() || c.is_control());
    let mut words: Vec<String> = words.map(fold).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Letters of a trigram; a shorter word is looked for in every text of the period.
const TRIGRAM: usize = 3;
/// Trigrams that are asked for: more would hardly leave fewer texts to look at.
const N_TRIGRAMS: usize = 32;

/// Trigrams that every text has which holds the words, as FTS5 takes them; none when the words
/// are too short to have one.
///
/// Those of the tag are asked for too, because they leave few texts.
fn expression(words: &[String], tag: Option<&str>) -> Option<String> {
    let tag = tag.map(fold);
    let mut found: Vec<&str> = words.iter().chain(&tag).flat_map(|w| trigrams(w)).collect();
    found.sort_unstable();
    found.dedup();
    let every = found.len().div_ceil(N_TRIGRAMS).max(1);
    // Folded text has no quotation mark.
    let quoted = found.iter().step_by(every).map(|t| format!("\"{t}\""));
    let quoted: Vec<String> = quoted.collect();
    (!quoted.is_empty()).then(|| quoted.join(" AND "))
}

/// Trigrams side by side that cover a word.
fn trigrams(word: &str) -> impl Iterator<Item = &str> {
    let mut ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    ends.push(word.len());
    let n = ends.len().saturating_sub(TRIGRAM);
    let starts = (0..n).step_by(TRIGRAM).chain(n.checked_sub(1));
    starts.map(move |start| &word[ends[start]..ends[start + TRIGRAM]])
}

/// Reads the places of a period, the newest first, and the folded text of each: of every text, or
/// of those that have some trigrams.
///
/// The texts are read from the table in which FTS5 keeps them, because to read them through FTS5
/// takes twice as long.
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
