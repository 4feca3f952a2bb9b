//! The report as plain paragraphs, for reading aloud.

use crate::input::{FunctionSection, PainSection, ReportInput};
use crate::words;

/// The paragraphs in reading order. The input is already fitted to the fonts, so this is what
/// the page says, character for character.
pub(crate) fn paragraphs(input: &ReportInput, tagged: bool) -> Vec<String> {
    let mut text = vec![words::TITLE.to_owned()];
    let (name, made) = words::by(input);
    text.push(format!("{name}{made}"));
    text.push(words::STANDING.to_owned());
    if input.demo {
        text.push(words::DEMO.to_owned());
    }
    text.push(words::period(input.first, input.last));
    let (days, rest) = words::written(input);
    text.push(format!("{days}{rest}"));
    text.extend(words::remembered(input.n_remembered));
    text.push(format!("Backstory {}", input.app_version));
    if let Some(began) = &input.began {
        text.push(format!("Began {began}"));
    }
    if let Some(function) = &input.function {
        function_paragraphs(function, &mut text);
    }
    if let Some(pain) = &input.pain {
        pain_paragraphs(pain, &mut text);
    }
    if !input.notes.is_empty() {
        text.push(words::NOTES.to_owned());
    }
    for note in &input.notes {
        let day = words::note_day(note, input);
        text.push(match &note.mark {
            Some(mark) => format!("{day}, {mark}:"),
            None => format!("{day}:"),
        });
        let lines = note.text.lines().filter(|line| !line.trim().is_empty());
        text.extend(lines.map(str::to_owned));
    }
    text.push(words::SAFETY.join(" "));
    text.push(words::GAPS.to_owned());
    text.push(words::maker(input));
    if !tagged {
        text.push(words::UNTAGGED.to_owned());
    }
    text
}

fn function_paragraphs(function: &FunctionSection, text: &mut Vec<String>) {
    text.push(words::FUNCTION.to_owned());
    text.push(function.summary.clone());
    text.push(format!("Chart: {}", function.chart_description));
    let (rows, cut) = words::last_weeks(function);
    text.extend(cut);
    for [week, most, some, little, written] in rows {
        text.push(format!(
            "Week of {week}: most {most}, some {some}, little or none {little}, written {written}."
        ));
    }
}

fn pain_paragraphs(pain: &PainSection, text: &mut Vec<String>) {
    text.push(words::PAIN.to_owned());
    text.extend(pain.leg.clone());
    text.push(pain.summary.clone());
    text.push(format!("Chart: {}", pain.chart_description));
    if let Some(stretches) = &pain.stretches {
        for (name, stretch) in [("First", &stretches.first), ("Last", &stretches.last)] {
            text.push(format!(
                "{name} 14 days: mean {}, best {}, worst {}, days with a number {}.",
                stretch.mean, stretch.best, stretch.worst, stretch.days
            ));
        }
    }
}
