//! Pain over the past seven days, for people who are not asked about pain every day.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::score::Score;
use crate::typed::day_of;

/// Average pain of the seven days that end with `day`, back and leg apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PainRecall {
    /// The last of the seven days.
    pub day: Day,
    /// Back pain, 0 none to 10 worst imaginable.
    pub back_pain: Option<Score>,
    /// Leg pain, 0 none to 10 worst imaginable.
    pub leg_pain: Option<Score>,
}

/// Pain of a week as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawPainRecall {
    /// The last of the seven days, `YYYY-MM-DD`.
    pub day: String,
    /// Back pain, 0 to 10.
    pub back_pain: Option<i32>,
    /// Leg pain, 0 to 10.
    pub leg_pain: Option<i32>,
}

impl PainRecall {
    /// Checks the numbers; at least one has to be given.
    pub fn new(raw: RawPainRecall) -> Result<PainRecall, Invalid> {
        let score = |field: Field, value: Option<i32>| {
            let score = value.map(|v| Score::new(v.into())).transpose();
            score.map_err(|p| p.of(field))
        };
        let recall = PainRecall {
            day: day_of(Field::Day, &raw.day)?,
            back_pain: score(Field::BackPain, raw.back_pain)?,
            leg_pain: score(Field::LegPain, raw.leg_pain)?,
        };
        if recall.back_pain.is_none() && recall.leg_pain.is_none() {
            return Err(Problem::Empty.of(Field::Answers));
        }
        Ok(recall)
    }

    /// Returns the recall as a form or a file contains it.
    pub fn raw(&self) -> RawPainRecall {
        let score = |score: Option<Score>| score.map(|s| i32::from(s.get()));
        RawPainRecall {
            day: self.day.to_string(),
            back_pain: score(self.back_pain),
            leg_pain: score(self.leg_pain),
        }
    }
}

impl Dated for PainRecall {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }
}
