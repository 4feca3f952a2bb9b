//! "Doing what matters": one column of day tiles per week.

use backstory_core::weeks::{Tally, Week};
use backstory_words::{Words, given};
use chrono::Datelike;

use crate::canvas::{Align, Canvas, CanvasSpec, draw};
use crate::chart::{Chart, ChartError, Point, clamped};
use crate::legend::{LEGEND_ROW, Legend};
use crate::lettering::{Lettering, Weight};
use crate::outline::Frame;
use crate::palette::Scheme;
use crate::tiles::{COLUMN, Strokes, column};
use crate::time_axis::TimeAxis;

/// Draws the weeks, oldest on the left.
///
/// A column holds one tile per day: most at the bottom, then some, then little or none, then days
/// without an answer, then days with nothing written. A running week has only its days so far.
pub fn function_chart(
    words: &Words,
    weeks: &[Week],
    width: u32,
    scheme: Scheme,
) -> Result<Chart, ChartError> {
    let width = clamped(width);
    let lettering = Lettering::of(scheme)?;
    let layout = Layout::new(weeks, width, scheme);
    let legend = match scheme {
        Scheme::Light | Scheme::Dark => Legend::default(),
        Scheme::Print => {
            let across = layout.left..layout.width;
            Legend::new(words, weeks, across, layout.foot, lettering)?
        }
    };
    let height = layout.foot + legend.n_rows as f64 * LEGEND_ROW;
    let description = description(words, weeks);
    let spec = CanvasSpec {
        width,
        height: height.ceil() as u32,
        scheme,
        lettering,
        name: &words.charts_spoken(given::ChartsSpoken {
            description: &description,
            title: &words.charts_function_title(),
        }),
    };
    let plot = FunctionPlot {
        words,
        weeks,
        layout,
        lettering,
    };
    let svg = draw(&spec, |canvas| {
        plot.draw_frame(canvas)?;
        plot.draw_columns(canvas)?;
        plot.draw_dates(canvas)?;
        legend.draw(canvas, layout.strokes)
    })?;
    Ok(Chart {
        svg,
        width,
        height: spec.height,
        description,
        points: plot.points(),
    })
}

/// Positions in CSS px.
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
    /// Width available per week.
    pitch: f64,
    /// Least width per week at which a tile can have an outline.
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

    /// Returns the top edge of the tile `level` steps above the lowest.
    fn tile_top(&self, level: usize) -> f64 {
        self.stack_bottom - self.tile_height - level as f64 * self.row
    }

    fn tile(&self, index: usize, level: usize) -> Frame {
        // Bars touch each other, so a series of full days looks like one bar.
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

struct FunctionPlot<'a> {
    words: &'a Words,
    weeks: &'a [Week],
    layout: Layout,
    lettering: Lettering,
}

