//! A write-ahead log as a file, and which of its pages count.
//!
//! SQLite applies any log with the right name without checking that it belongs to the file. So it
//! is read here first, following section 4 of SQLite's "Database File Format".

use crate::image::number;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// First number of a log; its last bit tells the byte order of the checksums.
const MAGIC: u32 = 0x377f_0682;

/// Complete changes of a log, and what follows them.
#[derive(Debug, Default)]
pub(crate) struct Wal<'a> {
    /// Size of a page in bytes.
    pub page_size: usize,
    /// Pages of all complete changes, in the order of writing.
    pub frames: Vec<Frame<'a>>,
    /// Number of pages in this log that belong to no complete change, including a truncated one.
    n_behind: usize,
    /// Whether one of these changes was complete, because a later one was begun.
    has_lost: bool,
}

/// A log whose last pages belong to no complete change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CutShort {
    pub n_counting: usize,
    pub n_pages: usize,
    /// Whether a change that does not count was complete and not just interrupted.
    pub has_lost: bool,
}

/// One page as one change left it.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    /// Page number, from 1.
    pub page: usize,
    /// Pages of the whole file, on the last page of a change.
    pub n_pages: Option<usize>,
    /// Content of the page.
    pub content: &'a [u8],
}

impl<'a> Wal<'a> {
    /// Reads a log; `None` when its header is incomplete or invalid, so that SQLite ignores the
    /// log.
    pub fn read(log: &'a [u8]) -> Option<Wal<'a>> {
        let header = log.get(..HEADER)?;
        let magic = number(header, 0)?;
        if magic & !1 != MAGIC {
            return None;
        }
        let mut sum = Sum::new(magic & 1 == 1);
        sum.add(&header[..24]);
        if !sum.is(header, 24) {
            return None;
        }
        let page_size = usize::try_from(number(header, 8)?).ok()?;
        if !page_size.is_power_of_two() || !(512..=65_536).contains(&page_size) {
            return None;
        }
        let mut wal = Wal {
            page_size,
            ..Wal::default()
        };
        wal.read_frames(&header[16..24], &log[HEADER..], sum);
        Some(wal)
    }

    fn read_frames(&mut self, salts: &[u8], frames: &'a [u8], mut sum: Sum) {
        let (mut complete, mut n_of_this_log) = (0, 0);
        let (mut is_whole, mut ended) = (true, false);
        for frame in frames.chunks(FRAME_HEADER + self.page_size) {
            // SQLite reuses the file: behind the pages of this log there may be pages of an older
            // one, with other salts.
            if frame.get(8..16).is_some_and(|its| its != salts) {
                break;
            }
            n_of_this_log += 1;
            // A page follows the end of a change that does not count, so that change was complete.
            self.has_lost |= ended;
            let (Some(page), Some(n_pages)) = (number(frame, 0), number(frame, 4)) else {
                break;
            };
            ended = n_pages > 0;
            is_whole = is_whole && frame.len() == FRAME_HEADER + self.page_size && page > 0;
            if !is_whole {
                continue;
            }
            sum.add(&frame[..8]);
            sum.add(&frame[FRAME_HEADER..]);
            is_whole = sum.is(frame, 16);
            if !is_whole {
                continue;
            }
            self.frames.push(Frame {
                page: page as usize,
                n_pages: (n_pages > 0).then_some(n_pages as usize),
                content: &frame[FRAME_HEADER..],
            });
            if n_pages > 0 {
                (complete, ended) = (self.frames.len(), false);
            }
        }
        // SQLite ignores the pages after the last complete change.
        self.frames.truncate(complete);
        self.n_behind = n_of_this_log - complete;
    }

    /// Returns how many pages count and how many there are, if these differ.
    pub fn cut_short(&self) -> Option<CutShort> {
        let n_counting = self.frames.len();
        (self.n_behind > 0).then_some(CutShort {
            n_counting,
            n_pages: n_counting + self.n_behind,
            has_lost: self.has_lost,
        })
    }

    /// Returns the size of the largest file that the log makes, in bytes.
    pub fn size(&self) -> usize {
        let pages = self
            .frames
            .iter()
            .map(|f| f.n_pages.map_or(f.page, |n| n.max(f.page)));
        pages.max().unwrap_or(0).saturating_mul(self.page_size)
    }

    /// Returns the number of pages in the first change.
    pub fn first_change(&self) -> usize {
        let end = self.frames.iter().position(|f| f.n_pages.is_some());
        end.map_or(0, |last| last + 1)
    }

    /// Returns the file with the first `n` pages of the log written into it.
    pub fn written_into(&self, file: &[u8], n: usize) -> Vec<u8> {
        let mut file = file.to_vec();
        for frame in self.frames.iter().take(n) {
            put_page(&mut file, self.page_size, frame.page, frame.content);
            if let Some(n_pages) = frame.n_pages {
                // The last page of a change gives the size of the file after it.
                file.resize(n_pages * self.page_size, 0);
            }
        }
        file
    }
}

/// Writes a page into a file, extending it if necessary.
pub(crate) fn put_page(file: &mut Vec<u8>, page_size: usize, page: usize, content: &[u8]) {
    let start = (page - 1) * page_size;
    if file.len() < start + page_size {
        file.resize(start + page_size, 0);
    }
    file[start..start + page_size].copy_from_slice(content);
}

/// Running checksum of a log.
struct Sum {
    is_big_endian: bool,
    first: u32,
    second: u32,
}

impl Sum {
    fn new(is_big_endian: bool) -> Sum {
        Sum {
            is_big_endian,
            first: 0,
            second: 0,
        }
    }

    fn add(&mut self, bytes: &[u8]) {
        let word = |bytes: &[u8]| {
            let bytes = [bytes[0], bytes[1], bytes[2], bytes[3]];
            if self.is_big_endian {
                u32::from_be_bytes(bytes)
            } else {
                u32::from_le_bytes(bytes)
            }
        };
        for pair in bytes.chunks_exact(8) {
            let (one, two) = (word(&pair[..4]), word(&pair[4..]));
            self.first = self.first.wrapping_add(one).wrapping_add(self.second);
            self.second = self.second.wrapping_add(two).wrapping_add(self.first);
        }
    }

    /// Returns whether the checksum equals the one at `at`.
    fn is(&self, bytes: &[u8], at: usize) -> bool {
        number(bytes, at) == Some(self.first) && number(bytes, at + 4) == Some(self.second)
    }
}
