use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId, EntryKind};
use backstory_core::episode::Episode;
use backstory_core::time::{Clock, Instant};
use backstory_store::log::Origin;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use proptest::option;
use proptest::prelude::*;

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\x00]{0,40}",
        Just("🙂 שלום \u{202e}abc\u{301}\r\n\t\u{feff}".to_owned()),
        Just("'; DROP TABLE entry; --".to_owned()),
    ]
}

fn raw() -> impl Strategy<Value = RawAnswers> {
    let function = prop::sample::select(Function::ALL.to_vec());
    let movement = ("[^\\x00 ][^\\x00]{0,9}", option::of(1i64..=1440))
        .prop_filter("a name is not blank", |(name, _)| !name.trim().is_empty());
    (
        option::of(function),
        option::of(0i64..=10),
        option::of(0i64..=10),
        option::of(0i64..=10),
        option::of(0i64..=1440),
        option::of(0i64..=10),
        option::of(text()),
        prop::collection::vec(movement, 0..5),
    )
        .prop_map(
            |(function, confidence, back_pain, leg_pain, sleep_minutes, mood, note, movements)| {
                RawAnswers {
                    function,
                    confidence,
                    back_pain,
                    leg_pain,
                    sleep_minutes,
                    mood,
                    note,
                    movements,
                }
            },
        )
}

/// Any millisecond of a century, with any offset a clock can have.
pub fn instant() -> impl Strategy<Value = Instant> {
    (0i64..4_000_000_000_000, -1080i32..=1080).prop_map(|(millis, offset)| {
        let utc = chrono::DateTime::from_timestamp_millis(millis).unwrap();
        let offset = chrono::FixedOffset::east_opt(offset * 60).unwrap();
        Instant::new(utc.with_timezone(&offset))
    })
}

fn entry() -> impl Strategy<Value = Entry> {
    (
        raw().prop_filter_map("at least one answer", |raw| Answers::new(raw).ok()),
        prop::sample::select(EntryKind::ALL.to_vec()),
        prop::sample::select(Basis::ALL.to_vec()),
        0u64..70_000,
        instant(),
        any::<u128>(),
    )
        .prop_map(|(answers, kind, basis, n, recorded_at, id)| Entry {
            id: EntryId::new(uuid::Uuid::from_u128(id)),
            kind,
            day: Day::EARLIEST.plus(n),
            recorded_at,
            basis,
            answers,
        })
}

fn clock() -> SeededClock {
    SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn an_entry_comes_back_exactly_as_it_went_in(entry in entry()) {
        let (journal, clock) = (TempJournal::new(), clock());
        let mut store = journal.open();
        store.write(&clock, "Entry", Origin::User, |w| w.put_entry(&entry)).unwrap();
        prop_assert_eq!(store.entry(entry.id).unwrap(), entry);
        prop_assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    }
}

#[test]
fn an_episode_comes_back_exactly_as_it_went_in() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    assert_eq!(store.current_episode().unwrap(), None);
    let how = Some("Digging 🙂".to_owned());
    let episode = Episode::start(clock.new_id(), "2026-11-01".parse().ok(), how, clock.now())
        .unwrap()
        .unwrap();
    store
        .write(&clock, "Episode", Origin::User, |w| w.put_episode(&episode))
        .unwrap();
    assert_eq!(store.current_episode().unwrap(), Some(episode));
}
