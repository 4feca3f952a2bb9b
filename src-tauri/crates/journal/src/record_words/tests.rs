//! Every kind of record in words.

mod lines;

use std::collections::BTreeSet;

use super::*;
use backstory_core::answers::Answers;
use backstory_core::entry::EntryKind;
use backstory_core::record::{Content, RawRecord, RecordKind};

fn content(json: &str) -> Content {
    let raw: RawRecord = serde_json::from_str(json).unwrap();
    Content::new(raw).unwrap_or_else(|problem| panic!("{json}: {problem}"))
}

fn shown(content: &Content, names: &Names) -> Vec<String> {
    let details = details(&Words::english(), content, names).into_iter();
    details
        .map(|d| format!("{}: {}", d.label, d.value))
        .collect()
}

/// Every kind filled in, and what is shown of it, in order.
const FILLED: &[(&str, &[&str])] = &[
    (
        r#"{"kind":"check_in","day":"2025-11-03","answers":{"function":"little",
            "confidence":0,"back_pain":7,"leg_pain":0,"sleep_minutes":440,"mood":4,
            "stress":6,"bigger_day":true,"bigger_day_what":"moved house",
            "note":"First line\nsecond line","movements":[{"name":"Walking","minutes":20,
            "expected":6,"actual":0,"after":"sore","settled":true},{"name":"Stairs",
            "repetitions":3}],"areas":[{"region":"low_back_right","intensity":0,"ache":true,
            "pins_and_needles":true,"sharp":false,"burning":false,"numb":false},
            {"region":"calf_left","ache":false,"sharp":false,"burning":false,
            "pins_and_needles":false,"numb":false}],"tags":["garden","car"]}}"#,
        &[
            "Day: 3 Nov 2025",
            "Doing what matters: Little or none",
            "Movement: Walking 20 min (sore)",
            "Discomfort you expected: 6 out of 10",
            "Discomfort you felt: 0 out of 10",
            "Settled by the next morning: Yes",
            "Movement: Stairs, 3 times",
            "Confidence for tomorrow: 0 out of 10",
            "Where it hurts: Low back, right, 0 out of 10, ache, pins and needles",
            "Where it hurts: Calf, left",
            "Average back pain: 7 out of 10",
            "Average leg pain: 0 out of 10",
            "Sleep last night: 7 h 20 min",
            "Mood: 4 out of 10",
            "Stress: 6 out of 10",
            "Did more than usual: Yes",
            "What was more than usual: moved house",
            "Tags: garden, car",
            "Note: First line\nsecond line",
        ],
    ),
    (
        r#"{"kind":"moment","day":"2025-11-03","answers":{"back_pain":3,"leg_pain":1,
            "bigger_day":false}}"#,
        &[
            "Day: 3 Nov 2025",
            "Back pain at the time: 3 out of 10",
            "Leg pain at the time: 1 out of 10",
            "Did more than usual: No",
        ],
    ),
    (
        r#"{"kind":"episode","onset_day":"2025-11-03","onset_how":"digging",
            "last_day":"2025-12-01"}"#,
        &[
            "When the pain started: 3 Nov 2025",
            "How the pain started: digging",
            "Last day with back pain: 1 Dec 2025",
        ],
    ),
    (
        r#"{"kind":"flare_up","first_day":"2025-11-03","last_day":"2025-11-05",
            "worse_than_usual":true,"affected_life":true,"helped":"warmth",
            "hard_to_tolerate":false}"#,
        &[
            "First day: 3 Nov 2025",
            "Last day: 5 Nov 2025",
            "About this flare-up: My back is worse than usual",
            "About this flare-up: It gets in the way of what I do or how I feel",
            "What helped: warmth",
        ],
    ),
    (
        r#"{"kind":"medicine","what":"ibuprofen","first_day":"2025-11-03",
            "last_day":"2025-11-03","outcome":"slept"}"#,
        &[
            "Which medicine: ibuprofen",
            "First day: 3 Nov 2025",
            "Last day: 3 Nov 2025",
            "What happened: slept",
        ],
    ),
    (
        r#"{"kind":"treatment","what":"massage","first_day":"2025-11-03"}"#,
        &["Which treatment: massage", "First day: 3 Nov 2025"],
    ),
    (
        r#"{"kind":"factor","effect":"easing","what":"a short walk","minutes_to_onset":0,
            "minutes_to_settle":30}"#,
        &[
            "What does it do?: It eases the pain (relief)",
            "What eases the pain: a short walk",
            "How soon it helps, in minutes: 0 min",
            "How long the pain takes to settle, in minutes: 30 min",
        ],
    ),
    (
        r#"{"kind":"day_pattern","day":"2025-11-03","morning":"harder","daytime":"easier",
            "evening":"same","stiff_minutes":15,"night_wakings":0,"note":"as always"}"#,
        &[
            "Day: 3 Nov 2025",
            "In the morning: harder",
            "During the day: easier",
            "In the evening: about the same",
            "Stiffness in the morning, in minutes: 15 min",
            "How often your back wakes you at night: 0",
            "Note: as always",
        ],
    ),
    (
        r#"{"kind":"appointment","day":"2025-11-03","time":"14:30","who":"Kim",
            "said":"keep moving","questions":[{"id":"018f0000-0000-7000-8000-00000000000a",
            "text":"May I lift?","answer":"Yes"},
            {"id":"018f0000-0000-7000-8000-00000000000b","text":"How often?"}],
            "plan":[{"id":"018f0000-0000-7000-8000-00000000000c","what":"walk",
            "used_as":"movement"},{"id":"018f0000-0000-7000-8000-00000000000d",
            "what":"rest less"}]}"#,
        &[
            "Day of the appointment: 3 Nov 2025",
            "Time: 14:30",
            "Who you are seeing: Kim",
            "Question 1: May I lift?",
            "The answer: Yes",
            "Question 2: How often?",
            "What was said: keep moving",
            "What you agreed to do: walk (now a movement)",
            "What you agreed to do: rest less",
        ],
    ),
    (
        r#"{"kind":"question","text":"May I run?","answer":"Soon"}"#,
        &["What you want to ask: May I run?", "The answer: Soon"],
    ),
    (
        r#"{"kind":"goal_set","day":"2025-11-03","last_day":"2025-11-20",
            "goals":[{"id":"018f0000-0000-7000-8000-000000000001","activity":"gardening"},
            {"id":"018f0000-0000-7000-8000-000000000002","activity":"tennis"}]}"#,
        &[
            "First day: 3 Nov 2025",
            "Last day: 20 Nov 2025",
            "Activity 1: gardening",
            "Activity 2: tennis",
        ],
    ),
    (
        r#"{"kind":"goal_review","day":"2025-11-03",
            "goal_set":"018f0000-0000-7000-8000-000000000003",
            "ratings":[{"goal":"018f0000-0000-7000-8000-000000000001","rating":0},
            {"goal":"018f0000-0000-7000-8000-000000000002","rating":10}]}"#,
        &[
            "Day: 3 Nov 2025",
            "Activity 1: 0 out of 10",
            "Activity 2: 10 out of 10",
        ],
    ),
    (
        r#"{"kind":"questionnaire","day":"2025-11-03","instrument":"rmdq_24",
            "version":"UK original 1983","items":[3,24],"score":2}"#,
        &[
            "Day: 3 Nov 2025",
            "Questionnaire: Everyday limits today (Roland-Morris questionnaire)",
            "Sentences ticked: 2 of 24",
            "Sentences ticked: I walk more slowly than usual because of my back.",
            "Sentences ticked: I stay in bed most of the time because of my back.",
            "Wording: UK original 1983",
        ],
    ),
    (
        r#"{"kind":"pain_recall","day":"2025-11-03","back_pain":0,"leg_pain":2}"#,
        &[
            "Day: 3 Nov 2025",
            "Back pain: 0 out of 10",
            "Leg pain: 2 out of 10",
        ],
    ),
    (
        r#"{"kind":"urgent_signs","day":"2025-11-03","ticked":["no-longer-listed","another"]}"#,
        &[
            "Day: 3 Nov 2025",
            "Signs ticked: no-longer-listed",
            "Signs ticked: another",
        ],
    ),
    (
        r#"{"kind":"flare_plan","day":"2025-11-03","text":"Short walks.\n\nRing Anna."}"#,
        &[
            "Day: 3 Nov 2025",
            "What you want to remember: Short walks.\n\nRing Anna.",
        ],
    ),
    (
        r#"{"kind":"movement_plan","exercise":"walking","what":"Walking",
            "first_day":"2025-11-03","unit":"minutes","steps":[{"amount":5,
            "times_a_day":1}],"step":0,"limit":5}"#,
        &[
            "First day: 3 Nov 2025",
            "Movement: Walking",
            "Step 1, your current one: 5 min, once a day",
            "Your own limit for discomfort: 5 out of 10",
        ],
    ),
    (
        r#"{"kind":"try_again","what":"Socks","day":"2025-11-03","easier_day":"2025-11-09"}"#,
        &[
            "Day: 3 Nov 2025",
            "Movement: Socks",
            "Easier since: 9 Nov 2025",
        ],
    ),
    (
        r#"{"kind":"other_illness","first_day":"2025-11-03","last_day":"2025-11-05",
            "what":"a cold"}"#,
        &[
            "First day: 3 Nov 2025",
            "Last day: 5 Nov 2025",
            "What the illness was: a cold",
        ],
    ),
];

