//! Collects the data that decides what to ask today, without reading the whole journal.

use backstory_core::answers::Answers;
use backstory_core::asking::{
    AskFrequency, CheckInPart, DueInput, DueReason, DueWhat, LessInput, PainRating, due,
    episode_may_be_over, is_asked, suggests_less, used_parts,
};
use backstory_core::day::Day;
use backstory_core::entry::{Entry, EntryKind};
use backstory_core::record::{Appointment, Content, Instrument, PlanUse, Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::timeline::Filter;
use uuid::Uuid;

use crate::goal_sets::PresentSet;
use crate::newest::Newest;
use crate::preferences::{self, Preferences};

/// Days of entries that a [`Question`] needs: a month without pain ends an episode.
pub const LOOK_BACK_DAYS: u64 = 30;
/// Recent check-ins searched for the optional parts that the person uses.
const CHECK_INS: usize = 10;
/// Recent appointments whose plans are searched for movements; older ones no longer matter.
const APPOINTMENTS: usize = 12;

/// Data at hand when Today is shown.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Today.
    pub today: Day,
    /// Every entry of the last [`LOOK_BACK_DAYS`] days.
    pub recent: &'a [Entry],
    /// The present set of goals.
    pub goals: Option<&'a PresentSet>,
    /// The day of the next appointment; `None` when there is not one.
    pub next_appointment: Option<Day>,
    /// Whether a flare-up is open.
    pub has_open_flare_up: bool,
}

/// Questions and offers for today.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Choices of the person.
    pub preferences: Preferences,
    /// Whether to ask the question of the day.
    pub is_asked_today: bool,
    /// The offer to ask less; `None` when it is not made.
    pub ask_less: Option<AskFrequency>,
    /// Things that are due, each with its reason.
    pub due: Vec<(DueWhat, DueReason)>,
    /// The optional parts of the check-in that this person uses.
    pub parts: Vec<CheckInPart>,
}

/// Decides what to ask and what to offer.
pub fn asked(store: &Reader, question: Question<'_>) -> Result<Asked, StoreError> {
    let Question {
        today,
        recent,
        goals,
        next_appointment,
        has_open_flare_up,
    } = question;
    let asking = preferences::asking(store)?;
    let frequency = asking.preferences.ask;
    let until_today = |kind| Newest::of(store, &[kind], Some(today));
    let latest = until_today(RecordKind::CheckIn)?.take(CHECK_INS);
    let latest: Vec<Record> = latest.collect::<Result<_, _>>()?;
    let given = |record: &Record| match &record.content {
        Content::CheckIn(_, answers) => parts_of(answers),
        _ => Vec::new(),
    };
    let check_ins: Vec<_> = recent
        .iter()
        .filter(|e| e.kind == EntryKind::CheckIn)
        .map(|e| (e.day, e.answers.function()))
        .collect();
    let due_input = DueInput {
        today,
        frequency,
        asks_daily_pain: asking.preferences.asks_daily_pain,
        n_check_ins: latest.len(),
        has_goals: goals.is_some(),
        last_goal_review: goals.and_then(|set| set.rated_by(today)),
        last_pain_recall: day_of_first(until_today(RecordKind::PainRecall)?, |_| true)?,
        last_rmdq: day_of_first(until_today(RecordKind::Questionnaire)?, is_rmdq)?,
        next_appointment,
        put_off: asking.put_off,
    };
    Ok(Asked {
        preferences: asking.preferences,
        is_asked_today: is_asked(frequency, today, latest.first().map(Record::day)),
        ask_less: suggests_less(LessInput {
            frequency,
            chosen_on: asking.chosen_on,
            today,
            check_ins: &check_ins,
            has_open_flare_up,
            declined: asking.declined,
        }),
        due: due(&due_input),
        parts: used_parts(&latest.iter().map(given).collect::<Vec<_>>()),
    })
}

/// The next appointment, including today's, with its id.
pub fn next_appointment(
    store: &Reader,
    today: Day,
) -> Result<Option<(Uuid, Appointment)>, StoreError> {
    let ahead = Filter {
        kinds: vec![RecordKind::Appointment],
        first: Some(today),
        ..Filter::default()
    };
    let mut next: Option<(Uuid, Appointment)> = None;
    for record in Newest::filtered(store, ahead)? {
        let record = record?;
        let Content::Appointment(found) = record.content else {
            continue;
        };
        // An appointment without a time sorts last on its day.
        let at = |a: &Appointment| (a.day, a.time.is_none(), a.time);
        if next.as_ref().is_none_or(|(_, next)| at(&found) <= at(next)) {
            next = Some((record.stamp.id, found));
        }
    }
    Ok(next)
}

