use super::*;

fn walk(minutes: Option<i64>) -> RawMovement {
    RawMovement {
        name: "Walk".to_owned(),
        minutes,
        ..RawMovement::default()
    }
}

fn refused(raw: RawAnswers) -> Field {
    Answers::new(raw)
        .expect_err("the answers must be refused")
        .field
}

#[test]
fn one_answer_is_a_full_entry_and_none_is_not() {
    let one = RawAnswers {
        function: Some(Function::Little),
        ..RawAnswers::default()
    };
    assert!(Answers::new(one).is_ok());
    assert_eq!(refused(RawAnswers::default()), Field::Answers);
}

#[test]
fn one_answer_leaves_the_others_as_they_are() {
    let raw = RawAnswers {
        function: Some(Function::Little),
        mood: Some(3),
        ..RawAnswers::default()
    };
    let changed = Answers::new(raw.clone())
        .unwrap()
        .with_function(Function::Most);
    let wanted = RawAnswers {
        function: Some(Function::Most),
        ..raw
    };
    assert_eq!(changed, Answers::new(wanted).unwrap());
    let only = RawAnswers {
        function: Some(Function::Most),
        ..RawAnswers::default()
    };
    assert_eq!(
        Answers::of_function(Function::Most),
        Answers::new(only).unwrap()
    );
}

#[test]
fn the_field_at_fault_is_named() {
    let base = RawAnswers::default;
    let cases = [
        (
            RawAnswers {
                confidence: Some(11),
                ..base()
            },
            Field::Confidence,
        ),
        (
            RawAnswers {
                back_pain: Some(-1),
                ..base()
            },
            Field::BackPain,
        ),
        (
            RawAnswers {
                leg_pain: Some(99),
                ..base()
            },
            Field::LegPain,
        ),
        (
            RawAnswers {
                sleep_minutes: Some(1441),
                ..base()
            },
            Field::SleepMinutes,
        ),
        (
            RawAnswers {
                mood: Some(i64::MAX),
                ..base()
            },
            Field::Mood,
        ),
        (
            RawAnswers {
                note: Some("\0".into()),
                ..base()
            },
            Field::Note,
        ),
        (
            RawAnswers {
                movements: vec![walk(Some(0))],
                ..base()
            },
            Field::Movements,
        ),
        (
            RawAnswers {
                movements: vec![walk(None); 51],
                ..base()
            },
            Field::Movements,
        ),
    ];
    for (raw, field) in cases {
        assert_eq!(refused(raw.clone()), field, "{raw:?}");
    }
}

#[test]
fn a_bigger_day_is_yes_no_or_not_answered_and_only_a_yes_says_what() {
    let raw = |is, what: Option<&str>| RawAnswers {
        bigger_day: is,
        bigger_day_what: what.map(str::to_owned),
        mood: Some(1),
        ..RawAnswers::default()
    };
    for (is, what) in [
        (None, None),
        (Some(false), None),
        (Some(true), Some("moving house")),
    ] {
        let answers = Answers::new(raw(is, what)).unwrap();
        assert_eq!(
            answers.raw(),
            raw(is, what),
            "it comes back as it was given"
        );
    }
    assert_eq!(refused(raw(Some(false), Some("moved"))), Field::BiggerDay);
    assert_eq!(refused(raw(None, Some("moved"))), Field::BiggerDay);
    let too_long = "x".repeat(text::LINE_LIMIT + 1);
    assert_eq!(refused(raw(Some(true), Some(&too_long))), Field::BiggerDay);
}

#[test]
fn tags_are_kept_as_typed_and_each_stands_once() {
    let raw = |tags: &[&str]| RawAnswers {
        tags: tags.iter().map(|t| (*t).to_owned()).collect(),
        ..RawAnswers::default()
    };
    let answers = Answers::new(raw(&["Gym", "long drive", "仕事"])).unwrap();
    assert_eq!(answers.tags(), ["Gym", "long drive", "仕事"]);
    assert_eq!(refused(raw(&["Gym", "gym"])), Field::Tags);
    assert_eq!(refused(raw(&[" "])), Field::Tags);
    let many: Vec<String> = (0..=TAG_LIMIT).map(|n| n.to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert!(Answers::new(raw(many.get(1..).unwrap_or(&[]))).is_ok());
    assert_eq!(refused(raw(&many)), Field::Tags);
}

#[test]
fn answers_come_back_raw_as_they_were_given() {
    let raw = RawAnswers {
        function: Some(Function::Some),
        confidence: Some(0),
        back_pain: Some(10),
        leg_pain: Some(1),
        sleep_minutes: Some(0),
        mood: Some(2),
        stress: Some(9),
        note: Some(" as typed ".into()),
        movements: vec![walk(Some(20)), walk(None)],
        ..RawAnswers::default()
    };
    assert_eq!(Answers::new(raw.clone()).unwrap().raw(), raw);
}

#[test]
fn blank_stays_blank() {
    let raw = RawAnswers {
        note: Some("slept badly".into()),
        ..RawAnswers::default()
    };
    let answers = Answers::new(raw).unwrap();
    assert_eq!(answers.back_pain(), None);
    assert_eq!(answers.function(), None);
}
