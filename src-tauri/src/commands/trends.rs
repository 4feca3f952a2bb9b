//! Trends.

use backstory_core::day::Day;
use backstory_core::entry::EntryKind;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::diary::Diary;
use crate::error::ApiError;
use crate::state::Shared;
use crate::trends::{ChartPanel, ColourScheme, TrendsPeriod, function_panel, pain_panel};

/// What to draw.
#[derive(Debug, Deserialize, TS)]
pub struct TrendsRequest {
    /// How far back.
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
    /// Doing what matters.
    pub function: ChartPanel,
    /// Back pain.
    pub pain: ChartPanel,
}

/// Draws the trends.
#[tauri::command(async)]
pub fn trends(state: State<'_, Shared>, request: TrendsRequest) -> Result<TrendsView, ApiError> {
    let today = state.clock.now().day();
    state.with_store(|store| {
        let extent = store.extent()?.unwrap_or((today, today));
        let is_written = store
            .check_in(today)?
            .is_some_and(|e| e.kind == EntryKind::CheckIn);
        let (first, last): (Day, Day) = request.period.days(extent, today, is_written);
        let diary = Diary::read(store, first, last)?;
        let palette = request.scheme.palette();
        Ok(TrendsView {
            from: first.to_string(),
            to: last.to_string(),
            n_written: u32::try_from(diary.n_written()).unwrap_or(u32::MAX),
            n_days: u32::try_from(diary.n_days()).unwrap_or(u32::MAX),
            function: function_panel(&diary, request.width, palette)?,
            pain: pain_panel(&diary, request.width, palette)?,
        })
    })
}
