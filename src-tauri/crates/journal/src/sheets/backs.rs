//! A hundred backs, and how many of them show a bulging disc on a scan though nothing hurts
//! (Brinjikji 2015, read as a summary: 30 of 100 at the age of 20, 84 of 100 at 80).

use std::fmt::Write as _;

/// Ages and the number of backs out of a hundred.
pub const AGES: [(u8, i64); 2] = [(20, 30), (80, 84)];

/// Rows and columns of the picture.
const SIDE: i64 = 10;

/// A picture of a hundred marks; the first `n` are filled.
pub fn svg(n: i64) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" fill=\"none\" \
         stroke=\"#000\" stroke-width=\"0.7\">",
    );
    for index in 0..SIDE * SIDE {
        let (x, y) = (index % SIDE * 10 + 2, index / SIDE * 10 + 1);
        let fill = if index < n { " fill=\"#000\"" } else { "" };
        let _ = write!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"6\" height=\"8\" rx=\"2\"{fill}/>"
        );
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_hundred_backs_are_drawn_and_as_many_filled_as_said() {
        let svg = svg(30);
        assert_eq!(svg.matches("<rect").count(), 100);
        assert_eq!(svg.matches("fill=\"#000\"").count(), 30);
    }
}
