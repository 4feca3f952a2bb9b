//! Invalid input: the field and what is wrong with it.

use thiserror::Error;

/// A field of a form, so that the interface can show the message beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The answers as a whole.
    Answers,
    /// Confidence of managing tomorrow.
    Confidence,
    /// Average back pain of the day.
    BackPain,
    /// The local day an entry is about.
    Day,
    /// How much of what matters could be done.
    Function,
    /// Average leg pain of the day.
    LegPain,
    /// Mood of the day.
    Mood,
    /// Bouts of movement.
    Movements,
    /// A note in the person's own words.
    Note,
    /// How the episode started.
    OnsetHow,
    /// When the episode started.
    OnsetDay,
    /// The name or initials the person goes by.
    PreferredName,
    /// First or last day of a period.
    Period,
    /// The number to call in an emergency.
    EmergencyNumber,
    /// The number of a crisis line.
    CrisisLine,
    /// An activity of a goal.
    Activity,
    /// The answer to a question for the physio.
    Answer,
    /// Where it was felt.
    Areas,
    /// Whether the day was bigger than usual, and what it was.
    BiggerDay,
    /// The first day of something that lasts.
    FirstDay,
    /// The set of goals that is rated.
    GoalSet,
    /// The goals of a set.
    Goals,
    /// The words of a flare plan; in its form they are named like those of a question.
    FlarePlan,
    /// The day on which a movement was easier.
    EasierDay,
    /// The person's own limit of discomfort.
    Limit,
    /// The steps of a movement plan.
    Steps,
    /// What helped in a flare-up.
    Helped,
    /// The ticked sentences of a questionnaire.
    Items,
    /// The last day of something that lasts.
    LastDay,
    /// Minutes until a factor is felt.
    MinutesToOnset,
    /// Minutes until it has settled again.
    MinutesToSettle,
    /// How often the back wakes at night.
    NightWakings,
    /// What happened with a medicine or treatment.
    Outcome,
    /// The plan agreed at an appointment.
    Plan,
    /// What is searched for.
    Query,
    /// The questions for an appointment.
    Questions,
    /// The ratings of goals.
    Ratings,
    /// What was said at an appointment.
    Said,
    /// The score of a questionnaire.
    Score,
    /// Minutes of stiffness in the morning.
    StiffMinutes,
    /// Stress of the day.
    Stress,
    /// Tags of a note.
    Tags,
    /// A question for the physio.
    Text,
    /// The ticked urgent signs.
    Ticked,
    /// The time of an appointment.
    Time,
    /// What it was, in the person's own words.
    What,
    /// Whom an appointment is with.
    Who,
    /// Hours slept.
    SleepMinutes,
}

impl Field {
    /// The field's name in storage, IPC and command line.
    pub fn name(self) -> &'static str {
        match self {
            Field::Answers => "answers",
            Field::BackPain => "back_pain",
            Field::Confidence => "confidence",
            Field::Day => "day",
            Field::Function => "function",
            Field::LegPain => "leg_pain",
            Field::Mood => "mood",
            Field::Movements => "movements",
            Field::Note => "note",
            Field::OnsetDay => "onset_day",
            Field::OnsetHow => "onset_how",
            Field::Period => "period",
            Field::PreferredName => "preferred_name",
            Field::EmergencyNumber => "emergency_number",
            Field::CrisisLine => "crisis_line",
            Field::Activity => "activity",
            Field::Answer => "answer",
            Field::Areas => "areas",
            Field::BiggerDay => "bigger_day",
            Field::FirstDay => "first_day",
            Field::GoalSet => "goal_set",
            Field::Goals => "goals",
            Field::EasierDay => "easier_day",
            Field::Limit => "limit",
            Field::Steps => "steps",
            Field::Helped => "helped",
            Field::Items => "items",
            Field::LastDay => "last_day",
            Field::MinutesToOnset => "minutes_to_onset",
            Field::MinutesToSettle => "minutes_to_settle",
            Field::NightWakings => "night_wakings",
            Field::Outcome => "outcome",
            Field::Plan => "plan",
            Field::Query => "query",
            Field::Questions => "questions",
            Field::Ratings => "ratings",
            Field::Said => "said",
            Field::Score => "score",
            Field::StiffMinutes => "stiff_minutes",
            Field::Stress => "stress",
            Field::Tags => "tags",
            Field::Text | Field::FlarePlan => "text",
            Field::Ticked => "ticked",
            Field::Time => "time",
            Field::What => "what",
            Field::Who => "who",
            Field::SleepMinutes => "sleep_minutes",
        }
    }
}

/// Input that was refused; nothing of it was saved.
///
/// The message names the rule for developers; the sentence for people is in the catalogues.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}: {problem}", field.name())]
pub struct Invalid {
    /// Field that is invalid.
    pub field: Field,
    /// Rule that its value breaks.
    pub problem: Problem,
}

/// Rule that a value breaks.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// A required answer is missing.
    #[error("nothing answered")]
    Empty,
    /// A whole number outside its range.
    #[error("not a whole number from {min} to {max}")]
    OutOfRange {
        /// Smallest accepted value.
        min: u32,
        /// Largest accepted value.
        max: u32,
    },
    /// Not a calendar day.
    #[error("not a calendar day YYYY-MM-DD")]
    NotADay,
    /// A day that has not come yet.
    #[error("in the future")]
    InTheFuture,
    /// A day before the earliest the journal accepts.
    #[error("before 1900-01-01")]
    TooEarly,
    /// Longer than the limit.
    #[error("{length} characters, more than {limit}")]
    TooLong {
        /// Characters typed.
        length: usize,
        /// Characters accepted.
        limit: usize,
    },
    /// A NUL character, which text in the journal cannot hold.
    #[error("a NUL character")]
    Nul,
    /// A name is empty or only spaces.
    #[error("no name")]
    Nameless,
    /// More items than the limit.
    #[error("{count} items, more than {limit}")]
    TooMany {
        /// Items given.
        count: usize,
        /// Items accepted.
        limit: usize,
    },
    /// A period that ends before it starts.
    #[error("ends before it starts")]
    EndsBeforeStart,
    /// Text that is not one of the known words.
    #[error("an unknown value")]
    Unknown,
    /// Not a time of day.
    #[error("not a time of day HH:MM")]
    NotATime,
    /// Not a telephone number.
    #[error("not a telephone number")]
    NotATelephoneNumber,
    /// The same item twice where it may occur once.
    #[error("the same item twice")]
    Repeated,
    /// Other activities in a set of goals that was rated and is therefore frozen.
    #[error("frozen since it was rated")]
    Frozen,
}

impl Problem {
    /// Attributes the problem to a field.
    pub fn of(self, field: Field) -> Invalid {
        Invalid {
            field,
            problem: self,
        }
    }
}
