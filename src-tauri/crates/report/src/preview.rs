//! The pages as SVG that needs no font: the pictures of the preview.

use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use crate::glyphs::{CHART_FONTS, FAMILY};

/// A chart with its text converted to outlines.
#[derive(Debug)]
pub(crate) struct OutlinedChart {
    svg: String,
    width: f64,
    height: f64,
}

impl OutlinedChart {
    /// Reads a chart; returns `None` when it is not a picture. Ids in it get the prefix, so that
    /// two charts can share one page.
    pub(crate) fn new(svg: &str, id_prefix: &str) -> Option<OutlinedChart> {
        let options = usvg::Options {
            fontdb: CHART_FONTS.clone(),
            font_family: FAMILY.to_owned(),
            // A chart never loads a file.
            image_href_resolver: usvg::ImageHrefResolver {
                resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
                resolve_string: Box::new(|_, _| None),
            },
            ..usvg::Options::default()
        };
        let tree = usvg::Tree::from_str(svg, &options).ok()?;
        let written = tree.to_string(&usvg::WriteOptions {
            id_prefix: Some(id_prefix.to_owned()),
            coordinates_precision: 3,
            indent: usvg::Indent::None,
            ..usvg::WriteOptions::default()
        });
        Some(OutlinedChart {
            svg: written,
            width: f64::from(tree.size().width()),
            height: f64::from(tree.size().height()),
        })
    }
}

/// Returns one SVG for each page. The charts are given in the order of the pages.
///
/// Typst embeds a chart as a separate picture, in which a browser would use the fonts of the
/// computer, so the outlined chart replaces it.
pub(crate) fn pages(document: &PagedDocument, charts: &[OutlinedChart]) -> Vec<String> {
    let mut charts = charts.iter();
    let with_charts = |page| {
        let mut svg = typst_svg::svg(page, &SvgOptions::default());
        while let Some((from, to)) = chart_element(&svg)
            && let Some(chart) = charts.next()
            && let Some(inlined) = inlined(&svg[from..to], chart)
        {
            svg.replace_range(from..to, &inlined);
        }
        svg
    };
    document.pages().iter().map(with_charts).collect()
}

/// Returns the start and end of the first chart that typst embedded in the page.
fn chart_element(svg: &str) -> Option<(usize, usize)> {
    let at = svg.find("\"data:image/svg+xml;base64,")?;
    let from = svg[..at].rfind('<')?;
    let to = at + svg[at..].find("/>")? + "/>".len();
    Some((from, to))
}

fn inlined(element: &str, chart: &OutlinedChart) -> Option<String> {
    let place = attribute(element, "transform").unwrap_or_default();
    let width: f64 = attribute(element, "width")?.parse().ok()?;
    let height: f64 = attribute(element, "height")?.parse().ok()?;
    let (x, y) = (width / chart.width, height / chart.height);
    Some(format!(
        "<g transform=\"{place} scale({x} {y})\">{}</g>",
        chart.svg
    ))
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
