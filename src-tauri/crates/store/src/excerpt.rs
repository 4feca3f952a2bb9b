//! The words around what was searched for.

use std::ops::Range;

use crate::folding::Folded;

/// A stretch of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The text.
    pub text: String,
    /// Whether it is what was searched for.
    pub is_hit: bool,
}

/// Characters of an excerpt, about.
const LENGTH: usize = 160;
/// Characters before the first hit, about.
const LEAD: usize = 60;

/// An excerpt of a record as it is written, given its texts and folded words: of the text with the
/// most hits.
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

/// Where the words are written, in order; what overlaps or touches is one.
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
        // A hit is shown whole or not at all.
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

/// Where an excerpt begins whose first hit is at `hit`: at a word, when there is one, else at a
/// letter.
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

/// Where a part of a text ends that has room for some characters: after a word, when there is one,
/// else after a letter.
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
        None => folded.letter_from(part.start + end).min(part.end),
    }
}

/// Puts neighbours of one kind together.
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
