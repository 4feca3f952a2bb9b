//! The report as plain paragraphs, for reading aloud.

use backstory_words::{Words, given};

use crate::input::{FunctionSection, PainSection, ReportInput, Stretches};
use crate::wording;

/// The paragraphs in reading order. The input is already fitted to the fonts, so this is what
/// the page says, character for character.
pub(crate) fn paragraphs(words: &Words, input: &ReportInput, tagged: bool) -> Vec<String> {
    let mut text = vec![
        words.page_title(),
        wording::by(words, input).joined(),
        words.page_standing(),
    ];
    if input.demo {
        text.push(words.page_demo());
    }
    text.push(wording::period(words, input.first, input.last));
    text.push(wording::written(words, input).joined());
    text.extend(wording::remembered(words, input.n_remembered));
    text.extend(wording::left_out(words, input.n_left_out));
    text.extend(wording::ahead(words, input));
    text.push(words.page_version(&input.app_version));
    text.extend(wording::began(words, input).map(|began| began.joined()));
    if let Some(function) = &input.function {
        function_paragraphs(words, function, &mut text);
    }
    if let Some(pain) = &input.pain {
        pain_paragraphs(words, pain, &mut text);
        text.extend(wording::flare_ups(words, input));
    }
    if !input.notes.is_empty() {
        text.push(words.page_notes());
    }
    for note in &input.notes {
        let day = wording::note_day(words, note, input);
        text.push(match &note.mark {
            Some(mark) => words.page_note_marked(day, mark),
            None => words.page_note(day),
        });
        let lines = note.text.lines().filter(|line| !line.trim().is_empty());
        text.extend(lines.map(str::to_owned));
    }
    text.push(wording::urgent_signs(words, input).joined());
    text.push(words.page_gaps());
    text.push(wording::maker(words, input));
    if !tagged {
        text.push(words.page_untagged());
    }
    text
}

fn function_paragraphs(words: &Words, function: &FunctionSection, text: &mut Vec<String>) {
    text.push(words.function_title());
    text.push(function.summary.clone());
    text.push(words.page_chart(&function.chart_description));
    let (rows, cut) = wording::last_weeks(words, function);
    text.extend(cut);
    for [week, most, some, little, written] in rows {
        text.push(words.page_week(given::PageWeek {
            little,
            most,
            some,
            week,
            written,
        }));
    }
}

fn pain_paragraphs(words: &Words, pain: &PainSection, text: &mut Vec<String>) {
    text.push(words.panel_pain_title());
    text.extend(pain.leg.clone());
    text.push(pain.summary.clone());
    text.push(words.page_chart(&pain.chart_description));
    if let Some(stretches) = &pain.stretches {
        let Stretches { first, last } = stretches;
        text.push(
            words.page_first_stretch_spoken(given::PageFirstStretchSpoken {
                best: &first.best,
                days: &first.days,
                mean: &first.mean,
                worst: &first.worst,
            }),
        );
        text.push(
            words.page_last_stretch_spoken(given::PageLastStretchSpoken {
                best: &last.best,
                days: &last.days,
                mean: &last.mean,
                worst: &last.worst,
            }),
        );
    }
}
