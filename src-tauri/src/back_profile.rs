//! Gathering what the report says: the same for the window and the command line.

use std::collections::BTreeSet;

use backstory_chart::function_chart::function_chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_core::change::Change;
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId};
use backstory_core::episode::Episode;
use backstory_core::invalid::{Field, Problem};
use backstory_core::series::Summary;
use backstory_report::input::{
    FUNCTION_CHART_PX, FunctionSection, Note, PAIN_CHART_PX, PainSection, Paper, ReportInput,
    Stretch, Stretches,
};
use backstory_store::settings::Setting;
use backstory_store::store::Store;

use crate::diary::Diary;
use crate::error::ApiError;
use crate::trends::week_row;
use crate::wording;

/// Days of the report when no period is named: six weeks.
const DEFAULT_DAYS: u64 = 42;

/// What the person chose to put on the page.
#[derive(Debug, Clone)]
pub struct Choices {
    /// First day; none for six weeks back.
    pub first: Option<Day>,
    /// Last day; none for the last entry's.
    pub last: Option<Day>,
    /// Paper size.
    pub paper: Paper,
    /// Whether "Doing what matters" is on the page.
    pub function: bool,
    /// Whether the pain chart is on the page.
    pub pain: bool,
    /// Which notes are on the page.
    pub notes: Notes,
}

/// Which notes are on the page.
#[derive(Debug, Clone)]
pub enum Notes {
    /// Those of these entries, as far as they are in the period.
    Of(BTreeSet<EntryId>),
    /// Every note of the period.
    All,
}

impl Notes {
    /// Whether the entry's note is on the page.
    pub fn include(&self, entry: &Entry) -> bool {
        match self {
            Notes::Of(ids) => ids.contains(&entry.id),
            Notes::All => true,
        }
    }
}

/// First and last day of a report made `today`.
///
/// Without a choice: six weeks up to the last entry, and not before the first.
pub fn period(
    choices: &Choices,
    extent: Option<(Day, Day)>,
    today: Day,
) -> Result<(Day, Day), ApiError> {
    let (first_entry, last_entry) = extent.unwrap_or((today, today));
    let last = choices.last.unwrap_or(last_entry.min(today));
    let usual = last.minus(DEFAULT_DAYS - 1).max(first_entry).min(last);
    let first = choices.first.unwrap_or(usual);
    if first > last {
        return Err(Problem::EndsBeforeStart.of(Field::Period).into());
    }
    if last > today {
        return Err(Problem::InTheFuture.of(Field::Period).into());
    }
    if first < Day::EARLIEST {
        return Err(Problem::TooEarly.of(Field::Period).into());
    }
    Ok((first, last))
}

/// Reads the period and words it.
pub fn gather(
    store: &Store,
    choices: &Choices,
    today: Day,
) -> Result<(ReportInput, Diary), ApiError> {
    let (first, last) = period(choices, store.extent()?, today)?;
    let diary = Diary::read(store, first, last)?;
    let input = ReportInput {
        paper: choices.paper,
        name: store.setting(Setting::PreferredName)?,
        first,
        last,
        n_written: diary.n_written(),
        n_days: diary.n_days(),
        n_late: diary.n_with(Basis::NextDay),
        n_remembered: diary.n_with(Basis::Remembered),
        demo: store.is_demo()?,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        made_on: today,
        began: store.current_episode()?.as_ref().map(began),
        function: choices
            .function
            .then(|| function_section(&diary))
            .transpose()?,
        pain: choices
            .pain
            .then(|| pain_section(&diary))
            .transpose()?
            .flatten(),
        notes: notes(&diary, &choices.notes),
    };
    Ok((input, diary))
}

fn began(episode: &Episode) -> String {
    match (episode.onset_day, &episode.onset_how) {
        (Some(day), Some(how)) => format!("{}: {how}", day.short_with_year()),
        (Some(day), None) => day.short_with_year(),
        (None, Some(how)) => how.clone(),
        (None, None) => String::new(),
    }
}

fn function_section(diary: &Diary) -> Result<FunctionSection, ApiError> {
    let weeks = diary.weeks();
    let chart = function_chart(&weeks, FUNCTION_CHART_PX, Scheme::Print)?;
    let (first, latest) = diary.stretches();
    Ok(FunctionSection {
        chart_svg: chart.svg,
        chart_description: chart.description,
        summary: wording::function_finding(first.as_ref(), &latest),
        rows: weeks.iter().map(week_row).collect(),
    })
}

/// None when no day of the period has a number.
fn pain_section(diary: &Diary) -> Result<Option<PainSection>, ApiError> {
    let series = diary.back_pain();
    if series.n() == 0 {
        return Ok(None);
    }
    let chart = pain_chart(&series, PAIN_CHART_PX, Scheme::Print)?;
    let change = diary.back_pain_change();
    Ok(Some(PainSection {
        chart_svg: chart.svg,
        chart_description: chart.description,
        summary: match &change {
            Some(change) => wording::pain_finding(change),
            // The chart's own caption says how many days have a number.
            None => "Nothing written about pain in the last 14 days.".to_owned(),
        },
        leg: leg_line(diary),
        stretches: change.as_ref().filter(|c| !c.overlap).map(stretches),
    }))
}

fn leg_line(diary: &Diary) -> Option<String> {
    let leg = diary.leg_pain_change().filter(|c| !c.overlap)?;
    (diary.leg_pain().n() > 0).then(|| {
        format!(
            "Leg pain: mean {:.1} in the first 14 days (n {}), {:.1} in the last 14 (n {})",
            leg.first.mean, leg.first.n, leg.latest.mean, leg.latest.n
        )
    })
}

fn stretches(change: &Change) -> Stretches {
    Stretches {
        first: stretch(&change.first),
        last: stretch(&change.latest),
    }
}

fn stretch(summary: &Summary) -> Stretch {
    Stretch {
        mean: format!("{:.1}", summary.mean),
        best: summary.min.to_string(),
        worst: summary.max.to_string(),
        days: format!("{}/{}", summary.n, summary.n_days),
    }
}

fn notes(diary: &Diary, chosen: &Notes) -> Vec<Note> {
    diary
        .entries()
        .filter(|e| chosen.include(e))
        .filter_map(|e| {
            Some(Note {
                day: e.day,
                mark: mark(e.basis).map(str::to_owned),
                text: e.answers.note()?.to_owned(),
            })
        })
        .collect()
}

fn mark(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::SameDay => None,
        Basis::NextDay => Some("written a day late"),
        Basis::Paper => Some("copied from paper"),
        Basis::Imported => Some("imported"),
        Basis::Remembered => Some("written later, from memory"),
    }
}
