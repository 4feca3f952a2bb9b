//! A column of a table of the change log: what it holds and what it is called in a form.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Text.
    Text,
    /// A day, as text.
    Date,
    /// A list, as JSON text.
    List,
    /// A whole number.
    Number,
    /// A yes or no, as 1 or 0.
    YesOrNo,
}

/// A column beside `id`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// Its name in the file.
    pub name: &'static str,
    /// The member of the form that it stands for; `None` where it is no part of the form.
    pub member: Option<&'static str>,
    /// What it holds.
    pub holds: Holds,
    /// Whether it holds words of the person that search reads.
    pub is_searched: bool,
    /// The format that it came with; versions from before it do not have it.
    pub since: i64,
}

const fn column(name: &'static str, holds: Holds) -> Column {
    Column {
        name,
        member: Some(name),
        holds,
        is_searched: false,
        since: 1,
    }
}

pub(crate) const fn text(name: &'static str) -> Column {
    column(name, Holds::Text)
}

pub(crate) const fn date(name: &'static str) -> Column {
    column(name, Holds::Date)
}

pub(crate) const fn list(name: &'static str) -> Column {
    column(name, Holds::List)
}

pub(crate) const fn number(name: &'static str) -> Column {
    column(name, Holds::Number)
}

pub(crate) const fn yes_or_no(name: &'static str) -> Column {
    column(name, Holds::YesOrNo)
}

/// When a record was first written, UTC.
pub(crate) const RECORDED_AT: Column = text("recorded_at").apart();
/// Minutes east of UTC at that time.
pub(crate) const UTC_OFFSET: Column = number("utc_offset").apart();
/// How far apart the day and the writing are.
pub(crate) const BASIS: Column = text("basis").apart();
/// The order of an owned row within its owner.
pub(crate) const POSITION: Column = number("position").apart();

impl Column {
    /// The same, no part of the form.
    pub const fn apart(mut self) -> Column {
        self.member = None;
        self
    }

    /// The same with words that search reads.
    pub const fn searched(mut self) -> Column {
        self.is_searched = true;
        self
    }

    /// The same, added to its table by a later format.
    pub const fn since(mut self, format: i64) -> Column {
        self.since = format;
        self
    }

    /// The same under another name in the form.
    pub const fn named(mut self, member: &'static str) -> Column {
        self.member = Some(member);
        self
    }

    /// Whether the column holds numbers in the file, and not text.
    pub const fn is_number(&self) -> bool {
        matches!(self.holds, Holds::Number | Holds::YesOrNo)
    }
}
