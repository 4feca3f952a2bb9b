//! Sentences in which some words are stressed.

use typst::foundations::{IntoValue, Value};

use crate::typed::typed;
use crate::values::{array, dict};

/// Placeholder in a sentence for a part inserted later, such as the page number.
pub(crate) const PLACE: &str = "{1}";

/// Placeholder for the second part inserted later.
pub(crate) const SECOND_PLACE: &str = "{2}";

/// A run of words with one stress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Stress of the words.
    pub stress: Stress,
}

/// Kinds of stress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// Without stress.
    None,
    /// Slanted or underlined.
    Emphasis,
    /// Bold.
    Strong,
}

impl Stress {
    /// Its name in `words.typ`.
    fn name(self) -> &'static str {
        match self {
            Stress::None => "none",
            Stress::Emphasis => "emphasis",
            Stress::Strong => "strong",
        }
    }
}

impl Run {
    /// Words without stress.
    pub fn plain(text: impl Into<String>) -> Run {
        Run {
            text: text.into(),
            stress: Stress::None,
        }
    }

    /// Bold words.
    pub fn strong(text: impl Into<String>) -> Run {
        Run {
            text: text.into(),
            stress: Stress::Strong,
        }
    }
}

/// A sentence of the page. Each run may contain typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub runs: Vec<Run>,
}

impl Sentence {
    /// Builds a sentence from text with [`PLACE`] where the stressed part goes, so each language
    /// can choose its position.
    pub fn stressing(sentence: &str, part: String) -> Sentence {
        let (before, after) = parted(sentence);
        Sentence::new([Run::plain(before), Run::strong(part), Run::plain(after)])
    }

    /// Builds a sentence from text with [`PLACE`] where the only unstressed part goes.
    pub fn stressed_around(sentence: &str, part: String) -> Sentence {
        let (before, after) = parted(sentence);
        Sentence::new([Run::strong(before), Run::plain(part), Run::strong(after)])
    }

    /// A sentence stressed as a whole.
    pub fn strong(text: String) -> Sentence {
        Sentence {
            runs: vec![Run::strong(text)],
        }
    }

    fn new(runs: [Run; 3]) -> Sentence {
        let runs = runs.into_iter().filter(|run| !run.text.is_empty());
        Sentence {
            runs: runs.collect(),
        }
    }

    /// Returns the text of the whole sentence.
    pub fn joined(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Returns the sentence for the template.
    pub fn data(&self) -> Value {
        runs(&self.runs)
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Sentence {
        Sentence {
            runs: vec![Run::plain(text)],
        }
    }
}

/// Splits a sentence at the placeholder into the text before and after it.
fn parted(sentence: &str) -> (&str, &str) {
    sentence.split_once(PLACE).unwrap_or((sentence, ""))
}

/// Returns runs of words, already fitted to the fonts, for the template.
pub(crate) fn runs(runs: &[Run]) -> Value {
    array(runs.iter().map(|run| {
        dict([
            ("text", typed(&run.text)),
            ("stress", run.stress.name().into_value()),
        ])
        .into_value()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_wherever_the_sentence_has_it() {
        for (sentence, part, expected) in [
            // Typed text may look like the placeholder.
            ("{1} is first", "{1}", vec!["*{1}*", " is first"]),
            ("last is {1}", "{1}", vec!["last is ", "*{1}*"]),
            ("none", "{1}", vec!["none", "*{1}*"]),
            ("none", "", vec!["none"]),
        ] {
            let stressing = Sentence::stressing(sentence, part.to_owned());
            let runs = stressing.runs.iter().map(|run| match run.stress {
                Stress::Strong => format!("*{}*", run.text),
                Stress::None | Stress::Emphasis => run.text.clone(),
            });
            assert_eq!(runs.collect::<Vec<_>>(), expected);
            assert_eq!(stressing.joined(), expected.concat().replace('*', ""));
            let around = Sentence::stressed_around(sentence, part.to_owned());
            assert_eq!(around.joined(), stressing.joined());
            for (run, other) in around.runs.iter().zip(&stressing.runs) {
                assert_ne!(run.stress, other.stress, "{sentence}: {}", run.text);
            }
        }
    }
}