impl FunctionPlot<'_> {
    fn draw_frame(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        let x = l.left - l.label_space;
        let top = l.tile_top(COLUMN - 1);
        let drop = self.lettering.size * 0.35;
        canvas.axis_text("0", (x, l.stack_bottom + drop), Align::End)?;
        canvas.axis_text("7", (x, top + drop), Align::End)?;
        if l.counts_wanted {
            let middle = (top + l.stack_bottom) / 2.0;
            let days = [self.words.charts_days()];
            if let Some(days) = self.lettering.fitting(days, Weight::Regular, x)? {
                canvas.axis_text(&days, (x, middle + drop), Align::End)?;
            }
        }
        if l.bars {
            // The space up to this line is blank: nothing was written on those days.
            let edge = [(l.left, top), (l.right, top)];
            canvas.dashed(&edge, l.strokes.dash, 1.0, canvas.palette.fn_void)?;
        }
        let base = [(l.left, l.base), (l.right, l.base)];
        canvas.line(&base, 1.0, canvas.palette.control)
    }

    fn draw_columns(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let l = &self.layout;
        for (index, week) in self.weeks.iter().enumerate() {
            let tiles = column(&week.days);
            for (level, tile) in tiles.iter().enumerate() {
                let frame = l.tile(index, level);
                if l.bars {
                    tile.draw_bar(canvas, frame)?;
                } else {
                    tile.draw(canvas, frame, l.strokes)?;
                }
            }
        }
        let mut wordings = vec![self.words.charts_week_caption()];
        if self.has_counts()? {
            wordings.insert(0, self.words.charts_week_caption_long());
            for (index, week) in self.weeks.iter().enumerate() {
                self.draw_count(canvas, index, week)?;
            }
        } else if l.bars {
            wordings.insert(0, self.words.charts_bars_caption());
        }
        if let Some(y) = l.caption {
            let room = l.width - l.left;
            if let Some(words) = self.lettering.fitting(wordings, Weight::Regular, room)? {
                canvas.axis_text(&words, (l.left, y), Align::Start)?;
            }
        }
        Ok(())
    }

    /// Returns whether the counts fit above the columns, either all of them or none.
    fn has_counts(&self) -> Result<bool, ChartError> {
        let full = self.words.charts_n_of(given::ChartsNOf {
            n: &COLUMN,
            of: &COLUMN,
        });
        let widest = self.lettering.width(&full, Weight::Regular)?;
        Ok(self.layout.counts_wanted && widest + 8.0 <= self.layout.pitch)
    }

    fn draw_count(&self, canvas: &Canvas, index: usize, week: &Week) -> Result<(), ChartError> {
        let l = &self.layout;
        let mut wordings = vec![self.words.charts_n_of(given::ChartsNOf {
            n: &week.days.n_written,
            of: &week.days.n_days,
        })];
        if week.running {
            let so_far = self.words.charts_n_of_so_far(given::ChartsNOfSoFar {
                n: &week.days.n_written,
                of: &week.days.n_days,
            });
            wordings.insert(0, so_far);
        }
        let room = l.pitch - 4.0;
        if let Some(words) = self.lettering.fitting(wordings, Weight::Regular, room)? {
            let n_tiles = column(&week.days).len();
            let y = l.tile_top(n_tiles.max(1) - 1) - 7.0;
            canvas.axis_text(&words, (l.middle(index), y), Align::Middle)?;
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
            for mark in axis.marks(self.words, self.lettering, l.width - 2.0)? {
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
            let date = self.words.short(week.monday);
            let width = self.lettering.width(&date, Weight::Regular)?;
            widest = widest.max(width);
        }
        let step = ((widest + 8.0) / l.pitch).ceil().max(1.0) as usize;
        for (index, week) in self.weeks.iter().enumerate().step_by(step) {
            let middle = l.middle(index);
            if middle + widest / 2.0 <= l.width {
                let date = self.words.short(week.monday);
                canvas.axis_text(&date, (middle, l.dates), Align::Middle)?;
            }
        }
        Ok(())
    }

    fn points(&self) -> Vec<Point> {
        let l = &self.layout;
        let top = l.tile_top(COLUMN - 1);
        let year = |week: &Week| week.monday.date().year();
        let one_year = self.weeks.first().map(year) == self.weeks.last().map(year);
        let of_week = |(index, week): (usize, &Week)| {
            let frame = Frame {
                x: l.left + index as f64 * l.pitch,
                y: top,
                width: l.pitch,
                height: l.stack_bottom - top,
            };
            let monday = if one_year {
                self.words.short(week.monday)
            } else {
                self.words.short_with_year(week.monday)
            };
            Point::new(frame, label(self.words, week, monday))
        };
        self.weeks.iter().enumerate().map(of_week).collect()
    }
}

fn label(words: &Words, week: &Week, monday: String) -> String {
    let Tally {
        most, some, little, ..
    } = &week.days;
    let (n, of, monday) = (&week.days.n_written, week.days.n_days, &monday);
    let unanswered = week.days.n_unanswered();
    if week.running {
        words.charts_week_so_far(given::ChartsWeekSoFar {
            little,
            monday,
            most,
            n,
            of,
            some,
            unanswered,
        })
    } else {
        words.charts_week(given::ChartsWeek {
            little,
            monday,
            most,
            n,
            of,
            some,
            unanswered,
        })
    }
}

fn description(words: &Words, weeks: &[Week]) -> String {
    let Some(first) = weeks.first() else {
        return words.charts_function_empty();
    };
    let sum = |count: fn(&Tally) -> usize| weeks.iter().map(|w| count(&w.days)).sum::<usize>();
    let columns = words.charts_function_columns(given::ChartsFunctionColumns {
        little: &sum(|w| w.little),
        monday: &words.short_with_year(first.monday),
        most: &sum(|w| w.most),
        n: weeks.len(),
        some: &sum(|w| w.some),
    });
    let written = words.charts_function_written(given::ChartsFunctionWritten {
        n: &sum(|w| w.n_written),
        of: sum(|w| w.n_days),
    });
    words.charts_function_description(given::ChartsFunctionDescription {
        columns: &columns,
        written: &written,
    })
}