#[test]
fn everything_in_a_record_is_told() {
    let mut kinds = BTreeSet::new();
    for (json, lines) in FILLED {
        let content = content(json);
        kinds.insert(content.kind().name());
        assert_eq!(shown(&content, &Names::default()), *lines);
    }
    assert_eq!(kinds.len(), RecordKind::ALL.len(), "every kind is tried");
}

#[test]
fn no_word_of_a_record_is_outside_the_catalogues() {
    let pseudo = Words::pseudo();
    for (json, _) in FILLED {
        let content = content(json);
        for Detail { label, .. } in details(&pseudo, &content, &Names::default()) {
            assert!(
                !label.contains(|c: char| c.is_ascii_alphabetic()),
                "{label}"
            );
        }
    }
}

#[test]
fn an_answer_that_was_not_given_has_no_line() {
    for (json, lines) in [
        (
            r#"{"kind":"question","text":"May I run?"}"#,
            &["What you want to ask: May I run?"][..],
        ),
        (
            r#"{"kind":"medicine","what":"x","first_day":"2025-11-03","outcome":" "}"#,
            &["Which medicine: x", "First day: 3 Nov 2025"],
        ),
        (
            r#"{"kind":"appointment","day":"2025-11-03","questions":[],"plan":[]}"#,
            &["Day of the appointment: 3 Nov 2025"],
        ),
    ] {
        assert_eq!(shown(&content(json), &Names::default()), lines);
    }
}

