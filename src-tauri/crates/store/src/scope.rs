//! The records that a list is about, as SQL conditions.

use std::ops::RangeInclusive;

use backstory_core::day::Day;
use backstory_core::record::RecordKind;
use rusqlite::ToSql;

use crate::search_index;
use crate::table::Table;

/// Kinds, days and a tag.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    kinds: Vec<RecordKind>,
    first: String,
    last: String,
    /// Spellings of the tag that `NOCASE` does not treat as equal.
    tag: Option<[String; 4]>,
}

/// Days sort as text; these two sort before and after every real day.
const BEGINNING: &str = "0000-00-00";
const END: &str = "9999-99-99";

impl Scope {
    /// Includes every day of these kinds, or of all kinds when none is given; with a tag, only
    /// entries that have it.
    pub fn new(kinds: &[RecordKind], tag: Option<&str>) -> Scope {
        let is_wanted = |kind: &RecordKind| {
            (kinds.is_empty() || kinds.contains(kind))
                && (tag.is_none() || Table::of(*kind) == Table::Entry)
        };
        Scope {
            kinds: RecordKind::ALL.into_iter().filter(is_wanted).collect(),
            first: BEGINNING.to_owned(),
            last: END.to_owned(),
            tag: tag.map(|tag| {
                let mut ways = spellings(tag).into_iter();
                [(); 4].map(|()| ways.next().unwrap_or_else(|| tag.to_owned()))
            }),
        }
    }

    /// Restricts it to the days of a period.
    pub fn within(self, first: Option<Day>, last: Option<Day>) -> Scope {
        let first = first.map_or(BEGINNING.to_owned(), |d| d.to_string());
        let last = last.map_or(END.to_owned(), |d| d.to_string());
        Scope {
            first: self.first.max(first),
            last: self.last.min(last),
            ..self
        }
    }

    /// Restricts it to the days of a month, `YYYY-MM`.
    pub fn within_month(self, month: &str) -> Scope {
        Scope {
            // Bounds on the text, so that even a value that is not a day counts in the month it
            // begins with.
            first: self.first.max(format!("{month}-")),
            last: self.last.min(format!("{month}-~")),
            ..self
        }
    }

    /// Returns the parameters of the conditions.
    pub fn params(&self) -> Vec<(&'static str, &dyn ToSql)> {
        let mut params: Vec<(&str, &dyn ToSql)> =
            vec![(":first", &self.first), (":last", &self.last)];
        params.extend(self.tag_params());
        params
    }

    /// Returns the parameters of the condition on the tag.
    pub fn tag_params(&self) -> impl Iterator<Item = (&'static str, &dyn ToSql)> {
        let ways = self.tag.iter().flatten().map(|way| way as &dyn ToSql);
        [":tag1", ":tag2", ":tag3", ":tag4"].into_iter().zip(ways)
    }

    /// Returns the condition's query for the entries with the tag; `None` without a tag.
    pub fn tagged(&self) -> Option<&'static str> {
        self.tag.as_ref().map(|_| {
            "(SELECT entry_id FROM tag
              WHERE name COLLATE NOCASE IN (:tag1, :tag2, :tag3, :tag4))"
        })
    }

    /// Returns the kinds, or `None` when all are included.
    pub fn only_kinds(&self) -> Option<&[RecordKind]> {
        (self.kinds.len() < RecordKind::ALL.len()).then_some(self.kinds.as_slice())
    }

    /// Returns the places of the days in the search index.
    pub fn places(&self) -> RangeInclusive<i64> {
        // `BEGINNING` and `END` are not days and leave the range open.
        search_index::places(self.first.parse().ok(), self.last.parse().ok())
    }

    /// Returns whether no record can match: a tag is given and only kinds that have no tags.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Returns the tables of the kinds.
    pub fn tables(&self) -> Vec<Table> {
        let mut tables: Vec<Table> = self.kinds.iter().map(|kind| Table::of(*kind)).collect();
        tables.dedup();
        tables
    }

    /// Selects `kind`, `id`, `day` and `recorded_at` of every record.
    pub fn union(&self) -> String {
        let selects: Vec<String> = self
            .tables()
            .into_iter()
            .map(|table| self.select(table))
            .collect();
        selects.join(" UNION ALL ")
    }

    fn select(&self, table: Table) -> String {
        let name = table.name();
        let kind = match table {
            Table::Entry => "kind".to_owned(),
            other => format!("'{}'", other.name()),
        };
        let day = table.day_sql();
        let mut sql = format!(
            "SELECT {kind} AS kind, id, {day} AS day, recorded_at
             FROM {name} WHERE {day} BETWEEN :first AND :last"
        );
        if table == Table::Entry {
            let kinds: Vec<&RecordKind> = self.kinds.iter().filter(|k| is_entry(**k)).collect();
            if let [only] = kinds[..] {
                sql += &format!(" AND kind = '{}'", only.name());
            }
            if let Some(tagged) = self.tagged() {
                sql += &format!(" AND id IN {tagged}");
            }
        }
        sql
    }
}

fn is_entry(kind: RecordKind) -> bool {
    Table::of(kind) == Table::Entry
}

/// Returns the different spellings of a text among: as it is, lower case, upper case, and with one
/// capital.
///
/// SQLite folds only ASCII letters. So the only tags not found are those that mix upper and lower
/// case of other letters within a word.
pub(crate) fn spellings(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut letters = lower.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let capital: String = first.chain(letters).collect();
    let mut ways: Vec<String> = Vec::new();
    for way in [text.to_owned(), lower.clone(), text.to_uppercase(), capital] {
        let is_known = ways.iter().any(|w| w.eq_ignore_ascii_case(&way));
        if way.to_lowercase() == lower && !is_known {
            ways.push(way);
        }
    }
    ways
}
