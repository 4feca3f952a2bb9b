//! The English of the catalogues: sentences of a length that a tired reader can follow, at most one
//! negative in a message, and none of the words that CONTRIBUTING.md keeps out.
//!
//! What is found is said with file, line and rule.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test stops where it cannot go on, and reads the catalogues from their folder"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// Words that a sentence may have: twice the usual length of a plain sentence.
const WORDS: usize = 25;

/// Words that turn a sentence round.
const NEGATIVES: [&str; 10] = [
    "not", "no", "never", "none", "nothing", "nobody", "nor", "neither", "cannot", "nowhere",
];

/// Messages whose wording is not ours to change: a questionnaire in its published words, and what
/// a person in need must not miss.
const FIXED: [&str; 6] = [
    "rmdq-item-",
    "rmdq-lead",
    "rmdq-how",
    "hurts-too-much",
    "frame-start-emergency",
    "page-urgent-",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// One text of a message: a message that chooses between several has several.
struct Message {
    /// File and line of the message.
    at: String,
    id: String,
    text: String,
}

fn messages() -> Vec<Message> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("locales/en"))
        .expect("the catalogues")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    let mut messages = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).expect("a catalogue");
        let resource = parser::parse(source.as_str()).expect("a catalogue can be read");
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let Some(pattern) = &message.value else {
                continue;
            };
            let id = message.id.name;
            let start = format!("{id} =");
            let line = source.lines().position(|line| line.starts_with(&start));
            let at = format!("locales/en/{name}:{}", line.map_or(0, |line| line + 1));
            for text in texts(pattern) {
                messages.push(Message {
                    at: at.clone(),
                    id: id.to_owned(),
                    text,
                });
            }
        }
    }
    messages
}

/// The texts of a pattern, with something short in the place of what is put in.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                all.iter_mut().for_each(|text| text.push_str(value));
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                let inner: Vec<String> = variants.iter().flat_map(|v| texts(&v.value)).collect();
                all = all
                    .iter()
                    .flat_map(|text| inner.iter().map(move |inner| format!("{text}{inner}")))
                    .collect();
            }
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => {
                let text = match inline {
                    InlineExpression::StringLiteral { value } => value,
                    _ => "X",
                };
                all.iter_mut().for_each(|all| all.push_str(text));
            }
        }
    }
    all
}

fn is_fixed(message: &Message) -> bool {
    FIXED.iter().any(|start| message.id.starts_with(start))
}

fn words(text: &str) -> Vec<String> {
    let words =
        text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}' | '-')));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn is_negative(word: &str) -> bool {
    NEGATIVES.contains(&word) || word.ends_with("n't") || word.ends_with("n\u{2019}t")
}

/// The number of words in the longest sentence.
fn longest(text: &str) -> usize {
    let sentences = text.split_inclusive(['.', '?', ':', ';', '\n']);
    let counts = sentences.map(|sentence| words(sentence).len());
    counts.max().unwrap_or_default()
}

/// Every rule that a message breaks.
fn faults(message: &Message, kept_out: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    let at = |rule: String| format!("{}: {}: {rule}: {}", message.at, message.id, message.text);
    if longest(&message.text) > WORDS {
        let n = longest(&message.text);
        faults.push(at(format!("a sentence of {n} words; the most is {WORDS}")));
    }
    let words = words(&message.text);
    let negatives: Vec<_> = words.iter().filter(|word| is_negative(word)).collect();
    if negatives.len() > 1 {
        faults.push(at(format!("more than one negative ({negatives:?})")));
    }
    let plain = format!(" {} ", words.join(" "));
    let lower = message.text.to_lowercase();
    for shape in kept_out {
        // "For example: walking", never "such as: walking".
        let is_there = match shape.strip_suffix(':') {
            Some(_) => lower.contains(shape),
            None => plain.contains(&format!(" {shape} ")),
        };
        if is_there {
            faults.push(at(format!("\"{shape}\" is kept out")));
        }
    }
    if message.text.contains('!') {
        faults.push(at("an exclamation mark".to_owned()));
    }
    faults
}

/// The words that CONTRIBUTING.md keeps out, in code font: the last column of its glossary, the
/// first column of the words that have a better one, and those that frighten or promise.
fn kept_out() -> Vec<String> {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md");
    let section = text.split("\n## Words\n").nth(1).expect("a section Words");
    let section = section.split("\n## ").next().unwrap_or_default();
    let (glossary, shapes) = section
        .split_once("\n### Words we do not use\n")
        .expect("a list of words we do not use");
    let cells = |rows: &str, n: fn(Vec<&str>) -> Option<String>| -> Vec<String> {
        let rows = rows.lines().filter_map(|line| line.strip_prefix('|'));
        let rows = rows.filter_map(|row| row.strip_suffix('|'));
        rows.filter_map(|row| n(row.split('|').collect())).collect()
    };
    let mut lines = cells(glossary, |cells| cells.last().map(ToString::to_string));
    lines.extend(cells(shapes, |cells| {
        cells.first().map(ToString::to_string)
    }));
    let never = shapes
        .lines()
        .filter(|line| line.starts_with("About a back"));
    lines.extend(never.map(str::to_owned));
    let found: BTreeSet<String> = lines
        .iter()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .map(str::to_lowercase)
        .collect();
    found.into_iter().collect()
}

#[test]
fn every_message_keeps_the_rules() {
    let kept_out = kept_out();
    assert!(
        kept_out.len() > 20,
        "the glossary was not found: {kept_out:?}"
    );
    let messages = messages();
    assert!(messages.len() > 1000, "only {} messages", messages.len());
    let mine = messages.iter().filter(|message| !is_fixed(message));
    let faults: Vec<_> = mine
        .flat_map(|message| faults(message, &kept_out))
        .collect();
    assert!(
        faults.is_empty(),
        "{} messages break a rule:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn each_rule_is_found_when_it_is_broken() {
    let kept_out = vec!["bout".to_owned(), "above all".to_owned()];
    let broken = [
        ("It is not here, and never was.", "more than one negative"),
        ("Don't go, nor stay.", "more than one negative"),
        ("A short bout of it.", "\"bout\" is kept out"),
        ("Rest, above all.", "\"above all\" is kept out"),
        ("Well done!", "exclamation"),
    ];
    let message = |text: &str| Message {
        at: "locales/en/x.ftl:1".to_owned(),
        id: "x".to_owned(),
        text: text.to_owned(),
    };
    for (text, rule) in broken {
        let found = faults(&message(text), &kept_out);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(rule) && found[0].starts_with("locales/en/x.ftl:1: x: "));
    }
    let long = format!("{} end.", "word ".repeat(26));
    assert!(faults(&message(&long), &kept_out)[0].contains("a sentence of 27 words"));
    assert!(faults(&message("About it. Not now."), &kept_out).is_empty());
}
