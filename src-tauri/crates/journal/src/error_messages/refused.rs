//! Sentences for input that failed validation.

use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_words::{Words, given};

use super::Reader;

/// The sentence that says why a field was refused.
pub(super) fn refused(
    words: &Words,
    Invalid { field, problem }: &Invalid,
    reader: Reader,
) -> String {
    let is_text = is_text(*field);
    let is_last_day = *field == Field::LastDay;
    let is_search = *field == Field::Query;
    let field = &name(words, *field);
    let kept = &match reader {
        Reader::Window => words.kept_in_its_form(),
        Reader::CommandLine => words.kept_nowhere(),
    };
    match problem {
        Problem::Empty if is_text => words.invalid_blank(given::InvalidBlank {
            field: &field,
            kept: &kept,
        }),
        Problem::Empty => words.invalid_empty(given::InvalidEmpty {
            field: &field,
            kept: &kept,
        }),
        Problem::OutOfRange { min, max } => words.invalid_out_of_range(given::InvalidOutOfRange {
            field,
            kept,
            max,
            min,
        }),
        Problem::NotADay => words.invalid_not_a_day(given::InvalidNotADay {
            field: &field,
            kept: &kept,
        }),
        Problem::InTheFuture => words.invalid_in_the_future(given::InvalidInTheFuture {
            field: &field,
            kept: &kept,
        }),
        Problem::TooEarly => words.invalid_too_early(given::InvalidTooEarly {
            field: &field,
            kept: &kept,
        }),
        Problem::TooLong { length, limit } if is_search => {
            words.invalid_search_too_long(given::InvalidSearchTooLong {
                length: &length,
                limit: &limit,
            })
        }
        Problem::TooLong { length, limit } => words.invalid_too_long(given::InvalidTooLong {
            field,
            kept,
            length,
            limit,
        }),
        Problem::Nul => words.invalid_nul(given::InvalidNul {
            field: &field,
            kept: &kept,
        }),
        Problem::Nameless => words.invalid_nameless(given::InvalidNameless {
            field: &field,
            kept: &kept,
        }),
        Problem::TooMany { count, limit } => words.invalid_too_many(given::InvalidTooMany {
            count,
            field,
            kept,
            limit,
        }),
        Problem::EndsBeforeStart if is_last_day => words.invalid_last_day_first(kept),
        Problem::EndsBeforeStart => {
            words.invalid_ends_before_start(given::InvalidEndsBeforeStart {
                field: &field,
                kept: &kept,
            })
        }
        Problem::NotATime => words.invalid_not_a_time(given::InvalidNotATime {
            field: &field,
            kept: &kept,
        }),
        Problem::NotATelephoneNumber => words.invalid_not_a_telephone_number(field),
        Problem::Repeated => words.invalid_repeated(given::InvalidRepeated {
            field: &field,
            kept: &kept,
        }),
        Problem::Frozen => words.invalid_frozen(given::InvalidFrozen {
            field: &field,
            kept: &kept,
        }),
        Problem::Unknown => words.invalid_unknown(given::InvalidUnknown {
            field: &field,
            kept: &kept,
        }),
    }
}

/// Whether the field is a required text, for which "answer" would be the wrong word.
fn is_text(field: Field) -> bool {
    matches!(
        field,
        Field::Activity
            | Field::FlarePlan
            | Field::Goals
            | Field::Plan
            | Field::Questions
            | Field::Text
            | Field::What
    )
}

/// The name of a field, as the start of a sentence.
fn name(words: &Words, field: Field) -> String {
    match field {
        Field::Activity => words.field_activity(),
        Field::Answer => words.field_answer(),
        Field::Answers => words.field_answers(),
        Field::Areas => words.field_areas(),
        Field::BackPain => words.field_back_pain(),
        Field::BiggerDay => words.field_bigger_day(),
        Field::Confidence => words.field_confidence(),
        Field::CrisisLine => words.field_crisis_line(),
        Field::Day => words.field_day(),
        Field::EasierDay => words.field_easier_day(),
        Field::EmergencyNumber => words.field_emergency_number(),
        Field::FirstDay => words.field_first_day(),
        Field::FlarePlan => words.field_flare_plan(),
        Field::Function => words.field_function(),
        Field::GoalSet => words.field_goal_set(),
        Field::Goals => words.field_goals(),
        Field::Helped => words.field_helped(),
        Field::Items => words.field_items(),
        Field::LastDay => words.field_last_day(),
        Field::LegPain => words.field_leg_pain(),
        Field::Limit => words.field_limit(),
        Field::MinutesToOnset => words.field_minutes_to_onset(),
        Field::MinutesToSettle => words.field_minutes_to_settle(),
        Field::Mood => words.field_mood(),
        Field::Movements => words.field_movements(),
        Field::NightWakings => words.field_night_wakings(),
        Field::Note => words.field_note(),
        Field::OnsetDay => words.field_onset_day(),
        Field::OnsetHow => words.field_onset_how(),
        Field::Outcome => words.field_outcome(),
        Field::Period => words.field_period(),
        Field::Plan => words.field_plan(),
        Field::PreferredName => words.field_preferred_name(),
        Field::Query => words.field_query(),
        Field::Questions => words.field_questions(),
        Field::Ratings => words.field_ratings(),
        Field::Said => words.field_said(),
        Field::Score => words.field_score(),
        Field::SleepMinutes => words.field_sleep_minutes(),
        Field::Steps => words.field_steps(),
        Field::StiffMinutes => words.field_stiff_minutes(),
        Field::Stress => words.field_stress(),
        Field::Tags => words.field_tags(),
        Field::Text => words.field_text(),
        Field::Ticked => words.field_ticked(),
        Field::Time => words.field_time(),
        Field::What => words.field_what(),
        Field::Who => words.field_who(),
    }
}
