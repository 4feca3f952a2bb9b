//! What the list must say, what it must never say, and which files the build refuses.

use std::collections::HashSet;

use crate::check::{Refused, read};
use crate::urgent_signs;

const FILE: &str = include_str!("../content/urgent_signs.toml");

/// A complete file in small, for breaking.
const SMALL: &str = r#"title = "Urgent signs"
intro = "Intro."
limits = "Limits."
review = "Review."
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
[[sources]]
id = "paper"
citation = "Author 2020"
url = "https://doi.org/10.1000/1"
"#;

#[track_caller]
fn check_refused(good: &str, broken: &str, line: usize, words: &str) {
    assert!(SMALL.contains(good), "the small file has no {good:?}");
    let file = SMALL.replacen(good, broken, 1);
    let Refused {
        line: found,
        problem,
    } = read(&file).expect_err("a broken file must be refused");
    assert_eq!(found, line, "line of: {problem}");
    assert!(problem.contains(words), "{problem:?} must say {words:?}");
}

#[test]
fn small_file_is_accepted() {
    assert_eq!(read(SMALL).map(|signs| signs.tiers.len()), Ok(3));
}

#[test]
fn broken_syntax_is_refused_with_its_line() {
    check_refused("\"Intro.\"", "\"Intro.", 2, "");
}

#[test]
fn unknown_key_is_refused_with_its_line() {
    check_refused("review =", "reviewed =", 4, "unknown field `reviewed`");
    check_refused(
        "text = \"Second",
        "txt = \"Second",
        22,
        "unknown field `txt`",
    );
    check_refused("url =", "link =", 36, "unknown field `link`");
}

#[test]
fn missing_field_is_refused_with_the_line_of_its_table() {
    check_refused("limits = \"Limits.\"\n", "", 1, "missing field `limits`");
    check_refused("text = \"Second sign\"\n", "", 20, "missing field `text`");
    check_refused(
        "citation = \"Author 2020\"\n",
        "",
        33,
        "missing field `citation`",
    );
    check_refused("call = \"Call\"\n", "", 6, "needs a call");
}

#[test]
fn empty_text_is_refused_with_its_line() {
    check_refused("\"Intro.\"", "\"\"", 2, "\"intro\" is empty");
    check_refused("\"Second sign\"", "\"  \"", 22, "\"text\" is empty");
    check_refused("\"Author 2020\"", "\"\"", 35, "\"citation\" is empty");
    check_refused("id = \"two\"", "id = \"\"", 21, "\"id\" is empty");
    check_refused("\"Lead:\"", "\" Lead:\"", 8, "spaces around");
}

#[test]
fn unknown_source_is_refused_with_its_line() {
    check_refused("[\"paper\"]", "[\"papre\"]", 14, "no source \"papre\"");
    check_refused("[\"paper\"]", "[]", 14, "at least one source");
    check_refused("[\"paper\"]", "[\"paper\", \"paper\"]", 14, "named twice");
}

#[test]
fn source_that_no_sign_names_is_refused_with_its_line() {
    let more = "[[sources]]\nid = \"extra\"\ncitation = \"Other\"\n[[sources]]\nid = \"paper\"";
    check_refused("[[sources]]\nid = \"paper\"", more, 34, "\"extra\"");
}

#[test]
fn duplicate_id_is_refused_with_its_line() {
    check_refused("\"three\"", "\"one\"", 30, "sign id \"one\" is used twice");
    let twice = "[[sources]]\nid = \"paper\"\ncitation = \"Other\"\n[[sources]]\nid = \"paper\"";
    check_refused(
        "[[sources]]\nid = \"paper\"",
        twice,
        37,
        "source id \"paper\"",
    );
}

#[test]
fn wrong_tier_order_is_refused_with_its_line() {
    check_refused(
        "\"emergency\"",
        "\"visit\"",
        6,
        "expected the tier \"emergency\"",
    );
    check_refused("\"visit\"", "\"today\"", 25, "expected the tier \"visit\"");
    let last = SMALL
        .find("[[tiers]]\nid = \"visit\"")
        .expect("the last tier");
    let sources = SMALL.find("[[sources]]").expect("the sources");
    check_refused(&SMALL[last..sources], "", 15, "there are 2 tiers");
}

