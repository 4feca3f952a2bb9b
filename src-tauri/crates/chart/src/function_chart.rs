//! "Doing what matters": one column of day tiles per week.

use backstory_core::answers::Function;
use backstory_core::weeks::Week;

use crate::canvas::{Align, Canvas, Sheet, draw};
use crate::chart::{Chart, ChartError, Point, clamped, counted};
use crate::legend::{LEGEND_ROW, Legend};
use crate::lettering::{Lettering, Weight};
use crate::outline::Frame;
use crate::palette::Scheme;
use crate::tiles::{COLUMN, Strokes, column};
use crate::time_axis::TimeAxis;

const TITLE: &str = "Days of most, some, or little or none of what matters, by week";

/// Draws the weeks, oldest on the left.
///
/// A column holds one tile per day: most at the bottom, then some, then little or none, then days
/// without an answer, then days with nothing written. A running week has only its days so far.
pub fn function_chart(weeks: &[Week], width: u32, scheme: Scheme) -> Result<Chart, ChartError> {
    let width = clamped(width);
    let lettering = Lettering::of(scheme)?;
    let layout = Layout::new(weeks, width, scheme);
    let legend = match scheme {
        Scheme::Light | Scheme::Dark => Legend::default(),
        Scheme::Print => Legend::new(weeks, layout.left..layout.width, layout.foot, lettering)?,
    };
    let height = layout.foot + legend.n_rows as f64 * LEGEND_ROW;
    let sheet = Sheet {
        width,
        height: height.ceil() as u32,
        scheme,
        lettering,
        title: TITLE,
        description: &description(weeks),
    };
    let figure = Figure {
        weeks,
        layout,
        lettering,
    };
    let svg = draw(&sheet, |canvas| {
        figure.draw_frame(canvas)?;
        figure.draw_columns(canvas)?;
        figure.draw_dates(canvas)?;
        legend.draw(canvas, layout.strokes)
    })?;
    Ok(Chart {
        svg,
        width,
        height: sheet.height,
        description: sheet.description.to_owned(),
        points: figure.points(),
    })
}

/// Where everything lies, in CSS px.
#[derive(Debug, Clone, Copy)]
struct Layout {
    width: f64,
    left: f64,
    right: f64,
    label_space: f64,
    stack_bottom: f64,
    tile_height: f64,
    row: f64,
    base: f64,
    dates: f64,
    caption: Option<f64>,
    /// Height without a legend.
    foot: f64,
    strokes: Strokes,
    counts_wanted: bool,
    /// Room per week.
    pitch: f64,
    /// Below this much room per week a tile cannot hold its outline.
    least_pitch: f64,
    between: f64,
    tile_width: f64,
    bars: bool,
}

impl Layout {
    fn new(weeks: &[Week], width: u32, scheme: Scheme) -> Layout {
        let width = f64::from(width);
        let screen = Layout {
            width,
            left: if width < 480.0 { 44.0 } else { 64.0 },
            right: width - if width < 480.0 { 10.0 } else { 18.0 },
            label_space: 12.0,
            stack_bottom: 151.0,
            tile_height: 15.0,
            row: 18.0,
            base: 153.5,
            dates: 172.0,
            caption: Some(192.0),
            foot: 198.0,
            strokes: Strokes {
                radius: 4.0,
                outline: 1.5,
                dash: 3.0,
                dot: 2.0,
            },
            counts_wanted: true,
            pitch: 0.0,
            least_pitch: 14.0,
            between: 6.0,
            tile_width: 66.0,
            bars: false,
        };
        let mut layout = match scheme {
            Scheme::Light | Scheme::Dark => screen,
            Scheme::Print => Layout {
                left: 24.0,
                right: width - 2.0,
                label_space: 6.0,
                stack_bottom: 84.0,
                tile_height: 8.5,
                row: 11.0,
                base: 86.0,
                dates: 99.0,
                caption: None,
                foot: 106.0,
                strokes: Strokes {
                    radius: 2.5,
                    outline: 1.0,
                    dash: 2.0,
                    dot: 1.3,
                },
                counts_wanted: false,
                least_pitch: 9.0,
                between: 4.0,
                tile_width: 30.0,
                ..screen
            },
        };
        layout.pitch = (layout.right - layout.left) / weeks.len().max(1) as f64;
        layout.bars = layout.pitch < layout.least_pitch;
        layout.tile_width = if layout.bars {
            layout.pitch * 0.8
        } else {
            (layout.pitch - layout.between).min(layout.tile_width)
        };
        layout
    }

