//! Checks the catalogues and writes one function per message; a mistake stops the build.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[allow(dead_code, reason = "the program also writes the TypeScript side")]
#[path = "src/catalogue.rs"]
mod catalogue;

use crate::catalogue::{Kind, Message};

const FOLDER: &str = "../../../locales/en";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/catalogue.rs");
    if let Err(problem) = build() {
        println!("cargo::error={problem}");
    }
}

fn build() -> Result<(), String> {
    let files = read_files()?;
    let messages = catalogue::read(&files)?;
    let folder = std::fs::canonicalize(FOLDER).map_err(|e| format!("{FOLDER}: {e}"))?;
    #[allow(
        clippy::disallowed_methods,
        reason = "Cargo names the output folder only in the environment"
    )]
    let out = std::env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .ok_or("Cargo named no OUT_DIR")?
        .join("messages.rs");
    std::fs::write(&out, as_rust(&folder, &files, &messages))
        .map_err(|e| format!("{} could not be written: {e}", out.display()))
}

/// Name and text of every catalogue, by name.
fn read_files() -> Result<Vec<(String, String)>, String> {
    let failed = |e: std::io::Error| format!("{FOLDER} could not be read: {e}");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(FOLDER).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = std::fs::read_to_string(&path).map_err(failed)?;
            files.push((name.into_owned(), text));
        }
    }
    files.sort();
    Ok(files)
}

fn as_rust(folder: &Path, files: &[(String, String)], messages: &[Message]) -> String {
    let mut text = String::from("/// The English catalogues, as (file, text).\n");
    // Writing to a String cannot fail.
    let _ = writeln!(text, "pub const ENGLISH: &[(&str, &str)] = &[");
    for (name, _) in files {
        let path = folder.join(name);
        let _ = writeln!(
            text,
            "    ({name:?}, include_str!({:?})),",
            path.display().to_string()
        );
    }
    text.push_str("];\n\nimpl crate::Words {\n");
    for message in messages {
        let _ = writeln!(text, "{}", function(message));
    }
    text.push_str(
        "}\n\n/// What messages are given that take more than one thing: each by its name.\n",
    );
    text.push_str("pub mod given {\n    use std::fmt::Display;\n");
    for message in messages.iter().filter(|m| takes_names(m)) {
        let _ = writeln!(text, "{}", names(message));
    }
    text.push_str("}\n");
    text
}

/// One thing needs no name; of two, the second could be given in the place of the first.
fn takes_names(message: &Message) -> bool {
    message.arguments.len() > 1
}

/// The struct that holds what a message is given.
fn names(message: &Message) -> String {
    let name = pascal_case(&message.id);
    let has_text = message
        .arguments
        .iter()
        .any(|(_, kind)| *kind == Kind::Text);
    let lifetime = if has_text { "<'a>" } else { "" };
    let fields: String = message
        .arguments
        .iter()
        .map(|(argument, kind)| {
            let ty = match kind {
                Kind::Number => "usize",
                Kind::Text => "&'a dyn Display",
            };
            let field = argument.replace('-', "_");
            format!("        /// `${argument}`\n        pub {field}: {ty},\n")
        })
        .collect();
    let example = &message.example;
    format!("    /// {example}\n    pub struct {name}{lifetime} {{\n{fields}    }}")
}

fn pascal_case(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

fn function(message: &Message) -> String {
    let name = message.id.replace('-', "_");
    let with_names = takes_names(message);
    let (mut parameters, mut values) = (String::new(), String::new());
    for (argument, kind) in &message.arguments {
        let parameter = argument.replace('-', "_");
        let place = if with_names {
            format!("given.{parameter}")
        } else {
            parameter.clone()
        };
        let (ty, value) = match kind {
            Kind::Number => ("usize", format!("FluentValue::from({place})")),
            Kind::Text => (
                "impl std::fmt::Display",
                format!("FluentValue::from({place}.to_string())"),
            ),
        };
        // Writing to a String cannot fail.
        let _ = write!(parameters, ", {parameter}: {ty}");
        let _ = write!(values, "({argument:?}, {value}), ");
    }
    if with_names {
        let has_text = message
            .arguments
            .iter()
            .any(|(_, kind)| *kind == Kind::Text);
        let lifetime = if has_text { "<'_>" } else { "" };
        parameters = format!(", given: given::{}{lifetime}", pascal_case(&message.id));
    }
    format!(
        "    /// {}\n    #[must_use]\n    pub fn {name}(&self{parameters}) -> String {{\n        \
         self.say({:?}, [{values}])\n    }}",
        message.example, message.id
    )
}
