//! What a person reads lies in the catalogues, and nothing lies there unread.

use std::collections::BTreeSet;

use backstory_words::{ENGLISH, catalogue};
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use crate::sources::files;

/// The command line stays English, and what is written for the compiler is code.
const NOT_READ: [&str; 3] = [
    "src-tauri/crates/cli/src/",
    "src-tauri/src/main.rs",
    "src-tauri/crates/journal/src/bindings.rs",
];

#[test]
fn no_sentence_is_written_into_the_program() {
    let mut found = Vec::new();
    for folder in [
        "src-tauri/src",
        "src-tauri/crates/chart/src",
        "src-tauri/crates/report/src",
        "src-tauri/crates/journal/src",
    ] {
        for (path, text) in files(folder, &[".rs"]) {
            // Tests of a crowded file are in a file or a folder of their own.
            let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
            if !is_test && !NOT_READ.iter().any(|place| path.starts_with(place)) {
                found.extend(sentences(&text).into_iter().map(|s| format!("{path}: {s}")));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new(), "these belong in locales/");
}

#[test]
fn a_sentence_in_the_program_would_be_seen() {
    let source = r##"
        /// A sentence in a comment is nobody's text.
        #[error("a sentence for developers")]
        fn f() {
            let a = "Two words";
            let b = format!("{n} days written");
            let c = "one-word"; let d = "M0 0 L1 1"; let e = "<svg width=\"1\"";
        }
        #[cfg(test)]
        mod tests { const A: &str = "a sentence in a test"; }
    "##;
    assert_eq!(sentences(source), ["Two words", "{n} days written"]);
}

#[test]
fn every_message_is_spoken_somewhere() {
    let rust: String = ["src-tauri/src", "src-tauri/crates"]
        .into_iter()
        .flat_map(|folder| files(folder, &[".rs", ".typ"]))
        // A test that says a message does not show it to anybody.
        .filter(|(path, _)| !path.contains("/tests/"))
        .map(|(_, text)| text)
        .collect();
    let screens: String = files("ui/src", &[".ts", ".svelte"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("shared/messages.ts") && !path.ends_with(".test.ts"))
        .map(|(_, text)| text)
        .collect();
    let catalogues: Vec<_> = ENGLISH
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    let messages = catalogue::read(&catalogues).unwrap();
    assert!(messages.len() > 200, "the catalogues were read");
    let made = templates(&screens);
    let unspoken: BTreeSet<_> = messages
        .iter()
        .map(|m| m.id.as_str())
        .filter(|id| !rust.contains(&format!(".{}(", id.replace('-', "_"))))
        .filter(|id| !screens.contains(&format!("\"{id}\"")))
        .filter(|id| !made.iter().any(|template| template.makes(id)))
        .collect();
    assert_eq!(unspoken, BTreeSet::new(), "nothing says these");
}

#[test]
fn a_number_and_its_percent_sign_stand_on_one_line() {
    let parted: Vec<_> = ENGLISH
        .iter()
        .flat_map(|(name, text)| text.lines().map(move |line| (name, line)))
        .filter(|(_, line)| !line.starts_with('#') && line.contains(" %"))
        .collect();
    assert!(
        parted.is_empty(),
        "a line may break before these: {parted:?}"
    );
}

#[test]
fn a_key_made_from_a_value_fits_from_end_to_end() {
    let made = templates("t(`a-${x}-d`) t(`b-${y}`) t(`a sentence ${z}`)");
    let makes = |id: &str| made.iter().any(|template| template.makes(id));
    assert!(makes("a-c-d") && makes("b-c"));
    assert!(!makes("a-c-x") && !makes("b-") && !makes("c-b-c"));
}

/// A key made of a fixed beginning, a value and a fixed end, such as `function-${answer}-inline`.
struct Template<'a> {
    beginning: &'a str,
    end: &'a str,
}

impl Template<'_> {
    fn makes(&self, id: &str) -> bool {
        let rest = id.strip_prefix(self.beginning);
        rest.and_then(|rest| rest.strip_suffix(self.end))
            .is_some_and(|value| !value.is_empty())
    }
}

fn templates(source: &str) -> Vec<Template<'_>> {
    let is_key = |part: &&str| {
        part.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let template = |quoted: &'_ str| -> Option<(usize, usize)> {
        let opens = quoted.find("${")?;
        let closes = quoted[opens..].find('}')? + opens;
        Some((opens, closes + 1))
    };
    source
        .split('`')
        .filter_map(|quoted| {
            let (opens, after) = template(quoted)?;
            let (beginning, end) = (&quoted[..opens], &quoted[after..]);
            let fits = beginning.ends_with('-') && is_key(&beginning) && is_key(&end);
            fits.then_some(Template { beginning, end })
        })
        .collect()
}

/// String literals of a source that read like text: two words of two letters or more in a row.
fn sentences(source: &str) -> Vec<String> {
    let mut found = Literals(Vec::new());
    found.visit_file(&syn::parse_file(source).expect("the source is Rust"));
    found.0.retain(|text| reads_like_text(text));
    found.0
}

fn reads_like_text(text: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
        word.len() > 1 && word.chars().all(char::is_alphabetic)
    };
    // Markup and drawing commands have words and spaces too.
    let is_markup = text.contains('<') || text.contains("=\"");
    let is_font = text.starts_with("Atkinson Hyperlegible Next") || text == "DejaVu Sans";
    let words: Vec<_> = text.split(' ').collect();
    !is_markup && !is_font && words.windows(2).any(|pair| pair.iter().all(is_word))
}

struct Literals(Vec<String>);

impl Literals {
    fn take(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                // An attribute, which inside a macro is also what a comment becomes.
                TokenTree::Punct(mark) if mark.as_char() == '#' => drop(tokens.next()),
                TokenTree::Group(group) => self.take(group.stream()),
                TokenTree::Literal(literal) => {
                    if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                        self.0.push(text.value());
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Literals {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.push(literal.value());
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.take(call.tokens.clone());
    }

    // Comments, derive options and messages for developers.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let is_test = |a: &syn::Attribute| {
            a.path().is_ident("cfg") && a.parse_args::<syn::Ident>().is_ok_and(|i| i == "test")
        };
        if !module.attrs.iter().any(is_test) {
            visit::visit_item_mod(self, module);
        }
    }
}
