//! The colours of a chart, one palette per medium.

use plotters::style::RGBColor;

/// Colours for one medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// On screen, on the light card.
    Light,
    /// On screen, on the dark card.
    Dark,
    /// On paper: black, white and greys, a compact layout and smaller text.
    Print,
}

/// Values of the colour tokens in `ui` that charts use, under the names of the tokens. The contrast
/// of every pair is recorded beside the tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
    /// Background of the chart; fills open circles.
    pub surface: RGBColor,
    /// Headings inside a chart.
    pub ink_2: RGBColor,
    /// Axis text.
    pub ink_3: RGBColor,
    /// Grid lines.
    pub line: RGBColor,
    /// Base line and ticks.
    pub control: RGBColor,
    /// Full day tile.
    pub fn_most: RGBColor,
    /// Fill of a half tile or a sliver.
    pub fn_some: RGBColor,
    /// Outline of a tile for a day with a check-in.
    pub fn_edge: RGBColor,
    /// Dashed outline of a tile for a day without a check-in.
    pub fn_void: RGBColor,
    /// Pain data.
    pub heather: RGBColor,
    /// Flare-ups declared by the person.
    pub ochre: RGBColor,
}

impl Scheme {
    pub(crate) fn palette(self) -> &'static Palette {
        match self {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
            Scheme::Print => &PRINT,
        }
    }
}

const LIGHT: Palette = Palette {
    surface: hex(0xFDFCF8),
    ink_2: hex(0x474E44),
    ink_3: hex(0x62685C),
    line: hex(0xD9D5C9),
    control: hex(0x857F70),
    fn_most: hex(0x1E5C4B),
    fn_some: hex(0x4D8D77),
    fn_edge: hex(0x4A7E6D),
    fn_void: hex(0x8C8675),
    heather: hex(0x5A4E86),
    ochre: hex(0x86580A),
};

const DARK: Palette = Palette {
    surface: hex(0x1E2521),
    ink_2: hex(0xC6CBC0),
    ink_3: hex(0xA3AB9F),
    line: hex(0x3A443D),
    control: hex(0x7E8B81),
    fn_most: hex(0x8ECFB6),
    fn_some: hex(0x5FA68B),
    fn_edge: hex(0x6FB299),
    fn_void: hex(0x7E8B81),
    heather: hex(0xBDB1E6),
    ochre: hex(0xE7BC62),
};

const PRINT: Palette = Palette {
    surface: hex(0xFFFFFF),
    ink_2: hex(0x000000),
    ink_3: hex(0x000000),
    line: hex(0xBBBBBB),
    control: hex(0x000000),
    fn_most: hex(0x000000),
    fn_some: hex(0x777777),
    fn_edge: hex(0x000000),
    fn_void: hex(0x555555),
    heather: hex(0x000000),
    ochre: hex(0x000000),
};

const fn hex(rgb: u32) -> RGBColor {
    let [_, red, green, blue] = rgb.to_be_bytes();
    RGBColor(red, green, blue)
}
