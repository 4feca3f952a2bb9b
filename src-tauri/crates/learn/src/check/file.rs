//! A content file, and the checks on every text in it.

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
    /// Its content.
    pub text: &'f str,
}

impl<'f> File<'f> {
    /// Returns the file of this name.
    pub fn of(files: &'f Files, name: &str) -> Option<File<'f>> {
        let (name, text) = files.get_key_value(name)?;
        Some(File { name, text })
    }

    /// Returns the files of a folder, sorted by name.
    pub fn below(files: &'f Files, folder: &str) -> Vec<File<'f>> {
        let all = files.iter().filter(|(name, _)| name.starts_with(folder));
        all.map(|(name, text)| File { name, text }).collect()
    }

    /// Returns the file name without folder and extension.
    pub fn stem(&self) -> &'f str {
        let name = self.name.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Returns an error for the text at a byte range of the file.
    pub fn refuse<T>(&self, at: Range<usize>, problem: impl Into<String>) -> Result<T, Refused> {
        Err(self.refused(at, problem))
    }

    /// Makes the same error without the `Result`.
    pub fn refused(&self, at: Range<usize>, problem: impl Into<String>) -> Refused {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        Refused {
            file: self.name.to_owned(),
            line: 1 + before.bytes().filter(|b| *b == b'\n').count(),
            problem: problem.into(),
        }
    }

    /// Parses a part of the file as TOML; positions in the result count from the start of that
    /// part.
    pub fn toml<T: DeserializeOwned>(&self, part: Range<usize>) -> Result<T, Refused> {
        let text = self.text.get(part.clone()).unwrap_or_default();
        toml::from_str(text).map_err(|error| {
            let at = part.start + error.span().map_or(0, |span| span.start);
            self.refused(at..at, error.message())
        })
    }

    /// Parses the whole file as TOML.
    pub fn whole_toml<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        self.toml(0..self.text.len())
    }

    /// Reads a text: not empty, without surrounding spaces, without any of the banned words.
    pub fn words(&self, field: &str, text: &Spanned<String>) -> Result<Text, Refused> {
        let words = self.plain(field, text)?;
        match wording::never(&words) {
            Some(problem) => self.refuse(text.span(), problem),
            None => Ok(words),
        }
    }

    /// Reads a text that may contain any word: a citation, or a myth as people say it.
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

    /// Reads an id: lower-case letters and digits, separated by hyphens.
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

    /// Reads several texts.
    pub fn list(&self, field: &str, texts: &[Spanned<String>]) -> Result<List<Text>, Refused> {
        texts.iter().map(|text| self.words(field, text)).collect()
    }
}
