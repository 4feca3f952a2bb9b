//! Copies beside the journal: those made by a repair, and those left unfinished when the program
//! was killed. They hold the content of that time, even what was erased since.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::erase::remove_file_for_good;
use crate::error::StoreError;
use crate::gates::APPLICATION_ID;
use crate::reader::Reader;
use crate::store::Store;

impl Reader {
    /// Returns the copies made by repairs and the unfinished copies beside the journal, by name.
    ///
    /// An unfinished file with another name counts as a copy when its header is that of a journal.
    pub fn repair_copies(&self) -> Vec<PathBuf> {
        let path = self.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let start = format!("{stem}.before-repair-");
        let folder = path.parent().and_then(|folder| fs::read_dir(folder).ok());
        let is_copy = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_of_a_repair = name.starts_with(&start);
            let is_whole = is_of_a_repair && name.ends_with(".db");
            // A copy under a chosen name may be anybody's file, so its header must tell.
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
    /// Overwrites and deletes those of the [`repair_copies`](Reader::repair_copies) that are named;
    /// any other file stays as it is.
    ///
    /// Tries every copy, and returns the error of the first that could not be deleted.
    pub fn erase_repair_copies(&mut self, named: &[PathBuf]) -> Result<(), StoreError> {
        let copies = self.repair_copies().into_iter();
        let results = copies.filter(|copy| named.contains(copy));
        let results: Vec<_> = results.map(|copy| remove_file_for_good(&copy)).collect();
        results.into_iter().collect()
    }
}

/// Returns whether a copy has this name until it is complete.
fn is_unfinished(name: &str) -> bool {
    let number = name.rsplit_once(".unfinished-").map(|(_, number)| number);
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Returns whether the first page of a file is that of a journal.
fn is_journal(path: &Path) -> bool {
    let mut header = [0; 72];
    let read = |mut file: fs::File| file.read_exact(&mut header);
    // Opening a pipe or a device might block for ever.
    let is_read = is_plain_file(path) && fs::File::open(path).and_then(read).is_ok();
    is_read
        && header.starts_with(b"SQLite format 3\0")
        && header.ends_with(&(APPLICATION_ID as u32).to_be_bytes())
}

/// Returns whether the path is a plain file. A link does not count, because its target may be
/// anything.
fn is_plain_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
}
