//! Movements and positions to rest in.

use serde::Deserialize;
use toml::Spanned;

use super::Refused;
use super::file::File;
use super::marks::{Register, What, texts};
use crate::library::{List, Text};
use crate::movement::{Effort, Movement, Picture, Posture, RestPosition};

/// Seconds that about five repetitions may take.
const SECONDS: std::ops::RangeInclusive<u16> = 30..=300;
/// Number of steps in a description.
const STEPS: std::ops::RangeInclusive<usize> = 2..=4;
/// Number of drawings of a movement.
const PICTURES: std::ops::RangeInclusive<usize> = 1..=3;

/// A parsed file whose id is registered; its texts are still unchecked.
pub struct Raw<'f> {
    file: File<'f>,
    movement: RawMovement,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMovement {
    id: Spanned<String>,
    name: Spanned<String>,
    position: Posture,
    floor_free: bool,
    desk_break: Spanned<bool>,
    effort: Effort,
    seconds: Spanned<u16>,
    how: Spanned<Vec<Spanned<String>>>,
    easier: Spanned<String>,
    easier_floor_free: bool,
    harder: Spanned<String>,
    care: Spanned<String>,
    sources: Spanned<Vec<String>>,
    drawings: Spanned<Vec<Spanned<String>>>,
    alt: Spanned<Vec<Spanned<String>>>,
}

/// Reads the files and registers the ids.
pub fn raw<'f>(files: &[File<'f>], register: &mut Register) -> Result<Vec<Raw<'f>>, Refused> {
    let raws = files.iter().map(|&file| {
        let movement: RawMovement = file.whole_toml()?;
        let id = file.id(&movement.id)?;
        if file.stem() != id {
            return file.refuse(movement.id.span(), "a movement's file is called ID.toml");
        }
        register.enter(What::Movement, &id, file, movement.id.span())?;
        Ok(Raw { file, movement })
    });
    raws.collect()
}

/// Checks the texts of the movements; returns them sorted by name.
pub fn all(raws: Vec<Raw<'_>>, register: &mut Register) -> Result<Vec<Movement>, Refused> {
    let movements = raws.into_iter().map(|raw| raw.check(register));
    let mut movements = movements.collect::<Result<Vec<_>, _>>()?;
    movements.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(movements)
}

impl Raw<'_> {
    fn check(self, register: &mut Register) -> Result<Movement, Refused> {
        let Raw {
            file,
            movement: raw,
        } = self;
        if !SECONDS.contains(raw.seconds.as_ref()) {
            let problem = format!("\"seconds\" is {SECONDS:?}");
            return file.refuse(raw.seconds.span(), problem);
        }
        if *raw.desk_break.as_ref() && !raw.floor_free {
            let problem = "a break beside a desk needs no floor";
            return file.refuse(raw.desk_break.span(), problem);
        }
        let sources = raw.sources.as_ref();
        register.names(What::Source, sources, file, &raw.sources.span())?;
        let pictures = pictures(file, &raw.drawings, &raw.alt, register)?;
        if !PICTURES.contains(&pictures.len()) {
            let problem = format!("a movement has {PICTURES:?} drawings");
            return file.refuse(raw.drawings.span(), problem);
        }
        Ok(Movement {
            name: file.words("name", &raw.name)?,
            position: raw.position,
            floor_free: raw.floor_free,
            desk_break: *raw.desk_break.as_ref(),
            effort: raw.effort,
            seconds: *raw.seconds.as_ref(),
            how: steps(file, &raw.how)?,
            easier: file.words("easier", &raw.easier)?,
            easier_floor_free: raw.easier_floor_free,
            harder: file.words("harder", &raw.harder)?,
            care: file.words("care", &raw.care)?,
            sources: texts(sources),
            pictures: pictures.into(),
            id: raw.id.into_inner().into(),
        })
    }
}

fn steps(file: File<'_>, how: &Spanned<Vec<Spanned<String>>>) -> Result<List<Text>, Refused> {
    if !STEPS.contains(&how.as_ref().len()) {
        return file.refuse(how.span(), format!("\"how\" has {STEPS:?} steps"));
    }
    file.list("how", how.as_ref())
}

fn pictures(
    file: File<'_>,
    drawings: &Spanned<Vec<Spanned<String>>>,
    alt: &Spanned<Vec<Spanned<String>>>,
    register: &mut Register,
) -> Result<Vec<Picture>, Refused> {
    if drawings.as_ref().len() != alt.as_ref().len() {
        return file.refuse(alt.span(), "every drawing has one sentence in \"alt\"");
    }
    let pairs = drawings.as_ref().iter().zip(alt.as_ref());
    let pictures = pairs.map(|(drawing, alt)| picture(file, drawing, alt, register));
    pictures.collect()
}

fn picture(
    file: File<'_>,
    drawing: &Spanned<String>,
    alt: &Spanned<String>,
    register: &mut Register,
) -> Result<Picture, Refused> {
    register.name(What::Drawing, drawing.as_ref(), file, drawing.span())?;
    Ok(Picture {
        drawing: drawing.as_ref().clone().into(),
        alt: file.words("alt", alt)?,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPositions {
    positions: Vec<RawPosition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPosition {
    id: Spanned<String>,
    name: Spanned<String>,
    how: Spanned<Vec<Spanned<String>>>,
    drawing: Spanned<String>,
    alt: Spanned<String>,
    floor_free: bool,
}

/// Reads the positions to rest in.
pub fn positions(file: File<'_>, register: &mut Register) -> Result<Vec<RestPosition>, Refused> {
    let RawPositions { positions } = file.whole_toml()?;
    let positions = positions.into_iter().map(|raw| {
        let id = file.id(&raw.id)?;
        register.enter(What::Position, &id, file, raw.id.span())?;
        Ok(RestPosition {
            name: file.words("name", &raw.name)?,
            how: steps(file, &raw.how)?,
            picture: picture(file, &raw.drawing, &raw.alt, register)?,
            floor_free: raw.floor_free,
            id: id.into(),
        })
    });
    positions.collect()
}
