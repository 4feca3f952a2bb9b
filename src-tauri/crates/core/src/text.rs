//! Text as typed: kept exactly, or refused with a reason. It is never cut or cleaned.

use std::borrow::Cow;

use crate::invalid::{Field, Invalid, Problem};

/// Longest note in characters: about thirty printed pages.
pub const NOTE_LIMIT: usize = 100_000;
/// Longest one-line text (how it started) in characters.
pub const LINE_LIMIT: usize = 500;
/// Longest name in characters.
pub const NAME_LIMIT: usize = 80;

/// Checks free text against its limit. Text of only white space counts as not given.
pub fn optional(
    field: Field,
    text: Option<String>,
    limit: usize,
) -> Result<Option<String>, Invalid> {
    match text {
        Some(text) if !text.trim().is_empty() => {
            check(&text, limit).map_err(|p| p.of(field))?;
            Ok(Some(text))
        }
        Some(_) | None => Ok(None),
    }
}

/// Checks a required line.
pub fn line(field: Field, text: String) -> Result<String, Invalid> {
    optional(field, Some(text), LINE_LIMIT)?.ok_or(Problem::Empty.of(field))
}

/// Checks a required name.
pub fn name(field: Field, text: String) -> Result<String, Invalid> {
    if text.trim().is_empty() {
        return Err(Problem::Nameless.of(field));
    }
    check(&text, NAME_LIMIT).map_err(|p| p.of(field))?;
    Ok(text)
}

/// Returns whether a character is invisible and changes how the text around it is shown: it
/// reverses the order of letters, or hides what follows.
///
/// Characters that the writing of a language needs (joiners, soft hyphens, variation selectors) are
/// not among them: they reverse nothing, and Persian and emoji cannot do without.
pub fn is_hidden_control(c: char) -> bool {
    matches!(c,
        // The bidirectional marks, embeddings, overrides and isolates (Unicode's Bidi_Control).
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Invisible operators and the deprecated format characters.
        | '\u{2061}'..='\u{2064}' | '\u{206a}'..='\u{206f}'
        // Interlinear annotations, and tags, which carry invisible text.
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Returns the text with each [`is_hidden_control`] replaced by its code, such as `[U+202E]`, so
/// that typed text cannot rearrange a sentence of ours that contains it.
pub fn with_controls_as_codes(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden_control) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| {
        if is_hidden_control(c) {
            code(c)
        } else {
            c.to_string()
        }
    };
    Cow::Owned(text.chars().map(shown).collect())
}

/// Returns the replacement for a character that cannot be shown, such as `[U+1F642]`.
pub fn code(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

fn check(text: &str, limit: usize) -> Result<(), Problem> {
    if text.contains('\0') {
        return Err(Problem::Nul);
    }
    let length = text.chars().count();
    if length > limit {
        return Err(Problem::TooLong { length, limit });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_exactly_or_refused_with_the_field_named() {
        let kept = |text: &str| {
            optional(Field::Note, Some(text.to_owned()), NOTE_LIMIT)
                .unwrap()
                .unwrap()
        };
        for text in [
            "plain",
            " spaces kept ",
            "🙂 e\u{301}",
            "שלום \u{202e}abc",
            "line\r\nline\t",
            "\u{7}",
        ] {
            assert_eq!(kept(text), text);
        }
        let refuse = |text: String| {
            optional(Field::Note, Some(text), NOTE_LIMIT).expect_err("it must be refused")
        };
        assert_eq!(refuse("a\0b".into()), Problem::Nul.of(Field::Note));
        let refused = refuse("x".repeat(1_000_000));
        assert_eq!(refused.field, Field::Note);
        let length = 1_000_000;
        let limit = NOTE_LIMIT;
        assert_eq!(refused.problem, Problem::TooLong { length, limit });
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        let text = "🙂".repeat(NOTE_LIMIT);
        assert!(optional(Field::Note, Some(text), NOTE_LIMIT).is_ok());
    }

    #[test]
    fn what_turns_or_hides_text_is_shown_by_its_code_and_scripts_keep_their_joiners() {
        for (typed, shown) in [
            ("plain 1/2", "plain 1/2"),
            ("12\u{202e}34\u{202c}", "12[U+202E]34[U+202C]"),
            ("\u{2067}a\u{2069}\u{200f}", "[U+2067]a[U+2069][U+200F]"),
            ("a\u{e0041}", "a[U+E0041]"),
            ("שלום مرحبا", "שלום مرحبا"),
            (
                "می\u{200c}خواهم ❤\u{fe0f} co\u{ad}op",
                "می\u{200c}خواهم ❤\u{fe0f} co\u{ad}op",
            ),
        ] {
            assert_eq!(with_controls_as_codes(typed), shown, "{typed:?}");
        }
    }

    #[test]
    fn blank_text_counts_as_not_given() {
        assert_eq!(optional(Field::Note, Some(" \n".into()), 10), Ok(None));
        assert_eq!(
            name(Field::Movements, " ".into()),
            Err(Problem::Nameless.of(Field::Movements))
        );
    }
}
