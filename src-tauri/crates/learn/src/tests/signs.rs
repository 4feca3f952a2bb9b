//! The urgent signs: what they say and what they never say.

use crate::urgent_signs;

#[test]
fn tiers_come_most_urgent_first_and_say_what_to_do() {
    let tiers = &urgent_signs().tiers;
    let titles: Vec<_> = tiers.iter().map(|t| t.title.as_ref()).collect();
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
        let all: Vec<_> = tier.signs.iter().map(|s| s.text.as_ref()).collect();
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
    for tier in signs.tiers.iter() {
        texts.extend([&tier.id, &tier.title, &tier.lead, &tier.action]);
        texts.extend(&tier.call);
        texts.extend(tier.signs.iter().flat_map(|s| [&s.id, &s.text]));
    }
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
