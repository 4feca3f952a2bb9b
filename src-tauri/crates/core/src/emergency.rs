//! Emergency phone number, chosen by the person because it depends on the country.

use crate::invalid::{Field, Invalid, Problem};

/// Longest number in characters, with spaces; the longest full number has 15 digits (E.164).
const LIMIT: usize = 24;

/// A telephone number as typed: 2 to 15 digits, with spaces, hyphens or brackets between them and
/// an optional leading plus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyNumber(String);

impl EmergencyNumber {
    /// Checks a number.
    pub fn new(text: &str) -> Result<EmergencyNumber, Invalid> {
        let text = text.trim();
        let digits = text.strip_prefix('+').unwrap_or(text);
        let n_digits = digits.chars().filter(char::is_ascii_digit).count();
        let is_number = digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')'));
        if is_number && (2..=15).contains(&n_digits) && text.len() <= LIMIT {
            return Ok(EmergencyNumber(text.to_owned()));
        }
        Err(Problem::NotATelephoneNumber.of(Field::EmergencyNumber))
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
        for text in ["999", "112", "+44 20 7946 0000", "(02) 555-0100"] {
            assert_eq!(EmergencyNumber::new(text).unwrap().as_str(), text);
        }
        assert_eq!(EmergencyNumber::new("  911 ").unwrap().as_str(), "911");
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
            "999\n",
        ] {
            let refused = EmergencyNumber::new(text);
            if text.trim() == "999" {
                assert!(refused.is_ok(), "a line end around it is no fault");
                continue;
            }
            let refused = refused.unwrap_err();
            assert_eq!(refused.field, Field::EmergencyNumber, "{text:?}");
        }
    }
}