    /// Top edge of the tile `level` places above the lowest.
    fn tile_top(&self, level: usize) -> f64 {
        self.stack_bottom - self.tile_height - level as f64 * self.row
    }

    fn tile(&self, index: usize, level: usize) -> Frame {
        // Bars touch, so that a run of full days is one bar.
        let height = if self.bars {
            self.row
        } else {
            self.tile_height
        };
        Frame {
            x: self.middle(index) - self.tile_width / 2.0,
            y: self.stack_bottom - height - level as f64 * self.row,
            width: self.tile_width,
            height,
        }
    }

    fn middle(&self, index: usize) -> f64 {
        self.left + (index as f64 + 0.5) * self.pitch
    }
}

struct Figure<'a> {
    weeks: &'a [Week],
    layout: Layout,
    lettering: Lettering,
}

impl Figure<'_> {
    fn draw_frame(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let x = l.left - l.label_space;
        let top = l.tile_top(COLUMN - 1);
        let drop = self.lettering.size * 0.35;
        canvas.axis_text("0", (x, l.stack_bottom + drop), Align::End)?;
        canvas.axis_text("7", (x, top + drop), Align::End)?;
        if l.counts_wanted {
            let middle = (top + l.stack_bottom) / 2.0;
            canvas.axis_text("days", (x, middle + drop), Align::End)?;
        }
        if l.bars {
            // Blank space up to this line is what was not written.
            let edge = [(l.left, top), (l.right, top)];
            canvas.dashed(&edge, l.strokes.dash, 1.0, canvas.palette.fn_void)?;
        }
        let base = [(l.left, l.base), (l.right, l.base)];
        canvas.line(&base, 1.0, canvas.palette.control)
    }

    fn draw_columns(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        for (index, week) in self.weeks.iter().enumerate() {
            let tiles = column(week);
            for (level, tile) in tiles.iter().enumerate() {
                let frame = l.tile(index, level);
                if l.bars {
                    tile.draw_bar(canvas, frame)?;
                } else {
                    tile.draw(canvas, frame, l.strokes)?;
                }
            }
        }
        let mut caption = if l.bars {
            "Each bar is a week from Monday. Blank below the dashes: nothing written."
        } else {
            "Week starting Monday."
        };
        if self.has_counts()? {
            caption = "Week starting Monday. Above each column: days with an entry.";
            for (index, week) in self.weeks.iter().enumerate() {
                self.draw_count(canvas, index, week)?;
            }
        }
        if let Some(y) = l.caption {
            let wordings = [caption, "Week starting Monday."];
            let room = l.width - l.left;
            if let Some(words) = self.lettering.fitting(&wordings, Weight::Regular, room)? {
                canvas.axis_text(words, (l.left, y), Align::Start)?;
            }
        }
        Ok(())
    }

    /// Whether the counts stand above the columns: all of them or none.
    fn has_counts(&self) -> Result<bool, ChartError> {
        let widest = self.lettering.width("7 of 7", Weight::Regular)?;
        Ok(self.layout.counts_wanted && widest + 8.0 <= self.layout.pitch)
    }

    fn draw_count(&self, canvas: &Canvas, index: usize, week: &Week) -> Result<(), ChartError> {
        let l = &self.layout;
        let plain = format!("{} of {}", week.n_written, week.n_days);
        let so_far = format!("{plain} so far");
        let wordings: &[&str] = if week.running {
            &[&so_far, &plain]
        } else {
            &[&plain]
        };
        let room = l.pitch - 4.0;
        if let Some(words) = self.lettering.fitting(wordings, Weight::Regular, room)? {
            let n_tiles = column(week).len();
            let y = l.tile_top(n_tiles.max(1) - 1) - 7.0;
            canvas.axis_text(words, (l.middle(index), y), Align::Middle)?;
        }
        Ok(())
    }

    fn draw_dates(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let Some(first) = self.weeks.first() else {
            return Ok(());
        };
        if l.bars {
            let axis = TimeAxis {
                first: first.monday,
                n_days: self.weeks.len() * COLUMN,
                left: l.left,
                right: l.right,
            };
            for mark in axis.marks(self.lettering, l.width - 2.0)? {
                let tick = [(mark.x, l.base), (mark.x, l.base + 4.0)];
                canvas.line(&tick, 1.0, canvas.palette.control)?;
                if let Some(words) = mark.label {
                    canvas.axis_text(&words, (mark.x, l.dates), Align::Start)?;
                }
            }
            return Ok(());
        }
        let mut widest: f64 = 0.0;
        for week in self.weeks {
            let width = self
                .lettering
                .width(&week.monday.short(), Weight::Regular)?;
            widest = widest.max(width);
        }
        let step = ((widest + 8.0) / l.pitch).ceil().max(1.0) as usize;
        for (index, week) in self.weeks.iter().enumerate().step_by(step) {
            let middle = l.middle(index);
            if middle + widest / 2.0 <= l.width {
                canvas.axis_text(&week.monday.short(), (middle, l.dates), Align::Middle)?;
            }
        }
        Ok(())
    }

    fn points(&self) -> Vec<Point> {
        let l = &self.layout;
        let top = l.tile_top(COLUMN - 1);
        let years = |week: &Week| week.monday.date().format("%Y").to_string();
        let one_year = self.weeks.first().map(years) == self.weeks.last().map(years);
        let box_of_column = |index: usize| Frame {
            x: l.left + index as f64 * l.pitch,
            y: top,
            width: l.pitch,
            height: l.stack_bottom - top,
        };
        self.weeks
            .iter()
            .enumerate()
            .map(|(index, week)| {
                let frame = box_of_column(index);
                let monday = if one_year {
                    week.monday.short()
                } else {
                    week.monday.short_with_year()
                };
                Point {
                    x: frame.x,
                    y: frame.y,
                    width: frame.width,
                    height: frame.height,
                    label: format!("Week from {monday}: {}", numbers(week)),
                }
            })
            .collect()
    }
}

