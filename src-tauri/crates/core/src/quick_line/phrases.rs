//! Names of movements, compared without the endings of their words.

use super::Known;

/// Names of the known movements, prepared for comparison.
pub(super) struct Phrases<'a> {
    /// Words as typed and their stems, with the stored name.
    all: Vec<(Vec<String>, Vec<String>, &'a str)>,
}

impl<'a> Phrases<'a> {
    /// Prepares the name and the other words of each movement.
    pub(super) fn of(known: &'a [Known]) -> Phrases<'a> {
        let all = known
            .iter()
            .flat_map(|k| {
                let names = std::iter::once(&k.name).chain(&k.words);
                names.map(|phrase| (phrase, k.name.as_str()))
            })
            .map(|(phrase, name)| {
                let words: Vec<_> = phrase.split_whitespace().collect();
                let words = plain(&words);
                let stems = words.iter().map(|w| stem(w)).collect();
                (words, stems, name)
            })
            .filter(|(words, _, _)| !words.is_empty())
            .collect();
        Phrases { all }
    }

    /// Returns the stored name of the movement with exactly these words, otherwise with the same
    /// stems.
    pub(super) fn name(&self, words: &[&str]) -> Option<&'a str> {
        let words = plain(words);
        let stems: Vec<_> = words.iter().map(|w| stem(w)).collect();
        let exact = self.all.iter().find(|(known, _, _)| *known == words);
        let found = exact.or_else(|| self.all.iter().find(|(_, known, _)| *known == stems));
        found.map(|(_, _, name)| *name)
    }
}

/// Returns the words in lower case without the punctuation around each.
fn plain(words: &[&str]) -> Vec<String> {
    words
        .iter()
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Returns an English word in lower case without its ending: walk, walks, walked and walking have
/// one stem, as have swim and swimming. Two different words may share a stem, but hardly two
/// movements; irregular forms such as "ran" must be listed.
fn stem(word: &str) -> String {
    if let Some(start) = ["ies", "ied"].iter().find_map(|end| word.strip_suffix(end))
        && is_stem(start)
    {
        return format!("{start}y");
    }
    if let Some(start) = ["ing", "ed"].iter().find_map(|end| word.strip_suffix(end))
        && is_stem(start)
    {
        return without_e(undoubled(start)).to_owned();
    }
    let takes_es = ["ches", "shes", "sses", "xes", "zes"];
    let start = if takes_es.iter().any(|end| word.ends_with(end)) {
        word.strip_suffix("es")
    } else if word.ends_with("ss") {
        None
    } else {
        word.strip_suffix('s')
    };
    without_e(start.filter(|s| is_stem(s)).unwrap_or(word)).to_owned()
}

/// Returns whether it can be a word on its own, as "ski" from "skiing" can and "str" from "string"
/// cannot.
fn is_stem(start: &str) -> bool {
    start.chars().count() >= 3 && start.contains(|c: char| "aeiouy".contains(c) || !c.is_ascii())
}

/// Undoes a doubled consonant: "swimm" becomes "swim", but "roll" and "press" stay.
fn undoubled(start: &str) -> &str {
    let mut last = start.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && a.is_ascii_alphabetic() && !"aeioulsz".contains(a) => {
            &start[..start.len() - 1]
        }
        (Some(_) | None, _) => start,
    }
}

fn without_e(start: &str) -> &str {
    start
        .strip_suffix('e')
        .filter(|s| is_stem(s))
        .unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_endings_of_a_word_make_no_difference() {
        for forms in [
            &["walk", "walks", "walked", "walking"][..],
            &["swim", "swims", "swimming"],
            &["run", "running"],
            &["roll", "rolls", "rolled", "rolling"],
            &["press", "presses", "pressing"],
            &["cycle", "cycles", "cycled", "cycling"],
            &["hike", "hikes", "hiking"],
            &["stretch", "stretches", "stretched", "stretching"],
            &["carry", "carries", "carried", "carrying"],
            &["ski", "skis", "skiing"],
            &["exercise", "exercises", "exercising"],
        ] {
            for form in forms {
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        for (a, b) in [
            ("walk", "walker"),
            ("string", "str"),
            ("bed", "b"),
            ("sit", "sat"),
            ("row", "roll"),
            ("pass", "pas"),
        ] {
            assert_ne!(stem(a), stem(b), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn every_word_has_a_stem(word in "\\PC*|[a-zé]{1,4}(ing|ed|es|s|ies)?") {
            prop_assert_eq!(stem(&word).is_empty(), word.is_empty());
        }
    }
}
