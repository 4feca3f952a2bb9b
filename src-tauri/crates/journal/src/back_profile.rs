//! Collects the content of the report, for both the window and the command line.

use std::collections::BTreeSet;

use backstory_chart::function_chart::function_chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_core::change::{BASELINE_NEEDS, Change, Verdict};
use backstory_core::day::Day;
use backstory_core::diary::Diary;
use backstory_core::entry::{Basis, Entry, EntryId};
use backstory_core::episode::Episode;
use backstory_core::invalid::{Field, Problem};
use backstory_core::record::RecordKind;
use backstory_core::series::Summary;
use backstory_report::input::{
    FUNCTION_CHART_PX, FunctionSection, Note, PAIN_CHART_PX, PainSection, Paper, ReportInput,
    Stretch, Stretches, UrgentSigns,
};
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::urgent_signs::LatestAnswer;
use backstory_words::{Words, given};

use crate::ahead::n_ahead;
use crate::error::Error;
use crate::record_words;
use crate::trends::week_rows;
use crate::wording;

/// Default length of the report in days: six weeks.
const DEFAULT_DAYS: u64 = 42;

/// Choices of the person for the report.
#[derive(Debug, Clone)]
pub struct Choices {
    /// First day; `None` for six weeks back.
    pub first: Option<Day>,
    /// Last day; `None` for the day of the last entry or of the last answer to the urgent signs.
    pub last: Option<Day>,
    /// Paper size.
    pub paper: Paper,
    /// Whether to include "Doing what matters".
    pub function: bool,
    /// Whether to include the pain chart.
    pub pain: bool,
    /// Notes to include.
    pub notes: Notes,
}

/// Notes to include in the report.
#[derive(Debug, Clone)]
pub enum Notes {
    /// Notes of these entries, as far as they are in the period.
    Of(BTreeSet<EntryId>),
    /// Every note of the period.
    All,
}

impl Notes {
    /// Whether to include the entry's note.
    pub fn include(&self, entry: &Entry) -> bool {
        match self {
            Notes::Of(ids) => ids.contains(&entry.id),
            Notes::All => true,
        }
    }
}

