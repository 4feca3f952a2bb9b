//! Words that are banned from the content.

/// Banned words, with the reason. Words that frighten are from Darlow 2013 (what clinicians say has
/// a lasting influence) and the Lancet series of 2018; the others are claims that nothing here may
/// make.
const NEVER: [(&[&str], &str); 4] = [
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
];

/// Returns the reason when a text contains a banned word.
pub fn never(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if lower.contains('!') {
        return Some("no exclamation marks".to_owned());
    }
    NEVER.iter().find_map(|(words, why)| {
        let found = words.iter().find(|word| has_word(&lower, word))?;
        Some(format!("never \"{found}\": it {why}"))
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
