//! The full-text index: one folded text for each record, with the words of every row it owns.
//!
//! The index has its own copy of the words. The write function fills it, because FTS5 allows no
//! triggers on it in a schema that is not trusted.
//!
//! The place of a text (its rowid) begins with the day of its record, so the newest records are
//! found first by reading the index alone.

use std::ops::RangeInclusive;

use backstory_core::day::Day;
use backstory_core::time::Instant;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;
use crate::folding::fold;
use crate::row::{Row, value};
use crate::table::Table;
use crate::touched::Touched;

/// Recreates the index, empty. This is the migration that created its present form.
const EMPTY: &str = include_str!("migrations/0006_search_inside_words.sql");

/// Bits of a place below those of the day.
const NAME_BITS: u32 = 41;

/// Updates the index for the records that were touched.
pub(crate) fn follow(conn: &Connection, touched: &Touched) -> Result<(), StoreError> {
    let records = touched
        .iter()
        // An imported value is not a record and has no text.
        .filter(|(table, ..)| *table != Table::DailyMeasure);
    for (table, id, before) in records {
        let text = Text::of(conn, table, id)?;
        if let Some(before) = before.map(place) {
            // A text that did not change is not written again.
            if text.as_ref().is_some_and(|t| t.place == before) && Text::held(conn, before)? == text
            {
                continue;
            }
            conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?
                .execute([before])?;
        }
        if let Some(text) = text {
            text.insert(conn)?;
        }
    }
    Ok(())
}

/// Refills the index from the tables.
pub(crate) fn rebuild(conn: &Connection) -> Result<(), StoreError> {
    clear(conn)?;
    each_text(conn, |text| text.insert(conn)).map(drop)
}

/// Recreates the index, empty: removing its texts one by one takes long.
pub(crate) fn clear(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.execute_batch(EMPTY)?)
}

/// Rebuilds the tree from the texts, so that nothing of deleted texts is left in it.
pub(crate) fn renew(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("INSERT INTO search (search) VALUES ('rebuild')", [])?;
    Ok(())
}

/// Differences between the index and the rows.
pub(crate) struct Differences {
    /// Number of texts that are wrong, missing or superfluous in the index.
    pub n: usize,
    /// Records with a text that cannot be read.
    pub unreadable: Vec<(Table, String)>,
}

/// Compares the index with every text.
pub(crate) fn differences(conn: &Connection) -> Result<Differences, StoreError> {
    let mut n_right = 0;
    let mut n_wrong = 0;
    let unreadable = each_text(conn, |text| {
        if Text::held(conn, text.place)?.as_ref() == Some(&text) {
            n_right += 1;
        } else {
            n_wrong += 1;
        }
        Ok(())
    })?;
    let n_held: i64 = conn.query_row("SELECT count(*) FROM search", [], |r| r.get(0))?;
    let n_held = usize::try_from(n_held).unwrap_or_default();
    Ok(Differences {
        n: n_wrong + n_held.saturating_sub(n_right),
        unreadable,
    })
}

/// Gathers every text in a temporary table with the columns of the index's content table. Returns
/// the records with a text that cannot be read.
pub(crate) fn gather(conn: &Connection) -> Result<Vec<(Table, String)>, StoreError> {
    conn.execute_batch(
        "DROP TABLE IF EXISTS temp.gathered;
         CREATE TEMP TABLE gathered (id INTEGER PRIMARY KEY, c0, c1, c2);",
    )?;
    let mut insert = conn
        .prepare("INSERT OR REPLACE INTO temp.gathered (id, c0, c1, c2) VALUES (?1, ?2, ?3, ?4)")?;
    each_text(conn, |text| {
        insert.execute(params![text.place, text.kind, text.record_id, text.body])?;
        Ok(())
    })
}

/// Entry of a record in the index.
#[derive(Debug, PartialEq, Eq)]
struct Text {
    place: i64,
    kind: String,
    record_id: String,
    body: String,
}

/// The text of a record, and whether all of it could be read.
struct Read {
    text: Option<Text>,
    is_whole: bool,
}

impl Text {
    /// Returns the text of a record; `None` when it does not exist or has no letters.
    fn of(conn: &Connection, table: Table, id: &str) -> Result<Option<Text>, StoreError> {
        Ok(Text::read(conn, table, id)?.text)
    }

    fn read(conn: &Connection, table: Table, id: &str) -> Result<Read, StoreError> {
        let Some(row) = Row::read(conn, table, id)? else {
            return Ok(Read {
                text: None,
                is_whole: true,
            });
        };
        let Words { texts, is_whole } = words_of(conn, &row)?;
        let mut words: Vec<String> = texts.iter().map(|text| fold(text)).collect();
        words.retain(|text| !text.is_empty());
        let text = (!words.is_empty()).then(|| Text {
            place: place(&row),
            kind: row.text("kind").unwrap_or(table.name()).to_owned(),
            record_id: row.id,
            body: words.join("\n"),
        });
        Ok(Read { text, is_whole })
    }

