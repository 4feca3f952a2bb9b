//! Typeface of a chart and width of its words.

use std::sync::LazyLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use crate::chart::ChartError;
use crate::palette::Scheme;

/// CSS font list: first the web view's own face, then the same design under its static name.
const SCREEN_FAMILY: &str =
    "Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible Next, sans-serif";

/// The report's typesetter finds exactly one name among its fonts.
const PRINT_FAMILY: &str = "Atkinson Hyperlegible Next";

static REGULAR: &[u8] = include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// Ascent plus descent of the typeface in em, from its `hhea` table (984 + 316 of 1000). Plotters
/// measures a text with its size taken as this height.
const FACE_HEIGHT: f64 = 1.3;

/// Plotters never sees the fonts of the list, so both names are registered for the built-in files.
static REGISTERED: LazyLock<bool> = LazyLock::new(|| {
    [SCREEN_FAMILY, PRINT_FAMILY].into_iter().all(|family| {
        register_font(family, FontStyle::Normal, REGULAR).is_ok()
            && register_font(family, FontStyle::Bold, BOLD).is_ok()
    })
});

/// Weight of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// Font family and size of all text in a chart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lettering {
    family: &'static str,
    /// Size in CSS px.
    pub size: f64,
}

impl Lettering {
    /// Registers the fonts for measuring, and chooses family and size for the medium.
    pub fn of(scheme: Scheme) -> Result<Lettering, ChartError> {
        if !*REGISTERED {
            return Err(ChartError::Font);
        }
        let (family, size) = match scheme {
            Scheme::Light | Scheme::Dark => (SCREEN_FAMILY, 13.0),
            Scheme::Print => (PRINT_FAMILY, 11.0),
        };
        Ok(Lettering { family, size })
    }

    /// Returns the font at a size in the units of the drawing library.
    pub fn face(self, weight: Weight, size: f64) -> FontDesc<'static> {
        FontDesc::new(FontFamily::Name(self.family), size, weight.style())
    }

    /// Returns the width of a line in CSS px.
    pub fn width(self, words: &str, weight: Weight) -> Result<f64, ChartError> {
        // Plotters measures in whole units, so it measures at a hundred times the size.
        const PRECISION: f64 = 100.0;
        let (width, _) = self
            .face(weight, self.size * PRECISION * FACE_HEIGHT)
            .box_size(words)
            .map_err(|_| ChartError::Font)?;
        Ok(f64::from(width) / PRECISION)
    }

    /// Returns the first wording that is no wider than `room`.
    pub fn fitting(
        self,
        wordings: impl IntoIterator<Item = String>,
        weight: Weight,
        room: f64,
    ) -> Result<Option<String>, ChartError> {
        for words in wordings {
            if self.width(&words, weight)? <= room {
                return Ok(Some(words));
            }
        }
        Ok(None)
    }
}

impl Weight {
    fn style(self) -> FontStyle {
        match self {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_measured_in_css_pixels() {
        // Widths by Chromium's `measureText` for the same font file at 13 px.
        let lettering = Lettering::of(Scheme::Light).unwrap();
        for (words, chromium) in [
            ("10 = worst you can imagine", 156.8),
            ("29 Sep", 40.5),
            ("7 of 7", 31.6),
        ] {
            let width = lettering.width(words, Weight::Regular).unwrap();
            assert!((width - chromium).abs() < 0.5, "{words}: {width}");
        }
    }

    #[test]
    fn the_longest_wording_that_fits_is_taken() {
        let lettering = Lettering::of(Scheme::Print).unwrap();
        let wordings = ["a rather long wording", "short"];
        let fitting = |room| {
            let wordings = wordings.map(str::to_owned);
            lettering.fitting(wordings, Weight::Bold, room).unwrap()
        };
        assert_eq!(fitting(400.0).as_deref(), Some("a rather long wording"));
        assert_eq!(fitting(60.0).as_deref(), Some("short"));
        assert_eq!(fitting(5.0), None);
    }
}
