//! What a lesson consists of. The build script compiles this file too.

use databake::Bake;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::library::{List, Mark, Text};

/// A lesson of two to four minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct Lesson {
    /// Short name, unique.
    pub id: Text,
    /// Heading.
    pub title: Text,
    /// One sentence for the list of lessons; it claims nothing.
    pub summary: Text,
    /// Minutes it takes at 200 words a minute, rounded up.
    pub minutes: u8,
    /// The day it was last compared with its sources, `YYYY-MM-DD`.
    pub checked: Text,
    /// What it says, in order.
    pub blocks: List<Block>,
    /// "What would you do next?"
    pub next: NextCard,
}

/// A part of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading inside the lesson; it claims nothing.
    Heading {
        /// Its words.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// Where it comes from.
        mark: Mark,
        /// Its words.
        spans: List<Span>,
    },
    /// A list.
    List {
        /// Where all of it comes from.
        mark: Mark,
        /// Its items.
        items: List<List<Span>>,
    },
    /// A picture that the reader can move.
    Show {
        /// Which.
        what: Interaction,
    },
    /// Something one often hears, to be thought about before it is answered.
    Myth {
        /// Its id.
        id: Text,
    },
    /// A way to another part of the app.
    Open {
        /// Where it leads.
        place: Place,
    },
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Span {
    /// Plain words.
    Text {
        /// The words.
        text: Text,
    },
    /// Words with stress.
    Emphasis {
        /// The words.
        text: Text,
    },
    /// Words that stand out.
    Strong {
        /// The words.
        text: Text,
    },
    /// A way to another part of the app; never out of it.
    Link {
        /// The words.
        text: Text,
        /// Where it leads.
        place: Place,
    },
}

/// A part of the app that a lesson leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Place {
    /// The urgent signs.
    UrgentSigns,
    /// "It hurts now".
    HurtsNow,
    /// The movement library.
    Move,
    /// A new appointment.
    Appointment,
    /// A new question for the physiotherapist.
    Question,
    /// The report.
    Report,
    /// Another lesson.
    Lesson {
        /// Its id.
        id: Text,
    },
    /// A movement of the library.
    Movement {
        /// Its id.
        id: Text,
    },
}

/// A picture that the reader can move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
#[serde(rename_all = "snake_case")]
pub enum Interaction {
    /// What days ask of a back, and what it is ready for.
    LoadAndCapacity,
    /// Positions to rest in.
    Positions,
    /// A breath to follow.
    Breathing,
    /// How small steps add up.
    SmallSteps,
    /// Fine, sore or worse, and what each means.
    SoreOrWorse,
    /// Averages of people in studies.
    Course,
}

/// A situation with things one could do. None of them is the right one, and nothing is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct NextCard {
    /// What happens.
    pub situation: Text,
    /// Two or three things to do.
    pub choices: List<Choice>,
}

/// Something one could do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct Choice {
    /// What.
    pub choice: Text,
    /// What can be said about it.
    pub reply: Text,
    /// Where the reply comes from.
    pub mark: Mark,
}

/// Something one often hears about backs: first to be guessed, then answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct Myth {
    /// Short name, unique.
    pub id: Text,
    /// What one hears.
    pub heard: Text,
    /// Whether it holds.
    pub holds: Holds,
    /// What is closer to the truth.
    pub closer: Text,
    /// Where the answer comes from.
    pub mark: Mark,
}

/// Whether what one hears holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// It does.
    Yes,
    /// In part.
    Partly,
    /// It does not.
    No,
}
