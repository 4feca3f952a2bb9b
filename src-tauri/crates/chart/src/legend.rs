//! Legend of the tiles, inside the picture, for a medium without an explanation around it.

use std::ops::Range;

use backstory_core::answers::Function;
use backstory_core::weeks::Week;
use backstory_words::Words;

use crate::canvas::{Align, Canvas};
use crate::chart::ChartError;
use crate::lettering::{Lettering, Weight};
use crate::outline::Frame;
use crate::tiles::{Strokes, Tile, column};

/// Height of a row of the legend in CSS px.
pub(crate) const LEGEND_ROW: f64 = 15.0;

const SWATCH: f64 = 15.0;
const SWATCH_SPACE: f64 = 5.0;
const ITEM_SPACE: f64 = 14.0;

/// Tiles with their names; empty where the page around the chart explains them.
#[derive(Debug, Default)]
pub(crate) struct Legend {
    items: Vec<(Tile, String, Frame)>,
    /// Number of rows.
    pub n_rows: usize,
}

impl Legend {
    /// Lays the legend out within `across`, in as many rows as it takes.
    pub fn new(
        words: &Words,
        weeks: &[Week],
        across: Range<f64>,
        top: f64,
        lettering: Lettering,
    ) -> Result<Legend, ChartError> {
        let mut tiles: Vec<Tile> = Function::ALL.into_iter().map(Tile::Answered).collect();
        // A rare kind of tile is explained only where it occurs.
        if weeks
            .iter()
            .any(|w| column(&w.days).contains(&Tile::Unanswered))
        {
            tiles.push(Tile::Unanswered);
        }
        tiles.push(Tile::Void);
        let mut items = Vec::new();
        let (mut x, mut row) = (across.start, 0);
        for tile in tiles {
            let name = tile.name(words);
            let width = SWATCH + SWATCH_SPACE + lettering.width(&name, Weight::Regular)?;
            if x > across.start && x + width > across.end {
                (x, row) = (across.start, row + 1);
            }
            let frame = Frame {
                x,
                y: top + row as f64 * LEGEND_ROW,
                width: SWATCH,
                height: 9.0,
            };
            items.push((tile, name, frame));
            x += width + ITEM_SPACE;
        }
        Ok(Legend {
            items,
            n_rows: row + 1,
        })
    }

    /// Draws each tile with its name.
    pub fn draw(&self, canvas: &Canvas, strokes: Strokes) -> Result<(), ChartError> {
        for (tile, name, frame) in &self.items {
            tile.draw(canvas, *frame, strokes)?;
            let at = (frame.right() + SWATCH_SPACE, frame.bottom() - 0.5);
            canvas.axis_text(name, at, Align::Start)?;
        }
        Ok(())
    }
}
