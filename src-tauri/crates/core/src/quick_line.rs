//! The quick line: one typed line, read as movements, notes and questions.
//!
//! `walk 20, sat 3h stiff, ?can I lift the kids` is a movement, a note and a question. A part that
//! is neither a movement nor a question is a note, so every word of the line is in one of its
//! parts. The line itself is the entry's note, kept as typed: the parts only show how it was
//! understood.

mod duration;
mod phrases;

use serde::Serialize;
use ts_rs::TS;

use crate::invalid::{Field, Invalid, Problem};
use crate::score::BoutMinutes;
use crate::text;

use phrases::Phrases;

/// A movement that a line can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The name as it is stored, which is always understood.
    pub name: String,
    /// Other words that mean it, such as "walk" for "Walking".
    pub words: Vec<String>,
}

/// One part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LinePart {
    /// A bout of movement.
    Movement {
        /// The name as it is stored.
        name: String,
        /// 1 to 1440 minutes, when they were typed.
        minutes: Option<u16>,
    },
    /// Anything else.
    Note {
        /// As typed, without the space around it.
        text: String,
    },
    /// A question for the physio.
    Question {
        /// As typed, without the question marks before it.
        text: String,
    },
}

/// Reads a line part by part, in the order typed.
///
/// Commas separate parts, except between two digits. A part that starts or ends with `?` is a
/// question. A part that is one of the `known` movements, alone or with a duration, is a movement.
/// The duration follows it (`walk 20`, `walk for 1h30`) or precedes it with its unit (`20 min
/// walk`), because a bare number before a name more likely counts repetitions. Case and the endings
/// of words make no difference. Every other part is a note.
///
/// Refuses a line that has no part, has a NUL or is longer than a note may be.
pub fn read(line: &str, known: &[Known]) -> Result<Vec<LinePart>, Invalid> {
    text::optional(Field::Note, Some(line.to_owned()), text::NOTE_LIMIT)?;
    let phrases = Phrases::of(known);
    let parts: Vec<_> = pieces(line).map(|piece| part(piece, &phrases)).collect();
    if parts.is_empty() {
        return Err(Problem::Empty.of(Field::Note));
    }
    Ok(parts)
}

/// The line between its commas, without the space around each piece and without empty pieces.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let bytes = line.as_bytes();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let mut commas = line
        .match_indices(',')
        .map(|(at, _)| at)
        .filter(move |at| !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))));
    let mut from = Some(0);
    std::iter::from_fn(move || {
        let start = from?;
        let end = commas.next();
        from = end.map(|at| at + 1);
        Some(line[start..end.unwrap_or(line.len())].trim())
    })
    .filter(|piece| !piece.is_empty())
}

fn part(piece: &str, phrases: &Phrases<'_>) -> LinePart {
    let asked = piece.trim_start_matches(|c: char| c == '?' || c.is_whitespace());
    // Question marks alone are not a question, but must not be lost either.
    if !asked.is_empty() && (piece.starts_with('?') || piece.ends_with('?')) {
        return LinePart::Question {
            text: asked.to_owned(),
        };
    }
    movement(piece, phrases).unwrap_or_else(|| LinePart::Note {
        text: piece.to_owned(),
    })
}

fn movement(piece: &str, phrases: &Phrases<'_>) -> Option<LinePart> {
    let words: Vec<_> = piece.split_whitespace().collect();
    let named = |words: &[&str], minutes: Option<BoutMinutes>| {
        Some(LinePart::Movement {
            name: phrases.name(words)?.to_owned(),
            minutes: minutes.map(BoutMinutes::get),
        })
    };
    let most = duration::WORD_LIMIT.min(words.len());
    // The longest duration first, so that "walk 1 h 30 min" is not thirty minutes of "walk 1 h".
    let after = || {
        (1..=most).rev().find_map(|n| {
            let (before, last) = words.split_at(words.len() - n);
            let minutes = duration::read(last)?.minutes;
            named(without(before.split_last(), "for", before), Some(minutes))
        })
    };
    let before = || {
        (1..=most).rev().find_map(|n| {
            let (first, after) = words.split_at(n);
            let minutes = duration::read(first).filter(|d| d.has_unit)?.minutes;
            named(without(after.split_first(), "of", after), Some(minutes))
        })
    };
    named(&words, None).or_else(after).or_else(before)
}

