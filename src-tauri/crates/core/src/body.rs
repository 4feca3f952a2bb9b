//! Areas of the body: regions, each with its own intensity and kinds of feeling.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Field, Invalid, Problem};
use crate::score::Score;

words_of! {
    /// A region of the body map. Left and right are the person's own.
    Region {
        /// Back of the neck.
        Neck = "neck",
        /// Left shoulder blade.
        ShoulderBladeLeft = "shoulder_blade_left",
        /// Right shoulder blade.
        ShoulderBladeRight = "shoulder_blade_right",
        /// Between and below the shoulder blades.
        UpperBack = "upper_back",
        /// Low back, left of the spine.
        LowBackLeft = "low_back_left",
        /// Low back, along the spine.
        LowBackCentre = "low_back_centre",
        /// Low back, right of the spine.
        LowBackRight = "low_back_right",
        /// Left buttock.
        ButtockLeft = "buttock_left",
        /// Right buttock.
        ButtockRight = "buttock_right",
        /// Back of the left thigh: above the knee.
        BackOfThighLeft = "back_of_thigh_left",
        /// Back of the right thigh: above the knee.
        BackOfThighRight = "back_of_thigh_right",
        /// Left calf: below the knee.
        CalfLeft = "calf_left",
        /// Right calf: below the knee.
        CalfRight = "calf_right",
        /// Left heel.
        HeelLeft = "heel_left",
        /// Right heel.
        HeelRight = "heel_right",
        /// Chest.
        Chest = "chest",
        /// Belly.
        Abdomen = "abdomen",
        /// Left hip, at the side.
        HipLeft = "hip_left",
        /// Right hip, at the side.
        HipRight = "hip_right",
        /// Left groin.
        GroinLeft = "groin_left",
        /// Right groin.
        GroinRight = "groin_right",
        /// Front of the left thigh: above the knee.
        FrontOfThighLeft = "front_of_thigh_left",
        /// Front of the right thigh: above the knee.
        FrontOfThighRight = "front_of_thigh_right",
        /// Left knee.
        KneeLeft = "knee_left",
        /// Right knee.
        KneeRight = "knee_right",
        /// Left shin: below the knee.
        ShinLeft = "shin_left",
        /// Right shin: below the knee.
        ShinRight = "shin_right",
        /// Left foot.
        FootLeft = "foot_left",
        /// Right foot.
        FootRight = "foot_right",
    }
}

/// What a region feels like. Several may be true at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Feeling {
    /// An ache.
    pub ache: bool,
    /// Sharp.
    pub sharp: bool,
    /// Burning.
    pub burning: bool,
    /// Pins and needles.
    pub pins_and_needles: bool,
    /// Numb.
    pub numb: bool,
}

/// One marked region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyArea {
    /// Marked region.
    pub region: Region,
    /// Intensity, 0 none to 10 worst imaginable; `None` when not given.
    pub intensity: Option<Score>,
    /// What it feels like.
    pub feeling: Feeling,
}

/// A marked region as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "BodyArea")]
pub struct RawBodyArea {
    /// Marked region.
    pub region: Region,
    /// Intensity, 0 none to 10 worst imaginable.
    #[ts(as = "Option<i32>")]
    pub intensity: Option<i64>,
    /// An ache.
    pub ache: bool,
    /// Sharp.
    pub sharp: bool,
    /// Burning.
    pub burning: bool,
    /// Pins and needles.
    pub pins_and_needles: bool,
    /// Numb.
    pub numb: bool,
}

impl BodyArea {
    /// Checks the intensity.
    pub fn new(raw: &RawBodyArea) -> Result<BodyArea, Invalid> {
        let intensity = raw.intensity.map(Score::new).transpose();
        Ok(BodyArea {
            region: raw.region,
            intensity: intensity.map_err(|p| p.of(Field::Areas))?,
            feeling: Feeling {
                ache: raw.ache,
                sharp: raw.sharp,
                burning: raw.burning,
                pins_and_needles: raw.pins_and_needles,
                numb: raw.numb,
            },
        })
    }

    /// The area as a form or a file holds it.
    pub fn raw(&self) -> RawBodyArea {
        RawBodyArea {
            region: self.region,
            intensity: self.intensity.map(|s| i64::from(s.get())),
            ache: self.feeling.ache,
            sharp: self.feeling.sharp,
            burning: self.feeling.burning,
            pins_and_needles: self.feeling.pins_and_needles,
            numb: self.feeling.numb,
        }
    }
}

/// Checks every area; each region may occur once.
pub fn areas(raw: Vec<RawBodyArea>) -> Result<Vec<BodyArea>, Invalid> {
    let mut seen = HashSet::new();
    raw.iter()
        .map(|area| {
            if !seen.insert(area.region) {
                return Err(Problem::Repeated.of(Field::Areas));
            }
            BodyArea::new(area)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(region: Region, intensity: Option<i64>) -> RawBodyArea {
        RawBodyArea {
            region,
            intensity,
            ache: true,
            sharp: false,
            burning: false,
            pins_and_needles: true,
            numb: false,
        }
    }

    #[test]
    fn each_region_has_its_own_rating_and_stands_once() {
        let two = vec![
            area(Region::LowBackRight, Some(6)),
            area(Region::CalfRight, None),
        ];
        let checked = areas(two.clone()).unwrap();
        let back: Vec<_> = checked.iter().map(BodyArea::raw).collect();
        assert_eq!(back, two);
        let twice = vec![area(Region::Neck, None), area(Region::Neck, Some(1))];
        let refused = areas(twice).unwrap_err();
        assert_eq!(
            (refused.field, refused.problem),
            (Field::Areas, Problem::Repeated)
        );
        assert!(areas(vec![area(Region::Neck, Some(11))]).is_err());
    }

    #[test]
    fn every_region_is_stored_by_the_word_that_the_interface_sends() {
        for region in Region::ALL {
            assert_eq!(region.name().parse(), Ok(region));
        }
        assert_eq!("tail".parse::<Region>(), Err(Problem::Unknown));
    }
}
