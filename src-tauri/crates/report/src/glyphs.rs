//! The embedded fonts, and the replacement of characters that no embedded font can draw.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use backstory_core::text::{code, is_hidden_control};
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontVariations};
use typst::utils::LazyHash;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::equivalents;

/// The family the report is set in.
pub(crate) const FAMILY: &str = "Atkinson Hyperlegible Next";

/// The family for words with a character that the first family cannot draw.
pub(crate) const SECOND_FAMILY: &str = "DejaVu Sans";

const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
    include_bytes!("../fonts/DejaVuSans-Bold.ttf"),
];

/// Index of each of [`FILES`] in the list.
const REGULAR: usize = 0;
const BOLD: usize = 1;
const SECOND_REGULAR: usize = 2;
const SECOND_BOLD: usize = 3;

/// The embedded fonts in the form that typst expects.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// Every font that the report may use. Fonts of the computer are never read, so a report looks the
/// same everywhere.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES
        .into_iter()
        .filter_map(|file| Font::new(Bytes::new(file), 0))
        .collect();
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// The same fonts, for the text inside a chart.
pub(crate) static CHART_FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    for file in FILES {
        fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(file)));
    }
    Arc::new(fonts)
});

/// The characters of each embedded font, sorted. A font's character map may list a character
/// without an outline, which would print as an empty box: only characters with an outline count.
static COVERED: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let drawn = |font: &Font| {
        let info = font.info();
        let instance =
            font.clone()
                .instantiate(info.variant, Abs::pt(10.0), &FontVariations::default());
        let has_glyph = |c: &char| instance.ttf().glyph_index(*c).is_some_and(|g| g.0 != 0);
        let named = info.coverage.iter().filter_map(char::from_u32);
        named.filter(has_glyph).collect()
    };
    FONTS.fonts.iter().map(drawn).collect()
});

/// A character that had to be printed by its number, and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// The character as typed.
    pub character: char,
    /// Number of replacements.
    pub n: usize,
}

impl Replaced {
    /// The text printed instead of the character, such as `[U+1F642]`.
    pub fn printed(&self) -> String {
        code(self.character)
    }
}

/// Rewrites text so that the embedded fonts can print all of it, and counts the replacements.
#[derive(Debug, Default)]
pub(crate) struct Fitter {
    replaced: BTreeMap<char, usize>,
}

impl Fitter {
    /// Rewrites text of several lines. Every kind of line end becomes `\n` and a tab four spaces. A
    /// letter with marks becomes the single precomposed character where one exists, so that a word
    /// looks the same however it was typed.
    pub(crate) fn lines(&mut self, text: &str) -> String {
        let text: String = text.replace("\r\n", "\n").nfc().collect();
        let mut fitted = String::with_capacity(text.len());
        for grapheme in text.graphemes(true) {
            match grapheme {
                "\n" | "\r" | "\u{b}" | "\u{c}" | "\u{85}" | "\u{2028}" | "\u{2029}" => {
                    fitted.push('\n');
                }
                "\t" => fitted.push_str("    "),
                _ => self.grapheme(grapheme, &mut fitted),
            }
        }
        fitted
    }

    /// Rewrites text of one line: line ends become spaces.
    pub(crate) fn line(&mut self, text: &str) -> String {
        self.lines(text).replace('\n', " ")
    }

    /// Rewrites the source of a picture: characters that cannot be drawn are replaced in place, and
    /// words with a character that the first family lacks are set in the second.
    pub(crate) fn svg(&mut self, svg: &str) -> String {
        let mut fitted = String::with_capacity(svg.len());
        for c in svg.chars() {
            let drawn = |face| equivalents::drawn(face, c);
            if c.is_ascii() || faces(c).next().is_some() {
                fitted.push(c);
            } else if let Some(form) = (0..COVERED.len()).find_map(drawn) {
                fitted.push_str(&form);
            } else {
                self.replace(c, &mut fitted);
            }
        }
        with_second_family(&fitted)
    }