/// Returns `words` without the word at one end, if it is a word that connects duration and name.
fn without<'a, 'b>(
    end: Option<(&'a &'b str, &'a [&'b str])>,
    tie: &str,
    words: &'a [&'b str],
) -> &'a [&'b str] {
    match end {
        Some((word, others)) if word.eq_ignore_ascii_case(tie) => others,
        Some(_) | None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> Vec<Known> {
        [
            ("Walking", &["walk"][..]),
            ("Knee rolls", &[]),
            ("Stairs", &["climb stairs"]),
            ("Cycling", &["bike"]),
            ("Garden", &["garden", "weed"]),
            ("Aqua 2", &[]),
            ("—", &[""]),
        ]
        .into_iter()
        .map(|(name, words)| Known {
            name: name.to_owned(),
            words: words.iter().map(|&w| w.to_owned()).collect(),
        })
        .collect()
    }

    fn moved(name: &str, minutes: impl Into<Option<u16>>) -> LinePart {
        LinePart::Movement {
            name: name.to_owned(),
            minutes: minutes.into(),
        }
    }

    fn note(text: &str) -> LinePart {
        let text = text.to_owned();
        LinePart::Note { text }
    }

    fn question(text: &str) -> LinePart {
        let text = text.to_owned();
        LinePart::Question { text }
    }

    #[test]
    fn a_part_is_a_movement_a_note_or_a_question() {
        let cases = [
            ("walk 20", moved("Walking", 20)),
            ("WALKED 20 min", moved("Walking", 20)),
            ("  walking   for  1h30 ", moved("Walking", 90)),
            ("walk: 20.", moved("Walking", 20)),
            ("walk - 20", moved("Walking", 20)),
            ("walk\u{a0}20\u{a0}min", moved("Walking", 20)),
            ("walk 1 h 30 min", moved("Walking", 90)),
            ("walk 1,5h", moved("Walking", 90)),
            ("20 min walk", moved("Walking", 20)),
            ("1 h of knee rolls", moved("Knee rolls", 60)),
            ("walks", moved("Walking", None)),
            ("Knee roll", moved("Knee rolls", None)),
            ("biked 2 hours", moved("Cycling", 120)),
            ("climbing stairs 5", moved("Stairs", 5)),
            ("stairs 5", moved("Stairs", 5)),
            ("weeding 1440", moved("Garden", 1440)),
            ("aqua 2", moved("Aqua 2", None)),
            ("aqua 2 20", moved("Aqua 2", 20)),
            ("sat 3h stiff", note("sat 3h stiff")),
            ("sat 3h", note("sat 3h")),
            ("swim 30", note("swim 30")),
            ("walk 0", note("walk 0")),
            ("walk 1441", note("walk 1441")),
            (
                "walk 99999999999999999999",
                note("walk 99999999999999999999"),
            ),
            ("walk -20", note("walk -20")),
            ("walk 20 stiff", note("walk 20 stiff")),
            ("walk hurt after 20 min", note("walk hurt after 20 min")),
            ("walk 20,30", note("walk 20,30")),
            // Probably twenty of them, not twenty minutes.
            ("20 knee rolls", note("20 knee rolls")),
            ("walk 7:30", note("walk 7:30")),
            ("walk 20x", note("walk 20x")),
            ("20", note("20")),
            ("20 min", note("20 min")),
            ("for 20 min", note("for 20 min")),
            ("—", note("—")),
            ("?", note("?")),
            ("? ?", note("? ?")),
            ("?can I lift the kids", question("can I lift the kids")),
            ("?? can I", question("can I")),
            ("is sitting bad?", question("is sitting bad?")),
            ("walk 20?", question("walk 20?")),
        ];
        for (line, expected) in cases {
            assert_eq!(read(line, &known()), Ok(vec![expected]), "{line:?}");
        }
    }

    #[test]
    fn commas_part_a_line_but_not_a_number() {
        let parts = vec![
            moved("Walking", 20),
            note("sat 3h stiff"),
            moved("Cycling", 90),
            question("can I lift the kids"),
        ];
        let line = ", walk 20,sat 3h stiff,, bike 1,5h ,?can I lift the kids,";
        assert_eq!(read(line, &known()), Ok(parts));
        let next_to_one_digit = vec![moved("Walking", 20), note("5 stairs")];
        assert_eq!(read("walk 20, 5 stairs", &known()), Ok(next_to_one_digit));
    }

    #[test]
    fn a_line_that_no_note_can_hold_is_refused() {
        let refused = |line: &str| read(line, &known()).expect_err("it must be refused");
        for line in ["", " ", ",", " , ,\u{a0},"] {
            assert_eq!(refused(line), Problem::Empty.of(Field::Note), "{line:?}");
        }
        assert_eq!(refused("walk\0 20"), Problem::Nul.of(Field::Note));
        let limit = text::NOTE_LIMIT;
        let length = limit + 1;
        let too_long = Problem::TooLong { length, limit }.of(Field::Note);
        assert_eq!(refused(&"é".repeat(length)), too_long);
        assert!(read(&"é".repeat(limit), &known()).is_ok());
        assert_eq!(
            read(&"é,".repeat(limit / 2), &known()).map(|p| p.len()),
            Ok(limit / 2)
        );
    }

    #[test]
    fn the_name_as_typed_goes_before_one_with_another_ending() {
        let two = ["Walking", "Walk"].map(|name| Known {
            name: name.to_owned(),
            words: Vec::new(),
        });
        assert_eq!(read("walk 5", &two), Ok(vec![moved("Walk", 5)]));
        assert_eq!(read("walked 5", &two), Ok(vec![moved("Walking", 5)]));
    }

    fn line() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "walk",
            "Knee rolls",
            "sat",
            "20",
            "1,5h",
            "h",
            "30 min",
            "min",
            "for",
            "of",
            "?",
            ",",
            ", ",
            " ",
            "é",
            "١",
            "2",
            "\u{2009}",
            "-",
            ".",
        ]);
        let words = prop::collection::vec(word, 0..12).prop_map(|words| words.concat());
        prop_oneof![words, any::<String>()]
    }

    proptest! {
        #[test]
        fn nothing_of_a_line_is_dropped(line in line()) {
            let solid = |text: &str| text.replace(|c: char| c == ',' || c.is_whitespace(), "");
            let found: Vec<_> = pieces(&line).collect();
            prop_assert_eq!(solid(&found.concat()), solid(&line));
            let Ok(parts) = read(&line, &known()) else {
                prop_assert!(line.contains('\0') || solid(&line).is_empty());
                return Ok(());
            };
            prop_assert_eq!(parts.len(), found.len());
            for (part, piece) in parts.iter().zip(found) {
                match part {
                    LinePart::Note { text } => prop_assert_eq!(text, piece),
                    LinePart::Question { text } => {
                        let marks = piece.strip_suffix(text.as_str());
                        let marks = marks.map(|m| m.replace(|c: char| c == '?' || c.is_whitespace(), ""));
                        prop_assert_eq!(marks.as_deref(), Some(""));
                    }
                    LinePart::Movement { name, minutes } => {
                        prop_assert!(known().iter().any(|k| k.name == *name));
                        prop_assert!(minutes.is_none_or(|m| BoutMinutes::new(i64::from(m)).is_ok()));
                    }
                }
            }
        }

        #[test]
        fn a_note_reads_as_the_same_note(line in line()) {
            for part in read(&line, &known()).unwrap_or_default() {
                if let LinePart::Note { text } = &part {
                    prop_assert_eq!(read(text, &known()), Ok(vec![part.clone()]));
                }
            }
        }

        #[test]
        fn every_length_of_a_movement_is_read_as_typed(minutes in 1u16..=1440) {
            let (h, m) = (minutes / 60, minutes % 60);
            for line in [
                format!("walk {minutes}"),
                format!("{minutes}min walk"),
                format!("walk {h}h{m:02}"),
                format!("walk {h} hours {m} minutes"),
            ] {
                prop_assert_eq!(read(&line, &known()), Ok(vec![moved("Walking", minutes)]));
            }
        }
    }
}
