//! Inputs for the tests: a typical report, and charts drawn by hand.

use backstory_core::day::Day;
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_report::input::{
    FUNCTION_CHART_PX, FunctionSection, Note, PAIN_CHART_PX, PainSection, Paper, ReportInput,
    Stretch, Stretches, UrgentSigns,
};

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A chart the way the chart crate writes one: a view box of ten units to the pixel.
pub fn chart(width: u32, height: u32, label: &str) -> String {
    let (w, h) = (width * 10, height * 10);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {w} {h}">
<line x1="300" y1="{bottom}" x2="{w}" y2="{bottom}" stroke="#000000" stroke-width="10"/>
<rect x="400" y="100" width="660" height="150" rx="40" fill="#000000"/>
<text x="400" y="500" font-family="Atkinson Hyperlegible Next" font-size="110" fill="#000000">{label}</text>
<text x="400" y="700" font-family="Atkinson Hyperlegible Next" font-size="110" font-weight="700">29 Sep</text>
</svg>"##,
        bottom = h - 200,
    )
}

/// Eight weeks with both sections and five short notes.
pub fn typical() -> ReportInput {
    ReportInput {
        paper: Paper::A4,
        name: Some("Robin".to_owned()),
        first: day("2026-09-29"),
        last: day("2026-11-19"),
        n_written: 42,
        n_days: 52,
        n_late: 3,
        n_remembered: 0,
        n_left_out: 0,
        n_ahead: 0,
        demo: true,
        app_version: "0.1.0".to_owned(),
        made_on: day("2026-11-20"),
        began: Some("12 Sep 2026, after a long day of digging".to_owned()),
        function: Some(FunctionSection {
            chart_svg: chart(FUNCTION_CHART_PX, 150, "function words"),
            chart_description: "Stacked tiles, one column a week.".to_owned(),
            summary: "Most of what matters was possible on 8 of 12 days with an answer in the last two full weeks (2 Nov to 15 Nov). Some was possible on 4, and little or none on 0.".to_owned(),
            rows: [
                ["28 Sep", "0", "2", "4", "6"],
                ["5 Oct", "0", "3", "3", "6"],
                ["12 Oct", "1", "2", "1", "4"],
                ["19 Oct", "0", "1", "5", "6"],
                ["26 Oct", "2", "2", "1", "5"],
                ["2 Nov", "4", "2", "0", "6"],
                ["9 Nov", "4", "2", "0", "6"],
                ["16 Nov", "2", "1", "0", "3"],
            ]
            .map(|row| row.map(str::to_owned))
            .to_vec(),
        }),
        pain: Some(PainSection {
            chart_svg: chart(PAIN_CHART_PX, 170, "pain words"),
            chart_description: "Daily pain from 29 Sep to 19 Nov, 0 at the top.".to_owned(),
            summary: "Average back pain was 2.9 in the last two full weeks (2 Nov to 15 Nov; 10 of 14 days), 2.5 points lower than in the first 14 days (5.4; 29 Sep to 12 Oct; 12 of 14 days).".to_owned(),
            leg: Some("Leg pain: average 1.7 in the first 14 days, 0.0 in the last two full weeks".to_owned()),
            stretches: Some(Stretches {
                first: stretch("5.4", "4", "6", "12/14"),
                last: stretch("2.9", "2", "4", "10/14"),
            }),
        }),
        flare_ups: vec![
            flare_up("2026-11-01", None),
            flare_up("2026-10-21", Some("2026-10-23")),
        ],
        illnesses: Vec::new(),
        n_ill: 0,
        notes: vec![
            note(
                "2026-10-01",
                None,
                "Could not put my socks on without sitting down.",
            ),
            note(
                "2026-10-09",
                None,
                "First visit. We talked about walking a little every day.",
            ),
            note(
                "2026-10-22",
                Some("recorded a day late"),
                "Flare after carrying Ada up three floors.\nRight thigh tingled in the evening.",
            ),
            note("2026-11-05", None, "Sat through the whole Monday meeting."),
            note("2026-11-17", None, "Walked round the lake. Slept through."),
        ],
        urgent_signs: answered("2026-11-16", &[]),
    }
}

/// A report of a single note and nothing else, which is quick to typeset.
pub fn with_note(text: &str) -> ReportInput {
    ReportInput {
        began: None,
        function: None,
        pain: None,
        illnesses: Vec::new(),
        n_ill: 0,
        notes: vec![note("2026-11-05", None, text)],
        ..typical()
    }
}

pub fn note(on: &str, mark: Option<&str>, text: &str) -> Note {
    Note {
        day: day(on),
        mark: mark.map(str::to_owned),
        text: text.to_owned(),
    }
}

pub fn answered(on: &str, ticked: &[&str]) -> UrgentSigns {
    UrgentSigns::Answered {
        day: day(on),
        ticked: ticked.iter().map(|sign| (*sign).to_owned()).collect(),
    }
}

pub fn flare_up(first: &str, last: Option<&str>) -> FlareUp {
    FlareUp {
        first_day: day(first),
        last_day: last.map(day),
        signs: FlareSigns {
            worse_than_usual: true,
            hard_to_tolerate: true,
            affected_life: false,
        },
        helped: None,
    }
}

fn stretch(mean: &str, best: &str, worst: &str, days: &str) -> Stretch {
    Stretch {
        mean: mean.to_owned(),
        best: best.to_owned(),
        worst: worst.to_owned(),
        days: days.to_owned(),
    }
}
