//! Draws in CSS px on top of plotters, and wraps the finished SVG.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBAColor, RGBColor, ShapeStyle};

use crate::chart::ChartError;
use crate::lettering::{Lettering, Weight};
use crate::outline::{Frame, Xy, dashes};
use crate::palette::{Palette, Scheme};

/// Plotters draws on whole units; ten of them per CSS px keep hairlines and rounded corners exact.
const UNITS: f64 = 10.0;

/// The SVG backend writes font sizes divided by this.
const BACKEND_FONT_FACTOR: f64 = 1.24;

/// Distance from the top of a text to its baseline in em, as the SVG backend writes it.
const BASELINE: f64 = 0.76;

/// Horizontal alignment of a text to its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

/// A chart being drawn.
pub(crate) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    pub lettering: Lettering,
    pub palette: &'static Palette,
}

/// Size, medium and name of a chart to be drawn.
pub(crate) struct CanvasSpec<'a> {
    pub width: u32,
    pub height: u32,
    pub scheme: Scheme,
    pub lettering: Lettering,
    /// Accessible name of the picture.
    pub name: &'a str,
}

/// Draws a chart as `paint` does and returns its SVG.
pub(crate) fn draw(
    spec: &CanvasSpec,
    paint: impl FnOnce(&Canvas) -> Result<(), ChartError>,
) -> Result<String, ChartError> {
    let mut drawn = String::new();
    let size = (scaled(spec.width), scaled(spec.height));
    let canvas = Canvas {
        area: SVGBackend::with_string(&mut drawn, size).into_drawing_area(),
        lettering: spec.lettering,
        palette: spec.scheme.palette(),
    };
    paint(&canvas)?;
    canvas.area.present()?;
    drop(canvas);
    Ok(wrapped(spec, &drawn))
}

impl Canvas<'_> {
    /// Draws an open line.
    pub fn line(&self, points: &[Xy], width: f64, colour: RGBColor) -> Result<(), ChartError> {
        let style = ShapeStyle {
            color: colour.to_rgba(),
            filled: false,
            stroke_width: unit(width).unsigned_abs(),
        };
        let mut path: Vec<_> = points.iter().map(|p| units(*p)).collect();
        path.dedup();
        Ok(self.area.draw(&PathElement::new(path, style))?)
    }

    /// Draws a line as dashes, with gaps of the same length.
    pub fn dashed(
        &self,
        points: &[Xy],
        dash: f64,
        width: f64,
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        dashes(points, dash)
            .iter()
            .try_for_each(|piece| self.line(piece, width, colour))
    }

    /// Fills an outline.
    pub fn fill(&self, points: &[Xy], colour: RGBColor) -> Result<(), ChartError> {
        let path: Vec<_> = points.iter().map(|p| units(*p)).collect();
        Ok(self.area.draw(&Polygon::new(path, colour.filled()))?)
    }

    /// Fills an upright box.
    pub fn fill_frame(&self, frame: Frame, colour: RGBAColor) -> Result<(), ChartError> {
        let corners = [
            units((frame.x, frame.y)),
            units((frame.right(), frame.bottom())),
        ];
        Ok(self.area.draw(&Rectangle::new(corners, colour.filled()))?)
    }

    /// Fills a circle.
    pub fn disc(&self, centre: Xy, radius: f64, colour: RGBAColor) -> Result<(), ChartError> {
        // The backend writes a width even where nothing is stroked.
        let style = colour.filled().stroke_width(0);
        Ok(self
            .area
            .draw(&Circle::new(units(centre), unit(radius), style))?)
    }

    /// Draws an open circle filled with the surface colour.
    pub fn ring(
        &self,
        centre: Xy,
        radius: f64,
        width: f64,
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        self.disc(centre, radius, self.palette.surface.to_rgba())?;
        let style = ShapeStyle {
            color: colour.to_rgba(),
            filled: false,
            stroke_width: unit(width).unsigned_abs(),
        };
        Ok(self
            .area
            .draw(&Circle::new(units(centre), unit(radius), style))?)
    }

    /// Writes one line of text with its baseline at `at`.
    pub fn text(
        &self,
        words: &str,
        at: Xy,
        align: Align,
        weight: Weight,
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        let h_pos = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        // Multiplied in this order, the backend's division gives the whole number back.
        let size = self.lettering.size * UNITS * BACKEND_FONT_FACTOR;
        let style = self
            .lettering
            .face(weight, size)
            .color(&colour)
            .pos(Pos::new(h_pos, VPos::Top));
        let top = at.1 - BASELINE * self.lettering.size;
        Ok(self.area.draw_text(words, &style, units((at.0, top)))?)
    }

    /// Writes a text that belongs to the axis.
    pub fn axis_text(&self, words: &str, at: Xy, align: Align) -> Result<(), ChartError> {
        self.text(words, at, align, Weight::Regular, self.palette.ink_3)
    }
}

/// Replaces the backend's root element, and drops attributes that it repeats on every mark.
fn wrapped(spec: &CanvasSpec, drawn: &str) -> String {
    let label = escaped(spec.name);
    let (width, height) = (spec.width, spec.height);
    let (units_wide, units_high) = (scaled(width), scaled(height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {units_wide} {units_high}\" role=\"img\" aria-label=\"{label}\" \
         stroke-linejoin=\"round\">\n"
    );
    svg.reserve(drawn.len());
    // The backend puts each tag and each text on a line of its own.
    for line in drawn.lines().skip(1) {
        svg.push_str(&line.replace(" opacity=\"1\"", "").replace(" \"/>", "\"/>"));
        if line.ends_with("/>") || line.starts_with("</") {
            svg.push('\n');
        }
    }
    svg
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn scaled(px: u32) -> u32 {
    px.saturating_mul(UNITS as u32)
}

fn unit(px: f64) -> i32 {
    (px * UNITS).round() as i32
}

fn units((x, y): Xy) -> (i32, i32) {
    (unit(x), unit(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_leave_their_place() {
        let spec = CanvasSpec {
            width: 240,
            height: 100,
            scheme: Scheme::Light,
            lettering: Lettering::of(Scheme::Light).unwrap(),
            name: "<script>\"a\" & b. 'c'",
        };
        let svg = draw(&spec, |canvas| {
            canvas.axis_text("</text><script/>", (10.0, 20.0), Align::Start)
        })
        .unwrap();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let root = parsed.root_element();
        assert_eq!(root.attribute("aria-label"), Some("<script>\"a\" & b. 'c'"));
        let names: Vec<_> = root.descendants().map(|n| n.tag_name().name()).collect();
        assert!(!names.contains(&"script"));
        assert!(names.contains(&"text"));
    }

    #[test]
    fn a_base_line_lies_where_it_was_asked_for() {
        let spec = CanvasSpec {
            width: 240,
            height: 100,
            scheme: Scheme::Print,
            lettering: Lettering::of(Scheme::Print).unwrap(),
            name: "",
        };
        let svg = draw(&spec, |canvas| {
            canvas.axis_text("7", (10.0, 50.0), Align::End)
        })
        .unwrap();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let text = parsed
            .descendants()
            .find(|n| n.has_tag_name("text"))
            .unwrap();
        assert_eq!(text.attribute("font-size"), Some("110"));
        assert_eq!(text.attribute("dy"), Some("0.76em"));
        assert_eq!(text.attribute("y"), Some("416"), "500 less 0.76 of 110");
    }
}
