//! Choice of the typeface for a stretch of typed text.
//!
//! By itself, the typesetter asks the first font for each character, and the second only for
//! characters that came out empty. When the first font lacks a letter but has the mark after it,
//! only the mark is drawn. So every word is set in one font that has all of it.

use typst::foundations::{Dict, IntoValue, Regex, Value};
use unicode_segmentation::UnicodeSegmentation;

use crate::glyphs::{
    FAMILY, OnlyWeight, SECOND_FAMILY, first_family_characters, first_family_has, only_weight,
};
use crate::values::{array, dict};

/// A typeface that has every character of the text it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typeface {
    /// The family of the page.
    First,
    /// The family that covers many scripts.
    Second,
    /// The second family, in the only weight that has the characters.
    SecondOnly(OnlyWeight),
}

impl Typeface {
    /// Returns the text style that the template sets for the typeface.
    pub(crate) fn style(self) -> Dict {
        let family = ("font", SECOND_FAMILY.into_value());
        // Stress adds to the weight, so these two weights stay the same with and without it.
        let weight = |weight: i64| ("weight", weight.into_value());
        match self {
            Typeface::First => dict([]),
            Typeface::Second => dict([family]),
            Typeface::SecondOnly(OnlyWeight::Regular) => dict([family, weight(100)]),
            Typeface::SecondOnly(OnlyWeight::Bold) => dict([family, weight(900)]),
        }
    }
}

/// Returns the font families of a page, for fixed text. A letter whose base the first family cannot
/// draw is set in the second family, with all of its marks.
pub(crate) fn fonts() -> Value {
    let characters = first_family_characters().map(|c| format!("\\x{{{:x}}}", u32::from(c)));
    let first = match Regex::new(&format!("[{}]", characters.collect::<String>())) {
        Ok(covers) => dict([
            ("name", FAMILY.into_value()),
            ("covers", covers.into_value()),
        ])
        .into_value(),
        Err(_) => FAMILY.into_value(),
    };
    array([first, SECOND_FAMILY.into_value()])
}

/// Cuts text into stretches of one typeface, keeping words whole where possible. The stretches
/// together are the text.
pub(crate) fn typefaces(text: &str) -> Vec<(Typeface, &str)> {
    let mut stretches = Vec::new();
    let (mut from, mut at, mut open) = (0, 0, None);
    for word in text.split_inclusive([' ', '\n']) {
        let is_whole = word.chars().all(|c| c == '\n' || first_family_has(c));
        for letter in word.graphemes(true) {
            let only = letter.chars().find_map(only_weight);
            let typeface = match only {
                _ if is_whole => Typeface::First,
                None => Typeface::Second,
                Some(weight) => Typeface::SecondOnly(weight),
            };
            if let Some(last) = open.filter(|last| *last != typeface) {
                stretches.push((last, &text[from..at]));
                from = at;
            }
            open = Some(typeface);
            at += letter.len();
        }
    }
    stretches.extend(open.map(|last| (last, &text[from..])));
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_stays_in_one_typeface() {
        use Typeface::{First, Second, SecondOnly};
        for (text, expected) in [
            ("", vec![]),
            ("plain words", vec![(First, "plain words")]),
            (
                "walked to ɔ\u{301}jà today",
                vec![
                    (First, "walked to "),
                    (Second, "ɔ\u{301}jà "),
                    (First, "today"),
                ],
            ),
            ("πόνος στη μέση", vec![(Second, "πόνος στη μέση")]),
            ("x\u{323} y", vec![(Second, "x\u{323} "), (First, "y")]),
            (
                "a𝗔\u{301}𝖠",
                vec![
                    (Second, "a"),
                    (SecondOnly(OnlyWeight::Bold), "𝗔\u{301}"),
                    (SecondOnly(OnlyWeight::Regular), "𝖠"),
                ],
            ),
        ] {
            assert_eq!(typefaces(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn together_they_are_the_text(text in "[a-c \u{300}-\u{33f}ɔπ𝗔𝖠\n]{0,60}") {
            let joined: String = typefaces(&text).into_iter().map(|(_, part)| part).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
