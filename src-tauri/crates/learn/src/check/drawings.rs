//! Drawings: plain SVG, converted to paths, so that window and paper draw the same.

use roxmltree::{Document, Node, ParsingOptions};

use super::Refused;
use super::file::File;
use super::marks::{Register, What};
use crate::movement::{Drawing, Shape, ShapePart};

const VIEW_BOX: &str = "0 0 160 100";
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Reads every drawing and registers the ids.
pub fn all(files: &[File<'_>], register: &mut Register) -> Result<Vec<Drawing>, Refused> {
    let drawings = files.iter().map(|&file| {
        let id = file.stem().to_owned();
        register.enter(What::Drawing, &id, file, 0..0)?;
        Ok(Drawing {
            shapes: shapes(file)?.into(),
            id: id.into(),
        })
    });
    drawings.collect()
}

fn shapes(file: File<'_>) -> Result<Vec<Shape>, Refused> {
    let document = Document::parse_with_options(file.text, ParsingOptions::default());
    let document = document.map_err(|error| Refused {
        file: file.name.to_owned(),
        line: error.pos().row as usize,
        problem: error.to_string(),
    })?;
    let root = document.root_element();
    let has_box = root.attribute("viewBox") == Some(VIEW_BOX);
    if root.tag_name().name() != "svg" || !has_box {
        let problem = format!("a drawing is an svg with viewBox \"{VIEW_BOX}\"");
        return file.refuse(root.range(), problem);
    }
    let mut shapes = Vec::new();
    for node in root.children() {
        if node.is_element() {
            shapes.push(shape(file, node)?);
        } else if node.text().is_none_or(|text| !text.trim().is_empty()) {
            return file.refuse(node.range(), "a drawing has only shapes");
        }
    }
    if shapes.is_empty() {
        return file.refuse(root.range(), "there is nothing in this drawing");
    }
    Ok(shapes)
}

fn shape(file: File<'_>, node: Node<'_, '_>) -> Result<Shape, Refused> {
    let name = node.tag_name().name();
    let geometry: &[&str] = match name {
        "path" => &["d"],
        "circle" => &["cx", "cy", "r"],
        "ellipse" => &["cx", "cy", "rx", "ry"],
        "rect" => &["x", "y", "width", "height", "rx"],
        "line" => &["x1", "y1", "x2", "y2"],
        "polyline" => &["points"],
        _ => return file.refuse(node.range(), format!("a drawing has no place for <{name}>")),
    };
    if node.tag_name().namespace() != Some(NAMESPACE) || node.has_children() {
        return file.refuse(node.range(), "a shape is a plain element of SVG");
    }
    let is_known = |a: &str| a == "class" || geometry.contains(&a);
    if let Some(other) = node.attributes().find(|a| !is_known(a.name())) {
        let problem = format!("<{name}> has no place for \"{}\"", other.name());
        return file.refuse(node.range(), problem);
    }
    let part = match node.attribute("class") {
        Some("b") => ShapePart::Near,
        Some("b2") => ShapePart::Far,
        Some("h") => ShapePart::Head,
        Some("prop") => ShapePart::Prop,
        Some("soft") => ShapePart::Soft,
        Some("move") => ShapePart::Arrow,
        _ => {
            let problem = "a shape has one class of b, b2, h, prop, soft and move";
            return file.refuse(node.range(), problem);
        }
    };
    match path(node) {
        Some(d) => Ok(Shape { part, d: d.into() }),
        None => file.refuse(
            node.range(),
            format!("the measures of <{name}> cannot be read"),
        ),
    }
}

/// Returns the shape as the `d` of a path, or `None` when a measure is missing or not a number.
fn path(node: Node<'_, '_>) -> Option<String> {
    let n = |name: &str| {
        node.attribute(name)?
            .parse::<f64>()
            .ok()
            .filter(|n| n.is_finite())
    };
    match node.tag_name().name() {
        "path" => {
            let d = node.attribute("d")?;
            let is_plain = |c: char| c.is_ascii_digit() || " ,.-MmLlHhVvCcSsQqTtAaZz".contains(c);
            let is_path = d.starts_with('M') && d.chars().all(is_plain);
            is_path.then(|| d.to_owned())
        }
        "circle" => Some(oval(n("cx")?, n("cy")?, n("r")?, n("r")?)),
        "ellipse" => Some(oval(n("cx")?, n("cy")?, n("rx")?, n("ry")?)),
        "line" => Some(format!(
            "M{} {}L{} {}",
            n("x1")?,
            n("y1")?,
            n("x2")?,
            n("y2")?
        )),
        "polyline" => {
            let points = node.attribute("points")?;
            let numbers: Vec<f64> = points
                .split([' ', ','])
                .filter(|t| !t.is_empty())
                .map(str::parse)
                .collect::<Result<_, _>>()
                .ok()?;
            let pairs = numbers.chunks_exact(2);
            if numbers.len() < 4 || !pairs.remainder().is_empty() {
                return None;
            }
            let points: Vec<String> = pairs.map(|p| format!("{} {}", p[0], p[1])).collect();
            Some(format!("M{}", points.join("L")))
        }
        _ => {
            let (x, y, w, h) = (n("x")?, n("y")?, n("width")?, n("height")?);
            let r = node.attribute("rx").map_or(Some(0.0), |_| n("rx"))?;
            let r = r.min(w / 2.0).min(h / 2.0);
            let (across, down) = (w - 2.0 * r, h - 2.0 * r);
            Some(format!(
                "M{} {y}h{across}a{r} {r} 0 0 1 {r} {r}v{down}a{r} {r} 0 0 1 -{r} {r}\
                 h-{across}a{r} {r} 0 0 1 -{r} -{r}v-{down}a{r} {r} 0 0 1 {r} -{r}Z",
                x + r
            ))
        }
    }
}

fn oval(cx: f64, cy: f64, rx: f64, ry: f64) -> String {
    let (left, across) = (cx - rx, 2.0 * rx);
    format!("M{left} {cy}a{rx} {ry} 0 1 0 {across} 0a{rx} {ry} 0 1 0 -{across} 0Z")
}
