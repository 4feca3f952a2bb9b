//! A complete content in small, for breaking.

use crate::check::{Files, Refused, library};

const FILES: [(&str, &str); 8] = [
    (
        "sources.toml",
        r#"[[sources]]
id = "paper"
short = "Author 2020"
year = 2020
citation = "Author 2020, Journal 1:1-2"
says = "Something was seen."
trust = "read"
url = "https://doi.org/10.1000/1"
[[sources]]
id = "rumour"
short = "Nobody"
citation = "Nobody checked this"
says = "Something was heard."
trust = "unverified"
"#,
    ),
    (
        "article.toml",
        r#"title = "Title"
author = "Author"
credit = "Credit."
[[points]]
id = "move"
section = "Steps"
point = "Moving helps."
"#,
    ),
    (
        "urgent_signs.toml",
        r#"title = "Urgent signs"
intro = "Intro."
limits = "Limits."
review = "Review."
stop = "Stop."
stop_sources = ["paper"]
[[tiers]]
id = "emergency"
title = "Emergency now"
lead = "Lead:"
action = "Action."
call = "Call"
[[tiers.signs]]
id = "one"
text = "First sign"
sources = ["paper"]
[[tiers]]
id = "today"
title = "Speak to someone today"
lead = "Lead:"
action = "Action."
[[tiers.signs]]
id = "two"
text = "Second sign"
sources = ["paper"]
[[tiers]]
id = "visit"
title = "Book a visit"
lead = "Lead:"
action = "Action."
[[tiers.signs]]
id = "three"
text = "Third sign"
sources = ["paper"]
[[numbers]]
places = "Somewhere"
regions = ["ZZ"]
number = "112"
[[retired]]
id = "four"
text = "Earlier sign"
"#,
    ),
    (
        "myths.toml",
        r#"[[myths]]
id = "rest"
heard = "Rest is best."
holds = "no"
closer = "Movement is."
mark = "article: move"
"#,
    ),
    (
        "positions.toml",
        r#"[[positions]]
id = "side"
name = "On your side"
how = ["Lie down.", "Put a pillow between the knees."]
drawing = "lying"
alt = "Lying on the side."
floor_free = false
"#,
    ),
    (
        "movements/rolls.toml",
        r#"id = "rolls"
name = "Rolls"
position = "lying"
floor_free = false
desk_break = false
effort = "gentle"
seconds = 60
how = ["Lie down.", "Roll the knees."]
easier = "Smaller."
easier_floor_free = false
harder = "Wider."
care = "Slowly."
sources = ["paper"]
drawings = ["lying"]
alt = ["On the back."]
"#,
    ),
    (
        "drawings/lying.svg",
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100">
  <line class="prop" x1="4" y1="92" x2="156" y2="92"/>
  <circle class="h" cx="20" cy="80" r="9"/>
  <path class="b" d="M30 84L90 84"/>
</svg>
"#,
    ),
    (
        "lessons/01-moving.md",
        r#"+++
id = "moving"
title = "Moving"
summary = "About moving."
checked = 2026-11-22
in_short = [{ text = "One.", mark="article: move" }, { text = "Two.", mark="article: move" }, { text = "Three.", mark="article: move" }]
[next]
situation = "It hurts."
[[next.choices]]
choice = "Walk"
reply = "A little is a lot."
mark = "article: move"
[[next.choices]]
choice = "Wait"
reply = "For a while."
mark = "added: paper"
+++

## Why

[article: move]
Movement *helps*, and [rolls](movement:rolls) are **one** way.

[added: paper]
- One thing
- Another thing

[show: breathing]

[myth: rest]

[open: urgent-signs]

[added: paper]
LONG
"#,
    ),
];

/// The small content.
pub fn files() -> Files {
    let long = "word. ".repeat(300);
    let files = FILES.iter();
    let files = files.map(|(name, text)| {
        let text = text.replace("LONG", long.trim());
        ((*name).to_owned(), text)
    });
    files.collect()
}

/// What is said when one thing of one file is written differently.
#[track_caller]
pub fn refused(file: &str, good: &str, broken: &str) -> Refused {
    let mut files = files();
    let text = files.get_mut(file).expect("a file of the small content");
    assert!(text.contains(good), "{file} has no {good:?}");
    *text = text.replacen(good, broken, 1);
    library(&files).expect_err("a broken file must be refused")
}

/// Checks that it is refused on this line, with these words.
#[track_caller]
pub fn check(file: &str, good: &str, broken: &str, line: usize, words: &str) {
    let found = refused(file, good, broken);
    assert_eq!(found.file, file, "{found}");
    assert_eq!(found.line, line, "{found}");
    assert!(found.problem.contains(words), "{found} must say {words:?}");
}

#[test]
fn the_small_content_is_accepted() {
    let library = library(&files()).map_err(|refused| refused.to_string());
    let library = library.expect("it is whole");
    assert_eq!(library.lessons.len(), 1);
    assert_eq!(
        library.sources.len(),
        1,
        "what nobody checked does not ship"
    );
}
