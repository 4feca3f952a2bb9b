//! Copies that lie beside the journal: those that a repair made, and those that were never finished
//! because the program was killed. They hold what the journal held then, also what was erased.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::erase::remove_file_for_good;
use crate::error::StoreError;
use crate::gates::APPLICATION_ID;
use crate::reader::Reader;
use crate::store::Store;

impl Reader {
    /// Copies that a repair made beside the journal and copies that were cut off, by name.
    ///
    /// A cut-off copy under another name is one when its header says that it is a journal.
    pub fn repair_copies(&self) -> Vec<PathBuf> {
        let path = self.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let start = format!("{stem}.before-repair-");
        let folder = path.parent().and_then(|folder| fs::read_dir(folder).ok());
        let is_copy = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_of_a_repair = name.starts_with(&start);
            let is_whole = is_of_a_repair && name.ends_with(".db");
            let is_cut_off = is_unfinished(&name) && (is_of_a_repair || is_journal(path));
            (is_whole || is_cut_off) && is_plain_file(path)
        };
        let files = folder.into_iter().flatten().flatten();
        let mut copies: Vec<PathBuf> = files.map(|f| f.path()).filter(is_copy).collect();
        copies.sort();
        copies
    }
}

impl Store {
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

/// Whether a name is one under which a copy is written until it is whole.
fn is_unfinished(name: &str) -> bool {
    let number = name.rsplit_once(".unfinished-").map(|(_, number)| number);
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether the first page of a file says that it is a journal.
fn is_journal(path: &Path) -> bool {
    let mut header = [0; 72];
    let read = |mut file: fs::File| file.read_exact(&mut header);
    // What is no plain file may be waited for without end.
    let is_read = is_plain_file(path) && fs::File::open(path).and_then(read).is_ok();
    is_read
        && header.starts_with(b"SQLite format 3\0")
        && header.ends_with(&(APPLICATION_ID as u32).to_be_bytes())
}

/// A link is not followed: what it names may be anything.
fn is_plain_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
}