    fn held(conn: &Connection, place: i64) -> Result<Option<Text>, StoreError> {
        let held = conn
            .prepare_cached("SELECT kind, record_id, body FROM search WHERE rowid = ?1")?
            .query_row([place], |r| {
                Ok(Text {
                    place,
                    kind: r.get(0)?,
                    record_id: r.get(1)?,
                    body: r.get(2)?,
                })
            })
            .optional()?;
        Ok(held)
    }

    fn insert(&self, conn: &Connection) -> Result<(), StoreError> {
        conn.prepare_cached(
            "INSERT OR REPLACE INTO search (rowid, kind, record_id, body) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![self.place, self.kind, self.record_id, self.body])?;
        Ok(())
    }
}

/// Texts of a record: its own, then those of the rows it owns.
pub(crate) struct Words {
    pub texts: Vec<String>,
    /// Whether no text is missing because it cannot be read.
    pub is_whole: bool,
}

pub(crate) fn words_of(conn: &Connection, row: &Row) -> Result<Words, StoreError> {
    let mut words = Words {
        texts: texts(row),
        is_whole: row.foreign().is_none(),
    };
    for (owned, column) in row.table.parts() {
        if owned.columns().iter().any(|column| column.is_searched) {
            match Row::read_where(conn, owned, column, &row.id) {
                Ok(parts) => {
                    words.is_whole &= parts.iter().all(|part| part.foreign().is_none());
                    parts
                        .iter()
                        .for_each(|part| words.texts.extend(texts(part)));
                }
                // The record itself is reported as left out; its other words are still indexed.
                Err(error) if error.is_of_a_row() => words.is_whole = false,
                Err(error) => return Err(error),
            }
        }
    }
    Ok(words)
}

fn texts(row: &Row) -> Vec<String> {
    let columns = row.table.columns().iter().filter(|c| c.is_searched);
    columns
        .filter_map(|column| row.text(column.name).map(str::to_owned))
        .collect()
}

/// Passes the text of every record that has one to `work`. Returns the records with a text that
/// cannot be read.
fn each_text(
    conn: &Connection,
    mut work: impl FnMut(Text) -> Result<(), StoreError>,
) -> Result<Vec<(Table, String)>, StoreError> {
    let mut unreadable = Vec::new();
    let records = Table::ALL.into_iter().filter(|t| t.owner().is_none());
    for table in records {
        let mut statement = conn.prepare(&format!("SELECT id FROM {}", table.name()))?;
        let mut ids = statement.query([])?;
        while let Some(id) = ids.next()? {
            // A row with an unreadable id is a stray and cannot be found anyway.
            let Value::Text(id) = value(id, 0)? else {
                continue;
            };
            match Text::read(conn, table, &id) {
                Ok(read) => {
                    if !read.is_whole {
                        unreadable.push((table, id));
                    }
                    read.text.map(&mut work).transpose()?;
                }
                Err(error) if error.is_of_a_row() => unreadable.push((table, id)),
                Err(error) => return Err(error),
            }
        }
    }
    Ok(unreadable)
}

/// Returns the place of a record in the index: its day, then a hash of its table and id (FNV-1a).
/// Two records of a day are not expected to collide in 41 bits, and a check would report it.
fn place(row: &Row) -> i64 {
    let name = row.table.name().bytes().chain(*b" ").chain(row.id.bytes());
    let hash = name.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    // Folds in the upper bits, which the mask would drop.
    let low = (hash ^ (hash >> NAME_BITS)) & ((1 << NAME_BITS) - 1);
    // A row without a readable day still needs a place.
    first_place(day_of(row).unwrap_or(Day::EARLIEST)) + low as i64
}

/// Returns the day of a record in the timeline; `None` when its row does not tell.
pub(crate) fn day_of(row: &Row) -> Option<Day> {
    if let Some(day) = row.text(row.table.spec().day?) {
        return day.parse().ok();
    }
    let Value::Integer(offset) = row.value("utc_offset") else {
        return None;
    };
    let offset = i32::try_from(*offset).ok()?;
    Some(Instant::from_stored(row.text("recorded_at")?, offset)?.day())
}

fn first_place(day: Day) -> i64 {
    day.days_since(Day::EARLIEST).max(0) << NAME_BITS
}

/// Returns the places of the days from `first` to `last`.
pub(crate) fn places(first: Option<Day>, last: Option<Day>) -> RangeInclusive<i64> {
    let first = first.map_or(0, first_place);
    let last = last.map_or(i64::MAX, |day| first_place(day.plus(1)) - 1);
    first..=last
}

/// Returns the first place of the same day.
pub(crate) fn first_of_day(place: i64) -> i64 {
    place >> NAME_BITS << NAME_BITS
}