#[test]
fn call_outside_the_emergency_tier_is_refused_with_its_line() {
    let call = "title = \"Book a visit\"\ncall = \"Call\"";
    check_refused(
        "title = \"Book a visit\"",
        call,
        27,
        "only the tier \"emergency\"",
    );
}

#[test]
fn link_to_a_mirror_is_refused_with_its_line() {
    for url in [
        "http://doi.org/10.1000/1",
        "https://example.org/doi.org",
        "https://notdoi.org/10.1000/1",
        "https://doi.org.example.org/",
        "https://doi.org@example.org/",
    ] {
        check_refused("https://doi.org/10.1000/1", url, 36, "or has no url");
    }
}

#[test]
fn shipped_signs_are_those_of_the_content_file() {
    let signs = read(FILE).expect("the content file is valid");
    assert_eq!(&signs, urgent_signs(), "the build wrote something else");
}

#[test]
fn tiers_come_most_urgent_first_and_say_what_to_do() {
    let tiers = &urgent_signs().tiers;
    let titles: Vec<_> = tiers.iter().map(|t| t.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Emergency now", "Speak to someone today", "Book a visit"]
    );
    let calls: Vec<_> = tiers.iter().map(|t| t.call.as_deref()).collect();
    assert_eq!(
        calls,
        [Some("Call your local emergency number"), None, None]
    );
    assert_eq!(
        tiers[0].action,
        "Do not drive yourself. Do not wait for an appointment."
    );
}

/// The signs of the evidence base, by words that must not get lost in an edit.
#[test]
fn every_tier_names_all_its_signs() {
    let expected: [&[&str]; 3] = [
        &[
            "genitals",
            "inner thighs",
            "peeing",
            "leaking",
            "bowels",
            "sexual",
            "both legs",
            "bad fall",
            "Chest pain",
            "tummy-and-back",
            "faintness",
            "very unwell, confused",
        ],
        &[
            "drop or drag",
            "one leg",
            "high temperature",
            "immunity",
            "tuberculosis",
            "injected drugs",
            "small fall",
            "over 70",
            "thin bones",
            "steroid",
            "Cancer",
            "weight",
            "lump",
            "night",
            "coughing",
            "shoulders",
        ],
        &[
            "few weeks",
            "usual things",
            "half an hour",
            "three months",
            "Worry",
        ],
    ];
    for (tier, words) in urgent_signs().tiers.iter().zip(expected) {
        let all: Vec<_> = tier.signs.iter().map(|s| s.text.as_str()).collect();
        for word in words {
            assert!(
                all.iter().any(|text| text.contains(word)),
                "\"{}\" lost the sign with {word:?}",
                tier.title
            );
        }
    }
}

#[test]
fn every_sign_rests_on_a_listed_source() {
    let signs = urgent_signs();
    let known: HashSet<_> = signs.sources.iter().map(|s| &s.id).collect();
    for sign in signs.tiers.iter().flat_map(|t| &t.signs) {
        assert!(!sign.sources.is_empty(), "{} has no source", sign.id);
        for source in &sign.sources {
            assert!(known.contains(source), "{} names {source}", sign.id);
        }
    }
}

#[test]
fn list_says_its_limits_and_that_review_is_pending() {
    let signs = urgent_signs();
    assert_eq!(
        signs.limits,
        "This list cannot tell you that you are safe. If something feels wrong or is new for \
         you, ask a health professional."
    );
    assert_eq!(
        signs.review,
        "Added by Backstory; not from the clinic's article. Review by a physiotherapist: pending."
    );
}

#[test]
fn no_text_clears_anyone_or_names_a_number_to_call() {
    let signs = urgent_signs();
    let mut texts = vec![&signs.title, &signs.intro, &signs.limits, &signs.review];
    for tier in &signs.tiers {
        texts.extend([&tier.id, &tier.title, &tier.lead, &tier.action]);
        texts.extend(&tier.call);
        texts.extend(tier.signs.iter().flat_map(|s| [&s.id, &s.text]));
    }
    texts.extend(signs.sources.iter().map(|s| &s.citation));
    let forbidden = [
        "excluded",
        "you are clear",
        "all clear",
        "nothing serious",
        "damage",
        "slipped",
        "worn",
        "crumbling",
        "911",
        "999",
        "112",
        "111",
        "!",
    ];
    for text in texts {
        let lower = text.to_lowercase();
        for word in forbidden {
            assert!(!lower.contains(word), "{text:?} must not say {word:?}");
        }
    }
}
