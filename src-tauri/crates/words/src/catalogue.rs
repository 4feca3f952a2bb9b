//! Reads the Fluent catalogues: the messages and the arguments of each.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

/// Type of a message argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A count, which chooses between singular and plural.
    Number,
    /// Text inserted unchanged.
    Text,
}

/// One message of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its key, in kebab case.
    pub id: String,
    /// The catalogue that contains the message.
    pub file: String,
    /// Its arguments, sorted by name.
    pub arguments: Vec<(String, Kind)>,
    /// The start of its English words, for doc comments.
    pub example: String,
}

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Reads catalogues given as (file, text); returns the messages sorted by key.
///
/// Returns an error for anything the program could not use: broken syntax, a key that is duplicated
/// or not in kebab case, an attribute, or a reference to a missing message.
pub fn read(files: &[(String, String)]) -> Result<Vec<Message>, String> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut references = Vec::new();
    for (file, text) in files {
        let resource =
            parser::parse(text.as_str()).map_err(|(_, errors)| match errors.first() {
                Some(error) => format!("{file}:{}: {error}", line_of(text, error.pos.start)),
                None => format!("{file}: it could not be read"),
            })?;
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name.to_owned();
            let Some(pattern) = &message.value else {
                return Err(format!("{file}: {id} says nothing"));
            };
            if !message.attributes.is_empty() {
                return Err(format!(
                    "{file}: {id} has an attribute; give it a key of its own"
                ));
            }
            if !is_kebab_case(&id) {
                return Err(format!("{file}: {id} is not in kebab case"));
            }
            let mut found = Found::default();
            found.pattern(pattern);
            references.extend(found.references.iter().map(|r| (file.clone(), r.clone())));
            let message = Message {
                id: id.clone(),
                file: file.clone(),
                arguments: found.arguments(),
                example: in_doc_comment(pattern),
            };
            if let Some(earlier) = messages.insert(id.clone(), message) {
                return Err(format!("{file}: {id} is also in {}", earlier.file));
            }
        }
    }
    match references.iter().find(|(_, id)| !messages.contains_key(id)) {
        Some((file, id)) => Err(format!("{file}: there is no message {id} to refer to")),
        None => Ok(messages.into_values().collect()),
    }
}

fn line_of(text: &str, position: usize) -> usize {
    text.bytes().take(position).filter(|b| *b == b'\n').count() + 1
}

fn is_kebab_case(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(is_word)
}

fn in_doc_comment(pattern: &Pattern<&str>) -> String {
    let line = example(pattern)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    // Square brackets would become links in a doc comment.
    format!("\"{}\"", line.replace(['[', ']', '<', '>', '`'], ""))
}

/// Returns the words of a pattern, with each argument in braces and the default variant of every
/// choice.
fn example(pattern: &Pattern<&str>) -> String {
    let mut words = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    words.push_str(&format!("{{{}}}", id.name));
                }
                Expression::Inline(_) => words.push_str("{…}"),
                Expression::Select { variants, .. } => {
                    let default = variants.iter().find(|v| v.default);
                    words.push_str(&default.map_or(String::new(), |v| example(&v.value)));
                }
            },
        }
    }
    words
}

#[derive(Default)]
struct Found {
    numbers: BTreeSet<String>,
    texts: BTreeSet<String>,
    references: Vec<String>,
}

impl Found {
    fn arguments(&self) -> Vec<(String, Kind)> {
        let all: BTreeSet<_> = self.numbers.union(&self.texts).collect();
        all.into_iter()
            .map(|name| {
                let is_number = self.numbers.contains(name);
                let kind = if is_number { Kind::Number } else { Kind::Text };
                (name.clone(), kind)
            })
            .collect()
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                match selector {
                    InlineExpression::VariableReference { id } if is_plural(variants) => {
                        self.numbers.insert(id.name.to_owned());
                    }
                    other => self.inline(other),
                }
                variants.iter().for_each(|v| self.pattern(&v.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.texts.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.push(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    match argument {
                        InlineExpression::VariableReference { id } => {
                            self.numbers.insert(id.name.to_owned());
                        }
                        other => self.inline(other),
                    }
                }
            }
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

fn is_plural(variants: &[Variant<&str>]) -> bool {
    variants.iter().all(|variant| match &variant.key {
        VariantKey::Identifier { name } => PLURALS.contains(name),
        VariantKey::NumberLiteral { .. } => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Result<Vec<Message>, String> {
        read(&[("a.ftl".to_owned(), text.to_owned())])
    }

    #[test]
    fn what_a_message_needs_follows_from_its_words() {
        let text =
            "span = From { $from }: { $n ->\n    [one] one day\n   *[other] { $n } days\n }.";
        let span = &messages(text).unwrap()[0];
        assert_eq!(
            span.arguments,
            [
                ("from".to_owned(), Kind::Text),
                ("n".to_owned(), Kind::Number)
            ]
        );
        assert_eq!(span.example, "\"From {from}: {n} days.\"");
        let order = "order = { $order ->\n    [month-first] a\n   *[day-first] b\n }";
        assert_eq!(
            messages(order).unwrap()[0].arguments,
            [("order".to_owned(), Kind::Text)]
        );
    }

    #[test]
    fn a_catalogue_that_cannot_be_used_is_refused_with_its_place() {
        for (text, problem) in [
            ("a = x\nb = { $n ->\n }\n", "a.ftl:3"),
            ("a = x\na = y\n", "also in a.ftl"),
            ("BigKey = x\n", "kebab case"),
            ("a = { b }\n", "no message b"),
            ("a = x\n    .title = y\n", "attribute"),
        ] {
            let refused = messages(text).expect_err(text);
            assert!(refused.contains(problem), "{text}: {refused}");
        }
    }
}
