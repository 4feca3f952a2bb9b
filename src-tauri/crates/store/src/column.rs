//! Columns of the tables in the change log: the type of each, and its name in a form.

/// Type of the values in a column.
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
    /// Name of the column in the file.
    pub name: &'static str,
    /// Name of the member in the form; `None` where the form does not have it.
    pub member: Option<&'static str>,
    /// Type of its values.
    pub holds: Holds,
    /// Whether search reads its text.
    pub is_searched: bool,
    /// Format that added the column; versions from before it do not have it.
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

/// Time of the first writing, UTC.
pub(crate) const RECORDED_AT: Column = text("recorded_at").apart();
/// Minutes east of UTC at that time.
pub(crate) const UTC_OFFSET: Column = number("utc_offset").apart();
/// How late the row was written (same day, next day, …).
pub(crate) const BASIS: Column = text("basis").apart();
/// Order of an owned row within its owner, from 0.
pub(crate) const POSITION: Column = number("position").apart();

impl Column {
    /// Returns the column without a member in the form.
    pub const fn apart(mut self) -> Column {
        self.member = None;
        self
    }

    /// Returns the column with text that search reads.
    pub const fn searched(mut self) -> Column {
        self.is_searched = true;
        self
    }

    /// Returns the column as added by a later format.
    pub const fn since(mut self, format: i64) -> Column {
        self.since = format;
        self
    }

    /// Returns the column under another name in the form.
    pub const fn named(mut self, member: &'static str) -> Column {
        self.member = Some(member);
        self
    }

    /// Returns whether the file stores numbers in the column, and not text.
    pub const fn is_number(&self) -> bool {
        matches!(self.holds, Holds::Number | Holds::YesOrNo)
    }
}
