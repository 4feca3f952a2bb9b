//! The report as values for the template: text enters as strings, so it can never act as markup.

use typst::foundations::{Array, Bytes, Dict, IntoValue, Value};

use crate::breaks::{Piece, is_right_to_left, pieces};
use crate::input::{FunctionSection, Note, PainSection, Paper, ReportInput};
use crate::words;

/// What the template reads under `sys.inputs`. The input is already fitted to the fonts.
pub(crate) fn data(input: &ReportInput, tagged: bool) -> Dict {
    let (days, days_rest) = words::written(input);
    let (name, made) = words::by(input);
    let untagged = (!tagged).then_some(words::UNTAGGED);
    dict([
        ("paper", paper(input.paper).into_value()),
        ("title", words::TITLE.into_value()),
        ("name", typed(&name)),
        ("made", made.into_value()),
        ("standing", words::STANDING.into_value()),
        ("demo", input.demo.then_some(words::DEMO).into_value()),
        (
            "period",
            words::period(input.first, input.last).into_value(),
        ),
        ("days", days.into_value()),
        ("days_rest", days_rest.into_value()),
        (
            "remembered",
            words::remembered(input.n_remembered).into_value(),
        ),
        (
            "version",
            format!("Backstory {}", input.app_version).into_value(),
        ),
        ("began", input.began.as_deref().map(typed).into_value()),
        (
            "function",
            input.function.as_ref().map(function).into_value(),
        ),
        ("pain", input.pain.as_ref().map(pain).into_value()),
        ("notes_title", words::NOTES.into_value()),
        (
            "safety",
            words::SAFETY
                .map(IntoValue::into_value)
                .into_iter()
                .collect::<Array>()
                .into_value(),
        ),
        ("notes", array(input.notes.iter().map(|n| note(n, input)))),
        ("gaps", words::GAPS.into_value()),
        ("maker", words::maker(input).into_value()),
        ("untagged", untagged.into_value()),
    ])
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
}

fn function(section: &FunctionSection) -> Dict {
    let (rows, cut) = words::last_weeks(section);
    let cells = rows.iter().flatten().map(|cell| cell.clone().into_value());
    dict([
        ("title", words::FUNCTION.into_value()),
        ("chart", chart(&section.chart_svg)),
        (
            "description",
            section.chart_description.clone().into_value(),
        ),
        ("summary", section.summary.clone().into_value()),
        ("cut", cut.into_value()),
        ("cells", array(cells)),
    ])
}

fn pain(section: &PainSection) -> Dict {
    let stretches = section.stretches.as_ref().map(|s| {
        let rows = [
            ["mean", &s.first.mean, &s.last.mean],
            ["best", &s.first.best, &s.last.best],
            ["worst", &s.first.worst, &s.last.worst],
            ["days", &s.first.days, &s.last.days],
        ];
        array(rows.into_iter().flatten().map(IntoValue::into_value))
    });
    dict([
        ("title", words::PAIN.into_value()),
        ("chart", chart(&section.chart_svg)),
        (
            "description",
            section.chart_description.clone().into_value(),
        ),
        ("summary", section.summary.clone().into_value()),
        ("leg", section.leg.clone().into_value()),
        ("stretches", stretches.into_value()),
    ])
}

fn note(note: &Note, input: &ReportInput) -> Value {
    let lines = collapsed(&note.text).map(|line| {
        dict([
            ("pieces", typed(line)),
            ("rtl", is_right_to_left(line).into_value()),
        ])
        .into_value()
    });
    dict([
        ("day", words::note_day(note, input).into_value()),
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

/// One line as typed: a string for ordinary text, a one-element array for part of a long run.
fn typed(line: &str) -> Value {
    array(pieces(line).into_iter().map(|piece| match piece {
        Piece::Words(text) => text.into_value(),
        Piece::Part(text) => array([text.into_value()]),
    }))
}

fn chart(svg: &str) -> Value {
    Bytes::from_string(svg.to_owned()).into_value()
}

fn array(values: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(values.into_iter().collect::<Array>())
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
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
