//! Forms of the records that are frozen and need no others.

use serde_json::{Value as Json, json};

/// Two forms of every other kind, the second with as little as it takes.
pub fn others() -> [[Json; 2]; 12] {
    let course = |kind: &str, last: Option<&str>, outcome: Option<&str>| {
        json!({ "kind": kind, "what": "Ibuprofen 400 mg, 1-0-1", "first_day": "2026-11-01",
                "last_day": last, "outcome": outcome })
    };
    let change = |score: i32| {
        json!({ "kind": "questionnaire", "day": "2026-11-20", "instrument": "global_change",
                "version": "1", "items": null, "score": score })
    };
    let rmdq = |items: &[i32]| {
        json!({ "kind": "questionnaire", "day": "2026-11-19", "instrument": "rmdq_24",
                "version": "1983", "items": items, "score": items.len() })
    };
    let signs = |day: &str, ticked: &[&str]| json!({ "kind": "urgent_signs", "day": day, "ticked": ticked });
    let plan = |day: &str, text: &str| json!({ "kind": "flare_plan", "day": day, "text": text });
    [
        [
            course("medicine", Some("2026-11-07"), Some("Slept better\r\n🙂")),
            course("medicine", None, None),
        ],
        [
            course("treatment", None, Some("Ease for a day")),
            course("treatment", Some("2026-11-01"), None),
        ],
        [
            json!({ "kind": "factor", "effect": "aggravating", "what": "Sitting 'long'",
                    "minutes_to_onset": 45, "minutes_to_settle": 0 }),
            json!({ "kind": "factor", "effect": "easing", "what": "Lying down",
                    "minutes_to_onset": null, "minutes_to_settle": null }),
        ],
        [
            json!({ "kind": "day_pattern", "day": "2026-11-18", "morning": "harder",
                    "daytime": "easier", "evening": "same", "night": null, "stiff_minutes": 25,
                    "night_wakings": 2, "note": "Turning over" }),
            json!({ "kind": "day_pattern", "day": "2026-11-20", "morning": null, "daytime": null,
                    "evening": null, "night": null, "stiff_minutes": 0, "night_wakings": null,
                    "note": null }),
        ],
        [rmdq(&[1, 4, 9, 24]), rmdq(&[])],
        [change(-2), change(5)],
        [
            json!({ "kind": "pain_recall", "day": "2026-11-15", "back_pain": 4, "leg_pain": 0 }),
            json!({ "kind": "pain_recall", "day": "2026-11-20", "back_pain": null, "leg_pain": 1 }),
        ],
        [
            signs("2026-11-12", &["numb-saddle", "fever", "no-longer-listed"]),
            signs("2026-11-21", &[]),
        ],
        [
            plan(
                "2026-11-14",
                "Lie on my side, then walk round the block.\r\n\n\tRing \"Anna\" 🙂",
            ),
            plan("2026-11-21", "It passed last time"),
        ],
        [
            json!({ "kind": "movement_plan", "exercise": "walk", "what": "Walking 'round'",
                    "first_day": "2026-11-02", "last_day": "2026-11-20", "unit": "minutes",
                    "steps": [{ "amount": 5, "times_a_day": 2 }, { "amount": 600, "times_a_day": 10 }],
                    "step": 1, "limit": 5 }),
            json!({ "kind": "movement_plan", "exercise": null, "what": "Stairs 🙂",
                    "first_day": "2026-11-21", "last_day": null, "unit": "repetitions",
                    "steps": [{ "amount": 1, "times_a_day": 1 }], "step": 0, "limit": 0 }),
        ],
        [
            json!({ "kind": "try_again", "exercise": "sit-to-stand", "what": "Socks",
                    "day": "2026-11-01", "easier_day": "2026-11-19" }),
            json!({ "kind": "try_again", "exercise": null, "what": "Bett machen", "day": "2026-11-20",
                    "easier_day": null }),
        ],
        [
            json!({ "kind": "other_illness", "first_day": "2026-11-10",
                    "last_day": "2026-11-12", "what": "A cold 🤧" }),
            json!({ "kind": "other_illness", "first_day": "2026-11-18", "last_day": null,
                    "what": null }),
        ],
    ]
}