/// First and last day of a report made `today`.
///
/// The default is the six weeks up to the last day of `extent`, starting on a Monday so that every
/// week is whole, and not before the first day of `extent`.
pub fn period(
    choices: &Choices,
    extent: Option<(Day, Day)>,
    today: Day,
) -> Result<(Day, Day), Error> {
    let (first_entry, last_entry) = extent.unwrap_or((today, today));
    let last = choices.last.unwrap_or(last_entry.min(today));
    let six_weeks = last.minus(DEFAULT_DAYS - 1).monday();
    let usual = six_weeks.max(first_entry).min(last);
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

/// Reads the period and puts it into words.
pub fn gather(
    words: &Words,
    store: &Reader,
    choices: &Choices,
    today: Day,
) -> Result<(ReportInput, Diary), Error> {
    let (first, last) = period(choices, extent(store, today)?, today)?;
    let diary = store.diary(first, last, today)?;
    let answer = store.latest_urgent_signs(first, last)?;
    let name = store.setting(Setting::PreferredName)?;
    let began = store.current_episode()?.as_ref().map(|e| began(words, e));
    let input = ReportInput {
        paper: choices.paper,
        name,
        first,
        last,
        n_written: diary.n_written(),
        n_days: diary.n_days(),
        n_late: diary.n_with(Basis::NextDay),
        n_remembered: diary.n_with(Basis::Remembered),
        n_left_out: store.n_left_out_of(&PRINTED),
        n_ahead: n_ahead(store, DATED.to_vec(), today)?,
        demo: store.is_demo()?,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        made_on: today,
        began,
        function: choices
            .function
            .then(|| function_section(words, &diary))
            .transpose()?,
        pain: choices
            .pain
            .then(|| pain_section(words, &diary))
            .transpose()?
            .flatten(),
        flare_ups: diary.flare_ups().to_vec(),
        illnesses: diary.illnesses().to_vec(),
        n_ill: (&diary.ill_for_function() | &diary.ill_for_back_pain()).len(),
        notes: notes(words, &diary, &choices.notes),
        urgent_signs: match answer {
            LatestAnswer::None => UrgentSigns::NotAnswered,
            LatestAnswer::Unreadable => UrgentSigns::Unreadable,
            LatestAnswer::Given(answer) => UrgentSigns::Answered {
                day: answer.day,
                ticked: record_words::ticked_signs(words, &answer.ticked),
            },
        },
    };
    Ok((input, diary))
}

/// Kinds that are on the page by their day: the report says how many of them are dated after today.
const DATED: [RecordKind; 4] = [
    RecordKind::CheckIn,
    RecordKind::Moment,
    RecordKind::FlareUp,
    RecordKind::UrgentSigns,
];

/// Kinds that are on the page: the report says how many of them cannot be read.
const PRINTED: [RecordKind; 4] = [
    RecordKind::CheckIn,
    RecordKind::Episode,
    RecordKind::FlareUp,
    RecordKind::UrgentSigns,
];

/// The days up to today that a report can be about: from the first entry to the last one or to the
/// latest answer to the urgent signs, so that an earlier answer is never printed in its place.
fn extent(store: &Reader, today: Day) -> Result<Option<(Day, Day)>, Error> {
    let Some((first, last)) = store.extent(today)? else {
        return Ok(None);
    };
    let last = match store.latest_urgent_signs(last, today.max(last))? {
        LatestAnswer::Given(answer) => answer.day.max(last),
        // An unreadable answer has no certain day; the page says that it cannot be read.
        LatestAnswer::Unreadable => today.max(last),
        LatestAnswer::None => last,
    };
    Ok(Some((first, last)))
}

fn began(words: &Words, episode: &Episode) -> String {
    match (episode.onset_day, &episode.onset_how) {
        (Some(day), Some(how)) => words.profile_began(given::ProfileBegan {
            day: &words.short_with_year(day),
            how: &how,
        }),
        (Some(day), None) => words.short_with_year(day),
        (None, Some(how)) => how.clone(),
        (None, None) => String::new(),
    }
}

fn function_section(words: &Words, diary: &Diary) -> Result<FunctionSection, Error> {
    let weeks = diary.weeks();
    let chart = function_chart(words, &weeks, FUNCTION_CHART_PX, Scheme::Print)?;
    Ok(FunctionSection {
        chart_svg: chart.svg,
        chart_description: chart.description,
        summary: wording::function_finding(words, diary),
        rows: week_rows(words, &weeks).collect(),
    })
}

/// Builds the pain section; `None` when the period does not have a day with a number.
fn pain_section(words: &Words, diary: &Diary) -> Result<Option<PainSection>, Error> {
    let series = diary.back_pain();
    if series.n() == 0 {
        return Ok(None);
    }
    let chart = pain_chart(
        words,
        &series,
        diary.flare_ups(),
        diary.illnesses(),
        PAIN_CHART_PX,
        Scheme::Print,
    )?;
    let change = diary.back_pain_change();
    Ok(Some(PainSection {
        chart_svg: chart.svg,
        chart_description: chart.description,
        // The caption of the chart already says how many days have a number.
        summary: wording::pain_finding(words, diary),
        leg: leg_line(words, diary),
        stretches: change.as_ref().and_then(|c| stretches(words, c)),
    }))
}

fn leg_line(words: &Words, diary: &Diary) -> Option<String> {
    let leg = diary.leg_pain_change().filter(is_apart)?;
    let n = leg.lately.map_or(0, |lately| lately.n);
    let lately = leg.lately.filter(|_| leg.first.n.min(n) >= BASELINE_NEEDS);
    (diary.leg_pain().n() > 0).then(|| match lately {
        None => words.profile_leg_thin(given::ProfileLegThin {
            first_n: &leg.first.n,
            n: &n,
        }),
        Some(lately) => words.profile_leg(given::ProfileLeg {
            first_mean: &words.decimal(leg.first.mean),
            first_n: &leg.first.n,
            mean: &words.decimal(lately.mean),
            n: &n,
        }),
    })
}

/// Whether the first 14 days ended before the last two full weeks began.
fn is_apart(change: &Change) -> bool {
    change.verdict != Verdict::TooEarly
}

fn stretches(words: &Words, change: &Change) -> Option<Stretches> {
    let lately = change.lately.filter(|_| is_apart(change))?;
    Some(Stretches {
        first: stretch(words, &change.first),
        last: stretch(words, &lately),
    })
}

fn stretch(words: &Words, summary: &Summary) -> Stretch {
    Stretch {
        mean: words.decimal(summary.mean),
        best: summary.min.to_string(),
        worst: summary.max.to_string(),
        days: format!("{}/{}", summary.n, summary.n_days),
    }
}

fn notes(words: &Words, diary: &Diary, chosen: &Notes) -> Vec<Note> {
    diary
        .entries()
        .filter(|e| chosen.include(e))
        .filter_map(|e| {
            Some(Note {
                day: e.day,
                mark: mark(words, e.basis),
                text: e.answers.note()?.to_owned(),
            })
        })
        .collect()
}

fn mark(words: &Words, basis: Basis) -> Option<String> {
    match basis {
        Basis::SameDay => None,
        Basis::NextDay => Some(words.profile_late()),
        Basis::Paper => Some(words.profile_paper()),
        Basis::Imported => Some(words.profile_imported()),
        Basis::Remembered => Some(words.profile_remembered()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trends::{function_panel, pain_panel};
    use backstory_testkit::demo::invent;
    use backstory_testkit::demo::persona::Persona;

    #[test]
    fn after_ten_years_the_page_trends_and_the_table_speak_of_the_same_two_weeks() {
        let words = Words::english();
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let (newest, today) = (day("2026-11-28"), day("2026-11-30"));
        let demo = invent(Persona::Average, 7, 3650, newest).unwrap();
        let first = newest.minus(3649);
        let diary = |last: Day| {
            let onset = demo.episode.onset_day;
            Diary::new((first, last), today, demo.entries.clone(), vec![], onset)
        };
        // The page ends with the newest check-in, Trends with yesterday.
        let page = diary(newest);
        let pain = pain_section(&words, &page).unwrap().unwrap();
        let function = function_section(&words, &page).unwrap();
        for last in [newest, today.minus(1), today] {
            let diary = diary(last);
            let panel = pain_panel(&words, &diary, 700, Scheme::Light).unwrap();
            assert_eq!(panel.summary, pain.summary, "to {last}");
            let panel = function_panel(&words, &diary, 700, Scheme::Light).unwrap();
            assert_eq!(panel.summary, function.summary, "to {last}");
        }
        let table = pain.stretches.unwrap();
        let mean = format!("Average back pain was {} in", table.last.mean);
        assert!(pain.summary.starts_with(&mean), "{}", pain.summary);
        assert!(
            pain.summary.contains("(16 Nov to 29 Nov 2026; "),
            "{}",
            pain.summary
        );
        assert!(
            pain.summary.contains("1 Dec to 14 Dec 2016; "),
            "{}",
            pain.summary
        );
    }
}
