//! A rollback journal as a file: the pages from before a change that was interrupted.
//!
//! See section 3 of SQLite's "Database File Format". A journal has one only while it is being
//! created, before it is first switched to the write-ahead log, or where another program wrote it.

use crate::image::number;
use crate::wal::put_page;

const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// Instead of a count: as many pages as the file has.
const UNCOUNTED: u32 = u32::MAX;

/// Pages of a file as they were before a change.
#[derive(Debug)]
pub(crate) struct Rollback<'a> {
    page_size: usize,
    /// Pages of the file before the change.
    n_pages: usize,
    pages: Vec<(usize, &'a [u8])>,
}

impl<'a> Rollback<'a> {
    /// Reads a rollback journal; `None` when it does not start with its header.
    pub fn read(log: &'a [u8]) -> Option<Rollback<'a>> {
        let header = Header::at(log, 0)?;
        let mut rollback = Rollback {
            page_size: header.page_size,
            n_pages: header.n_pages,
            pages: Vec::new(),
        };
        let mut start = 0;
        while let Some(header) = Header::at(log, start) {
            let Some(end) = rollback.read_pages(log, start, &header) else {
                break;
            };
            // A further header starts at the next sector.
            start = end.next_multiple_of(header.sector_size);
        }
        Some(rollback)
    }

    /// Reads the pages behind one header; `None` when one of them is incomplete.
    fn read_pages(&mut self, log: &'a [u8], start: usize, header: &Header) -> Option<usize> {
        let mut at = start + header.sector_size;
        let size = self.page_size + 8;
        let n = match header.n_records {
            UNCOUNTED => log.len().saturating_sub(at) / size,
            n => n as usize,
        };
        for _ in 0..n {
            let page = number(log, at)? as usize;
            let content = log.get(at + 4..at + 4 + self.page_size)?;
            if page == 0 || number(log, at + size - 4)? != sum(header.nonce, content) {
                return None;
            }
            self.pages.push((page, content));
            at += size;
        }
        Some(at)
    }

    /// Returns the size of the file before the change, in bytes.
    pub fn size(&self) -> usize {
        self.n_pages.saturating_mul(self.page_size)
    }

    /// Returns a page as it was, if the change touched it.
    pub fn page(&self, number: usize) -> Option<&'a [u8]> {
        let found = self.pages.iter().find(|(page, _)| *page == number);
        found.map(|(_, content)| *content)
    }

    /// Returns the file as it was before the change.
    pub fn taken_back(&self, file: &[u8]) -> Vec<u8> {
        let mut file = file.to_vec();
        for (page, content) in self.pages.iter().filter(|(page, _)| *page <= self.n_pages) {
            put_page(&mut file, self.page_size, *page, content);
        }
        // The change may have extended the file.
        file.truncate(self.n_pages * self.page_size);
        file
    }
}

/// Checksum of a page: SQLite adds up only every 200th byte, counted from the end.
fn sum(nonce: u32, content: &[u8]) -> u32 {
    let counted = content.iter().rev().skip(199).step_by(200);
    counted.fold(nonce, |sum, byte| sum.wrapping_add(u32::from(*byte)))
}

struct Header {
    n_records: u32,
    nonce: u32,
    n_pages: usize,
    sector_size: usize,
    page_size: usize,
}

impl Header {
    fn at(log: &[u8], at: usize) -> Option<Header> {
        let log = log.get(at..)?;
        if log.get(..8)? != MAGIC {
            return None;
        }
        let header = Header {
            n_records: number(log, 8)?,
            nonce: number(log, 12)?,
            n_pages: number(log, 16)? as usize,
            sector_size: number(log, 20)? as usize,
            page_size: number(log, 24)? as usize,
        };
        let is_size = |n: usize| n.is_power_of_two() && (32..=65_536).contains(&n);
        (is_size(header.sector_size) && is_size(header.page_size) && header.page_size >= 512)
            .then_some(header)
    }
}
