//! Data types of a lesson. The build script compiles this file too.

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
    /// Reading time in minutes at 200 words a minute, rounded up.
    pub minutes: u8,
    /// The day the lesson was last compared with its sources, `YYYY-MM-DD`.
    pub checked: Text,
    /// The blocks in order.
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
        /// Source of the paragraph.
        mark: Mark,
        /// Its words.
        spans: List<Span>,
    },
    /// A list.
    List {
        /// Source of the whole list.
        mark: Mark,
        /// Its items.
        items: List<List<Span>>,
    },
    /// A picture that the reader can move.
    Show {
        /// The picture.
        what: Interaction,
    },
    /// A common belief, to be thought about before it is answered.
    Myth {
        /// Its id.
        id: Text,
    },
    /// A link to another part of the app, as a block of its own.
    Open {
        /// Target of the link.
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
    /// A link to another part of the app; never out of it.
    Link {
        /// The words.
        text: Text,
        /// Target of the link.
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
    /// The daily load on a back compared with its capacity.
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

/// A situation with possible actions. None of them is the right one, and nothing is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct NextCard {
    /// The situation.
    pub situation: Text,
    /// Two or three possible actions.
    pub choices: List<Choice>,
}

/// A possible action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct Choice {
    /// The action.
    pub choice: Text,
    /// The reply to the choice.
    pub reply: Text,
    /// Source of the reply.
    pub mark: Mark,
}

/// A common belief about backs: first to be guessed, then answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct Myth {
    /// Short name, unique.
    pub id: Text,
    /// The belief, as people say it.
    pub heard: Text,
    /// Whether the belief is true.
    pub holds: Holds,
    /// A statement closer to the truth.
    pub closer: Text,
    /// Source of the answer.
    pub mark: Mark,
}

/// Whether a belief is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// True.
    Yes,
    /// Partly true.
    Partly,
    /// False.
    No,
}
