//! A content file, and what every text in one has to be.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;

use super::{Files, Refused, wording};
use crate::library::{List, Text};

/// A content file.
#[derive(Debug, Clone, Copy)]
pub struct File<'f> {
    /// Its path below the content folder.
    pub name: &'f str,
    /// What it holds.
    pub text: &'f str,
}

impl<'f> File<'f> {
    /// The file of this name.
    pub fn of(files: &'f Files, name: &str) -> Option<File<'f>> {
        let (name, text) = files.get_key_value(name)?;
        Some(File { name, text })
    }

    /// The files of a folder, by name.
    pub fn below(files: &'f Files, folder: &str) -> Vec<File<'f>> {
        let all = files.iter().filter(|(name, _)| name.starts_with(folder));
        all.map(|(name, text)| File { name, text }).collect()
    }

    /// Its name without folder and ending.
    pub fn stem(&self) -> &'f str {
        let name = self.name.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Refuses it for what stands at a place of it, in bytes.
    pub fn refuse<T>(&self, at: Range<usize>, problem: impl Into<String>) -> Result<T, Refused> {
        Err(self.refused(at, problem))
    }

    /// The same as an error.
    pub fn refused(&self, at: Range<usize>, problem: impl Into<String>) -> Refused {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        Refused {
            file: self.name.to_owned(),
            line: 1 + before.bytes().filter(|b| *b == b'\n').count(),
            problem: problem.into(),
        }
    }

    /// Reads a part of it as TOML; places in the result count from the start of that part.
    pub fn toml<T: DeserializeOwned>(&self, part: Range<usize>) -> Result<T, Refused> {
        let text = self.text.get(part.clone()).unwrap_or_default();
        toml::from_str(text).map_err(|error| {
            let at = part.start + error.span().map_or(0, |span| span.start);
            self.refused(at..at, error.message())
        })
    }

    /// Reads all of it as TOML.
    pub fn whole_toml<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        self.toml(0..self.text.len())
    }

    /// A text: not empty, no spaces around it, none of the words that are never used.
    pub fn words(&self, field: &str, text: &Spanned<String>) -> Result<Text, Refused> {
        let words = self.plain(field, text)?;
        match wording::never(&words) {
            Some(problem) => self.refuse(text.span(), problem),
            None => Ok(words),
        }
    }

    /// A text that may hold any word: a citation, or what one hears.
    pub fn plain(&self, field: &str, text: &Spanned<String>) -> Result<Text, Refused> {
        let words = text.as_ref();
        if words.trim().is_empty() {
            return self.refuse(text.span(), format!("\"{field}\" is empty"));
        }
        if words.trim() != words {
            return self.refuse(
                text.span(),
                format!("\"{field}\" has spaces around its text"),
            );
        }
        Ok(words.clone().into())
    }

    /// An id: small letters and digits with hyphens between them.
    pub fn id(&self, id: &Spanned<String>) -> Result<String, Refused> {
        let is_good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let words = self.plain("id", id)?.into_owned();
        if words.chars().all(is_good) {
            return Ok(words);
        }
        self.refuse(
            id.span(),
            format!("the id \"{words}\" has more than small letters, digits and hyphens"),
        )
    }

    /// Several texts.
    pub fn list(&self, field: &str, texts: &[Spanned<String>]) -> Result<List<Text>, Refused> {
        texts.iter().map(|text| self.words(field, text)).collect()
    }
}
