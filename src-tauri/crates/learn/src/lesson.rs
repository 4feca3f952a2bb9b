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
    /// The lesson in short: three sentences at its end.
    pub in_short: List<Brief>,
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
    /// The message to remember, or words that must not be missed: a paragraph that stands out.
    KeyMessage {
        /// Source of the paragraph.
        mark: Mark,
        /// Its words.
        spans: List<Span>,
    },
    /// A list.
    List {
        /// Source of the whole list.
        mark: Mark,
        /// Whether its items are steps, to be numbered.
        is_numbered: bool,
        /// Its items.
        items: List<List<Span>>,
    },
    /// Numbers side by side. The first cell of a row names it.
    Table {
        /// Source of the whole table.
        mark: Mark,
        /// Names of the columns.
        head: List<Text>,
        /// Its rows, each as long as `head`.
        rows: List<List<Text>>,
    },
    /// The drawings of a movement, with its name as a link.
    Movement {
        /// Its id.
        id: Text,
    },
    /// When to stop a movement: the words of the urgent signs.
    Stop,
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

impl Block {
    /// Source of the block; `None` for one that carries no statement of its own.
    pub fn mark(&self) -> Option<&Mark> {
        match self {
            Block::Paragraph { mark, .. }
            | Block::KeyMessage { mark, .. }
            | Block::List { mark, .. }
            | Block::Table { mark, .. } => Some(mark),
            Block::Heading { .. }
            | Block::Movement { .. }
            | Block::Stop
            | Block::Show { .. }
            | Block::Myth { .. }
            | Block::Open { .. } => None,
        }
    }

    /// The words of the block: a heading or paragraph in one text, a list or table in one for each
    /// item or row.
    pub fn texts(&self) -> Vec<String> {
        match self {
            Block::Heading { text } => vec![text.to_string()],
            Block::Paragraph { spans, .. } | Block::KeyMessage { spans, .. } => {
                vec![words_of(spans)]
            }
            Block::List { items, .. } => items.iter().map(|item| words_of(item)).collect(),
            Block::Table { head, rows, .. } => {
                let rows = rows.iter().map(|row| row.join(", "));
                std::iter::once(head.join(", ")).chain(rows).collect()
            }
            Block::Movement { .. }
            | Block::Stop
            | Block::Show { .. }
            | Block::Myth { .. }
            | Block::Open { .. } => Vec::new(),
        }
    }
}

/// The words of a paragraph, without stress and links.
pub fn words_of(spans: &[Span]) -> String {
    spans.iter().map(Span::words).collect()
}

/// One sentence of a lesson in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::lesson)]
pub struct Brief {
    /// Source of the sentence.
    pub mark: Mark,
    /// The sentence.
    pub text: Text,
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

impl Span {
    /// The words, without stress or link.
    pub fn words(&self) -> &str {
        match self {
            Span::Text { text }
            | Span::Emphasis { text }
            | Span::Strong { text }
            | Span::Link { text, .. } => text,
        }
    }
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
    /// The person's goals.
    Goals,
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
    /// A hundred backs without pain, and how many of them show a bulging disc.
    Backs,
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
