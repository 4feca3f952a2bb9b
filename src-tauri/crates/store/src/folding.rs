//! Folds text for search, so that the same letters compare equal however they were typed.
//!
//! Composed and decomposed, wide and narrow, upper and lower case, with and without accents are the
//! same. Anything but a letter, a digit or a picture separates words. `docs/data-format.md`
//! describes each script and gives the reasons.
//!
//! The journal stores folded text. So a change of the rules, by hand or through a newer version of
//! Unicode in the library, needs a migration that rebuilds the index; a test notices.

use std::ops::Range;

use icu_casemap::CaseMapper;
use icu_normalizer::properties::{CanonicalCombiningClassMap, CanonicalComposition};
use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};
use icu_properties::props::{
    BinaryProperty as _, DefaultIgnorableCodePoint, EmojiModifier, EnumeratedProperty as _,
    GeneralCategory,
};

/// Folds a text. Folding the result again does not change it.
pub(crate) fn fold(text: &str) -> String {
    Folded::of(text).text
}

/// A folded text, with the range of each letter in the text as written.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    text: String,
    letters: Vec<Letter>,
}

/// A letter with its marks.
#[derive(Debug)]
struct Letter {
    /// Byte offset in the folded text.
    at: usize,
    /// Byte range in the text as written.
    written: Range<usize>,
}

impl Folded {
    /// Folds a text.
    pub(crate) fn of(text: &str) -> Folded {
        let mut folding = Folding::default();
        for (at, c) in text.char_indices() {
            folding.take(c, at..at + c.len_utf8());
        }
        folding.end_letter();
        folding.folded
    }

    /// Returns the folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Maps a range of the folded text to the text as written, extended to whole letters.
    pub(crate) fn written(&self, part: Range<usize>) -> Range<usize> {
        let letter_at = |at: usize| {
            let n_begun = self.letters.partition_point(|letter| letter.at <= at);
            self.letters.get(n_begun.saturating_sub(1))
        };
        let first = letter_at(part.start).map_or(0, |letter| letter.written.start);
        let last = letter_at(part.end.saturating_sub(1)).map_or(first, |l| l.written.end);
        first..last
    }

    /// Returns the start of the first letter at or after `place` in the text as written, or `place`
    /// itself behind the last letter.
    pub(crate) fn letter_from(&self, place: usize) -> usize {
        let n_before = self.letters.partition_point(|l| l.written.start < place);
        self.letters
            .get(n_before)
            .map_or(place, |l| l.written.start)
    }
}

/// State of folding a text.
#[derive(Default)]
struct Folding {
    folded: Folded,
    /// Letter being assembled, decomposed, and its range in the text as written.
    letter: String,
    written: Range<usize>,
    /// Whether the last letter and the next one are separated.
    is_apart: bool,
    /// Whether the next character belongs to this letter, as after a joiner in an emoji family.
    is_joined: bool,
}

const ZERO_WIDTH_JOINER: char = '\u{200D}';

impl Folding {
    fn take(&mut self, c: char, at: Range<usize>) {
        // ASCII characters have no decomposition.
        if c.is_ascii() {
            self.take_part(c, &at);
        } else {
            let nfkd = DecomposingNormalizer::new_nfkd();
            for part in nfkd.normalize_iter(std::iter::once(c)) {
                self.take_part(part, &at);
            }
        }
        self.is_joined = c == ZERO_WIDTH_JOINER;
    }

    /// Adds one character of a decomposition.
    fn take_part(&mut self, c: char, at: &Range<usize>) {
        match Role::of(c) {
            Role::Ignored => self.written.end = at.end,
            Role::Gap => {
                self.end_letter();
                self.is_apart = true;
            }
            Role::Mark => {
                self.join(c, at);
                // The rest of this decomposition, as in ำ, belongs to the same letter.
                self.is_joined = true;
            }
            Role::Letter => match self.composed_with(c) {
                Some(composed) => {
                    self.letter.pop();
                    self.letter.push(composed);
                    self.written.end = at.end;
                }
                None if self.is_joined => self.join(c, at),
                None => {
                    self.end_letter();
                    self.join(c, at);
                }
            },
        }
    }

