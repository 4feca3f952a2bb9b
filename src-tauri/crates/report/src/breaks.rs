//! Line breaks and text direction of typed text.

use unicode_segmentation::UnicodeSegmentation;

/// Longest run without a space that is left whole, in letters: it fits every column of the page.
const WHOLE: usize = 24;

/// Most letters in a piece of a longer run.
const PIECE: usize = 12;

/// A stretch of a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Ordinary text, broken by the usual rules.
    Words(&'a str),
    /// Part of a run without spaces; the line may break before and after it.
    Part(&'a str),
}

/// Cuts a line into ordinary text and the parts of overlong runs. The pieces together are the line.
pub(crate) fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut words_from = 0;
    let mut at = 0;
    for run in line.split_inclusive(is_gap) {
        let word = run.trim_end_matches(is_gap);
        if word.graphemes(true).nth(WHOLE).is_some() {
            if words_from < at {
                pieces.push(Piece::Words(&line[words_from..at]));
            }
            parts(word, &mut pieces);
            words_from = at + word.len();
        }
        at += run.len();
    }
    if words_from < at {
        pieces.push(Piece::Words(&line[words_from..at]));
    }
    pieces
}

fn parts<'a>(word: &'a str, pieces: &mut Vec<Piece<'a>>) {
    let mut from = 0;
    let mut n = 0;
    for (at, grapheme) in word.grapheme_indices(true) {
        n += 1;
        let end = at + grapheme.len();
        // A web address reads best when it breaks after its own separators, and a character
        // printed by its number should stay in one piece.
        let separates = n >= PIECE / 2 && matches!(grapheme, "/" | "?" | "&" | "=" | "-" | "]");
        if n >= PIECE || separates {
            pieces.push(Piece::Part(&word[from..end]));
            from = end;
            n = 0;
        }
    }
    if from < word.len() {
        pieces.push(Piece::Part(&word[from..]));
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Returns whether the first letter of the line belongs to a script written from right to left.
pub(crate) fn is_right_to_left(line: &str) -> bool {
    line.chars().find(|c| c.is_alphabetic()).is_some_and(|c| {
        matches!(c, '\u{590}'..='\u{8ff}'
                | '\u{fb1d}'..='\u{fdff}'
                | '\u{fe70}'..='\u{fefc}'
                | '\u{10800}'..='\u{10fff}'
                | '\u{1e800}'..='\u{1efff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_lines_stay_in_one_piece() {
        assert_eq!(pieces("a few words"), [Piece::Words("a few words")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn long_addresses_break_after_their_separators() {
        assert_eq!(
            pieces("see https://example.org/a/page now"),
            [
                Piece::Words("see "),
                Piece::Part("https:/"),
                Piece::Part("/example.org"),
                Piece::Part("/a/page"),
                Piece::Words(" now"),
            ]
        );
    }

    #[test]
    fn direction_follows_the_first_letter() {
        for (line, expected) in [
            ("hello שלום", false),
            ("12 שלום hello", true),
            ("مرحبا", true),
            ("12", false),
        ] {
            assert_eq!(is_right_to_left(line), expected, "{line}");
        }
    }

    proptest! {
        #[test]
        fn pieces_are_the_line(line in "[a-z/ \u{a0}é👩\u{301}]{0,200}") {
            let joined: String = pieces(&line)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Words(text) | Piece::Part(text) => text,
                })
                .collect();
            prop_assert_eq!(joined, line);
        }
    }
}
