//! Movements, positions to rest in, and their drawings. The build script compiles this file too.
//!
//! How to do a movement is our own description, awaiting a physiotherapist's review; it claims
//! nothing about what the movement does.

use databake::Bake;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::library::{List, Text};

/// A movement of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
pub struct Movement {
    /// Short name, unique.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// Posture in which the described form is done.
    pub position: Posture,
    /// Whether the movement can be done without getting down to the floor.
    pub floor_free: bool,
    /// Whether it suits a short break beside a desk.
    pub desk_break: bool,
    /// How demanding the movement is; our own grading.
    pub effort: Effort,
    /// Seconds that about five slow repetitions take, 30 to 300.
    pub seconds: u16,
    /// How to do it, two to four steps.
    pub how: List<Text>,
    /// An easier form.
    pub easier: Text,
    /// Whether the easier form is done in a chair or standing.
    pub easier_floor_free: bool,
    /// A harder form.
    pub harder: Text,
    /// Points to watch.
    pub care: Text,
    /// Ids of the sources for including the movement in the library.
    pub sources: List<Text>,
    /// Its drawings in order.
    pub pictures: List<Picture>,
}

/// A drawing with its text alternative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
pub struct Picture {
    /// The drawing's id.
    pub drawing: Text,
    /// Description of the drawing, in one sentence.
    pub alt: Text,
}

/// A position to rest in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
pub struct RestPosition {
    /// Short name, unique.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// How to get into it.
    pub how: List<Text>,
    /// Its drawing.
    pub picture: Picture,
    /// Whether the position can be taken without getting down to the floor.
    pub floor_free: bool,
}

/// Posture of a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
#[serde(rename_all = "kebab-case")]
pub enum Posture {
    /// Lying down.
    Lying,
    /// On hands and knees.
    AllFours,
    /// Sitting.
    Sitting,
    /// On the feet.
    Standing,
}

/// How demanding a movement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// Gentle: a little.
    Gentle,
    /// Steady: some.
    Steady,
    /// Strong: more.
    Strong,
}

/// A line drawing in a box of 160 by 100.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
pub struct Drawing {
    /// Short name, unique.
    pub id: Text,
    /// Its shapes, drawn from back to front.
    pub shapes: List<Shape>,
}

/// A shape of a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
pub struct Shape {
    /// The part that the shape belongs to; decides colour and width.
    pub part: ShapePart,
    /// The path, as in the `d` of an SVG path.
    pub d: Text,
}

/// Parts of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::movement)]
#[serde(rename_all = "kebab-case")]
pub enum ShapePart {
    /// Trunk and near limbs.
    Near,
    /// Far limbs.
    Far,
    /// The head.
    Head,
    /// Floor, chair, wall, table.
    Prop,
    /// Pillow, mat, towel.
    Soft,
    /// An arrow that shows the movement.
    Arrow,
}

impl Drawing {
    /// Returns the drawing as an SVG file for paper: black and greys that remain distinct in print.
    pub fn svg(&self) -> String {
        let shapes: String = self.shapes.iter().map(Shape::printed).collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 100\" fill=\"none\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\">{shapes}</svg>"
        )
    }
}

impl Shape {
    fn printed(&self) -> String {
        let look = match self.part {
            ShapePart::Near => "stroke=\"#000\" stroke-width=\"9\"",
            ShapePart::Far => "stroke=\"#999\" stroke-width=\"9\"",
            ShapePart::Head => "fill=\"#000\"",
            ShapePart::Prop => "stroke=\"#555\" stroke-width=\"2.5\"",
            ShapePart::Soft => "fill=\"#E4E4E4\" stroke=\"#777\" stroke-width=\"1\"",
            ShapePart::Arrow => "stroke=\"#333\" stroke-width=\"2.5\"",
        };
        // Paths are checked when the program is built: none contains a quotation mark.
        format!("<path {look} d=\"{}\"/>", self.d)
    }
}