    /// Returns the composition of the last letter with this one, such as the parts of a Hangul
    /// syllable.
    fn composed_with(&self, c: char) -> Option<char> {
        let last = self.letter.chars().next_back().filter(|l| !l.is_ascii())?;
        CanonicalComposition::new().compose(last, c)
    }

    fn join(&mut self, c: char, at: &Range<usize>) {
        if self.letter.is_empty() {
            self.written.start = at.start;
        }
        self.letter.push(c);
        self.written.end = at.end;
    }

    fn end_letter(&mut self) {
        if self.letter.is_empty() {
            return;
        }
        let Folded { text, letters } = &mut self.folded;
        if self.is_apart && !text.is_empty() {
            text.push(' ');
        }
        self.is_apart = false;
        letters.push(Letter {
            at: text.len(),
            written: self.written.clone(),
        });
        // A single byte is ASCII, which needs no tables.
        if self.letter.len() == 1 {
            text.push_str(&self.letter.to_ascii_lowercase());
        } else {
            let small = CaseMapper::new().fold_string(&self.letter);
            let plain: String = small.chars().flat_map(plain).collect();
            text.push_str(&ComposingNormalizer::new_nfc().normalize(&plain));
        }
        self.letter.clear();
    }
}

/// Role of a decomposed character in search.
enum Role {
    Letter,
    /// A mark that makes a different letter, such as a vowel sign or a voicing mark.
    Mark,
    /// An accent, a vowel point or an invisible character.
    Ignored,
    /// Separates words.
    Gap,
}

const TATWEEL: char = '\u{640}';

impl Role {
    fn of(c: char) -> Role {
        if c.is_ascii_alphanumeric() {
            return Role::Letter;
        }
        if DefaultIgnorableCodePoint::for_char(c) || EmojiModifier::for_char(c) || c == TATWEEL {
            return Role::Ignored;
        }
        match GeneralCategory::for_char(c) {
            GeneralCategory::EnclosingMark => Role::Ignored,
            GeneralCategory::NonspacingMark if is_accent(c) => Role::Ignored,
            GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark => Role::Mark,
            GeneralCategory::UppercaseLetter
            | GeneralCategory::LowercaseLetter
            | GeneralCategory::TitlecaseLetter
            | GeneralCategory::ModifierLetter
            | GeneralCategory::OtherLetter
            | GeneralCategory::DecimalNumber
            | GeneralCategory::LetterNumber
            | GeneralCategory::OtherNumber
            | GeneralCategory::OtherSymbol
            | GeneralCategory::PrivateUse
            | GeneralCategory::Unassigned => Role::Letter,
            _ => Role::Gap,
        }
    }
}

/// Returns whether a mark is above, below or through a letter, or a point of Arabic, Hebrew or
/// Syriac. The marks of the scripts of India and South East Asia and of kana have other combining
/// classes.
fn is_accent(mark: char) -> bool {
    let class = CanonicalCombiningClassMap::new().get_u8(mark);
    matches!(class, 1 | 10..=36 | 200..)
}

