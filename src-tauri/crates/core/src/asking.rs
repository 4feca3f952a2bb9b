//! How much to ask, and when. The person chooses how often; this module only asks or offers, and
//! respects a "no thanks" for good.
//!
//! A daily pain diary may not be harmless: in one small trial fewer people who scored their pain
//! daily had recovered after three months (Ferrari 2015, doi 10.1007/s00296-014-3082-3). So the app
//! offers to ask less as things get better, and never offers to ask more.

mod due;
mod lesson;
mod often;
mod over;
mod parts;

pub use due::{DueInput, DueReason, DueWhat, PutOff, due};
pub use lesson::{LessonInput, LessonReason, lesson_reasons, may_offer_lesson};
pub use often::{AskFrequency, LessInput, is_asked, suggests_less};
pub use over::{PainRating, episode_may_be_over};
pub use parts::{CheckInPart, used_parts};

use crate::day::Day;

/// Returns whether `day` is `n` or more days before `today`.
///
/// A day after today was written with a clock that was ahead. It does not tell how long ago
/// something was, so it counts as long ago.
fn is_days_ago(n: i64, day: Day, today: Day) -> bool {
    day > today || today.days_since(day) >= n
}
