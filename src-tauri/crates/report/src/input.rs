//! Input of the report: plain values, already counted. Findings arrive worded; sentences common to
//! every report are worded in this crate.

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::OtherIllness;

/// Width to draw [`FunctionSection::chart_svg`] at, in CSS pixels: printed without scaling.
pub const FUNCTION_CHART_PX: u32 = 340;

/// Width to draw [`PainSection::chart_svg`] at, in CSS pixels: printed without scaling.
pub const PAIN_CHART_PX: u32 = 580;

/// The paper the report is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Contents of the report. A section that is `None`, or has no notes, is absent from the page.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportInput {
    /// Paper size.
    pub paper: Paper,
    /// Preferred name or initials, if the person wants one on the page.
    pub name: Option<String>,
    /// First day of the period.
    pub first: Day,
    /// Last day of the period.
    pub last: Day,
    /// Days of the period with an entry that counts (remembered ones do not).
    pub n_written: usize,
    /// Days in the period.
    pub n_days: usize,
    /// Days among `n_written` that were written one day late.
    pub n_late: usize,
    /// Days filled in from memory later; named on the page, counted in no other number.
    pub n_remembered: usize,
    /// Entries, flare-ups, episodes and answers to the urgent signs that cannot be read, and so
    /// appear on no page and count in no number.
    pub n_left_out: usize,
    /// Entries, flare-ups and answers to the urgent signs dated after `made_on`; named on the page,
    /// counted in no other number.
    pub n_ahead: usize,
    /// Whether the journal is the invented demo journal.
    pub demo: bool,
    /// Version printed in the header.
    pub app_version: String,
    /// The day the report is made; also the date inside the PDF.
    pub made_on: Day,
    /// How the pain started, such as `12 Sep 2026, after a long day of digging`.
    pub began: Option<String>,
    /// "Doing what matters".
    pub function: Option<FunctionSection>,
    /// "Back pain, average of the day".
    pub pain: Option<PainSection>,
    /// The flare-ups the person declared, in any order; the pain section names those that touch
    /// the period.
    pub flare_ups: Vec<FlareUp>,
    /// Illnesses other than back pain, in any order; the page names those that touch the period.
    pub illnesses: Vec<OtherIllness>,
    /// Days with a check-in that the comparisons on the page leave out because of an illness, also
    /// days before the period.
    pub n_ill: usize,
    /// The notes the person ticked, in the order to print.
    pub notes: Vec<Note>,
    /// The latest answer to the urgent signs in the period.
    pub urgent_signs: UrgentSigns,
}

/// The answer about urgent signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UrgentSigns {
    /// The question was not answered.
    NotAnswered,
    /// The latest answer cannot be read. An earlier one would be misleading, so it is not shown
    /// instead.
    Unreadable,
    /// The latest answer.
    Answered {
        /// The day of the answer.
        day: Day,
        /// The ticked signs in the words of the list, the most urgent first; empty for "none of
        /// these".
        ticked: Vec<String>,
    },
}

/// How much of what matters was done, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionSection {
    /// The chart, [`FUNCTION_CHART_PX`] wide.
    pub chart_svg: String,
    /// Description of the chart, for people who cannot see it.
    pub chart_description: String,
    /// Summary in one sentence, with numbers.
    pub summary: String,
    /// One row a week, oldest first: week, most, some, little or none, written.
    pub rows: Vec<[String; 5]>,
}

/// Back pain over the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PainSection {
    /// The chart, [`PAIN_CHART_PX`] wide.
    pub chart_svg: String,
    /// Description of the chart, for people who cannot see it.
    pub chart_description: String,
    /// Summary in one sentence, with numbers.
    pub summary: String,
    /// Leg pain in one line, when it was answered.
    pub leg: Option<String>,
    /// The first 14 days compared with the last two full weeks.
    pub stretches: Option<Stretches>,
}

/// The first 14 days and the last two full weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretches {
    /// The first 14 days.
    pub first: Stretch,
    /// The last two full weeks.
    pub last: Stretch,
}

/// Pain in 14 days, as printed. Best is the lowest value, worst the highest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Mean with one decimal.
    pub mean: String,
    /// Lowest daily value.
    pub best: String,
    /// Highest daily value.
    pub worst: String,
    /// Days with a value, such as `12/14`.
    pub days: String,
}

/// One note, exactly as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The day the note is about.
    pub day: Day,
    /// A remark on its timing, such as `recorded a day late`.
    pub mark: Option<String>,
    /// The text of the note.
    pub text: String,
}
