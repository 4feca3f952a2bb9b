//! Tests charts as a page or a report gets them: the content of their SVG, at every width and in
//! every medium.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod every_chart;
mod flare_ups;
mod function;
mod illnesses;
mod pain;
mod prediction;
mod reading;
mod wording;

#[test]
fn every_file_of_the_suite_is_a_module() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let main = include_str!("main.rs");
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if let Some(module) = name.strip_suffix(".rs").filter(|m| *m != "main") {
            assert!(
                main.contains(&format!("mod {module};")),
                "{name} is not tested"
            );
        }
    }
}