#[test]
fn signs_are_told_in_the_words_they_were_ticked_in() {
    let words = Words::english();
    let listed = backstory_learn::urgent_signs().tiers.iter();
    let first = &listed.flat_map(|tier| tier.signs.iter()).next().unwrap();
    let ticked = ["no-longer-listed", YES_UNSURE, &first.id].map(str::to_owned);
    let told = ticked_signs(&words, &ticked);
    assert_eq!(
        told,
        [&*first.text, "no-longer-listed", &words.urgent_yes_unsure()]
    );
    let earlier = ["both-legs", "both-legs-2"].map(str::to_owned);
    let [present, before] = ticked_signs(&words, &earlier).try_into().unwrap();
    assert!(present.contains("began in one leg and is now in both"));
    assert!(before.contains("legs getting weak or clumsy fast"));
    let none = content(r#"{"kind":"urgent_signs","day":"2025-11-03","ticked":[]}"#);
    assert!(shown(&none, &Names::default()).contains(&"Signs ticked: none".to_owned()));
}

#[test]
fn an_answer_about_change_is_told_with_its_sign_and_what_the_ends_mean() {
    for (score, start) in [
        (-5, "−5, where −5 is very much worse"),
        (0, "0, "),
        (3, "+3, "),
    ] {
        let json = format!(
            r#"{{"kind":"questionnaire","day":"2025-11-03","instrument":"global_change",
            "version":"own wording 1","score":{score}}}"#
        );
        let line = &shown(&content(&json), &Names::default())[2];
        assert!(
            line.contains(&format!("how is your back now?: {start}")),
            "{line}"
        );
    }
}

#[test]
fn an_entry_has_the_words_of_its_record_without_the_day() {
    let words = Words::english();
    let answers = answers_of(&content(FILLED[0].0));
    let details = answers::details(&words, EntryKind::CheckIn, &answers);
    let said = details.iter().map(|d| format!("{}: {}", d.label, d.value));
    assert_eq!(said.collect::<Vec<_>>(), FILLED[0].1[1..]);
}

#[test]
fn a_line_beside_a_note_says_everything_else_that_counts() {
    let words = Words::english();
    let line = answers::line(&words, &answers_of(&content(FILLED[0].0)));
    assert_eq!(
        line.as_deref(),
        Some(
            "Walking 20 min (sore), Stairs, 3 times, Little or none, back pain 7 out of 10, \
             leg pain 0 out of 10, low back right, calf left, #garden, #car"
        )
    );
    let note = r#"{"kind":"moment","day":"2025-11-20","answers":{"note":"A twinge"}}"#;
    assert_eq!(answers::line(&words, &answers_of(&content(note))), None);
}

fn answers_of(content: &Content) -> Answers {
    match content {
        Content::CheckIn(_, answers) | Content::Moment(_, answers) => answers.clone(),
        other => panic!("not an entry: {other:?}"),
    }
}
