//! An answer to the urgent signs, and a flare plan.

use super::*;

fn ticked(ids: &[&str]) -> RawRecord {
    RawRecord::UrgentSigns(RawUrgentSignsAnswer {
        day: day("2026-11-20"),
        ticked: ids.iter().map(|id| (*id).to_owned()).collect(),
    })
}

fn plan(text: &str) -> RawRecord {
    RawRecord::FlarePlan(RawFlarePlan {
        day: day("2026-11-20"),
        text: text.to_owned(),
    })
}

#[test]
fn urgent_signs_are_checked_by_the_form_of_their_ids() {
    let many: Vec<String> = (0..=TICKED_LIMIT).map(|n| format!("sign-{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let longest = "x".repeat(SIGN_ID_LIMIT);
    for taken in [
        &[][..],
        &["a"],
        &["no-longer-known", "9"],
        &[&longest],
        &many[..TICKED_LIMIT],
    ] {
        assert!(Content::new(ticked(taken)).is_ok(), "{taken:?}");
    }
    let too_long = "x".repeat(SIGN_ID_LIMIT + 1);
    for bad in ["", "Fever", "num b", "fieber_", "fièvre", "a\n", &too_long] {
        let found = refused(ticked(&["fever", bad]));
        assert_eq!(found, (Field::Ticked, Problem::Unknown), "{bad:?}");
    }
    assert_eq!(
        refused(ticked(&["fever", "numb", "fever"])),
        (Field::Ticked, Problem::Repeated)
    );
    let (count, limit) = (TICKED_LIMIT + 1, TICKED_LIMIT);
    assert_eq!(
        refused(ticked(&many)),
        (Field::Ticked, Problem::TooMany { count, limit })
    );
}

#[test]
fn another_answer_to_the_urgent_signs_is_as_late_as_its_writing() {
    let answered = Record::written(Uuid::nil(), ticked(&[]), noon()).unwrap();
    assert_eq!(answered.stamp.basis, Some(Basis::SameDay));
    let later = now("2026-11-22T11:00:00.000Z");
    let same = answered.clone().edited(ticked(&[]), later).unwrap();
    assert_eq!(same.stamp.basis, Some(Basis::SameDay));
    let other = answered.edited(ticked(&["fever"]), later).unwrap();
    assert_eq!(other.stamp.basis, Some(Basis::Remembered));
}

#[test]
fn a_flare_plan_is_kept_as_typed_and_is_never_blank() {
    let longest = "é".repeat(FLARE_PLAN_LIMIT);
    for text in ["Walk.\r\n\n  Ring Anna 🙂\t", &longest] {
        let kept = Content::new(plan(text)).unwrap().raw();
        assert_eq!(kept, plan(text));
    }
    for blank in ["", " \r\n\t"] {
        let found = refused(plan(blank));
        assert_eq!(found, (Field::FlarePlan, Problem::Empty), "{blank:?}");
    }
    let (length, limit) = (FLARE_PLAN_LIMIT + 1, FLARE_PLAN_LIMIT);
    assert_eq!(
        refused(plan(&"x".repeat(length))),
        (Field::FlarePlan, Problem::TooLong { length, limit })
    );
    assert_eq!(refused(plan("a\0b")), (Field::FlarePlan, Problem::Nul));
}

#[test]
fn neither_is_written_for_a_day_to_come() {
    let ahead = [
        RawRecord::UrgentSigns(RawUrgentSignsAnswer {
            day: day("2026-11-21"),
            ticked: Vec::new(),
        }),
        RawRecord::FlarePlan(RawFlarePlan {
            day: day("2026-11-21"),
            text: day("Walk"),
        }),
    ];
    for raw in ahead {
        assert_eq!(refused(raw), (Field::Day, Problem::InTheFuture));
    }
}
