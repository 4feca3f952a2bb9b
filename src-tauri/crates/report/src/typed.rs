//! Text that may have been typed, cut into stretches of one typeface and into pieces between which
//! a line may break.

use typst::foundations::{IntoValue, Value};

use crate::breaks::{Piece, pieces};
use crate::typeface::typefaces;
use crate::values::{array, dict};

/// Returns text that may have been typed as stretches of one typeface, the parts of a long run in
/// boxes.
pub(crate) fn typed(text: &str) -> Value {
    let stretches = pieces(text).into_iter().flat_map(|piece| {
        let (text, is_part) = match piece {
            Piece::Words(text) => (text, false),
            Piece::Part(text) => (text, true),
        };
        let stretches = typefaces(text).into_iter();
        stretches.map(move |(typeface, text)| (typeface, text, is_part))
    });
    array(stretches.map(|(typeface, text, is_part)| {
        dict([
            ("text", text.into_value()),
            ("style", typeface.style().into_value()),
            ("boxed", is_part.into_value()),
        ])
        .into_value()
    }))
}
