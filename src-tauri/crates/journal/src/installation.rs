//! The installation that wrote a change: a random id shared by every journal on this computer.
//!
//! The id is kept in a file of its own beside the person's journal and not inside it, because
//! journals are copied from computer to computer. It is created with the first change and says
//! nothing about the computer or the person.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use uuid::Uuid;

use crate::files::{self, Guard};
use crate::paths::make_private;

/// Name of the file.
const FILE: &str = "installation";

/// Reads the id, or creates it from `random` and saves it. `folder` is `None` on a computer without
/// a folder for application data.
///
/// A folder that cannot be written to must not prevent saving: the id then changes at the next
/// start.
pub fn id(folder: Option<&Path>, random: impl FnOnce() -> [u8; 16]) -> Uuid {
    if let Some(id) = folder.and_then(read) {
        return id;
    }
    let id = uuid::Builder::from_random_bytes(random()).into_uuid();
    if let Some(folder) = folder {
        let text = id.hyphenated().to_string();
        let _ = make_private(folder).ok().and_then(|()| {
            files::replace(&folder.join(FILE), text.as_bytes(), &Guard::of(None)).ok()
        });
    }
    id
}

fn read(folder: &Path) -> Option<Uuid> {
    let mut text = String::new();
    let file = fs::File::open(folder.join(FILE)).ok()?;
    file.take(64).read_to_string(&mut text).ok()?;
    Uuid::try_parse(text.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installation_keeps_its_id() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("backstory");
        let first = id(Some(&folder), || [7; 16]);
        assert_eq!(first.get_version_num(), 4);
        let again = id(Some(&folder), || unreachable!("the id is kept"));
        assert_eq!(again, first);
    }

    #[test]
    fn a_damaged_file_is_replaced_by_another_id() {
        let folder = tempfile::tempdir().unwrap();
        for damaged in ["", "not an id", "\u{0}\u{0}", &"x".repeat(1_000_000)] {
            fs::write(folder.path().join(FILE), damaged).unwrap();
            let made = id(Some(folder.path()), || [9; 16]);
            assert_eq!(read(folder.path()), Some(made));
        }
    }

    #[test]
    fn a_folder_that_takes_no_file_still_gives_an_id() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        for folder in [None, Some(file.join("folder"))] {
            let made = id(folder.as_deref(), || [3; 16]);
            assert_eq!(made, id(None, || [3; 16]));
        }
    }
}
