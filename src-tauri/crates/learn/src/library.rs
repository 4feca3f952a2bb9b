//! All learning content with its sources. The build script compiles this file too.

use std::borrow::Cow;

use databake::Bake;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::lesson::{Lesson, Myth};
use crate::movement::{Drawing, Movement, RestPosition};
use crate::signs::UrgentSigns;

/// Text compiled into the program.
pub type Text = Cow<'static, str>;

/// A list compiled into the program.
pub type List<T> = Cow<'static, [T]>;

/// All learning content, checked when the program was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::library)]
pub struct Library {
    /// The article that the content is based on.
    pub article: Article,
    /// All other sources; the content refers to each of them.
    pub sources: List<Source>,
    /// The lessons in reading order.
    pub lessons: List<Lesson>,
    /// Common beliefs about backs.
    pub myths: List<Myth>,
    /// The movement library, sorted by name.
    pub movements: List<Movement>,
    /// Positions to rest in.
    pub positions: List<RestPosition>,
    /// The drawings of movements and positions.
    pub drawings: List<Drawing>,
    /// The urgent signs, the same for everyone.
    pub signs: UrgentSigns,
}

/// The article, as its points in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::library)]
pub struct Article {
    /// Its title.
    pub title: Text,
    /// Author and place of publication.
    pub author: Text,
    /// The credit, shown wherever the article is used.
    pub credit: Text,
    /// Its points; a lesson carries each of them.
    pub points: List<Point>,
}

/// A point that the article makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::library)]
pub struct Point {
    /// Short name that marks refer to.
    pub id: Text,
    /// The section of the article.
    pub section: Text,
    /// The point in our own words.
    pub point: Text,
}

/// A publication or another basis for a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::library)]
pub struct Source {
    /// Short name that marks refer to.
    pub id: Text,
    /// Author and year, as shown on a paragraph.
    pub short: Text,
    /// Year of publication; `None` when unknown.
    pub year: Option<u16>,
    /// Author, year, journal, volume and pages, as far as they are known.
    pub citation: Text,
    /// The finding taken from the source, with its limits.
    pub says: Text,
    /// How it was read.
    pub trust: Trust,
    /// An address at the publisher of record; never a mirror.
    pub url: Option<Text>,
}

/// How a source was read before it was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Bake)]
#[databake(path = backstory_learn::library)]
#[serde(rename_all = "kebab-case")]
pub enum Trust {
    /// The publication itself, its abstract or its owner's page was read.
    Read,
    /// Another publication that reports the source was read.
    SecondHand,
    /// General knowledge.
    General,
    /// Our own choice in making this, not evidence.
    Design,
    /// Not checked by anyone. Content that refers to such a source is rejected.
    Unverified,
}

/// Source of a paragraph. Every paragraph carries exactly one mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::library)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mark {
    /// Retold from the article.
    Article {
        /// Ids of its points, at least one.
        points: List<Text>,
    },
    /// Added, from these sources.
    Added {
        /// Ids of the sources, at least one.
        sources: List<Text>,
    },
}