/// Plan items that were turned into movements, starting with the latest appointment.
pub fn planned_movements(store: &Reader) -> Result<Vec<String>, StoreError> {
    let latest = Newest::of(store, &[RecordKind::Appointment], None)?.take(APPOINTMENTS);
    let mut planned = Vec::new();
    for record in latest {
        if let Content::Appointment(appointment) = record?.content {
            let items = appointment.plan.into_iter();
            let movements = items.filter(|item| item.used_as == Some(PlanUse::Movement));
            planned.extend(movements.map(|item| item.what));
        }
    }
    Ok(planned)
}

/// The open episode that may be over, with its last day of pain.
pub fn ended_episode(
    store: &Reader,
    today: Day,
    recent: &[Entry],
) -> Result<Option<(Uuid, Day)>, StoreError> {
    let Some(Record {
        stamp,
        content: Content::Episode(episode),
    }) = store.latest_episode()?
    else {
        return Ok(None);
    };
    if episode.last_day.is_some() {
        return Ok(None);
    }
    let rating = |e: &Entry| rating_of(e.day, &e.answers);
    let mut ratings: Vec<_> = recent.iter().map(rating).collect();
    for recall in Newest::of(store, &[RecordKind::PainRecall], Some(today))? {
        let recall = recall?;
        if today.days_since(recall.day()) > LOOK_BACK_DAYS.cast_signed() {
            break;
        }
        ratings.extend(rated(&recall));
    }
    let onset = episode.onset_day;
    if episode_may_be_over(today, onset, &ratings).is_none() {
        return Ok(None);
    }
    // This read goes further back, so it runs only once the checks above have passed.
    let kinds = [
        RecordKind::CheckIn,
        RecordKind::Moment,
        RecordKind::PainRecall,
    ];
    for record in Newest::of(store, &kinds, Some(today.minus(LOOK_BACK_DAYS)))? {
        let record = record?;
        if onset.is_some_and(|onset| record.day() < onset) {
            break;
        }
        if let Some(rating) = rated(&record).filter(is_painful) {
            ratings.push(rating);
            break;
        }
    }
    let last = episode_may_be_over(today, onset, &ratings);
    Ok(last.map(|last| (stamp.id, last)))
}

/// The optional parts answered in a check-in.
fn parts_of(answers: &Answers) -> Vec<CheckInPart> {
    let is_given = |part: &CheckInPart| match part {
        CheckInPart::Areas => !answers.areas().is_empty(),
        CheckInPart::Pain => answers.back_pain().is_some() || answers.leg_pain().is_some(),
        CheckInPart::Sleep => answers.sleep().is_some(),
        CheckInPart::Mood => answers.mood().is_some(),
        CheckInPart::Stress => answers.stress().is_some(),
        CheckInPart::BiggerDay => answers.bigger_day().is_some(),
        CheckInPart::Tags => !answers.tags().is_empty(),
        CheckInPart::Note => answers.note().is_some(),
    };
    CheckInPart::ALL.into_iter().filter(is_given).collect()
}

fn day_of_first(
    newest: Newest<'_>,
    is_wanted: fn(&Record) -> bool,
) -> Result<Option<Day>, StoreError> {
    for record in newest {
        let record = record?;
        if is_wanted(&record) {
            return Ok(Some(record.day()));
        }
    }
    Ok(None)
}

fn is_rmdq(record: &Record) -> bool {
    matches!(&record.content, Content::Questionnaire(q) if q.instrument() == Instrument::Rmdq24)
}

fn rating_of(day: Day, answers: &Answers) -> PainRating {
    PainRating {
        day,
        back: answers.back_pain(),
        leg: answers.leg_pain(),
    }
}

fn rated(record: &Record) -> Option<PainRating> {
    match &record.content {
        Content::CheckIn(day, answers) | Content::Moment(day, answers) => {
            Some(rating_of(*day, answers))
        }
        Content::PainRecall(recall) => Some(PainRating {
            day: recall.day,
            back: recall.back_pain,
            leg: recall.leg_pain,
        }),
        _ => None,
    }
}

fn is_painful(rating: &PainRating) -> bool {
    let scores = [rating.back, rating.leg].into_iter().flatten();
    scores.into_iter().any(|score| score.get() > 0)
}
