//! Rows as a form is read from them, and many rows packed together.

use backstory_core::record::RecordKind;
use rusqlite::Error;
use rusqlite::types::{Value, ValueRef};

use crate::column::{Column, POSITION};
use crate::table::Table;

/// A row to read: its id, and its values in the order of [`Table::columns`].
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub table: Table,
    pub id: &'a str,
    values: Values<'a>,
}

#[derive(Clone, Copy)]
enum Values<'a> {
    OfRow(&'a [Value]),
    Packed(&'a Packed, &'a [Cell]),
}

/// A value as a form can have it.
#[derive(Clone, Copy)]
pub(crate) enum Held<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
    /// A real, a blob, or text that is not UTF-8: no column of ours holds one.
    Other,
}

impl<'a> View<'a> {
    /// Views a row on its own.
    pub fn new(table: Table, id: &'a str, values: &'a [Value]) -> View<'a> {
        View {
            table,
            id,
            values: Values::OfRow(values),
        }
    }

    fn value_at(self, at: usize) -> Held<'a> {
        match self.values {
            Values::OfRow(values) => match values.get(at) {
                Some(Value::Integer(n)) => Held::Integer(*n),
                Some(Value::Text(text)) => Held::Text(text),
                Some(Value::Real(_) | Value::Blob(_)) => Held::Other,
                Some(Value::Null) | None => Held::Null,
            },
            Values::Packed(packed, cells) => match cells.get(at) {
                Some(Cell::Integer(n)) => Held::Integer(*n),
                Some(Cell::Text(start, end)) => Held::Text(packed.text(*start, *end)),
                Some(Cell::Other) => Held::Other,
                Some(Cell::Null) | None => Held::Null,
            },
        }
    }

    /// Returns the columns with their values.
    pub fn values(self) -> impl Iterator<Item = (&'static Column, Held<'a>)> {
        let columns = self.table.columns().iter().enumerate();
        columns.map(move |(at, column)| (column, self.value_at(at)))
    }

    /// Returns the value of a column, or NULL when the table does not have it.
    pub fn value(self, column: &str) -> Held<'a> {
        let at = self.table.place_of(column);
        at.map_or(Held::Null, |at| self.value_at(at))
    }

    /// Returns the text of a column, or `None` when it holds anything else.
    pub fn text(self, column: &str) -> Option<&'a str> {
        match self.value(column) {
            Held::Text(text) => Some(text),
            Held::Null | Held::Integer(_) | Held::Other => None,
        }
    }

    /// Returns the kind of record that the row says it is of; `None` for a word that is not a kind
    /// of its table.
    pub fn kind(self) -> Option<RecordKind> {
        let kind = self.text("kind").unwrap_or(self.table.name());
        let kind = kind.parse().ok();
        kind.filter(|kind| Table::of(*kind) == self.table)
    }

    /// Returns the first column with a value of the wrong type; `None` for a sound row.
    pub fn foreign(self) -> Option<&'static str> {
        let is_foreign = |(column, value): &(&Column, Held<'_>)| match value {
            Held::Null => column.name == POSITION.name,
            Held::Integer(_) => !column.is_number(),
            Held::Text(_) => column.is_number(),
            Held::Other => true,
        };
        let mut values = self.values();
        values.find(is_foreign).map(|(column, _)| column.name)
    }
}

/// Rows of one table in a few allocations: years of entries own tens of thousands.
pub(crate) struct Packed {
    table: Table,
    /// Number of cells in a row.
    width: usize,
    /// The id of each row and then its values.
    cells: Vec<Cell>,
    text: String,
}

enum Cell {
    Null,
    Integer(i64),
    /// Beginning and end in the text of all rows.
    Text(usize, usize),
    Other,
}

impl Packed {
    pub fn new(table: Table) -> Packed {
        Packed {
            table,
            width: table.columns().len() + 1,
            cells: Vec::new(),
            text: String::new(),
        }
    }

    /// Removes every row.
    pub fn clear(&mut self) {
        self.cells.clear();
        self.text.clear();
    }

    /// Adds a row of a statement with the id and then the columns of the table.
    pub fn push(&mut self, row: &rusqlite::Row<'_>) -> Result<(), Error> {
        for at in 0..self.width {
            let value = row.get_ref(at)?;
            self.push_value(value);
        }
        Ok(())
    }

    fn push_value(&mut self, value: ValueRef<'_>) {
        let cell = match value {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(n) => Cell::Integer(n),
            ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => {
                    let start = self.text.len();
                    self.text.push_str(text);
                    Cell::Text(start, self.text.len())
                }
                Err(_) => Cell::Other,
            },
            ValueRef::Real(_) | ValueRef::Blob(_) => Cell::Other,
        };
        self.cells.push(cell);
    }

    /// Returns the number of rows.
    pub fn len(&self) -> usize {
        self.cells.len() / self.width
    }

    /// Returns a row; `None` when its id is not text.
    pub fn view(&self, n: usize) -> Option<View<'_>> {
        let cells = self.cells.get(n * self.width..(n + 1) * self.width)?;
        match cells.split_first()? {
            (Cell::Text(start, end), values) => Some(View {
                table: self.table,
                id: self.text(*start, *end),
                values: Values::Packed(self, values),
            }),
            _ => None,
        }
    }

    fn text(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }
}
