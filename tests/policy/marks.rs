//! Sources and points of the article that the interface names are there to be opened.

use std::collections::BTreeSet;

use crate::sources::files;

#[test]
fn what_the_interface_names_stands_in_the_library() {
    let library = backstory_learn::library();
    let sources: BTreeSet<_> = library.sources.iter().map(|s| s.id.as_ref()).collect();
    let points: BTreeSet<_> = library
        .article
        .points
        .iter()
        .map(|p| p.id.as_ref())
        .collect();
    let mut n_named = 0;
    for (path, text) in files("ui/src", &[".ts", ".svelte"]) {
        if path.contains("pretend") || path.ends_with(".test.ts") {
            continue;
        }
        for id in named(&text, "added(", ')').chain(named(&text, "sources: [", ']')) {
            assert!(sources.contains(id), "{path} names the source {id}");
            n_named += 1;
        }
        for id in named(&text, "points: [", ']') {
            assert!(points.contains(id), "{path} names the point {id}");
            n_named += 1;
        }
    }
    assert!(n_named > 10, "only {n_named} were found");
}

/// The quoted words between `begin` and `end`, wherever that stands.
fn named<'a>(text: &'a str, begin: &'a str, end: char) -> impl Iterator<Item = &'a str> {
    let lists = text.split(begin).skip(1);
    let lists = lists.filter_map(move |rest| rest.split(end).next());
    lists.flat_map(|list| list.split('"').skip(1).step_by(2))
}
