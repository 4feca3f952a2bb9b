//! The words around what was searched for.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::error::StoreError;

/// A part of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it is what was searched for.
    pub is_hit: bool,
}

/// Characters of an excerpt, about.
const LENGTH: usize = 160;
/// Characters before the first hit, about.
const LEAD: usize = 60;

/// An excerpt of each record, given its texts: of the one with the most hits.
///
/// An index in memory, which holds only these texts, marks the hits by the very rules by which the
/// journal's own found them; in that one every excerpt would cost a search.
pub(crate) fn of(wanted: &str, records: &[Vec<String>]) -> Result<Vec<Vec<Part>>, StoreError> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let conn = Connection::open_in_memory()?;
    conn.execute_batch(
        "BEGIN;
         CREATE VIRTUAL TABLE excerpt USING fts5 (
             record UNINDEXED, body, tokenize = 'unicode61 remove_diacritics 2'
         )",
    )?;
    let mut insert = conn.prepare("INSERT INTO excerpt (record, body) VALUES (?1, ?2)")?;
    for (n, texts) in (0i64..).zip(records) {
        for text in texts {
            insert.execute((n, text))?;
        }
    }
    let marker = marker(records);
    let mut found = vec![Vec::new(); records.len()];
    let mut n_most = vec![0; records.len()];
    let mut statement = conn.prepare(
        "SELECT record, highlight(excerpt, 1, ?2, ?2) FROM excerpt WHERE excerpt MATCH ?1
         ORDER BY rowid",
    )?;
    let mut rows = statement.query((wanted, marker.to_string()))?;
    while let Some(row) = rows.next()? {
        let (n, marked): (i64, String) = (row.get(0)?, row.get(1)?);
        let n = usize::try_from(n).unwrap_or_default();
        let n_marks = marked.matches(marker).count();
        if let (Some(excerpt), Some(n_most)) = (found.get_mut(n), n_most.get_mut(n))
            && n_marks > *n_most
        {
            *n_most = n_marks;
            *excerpt = cut(&marked, marker);
        }
    }
    Ok(found)
}

/// A character that none of the texts holds. A text can hold any but NUL, so that none is
/// safe without looking; there are more for private use than a text has characters.
fn marker(records: &[Vec<String>]) -> char {
    let used: HashSet<char> = records
        .iter()
        .flatten()
        .flat_map(|text| text.chars())
        .filter(|c| *c >= '\u{E000}')
        .collect();
    let mut private = ('\u{E000}'..='\u{F8FF}').chain('\u{F0000}'..='\u{FFFFD}');
    private.find(|c| !used.contains(c)).unwrap_or('\0')
}

/// Cuts a text, of which every second piece between markers is a hit, around the first hit.
fn cut(marked: &str, marker: char) -> Vec<Part> {
    let mut pieces: Vec<(bool, &str)> = marked
        .split(marker)
        .enumerate()
        .map(|(n, text)| (n % 2 == 1, text))
        .collect();
    let mut parts = Vec::new();
    if let Some((_, before)) = pieces.first_mut() {
        let start = start_of(before);
        if start > 0 {
            parts.push(part("…", false));
        }
        *before = &before[start..];
    }
    let mut room = LENGTH;
    for (is_hit, text) in pieces.into_iter().filter(|(_, text)| !text.is_empty()) {
        let end = if is_hit {
            text.len()
        } else {
            end_of(text, room)
        };
        // A hit is shown whole or not at all.
        let kept = if room == 0 { "" } else { &text[..end] };
        parts.push(part(kept, is_hit));
        if kept.len() < text.len() {
            parts.push(part("…", false));
            break;
        }
        room = room.saturating_sub(kept.chars().count());
    }
    joined(parts)
}

fn part(text: &str, is_hit: bool) -> Part {
    Part {
        text: text.to_owned(),
        is_hit,
    }
}

/// Where an excerpt begins in the text before the first hit: at a word, when there is one.
fn start_of(before: &str) -> usize {
    let n = before.chars().count();
    if n <= LEAD {
        return 0;
    }
    let from = before.char_indices().nth(n - LEAD).map_or(0, |(at, _)| at);
    let lead = &before[from..];
    let word = lead.char_indices().find(|(_, c)| c.is_whitespace());
    word.map_or(from, |(at, c)| from + at + c.len_utf8())
}

/// Where a text ends that has room for some characters: after a word, when there is one.
fn end_of(text: &str, room: usize) -> usize {
    let Some((end, _)) = text.char_indices().nth(room) else {
        return text.len();
    };
    text[..end].rfind(char::is_whitespace).unwrap_or(end)
}

/// Puts neighbours of one kind together.
fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for part in parts.into_iter().filter(|p| !p.text.is_empty()) {
        match found.last_mut() {
            Some(last) if last.is_hit == part.is_hit => last.text += &part.text,
            Some(_) | None => found.push(part),
        }
    }
    found
}
