//! The one line that stands for a record.

use super::*;

/// What a record is, and the line that stands for it.
const LINES: &[(&str, &str, &str)] = &[
    (
        "a check-in: function, movements, pain, note",
        r#"{"kind":"check_in","day":"2025-11-20","answers":{"function":"some",
            "back_pain":4,"leg_pain":0,"note":"\n  Long drive. \nSlept badly.",
            "movements":[{"name":"Walking","minutes":20},{"name":"Stairs"}]}}"#,
        "Some · Walking 20 min, Stairs · pain: back 4, leg 0 · Long drive.",
    ),
    (
        "one answer",
        r#"{"kind":"check_in","day":"2025-11-20","answers":{"function":"little"}}"#,
        "Little or none",
    ),
    (
        "leg pain alone",
        r#"{"kind":"check_in","day":"2025-11-20","answers":{"leg_pain":2}}"#,
        "pain: leg 2",
    ),
    (
        "no pain is an answer",
        r#"{"kind":"check_in","day":"2025-11-20","answers":{"back_pain":0}}"#,
        "pain: back 0",
    ),
    (
        "what else is answered where that is all",
        r#"{"kind":"check_in","day":"2025-11-20","answers":{"sleep_minutes":420,"mood":0,
            "tags":["desk"]}}"#,
        "Sleep last night, Mood, #desk",
    ),
    (
        "a moment",
        r#"{"kind":"moment","day":"2025-11-20","answers":{"note":"A twinge"}}"#,
        "A twinge",
    ),
    (
        "an episode",
        r#"{"kind":"episode","onset_day":"2025-09-29","onset_how":"Digging"}"#,
        "Digging",
    ),
    (
        "an episode that is over",
        r#"{"kind":"episode","onset_day":"2025-09-29","last_day":"2025-11-20"}"#,
        "29 Sep 2025 to 20 Nov 2025",
    ),
    (
        "a flare-up that is still continuing",
        r#"{"kind":"flare_up","first_day":"2025-11-18","worse_than_usual":true,
            "helped":"Heat.\nRest.","hard_to_tolerate":false,"affected_life":false}"#,
        "since 18 Nov 2025 · helped: Heat.",
    ),
    (
        "a medicine",
        r#"{"kind":"medicine","what":"ibuprofen","first_day":"2025-11-20"}"#,
        "ibuprofen · since 20 Nov 2025",
    ),
    (
        "a treatment",
        r#"{"kind":"treatment","what":"massage","first_day":"2025-11-20",
            "last_day":"2025-11-20","outcome":"looser"}"#,
        "massage · 20 Nov 2025 · looser",
    ),
    (
        "a trigger",
        r#"{"kind":"factor","effect":"aggravating","what":"sitting","minutes_to_onset":20,
            "minutes_to_settle":0}"#,
        "trigger: sitting · after 20 min · settles in 0 min",
    ),
    (
        "a relief",
        r#"{"kind":"factor","effect":"easing","what":"walking"}"#,
        "relief: walking",
    ),
    (
        "a 24-hour pattern",
        r#"{"kind":"day_pattern","day":"2025-11-20","morning":"harder","night":"same",
            "night_wakings":1}"#,
        "morning harder, night about the same · wakes you once a night",
    ),
    (
        "stiffness of no length is an answer",
        r#"{"kind":"day_pattern","day":"2025-11-20","stiff_minutes":0}"#,
        "stiff for 0 min in the morning",
    ),
    (
        "an appointment",
        r#"{"kind":"appointment","day":"2025-11-20","time":"14:30","who":"Dr Ode",
            "questions":[{"text":"a"},{"text":"b"}],"plan":[]}"#,
        "Dr Ode · 14:30 · 2 questions",
    ),
    (
        "an appointment on its day alone",
        r#"{"kind":"appointment","day":"2025-11-20","questions":[],"plan":[]}"#,
        "no other details",
    ),
    (
        "a question",
        r#"{"kind":"question","text":"Can I run?\nWhen?"}"#,
        "Can I run?",
    ),
    (
        "goals",
        r#"{"kind":"goal_set","day":"2025-11-20",
            "goals":[{"id":"018f0000-0000-7000-8000-000000000011","activity":"Dig"},
            {"id":"018f0000-0000-7000-8000-000000000012","activity":"Cook"}]}"#,
        "Dig, Cook",
    ),
    (
        "a rating",
        r#"{"kind":"goal_review","day":"2025-11-20",
            "goal_set":"018f0000-0000-7000-8000-000000000011",
            "ratings":[{"goal":"018f0000-0000-7000-8000-000000000011","rating":0}]}"#,
        "1 goal rated",
    ),
    (
        "a questionnaire",
        r#"{"kind":"questionnaire","day":"2025-11-20","instrument":"rmdq_24","version":"v",
            "items":[1,2,3],"score":3}"#,
        "Everyday limits (RMDQ-24): 3 of 24 ticked",
    ),
    (
        "a change for the better",
        r#"{"kind":"questionnaire","day":"2025-11-20","instrument":"global_change",
            "version":"v","score":3}"#,
        "Compared with when this pain started: +3",
    ),
    (
        "a change for the worse",
        r#"{"kind":"questionnaire","day":"2025-11-20","instrument":"global_change",
            "version":"v","score":-2}"#,
        "Compared with when this pain started: −2",
    ),
    (
        "pain over the past week",
        r#"{"kind":"pain_recall","day":"2025-11-20","back_pain":5}"#,
        "pain: back 5",
    ),
    (
        "urgent signs of which none was ticked",
        r#"{"kind":"urgent_signs","day":"2025-11-20","ticked":[]}"#,
        "none ticked",
    ),
    (
        "one sign",
        r#"{"kind":"urgent_signs","day":"2025-11-20","ticked":["fever"]}"#,
        "1 sign ticked",
    ),
    (
        "two signs",
        r#"{"kind":"urgent_signs","day":"2025-11-20","ticked":["fever","a"]}"#,
        "2 signs ticked",
    ),
    (
        "the beginning of a flare plan",
        r#"{"kind":"flare_plan","day":"2025-11-20","text":"\nShort walks.\nRing Anna."}"#,
        "Short walks.",
    ),
    (
        "a movement plan: the present step",
        r#"{"kind":"movement_plan","what":"Knee rolls","first_day":"2025-11-03",
            "last_day":"2025-11-09","unit":"repetitions","steps":[{"amount":5,
            "times_a_day":3},{"amount":6,"times_a_day":3}],"step":0,"limit":5}"#,
        "Knee rolls · step 1 of 2 · 5 times, 3 times a day · 3 Nov 2025 to 9 Nov 2025",
    ),
    (
        "something that became easier",
        r#"{"kind":"try_again","what":"Socks","day":"2025-11-03","easier_day":"2025-11-09"}"#,
        "Socks · easier since 9 Nov 2025",
    ),
    (
        "something to try",
        r#"{"kind":"try_again","what":"Socks","day":"2025-11-20"}"#,
        "Socks",
    ),
];

#[test]
fn one_line_stands_for_a_record() {
    for (name, json, line) in LINES {
        assert_eq!(summary(&Words::english(), &content(json)), *line, "{name}");
    }
}
