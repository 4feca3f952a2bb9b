//! Text as typed: kept exactly, or refused with a reason. Never cut, never cleaned.

use crate::invalid::{Field, Invalid, Problem};

/// Most characters a note can hold: about thirty printed pages.
pub const NOTE_LIMIT: usize = 100_000;
/// Most characters a one-line text (how it started) can hold.
pub const LINE_LIMIT: usize = 500;
/// Most characters a name can hold.
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

/// Checks one line that has to be there.
pub fn line(field: Field, text: String) -> Result<String, Invalid> {
    optional(field, Some(text), LINE_LIMIT)?.ok_or(Problem::Empty.of(field))
}

/// Checks a name that has to be there.
pub fn name(field: Field, text: String) -> Result<String, Invalid> {
    if text.trim().is_empty() {
        return Err(Problem::Nameless.of(field));
    }
    check(&text, NAME_LIMIT).map_err(|p| p.of(field))?;
    Ok(text)
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
    fn blank_text_counts_as_not_given() {
        assert_eq!(optional(Field::Note, Some(" \n".into()), 10), Ok(None));
        assert_eq!(
            name(Field::Movements, " ".into()),
            Err(Problem::Nameless.of(Field::Movements))
        );
    }
}
