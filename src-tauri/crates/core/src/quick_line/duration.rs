//! Durations as they are typed.

use crate::score::BoutMinutes;

/// Maximum number of words in a duration: `1 h 30 min`.
pub(super) const WORD_LIMIT: usize = 4;

/// Duration of a movement.
pub(super) struct Duration {
    /// How long.
    pub(super) minutes: BoutMinutes,
    /// Whether it had a unit, minutes or hours.
    pub(super) has_unit: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Minutes,
    Hours,
}

/// Reads exactly the forms `20`, `20 min`, `1.5h`, `1,5 h`, `1h30` and `1 h 30 min`.
pub(super) fn read(words: &[&str]) -> Option<Duration> {
    let text = words.join(" ").to_lowercase();
    let text = text.strip_suffix('.').unwrap_or(&text);
    let (count, text) = number(text)?;
    let (first, text) = unit(text)?;
    let minutes = match (first, count) {
        (
            None | Some(Unit::Minutes),
            Number {
                whole,
                hundredths: None,
            },
        ) if text.is_empty() => whole,
        (Some(Unit::Hours), Number { whole, hundredths }) if text.is_empty() => {
            // Rounded to the nearest minute.
            whole * 60 + (hundredths.unwrap_or(0) * 60 + 50) / 100
        }
        (
            Some(Unit::Hours),
            Number {
                whole,
                hundredths: None,
            },
        ) => {
            let (rest, text) = number(text)?;
            let (second, text) = unit(text)?;
            let is_rest = second != Some(Unit::Hours) && rest.whole < 60 && text.is_empty();
            if !is_rest || rest.hundredths.is_some() {
                return None;
            }
            whole * 60 + rest.whole
        }
        (None | Some(_), _) => return None,
    };
    Some(Duration {
        minutes: BoutMinutes::new(minutes).ok()?,
        has_unit: first.is_some(),
    })
}

struct Number {
    whole: i64,
    hundredths: Option<i64>,
}

/// Returns the number at the start, of at most four digits and two decimals, and the rest.
fn number(text: &str) -> Option<(Number, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, text) = text.split_at(digits(text));
    if whole.len() > 4 {
        return None;
    }
    let whole = whole.parse().ok()?;
    let Some(decimals) = text.strip_prefix(['.', ',']) else {
        let hundredths = None;
        return Some((Number { whole, hundredths }, text.trim_start()));
    };
    let (decimals, text) = decimals.split_at(digits(decimals));
    let hundredths = match decimals.len() {
        1 => decimals.parse::<i64>().ok()? * 10,
        2 => decimals.parse().ok()?,
        _ => return None,
    };
    let hundredths = Some(hundredths);
    Some((Number { whole, hundredths }, text.trim_start()))
}

/// Returns the unit at the start, if any, and the rest.
fn unit(text: &str) -> Option<(Option<Unit>, &str)> {
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let (word, text) = text.split_at(end);
    let unit = match word {
        "" => None,
        "m" | "min" | "mins" | "minute" | "minutes" => Some(Unit::Minutes),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(Unit::Hours),
        _ => return None,
    };
    Some((unit, text.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_read_exactly_or_not_at_all() {
        let cases = [
            ("20", Some((20, false))),
            ("20.", Some((20, false))),
            ("20m", Some((20, true))),
            ("20 min", Some((20, true))),
            ("20min.", Some((20, true))),
            ("90 minutes", Some((90, true))),
            ("1h", Some((60, true))),
            ("2 hours", Some((120, true))),
            ("1.5h", Some((90, true))),
            ("1,5 H", Some((90, true))),
            ("0.25h", Some((15, true))),
            ("0.33h", Some((20, true))),
            ("1h30", Some((90, true))),
            ("1h5", Some((65, true))),
            ("1 h 30 min", Some((90, true))),
            ("1 hr 30m", Some((90, true))),
            ("24h", Some((1440, true))),
            ("24h1", None),
            ("0", None),
            ("0h", None),
            ("1441", None),
            ("12345", None),
            ("1.5", None),
            ("1.5 min", None),
            ("1.h", None),
            ("1.255h", None),
            ("1.5h30", None),
            ("1h60", None),
            ("1h30h", None),
            ("1h30.5", None),
            ("1h30 20", None),
            ("1 2h", None),
            ("1:30", None),
            ("20 s", None),
            ("min", None),
            ("h30", None),
            ("", None),
            ("²", None),
        ];
        for (typed, expected) in cases {
            let words: Vec<_> = typed.split_whitespace().collect();
            let found = read(&words).map(|d| (d.minutes.get(), d.has_unit));
            assert_eq!(found, expected, "{typed:?}");
        }
    }
}
