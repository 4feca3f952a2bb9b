//! Checks the content and writes it as Rust; a mistake in it stops the build with its line.

use std::fmt::Write as _;
use std::path::PathBuf;

#[path = "src/check.rs"]
mod check;
#[allow(dead_code, reason = "the build script reads what the program shows")]
#[path = "src/signs.rs"]
mod signs;

use crate::signs::UrgentSigns;

const CONTENT: &str = "content/urgent_signs.toml";

fn main() {
    for path in [CONTENT, "src/check.rs", "src/signs.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    if let Err(problem) = build() {
        println!("cargo::error={problem}");
    }
}

fn build() -> Result<(), String> {
    let file = std::fs::read_to_string(CONTENT)
        .map_err(|error| format!("{CONTENT} could not be read: {error}"))?;
    let signs = check::read(&file)
        .map_err(|refused| format!("{CONTENT}:{}: {}", refused.line, refused.problem))?;
    #[allow(
        clippy::disallowed_methods,
        reason = "Cargo names the output folder only in the environment"
    )]
    let out = std::env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .ok_or("Cargo named no OUT_DIR")?
        .join("urgent_signs.rs");
    std::fs::write(&out, as_rust(&signs))
        .map_err(|error| format!("{} could not be written: {error}", out.display()))
}

/// Writes the signs as a Rust expression. `{:?}` of a `str` is a valid string literal.
fn as_rust(signs: &UrgentSigns) -> String {
    let mut tiers = String::new();
    for tier in &signs.tiers {
        let mut list = String::new();
        for sign in &tier.signs {
            let _ = write!(
                list,
                "Sign {{ id: {}, text: {}, sources: vec![{}] }},",
                text(&sign.id),
                text(&sign.text),
                sign.sources
                    .iter()
                    .map(|s| text(s))
                    .collect::<Vec<_>>()
                    .join(", "),
            );
        }
        let _ = write!(
            tiers,
            "Tier {{ id: {}, title: {}, lead: {}, signs: vec![{list}], action: {}, call: {} }},",
            text(&tier.id),
            text(&tier.title),
            text(&tier.lead),
            text(&tier.action),
            optional(tier.call.as_deref()),
        );
    }
    let mut sources = String::new();
    for source in &signs.sources {
        let _ = write!(
            sources,
            "Source {{ id: {}, citation: {}, url: {} }},",
            text(&source.id),
            text(&source.citation),
            optional(source.url.as_deref()),
        );
    }
    format!(
        "UrgentSigns {{ title: {}, intro: {}, tiers: vec![{tiers}], limits: {}, \
         sources: vec![{sources}], review: {} }}",
        text(&signs.title),
        text(&signs.intro),
        text(&signs.limits),
        text(&signs.review),
    )
}

fn text(words: &str) -> String {
    format!("{words:?}.to_owned()")
}

fn optional(words: Option<&str>) -> String {
    words.map_or_else(|| "None".to_owned(), |w| format!("Some({})", text(w)))
}
