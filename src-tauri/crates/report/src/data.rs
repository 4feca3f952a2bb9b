//! The report as values for the template: text enters as strings, so it can never act as markup.

use backstory_words::{Words, given};
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value};

use crate::breaks::{Piece, is_right_to_left, pieces};
use crate::input::{FunctionSection, Note, PainSection, Paper, ReportInput};
use crate::typeface::{fonts, typefaces};
use crate::wording::{self, PLACE, SECOND_PLACE};

/// What the template reads under `sys.inputs`. The input is already fitted to the fonts.
pub(crate) fn data(words: &Words, input: &ReportInput, tagged: bool) -> Dict {
    let period = wording::period(words, input.first, input.last);
    let title = words.page_document_title(&period, words.page_title());
    let began = wording::began(words, input);
    let function = input.function.as_ref().map(|f| function(words, f));
    let pain = input.pain.as_ref().map(|p| pain(words, p, input));
    let notes = input.notes.iter().map(|n| note(words, n, input));
    dict([
        ("language", language(words).into_value()),
        ("fonts", fonts()),
        ("paper", paper(input.paper).into_value()),
        ("words", fixed(words, input).into_value()),
        ("place", PLACE.into_value()),
        ("second_place", SECOND_PLACE.into_value()),
        ("document_title", title.into_value()),
        ("by", wording::by(words, input).data()),
        ("demo", input.demo.then(|| words.page_demo()).into_value()),
        ("period", period.into_value()),
        ("written", wording::written(words, input).data()),
        (
            "remembered",
            wording::remembered(words, input.n_remembered).into_value(),
        ),
        (
            "left_out",
            wording::left_out(words, input.n_left_out).into_value(),
        ),
        ("ahead", wording::ahead(words, input).into_value()),
        ("began", began.map(|began| began.data()).into_value()),
        ("function", function.into_value()),
        ("pain", pain.into_value()),
        ("notes", array(notes)),
        ("urgent_signs", wording::urgent_signs(words, input).data()),
        ("maker", wording::maker(words, input).into_value()),
        (
            "untagged",
            (!tagged).then(|| words.page_untagged()).into_value(),
        ),
    ])
}

/// What stands on every page of this kind.
fn fixed(words: &Words, input: &ReportInput) -> Dict {
    let text = |text: String| text.into_value();
    let version = words.page_version_and_page(given::PageVersionAndPage {
        n: &PLACE,
        of: &SECOND_PLACE,
        version: &input.app_version,
    });
    dict([
        ("title", text(words.page_title())),
        ("standing", text(words.page_standing())),
        ("version_and_page", text(version)),
        ("page", text(words.page_number(PLACE, SECOND_PLACE))),
        ("function", text(words.function_title())),
        ("function_aside", text(words.page_function_aside())),
        ("pain", text(words.panel_pain_title())),
        ("notes", text(words.page_notes())),
        ("notes_aside", text(words.page_notes_aside())),
        ("agreed", text(words.page_agreed())),
        ("agreed_aside", text(words.page_agreed_aside())),
        ("gaps", text(words.page_gaps())),
    ])
}

/// Language and region of the words, as far as the typesetter can take them.
pub(crate) fn language(words: &Words) -> Dict {
    let tag = words.locale().tag();
    let (language, region) = tag.split_once('-').unwrap_or((&tag, ""));
    let region = (region.len() == 2).then_some(region);
    dict([
        ("lang", language.into_value()),
        ("region", region.into_value()),
    ])
}

pub(crate) fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
}

fn function(words: &Words, section: &FunctionSection) -> Dict {
    let (rows, cut) = wording::last_weeks(words, section);
    let heads = [
        words.page_week_of(),
        words.function_most_inline(),
        words.function_some_inline(),
        words.function_little_inline(),
        words.page_week_written(),
    ];
    let cells = rows.iter().flatten().map(|cell| cell.clone().into_value());
    dict([
        ("chart", chart(&section.chart_svg)),
        (
            "description",
            section.chart_description.clone().into_value(),
        ),
        ("summary", section.summary.clone().into_value()),
        ("cut", cut.into_value()),
        ("heads", array(heads.map(IntoValue::into_value))),
        ("cells", array(cells)),
    ])
}

fn pain(words: &Words, section: &PainSection, input: &ReportInput) -> Dict {
    let heads = [
        String::new(),
        words.page_first_stretch(),
        words.page_last_stretch(),
    ];
    let stretches = section.stretches.as_ref().map(|s| {
        let rows = [
            [words.page_mean(), s.first.mean.clone(), s.last.mean.clone()],
            [words.page_best(), s.first.best.clone(), s.last.best.clone()],
            [
                words.page_worst(),
                s.first.worst.clone(),
                s.last.worst.clone(),
            ],
            [
                words.page_stretch_days(),
                s.first.days.clone(),
                s.last.days.clone(),
            ],
        ];
        array(rows.into_iter().flatten().map(IntoValue::into_value))
    });
    dict([
        ("chart", chart(&section.chart_svg)),
        (
            "description",
            section.chart_description.clone().into_value(),
        ),
        ("summary", section.summary.clone().into_value()),
        ("leg", section.leg.clone().into_value()),
        ("heads", array(heads.map(IntoValue::into_value))),
        ("stretches", stretches.into_value()),
        ("flare_ups", wording::flare_ups(words, input).into_value()),
    ])
}

fn note(words: &Words, note: &Note, input: &ReportInput) -> Value {
    let lines = collapsed(&note.text).map(|line| {
        dict([
            ("pieces", typed(line)),
            ("rtl", is_right_to_left(line).into_value()),
        ])
        .into_value()
    });
    dict([
        ("day", wording::note_day(words, note, input).into_value()),
        ("mark", note.mark.clone().into_value()),
        ("lines", array(lines)),
    ])
    .into_value()
}

/// The lines of a note; several blank lines in a row print as one.
fn collapsed(text: &str) -> impl Iterator<Item = &str> {
    let mut after_blank = true;
    text.trim_end().split('\n').filter(move |line| {
        let is_blank = line.trim().is_empty();
        let keep = !(is_blank && after_blank);
        after_blank = is_blank;
        keep
    })
}

/// Text that may have been typed: stretches of one typeface, those of a long run in boxes.
pub(crate) fn typed(text: &str) -> Value {
    let stretches = pieces(text).into_iter().flat_map(|piece| {
        let (text, is_part) = match piece {
            Piece::Words(text) => (text, false),
            Piece::Part(text) => (text, true),
        };
        let stretches = typefaces(text).into_iter();
        stretches.map(move |(typeface, text)| (typeface, text, is_part))
    });
    array(stretches.map(|(typeface, text, is_part)| {
        dict([
            ("text", text.into_value()),
            ("style", typeface.style().into_value()),
            ("boxed", is_part.into_value()),
        ])
        .into_value()
    }))
}

fn chart(svg: &str) -> Value {
    Bytes::from_string(svg.to_owned()).into_value()
}

pub(crate) fn array(values: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(values.into_iter().collect::<Array>())
}

pub(crate) fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries
        .into_iter()
        .map(|(key, value)| (key.into(), value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_blank_lines_print_as_one() {
        let lines: Vec<_> = collapsed("\n\na\n\n \nb\nc\n\n").collect();
        assert_eq!(lines, ["a", "", "b", "c"]);
    }
}
