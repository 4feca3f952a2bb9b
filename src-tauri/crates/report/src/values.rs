//! Conversion of values for the templates.

use backstory_words::Words;
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::input::Paper;

/// Returns the language and region of the words, as Typst names them.
pub(crate) fn language(words: &Words) -> Dict {
    let tag = words.locale().tag();
    let (language, region) = tag.split_once('-').unwrap_or((&tag, ""));
    let region = (region.len() == 2).then_some(region);
    dict([
        ("lang", language.into_value()),
        ("region", region.into_value()),
    ])
}

/// Returns the Typst name of a paper size.
pub(crate) fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
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
