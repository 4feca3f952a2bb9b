//! The pages of the preview.

use crate::samples::{typical, with_note};
use crate::tools::composed;

#[test]
fn there_is_one_picture_for_each_page() {
    let long = "A line of a long note.\n".repeat(200);
    for input in [typical(), with_note(&long)] {
        let report = composed(&input);
        assert_eq!(report.pages().len(), report.n_pages());
    }
}

#[test]
fn pages_load_nothing_run_nothing_and_need_no_font() {
    for page in composed(&typical()).pages() {
        let svg = roxmltree::Document::parse(&page).unwrap();
        for node in svg.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["script", "foreignObject", "text", "image", "style", "a"].contains(&name),
                "{name}"
            );
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                // The content security policy drops style attributes.
                assert!(name != "style" && !name.starts_with("on"), "{name}={value}");
                assert!(name != "href" || value.starts_with('#'), "{name}={value}");
            }
        }
    }
}

#[test]
fn ids_are_unique_on_a_page() {
    for page in composed(&typical()).pages() {
        let svg = roxmltree::Document::parse(&page).unwrap();
        let mut ids: Vec<_> = svg
            .descendants()
            .filter_map(|n| n.attribute("id"))
            .collect();
        let n = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), n);
    }
}

#[test]
fn charts_lie_inside_the_page_as_outlines() {
    let pages = composed(&typical()).pages();
    let svg = roxmltree::Document::parse(&pages[0]).unwrap();
    let charts = svg
        .descendants()
        .filter(|n| n.has_tag_name(("http://www.w3.org/2000/svg", "svg")));
    assert_eq!(charts.count(), 3, "the page and its two charts");
}