fn numbers(week: &Week) -> String {
    let mut parts: Vec<String> = Function::ALL
        .into_iter()
        .map(|f| format!("{} {}", f.words(), week.count(f)))
        .collect();
    let n_answered = week.most + week.some + week.little;
    if week.n_written > n_answered {
        parts.push(format!("not answered {}", week.n_written - n_answered));
    }
    let so_far = if week.running { " so far" } else { "" };
    let days = counted(week.n_days, "day");
    parts.push(format!("{} of {days} written{so_far}", week.n_written));
    parts.join(", ")
}

fn description(weeks: &[Week]) -> String {
    let Some(first) = weeks.first() else {
        return "No weeks to show yet.".to_owned();
    };
    let sum = |count: fn(&Week) -> usize| weeks.iter().map(count).sum::<usize>();
    let columns = counted(weeks.len(), "column");
    let monday = first.monday.short_with_year();
    let (most, some, little) = (sum(|w| w.most), sum(|w| w.some), sum(|w| w.little));
    let (n_written, n_days) = (sum(|w| w.n_written), sum(|w| w.n_days));
    let days = counted(n_days, "day");
    format!(
        "{columns} of day tiles, one for each week from Monday {monday}: most on {most}, some on \
         {some}, little or none on {little}. {n_written} of {days} written."
    )
}
