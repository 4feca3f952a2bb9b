//! Forms as rows make them: the columns of a row are the members of its form, and the rows that a
//! record owns are lists in it.
//!
//! A form is read straight from the rows, because a period of years makes thousands of them.

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::column::Holds;
use crate::table::Table;
use crate::view::{Held, View};

/// A form, or a part of one.
#[derive(Clone, Copy)]
pub(crate) enum Form<'a> {
    /// A record: its row, and the rows that belong to it, in order.
    Record(View<'a>, &'a [View<'a>]),
    /// Members of a record.
    Members(View<'a>, &'a [View<'a>]),
    /// A list: the rows of a table.
    List(Table, &'a [View<'a>]),
    /// An item of a list.
    Item(View<'a>),
    /// A column.
    Cell(Holds, Held<'a>),
    /// An id.
    Id(&'a str),
}

/// Returns the columns of a row that a form has, as its members.
fn members(row: View<'_>) -> impl Iterator<Item = (&'static str, Form<'_>)> {
    let columns = row.values();
    columns.filter_map(|(column, value)| Some((column.member?, Form::Cell(column.holds, value))))
}

/// Returns the lists of a form.
fn lists<'a>(
    row: View<'a>,
    owned: &'a [View<'a>],
) -> impl Iterator<Item = (&'static str, Form<'a>)> {
    let parts = row.table.parts();
    parts.filter_map(|(part, _)| Some((part.list()?, Form::List(part.items(), owned))))
}

impl<'de> Deserializer<'de> for Form<'de> {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            // The form of an entry has its answers in one member.
            Form::Record(row, owned) if row.table == Table::Entry => {
                let day = members(row).filter(|(name, _)| *name == "day");
                let answers = ("answers", Form::Members(row, owned));
                MapDeserializer::new(day.chain([answers])).deserialize_any(visitor)
            }
            Form::Record(row, owned) | Form::Members(row, owned) => {
                let members = members(row).chain(lists(row, owned));
                MapDeserializer::new(members).deserialize_any(visitor)
            }
            Form::List(table, owned) => {
                let rows = owned.iter().filter(|row| row.table == table);
                SeqDeserializer::new(rows.copied().map(Form::Item)).deserialize_any(visitor)
            }
            // A tag is a plain text.
            Form::Item(row) if row.table == Table::Tag => {
                Form::Cell(Holds::Text, row.value("name")).deserialize_any(visitor)
            }
            Form::Item(row) => {
                let id = ("id", Form::Id(row.id));
                MapDeserializer::new(members(row).chain([id])).deserialize_any(visitor)
            }
            Form::Cell(Holds::List, Held::Text(text)) => {
                let mut json = serde_json::Deserializer::from_str(text);
                let list = json.deserialize_any(visitor)?;
                json.end()?;
                Ok(list)
            }
            Form::Cell(Holds::YesOrNo, Held::Integer(n)) => visitor.visit_bool(n != 0),
            Form::Cell(_, Held::Integer(n)) => visitor.visit_i64(n),
            Form::Cell(_, Held::Text(text)) | Form::Id(text) => visitor.visit_borrowed_str(text),
            // No form has a real or a blob: see `View::foreign`.
            Form::Cell(_, Held::Null | Held::Other) => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Form::Cell(_, Held::Null) => visitor.visit_none(),
            Form::Cell(Holds::List, Held::Text(text)) if text.trim() == "null" => {
                visitor.visit_none()
            }
            form => visitor.visit_some(form),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        match self {
            Form::Cell(_, Held::Text(word)) => {
                BorrowedStrDeserializer::new(word).deserialize_enum(name, variants, visitor)
            }
            form => form.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, serde_json::Error> for Form<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
