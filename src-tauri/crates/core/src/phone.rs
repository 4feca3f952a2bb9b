//! Telephone numbers that a person may need to call at once: chosen by the person, because they
//! depend on the country.

use crate::invalid::{Field, Invalid, Problem};

/// Longest number in characters, with spaces; the longest full number has 15 digits (E.164).
const LIMIT: usize = 24;

/// A telephone number as typed: 2 to 15 digits, with spaces, hyphens or brackets between them and
/// an optional leading plus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Checks the number in a field.
    pub fn new(field: Field, text: &str) -> Result<PhoneNumber, Invalid> {
        let text = text.trim();
        let digits = text.strip_prefix('+').unwrap_or(text);
        let n_digits = digits.chars().filter(char::is_ascii_digit).count();
        let is_number = digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')'));
        if is_number && (2..=15).contains(&n_digits) && text.len() <= LIMIT {
            return Ok(PhoneNumber(text.to_owned()));
        }
        Err(Problem::NotATelephoneNumber.of(field))
    }

    /// The number as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_as_typed() {
        for text in ["999", "112", "116 123", "+44 20 7946 0000", "(02) 555-0100"] {
            let number = PhoneNumber::new(Field::EmergencyNumber, text);
            assert_eq!(number.unwrap().as_str(), text);
        }
        let number = PhoneNumber::new(Field::EmergencyNumber, "  911 ");
        assert_eq!(number.unwrap().as_str(), "911");
        let with_a_line_end = PhoneNumber::new(Field::CrisisLine, "988\n");
        assert_eq!(with_a_line_end.unwrap().as_str(), "988");
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "9",
            "call 999",
            "9 9 9!",
            "1234567890123456",
            "++44 1",
            "9\n9",
        ] {
            for field in [Field::EmergencyNumber, Field::CrisisLine] {
                let refused = PhoneNumber::new(field, text).unwrap_err();
                assert_eq!(refused.field, field, "{text:?}");
            }
        }
    }
}
