//! Full-text search over everything the person wrote.

use std::cmp::Reverse;

use backstory_core::invalid::{Field, Problem};
use backstory_core::record::Record;
use backstory_core::text::LINE_LIMIT;
use rusqlite::ToSql;

use crate::error::StoreError;
pub use crate::excerpt::Part;

use crate::excerpt;
use crate::row::Row;
use crate::scope::Scope;
use crate::search_index::{first_of_day, words_of};
use crate::store::Store;
use crate::table::Table;
use crate::timeline::Filter;

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// The words around the first place where it was found, about 160 characters.
    pub excerpt: Vec<Part>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The newest hits first.
    pub hits: Vec<Hit>,
    /// How many hits there are, those that are not in `hits` included.
    pub n: usize,
}

impl Store {
    /// Finds records that hold every word of `query`, or words that begin so, newest first.
    ///
    /// A record holds the words of everything it owns; a question stands for itself. Neither case
    /// nor accents count. Nothing in a query is an operator; one without a letter or digit finds
    /// nothing, and one of more than [`LINE_LIMIT`] characters is refused.
    pub fn search(&self, query: &str, filter: &Filter, limit: usize) -> Result<Found, StoreError> {
        let length = query.chars().count();
        if length > LINE_LIMIT {
            let limit = LINE_LIMIT;
            return Err(Problem::TooLong { length, limit }.of(Field::Text).into());
        }
        let scope = self.scope(filter)?;
        let words = quoted(query);
        if words.is_empty() || scope.is_empty() {
            return Ok(Found::default());
        }
        let places = self.places(&words, &scope, filter.tag.as_deref())?;
        let last_day = places
            .iter()
            .take(limit)
            .next_back()
            .copied()
            .map(first_of_day);
        let newest = places
            .iter()
            .take_while(|place| last_day.is_some_and(|day| **place >= day));
        let found = newest.map(|place| self.record_at(*place));
        let mut found = found
            .filter_map(Result::transpose)
            .collect::<Result<Vec<Record>, _>>()?;
        // Places say the day of a record and not when it was written.
        found.sort_by_key(|r| Reverse((r.day(), r.stamp.recorded_at.utc_text(), r.stamp.id)));
        found.truncate(limit);
        let texts = found.iter().map(|record| self.texts_of(record));
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        let excerpts = excerpt::of(&words.join(" OR "), &texts)?;
        let hits = found.into_iter().zip(excerpts);
        Ok(Found {
            hits: hits
                .map(|(record, excerpt)| Hit { record, excerpt })
                .collect(),
            n: places.len(),
        })
    }

    /// The places of all hits, the newest first: one walk over nothing but the index tells how
    /// many there are and which come first.
    fn places(
        &self,
        words: &[String],
        scope: &Scope,
        tag: Option<&str>,
    ) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.conn.prepare_cached(&places_sql(scope))?;
        let expression = expression(words, scope, tag);
        let (from, to) = scope.places().into_inner();
        let mut params: Vec<(&str, &dyn ToSql)> =
            vec![(":wanted", &expression), (":from", &from), (":to", &to)];
        params.extend(scope.tag_params());
        let places = statement.query_map(params.as_slice(), |r| r.get(0))?;
        Ok(places.collect::<Result<_, _>>()?)
    }

    /// The record at a place; none when it cannot be read.
    fn record_at(&self, place: i64) -> Result<Option<Record>, StoreError> {
        let (kind, id): (String, String) = self
            .conn
            .prepare_cached("SELECT kind, record_id FROM search WHERE rowid = ?1")?
            .query_row([place], |r| Ok((r.get(0)?, r.get(1)?)))?;
        match kind.parse() {
            Ok(kind) => self.record_if_readable(kind, &id),
            Err(_) => Ok(None),
        }
    }

    fn texts_of(&self, record: &Record) -> Result<Vec<String>, StoreError> {
        let id = record.stamp.id.hyphenated().to_string();
        match Row::read(&self.conn, Table::of(record.content.kind()), &id)? {
            Some(row) => words_of(&self.conn, &row),
            None => Ok(Vec::new()),
        }
    }
}

/// The words of a query as FTS5 takes them literally: quoted, the beginning of a word each.
///
/// SQLite would end its reading at a NUL.
fn quoted(query: &str) -> Vec<String> {
    query
        .split(|c: char| c.is_whitespace() || c == '\0')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("{}*", phrase(word)))
        .collect()
}

fn phrase(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The words, the kinds, and the words of the tag, which leave few records to be looked at.
fn expression(words: &[String], scope: &Scope, tag: Option<&str>) -> String {
    let mut expression = format!("body : ({})", words.join(" AND "));
    if let Some(kinds) = scope.only_kinds() {
        let kinds: Vec<String> = kinds.iter().map(|kind| phrase(kind.name())).collect();
        expression += &format!(" AND kind : ({})", kinds.join(" OR "));
    }
    if let Some(tag) = tag.filter(|tag| tag.chars().any(char::is_alphanumeric)) {
        expression += &format!(" AND body : ({})", phrase(&tag.replace('\0', " ")));
    }
    expression
}

/// Reads the places of a search, the newest first.
pub(crate) fn places_sql(scope: &Scope) -> String {
    let tag = scope
        .tagged()
        .map(|tagged| format!(" AND record_id IN {tagged}"));
    format!(
        "SELECT rowid FROM search WHERE search MATCH :wanted AND rowid BETWEEN :from AND :to{}
         ORDER BY rowid DESC",
        tag.unwrap_or_default()
    )
}
