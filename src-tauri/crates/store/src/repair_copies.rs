//! Copies that a repair made beside the journal: they hold what it held then, also what was erased.

use std::fs;
use std::path::{Path, PathBuf};

use crate::erase::remove_file_for_good;
use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// Copies that a repair made beside the journal, by name.
    pub fn repair_copies(&self) -> Vec<PathBuf> {
        let path = self.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let start = format!("{stem}.before-repair-");
        let folder = path.parent().and_then(|folder| fs::read_dir(folder).ok());
        let is_copy = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&start) && name.ends_with(".db") && is_plain_file(path)
        };
        let files = folder.into_iter().flatten().flatten();
        let mut copies: Vec<PathBuf> = files.map(|f| f.path()).filter(is_copy).collect();
        copies.sort();
        copies
    }

    /// Overwrites and removes those of the [`repair_copies`](Store::repair_copies) that are named;
    /// what is named and is none of them stays as it is.
    ///
    /// Every one is tried; the first that could not be removed is the error.
    pub fn erase_repair_copies(&mut self, named: &[PathBuf]) -> Result<(), StoreError> {
        let copies = self.repair_copies().into_iter();
        let results = copies.filter(|copy| named.contains(copy));
        let results: Vec<_> = results.map(|copy| remove_file_for_good(&copy)).collect();
        results.into_iter().collect()
    }
}

/// A link is not followed: what it names may be anything.
fn is_plain_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
}
