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
            "tingling",
            "inner thighs",
            "when you wipe",
            "peeing",
            "hard to start or stop",
            "leaking",
            "when you are full",
            "bowels",
            "sexual",
            "in both legs",
            "began in one leg and is now in both",
            "clumsy or unsteady fast",
            "cannot walk or stand",
            "Cancer, now or in the past, and new weakness",
            "bad fall",
            "Chest pain",
            "tummy-and-back",
            "faintness",
            "very unwell, confused",
        ],
        &[
            "drop or drag",
            "knee that gives way",
            "one leg getting weaker",
            "New numbness in one leg",
            "spreading",
            "high temperature, shivering or night sweats",
            "immunity",
            "tuberculosis",
            "injected drugs",
            "burning or blood when you pee",
            "In pregnancy",
            "maternity unit",
            "small fall",
            "over 70",
            "weak bones (osteoporosis)",
            "steroid",
            "Cancer, now or in the past, and new back pain",
            "weight",
            "lump",
            "night",
            "coughing",
            "shoulders",
        ],
        &[
            "down one leg",
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

/// One leg belongs to "today" when it gets weaker or numb, and to "visit" when it only hurts; an
/// emergency needs both legs, or one of the other signs of that tier.
#[test]
fn what_the_stop_text_names_is_on_the_list() {
    let signs = urgent_signs();
    let has = |tier: usize, word: &str| {
        signs.tiers[tier]
            .signs
            .iter()
            .any(|s| s.text.contains(word))
    };
    assert!(
        signs
            .stop
            .contains("numbness or weakness in one leg, speak to someone today")
    );
    assert!(has(1, "numbness in one leg") && has(1, "one leg getting weaker"));
    assert!(
        signs
            .stop
            .contains("in both legs or between the legs, or if you have new trouble peeing")
    );
    assert!(has(0, "in both legs") && has(0, "inner thighs") && has(0, "trouble peeing"));
    assert!(has(2, "Pain or pins and needles down one leg"));
    assert!(
        !has(0, "in one leg or"),
        "one leg alone is not an emergency"
    );
}

/// Words that answers were given to. They are frozen: an id keeps its words for ever.
#[test]
fn an_earlier_wording_stays_with_its_id() {
    let frozen = [
        (
            "saddle-numbness",
            "Numbness or an odd feeling around the genitals, back passage, bottom or inner thighs",
        ),
        (
            "bladder",
            "New trouble peeing, leaking, or not feeling when you go",
        ),
        (
            "both-legs",
            "Weakness, numbness, tingling or pain in both legs, or legs getting weak or clumsy fast",
        ),
        (
            "one-leg-weaker",
            "A foot that has started to drop or drag, or one leg clearly getting weaker",
        ),
        (
            "fever",
            "A high temperature, above all with weak immunity, tuberculosis, a recent infection or \
             operation, or injected drugs",
        ),
        (
            "small-fall",
            "Sudden pain after a small fall if you are over 70, have thin bones or take steroid \
             tablets long term",
        ),
        (
            "past-cancer",
            "Cancer in the past, and new pain without a clear reason or pain that keeps getting \
             worse",
        ),
        (
            "morning-stiffness",
            "Morning stiffness of more than half an hour that eases with moving, for over three \
             months, above all if it began before 45 or wakes you late in the night",
        ),
        (
            "bowels",
            "Losing control of your bowels, or not feeling when they are full",
        ),
        (
            "sexual-function",
            "A new change in sexual function or feeling",
        ),
        ("bad-fall", "It began with a bad fall or an accident"),
        ("chest-pain", "Chest pain"),
        (
            "tummy-and-back",
            "Sudden severe tummy-and-back pain with faintness or a pulsing feeling",
        ),
        (
            "fever-very-unwell",
            "Fever and feeling very unwell, confused or shivering",
        ),
        ("weight-loss", "Losing weight without trying"),
        (
            "lump-or-shape",
            "A lump, swelling or change in the shape of your back",
        ),
        (
            "night-or-rest",
            "Pain that is worse at night or does not ease with rest",
        ),
        (
            "cough-sneeze-toilet",
            "Pain worse on coughing, sneezing or on the toilet",
        ),
        ("between-shoulders", "Pain between the shoulders"),
        ("no-better", "No better after a few weeks"),
        ("usual-things", "You cannot get back to your usual things"),
        ("worry-or-mood", "Worry or low mood is part of it"),
    ];
    for (id, text) in frozen {
        assert_eq!(urgent_signs().wording(id), Some(text), "{id}");
    }
}

#[test]
fn the_longest_tier_is_put_in_proportion() {
    let tiers = &urgent_signs().tiers;
    let note = tiers[1].note.as_deref();
    let expected =
        "Many people with ordinary back pain have one of these. It still deserves a call.";
    assert_eq!(note, Some(expected));
    assert!(tiers[0].note.is_none(), "nothing softens an emergency");
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
        "Backstory added this list, which is not from the clinic's article. A physiotherapist has yet \
         to review it."
    );
}

#[test]
fn no_text_clears_anyone_or_names_a_number_to_call() {
    let signs = urgent_signs();
    assert!(signs.intro.contains("For adults"));
    let mut texts = vec![
        &signs.title,
        &signs.intro,
        &signs.limits,
        &signs.review,
        &signs.stop,
    ];
    for tier in signs.tiers.iter() {
        texts.extend([&tier.id, &tier.title, &tier.lead, &tier.action]);
        texts.extend(&tier.call);
        texts.extend(&tier.note);
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