    /// Returns the replacements so far, in order of code point.
    pub(crate) fn replaced(self) -> Vec<Replaced> {
        self.replaced
            .into_iter()
            .map(|(character, n)| Replaced { character, n })
            .collect()
    }

    /// Fits a letter together with its marks, because both must come from one font: without the
    /// letter, all of them are replaced; otherwise only the marks that the letter's fonts lack.
    fn grapheme(&mut self, grapheme: &str, fitted: &mut String) {
        let of_face = |face| -> Option<Vec<Option<String>>> {
            let forms = grapheme.chars().map(|c| equivalents::drawn(face, c));
            let forms: Vec<_> = forms.collect();
            forms.first()?.is_some().then_some(forms)
        };
        let n_drawn = |forms: &Vec<Option<String>>| forms.iter().flatten().count();
        let best = (0..COVERED.len()).filter_map(of_face).max_by_key(n_drawn);
        let mut best = best.unwrap_or_default().into_iter();
        for c in grapheme.chars() {
            match best.next().flatten() {
                Some(form) => fitted.push_str(&form),
                None => self.replace(c, fitted),
            }
        }
    }

    fn replace(&mut self, c: char, fitted: &mut String) {
        *self.replaced.entry(c).or_default() += 1;
        fitted.push_str(&code(c));
    }
}

/// Sets the second family in every text of a picture that needs it: that family has every character
/// of the first.
fn with_second_family(svg: &str) -> String {
    let first = format!("font-family=\"{FAMILY}\"");
    let second = format!("font-family=\"{SECOND_FAMILY}\"");
    let of_text = |text: &str| {
        let is_whole = text.chars().all(|c| c == '\n' || first_family_has(c));
        if is_whole {
            text.to_owned()
        } else {
            text.replacen(&first, &second, 1)
        }
    };
    let mut parts = svg.split("<text");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |done, text| done + "<text" + &of_text(text))
}

/// Returns whether both weights of the first family can draw `c`.
pub(crate) fn first_family_has(c: char) -> bool {
    covers(REGULAR, c) && covers(BOLD, c)
}

/// Returns every character of the first family.
pub(crate) fn first_family_characters() -> impl Iterator<Item = char> {
    COVERED[REGULAR]
        .iter()
        .copied()
        .filter(|c| first_family_has(*c))
}

/// Returns the weight of the second family that can draw `c` when the other weight cannot.
pub(crate) fn only_weight(c: char) -> Option<OnlyWeight> {
    match (covers(SECOND_REGULAR, c), covers(SECOND_BOLD, c)) {
        (true, false) => Some(OnlyWeight::Regular),
        (false, true) => Some(OnlyWeight::Bold),
        (true, true) | (false, false) => None,
    }
}

/// A weight that must be used, whatever the stress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OnlyWeight {
    Regular,
    Bold,
}

/// Returns the embedded fonts that can draw `c`.
fn faces(c: char) -> impl Iterator<Item = usize> {
    (0..COVERED.len()).filter(move |face| covers(*face, c))
}

/// Returns whether an embedded font can draw `c`.
pub(crate) fn covers(face: usize, c: char) -> bool {
    is_text(c) && COVERED[face].binary_search(&c).is_ok()
}

/// Returns whether a PDF/A-2a file may carry `c` as text, with a meaning of its own and without
/// changing the text around it.
fn is_text(c: char) -> bool {
    match c {
        _ if is_hidden_control(c) => false,
        // Private use, the object replacement character (typst gives it a meaning of its own)
        // and byte order marks, which PDF/A forbids.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{fffc}' | '\u{feff}' | '\u{fffe}' => false,
        _ => !c.is_control(),
    }
}

/// Number of embedded fonts.
#[cfg(test)]
pub(crate) fn n_faces() -> usize {
    COVERED.len()
}