/// Reduces a letter beyond what Unicode decomposes: strokes, missing dots, ligatures, and the forms
/// at the end of a word.
fn plain(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ı' => ('i', None),
        'đ' => ('d', None),
        'ħ' => ('h', None),
        'ł' => ('l', None),
        'ø' => ('o', None),
        'ŧ' => ('t', None),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ך' => ('כ', None),
        'ם' => ('מ', None),
        'ן' => ('נ', None),
        'ף' => ('פ', None),
        'ץ' => ('צ', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_the_same_letter_is_folded_alike() {
        for (texts, folded) in [
            (&["Café", "CAFE\u{301}", "ｃａｆé"][..], "cafe"),
            (&["갃", "가ﾣ", "\u{200d}가ﾣ"], "갃"),
            (&["Straße", "STRASSE", "STRAẞE"], "strasse"),
            (&["ağrı", "AĞRI", "agri", "AG\u{306}Rİ"], "agri"),
            (&["Łódź", "łodz"], "lodz"),
            (&["Đau", "dau"], "dau"),
            (&["πόνος", "πο\u{301}νοσ", "ΠΌΝΟΣ", "ΠΟΝΟΣ"], "πονοσ"),
            (&["ещё", "ЕЩЕ"], "еще"),
            (
                &["한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"],
                "한국",
            ),
            (&["ｶﾞ", "ガ", "カ\u{3099}"], "ガ"),
            (&["น้ำ", "น\u{e49}\u{e4d}\u{e32}"], "น\u{e49}\u{e4d}\u{e32}"),
            (&["أَلَمٌ", "ألم", "الـــم"], "الم"),
            (&["בֶּרֶךְ", "ברך"], "ברכ"),
            (&["ﬁn", "FIN", "f\u{200b}i\u{ad}n"], "fin"),
            (&["5️⃣", "５", "⁵", "5\u{20e3}"], "5"),
            (&["👍🏽", "👍", "👍\u{fe0f}"], "👍"),
            (&["-5", "5", " ¿5? "], "5"),
            (&["a\tb", "A - b", "a_b", "a\u{a0}b", "(a) b."], "a b"),
            (&["", " \n", "-", "\u{301}", "\u{200d}", "\0"], ""),
        ] {
            for text in texts {
                assert_eq!(fold(text), folded, "{text:?}");
            }
        }
    }

    #[test]
    fn letters_of_their_own_stay_apart() {
        for (one, other) in [
            ("か", "が"),
            ("か", "カ"),
            ("は", "ぱ"),
            ("ลัง", "ลง"),
            ("दर्द", "दरद"),
            ("하", "한"),
            ("ü", "ue"),
            ("ي", "ى"),
        ] {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn a_part_is_where_its_letters_are_written() {
        for (text, part, written) in [
            ("Rückenschmerzen", "schmerzen", "schmerzen"),
            ("Straße", "s", "S"),
            ("die Straße", "as", "aß"),
            ("die Straße", "se", "ße"),
            ("x e\u{301}\u{323}y", "e", "e\u{301}\u{323}"),
            ("(a - b)", "a b", "a - b"),
            (
                "\u{1112}\u{1161}\u{11ab}국",
                "한",
                "\u{1112}\u{1161}\u{11ab}",
            ),
            ("한국", "한", "한"),
            ("น้ำ", "น", "น้ำ"),
            ("น้ำา", "น", "น้ำ"),
            ("👨‍👩‍👧!", "👩", "👨‍👩‍👧"),
            ("㌀", "パ", "㌀"),
        ] {
            let folded = Folded::of(text);
            let at = folded.text().find(part).unwrap();
            let found = folded.written(at..at + part.len());
            assert_eq!(&text[found], written, "{part} in {text}");
        }
    }

    /// The journal stores folded text. If this test fails after an update of the library or of
    /// Unicode, or after a change here, letters fold differently: add a migration that rebuilds the
    /// index, and put the new number here.
    #[test]
    fn every_character_folds_as_it_did_when_the_index_was_made() {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let assigned = ('\0'..='\u{3ffff}').chain('\u{e0000}'..='\u{e0fff}');
        for c in assigned {
            let folded = fold(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&folded), folded, "{c:?}");
            for byte in folded.bytes().chain(*b"\0") {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        assert_eq!(hash, 14_371_763_983_865_283_062);
    }

    proptest! {
        #[test]
        fn what_is_folded_again_stays_the_same(text in any::<String>()) {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn marks_and_joiners_in_any_order_fold_once(
            text in "[aIİıßΣςﬁé가한\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11a8}-\u{11c2}ㄱ-ㅣﾡ-ﾾかｶﾞﾟ\u{3099}\u{309a}゛กำ\u{e31}\u{e38}\u{e48}\u{e49}क\u{93c}\u{94d}\u{93f}أ\u{64b}\u{651}ـב\u{5b0}\u{5bc}👍🏽👩\u{200d}\u{200b}\u{ad}\u{fe0f}\u{301}\u{323}\u{338}\u{345}\u{20e3} .-]{0,24}",
        ) {
            let folded = Folded::of(&text);
            prop_assert_eq!(fold(folded.text()), folded.text());
            for (at, c) in folded.text().char_indices() {
                let written = folded.written(at..at + c.len_utf8());
                prop_assert!(text.get(written.clone()).is_some_and(|t| c == ' ' || !t.is_empty()), "{:?}", written);
            }
        }
    }
}
