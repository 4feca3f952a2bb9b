//! Sentences, some of whose words stand out.

use typst::foundations::{IntoValue, Value};

use crate::typed::typed;
use crate::values::{array, dict};

/// Stands in a sentence for what is put in later, such as the number of the page.
pub(crate) const PLACE: &str = "{1}";

/// Stands for the second thing put in later.
pub(crate) const SECOND_PLACE: &str = "{2}";

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they stand out.
    pub stress: Stress,
}

/// How words stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// Not at all.
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
    /// Words that do not stand out.
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

/// A sentence of the page. Each run may hold what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub runs: Vec<Run>,
}

impl Sentence {
    /// A sentence that was given [`PLACE`] for the part to stress, wherever the language puts it.
    pub fn stressing(sentence: &str, part: String) -> Sentence {
        let (before, after) = parted(sentence);
        Sentence::new([Run::plain(before), Run::strong(part), Run::plain(after)])
    }

    /// A sentence that was given [`PLACE`] for the only part that is not stressed.
    pub fn stressed_around(sentence: &str, part: String) -> Sentence {
        let (before, after) = parted(sentence);
        Sentence::new([Run::strong(before), Run::plain(part), Run::strong(after)])
    }

    /// A sentence that is stressed as a whole.
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

    /// The whole sentence.
    pub fn joined(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The sentence for the template.
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

/// What is before and after the place in a sentence.
fn parted(sentence: &str) -> (&str, &str) {
    sentence.split_once(PLACE).unwrap_or((sentence, ""))
}

/// Runs of words for the template, which are fitted to the fonts.
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
            // What was typed may look like the place itself.
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
