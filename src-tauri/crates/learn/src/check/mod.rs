//! Reads the content files; returns an error, with file and line, when anything is wrong.
//!
//! Only the build script and the tests compile these files.

mod bibliography;
mod drawings;
mod file;
mod lessons;
mod markdown;
mod marks;
mod movements;
mod myths;
mod numbers;
mod signs;
mod wording;

use std::collections::BTreeMap;
use std::fmt;

use self::file::File;
use self::marks::Register;
use crate::library::Library;

/// The content: paths below the content folder, with `/`, and the text of each file.
pub type Files = BTreeMap<String, String>;

/// A rejected content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The file, below the content folder.
    pub file: String,
    /// Line of the fault, counted from 1.
    pub line: usize,
    /// The fault, and the expected content.
    pub problem: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

/// Reads all content; the error says in which file and on which line the fault is.
pub fn library(files: &Files) -> Result<Library, Refused> {
    let one = |name: &str| {
        File::of(files, name).ok_or_else(|| Refused {
            file: name.to_owned(),
            line: 1,
            problem: "the file is missing".to_owned(),
        })
    };
    for name in files.keys() {
        let folder = name.split_once('/').map_or("", |(folder, _)| folder);
        let is_known = match folder {
            "" => TOP.contains(&name.as_str()),
            "lessons" => name.ends_with(".md"),
            "movements" => name.ends_with(".toml"),
            "drawings" => name.ends_with(".svg"),
            _ => false,
        };
        if !is_known {
            return Err(Refused {
                file: name.clone(),
                line: 1,
                problem: "nothing reads a file of this name".to_owned(),
            });
        }
    }
    let mut register = Register::default();
    let sources = bibliography::sources(one("sources.toml")?, &mut register)?;
    let article = bibliography::article(one("article.toml")?, &mut register)?;
    let drawings = drawings::all(&File::below(files, "drawings/"), &mut register)?;
    let raw_movements = movements::raw(&File::below(files, "movements/"), &mut register)?;
    let raw_myths = myths::raw(one("myths.toml")?, &mut register)?;
    let raw_lessons = lessons::raw(&File::below(files, "lessons/"), &mut register)?;
    let library = Library {
        signs: signs::read(one("urgent_signs.toml")?, &mut register)?,
        lessons: lessons::all(raw_lessons, &mut register)?.into(),
        myths: myths::all(raw_myths, &mut register)?.into(),
        movements: movements::all(raw_movements, &mut register)?.into(),
        positions: movements::positions(one("positions.toml")?, &mut register)?.into(),
        article,
        sources: bibliography::shipped(sources).into(),
        drawings: drawings.into(),
    };
    register.nothing_is_left_over()?;
    Ok(library)
}

/// Files directly in the content folder.
const TOP: [&str; 5] = [
    "article.toml",
    "myths.toml",
    "positions.toml",
    "sources.toml",
    "urgent_signs.toml",
];
