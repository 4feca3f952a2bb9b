//! Words that are banned from the content.

/// Banned words, with the reason. Words that frighten are from Darlow 2013 (what clinicians say has
/// a lasting influence) and the Lancet series of 2018; the others are claims that nothing here may
/// make.
const NEVER: [(&[&str], &str); 5] = [
    (
        &[
            "damage",
            "damaged",
            "worn",
            "crumbling",
            "crumble",
            "slipped",
            "weak core",
            "unstable spine",
        ],
        "frightens and explains nothing",
    ),
    (
        &[
            "cure",
            "cures",
            "cured",
            "proven",
            "pain-free",
            "guaranteed",
        ],
        "promises what no study shows",
    ),
    (
        &[
            "diagnose",
            "diagnoses",
            "diagnosis",
            "you are clear",
            "nothing serious",
            "excluded",
        ],
        "says what only a clinician can say",
    ),
    (
        &["you should", "you will", "compliance", "you must"],
        "gives orders",
    ),
    (
        &[
            "above all",
            "anew",
            "bad conscience",
            "bout",
            "bouts",
            "laid beside",
            "such as:",
        ],
        "is not how people speak here",
    ),
];

/// Words that a sentence may have.
const WORDS: usize = 25;

/// Returns the reason when a text contains a banned word.
pub fn never(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if lower.contains('!') {
        return Some("no exclamation marks".to_owned());
    }
    let banned = NEVER.iter().find_map(|(words, why)| {
        let found = words.iter().find(|word| has_word(&lower, word))?;
        Some(format!("never \"{found}\": it {why}"))
    });
    banned.or_else(|| {
        let long = sentences(text).find(|n_words| *n_words > WORDS)?;
        Some(format!("a sentence of {long} words; the most is {WORDS}"))
    })
}

/// The number of words in each sentence.
fn sentences(text: &str) -> impl Iterator<Item = usize> {
    let ends = |word: &str| {
        word.trim_end_matches(['"', '\u{201d}', ')'])
            .ends_with(['.', '?', ':', ';'])
    };
    let mut n = 0;
    let words = text.split_whitespace().chain(std::iter::once("."));
    words.filter_map(move |word| {
        n += usize::from(word.contains(char::is_alphanumeric));
        ends(word).then(|| std::mem::take(&mut n))
    })
}

fn has_word(text: &str, word: &str) -> bool {
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        is_apart(before) && is_apart(after)
    })
}
