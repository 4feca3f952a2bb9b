//! The Trends screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Error;
use crate::journal::Journal;
use crate::trends::{ChartPanel, ColourScheme, TrendsPeriod, function_panel, pain_panel};

/// Period, size and colours of the charts.
#[derive(Debug, Deserialize, TS)]
pub struct TrendsRequest {
    /// How far back the charts go.
    pub period: TrendsPeriod,
    /// Width of the charts in CSS pixels.
    pub width: u32,
    /// The interface's colours.
    pub scheme: ColourScheme,
}

/// Both panels and the period they cover.
#[derive(Debug, Serialize, TS)]
pub struct TrendsView {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
    /// Days with a check-in that counts.
    pub n_written: u32,
    /// Days of the period.
    pub n_days: u32,
    /// The panel "Doing what matters".
    pub function: ChartPanel,
    /// The back pain panel.
    pub pain: ChartPanel,
}

/// Draws both panels of Trends.
pub fn trends(journal: &Journal, request: TrendsRequest) -> Result<TrendsView, Error> {
    let today = journal.clock.now().day();
    let diary = journal.with_reader(|store| {
        let extent = store.extent(today)?.unwrap_or((today, today));
        let is_written = store.check_in(today)?.is_some();
        let (first, last) = request.period.days(extent, today, is_written);
        Ok(store.diary(first, last, today)?)
    })?;
    let (words, palette) = (&journal.words, request.scheme.palette());
    Ok(TrendsView {
        from: diary.first.to_string(),
        to: diary.last.to_string(),
        n_written: u32::try_from(diary.n_written()).unwrap_or(u32::MAX),
        n_days: u32::try_from(diary.n_days()).unwrap_or(u32::MAX),
        function: function_panel(words, &diary, request.width, palette)?,
        pain: pain_panel(words, &diary, request.width, palette)?,
    })
}
