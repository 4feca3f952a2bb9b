//! Excerpts: the words around a search hit.

use std::ops::Range;

use crate::folding::Folded;

/// A stretch of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The text, as written.
    pub text: String,
    /// Whether it matches a word of the query.
    pub is_hit: bool,
}

/// Approximate length of an excerpt, in characters.
const LENGTH: usize = 160;
/// Approximate number of characters before the first hit.
const LEAD: usize = 60;

/// Makes an excerpt of a record as it was written, given the folded words of the query. It comes
/// from the text with the most hits.
pub(crate) fn of(words: &[String], texts: &[String]) -> Vec<Fragment> {
    let mut found = Vec::new();
    let mut n_most = 0;
    for text in texts {
        let folded = Folded::of(text);
        let hits = hits(&folded, words);
        if hits.len() > n_most {
            n_most = hits.len();
            found = cut(text, &folded, &hits);
        }
    }
    found
}

/// Returns the ranges in the written text that match a word, in order; overlapping and adjacent
/// ranges are merged.
fn hits(folded: &Folded, words: &[String]) -> Vec<Range<usize>> {
    let matches = words
        .iter()
        .flat_map(|word| folded.text().match_indices(word.as_str()));
    let mut places: Vec<Range<usize>> = matches
        .map(|(at, word)| folded.written(at..at + word.len()))
        .collect();
    places.sort_by_key(|place| place.start);
    let mut hits: Vec<Range<usize>> = Vec::new();
    for place in places {
        match hits.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            Some(_) | None => hits.push(place),
        }
    }
    hits
}

/// Cuts a text around its first hit.
fn cut(text: &str, folded: &Folded, hits: &[Range<usize>]) -> Vec<Fragment> {
    let mut parts = Vec::new();
    let mut at = hits
        .first()
        .map_or(0, |hit| start_of(text, folded, hit.start));
    if at > 0 {
        parts.push(fragment("…", false));
    }
    let mut room = LENGTH;
    let end = text.len()..text.len();
    for hit in hits.iter().chain([&end]) {
        let between = &text[at..hit.start];
        let kept = &between[..end_of(text, folded, at..hit.start, room) - at];
        parts.push(fragment(kept, false));
        room = room.saturating_sub(kept.chars().count());
        let is_whole = kept.len() == between.len();
        // A hit is shown completely or not at all.
        if !is_whole || (room == 0 && hit.start < text.len()) {
            parts.push(fragment("…", false));
            break;
        }
        parts.push(fragment(&text[hit.clone()], true));
        room = room.saturating_sub(text[hit.clone()].chars().count());
        at = hit.end;
    }
    joined(parts)
}

fn fragment(text: &str, is_hit: bool) -> Fragment {
    Fragment {
        text: text.to_owned(),
        is_hit,
    }
}

/// Returns where an excerpt starts whose first hit is at `hit`: at the start of a word if there is
/// one, otherwise of a letter.
fn start_of(text: &str, folded: &Folded, hit: usize) -> usize {
    let before = &text[..hit];
    let mut back = before.char_indices().rev().skip(LEAD - 1);
    let (Some((from, _)), Some(_)) = (back.next(), back.next()) else {
        return 0;
    };
    let mut lead = before[from..].char_indices();
    match lead.find(|(_, c)| c.is_whitespace()) {
        Some((at, c)) => from + at + c.len_utf8(),
        None => folded.letter_from(from).min(hit),
    }
}

/// Returns where a stretch of text must end to have at most `room` characters: after a word if
/// there is one, otherwise after a letter.
fn end_of(text: &str, folded: &Folded, part: Range<usize>, room: usize) -> usize {
    if room == 0 {
        return part.start;
    }
    let between = &text[part.clone()];
    let Some((end, _)) = between.char_indices().nth(room) else {
        return part.end;
    };
    match between[..end].rfind(char::is_whitespace) {
        Some(word) => part.start + word,
        // Not between a letter and its combining marks.
        None => folded.letter_from(part.start + end).min(part.end),
    }
}

/// Merges neighbours that are both hits or both not.
fn joined(parts: Vec<Fragment>) -> Vec<Fragment> {
    let mut found: Vec<Fragment> = Vec::new();
    for part in parts.into_iter().filter(|p| !p.text.is_empty()) {
        match found.last_mut() {
            Some(last) if last.is_hit == part.is_hit => last.text += &part.text,
            Some(_) | None => found.push(part),
        }
    }
    found
}