/// Returns every character that is printed unchanged.
#[cfg(test)]
pub(crate) fn covered() -> Vec<char> {
    ('\0'..=char::MAX)
        .filter(|c| faces(*c).next().is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(text: &str) -> (String, Vec<String>) {
        let mut fitter = Fitter::default();
        let fitted = fitter.lines(text);
        let replaced = fitter.replaced();
        let counts = replaced.iter().map(|r| format!("{} {}", r.printed(), r.n));
        (fitted, counts.collect())
    }

    #[test]
    fn every_embedded_font_loads() {
        assert_eq!(FONTS.fonts.len(), FILES.len());
        assert_eq!(CHART_FONTS.len(), FILES.len());
        assert!(
            FONTS
                .fonts
                .iter()
                .take(2)
                .all(|f| f.info().family == FAMILY)
        );
    }

    #[test]
    fn what_the_fonts_can_draw_is_kept() {
        for text in [
            "plain, with \"quotes\" and $signs",
            "żółw, ångström, İstanbul",
            "Γειά, привет",
            "שלום",
            "مرحبا",
            "a b\n\nc",
        ] {
            assert_eq!(fit(text), (text.to_owned(), vec![]));
        }
    }

    #[test]
    fn a_letter_and_its_mark_become_one_character_where_there_is_one() {
        for (typed, printed) in [
            ("e\u{301} u\u{308}", "é ü"),
            ("πο\u{301}νος", "πόνος"),
            ("e\u{302}\u{301}", "ế"),
            ("ɔ\u{301}", "ɔ\u{301}"),
        ] {
            assert_eq!(fit(typed), (printed.to_owned(), vec![]));
        }
    }

    #[test]
    fn the_second_family_has_all_the_first_has_and_every_mark_in_both_weights() {
        for c in covered() {
            let in_first = covers(REGULAR, c) || covers(BOLD, c);
            assert!(!in_first || first_family_has(c), "{c:?} in both weights");
            assert!(!in_first || only_weight(c).is_none(), "{c:?} in the second");
            let joins = format!("a{c}").graphemes(true).count() == 1;
            assert!(!joins || only_weight(c).is_none(), "{c:?} joins a letter");
        }
    }

    #[test]
    fn what_no_font_can_draw_is_printed_by_number_and_counted() {
        for (typed, printed, counted) in [
            ("ok 🙂🙂", "ok [U+1F642][U+1F642]", vec!["[U+1F642] 2"]),
            ("a\u{7}b", "a[U+0007]b", vec!["[U+0007] 1"]),
            ("\u{feff}x", "[U+FEFF]x", vec!["[U+FEFF] 1"]),
            ("\u{e000}", "[U+E000]", vec!["[U+E000] 1"]),
            ("中", "[U+4E2D]", vec!["[U+4E2D] 1"]),
            (
                "👩\u{200d}⚕",
                "[U+1F469][U+200D][U+2695]",
                vec!["[U+200D] 1", "[U+2695] 1", "[U+1F469] 1"],
            ),
        ] {
            let counted: Vec<String> = counted.into_iter().map(str::to_owned).collect();
            assert_eq!(fit(typed), (printed.to_owned(), counted), "{typed:?}");
        }
    }

    #[test]
    fn nothing_is_left_that_the_fonts_lack() {
        let everything: String = ('\0'..=char::MAX).flat_map(|c| [c, 'a', c]).collect();
        let (fitted, _) = fit(&everything);
        let lacking: Vec<_> = fitted
            .chars()
            .filter(|c| *c != '\n' && faces(*c).next().is_none())
            .collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }

    #[test]
    fn line_ends_and_tabs_become_plain_ones() {
        let (fitted, replaced) = fit("a\r\nb\rc\u{2028}d\te");
        assert_eq!(fitted, "a\nb\nc\nd    e");
        assert!(replaced.is_empty(), "nothing was lost: {replaced:?}");
    }
}
