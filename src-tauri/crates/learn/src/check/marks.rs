//! The register of ids: everything that content may refer to, and whether it was used.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Refused;
use super::file::File;
use super::numbers::Cards;
use crate::lesson::Place;
use crate::library::{List, Mark, Text, Trust};

/// Kinds of content with an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A source.
    Source,
    /// A point of the article.
    Point,
    /// A lesson.
    Lesson,
    /// A common belief about backs.
    Myth,
    /// A movement.
    Movement,
    /// A position to rest in.
    Position,
    /// A drawing.
    Drawing,
    /// An urgent sign.
    Sign,
}

impl What {
    fn noun(self) -> &'static str {
        match self {
            What::Source => "source",
            What::Point => "point",
            What::Lesson => "lesson",
            What::Myth => "myth",
            What::Movement => "movement",
            What::Position => "position",
            What::Drawing => "drawing",
            What::Sign => "sign",
        }
    }
}

/// Every id, its position, and whether it was used.
#[derive(Debug, Default)]
pub struct Register {
    places: BTreeMap<(What, String), Refused>,
    unverified: BTreeSet<String>,
    named: BTreeSet<(What, String)>,
    /// Numbers that statements may name.
    pub cards: Cards,
}

impl Register {
    /// Registers an id; returns an error when the same kind already has it.
    pub fn enter(
        &mut self,
        what: What,
        id: &str,
        file: File<'_>,
        at: Range<usize>,
    ) -> Result<(), Refused> {
        let noun = what.noun();
        let left_over = file.refused(
            at.clone(),
            format!("nothing names the {noun} \"{id}\"; name it or remove it"),
        );
        match self.places.insert((what, id.to_owned()), left_over) {
            None => Ok(()),
            Some(_) => file.refuse(at, format!("the {noun} id \"{id}\" is used twice")),
        }
    }

    /// Records how far a source is trusted; content must not refer to an unverified one.
    pub fn trust(&mut self, id: &str, trust: Trust) {
        if trust == Trust::Unverified {
            self.unverified.insert(id.to_owned());
        }
    }

    /// Marks an id as used.
    pub fn name(
        &mut self,
        what: What,
        id: &str,
        file: File<'_>,
        at: Range<usize>,
    ) -> Result<(), Refused> {
        let key = (what, id.to_owned());
        if !self.places.contains_key(&key) {
            return file.refuse(at, format!("there is no {} \"{id}\"", what.noun()));
        }
        if what == What::Source && self.unverified.contains(id) {
            return file.refuse(
                at,
                format!("the source \"{id}\" is unverified and cannot carry a statement"),
            );
        }
        self.named.insert(key);
        Ok(())
    }

    /// Marks several ids as used: at least one, without duplicates.
    pub fn names(
        &mut self,
        what: What,
        ids: &[String],
        file: File<'_>,
        at: &Range<usize>,
    ) -> Result<(), Refused> {
        if ids.is_empty() {
            return file.refuse(
                at.clone(),
                format!("at least one {} is needed", what.noun()),
            );
        }
        for (n, id) in ids.iter().enumerate() {
            if ids[..n].contains(id) {
                return file.refuse(
                    at.clone(),
                    format!("the {} \"{id}\" is named twice", what.noun()),
                );
            }
            self.name(what, id, file, at.clone())?;
        }
        Ok(())
    }

    /// Reads a mark: `article: POINT, POINT` or `added: SOURCE, SOURCE`.
    pub fn mark(&mut self, text: &str, file: File<'_>, at: Range<usize>) -> Result<Mark, Refused> {
        let (kind, ids) = text.split_once(':').unwrap_or((text, ""));
        let ids: Vec<String> = ids.split(',').map(|id| id.trim().to_owned()).collect();
        match kind.trim() {
            "article" => {
                self.names(What::Point, &ids, file, &at)?;
                Ok(Mark::Article {
                    points: texts(&ids),
                })
            }
            "added" => {
                self.names(What::Source, &ids, file, &at)?;
                Ok(Mark::Added {
                    sources: texts(&ids),
                })
            }
            other => file.refuse(
                at,
                format!("\"{other}\" is no mark; it is \"article: POINT\" or \"added: SOURCE\""),
            ),
        }
    }

    /// Parses the address of a part of the app.
    pub fn place(
        &mut self,
        text: &str,
        file: File<'_>,
        at: Range<usize>,
    ) -> Result<Place, Refused> {
        let known = match text {
            "urgent-signs" => Some(Place::UrgentSigns),
            "hurts-now" => Some(Place::HurtsNow),
            "move" => Some(Place::Move),
            "goals" => Some(Place::Goals),
            "appointment" => Some(Place::Appointment),
            "question" => Some(Place::Question),
            "report" => Some(Place::Report),
            _ => None,
        };
        if let Some(place) = known {
            return Ok(place);
        }
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        let id = id.to_owned();
        match kind {
            "lesson" => {
                self.name(What::Lesson, &id, file, at)?;
                Ok(Place::Lesson { id: id.into() })
            }
            "movement" => {
                self.name(What::Movement, &id, file, at)?;
                Ok(Place::Movement { id: id.into() })
            }
            _ => file.refuse(
                at,
                format!(
                    "\"{text}\" is no part of the app; links lead to lesson:ID, movement:ID, \
                     urgent-signs, hurts-now, move, goals, appointment, question or report"
                ),
            ),
        }
    }

    /// Returns an error for a point that no lesson carries, and for an unused source or drawing.
    pub fn nothing_is_left_over(&self) -> Result<(), Refused> {
        let has_to_be_named = |(what, id): &(What, String)| match what {
            What::Point | What::Drawing => true,
            What::Source => !self.unverified.contains(id),
            What::Lesson | What::Myth | What::Movement | What::Position | What::Sign => false,
        };
        let left = self
            .places
            .iter()
            .find(|(key, _)| has_to_be_named(key) && !self.named.contains(key));
        match left {
            Some((_, refused)) => Err(refused.clone()),
            None => Ok(()),
        }
    }
}

/// Converts ids for the shipped library.
pub fn texts(ids: &[String]) -> List<Text> {
    ids.iter().cloned().map(Text::from).collect()
}
