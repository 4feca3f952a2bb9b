//! Common beliefs about backs.

use serde::Deserialize;
use toml::Spanned;

use super::Refused;
use super::file::File;
use super::marks::{Register, What};
use crate::lesson::{Holds, Myth};

/// The parsed file with its ids registered; its texts are still unchecked.
pub struct RawMyths<'f> {
    file: File<'f>,
    myths: Vec<RawMyth>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    myths: Vec<RawMyth>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMyth {
    id: Spanned<String>,
    heard: Spanned<String>,
    holds: Holds,
    closer: Spanned<String>,
    mark: Spanned<String>,
}

/// Reads the file and registers the ids.
pub fn raw<'f>(file: File<'f>, register: &mut Register) -> Result<RawMyths<'f>, Refused> {
    let RawFile { myths } = file.whole_toml()?;
    for myth in &myths {
        let id = file.id(&myth.id)?;
        register.enter(What::Myth, &id, file, myth.id.span())?;
    }
    Ok(RawMyths { file, myths })
}

/// Checks the texts of the myths.
pub fn all(
    RawMyths { file, myths }: RawMyths<'_>,
    register: &mut Register,
) -> Result<Vec<Myth>, Refused> {
    let myths = myths.into_iter().map(|raw| {
        let mark = register.mark(raw.mark.as_ref(), file, raw.mark.span())?;
        let closer = file.words("closer", &raw.closer)?;
        let cards = &register.cards;
        cards.check(&mark, &closer, file, raw.closer.span())?;
        Ok(Myth {
            // The belief itself may frighten: that is why the lesson answers it.
            heard: file.plain("heard", &raw.heard)?,
            holds: raw.holds,
            closer,
            mark,
            id: raw.id.into_inner().into(),
        })
    });
    myths.collect()
}
