//! A number with its noun, in the English of the command line.
//!
//! The words of the window are in the catalogues, where plurals are selectors.

use std::fmt::Display;

/// The number and the noun that goes with it: `1 day`, `0 days`, `2 days`.
///
/// ```
/// use backstory_core::counted::counted;
/// assert_eq!(counted(1, "day", "days"), "1 day");
/// assert_eq!(counted(2, "entry", "entries"), "2 entries");
/// ```
pub fn counted<N: Display + PartialEq + From<u8>>(n: N, one: &str, many: &str) -> String {
    let noun = if n == N::from(1) { one } else { many };
    format!("{n} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_and_everything_else_is_many() {
        assert_eq!(counted(0_usize, "day", "days"), "0 days");
        assert_eq!(counted(1_u16, "day", "days"), "1 day");
        assert_eq!(counted(21_i64, "day", "days"), "21 days");
    }
}
